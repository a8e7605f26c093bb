"""Invented occasions for the enforcement papers: what was ordered and served before, and what a clerk answers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.days import Day
from caseflow.domain.judgement import Measure
from caseflow.domain.letter_record import Letter, LetterState, ServedHow, Serving
from caseflow.domain.office_value import words_of
from caseflow.domain.records import Assignment, Work
from caseflow.domain.words import EventKind, MeasureKind
from tests.letters.cases import BUREAU
from tests.make import the_law

CONTRACTOR = "津建第九工程（集团）有限公司"
AT = datetime(2026, 9, 1, tzinfo=UTC)
NUMBERS = {
    "correction_order": "青人社监令字〔2026〕第12号",
    "hearing_notice": "青人社监罚告字〔2026〕第5号",
    "handling_decision": "青人社监理字〔2026〕第3号",
    "listing_notice": "青人社失信告字〔2026〕第2号",
    "listing_decision": "青人社失信列字〔2026〕第1号",
}
DAYS = {
    "correction_order": (date(2026, 9, 7), date(2026, 9, 8), "2026-09-21"),
    "hearing_notice": (date(2026, 9, 24), date(2026, 9, 25), ""),
    "handling_decision": (date(2026, 10, 12), date(2026, 10, 13), "2026-10-28"),
    "listing_notice": (date(2026, 11, 5), date(2026, 11, 6), ""),
    "listing_decision": (date(2023, 11, 6), date(2023, 11, 7), ""),
}
"""When each was issued and served, and the last day it names."""

_OFFICE = {
    "contact": "陈玉兰",
    "contact_phone": "022-27390000",
    "bureau_address": "天津市西青区柳口路100号",
    "inspector_one": "刘文博",
    "inspector_one_card": "津青人社监001",
    "inspector_two": "孙启明",
    "inspector_two_card": "津青人社监002",
}
_PARTY = {**_OFFICE, "address": "天津市西青区杨柳青镇柳口路88号"}
ANSWERS: dict[str, dict[str, str]] = {
    "result_notice": {**_OFFICE, "remarks": "你本人应得工资的核定数额，请持身份证件到本机关查询。"},
    "non_acceptance_notice": {
        **_OFFICE,
        "reason": "other_authority",
        "redirected_to": "天津市静海区人力资源和社会保障局",
    },
    "inquiry_notice": {
        **_PARTY,
        "meets_at": "2026-12-03T14:30",
        "place": "区人力资源和社会保障局三楼询问室",
        "attendee": "entrusted",
        "topics": "项目春节前的资金安排",
        "materials": "项目资金流水",
    },
    "hearing_notice": {**_PARTY, "planned": "penalty", "fine": "120000"},
    "handling_decision": {**_PARTY, "deadline": "2026-12-10", "statement_result": "none"},
    "penalty_decision": {
        **_PARTY,
        "fine": "120000",
        "pay_to": "天津市非税收入收缴系统指定的代收银行",
        "statement_result": "not_taken",
    },
    "enforcement_reminder": {**_PARTY},
    "deposit_payment_notice": {**_OFFICE, "deposit_form": "account", "deposit_number": "津青保证金〔2026〕17号"},
    "police_transfer": {
        **_PARTY,
        "approved_by": "郑国安",
        "approved_on": "2026-11-24",
    },
    "listing_notice": {**_PARTY},
    "listing_decision": {**_PARTY, "objection_result": "none"},
    "removal_decision": {**_PARTY, "decided": "expired", "along": "总经理郑海"},
}
_TO_THE_PARTY = (
    *("inquiry_notice", "hearing_notice", "handling_decision", "penalty_decision", "enforcement_reminder"),
    *("listing_notice", "listing_decision", "removal_decision"),
)
_CONTRACTOR = {"to": "GC", "to_name": CONTRACTOR, "to_kind": "general_contractor"}
TO: dict[str, dict[str, str]] = {
    **dict.fromkeys(_TO_THE_PARTY, _CONTRACTOR),
    **{
        kind: {"to": name, "to_name": name, "to_kind": "outside"}
        for kind, name in (
            ("result_notice", "赵堃"),
            ("non_acceptance_notice", "赵堃"),
            ("deposit_payment_notice", "津沽银行股份有限公司西青支行"),
            ("police_transfer", "天津市公安局西青分局"),
        )
    },
}
KINDS = tuple(ANSWERS)
STEPS = {
    "handling_decision": ("correction_order", "hearing_notice"),
    "penalty_decision": ("correction_order", "hearing_notice"),
    "enforcement_reminder": ("handling_decision",),
    "deposit_payment_notice": ("handling_decision",),
    "police_transfer": ("correction_order",),
    "result_notice": ("correction_order",),
    "listing_notice": ("handling_decision",),
    "listing_decision": ("handling_decision", "listing_notice"),
    "removal_decision": ("listing_decision",),
}
"""What was served before each."""


def letter(kind: str, to: str = "GC", **changed: Any) -> Letter:
    """An order or notice that was issued to a party."""
    issued, _, due = DAYS[kind]
    made = Letter(
        id=f"{kind}-{to}",
        case="-",
        kind=kind,
        to=to,
        to_name=to,
        issuer="labour_bureau",
        issuer_name=BUREAU,
        state=LetterState.SERVED,
        slots="{}",
        form=f'{{"deadline": "{due}"}}' if due else "{}",
        facts="",
        template="",
        drafted_by="陈玉兰",
        drafted_at=AT,
        number=NUMBERS[kind],
        issued_on=issued,
    )
    return replace(made, **changed)


def serving(kind: str, to: str = "GC", **changed: Any) -> Serving:
    made = Serving(
        id=f"S-{kind}-{to}",
        case="-",
        letter=f"{kind}-{to}",
        on=DAYS[kind][1],
        how=ServedHow.DIRECT,
        done=True,
        receiver="门卫",
        witnesses="",
        note="",
        by="陈玉兰",
        at=AT,
    )
    return replace(made, **changed)


def served(*kinds: str, to: str = "GC") -> Work:
    """The work of a case in which these went out to a party and reached it."""
    return Work(letters=tuple(letter(kind, to) for kind in kinds), servings=tuple(serving(kind, to) for kind in kinds))


def assigned(*officers: str) -> tuple[Assignment, ...]:
    """Officers in charge, the first of them the lead."""
    return tuple(
        Assignment(id=name, case="-", officer=name, lead=place == 0, by="陈玉兰", at=AT)
        for place, name in enumerate(officers)
    )


def crime(party: str = "GC", *, ready: bool = True) -> Measure:
    """Every element of the crime shown for a party."""
    return Measure(
        measure=MeasureKind.POLICE_TRANSFER,
        party=party,
        ready=ready,
        letter="police_transfer",
        rules=("crime-elements",),
        articles=("刑法 第二百七十六条之一",),
        grade="V1",
        because=(),
        missing=(),
        note=None,
    )


def listing(party: str = "GC", *, ready: bool = True, because: tuple[str, ...] = ()) -> Measure:
    """Every condition of a listing shown for a party."""
    shown = {"measure": MeasureKind.CREDIT_LISTING, "letter": "listing_notice", "rules": ("list-48", "list-cond")}
    articles = ("保障农民工工资支付条例 第四十八条", "拖欠农民工工资失信联合惩戒对象名单管理暂行办法 第五条")
    return replace(crime(party, ready=ready), articles=articles, because=because, **shown)


def moved_assets(case: CaseFile, party: str = "GC") -> CaseFile:
    event = Event(on=Day(2026, 10, 9), kind=EventKind.ASSETS_MOVED, party=party)
    return replace(case, events=(*case.events, event))


VALUES = words_of(the_law().office_values, ())
