"""欠薪约谈函: a firm that keeps owing wages is called to an interview.

For contractors it rests on the plan (seed 二(二)3); the law itself knows 约谈 only for bodies and owners of
government projects (条例 第五十九条、第六十条). It compels nobody: attendance that must be compelled takes a
调查询问通知书 of the labour bureau.
"""

from collections.abc import Iterator

from caseflow.domain.case_file import Party
from caseflow.domain.drafts.dates import moment_words
from caseflow.domain.drafts.facts import facts
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import drafted, letter
from caseflow.domain.drafts.matter import numbered, project, system_name, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.order import Order, order_for, representative_of
from caseflow.domain.drafts.titles import Title
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.letter import Draft
from caseflow.domain.words import Duty, MeasureKind, OwnerKind, Role

KIND = "interview_letter"
_PUBLIC = ("interview-59", "interview-60")
ATTENDEES = {
    "legal_representative": "法定代表人",
    "project_head": "项目负责人",
    "both": "法定代表人和项目负责人",
}


def draw(occasion: Occasion) -> Draft:
    """The letter to one firm; raises NoSuchParty, NotTheirLetter where nothing lies on it or it is a person."""
    party = occasion.case.party(occasion.to)
    if party is None:
        raise NoSuchParty(case=occasion.case.id, party=occasion.to)
    order = order_for(occasion.case, occasion.judgement, party)
    if order.to_person or not (order.payments or order.broken):
        raise NotTheirLetter(kind=KIND, party=party.key)
    articles = grounds(occasion.law, occasion.day, ("letter-interview", *_public(occasion, party)))
    named = project(occasion.case)
    title = Title(named=(f"关于{named}", "欠薪问题", "的约谈函"), plain=(f"关于约谈{occasion.to_name}",))
    slots = {
        "opening": f"因{named}存在拖欠农民工工资问题，{according_to(articles)}，决定对{order.you}进行约谈。"
        "现将有关事项函告如下。",
        "you": order.you,
        "facts": texts(facts(order, listed=False)),
        "meets_at": moment_words(occasion.answer("meets_at")),
        "place": occasion.answer("place"),
        "attendee": _attendee(occasion, order),
        "topics": numbered(_topics(occasion, order)),
        "materials": numbered(_materials(occasion, order)),
    }
    return drafted(occasion, KIND, letter(occasion, title=title, slots=slots), articles)


def _public(occasion: Occasion, party: Party) -> tuple[str, ...]:
    """The Decree's own grounds: for the owner of a government project alone, as far as the judgement finds them."""
    owner = any(place.party == party.key and place.role is Role.PROJECT_OWNER for place in occasion.judgement.chain)
    if not owner or not any(one.owner_kind is OwnerKind.GOVERNMENT for one in occasion.case.projects):
        return ()
    measures = (
        one for one in occasion.judgement.measures if one.measure is MeasureKind.INTERVIEW and one.party == party.key
    )
    return tuple(rule for one in measures for rule in one.rules if rule in _PUBLIC)


def _attendee(occasion: Occasion, order: Order) -> str | None:
    """法定代表人（周砚秋）: the name where the file holds it."""
    chosen = occasion.answer("attendee") or ""
    who = ATTENDEES.get(chosen)
    named = representative_of(order)
    return who.replace("法定代表人", f"法定代表人（{named}）") if who and named else who


def _topics(occasion: Occasion, order: Order) -> Iterator[str]:
    if order.payments:
        yield "拖欠农民工工资的原因、人数、数额和支付安排"
    if any(payment.duty in {Duty.PAYS_FIRST, Duty.ADVANCES} for payment in order.payments):
        yield "工程款拨付、结算和先行清偿（垫付）工资的落实情况"
    if order.broken:
        yield f"{'、'.join(system_name(row) for row in order.broken)}等制度的落实情况和整改措施"
    if occasion.case.disputes:
        yield "有关争议情况及争议期间保障工资支付的措施"
    yield from (line.rstrip("。；;") for line in occasion.lines("topics"))


def _materials(occasion: Occasion, order: Order) -> Iterator[str]:
    yield "营业执照复印件、参加人员身份证明；委托他人参加的，另附授权委托书"
    yield "工程承包、分包合同及工程款拨付、结算凭证"
    if order.payments:
        yield "用工花名册、考勤记录、工资支付表和银行代发凭证"
    if order.broken:
        yield "有关制度落实情况的证明材料"
    yield from (line.rstrip("。；;") for line in occasion.lines("materials"))
