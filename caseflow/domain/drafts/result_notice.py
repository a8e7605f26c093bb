"""处理结果告知书, drawn: what the complainant is told of the case (保障农民工工资支付条例 第十条).

It goes to whoever complained, so it names no other worker; nothing of it goes to an employer.
"""

from collections.abc import Iterator
from datetime import date

from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import by, of_the_office, paper, procedure, remedies, texts
from caseflow.domain.drafts.matter import arrears, arrears_words, project
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import name_in
from caseflow.domain.drafts.preconditions import Step, steps
from caseflow.domain.drafts.steps_told import told
from caseflow.domain.happenings import happened
from caseflow.domain.letter import Draft
from caseflow.domain.money import NOTHING
from caseflow.domain.order_days import ORDER_LETTERS
from caseflow.domain.words import EventKind

KIND = "result_notice"
_ORDERS = (EventKind.ORDER_TO_CORRECT, EventKind.ORDER_TO_PAY, EventKind.DECISION)
RESULTS = {
    "paid": "你反映的被拖欠工资已经支付完毕，本机关依法结案。",
    "part_paid": "你反映的被拖欠工资已经部分支付，本机关将继续督促有关单位支付其余部分。",
    "ordered": "本机关已依法责令有关单位限期支付，并将继续督促其履行。",
    "transferred": "本案已依法移送有权机关处理，有关情况由接收机关依法办理。",
    "not_established": "经依法调查，现有证据不足以认定你反映的拖欠工资事实，本机关依法结案。",
    "other_way": "你反映的事项属于劳动争议，应当依法通过调解、仲裁或者诉讼程序解决。",
}
"""The result by the form's word."""


def draw(occasion: Occasion) -> Draft:
    """The notice to the complainant whom the clerk names. Blanks are absent from the slots."""
    tell, arbitration = procedure(occasion, "paper-result"), procedure(occasion, "paper-arbitration")
    ways, articles = remedies(occasion)
    slots = {
        "recipient": occasion.to_name or None,
        "project": project(occasion.case),
        "received_on": received(occasion),
        "tell_by": by(tell),
        "findings": texts(_findings(occasion)),
        "done": texts(_done(occasion)),
        "result": _result(occasion),
        "remarks": texts(occasion.lines("remarks")),
        "arbitration_by": by(arbitration),
        "arbitration_office": occasion.values.get("arbitration_office"),
        "legal_aid_phone": occasion.values.get("legal_aid_phone"),
    }
    return paper(KIND, occasion, (of_the_office(occasion), ways, slots), (*tell, *arbitration, *articles))


def received(occasion: Occasion) -> str | None:
    """The day of the complaint: the form's, else the earliest that the file knows."""
    days = [one.on for one in occasion.case.events if one.kind is EventKind.COMPLAINT and one.on is not None]
    return day_words(occasion.answer("received_on")) or (min(days, key=str).words if days else None)


def _findings(occasion: Occasion) -> Iterator[str]:
    found = arrears(occasion.case, occasion.judgement)
    words = arrears_words(found)
    if not words:
        yield "本机关已对你反映的事项依法开展调查。"
        return
    hired = dict.fromkeys(key for claim in found.claims for key in claim.employers)
    who = "、".join(name_in(occasion.case, key) for key in hired) or "用人单位"
    yield f"{found.known_from}，{who}{words}。"


def _done(occasion: Occasion) -> Iterator[str]:
    """The office's orders and what was paid, in order of days."""
    ordered = [(step.served_on, f"{told(occasion, step)}。") for step in _orders(occasion)]
    yield from (words for _, words in sorted([*ordered, *_paid(occasion)], key=lambda one: one[0]))


def _orders(occasion: Occasion) -> tuple[Step, ...]:
    return steps(occasion, ORDER_LETTERS, _ORDERS)


def _paid(occasion: Occasion) -> Iterator[tuple[date, str]]:
    for one in happened(occasion.case, occasion.judgement.as_of):
        event = one.event
        if event.kind in {EventKind.PAID, EventKind.PART_PAID} and event.on is not None:
            who = name_in(occasion.case, event.party) if event.party else "有关单位"
            amount = f"{event.amount}元" if event.amount is not None else ""
            part = "部分工资" if event.kind is EventKind.PART_PAID else "工资"
            yield event.on.first, f"{event.on.words}，{who}支付{part}{amount}。"


def _result(occasion: Occasion) -> str | None:
    """What the form answers; else what the money and the orders show; None where neither says it."""
    answered = occasion.answer("result")
    if answered is not None:
        return RESULTS[answered]
    found = arrears(occasion.case, occasion.judgement)
    if found.claims and found.open == NOTHING:
        return RESULTS["paid"]
    return RESULTS["ordered"] if _orders(occasion) else None
