"""调查询问通知书, drawn: who comes when and where, to say what, with which papers (劳动保障监察条例 第十六条)."""

from collections.abc import Iterator

from caseflow.domain.drafts.dates import moment_words
from caseflow.domain.drafts.enforcement import by, numbered, of_the_office, of_the_party, order_to, paper, procedure
from caseflow.domain.drafts.matter import project, system_name
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order
from caseflow.domain.letter import Draft
from caseflow.domain.words import Role

KIND = "inquiry_notice"
ATTENDEES = {
    "representative": "法定代表人（负责人）本人",
    "project_head": "项目负责人",
    "labour_officer": "劳资专管员",
    "entrusted": "法定代表人（负责人）或者持授权委托书的工作人员",
}
_GIVERS = {Role.PROJECT_OWNER, Role.GENERAL_CONTRACTOR, Role.SPECIALIST_CONTRACTOR}
_HIRERS = set(Role) - {Role.PROJECT_OWNER}


def draw(occasion: Occasion) -> Draft:
    """The notice to one party. Blanks are absent from the slots; raises NoSuchParty."""
    order = order_to(occasion)
    inspect = procedure(occasion, "paper-two-inspectors", "paper-supervision")
    obstruction, proof = procedure(occasion, "paper-obstruction"), procedure(occasion, "paper-proof")
    attendee = occasion.answer("attendee")
    slots = {
        "matter": f"{project(occasion.case)}农民工工资支付情况",
        "inspect_by": by(inspect, "根据"),
        "meets_at": moment_words(occasion.answer("meets_at")),
        "place": occasion.answer("place"),
        "attendee": None if attendee is None else "本人" if order.to_person else ATTENDEES[attendee],
        "topics": numbered((*_topics(order), *occasion.lines("topics"))),
        "materials": numbered((*_materials(order), *occasion.lines("materials"))),
        "obstruction_by": by(obstruction),
        "proof_by": by(proof),
    }
    return paper(
        KIND,
        occasion,
        (of_the_office(occasion), of_the_party(order, occasion), slots),
        (*inspect, *obstruction, *proof),
    )


def _topics(order: Order) -> Iterator[str]:
    if Role.PROJECT_OWNER in order.roles:
        yield "工程款及人工费用的约定、结算和拨付情况"
    yield "承揽、分包和用工的有关情况"
    yield "农民工工资的核算、支付和拖欠情况"
    for row in order.broken:
        yield f"{system_name(row)}制度的落实情况"


def _materials(order: Order) -> Iterator[str]:
    """Papers that the party must hold, by its place in the chain."""
    roles = set(order.roles)
    yield "身份证明" if order.to_person else "营业执照、法定代表人身份证明；委托他人到场的，提交授权委托书"
    if roles & _GIVERS or not roles:
        yield "施工合同、分包合同及工程款、人工费用结算和拨付凭证"
    if roles & _HIRERS or not roles:
        yield "用工花名册、劳动合同和考勤记录"
        yield "工资支付台账、工资支付表和银行转账凭证"
