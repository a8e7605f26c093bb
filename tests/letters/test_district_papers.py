"""The circular and the board: figures that can be counted again, and nobody on a list without his facts."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from caseflow.domain.case_file import Event
from caseflow.domain.days import Day
from caseflow.domain.drafts.answers import AnswerNotYet, AnswersDisagree, parts_of
from caseflow.domain.drafts.board import BlackWithoutDecision, BoardUnitUnknown, OnTwoBoards, RedNotEarned
from caseflow.domain.drafts.lead_figures import figures, late_at, together
from caseflow.domain.drafts.occasion import Standing
from caseflow.domain.drafts.period import Period
from caseflow.domain.errors import DomainError
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import LetterState
from caseflow.domain.words import Basis, EventKind, PartyKind
from tests.letters import district
from tests.letters.cases import judged, with_claim, with_party, yuan
from tests.letters.occasions import DISTRICT_CASE, drawn, occasion, reply, sent, standing
from tests.make import the_law

CIRCULAR, BOARD = "lead_circular", "board_notice"
OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))


def circular(*standings: Standing, **answers: str) -> Draft:
    return drawn(CIRCULAR, district=standings, form={**district.ANSWERS[CIRCULAR], **answers})


def board(*standings: Standing, **answers: str) -> Draft:
    nobody = dict.fromkeys(("red", "yellow", "black"), "")
    return drawn(BOARD, district=standings, form={**district.ANSWERS[BOARD], **nobody, **answers})


def lead(**changed: Any) -> Standing:
    """The invented case with one lead, changed."""
    letter = sent(**{**district.LETTERS[0], "state": LetterState.SERVED, "closed_at": None, **changed})
    one = standing()
    return replace(one, work=replace(one.work, letters=(letter,), replies=()))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 10, 1), date(2026, 10, 31), "2026年10月"),
        (date(2026, 7, 1), date(2026, 9, 30), "2026年第三季度"),
        (date(2026, 1, 1), date(2026, 6, 30), "2026年上半年"),
        (date(2026, 7, 1), date(2026, 12, 31), "2026年下半年"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025年"),
        (date(2026, 2, 1), date(2026, 4, 30), "2026年2月1日至2026年4月30日"),
        (date(2026, 1, 1), date(2026, 2, 28), "2026年1月1日至2026年2月28日"),
        (date(2025, 12, 1), date(2026, 2, 28), "2025年12月1日至2026年2月28日"),
        (date(2026, 10, 2), date(2026, 10, 31), "2026年10月2日至2026年10月31日"),
        (date(2026, 10, 1), date(2026, 10, 30), "2026年10月1日至2026年10月30日"),
    ],
)
def test_a_period_is_called_as_officials_call_it(first: date, last: date, words: str) -> None:
    assert Period(first, last).words == words


def test_the_circular_counts_by_unit_and_together() -> None:
    slots = drawn(CIRCULAR).slots
    assert (slots["received"], slots["closed"], slots["rate"], slots["late"]) == ("2", "1", "50.0%", "1")
    assert [(row["unit"], row["rate"], row["late"]) for row in slots["units"]] == [
        (district.OTHER_TOWN, "100.0%", "0"),
        ("杨柳青镇", "0.0%", "1"),
    ]
    assert [row["name"] for row in slots["copies"]] == ["区委办公室", "区政府办公室", "区委政法委"]
    assert drawn(CIRCULAR).cites == ("西青区实施方案 第三部分（二）",)


def test_a_case_of_two_units_is_counted_once_in_the_sum() -> None:
    about = occasion(CIRCULAR)
    whole, rows = together(about, OCTOBER), figures(about, OCTOBER)
    assert {row.owed for row in rows} == {whole.owed} == {yuan("116500.50")}
    assert (whole.reached, whole.content) == (3, 2)


def test_without_leads_it_says_so_and_has_no_rate() -> None:
    slots = circular().slots
    assert (slots["received"], slots["rate"], slots["units"], slots["money"]) == ("0", "—", (), ())
    assert slots["nothing"] == ({"text": "本期没有转办的欠薪线索。"},)
    quiet = circular(problems="", demands="").slots
    assert [row["text"] for row in quiet["problems"]] == ["本期没有超期未办结的线索和逾期未复的督办函"]
    assert len(quiet["demands"]) == 1


def test_without_its_period_every_figure_is_a_blank() -> None:
    slots = drawn(CIRCULAR, form={}).slots
    assert not {"received", "closed", "rate", "late", "period_from", "period_until"} & slots.keys()
    assert slots["units"] == ({"no": "1"},)
    assert "".join(row["text"] for row in slots["title_lines"]) == "关于欠薪线索办理情况的通报"
    assert "period_from" not in drawn(BOARD, form={}).slots


@pytest.mark.parametrize(
    ("changed", "counted"),
    [
        ({}, 1),
        ({"form": json.dumps({**district.LEAD, "received_at": "2026-09-30"})}, 0),
        ({"form": json.dumps({**district.LEAD, "received_at": "2026-11-01"})}, 0),
        ({"form": "{}", "issued_on": date(2026, 10, 31)}, 1),
        ({"form": "{}", "issued_on": None}, 0),
        ({"state": LetterState.VOID}, 0),
    ],
)
def test_a_lead_belongs_to_the_period_in_which_it_came_in(changed: dict[str, Any], counted: int) -> None:
    assert circular(lead(**changed)).slots["received"] == str(counted)


@pytest.mark.parametrize(
    ("state", "closed_at", "closed"),
    [
        (LetterState.CLOSED, "2026-10-31T15:59:00+00:00", "1"),
        (LetterState.CLOSED, "2026-10-31T16:00:00+00:00", "0"),
        (LetterState.CLOSED, None, "0"),
        (LetterState.SERVED, "2026-10-20T00:00:00+00:00", "0"),
    ],
)
def test_closed_means_closed_by_the_last_day_of_the_office(
    state: LetterState, closed_at: str | None, closed: str
) -> None:
    at = None if closed_at is None else datetime.fromisoformat(closed_at)
    assert circular(lead(state=state, closed_at=at)).slots["closed"] == closed


def test_late_is_told_as_of_the_last_day() -> None:
    one = lead()
    letter = one.work.letters[0]
    about = occasion(CIRCULAR)
    due = late_at(about, one, letter, OCTOBER.last)
    assert due is not None
    assert late_at(about, one, letter, due) is None
    answered = replace(one, work=replace(one.work, replies=(reply(letter.id, on=OCTOBER.last),)))
    assert late_at(about, answered, letter, OCTOBER.last) is None
    later = replace(one, work=replace(one.work, replies=(reply(letter.id, on=date(2026, 11, 1)),)))
    assert late_at(about, later, letter, OCTOBER.last) == due
    unserved = replace(one, work=replace(one.work, servings=()))
    assert late_at(about, unserved, letter, OCTOBER.last) is None


def test_only_a_supervision_letter_without_an_answer_is_named() -> None:
    one = standing()
    answered = replace(one, work=replace(one.work, replies=(reply("D3", on=date(2026, 10, 15)),)))
    told = [row["text"] for row in circular(answered, problems="").slots["problems"]]
    assert told == ["杨柳青镇有1件线索超期未办结"]


def test_an_amount_that_nobody_knows_is_told() -> None:
    unknown = with_claim(DISTRICT_CASE, owed=None, basis=Basis.CLAIMED)
    one = replace(lead(), case=replace(unknown, id="B2"), judgement=judged(unknown, the_law()))
    assert [row["text"] for row in circular(one).slots["money"]] == ["所涉案件拖欠农民工工资的数额待核实。"]
    assert circular(one).slots["units"][0]["owed"] == "待核实"
    (told,) = circular(lead(), one).slots["money"]
    assert told["text"].endswith("，另有1件案件的数额待核实。")


def test_nobody_called_back_is_no_share() -> None:
    (row,) = circular(lead()).slots["units"]
    assert row["content"] == "／"


def test_a_look_back_after_the_period_does_not_count() -> None:
    one = standing()
    late = sent(**{**district.LETTERS[3], "form": json.dumps({"visited_on": "2026-11-02", "reached": "9"})})
    never = sent(**{**district.LETTERS[3], "form": "{}"})
    void = sent(**{**district.LETTERS[3], "state": LetterState.VOID})
    work = replace(one.work, letters=(sent(**district.LETTERS[0]), late, never, void))
    assert circular(replace(one, work=work)).slots["units"][0]["content"] == "／"


@pytest.mark.parametrize("kind", [CIRCULAR, BOARD])
@pytest.mark.parametrize(
    ("answers", "refusal"),
    [
        ({"period_from": "2026-11-01"}, AnswersDisagree),
        ({"period_until": "2026-11-26"}, AnswerNotYet),
    ],
)
def test_a_period_that_cannot_be_counted_is_refused(
    kind: str, answers: dict[str, str], refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        drawn(kind, form={**district.ANSWERS[kind], **answers})


def test_black_takes_firm_and_reason_from_the_decision() -> None:
    (row,) = board(standing(), black="杨柳青镇柳岸家园二期工程；别的公司；别的理由").slots["black"]
    assert row["unit"] == "津建第九工程（集团）有限公司"
    assert row["reason"].startswith("《行政处理决定书》（青人社监理字〔2026〕第3号）已于2026年10月13日送达；拖欠3名")


def test_a_decision_of_the_file_counts_too_and_paid_wages_are_not_told_again() -> None:
    decided = Event(on=Day(2026, 10, 9), kind=EventKind.DECISION, party="GC", served_on=Day(2026, 10, 10))
    case = replace(DISTRICT_CASE, events=(*DISTRICT_CASE.events, decided), claims=())
    one = Standing(case=case, judgement=judged(case, the_law()), work=replace(standing().work, letters=()))
    (row,) = board(one, black=case.id).slots["black"]
    assert row["reason"] == "行政处理决定已于2026年10月10日送达"


@pytest.mark.parametrize(
    ("standings", "named"),
    [
        ((), "大寺新家园三期工程；某公司；欠薪"),
        ((lead(),), DISTRICT_CASE.id),
    ],
)
def test_black_without_a_served_decision_is_refused(standings: tuple[Standing, ...], named: str) -> None:
    with pytest.raises(BlackWithoutDecision):
        board(*standings, black=named)


def test_a_decision_served_after_the_period_is_none_yet() -> None:
    with pytest.raises(BlackWithoutDecision):
        board(standing(), black=DISTRICT_CASE.id, period_from="2026-09-01", period_until="2026-09-30")


@pytest.mark.parametrize("changed", [{"kind": PartyKind.INDIVIDUAL}, {"name": None}])
def test_no_person_stands_on_the_black_list(changed: dict[str, Any]) -> None:
    case = with_party(DISTRICT_CASE, "GC", **changed)
    with pytest.raises(BoardUnitUnknown):
        board(replace(standing(), case=case), black=case.id)


def test_red_contradicts_no_finding() -> None:
    with pytest.raises(RedNotEarned) as refused:
        board(standing(), red="杨柳青镇柳岸家园二期工程")
    assert "尚欠" in str(refused.value.terms["found"])
    clean = replace(DISTRICT_CASE, claims=())
    one = Standing(case=clean, judgement=judged(clean, the_law()), work=standing().work)
    (row,) = board(one, red="杨柳青镇柳岸家园二期工程；；按月足额支付").slots["red"]
    assert (row["unit"], row["reason"]) == ("津建第九工程（集团）有限公司", "按月足额支付")
    assert "reason" not in board(one, red=clean.id).slots["red"][0]


def test_yellow_takes_its_reason_from_the_case_unless_one_is_given() -> None:
    (row,) = board(standing(), yellow=DISTRICT_CASE.id).slots["yellow"]
    assert "未按规定开设或者使用农民工工资专用账户" in row["reason"]
    (stated,) = board(standing(), yellow=f"{DISTRICT_CASE.id}；；逾期未整改").slots["yellow"]
    assert (stated["project"], stated["reason"]) == ("杨柳青镇柳岸家园二期工程", "逾期未整改")


def test_a_case_without_a_project_or_a_firm_is_called_as_the_clerk_wrote() -> None:
    bare = replace(DISTRICT_CASE, projects=(), contracts=(), parties=(), claims=(), supervision=None)
    one = Standing(case=bare, judgement=judged(bare, the_law()), work=standing().work)
    (row,) = board(one, yellow=f"{bare.id}；某劳务公司；材料不齐").slots["yellow"]
    assert (row["project"], row["unit"]) == (bare.id, "某劳务公司")
    with pytest.raises(BoardUnitUnknown):
        board(one, yellow=bare.id)
    with pytest.raises(BoardUnitUnknown):
        board(red="大寺新家园三期工程")
    (row,) = board(standing(), red="大寺新家园三期工程；某建筑公司").slots["red"]
    assert row == {"no": "1", "project": "大寺新家园三期工程", "unit": "某建筑公司"}


def test_nobody_stands_on_two_lists() -> None:
    with pytest.raises(OnTwoBoards):
        board(standing(), yellow=DISTRICT_CASE.id, black="杨柳青镇柳岸家园二期工程")


@pytest.mark.parametrize(
    ("line", "parts"),
    [("甲", ("甲", "", "")), ("甲；乙", ("甲", "乙", "")), ("甲|乙\t丙；丁", ("甲", "乙", "丙；丁"))],
)
def test_a_line_is_parted_into_so_many_texts(line: str, parts: tuple[str, ...]) -> None:
    assert parts_of(line, 3) == parts
