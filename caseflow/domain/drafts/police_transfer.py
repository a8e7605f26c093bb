"""涉嫌犯罪案件移送书, drawn: refusal to pay wages goes to the police (行政执法机关移送涉嫌犯罪案件的规定).

Only a case of which every element is shown, with an order to pay that was served and not obeyed
(刑法 第二百七十六条之一; 法释〔2013〕3号 第三条, 第四条). The head decides within 3 days, hand-over in 24 hours.
"""

from collections.abc import Iterator

from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import by, numbered, of_the_office, paper, procedure, texts, told_of
from caseflow.domain.drafts.facts import evidence, facts
from caseflow.domain.drafts.matter import project
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, order_for, representative_of
from caseflow.domain.drafts.order_rows import roster, roster_total, sums
from caseflow.domain.drafts.preconditions import Step, suspected_crime
from caseflow.domain.drafts.steps_told import told
from caseflow.domain.drafts.wording import NOT_APPLICABLE
from caseflow.domain.errors import NoSuchParty
from caseflow.domain.happenings import happened
from caseflow.domain.letter import Draft
from caseflow.domain.words import EventKind

KIND = "police_transfer"
_EVASION = {
    EventKind.ABSCONDED: "{who}逃匿",
    EventKind.CONTACT_LOST: "{who}失去联系",
    EventKind.ASSETS_MOVED: "{who}转移财产",
    EventKind.ASSETS_FOUND: "查明{who}有可供支付的财产",
    EventKind.RECORDS_DESTROYED: "{who}隐匿、销毁或者篡改与工资支付有关的材料",
    EventKind.RECORDS_REFUSED: "{who}拒不提供与工资支付有关的材料",
    EventKind.INTERVIEW_MISSED: "{who}经通知未到场配合处理",
}
_PAPERS = ("涉嫌犯罪案件情况的调查报告", "涉案物品清单", "证明上述事实的证据材料", "其他与案件有关的材料")


def draw(occasion: Occasion) -> Draft:
    """The transfer to the police office that the clerk names. Blanks are absent from the slots.

    Raises NoSuchParty, StepsMissing without an order to pay that was let pass and every element of the crime.
    """
    ordered, _ = suspected_crime(occasion, KIND)
    order = _order(occasion, ordered)
    transfer, answer = procedure(occasion, "paper-transfer"), procedure(occasion, "paper-police-answer")
    crime = procedure(occasion, "paper-crime", "paper-crime-order")
    slots = {
        "recipient": occasion.to_name or None,
        "project": project(occasion.case),
        **_suspect(order),
        "address": occasion.answer("address"),
        "found_from": occasion.answer("found_from") or "劳动保障监察",
        "facts": texts((*facts(order), f"{told(occasion, ordered)}，至今仍未支付。", *_evasion(order, occasion))),
        "evidence": evidence(order, occasion.work) or occasion.answer("evidence"),
        "crime_by": by(crime, "根据"),
        "transfer_by": by(transfer),
        "answer_by": by(answer),
        "approved_by": occasion.answer("approved_by"),
        "approved_on": day_words(occasion.answer("approved_on")),
        "enclosed": numbered((*_PAPERS, *occasion.lines("enclosed"))),
        **sums(order),
        "roster": tuple(roster(order)),
        "roster_total": roster_total(order),
    }
    return paper(KIND, occasion, (of_the_office(occasion), slots), (*crime, *transfer, *answer))


def _order(occasion: Occasion, ordered: Step) -> Order:
    party = occasion.case.party(ordered.party)
    if party is None:
        raise NoSuchParty(case=occasion.case.id, party=ordered.party)
    return told_of(order_for(occasion.case, occasion.judgement, party))


def _suspect(order: Order) -> dict[str, str | None]:
    """Who is suspected, in the third person: the police are addressed, not he."""
    party = order.party
    return {
        "suspect": party.name,
        "credit_code": party.credit_code or (NOT_APPLICABLE if order.to_person else None),
        "representative": representative_of(order),
    }


def _evasion(order: Order, occasion: Occasion) -> Iterator[str]:
    """How it evaded or could have paid, in the order of the file."""
    for one in happened(occasion.case, occasion.judgement.as_of):
        shape = _EVASION.get(one.event.kind) if one.event.kind is not None else None
        if shape is not None and one.concerns(order.party.key):
            when = f"{one.event.on.words}，" if one.event.on is not None else ""
            yield f"{when}{shape.format(who=order.party.name or '该单位')}。"
