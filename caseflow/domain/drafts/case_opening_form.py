"""立案审批表, drawn: who complained of whom, what is known, and what the officer proposes (若干规定 第十八条).

Who complained stays out of it: the source is named, the person is not (劳动保障监察条例 第九条).
"""

from collections.abc import Iterator
from datetime import date

from caseflow.domain.counting import Limit, count_out
from caseflow.domain.days import Day, Term
from caseflow.domain.drafts.enforcement import by, paper, procedure
from caseflow.domain.drafts.file_record import employers, of_the_case, of_the_wages, party_words, sentence
from caseflow.domain.drafts.lead_transfer import SOURCES
from caseflow.domain.drafts.listing import missing
from caseflow.domain.drafts.matter import arrears, arrears_words, payers, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.happenings import happened, of_kinds
from caseflow.domain.letter import Draft
from caseflow.domain.words import EventKind

KIND = "case_opening_form"
_DECIDED_IN = Term(5, working=True)
"""若干规定 第十八条."""
_PROPOSED = "反映事项有明确的用人单位和拖欠工资的事实，属于劳动保障监察范围，建议立案调查。"


def draw(occasion: Occasion) -> Draft:
    """The form for one case. Raises StepsMissing while no employer or no owed wage is known."""
    named = employers(occasion)
    found = arrears(occasion.case, occasion.judgement)
    if not found.claims:
        raise missing(KIND, "拖欠工资的事实（在案件中登记欠薪）", "a wage claim in the case")
    if not named:
        raise missing(KIND, "明确的用人单位（在欠薪中登记用人单位）", "the employer of the claim")
    articles = procedure(occasion, "paper-acceptance", "paper-supervision")
    received = _received(occasion)
    slots = {
        "source": SOURCES.get(occasion.answer("source") or ""),
        "received": None if received is None else Day.of(received).words,
        "decide_by": None if received is None else Day.of(_last_day(occasion, received)).words,
        "employers": texts(party_words(occasion.case, key) for key in named),
        "summary": texts(_summary(occasion)),
        "payers": _payers(occasion),
        "basis": by(articles, "根据"),
        "opinion": sentence(occasion.answer("opinion") or _PROPOSED),
    }
    return paper(KIND, occasion, (of_the_case(occasion), of_the_wages(occasion, "workers", "owed"), slots), articles)


def _received(occasion: Occasion) -> date | None:
    """The day of the form, else of the first dated complaint."""
    answered = occasion.answer("received_on")
    if answered is not None:
        return date.fromisoformat(answered[:10])
    complaints = of_kinds(happened(occasion.case, occasion.judgement.as_of), EventKind.COMPLAINT)
    days = [one.event.on for one in complaints if one.event.on is not None and one.event.on.exact]
    return min((day.first for day in days), default=None)


def _last_day(occasion: Occasion, received: date) -> date:
    return count_out(received, Limit.of(_DECIDED_IN), occasion.law.calendar).due


def _summary(occasion: Occasion) -> Iterator[str]:
    yield sentence(f"反映{arrears_words(arrears(occasion.case, occasion.judgement))}")
    yield from (sentence(line) for line in occasion.lines("summary"))


def _payers(occasion: Occasion) -> str:
    listed = [f"{name}（{duty}）" for name, duty in payers(occasion)]
    return f"{'；'.join(listed)}，以调查认定为准。" if listed else "待调查认定。"
