"""The enforcement papers: what each says of case and law, what it refuses, and what it never tells an employer."""

import io
from dataclasses import replace
from typing import Any

import pytest
from docx import Document

from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.days import Day
from caseflow.domain.drafts.drawing import draw
from caseflow.domain.drafts.enforcement import STATEMENTS, by
from caseflow.domain.drafts.fines import FineOutOfRange
from caseflow.domain.drafts.inquiry_notice import ATTENDEES
from caseflow.domain.drafts.order import order_for
from caseflow.domain.drafts.order_rows import sums
from caseflow.domain.drafts.preconditions import StepsMissing
from caseflow.domain.drafts.result_notice import RESULTS
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.letter import Draft
from caseflow.domain.records import NOTHING_DONE
from caseflow.domain.words import EventKind, PartyKind, Role
from caseflow.letters.press import WordPress
from caseflow.problems import told
from tests.letters.cases import CASE, judged, with_claim, with_party, worker, yuan
from tests.letters.enforcement import ANSWERS, KINDS, TO, assigned, crime, moved_assets, served
from tests.letters.folders import FOLDER
from tests.letters.occasions import DISTRICT_CASE, SYSTEMS, drawn, occasion
from tests.make import the_law

TO_EMPLOYERS = [kind for kind in KINDS if TO[kind]["to"] == "GC"]
BEFORE = ("handling_decision", "penalty_decision", "enforcement_reminder", "deposit_payment_notice", "police_transfer")


def said(draft: Draft) -> str:
    return str(draft.slots)


def texts(draft: Draft, slot: str) -> list[str]:
    return [row["text"] for row in draft.slots[slot]]


def answered(kind: str, **answers: str) -> dict[str, Any]:
    return {"form": {**ANSWERS[kind], **answers}}


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_has_two_inspectors_contact_and_issuer(kind: str) -> None:
    slots = drawn(kind).slots
    assert (slots["inspector_one"], slots["inspector_two"]) == ("刘文博", "孙启明")
    assert slots["inspector_one_card"] != slots["inspector_two_card"]
    assert slots["issuer"].endswith("人力资源和社会保障局")
    assert {"contact", "contact_phone", "bureau_address"} <= slots.keys()


@pytest.mark.parametrize(
    ("officers", "form", "named"),
    [
        (("甲", "乙", "丙"), {}, ("甲", "乙")),
        (("甲", "乙"), {"inspector_one": "乙"}, ("乙", "甲")),
        (("甲", "乙"), {"inspector_one": "甲"}, ("甲", "乙")),
        (("甲",), {}, ("甲", None)),
        ((), {}, (None, None)),
    ],
)
def test_the_inspectors_are_who_is_in_charge_where_the_form_is_silent(
    officers: tuple[str, ...], form: dict[str, str], named: tuple[str | None, ...]
) -> None:
    work = replace(NOTHING_DONE, assignments=assigned(*officers))
    slots = drawn("inquiry_notice", form=form, work=work).slots
    assert (slots.get("inspector_one"), slots.get("inspector_two")) == named


def test_an_officer_whose_charge_has_ended_inspects_no_more() -> None:
    (gone,) = assigned("甲")
    work = replace(NOTHING_DONE, assignments=(replace(gone, ended_at=gone.at),))
    assert "inspector_one" not in drawn("inquiry_notice", form={}, work=work).slots


@pytest.mark.parametrize("kind", BEFORE)
def test_without_the_steps_before_it_a_paper_is_not_drawn(kind: str) -> None:
    with pytest.raises(StepsMissing) as refused:
        drawn(kind, work=NOTHING_DONE, judgement=judged(DISTRICT_CASE, the_law(), SYSTEMS))
    assert "尚缺" in told(refused.value)


@pytest.mark.parametrize("kind", TO_EMPLOYERS)
def test_no_paper_to_an_employer_says_who_complained(kind: str) -> None:
    complaint = Event(on=Day(2026, 10, 8), kind=EventKind.COMPLAINT, party="SUB", by="赵大堃", note="13812345678")
    told_by = replace(DISTRICT_CASE, events=(complaint,))
    assert not [word for word in ("大堃", "13812345678", "投诉") if word in said(drawn(kind, told_by))]


@pytest.mark.parametrize("kind", TO_EMPLOYERS)
def test_a_party_that_the_case_does_not_know_is_refused(kind: str) -> None:
    with pytest.raises(NoSuchParty):
        drawn(kind, to="X")


@pytest.mark.parametrize("kind", KINDS)
def test_before_the_law_of_its_grounds_a_paper_still_says_by_law(kind: str) -> None:
    assert by(()) == "依法"
    assert "None" not in said(drawn(kind))


# 处理结果告知书, 不予受理通知书


@pytest.mark.parametrize(("result", "told_as"), RESULTS.items())
def test_the_complainant_is_told_the_result_that_the_clerk_found(result: str, told_as: str) -> None:
    assert drawn("result_notice", **answered("result_notice", result=result)).slots["result"] == told_as


def test_the_result_follows_from_money_and_orders_where_the_form_is_silent() -> None:
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    assert drawn("result_notice", paid, form={}).slots["result"] == RESULTS["paid"]
    assert drawn("result_notice", form={}).slots["result"] == RESULTS["ordered"]
    assert "result" not in drawn("result_notice", form={}, work=NOTHING_DONE).slots


def test_the_complainant_reads_orders_and_payments_in_the_order_of_days_and_no_other_worker() -> None:
    draft = drawn("result_notice")
    assert [line[:9] for line in texts(draft, "done")] == ["2026年9月7日", "2026年11月2"]
    assert not [name for name in ("钱玥", "孙𠮷祥", "1201") if name in said(draft)]


def test_payments_of_nobody_and_in_full_are_told_too() -> None:
    paid = Event(on=Day(2026, 11, 9), kind=EventKind.PAID)
    (_, line) = texts(drawn("result_notice", replace(DISTRICT_CASE, events=(paid,))), "done")
    assert line == "2026年11月9日，有关单位支付工资。"
    undated = replace(paid, on=None)
    assert len(texts(drawn("result_notice", replace(DISTRICT_CASE, events=(undated,))), "done")) == 1


def test_a_case_without_claims_was_looked_into() -> None:
    empty = replace(DISTRICT_CASE, claims=(), events=())
    draft = drawn("result_notice", empty, form={}, work=NOTHING_DONE, to_name="")
    assert texts(draft, "findings") == ["本机关已对你反映的事项依法开展调查。"]
    assert not {"received_on", "recipient", "result"} & draft.slots.keys()


@pytest.mark.parametrize(
    ("reason", "cited"),
    [("two_years", "第二十条"), ("dispute", "第二十一条"), ("other_authority", "第十条"), ("not_labour", "第十条")],
)
def test_a_complaint_is_refused_by_the_rule_that_says_so(reason: str, cited: str) -> None:
    slots = drawn("non_acceptance_notice", **answered("non_acceptance_notice", reason=reason)).slots
    assert cited in slots["reason_by"]
    assert "若干规定" in slots["reason_by"]


def test_without_a_reason_the_refusal_has_a_blank_and_names_the_project_alone() -> None:
    slots = drawn("non_acceptance_notice", form={}, to_name="").slots
    assert not {"reason", "recipient"} & slots.keys()
    assert slots["elsewhere"] == ()
    assert slots["matter"] == "杨柳青镇柳岸家园二期工程拖欠工资问题"


# 调查询问通知书


@pytest.mark.parametrize(("word", "told_as"), ATTENDEES.items())
def test_who_is_called_is_a_post_of_the_firm_and_a_person_himself(word: str, told_as: str) -> None:
    form = answered("inquiry_notice", attendee=word)
    assert drawn("inquiry_notice", **form).slots["attendee"] == told_as
    assert drawn("inquiry_notice", to="PER", **form).slots["attendee"] == "本人"


def test_each_is_asked_for_the_papers_of_its_place() -> None:
    owner, person = drawn("inquiry_notice", to="OWN", form={}), drawn("inquiry_notice", to="PER", form={})
    contractor, labour = drawn("inquiry_notice", form={}), drawn("inquiry_notice", to="SUB", form={})
    assert "工程款及人工费用" in said(owner)
    assert "用工花名册" not in said(owner)
    assert "身份证明" in texts(person, "materials")[0]
    assert "用工花名册" in said(contractor)
    assert "施工合同" in said(contractor)
    assert "施工合同" not in said(labour)


# 事先告知书, 处理决定书, 处罚决定书


def test_the_notice_before_a_handling_decision_names_the_wages_and_offers_no_hearing() -> None:
    draft = drawn("hearing_notice", form={})
    assert draft.slots["title"] == "劳动保障监察行政处理事先告知书"
    assert texts(draft, "planned") == [
        "（一）责令你单位先行清偿天津泰源建筑劳务有限公司拖欠的劳动者工资，涉及劳动者3名，"
        "金额为人民币100,000.00元（大写：壹拾万元整）。"
    ]
    assert draft.slots["hearing"] == draft.slots["fine"] == ()
    assert "专用账户" not in said(draft)


def test_the_notice_of_an_unknown_sum_leaves_it_to_be_established() -> None:
    unknown = with_claim(DISTRICT_CASE, owed=None, workers=None, people=(), paid=None)
    (line,) = texts(drawn("hearing_notice", unknown, form={}), "planned")
    assert line.endswith("拖欠的劳动者工资，金额以核定数额为准。")


def test_the_notice_before_a_fine_offers_a_hearing_and_names_the_sum() -> None:
    draft = drawn("hearing_notice")
    assert "第六十三条、第六十四条" in texts(draft, "hearing")[0]
    assert draft.slots["fine"] == ({"stop": "责令项目停工，并", "amount": "120,000.00", "capitals": "壹拾贰万元整"},)
    blank = drawn("hearing_notice", form={"planned": "penalty"})
    assert blank.slots["fine"] == ({"stop": "责令项目停工，并"},)


def test_without_wages_the_notice_is_about_the_fine_and_without_both_there_is_none() -> None:
    paid = with_claim(DISTRICT_CASE, paid=yuan("116500.50"))
    assert drawn("hearing_notice", paid, form={}).slots["act"] == "行政处罚决定"
    with pytest.raises(NotTheirLetter):
        drawn("hearing_notice", to="OWN")
    with pytest.raises(NotTheirLetter):
        drawn("hearing_notice", form={"planned": "penalty"}, judgement=judged(DISTRICT_CASE, the_law()))


def test_a_works_stop_is_ordered_only_where_the_article_says_so() -> None:
    board = judged(DISTRICT_CASE, the_law(), SYSTEMS[1:])
    draft = drawn("penalty_decision", judgement=board, **answered("penalty_decision", fine="60000"))
    assert draft.slots["stop"] == ()
    assert "停工" not in said(draft)
    assert drawn("penalty_decision").slots["stop"] == ({"text": "责令项目停工"},)


@pytest.mark.parametrize("fine", ["99999.99", "200000.01", "0"])
@pytest.mark.parametrize("kind", ["penalty_decision", "hearing_notice"])
def test_a_fine_outside_the_range_is_refused_with_both_ends(kind: str, fine: str) -> None:
    with pytest.raises(FineOutOfRange) as refused:
        drawn(kind, **answered(kind, fine=fine))
    assert "100,000.00" in told(refused.value)
    assert "200,000.00" in told(refused.value)


def test_a_fine_has_no_sum_while_nobody_named_one() -> None:
    form = {key: text for key, text in ANSWERS["penalty_decision"].items() if key != "fine"}
    assert not {"amount", "capitals"} & drawn("penalty_decision", form=form).slots.keys()


def test_nobody_is_fined_who_broke_nothing_or_is_a_person() -> None:
    with pytest.raises(NotTheirLetter):
        drawn("penalty_decision", to="OWN")
    person = with_party(DISTRICT_CASE, "GC", kind=PartyKind.INDIVIDUAL)
    with pytest.raises(NotTheirLetter):
        drawn("penalty_decision", person)


@pytest.mark.parametrize(("word", "told_as"), STATEMENTS.items())
@pytest.mark.parametrize("kind", ["handling_decision", "penalty_decision"])
def test_a_decision_says_what_became_of_statement_and_defence(kind: str, word: str, told_as: str) -> None:
    slots = drawn(kind, **answered(kind, statement_result=word)).slots
    assert slots["outcome"] == told_as.format(you="你单位")
    assert slots["heard_on"] == "2026年10月2日"


def test_the_decision_names_the_order_that_was_let_pass_and_is_about_wages_alone() -> None:
    draft = drawn("handling_decision")
    assert any(
        "青人社监令字〔2026〕第12号" in line and line.endswith("你单位至今未履行。") for line in texts(draft, "facts")
    )
    assert "专用账户" not in said(draft)
    assert not [line for line in texts(draft, "consequences") if "处理决定" in line]
    with pytest.raises(NotTheirLetter):
        drawn("handling_decision", to="OWN")


def test_an_order_that_still_runs_is_named_without_a_reproach() -> None:
    order = Event(on=Day(2026, 11, 20), kind=EventKind.ORDER_TO_PAY, party="GC", due_on=Day(2026, 12, 20))
    case = replace(DISTRICT_CASE, events=(order,))
    draft = drawn("handling_decision", case, work=served("hearing_notice"))
    (line,) = [one for one in texts(draft, "facts") if "支付工资的指令" in one]
    assert line == ("本机关对你单位下达支付工资的指令，2026年11月20日送达，履行期限至2026年12月20日届满。")


def six_hundred() -> CaseFile:
    people = tuple(worker(f"工人{at}", "1000.01") for at in range(600))
    return with_claim(replace(DISTRICT_CASE, events=()), people=people, workers=600, owed=yuan("600006.00"), paid=None)


@pytest.mark.parametrize("kind", ["handling_decision", "deposit_payment_notice", "police_transfer"])
def test_six_hundred_workers_are_all_on_the_list_and_add_up(kind: str) -> None:
    draft = drawn(kind, six_hundred())
    assert len(draft.slots["roster"]) == 600
    assert draft.slots["roster_total"] == ({"people": "600", "owed": "600,006.00"},)
    pressed = WordPress(FOLDER, the_law()).proof(draft)
    tables = Document(io.BytesIO(pressed.docx)).tables
    assert len(tables[-1].rows) == 602
    assert "600,006.00元（大写：陆拾万零陆元整）" in "\n".join(
        one.text for one in Document(io.BytesIO(pressed.docx)).paragraphs
    )


# 履行催告书, 保证金支付通知书, 移送书


def test_the_reminder_names_the_decision_its_day_and_what_is_open() -> None:
    slots = drawn("enforcement_reminder").slots
    assert slots["decision"] == "《行政处理决定书》（青人社监理字〔2026〕第3号）"
    assert (slots["issued"], slots["served_on"], slots["due_on"]) == (
        "于2026年10月12日",
        "2026年10月13日",
        "2026年10月28日",
    )
    with pytest.raises(NotTheirLetter):
        drawn("enforcement_reminder", with_claim(DISTRICT_CASE, paid=yuan("116500.50")))


def test_a_decision_of_the_file_is_reminded_of_without_a_number() -> None:
    decision = Event(kind=EventKind.DECISION, party="GC", served_on=Day(2026, 10, 13), due_on=Day(2026, 10, 28))
    case = replace(DISTRICT_CASE, events=(decision,))
    for kind in ("enforcement_reminder", "deposit_payment_notice"):
        slots = drawn(kind, case, work=NOTHING_DONE).slots
        assert (slots["decision"], slots["issued"]) == ("行政处理决定", "依法")


def test_the_bank_pays_by_the_list_only_where_it_adds_up() -> None:
    part_paid = drawn("deposit_payment_notice").slots
    assert (part_paid["roster"], part_paid["amount"]) == ((), "100,000.00")
    assert "核定明细表" in part_paid["paid_by"]
    whole = drawn("deposit_payment_notice", with_claim(replace(DISTRICT_CASE, events=()), paid=None)).slots
    assert whole["roster_total"][0]["owed"] == whole["amount"] == "116,500.50"
    assert whole["paid_by"] == "所附名单"


def test_the_terms_of_bank_and_contractor_are_the_offices_values_and_name_no_article() -> None:
    draft = drawn("deposit_payment_notice")
    assert (draft.slots["bank_within"], draft.slots["refill_within"]) == ("5个工作日", "10个工作日")
    assert not [one for one in draft.cites if one.startswith("工程建设领域农民工工资保证金规定")]
    assert not {"bank_within", "refill_within"} & drawn("deposit_payment_notice", values={}).slots.keys()


def test_no_notice_to_a_bank_once_the_contractor_has_paid() -> None:
    with pytest.raises(NotTheirLetter):
        drawn("deposit_payment_notice", with_claim(DISTRICT_CASE, paid=yuan("116500.50")))


def test_the_police_read_of_the_suspect_in_the_third_person_and_how_it_evaded() -> None:
    case = moved_assets(DISTRICT_CASE)
    draft = drawn("police_transfer", case)
    assert "你单位" not in said(draft)
    assert texts(draft, "facts")[-1] == "2026年10月9日，津建第九工程（集团）有限公司转移财产。"
    assert draft.slots["suspect"] == "津建第九工程（集团）有限公司"
    assert {"刑法 第二百七十六条之一", "行政执法机关移送涉嫌犯罪案件的规定 第五条"} <= set(draft.cites)


def test_a_suspect_without_a_name_and_an_evasion_without_a_day() -> None:
    fled = Event(kind=EventKind.ABSCONDED, party="GC")
    case = replace(with_party(DISTRICT_CASE, "GC", name=None), events=(fled,))
    draft = drawn("police_transfer", case)
    assert "suspect" not in draft.slots
    assert texts(draft, "facts")[-1] == "该单位逃匿。"
    person = with_party(case, "GC", kind=PartyKind.INDIVIDUAL)
    assert "当事人系" in said(drawn("police_transfer", person))


def test_a_suspect_whom_the_file_no_longer_knows_is_refused() -> None:
    judgement = replace(judged(CASE, the_law()), measures=(crime("GONE"),))
    with pytest.raises(NoSuchParty):
        drawn("police_transfer", judgement=judgement, work=served("correction_order", to="GONE"))


def test_of_what_nobody_owes_there_is_no_sum() -> None:
    nothing = order_for(CASE, judged(CASE, the_law()), CASE.parties[0])
    assert sums(nothing) == {"workers": None, "amount": None, "capitals": None}


def test_all_papers_are_of_an_occasion_that_knows_its_office() -> None:
    assert {occasion(kind).issuer_name for kind in KINDS} == {"天津市西青区人力资源和社会保障局"}
    assert draw("inquiry_notice", occasion("inquiry_notice")).to == "GC"
    assert Role.GENERAL_CONTRACTOR in {place.role for place in judged(CASE, the_law()).chain}
