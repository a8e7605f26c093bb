"""What the supervision letter and the interview letter say: the case so far, what is open, and what is asked."""

from dataclasses import replace
from typing import Any

import pytest

from caseflow.domain.case_file import Act, Event, Supervision
from caseflow.domain.days import Day
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.judgement import Measure
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import LetterState
from caseflow.domain.records import Work
from caseflow.domain.words import ActKind, EventKind, MeasureKind, OwnerKind, PartyKind
from tests.letters.cases import judged, with_claim, with_party, yuan
from tests.letters.occasions import (
    ANSWERS,
    DISTRICT_CASE,
    OFFICE,
    REGULATOR,
    TOWN,
    drawn,
    liable,
    reply,
    sent,
)
from tests.make import the_law


def texts(draft: Draft, slot: str) -> list[str]:
    return [row["text"] for row in draft.slots[slot]]


def nothing_broken(case: Any = DISTRICT_CASE) -> dict[str, Any]:
    return {"case": case, "judgement": judged(case, the_law())}


# The supervision letter


def test_what_was_done_is_told_in_order_of_days_with_the_letters_and_their_answers() -> None:
    told = texts(drawn("supervision_letter", work=Work(letters=(sent(),), replies=(reply(),))), "history")
    assert told == [
        f"2026年10月12日，{TOWN}人民政府到现场走访核实",
        "2026年10月20日，区人社局予以督促",
        "2026年11月2日，天津泰源建筑劳务有限公司支付部分工资16,500.50元",
        f"2026年11月4日，{OFFICE}向{TOWN}人民政府发出欠薪风险警示函（西青治欠办函〔2026〕9号），2026年11月9日收到回复",
    ]


def test_a_draft_and_a_withdrawn_letter_were_never_sent() -> None:
    letters = (sent(state=LetterState.VOID), sent(state=LetterState.DRAFT, number=None, issued_on=None))
    assert "西青治欠办函" not in str(drawn("supervision_letter", work=Work(letters=letters)).slots["history"])


@pytest.mark.parametrize(
    ("work", "told"),
    [
        (Work(letters=(sent(),)), True),
        (Work(letters=(sent(),), replies=(reply(),)), False),
        (Work(letters=(sent(to="GC"),)), False),
        (Work(letters=(sent(reply_within=None),)), False),
    ],
)
def test_a_letter_to_the_same_office_without_an_answer_is_still_open(work: Work, told: bool) -> None:
    still_open = "".join(texts(drawn("supervision_letter", work=work), "still_open"))
    assert ("（西青治欠办函〔2026〕9号）尚未收到回复" in still_open) is told


def test_events_and_acts_that_say_too_little_are_left_out() -> None:
    case = replace(
        DISTRICT_CASE,
        events=(
            Event(kind=EventKind.ORDER_TO_CORRECT, on=Day(2026, 10, 25), by="区人社局", party="GC"),
            Event(kind=EventKind.DECISION),
            Event(kind=EventKind.GROUP_INCIDENT, on=Day(2026, 11, 3)),
            Event(kind=EventKind.WORKS_STOPPED, on=Day(2026, 11, 4)),
            Event(),
        ),
        supervision=Supervision(
            acts=(
                Act(kind=ActKind.VISIT),
                Act(by="区住建委"),
                Act(kind=ActKind.REPORT, by="区住建委"),
                Act(kind=ActKind.REPORT, by="区住建委", on=Day(2027, 1)),
            )
        ),
    )
    assert texts(drawn("supervision_letter", case, work=Work()), "history") == [
        "2026年10月25日，区人社局对津建第九工程（集团）有限公司下达限期改正指令书",
        "2026年11月3日，因拖欠工资发生群体性事件",
        "区住建委报告有关情况",
        "有关部门对有关单位作出行政处理决定",
    ]


def test_demands_say_what_who_and_by_when() -> None:
    form = {
        **ANSWERS["supervision_letter"],
        "demands": "核对工资；项目部；2026-12-05\n约见总包|区住建委\n每周碰头\n移交材料；档案室；下周一",
    }
    rows = drawn("supervision_letter", form=form).slots["demands"]
    stated = [(row["what"], row["who"], row["by"]) for row in rows]
    assert stated[0] == (
        "督促津建第九工程（集团）有限公司依法支付尚欠的农民工工资100,000.00元",
        f"{TOWN}人民政府",
        "2026年12月20日",
    )
    assert stated[3:7] == [
        ("核对工资", "项目部", "2026年12月5日"),
        ("约见总包", "区住建委", "2026年12月20日"),
        ("每周碰头", f"{TOWN}人民政府", "2026年12月20日"),
        ("移交材料", "档案室", "下周一"),
    ]


def test_a_supervision_letter_without_a_day_or_an_open_matter_has_blanks() -> None:
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    draft = drawn("supervision_letter", **nothing_broken(paid), form={}, work=Work())
    assert draft.slots["still_open"] == ({"no": "一"},)
    assert "by" not in draft.slots["demands"][0]
    assert not {"ledger_number", "level", "cycle"} & draft.slots.keys()


def test_an_unknown_open_sum_is_told_as_unknown() -> None:
    case = replace(with_claim(DISTRICT_CASE, owed=None, claimed=None, paid=None, workers=None, people=()), events=())
    draft = drawn("supervision_letter", case)
    assert texts(draft, "still_open")[0] == "拖欠农民工的工资未全部支付，具体数额尚待核实。"
    assert draft.slots["demands"][0]["what"].endswith("依法支付尚欠的农民工工资")
    nobody = replace(judged(case, the_law()), liable=(liable("GC", rank=2),))
    told = drawn("supervision_letter", case, judgement=nobody)
    assert told.slots["demands"][0]["what"].startswith("督促责任单位依法支付")
    assert not [text for text in texts(told, "facts") if "初步认定" in text]


def test_a_department_is_asked_under_its_own_duty_and_a_town_under_the_towns() -> None:
    town = drawn("supervision_letter")
    regulator = drawn("supervision_letter", to=REGULATOR, to_name=REGULATOR, to_kind="regulator")
    assert ("保障农民工工资支付条例 第四条" in town.cites, "保障农民工工资支付条例 第七条" in town.cites) == (
        True,
        False,
    )
    assert "保障农民工工资支付条例 第七条" in regulator.cites
    assert (town.slots["ask"], regulator.slots["you"]) == ("商请", "贵委")
    assert drawn("supervision_letter", approval="1号").slots["ask"] == "请"


# The interview


def test_an_interview_tells_the_facts_without_a_list_and_asks_what_they_call_for() -> None:
    draft = drawn("interview_letter")
    assert not [text for text in texts(draft, "facts") if "名单附后" in text]
    assert draft.slots["attendee"] == "法定代表人（周砚秋）和项目负责人"
    assert texts(draft, "topics")[1] == "工程款拨付、结算和先行清偿（垫付）工资的落实情况"
    assert draft.cites == ("西青区实施方案 第二部分（二）3",)
    assert texts(draft, "materials")[-1] == "项目资金流水"


def test_an_interview_over_systems_alone_asks_for_no_pay_sheets_and_over_wages_alone_for_no_systems() -> None:
    paid = replace(with_claim(DISTRICT_CASE, paid=yuan("116500.50")), disputes=())
    systems_only = drawn("interview_letter", paid, form={"attendee": "project_head"})
    assert texts(systems_only, "topics") == ["农民工工资专用账户、维权信息告示牌等制度的落实情况和整改措施"]
    assert systems_only.slots["attendee"] == "项目负责人"
    wages_only = drawn("interview_letter", **nothing_broken(), form={})
    assert "有关制度落实情况的证明材料" not in texts(wages_only, "materials")
    assert "attendee" not in wages_only.slots


def test_nobody_on_whom_nothing_lies_and_no_person_is_called() -> None:
    for to, refusal in (("OWN", NotTheirLetter), ("PER", NotTheirLetter), ("NOBODY", NoSuchParty)):
        with pytest.raises(refusal):
            drawn("interview_letter", to=to)
    person = with_party(DISTRICT_CASE, "GC", kind=PartyKind.INDIVIDUAL)
    with pytest.raises(NotTheirLetter):
        drawn("interview_letter", person)
    with pytest.raises(NoSuchParty):
        drawn("correction_order", to="NOBODY")


def interviewed_owner(owner_kind: OwnerKind, rule: str = "interview-60") -> Draft:
    late = replace(DISTRICT_CASE.contracts[0], overdue=True, unsettled=yuan("80000"))
    case = replace(
        DISTRICT_CASE,
        contracts=(late, DISTRICT_CASE.contracts[1]),
        projects=(replace(DISTRICT_CASE.projects[0], owner_kind=owner_kind),),
    )
    measure = Measure(
        measure=MeasureKind.INTERVIEW,
        party="OWN",
        ready=True,
        letter="interview_letter",
        rules=(rule,),
        articles=(),
        grade="V1",
        because=(),
        missing=(),
        note=None,
    )
    judgement = replace(judged(case, the_law()), measures=(measure, replace(measure, party="GC")))
    return drawn("interview_letter", case, judgement=judgement, to="OWN", to_name="天津青禾置业有限公司")


def test_the_decree_is_a_ground_for_owners_of_government_projects_alone() -> None:
    assert "保障农民工工资支付条例 第六十条" in interviewed_owner(OwnerKind.GOVERNMENT).cites
    assert "保障农民工工资支付条例 第五十九条" in interviewed_owner(OwnerKind.GOVERNMENT, "interview-59").cites
    assert interviewed_owner(OwnerKind.PRIVATE).cites == ("西青区实施方案 第二部分（二）3",)
    assert interviewed_owner(OwnerKind.GOVERNMENT, "letter-interview").cites == ("西青区实施方案 第二部分（二）3",)
