"""The three-checks report and the interview record: what they take from the judgement, and what stays to be written."""

from dataclasses import replace
from typing import Any

import pytest

from caseflow.domain.drafts.three_checks_report import CAUSES
from caseflow.domain.judgement import Judgement, SupervisionRow, SystemRow
from caseflow.domain.letter_record import LetterState
from caseflow.domain.records import NOTHING_DONE
from caseflow.domain.words import Duty, Verdict
from tests.letters import enforcement, records
from tests.letters.cases import judged, with_claim, yuan
from tests.letters.occasions import DISTRICT_CASE, SYSTEMS, drawn, liable, sent
from tests.make import the_law

REPORT, RECORD, LIST = "three_checks_report", "interview_record", "problem_list"


def answered(kind: str, **answers: str) -> dict[str, Any]:
    return {"form": {**records.ANSWERS[kind], **answers}}


def texts(kind: str, slot: str, *case: Any, **changed: Any) -> list[str | None]:
    return [row.get("text") for row in drawn(kind, *case, **changed).slots[slot]]


def standing(**changed: Any) -> dict[str, Judgement]:
    return {"judgement": replace(judged(DISTRICT_CASE, the_law(), SYSTEMS), **changed)}


def checks(systems: tuple[SystemRow, ...] = (), supervision: tuple[SupervisionRow, ...] = ()) -> dict[str, Judgement]:
    found = judged(DISTRICT_CASE, the_law())
    return {
        "judgement": replace(found, three_checks=replace(found.three_checks, systems=systems, supervision=supervision))
    }


def watched(who: str, verdict: Verdict = Verdict.UNKNOWN) -> SupervisionRow:
    articles = ("保障农民工工资支付条例 第四条", "人社部规〔2017〕16号")
    return SupervisionRow(
        who=who, duty="排查", verdict=verdict, rule="sup-town-screening", articles=articles, because=(), missing=()
    )


def test_the_report_tells_all_three_checks_and_who_must_pay() -> None:
    draft = drawn(REPORT)
    slots = draft.slots
    assert [row["verdict"] for row in slots["systems"]] == ["未落实", "未落实"]
    assert slots["systems"][0]["by"] == "《保障农民工工资支付条例》第二十六条"
    assert {row["verdict"] for row in slots["supervision"]} == {"已履职", "待查"}
    assert texts(REPORT, "liable")[0] == (
        "津建第九工程（集团）有限公司：先行清偿用人单位拖欠的劳动者工资（依据：《保障农民工工资支付条例》第三十条、第三十五条）。"
    )
    assert texts(REPORT, "causes") == [CAUSES["works_price"], "总包单位称建设单位尚有进度款未付。"]
    assert "".join(row["text"] for row in slots["title_lines"]).endswith("“一案三查”情况的报告")
    assert "保障农民工工资支付条例 第二十六条" in draft.cites
    assert "赵" not in str(slots)


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("town", "属地街镇"),
        ("supervision.town", "属地街镇"),
        ("regulator", "行业主管部门"),
        ("supervision.officers.0.name", "包保责任人员"),
        ("officers", "包保责任人员"),
        ("labour_bureau", "天津市西青区人力资源和社会保障局"),
        ("杨柳青镇", "杨柳青镇"),
    ],
)
def test_an_office_that_nobody_named_is_called_by_its_place(who: str, told: str) -> None:
    (row,) = drawn(REPORT, **checks(supervision=(watched(who),))).slots["supervision"]
    assert (row["who"], row["verdict"]) == (told, "待查")
    assert row["by"] == "《保障农民工工资支付条例》第四条"


def test_a_system_is_told_once_for_all_projects_and_without_a_bearer_or_an_article() -> None:
    first = SYSTEMS[0]
    other = replace(first, project="P2")
    bare = replace(first, system="town_assignment", bearer=None, articles=(), verdict=Verdict.KEPT)
    rows = drawn(REPORT, **checks(systems=(first, other, bare))).slots["systems"]
    assert [(row["system"], row["verdict"]) for row in rows] == [
        ("农民工工资专用账户", "未落实"),
        ("街镇包保责任", "已落实"),
    ]
    assert (rows[1]["bearer"], rows[1]["by"]) == ("／", "／")


def test_only_measures_that_are_ready_are_proposed() -> None:
    ready = (enforcement.listing(), enforcement.crime(ready=False), replace(enforcement.crime(), rules=()))
    told = texts(REPORT, "proposals", **standing(measures=(*ready, replace(enforcement.listing(), party=None))))
    assert told[0].startswith("对津建第九工程（集团）有限公司：列入拖欠农民工工资失信联合惩戒对象名单（依据：")
    assert told[1].startswith("列入拖欠农民工工资失信联合惩戒对象名单")
    assert told[2:] == ["约谈施工总承包单位"]


def test_a_report_about_little_says_so_and_leaves_the_cause_blank() -> None:
    bare = replace(DISTRICT_CASE, claims=(), contracts=(), events=(), supervision=None)
    nothing = {**standing(liable=(), measures=(), chain=()), "work": NOTHING_DONE, "form": {}}
    slots = drawn(REPORT, bare, **nothing).slots
    assert [row["text"] for row in slots["facts"]] == [
        "杨柳青镇柳岸家园二期工程的参建单位情况待核实。",
        "案件中尚未登记欠薪数额。",
    ]
    assert slots["history"] == ({"no": "1", "text": "未见处置记录"},)
    assert slots["liable"] == ({"text": "现有材料尚不足以认定清偿责任主体。"},)
    assert (slots["causes"], slots["proposals"]) == (({},), ({"no": "1"},))
    assert texts(REPORT, "causes", **answered(REPORT, cause="other", cause_details="")) == [None]


def test_a_duty_with_a_ceiling_names_it_and_an_unverified_ground_is_not_cited() -> None:
    capped = replace(liable("OWN", duty=Duty.ADVANCES), cap=DISTRICT_CASE.claims[0].owed)
    (told,) = texts(REPORT, "liable", **standing(liable=(capped,)))
    assert told == "天津青禾置业有限公司：先行垫付用人单位拖欠的劳动者工资，以116,500.50元为限。"


def test_the_officers_in_charge_investigate_and_ask() -> None:
    work = replace(records.WORK, assignments=enforcement.assigned("甲", "乙"))
    report = drawn(REPORT, form={}, work=work).slots
    assert (report["investigator_one"], report["investigator_two"]) == ("甲", "乙")
    record = drawn(RECORD, form={}, work=work).slots
    assert (record["host_one"], record["host_two"]) == ("甲", "乙")


def test_the_interview_record_names_the_letter_that_called_the_firm() -> None:
    letter = sent(kind="interview_letter", to="GC", to_name="津建公司", number="西青治欠办函〔2026〕11号")
    gone = replace(letter, id="L2", to_name="别的公司", state=LetterState.WITHDRAWN)
    slots = drawn(RECORD, form={}, work=replace(NOTHING_DONE, letters=(letter, gone))).slots
    assert slots["unit"] == "津建公司"
    assert "依《欠薪约谈函》（西青治欠办函〔2026〕11号）进行约谈" in slots["reason"]
    unnumbered = replace(letter, number=None)
    assert "依《" not in drawn(RECORD, form={}, work=replace(NOTHING_DONE, letters=(unnumbered,))).slots["reason"]
    assert "unit" not in drawn(RECORD, form={}).slots


# 问题清单


def test_a_partys_list_holds_the_wages_and_what_it_bears_itself() -> None:
    slots = drawn(LIST).slots
    assert [row["system"] for row in slots["problems"]] == [
        "按月足额支付工资",
        "农民工工资专用账户",
        "维权信息告示牌",
        "其他",
    ]
    assert {row["due"] for row in slots["problems"]} == {"2026年12月10日"}
    assert "请你单位对照清单落实整改" in slots["opening"]
    assert "保障农民工工资支付条例 第二十六条" in drawn(LIST).cites
    owner = {"to": "OWN", "to_name": "天津青禾置业有限公司", "to_kind": "project_owner"}
    assert [row["system"] for row in drawn(LIST, **owner).slots["problems"]] == ["按月足额支付工资", "其他"]


def test_a_towns_list_holds_what_all_of_them_bear() -> None:
    town = {"to": "杨柳青镇", "to_name": "杨柳青镇", "to_kind": "town"}
    bare = replace(SYSTEMS[0], bearer=None, articles=())
    slots = drawn(LIST, **town, **checks(systems=(bare,))).slots
    assert "请贵镇对照清单" in slots["opening"]
    assert (slots["problems"][1]["owner"], slots["problems"][1]["by"]) == ("有关单位", "／")
    nowhere = drawn(LIST, to="town", to_name="", to_kind="town").slots
    assert "recipient" not in nowhere
    assert "请贵单位对照清单" in nowhere["opening"]


def test_a_list_without_any_problem_has_a_blank() -> None:
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    found = judged(paid, the_law())
    assert drawn(LIST, paid, judgement=found, form={}).slots["problems"] == ({"no": "1"},)


def test_questions_are_left_to_be_written_and_promises_are_counted() -> None:
    assert texts(RECORD, "answers", form={}) == ["问：", "答："] * 3
    assert texts(RECORD, "promises") == ["（一）2026年12月15日前付清全部工资。", "（二）2026年12月10日前开设专用账户。"]
    assert drawn(RECORD, form={}).slots["promises"] == ({},)
    slots = drawn(RECORD).slots
    assert (slots["started"], slots["attendee_id"]) == ("2026年12月3日14时30分", "1201**********1234")
