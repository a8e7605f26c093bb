"""欠薪线索台账, drawn: a row for each lead that was passed on, from intake to reply (plan 第二部分（二）3).

Who gave the lead is in no row of it (劳动保障监察条例 第九条).
"""

from collections.abc import Iterator

from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.lead_transfer import SOURCES
from caseflow.domain.drafts.ledger_rows import ledger, letters_out, or_unknown, state_of, sums
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.letter import Draft
from caseflow.domain.letter_due import answers_stored

KIND = "lead_ledger"


def draw(occasion: Occasion) -> Draft:
    """The ledger over the cases its reader may read; without a row it says so."""
    return ledger(KIND, occasion, _rows(occasion), nothing="截至今日，没有已转办的欠薪线索。")


def _rows(occasion: Occasion) -> Iterator[dict[str, str]]:
    for at, (standing, letter) in enumerate(letters_out(occasion, "lead_transfer"), start=1):
        answers = answers_stored(letter)
        replied = [one for one in standing.work.replies if one.letter == letter.id]
        yield {
            "no": str(at),
            "clue": answers.get("clue_number") or NOT_APPLICABLE,
            "source": SOURCES.get(answers.get("source", ""), NOT_APPLICABLE),
            "received": day_words(answers.get("received_at")) or NOT_APPLICABLE,
            "project": or_unknown(project_words(standing.case)),
            "unit": letter.to_name,
            "number": letter.number or NOT_APPLICABLE,
            "sent": on(letter.issued_on) or NOT_APPLICABLE,
            "state": state_of(occasion, standing, letter),
            "replied": (on(replied[-1].on) if replied else None) or NOT_APPLICABLE,
            **sums(occasion, standing, "owed", "paid"),
        }
