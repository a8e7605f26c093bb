"""Invented occasions for the slip and the four letters: one district case, and what a clerk answers about it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from caseflow.domain.case_file import Act, CaseFile, Event, Project, Region, Supervision
from caseflow.domain.days import Day
from caseflow.domain.drafts.drawing import draw
from caseflow.domain.drafts.occasion import Occasion, Standing
from caseflow.domain.judgement import LiableParty
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import Letter, LetterState, Reply
from caseflow.domain.records import Work
from caseflow.domain.words import ActKind, Duty, EventKind, Role, Sector
from tests.letters import district, enforcement, records
from tests.letters.cases import BUREAU, CASE, judged, system_row, with_claim, with_party, yuan
from tests.make import the_law

OFFICE = "天津市西青区根治拖欠农民工工资工作领导小组办公室"
REGULATOR = "区住房建设委"
TOWN = "杨柳青镇"
TODAY = date(2026, 11, 25)

SYSTEMS = (
    system_row("wage_account", "GC", "sys-wage-account", "保障农民工工资支付条例 第二十六条", "pen-55"),
    system_row("notice_board", "GC", "sys-notice-board", "保障农民工工资支付条例 第三十四条", "pen-56"),
)

DISTRICT_CASE = replace(
    with_party(with_claim(CASE, paid=yuan("16500.50")), "OWN", role=Role.PROJECT_OWNER),
    projects=(
        Project(
            key="P1",
            name="杨柳青镇柳岸家园二期工程",
            sector=Sector.HOUSING,
            region=Region(city="天津市", district="西青区", town=TOWN),
        ),
    ),
    supervision=Supervision(
        town=TOWN,
        regulator=REGULATOR,
        acts=(
            Act(on=Day(2026, 10, 12), by=f"{TOWN}人民政府", kind=ActKind.VISIT),
            Act(on=Day(2026, 10, 20), by="区人社局", kind=ActKind.REMINDER, note=f"提醒{REGULATOR}"),
        ),
    ),
    events=(
        Event(on=Day(2026, 10, 8), kind=EventKind.COMPLAINT, party="SUB"),
        Event(on=Day(2026, 11, 2), kind=EventKind.PART_PAID, party="SUB", amount=yuan("16500.50"), claim="C1"),
    ),
)

_CONTACT = {"contact": "陈玉兰", "contact_phone": "022-27390000"}
ANSWERS: dict[str, dict[str, str]] = {
    "lead_transfer": {
        **_CONTACT,
        "clue_number": "XS-2026-0412",
        "source": "hotline_12345",
        "received_at": "2026-10-08T09:05",
        "said_how": "complaint",
        "complainant_name": "赵大堃",
        "complainant_phone": "13812345678",
        "urgency": "urgent",
        "summary": "反映劳务分包单位自7月起未发放工资，多次催要无果",
    },
    "risk_warning_letter": {
        **_CONTACT,
        "found_on": "2026-11-03",
        "found_by": "platform",
        "risk_level": "orange",
        "risks": "项目已停工7日，考勤数据中断",
        "actions": "建议约请施工总承包单位说明资金安排",
    },
    "advice_letter": {
        **_CONTACT,
        "period_from": "2026-07-01",
        "period_until": "2026-09-30",
        "clues": "24",
        "closed": "15",
        "overdue": "6",
        "amount": "1264500.50",
        "problems": "同类问题重复发生",
        "suggestions": "定期组织法律法规培训",
    },
    "supervision_letter": {
        **_CONTACT,
        "ledger_number": "DB-2026-07",
        "level": "key",
        "report_cycle": "weekly",
        "finish_by": "2026-12-20",
        "demands": "组织总包单位与工人代表当面核对工资；杨柳青镇人民政府；2026-12-05",
    },
    "interview_letter": {
        **_CONTACT,
        "meets_at": "2026-12-03T14:30",
        "place": "区人力资源和社会保障局三楼会议室",
        "attendee": "both",
        "topics": "春节前工资支付资金安排",
        "materials": "项目资金流水",
    },
    "correction_order": {
        **_CONTACT,
        "deadline": "2026-12-05",
        "address": "天津市西青区杨柳青镇柳口路88号",
        "inspector_one": "刘文博",
        "inspector_one_card": "津青人社监001",
        "inspector_two": "孙启明",
        "inspector_two_card": "津青人社监002",
        "bureau_address": "天津市西青区柳口路100号",
    },
    "asset_query": {
        **_CONTACT,
        "subject": "SUB",
        "approval_organ": "天津市人力资源和社会保障局",
        "approval_number": "津人社查〔2026〕31号",
        "approval_on": "2026-11-20",
        "further": "上述账户近六个月的大额转出情况",
    },
    "problem_list": {**_CONTACT, "checked_on": "2026-11-20", "finish_by": "2026-12-10", "others": "宿舍用电不规范"},
    "recovery_letter": {**_CONTACT, "pay_to": "天津市西青区财政局（账户见所附缴款通知）"},
    "duty_transfer_letter": {
        **_CONTACT,
        "matters": "建设单位拖欠施工总承包单位工程款",
        "materials": "案件情况说明\n工程款支付凭证复印件",
    },
}
TO: dict[str, dict[str, str]] = {
    "lead_transfer": {"to": TOWN, "to_name": TOWN, "to_kind": "town"},
    "risk_warning_letter": {"to": TOWN, "to_name": TOWN, "to_kind": "town"},
    "advice_letter": {"to": REGULATOR, "to_name": REGULATOR, "to_kind": "regulator"},
    "supervision_letter": {"to": TOWN, "to_name": TOWN, "to_kind": "town"},
    "interview_letter": {"to": "GC", "to_name": "津建第九工程（集团）有限公司", "to_kind": "general_contractor"},
    "correction_order": {"to": "GC", "to_name": "津建第九工程（集团）有限公司", "to_kind": "general_contractor"},
    "asset_query": {"to": "某银行西青支行", "to_name": "某银行西青支行", "to_kind": "outside"},
    "recovery_letter": {"to": "SUB", "to_name": "天津泰源建筑劳务有限公司", "to_kind": "labour_subcontractor"},
    "problem_list": {"to": "GC", "to_name": "津建第九工程（集团）有限公司", "to_kind": "general_contractor"},
    "duty_transfer_letter": {"to": REGULATOR, "to_name": REGULATOR, "to_kind": "regulator"},
}
ADVANCED = tuple(
    Event(on=Day(2026, 11, day), kind=EventKind.FUND_ADVANCED, party="SUB", amount=yuan(amount), by="西青区应急周转金")
    for day, amount in ((5, "20000"), (12, "15500.50"))
)
"""What the emergency fund advanced, for the letter that asks it back."""
ANSWERS |= enforcement.ANSWERS | records.ANSWERS | district.ANSWERS
TO |= enforcement.TO | records.TO | district.TO
KINDS = tuple(TO)


def sent(**changed: Any) -> Letter:
    """A warning that went to the town and asks for an answer."""
    letter = Letter(
        id="L1",
        case=CASE.id,
        kind="risk_warning_letter",
        to=TOWN,
        to_name=f"{TOWN}人民政府",
        issuer="leading_office",
        issuer_name=OFFICE,
        state=LetterState.SERVED,
        slots="{}",
        form="{}",
        cites=(),
        facts="",
        template="",
        drafted_by="陈玉兰",
        drafted_at=datetime(2026, 11, 4, tzinfo=UTC),
        number="西青治欠办函〔2026〕9号",
        issued_on=date(2026, 11, 4),
        reply_within="5 working days",
    )
    return replace(letter, **changed)


def reply(letter: str = "L1", on: date = date(2026, 11, 9)) -> Reply:
    return Reply(
        id="R1",
        case=CASE.id,
        letter=letter,
        on=on,
        sender=TOWN,
        text="已核查",
        proofs=(),
        by="陈玉兰",
        at=datetime(2026, 11, 9, tzinfo=UTC),
    )


def occasion(kind: str, case: CaseFile = DISTRICT_CASE, **changed: Any) -> Occasion:
    """The occasion of one kind, with the whole form answered."""
    enforced, kept = kind in enforcement.KINDS, kind in records.KINDS
    of_the_bureau = enforced or kept or kind in {"correction_order", "asset_query", "recovery_letter", "problem_list"}
    case = replace(case, events=(*case.events, *ADVANCED)) if kind == "recovery_letter" else case
    judgement = judged(case, the_law(), SYSTEMS)
    if kind == "police_transfer":
        judgement = replace(judgement, measures=(enforcement.crime(),))
    if kind in {"listing_notice", "listing_decision"}:
        judgement = replace(judgement, measures=(enforcement.listing(),))
    if kind == "emergency_advance_form":
        judgement = replace(judgement, measures=(records.unable(),))
    work = enforcement.served(*enforcement.STEPS.get(kind, ())) if enforced else Work(letters=(sent(),))
    stated: dict[str, Any] = {
        "case": case,
        "judgement": judgement,
        "law": the_law(),
        "issuer_name": BUREAU if of_the_bureau else OFFICE,
        "form": ANSWERS[kind],
        "today": TODAY,
        "work": records.WORK if kept else work,
        "values": records.VALUES,
        "district": (standing(case),) if kind in district.KINDS else (),
        **TO[kind],
    }
    return Occasion(**{**stated, **changed})


def standing(case: CaseFile = DISTRICT_CASE) -> Standing:
    """How the invented case stands among those of the district: a lead, a letter of supervision, a decision."""
    decided = enforcement.served("handling_decision")
    letters = (*decided.letters, *(sent(**fields) for fields in district.LETTERS))
    work = replace(decided, letters=letters, servings=(*decided.servings, *district.SERVED))
    return Standing(case=case, judgement=judged(case, the_law(), SYSTEMS), work=work)


def drawn(kind: str, case: CaseFile = DISTRICT_CASE, **changed: Any) -> Draft:
    return draw(kind, occasion(kind, case, **changed))


def liable(party: str, rank: int = 1, duty: Duty = Duty.PAYS_FIRST) -> LiableParty:
    return LiableParty(party=party, rank=rank, duty=duty, claims=("C1",), cap=None, rules=(), articles=())
