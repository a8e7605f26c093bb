"""The records of a case's file: what each takes from the case, what it refuses to say, and what stays blank."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from caseflow.domain.case_file import Event
from caseflow.domain.days import Day
from caseflow.domain.drafts.case_closing_form import REASONS
from caseflow.domain.drafts.file_record import UNKNOWN, party_words
from caseflow.domain.drafts.look_back import METHODS, VERDICTS
from caseflow.domain.drafts.preconditions import StepsMissing
from caseflow.domain.records import NOTHING_DONE, Document, Move
from caseflow.domain.words import EventKind, ProofKind
from caseflow.problems import told
from tests.letters import enforcement, records
from tests.letters.cases import CASE, judged, with_claim, worker, yuan
from tests.letters.occasions import DISTRICT_CASE, SYSTEMS, drawn
from tests.make import the_law

OPENING, CLOSING, LOOK_BACK, ADVANCE = records.KINDS[:4]
AT = datetime(2026, 10, 12, 3, tzinfo=UTC)


def texts(kind: str, slot: str, *case: Any, **changed: Any) -> list[str | None]:
    return [row.get("text") for row in drawn(kind, *case, **changed).slots[slot]]


def answered(kind: str, **answers: str) -> dict[str, Any]:
    return {"form": {**records.ANSWERS[kind], **answers}}


def refused(kind: str, *case: Any, **changed: Any) -> str:
    with pytest.raises(StepsMissing) as error:
        drawn(kind, *case, **changed)
    return told(error.value)


def without_claims() -> Any:
    return replace(DISTRICT_CASE, claims=())


# 立案审批表


def test_the_opening_form_names_source_parties_sums_and_the_last_day() -> None:
    draft = drawn(OPENING)
    slots = draft.slots
    assert slots["source"] == "12345政务服务便民热线"
    assert (slots["received"], slots["decide_by"]) == ("2026年10月8日", "2026年10月15日")
    assert texts(OPENING, "employers") == ["天津泰源建筑劳务有限公司"]
    assert (slots["workers"], slots["owed"]) == ("3人", "116,500.50元")
    assert texts(OPENING, "summary")[1] == "反映劳务分包单位自7月起未发放工资。"
    assert slots["payers"].startswith("津建第九工程（集团）有限公司（先行清偿")
    assert slots["opinion"].endswith("建议立案调查。")
    assert draft.cites == ("关于实施〈劳动保障监察条例〉若干规定 第十八条", "保障农民工工资支付条例 第三十九条")


def test_the_form_says_what_the_case_does_not() -> None:
    slots = drawn(OPENING, **answered(OPENING, received_on="2026-10-20", opinion="建议立案，并案处理")).slots
    assert (slots["received"], slots["opinion"]) == ("2026年10月20日", "建议立案，并案处理。")
    silent = drawn(OPENING, replace(DISTRICT_CASE, events=(), projects=(), contracts=(), parties=()), form={}).slots
    assert not {"source", "received", "decide_by"} & silent.keys()
    assert {silent["project"], silent["owner"], silent["contractor"]} == {UNKNOWN}


def test_a_complaint_without_an_exact_day_gives_no_day() -> None:
    vague = (Event(kind=EventKind.COMPLAINT), Event(on=Day(2026, 10), kind=EventKind.COMPLAINT))
    assert "received" not in drawn(OPENING, replace(DISTRICT_CASE, events=vague)).slots


def test_no_case_is_opened_without_an_employer_and_owed_wages() -> None:
    assert "拖欠工资的事实" in refused(OPENING, without_claims())
    assert "明确的用人单位" in refused(OPENING, with_claim(DISTRICT_CASE, employers=()))


def test_nobody_is_judged_before_anything_is_known() -> None:
    unknown = replace(judged(DISTRICT_CASE, the_law()), liable=())
    assert drawn(OPENING, judgement=unknown).slots["payers"] == "待调查认定。"


def test_a_sum_that_is_not_known_is_to_be_found_out() -> None:
    slots = drawn(OPENING, with_claim(DISTRICT_CASE, owed=None, workers=None, people=())).slots
    assert (slots["workers"], slots["owed"]) == (UNKNOWN, UNKNOWN)
    assert drawn(OPENING, with_claim(DISTRICT_CASE, approximate=True)).slots["owed"] == "约116,500.50元"


def test_a_party_is_told_with_what_the_file_holds() -> None:
    assert party_words(CASE, "GC").endswith("（统一社会信用代码：91120111MA05EXAM0X，法定代表人：周砚秋）")
    assert party_words(CASE, "X") == "X"


# 结案审批表


def test_the_closing_form_tells_what_was_done_and_what_is_left() -> None:
    slots = drawn(CLOSING).slots
    assert (slots["owed"], slots["paid"], slots["left"]) == ("116,500.50元", "16,500.50元", "100,000.00元")
    assert any("青人社监令字〔2026〕第12号" in row["text"] for row in slots["history"])
    assert texts(CLOSING, "reasons") == [REASONS["transferred"], "案件已移送公安机关。"]
    assert slots["told"] == "尚未告知"
    assert "用工花名册" in slots["proofs"]


@pytest.mark.parametrize("reason", ["paid", "withdrawn"])
def test_no_case_is_closed_as_paid_while_wages_are_open(reason: str) -> None:
    assert "尚欠100,000.00元" in refused(CLOSING, **answered(CLOSING, reason=reason))
    assert "具体数额待核实" in refused(
        CLOSING, with_claim(DISTRICT_CASE, owed=None), **answered(CLOSING, reason=reason)
    )
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    assert texts(CLOSING, "reasons", paid, **answered(CLOSING, reason=reason))[0] == REASONS[reason]


def test_another_reason_is_the_clerks_to_say() -> None:
    assert texts(CLOSING, "reasons", **answered(CLOSING, reason="other", details="")) == [None]
    assert texts(CLOSING, "reasons", form={}) == [None]


def test_the_day_of_filing_is_the_procedures_where_the_form_is_silent() -> None:
    move = Move(
        id="M1",
        case=CASE.id,
        place=0,
        move="file",
        from_state="received",
        to_state="filed",
        on=date(2026, 10, 12),
        by="陈玉兰",
        at=AT,
    )
    work = replace(records.WORK, moves=(move, replace(move, id="M2", move="investigate", on=date(2026, 10, 13))))
    assert drawn(CLOSING, form={}, work=work).slots["filed_on"] == "2026年10月12日"
    assert "filed_on" not in drawn(CLOSING, form={}).slots


def test_a_case_without_any_step_proof_or_party_says_so() -> None:
    bare = replace(without_claims(), events=(), supervision=None, proofs=())
    slots = drawn(CLOSING, bare, work=NOTHING_DONE).slots
    assert texts(CLOSING, "history", bare, work=NOTHING_DONE) == ["未见处置记录"]
    assert slots["proofs"] == "案卷中未登记证据材料"
    assert slots["parties"] == ({},)


def test_what_was_handed_in_is_a_proof_unless_withdrawn() -> None:
    handed = Document(
        id="D1",
        case=CASE.id,
        name="银行回单.pdf",
        sha256="0",
        media_type="application/pdf",
        size=1,
        kind=ProofKind.BANK_RETURN,
        note="",
        by="陈玉兰",
        at=AT,
    )
    gone = replace(handed, id="D2", name="旧照片", withdrawn_at=AT, withdrawn_by="陈玉兰")
    plain = replace(handed, id="D3", name="说明")
    proofs = drawn(CLOSING, work=replace(records.WORK, documents=(handed, gone, plain))).slots["proofs"]
    assert proofs.endswith("银行回单、说明")


def test_the_result_was_told_once_its_letter_went_out() -> None:
    letter = replace(
        enforcement.letter("correction_order"), id="R", kind="result_notice", number="青人社监告字〔2026〕第4号"
    )
    work = replace(records.WORK, letters=(*records.WORK.letters, letter))
    assert drawn(CLOSING, work=work).slots["told"] == "已告知（《处理结果告知书》青人社监告字〔2026〕第4号）"


# 回头看记录


def test_a_look_back_lists_wages_systems_and_the_clerks_own_matters() -> None:
    slots = drawn(LOOK_BACK).slots
    rows = [(row["text"], row["result"]) for row in slots["items"]]
    assert rows[0] == ("支付拖欠的工资", "未落实")
    assert rows[1:3] == [("落实农民工工资专用账户", "未落实"), ("落实维权信息告示牌", "未落实")]
    assert rows[3] == ("劳资专管员到岗履职", "□已落实□未落实")
    assert slots["origin"].startswith(
        "《限期改正指令书》（青人社监令字〔2026〕第12号），2026年9月8日送达，期限至2026年9月21日"
    )
    assert slots["called"] == "回访3人，其中表示工资已经结清或者对处理结果满意的2人"
    assert (slots["method"], slots["verdict"]) == (METHODS["both"], VERDICTS["again"])


def test_what_was_paid_counts_as_done_and_no_wages_make_no_row() -> None:
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    assert drawn(LOOK_BACK, paid).slots["items"][0]["result"] == "已落实"
    first = drawn(LOOK_BACK, without_claims()).slots["items"][0]
    assert first["text"].startswith("落实")


def test_the_officers_in_charge_check_where_the_form_names_nobody() -> None:
    work = replace(records.WORK, assignments=enforcement.assigned("甲", "乙"))
    form = {**records.ANSWERS[LOOK_BACK], "checker_one": "", "checker_two": "", "reached": "", "findings": ""}
    slots = drawn(LOOK_BACK, form=form, work=work).slots
    assert (slots["checker_one"], slots["checker_two"]) == ("甲", "乙")
    assert "called" not in slots
    assert slots["findings"] == ({},)
    assert "checker_one" not in drawn(LOOK_BACK, form={}).slots
    assert "其中表示工资已经结清或者对处理结果满意的0人" in drawn(LOOK_BACK, form={"reached": "2"}).slots["called"]


def test_nothing_is_looked_back_at_before_something_was_served() -> None:
    assert "已送达的指令" in refused(LOOK_BACK, work=NOTHING_DONE)
    undated = replace(enforcement.letter("correction_order"), form="{}")
    work = replace(records.WORK, letters=(undated,))
    assert "期限至" not in drawn(LOOK_BACK, work=work).slots["origin"]


# 应急周转金申请表


def test_an_advance_is_a_share_of_each_wage_up_to_the_ceiling() -> None:
    slots = drawn(ADVANCE).slots
    assert [row["advance"] for row in slots["roster"]] == ["20,000.00", "19,250.25", "18,000.00"]
    assert (slots["people"], slots["amount"]) == ("3", "57,250.25")
    assert slots["capitals"] == "伍万柒仟贰佰伍拾元贰角伍分"
    assert slots["roster"][0]["id_number"] == "1201**********1234"
    assert (slots["percent"], slots["ceiling"]) == ("50%", "20,000.00元")
    assert slots["employer"] == "天津泰源建筑劳务有限公司"


def test_without_the_offices_rule_no_sum_is_invented() -> None:
    slots = drawn(ADVANCE, values=enforcement.VALUES).slots
    assert not {"percent", "ceiling", "amount", "capitals"} & slots.keys()
    assert "advance" not in slots["roster"][0]


def test_a_wage_or_name_that_is_not_known_stays_blank() -> None:
    people = (worker("赵堃", None), replace(worker("钱玥", "100"), name=None))
    slots = drawn(ADVANCE, with_claim(DISTRICT_CASE, people=people)).slots
    assert "amount" not in slots
    assert [sorted({"name", "owed", "advance"} - row.keys()) for row in slots["roster"]] == [
        ["advance", "owed"],
        ["name"],
    ]
    nobody = drawn(ADVANCE, with_claim(DISTRICT_CASE, people=())).slots
    assert not {"people", "amount"} & nobody.keys()


def test_nothing_is_advanced_before_it_is_shown_that_the_employer_cannot_pay() -> None:
    for measures in ((), (records.unable(ready=False),), (enforcement.crime(),)):
        judgement = replace(judged(DISTRICT_CASE, the_law(), SYSTEMS), measures=measures)
        assert "一时难以支付或者逃匿" in refused(ADVANCE, judgement=judgement)
    nobody = replace(records.unable(), party=None)
    assert "employer" not in drawn(ADVANCE, judgement=replace(judged(CASE, the_law()), measures=(nobody,))).slots
