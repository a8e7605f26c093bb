"""Every date of a case, and the one sentence that says why it falls on that day."""

from datetime import date
from typing import Any

import pytest

from caseflow.domain.case_deadlines import answer_due, deadlines_of, limit_of, receipt, running
from caseflow.domain.course import Course
from caseflow.domain.deadline_words import left_words, provisional_words, why
from caseflow.domain.deadlines import Deadline
from caseflow.domain.order_days import latest_order_day, order_days
from tests.courses import course, letter, serving

ORDER = {"on": "2026-11-02", "kind": "order_to_pay", "party": "SUB"}
FILED = ("receive 2026-10-09", "file 2026-10-12")
STARTED = (*FILED, "investigate 2026-10-13")
CONCLUDED = (*STARTED, "conclude 2026-10-20")
SERVED = (*CONCLUDED, "decide 2026-10-26", "serve 2026-10-28")


def dues(case: Course) -> dict[str, str]:
    return {one.rule: one.due.isoformat() for one in deadlines_of(case)}


def main(case: Course) -> Deadline:
    return running(case)[0]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (("receive 2026-10-09",), {"term-accept": "2026-10-16"}),
        (("receive 2026-10-09", "ask_supplement 2026-10-12", "complete 2026-10-20"), {"term-accept": "2026-10-27"}),
        (("receive 2026-10-09", "ask_supplement 2026-10-12"), {}),
        (FILED, {"term-penalty": "2027-01-11", "term-investigate": "2027-01-04"}),
        (STARTED, {"term-penalty": "2027-01-11", "term-investigate": "2027-01-04"}),
        ((*STARTED, "extend 2026-11-20"), {"term-penalty": "2027-01-11", "term-investigate": "2027-02-15"}),
        ((*STARTED, "extend 2026-11-20", "take_back 2026-11-20"),
         {"term-penalty": "2027-01-11", "term-investigate": "2027-01-04"}),
        (CONCLUDED, {"term-decide": "2026-11-10", "term-penalty": "2027-01-11"}),
        ((*CONCLUDED, "tell_rights 2026-10-21"),
         {"term-hearing": "2026-10-28", "term-decide": "2026-11-10", "term-penalty": "2027-01-11"}),
        ((*CONCLUDED, "decide 2026-10-26"), {"term-serve": "2026-11-02"}),
        ((*FILED, "advance_fund 2026-10-13"), {"term-penalty": "2027-01-11", "term-investigate": "2027-01-04"}),
        ((*CONCLUDED, "withdraw 2026-10-26"), {}),
    ],
)  # fmt: skip
def test_each_state_has_the_terms_that_run_in_it(made: tuple[str, ...], expected: dict[str, str]) -> None:
    assert dues(course(*made)) == expected


def test_the_complaint_starts_the_clock_where_nobody_registered_it() -> None:
    events = [
        {"on": "2026-11-20", "kind": "complaint"},
        {"on": "2026-11-18", "kind": "complaint"},
        {"kind": "complaint"},
    ]
    case = course(events=events)
    assert receipt(case) == (date(2026, 11, 18), "events.1")
    assert dues(case) == {"term-accept": "2026-11-25"}
    assert receipt(course(events=[{"on": "2026-11", "kind": "complaint"}])) is None
    assert dues(course()) == {}


def test_of_two_terms_that_are_argued_the_earlier_one_warns() -> None:
    assert main(course(*STARTED)).rule == "term-investigate"
    extended = course(*STARTED, "extend 2026-11-20")
    assert main(extended).rule == "term-penalty"
    assert "有争议" in why(main(extended), "zh")


def test_a_reopened_case_is_given_its_time_again() -> None:
    made = (*SERVED, "pay 2026-11-03", "look_back 2026-11-04", "reopen 2026-11-05")
    (found,) = [one for one in deadlines_of(course(*made)) if one.rule == "term-investigate"]
    assert found.start == date(2026, 11, 5)


def test_a_suspension_that_lasts_moves_the_date_day_by_day() -> None:
    stopped = course(*STARTED, "suspend 2026-11-16", today=date(2026, 11, 20))
    again = course(*STARTED, "suspend 2026-11-16", "resume 2026-11-20", today=date(2026, 11, 25))
    assert (main(stopped).due, main(again).due) == (date(2027, 1, 8), date(2027, 1, 8))
    assert main(again).counted.paused == 4
    assert dues(course(*STARTED, "suspend 2026-11-16", today=date(2026, 11, 23)))["term-investigate"] > "2027-01-08"
    assert course(*STARTED, "resume 2026-11-20").pauses == ()


@pytest.mark.parametrize(
    ("more", "due"),
    [
        ({"due_on": "2026-11-10"}, "2026-11-10"),
        ({"due_on": "2026-11"}, None),
        ({"due_in": "3 days", "served_on": "2026-11-06"}, "2026-11-09"),
        ({"due_in": "3 working days"}, "2026-11-05"),
        ({"due_in": "3 days", "on": None}, None),
        ({"due_on": "2026-11-10", "on": "2026-11"}, "2026-11-10"),
        ({}, None),
    ],
)
def test_an_order_s_day_is_the_one_it_names_or_counted_from_its_serving(more: dict[str, Any], due: str | None) -> None:
    found = order_days(course(events=[{**ORDER, **more}]))
    assert [one.due.isoformat() for one in found] == ([due] if due else [])


@pytest.mark.parametrize(
    ("slots", "served_on", "due"),
    [
        ('{"deadline": "2026年11月10日前"}', None, "2026-11-10"),
        ('{"deadline": "收到本指令书之日起5个工作日内"}', "2026-11-04", "2026-11-11"),
        ('{"deadline": "收到本指令书之日起5个工作日内"}', None, None),
        ('{"deadline": "2026年13月40日"}', "2026-11-04", None),
        ('{"deadline": "0日"}', "2026-11-04", None),
        ('{"deadline": 5}', "2026-11-04", None),
        ("[]", "2026-11-04", None),
        ("not json", "2026-11-04", None),
    ],
)
def test_a_letter_s_day_is_read_from_what_it_says(slots: str, served_on: str | None, due: str | None) -> None:
    servings = (serving(served_on),) if served_on else ()
    found = order_days(course(work={"letters": (letter(slots=slots),), "servings": servings}))
    assert [one.due.isoformat() for one in found] == ([due] if due else [])


def test_a_draft_or_another_kind_of_letter_orders_nothing() -> None:
    slots = '{"deadline": "2026-11-10"}'
    letters = (letter(state="draft", slots=slots), letter("risk_warning_letter", slots=slots))
    assert order_days(course(work={"letters": letters})) == ()


def test_the_form_goes_before_the_paper_and_the_first_serving_counts() -> None:
    one = letter(form='{"deadline": "3 days"}', slots='{"deadline": "9 days"}', issued_on=None)
    servings = (serving("2026-11-09"), serving("2026-11-06"), serving("2026-11-05", done=False))
    (found,) = order_days(course(work={"letters": (one,), "servings": servings}))
    assert (found.start, found.due) == (date(2026, 11, 6), date(2026, 11, 9))


def test_a_served_case_runs_until_the_last_of_its_orders() -> None:
    events = [{**ORDER, "due_on": "2026-11-10"}, {**ORDER, "kind": "decision", "due_on": "2026-11-12"},
              {**ORDER, "kind": "order_to_produce", "due_on": "2026-11-20"}]  # fmt: skip
    case = course(*SERVED, events=events)
    assert main(case).due == date(2026, 11, 12)
    assert [one.about for one in deadlines_of(case)] == ["events.0", "events.1", "events.2"]
    late = course(*SERVED, "expire 2026-11-13", events=events)
    assert {one.rule: one.due for one in running(late)}["term-list"] == date(2026, 12, 10)
    assert running(course(*SERVED)) == ()
    assert running(course(*SERVED, "expire 2026-11-13")) == ()


def test_the_day_of_an_order_is_history_once_it_is_paid_or_its_end_was_recorded() -> None:
    named = {**ORDER, "due_on": "2026-11-10"}
    assert "term-order" in dues(course(events=[named]))
    assert "term-order" in dues(course(events=[named, {"on": "2026-11-05", "kind": "order_expired"}]))
    assert dues(course(events=[named, {"on": "2026-11-11", "kind": "order_expired", "party": "SUB"}])) == {}
    assert dues(course(events=[named, {"kind": "order_expired", "party": "SUB"}])) == {}
    assert dues(course(events=[named, {"on": "2026-11-09", "kind": "paid"}])) == {}


def test_a_served_letter_waits_for_its_answer() -> None:
    asking = letter("supervision_letter", "served", reply_within="5 working days")
    case = course(work={"letters": (asking,), "servings": (serving("2026-11-20"),)})
    (found,) = deadlines_of(case)
    assert (found.due, found.rule, found.about) == (date(2026, 11, 27), "letter-reply", "letters.L1")
    assert "没有条文规定" in why(found, "zh")
    assert "no article" in why(found, "en")


@pytest.mark.parametrize("more", [{"state": "replied"}, {"reply_within": None}, {"reply_within": "soon"}, {"id": "L2"}])
def test_no_answer_is_due_where_none_is_asked_or_nothing_was_served(more: dict[str, Any]) -> None:
    asking = letter("supervision_letter", **{"state": "served", "reply_within": "5 working days", **more})
    case = course(work={"letters": (asking,), "servings": (serving("2026-11-20"),)})
    assert deadlines_of(case) == ()
    assert answer_due(case, asking) is None


def test_the_day_of_an_order_is_told_once() -> None:
    order = letter(state="served", number="1号", slots='{"deadline": "2026-11-30"}', form='{"deadline": "2026-11-30"}')
    work = {"letters": (order,), "servings": (serving("2026-11-20"),)}
    assert [one.about for one in deadlines_of(course(work=work))] == ["letters.L1"]
    events = [{**ORDER, "due_on": "2026-11-30", "note": "1号"}]
    assert [one.about for one in deadlines_of(course(work=work, events=events))] == ["events.0"]
    assert len(order_days(course(work=work, events=[{**ORDER, "due_on": "2026-11-30", "note": "2号"}]))) == 2


def test_a_move_says_by_when_it_must_be_made() -> None:
    case = course(*SERVED, events=[{**ORDER, "due_on": "2026-11-10"}])
    table = case.procedure.moves
    due = limit_of(case, table["pay"])
    assert due is not None
    assert due.due == date(2026, 11, 10)
    assert limit_of(case, table["look_back"]) is None
    assert limit_of(course(), table["pay"]) is None
    assert limit_of(course(), table["file"]) is None
    assert limit_of(course(), table["enforce"]) is None
    assert latest_order_day(course()) is None


def test_the_sentence_says_since_when_how_long_what_did_not_count_and_by_which_article() -> None:
    found = main(course("receive 2026-10-09"))
    assert why(found, "zh") == (
        "受理立案期限至2026年10月16日：2026年10月9日收到举报投诉，自次日起算5个工作日；其间休息日、节假日2天不计；"
        "依据《关于实施〈劳动保障监察条例〉若干规定》第十八条。"
    )
    assert why(found, "en") == (
        "Term to accept and file ends 2026-10-16: 5 working days from the day after 2026-10-09, when the complaint "
        "was received; 2 days off not counted; under 关于实施〈劳动保障监察条例〉若干规定 第十八条."
    )


def test_the_sentence_names_extension_suspension_rolling_and_the_day_a_paper_names() -> None:
    made = (*STARTED, "suspend 2026-11-16", "resume 2026-11-17", "extend 2026-11-20")
    investigation = next(one for one in deadlines_of(course(*made)) if one.rule == "term-investigate")
    assert "60个工作日；经批准延长30个工作日" in why(investigation, "zh")
    assert "中止的1天不计" in why(investigation, "zh")
    assert "extended by 30 working days" in why(investigation, "en")
    assert "1 day of suspension not counted" in why(investigation, "en")
    served = deadlines_of(course(*CONCLUDED, "decide 2026-10-24"))[0]
    assert (served.due, served.counted.rolled_from) == (date(2026, 11, 2), date(2026, 10, 31))
    assert "末日2026年10月31日放假，顺延至次一工作日" in why(served, "zh")
    assert "is a day off, so the next working day" in why(served, "en")
    order = main(course(*SERVED, events=[{**ORDER, "due_on": "2026-11-10"}]))
    assert "由文书写明" in why(order, "zh")
    assert "the paper names the day" in why(order, "en")


def test_an_unverified_rule_is_said_to_be_one() -> None:
    late = course(*SERVED, "expire 2026-11-13", events=[{**ORDER, "due_on": "2026-11-10"}])
    listing = next(one for one in running(late) if one.rule == "term-list")
    assert "（未核实）" in why(listing, "zh")
    assert "(unverified)" in why(listing, "en")


@pytest.mark.parametrize(
    ("on", "chinese", "english"),
    [
        ("2027-12-30", "2028年放假安排尚未公布，暂按周一至周五计算", "the days off of 2028 are not published yet"),
        ("2003-12-30", "本系统没有2003年的放假安排", "the days off of 2003 are not held here"),
        ("2026-10-09", "", ""),
    ],
)
def test_a_year_without_its_arrangement_is_provisional_and_never_a_crash(on: str, chinese: str, english: str) -> None:
    found = main(course(f"receive {on}"))
    assert found.provisional is bool(chinese)
    assert provisional_words(found, "zh").startswith(chinese)
    assert chinese in why(found, "zh")
    assert provisional_words(found, "en").startswith(english)
    assert bool(provisional_words(found, "zh")) is bool(chinese)


@pytest.mark.parametrize(
    ("today", "chinese", "english", "left", "over"),
    [
        ("2026-10-13", "剩 3 个工作日", "3 working days left", 3, 0),
        ("2026-10-15", "剩 1 个工作日", "1 working day left", 1, 0),
        ("2026-10-16", "今天到期", "due today", 0, 0),
        ("2026-10-17", "逾期 1 天", "1 day overdue", 0, 1),
        ("2026-10-20", "逾期 4 天", "4 days overdue", 0, 4),
    ],
)
def test_how_long_is_left_is_told_in_working_days(today: str, chinese: str, english: str, left: int, over: int) -> None:
    found, day = main(course("receive 2026-10-09")), date.fromisoformat(today)
    assert (left_words(found, day, "zh"), left_words(found, day, "en")) == (chinese, english)
    assert (found.left(day), found.overdue_by(day), found.overdue(day)) == (left, over, over > 0)
