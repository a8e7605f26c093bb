"""追偿函: what the emergency fund advanced is asked back from the employer (条例 第六十三条).

The advances are events of the case file until records of the fund take their place. The day to pay by is a value of the
office, printed without an article.
"""

from collections.abc import Iterator

from caseflow.domain.case_file import Event
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import drafted, letter
from caseflow.domain.drafts.matter import Row, letter_name, project
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.preconditions import StepsMissing
from caseflow.domain.drafts.titles import Title
from caseflow.domain.errors import NoSuchParty
from caseflow.domain.letter import Draft
from caseflow.domain.money import Yuan, total
from caseflow.domain.words import EventKind

KIND = "recovery_letter"


def draw(occasion: Occasion) -> Draft:
    """The letter to one employer. Raises NoSuchParty; StepsMissing where the case tells of no advance for it."""
    if occasion.case.party(occasion.to) is None:
        raise NoSuchParty(case=occasion.case.id, party=occasion.to)
    advances = tuple(_advances(occasion))
    if not advances:
        raise StepsMissing(
            kind=letter_name(KIND),
            steps="案情中为该单位垫付工资的记录（应急周转金垫付，写明日期和金额）",
            steps_en="an advance of wages for this party among the events of the case, with its day and amount",
        )
    articles = grounds(occasion.law, occasion.day, ("fund-recover", "fund-use"))
    named = project(occasion.case)
    title = Title(named=("关于追偿", "垫付农民工工资", "的函"), plain=("关于追偿", "垫付农民工工资"))
    sums = [event.amount for event in advances]
    whole = None if None in sums else total([one for one in sums if one is not None])
    slots = {
        "opening": f"{named}发生拖欠农民工工资后，为保障农民工基本生活，已动用应急周转金先行垫付部分工资。"
        f"{according_to(articles)}，现就偿还垫付款有关事项函告如下。",
        "advances": tuple(_row(at, event) for at, event in enumerate(advances, start=1)),
        "amount": None if whole is None else str(whole),
        "capitals": None if whole is None else whole.capitals,
        "pay_within": occasion.values.get("recovery_payment"),
        "pay_to": occasion.answer("pay_to"),
    }
    return drafted(occasion, KIND, letter(occasion, title=title, slots=slots), articles)


def _advances(occasion: Occasion) -> Iterator[Event]:
    for event in occasion.case.events:
        if event.kind is EventKind.FUND_ADVANCED and event.party in {None, occasion.to}:
            yield event


def _row(at: int, event: Event) -> Row:
    amount: Yuan | None = event.amount
    told = {
        "no": str(at),
        "on": None if event.on is None else event.on.words,
        "by": event.by or "应急周转金",
        "amount": None if amount is None else str(amount),
    }
    return {name: text for name, text in told.items() if text is not None}
