"""The course of a case: its state, the moves open from it, what may be made and taken back, and its seven steps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.course import Course, holding, state_of
from caseflow.domain.procedure import (
    Asked,
    BadDay,
    MoveNotAllowed,
    NoSuchMove,
    check_move,
    day_of,
    move_made,
    move_to_take_back,
    moves_open,
    steps_of,
    taken_back,
)
from caseflow.domain.procedure_table import START, TAKE_BACK, Step
from caseflow.domain.records import Work
from tests.courses import AT, TODAY, course, moves
from tests.make import the_law

FILED = ("receive 2026-10-09", "file 2026-10-12")
STARTED = (*FILED, "investigate 2026-10-13")


def asked(on: date = TODAY, **more: Any) -> Asked:
    return Asked(on=on, by="li", **{"reason": "因案情需要", **more})


def refused(case: Course, move: str, wanted: Asked) -> list[str]:
    with pytest.raises(MoveNotAllowed) as refusal:
        check_move(case, move, wanted)
    return [lack.slug for lack in refusal.value.lacks]


def test_a_case_nobody_moved_is_received_and_may_still_be_registered() -> None:
    case = course()
    assert (case.state, case.begun) == ("received", False)
    assert {one.rule.id for one in moves_open(case)} >= {"receive", "file", "transfer", "reject", "redirect"}
    assert "receive" not in {one.rule.id for one in moves_open(course("receive 2026-10-09"))}


@pytest.mark.parametrize(
    ("made", "state"),
    [
        (FILED, "filed"),
        ((*FILED, "advance_fund 2026-10-13"), "filed"),
        ((*FILED, "take_back 2026-10-13"), "received"),
        ((*FILED, "take_back 2026-10-13", "take_back 2026-10-13"), "received"),
        ((*FILED, "advance_fund 2026-10-13", "take_back 2026-10-13"), "filed"),
        ((*FILED, "take_back 2026-10-13", "redirect 2026-10-14"), "redirected"),
        ((*STARTED, "extend 2026-11-20"), "investigating"),
    ],
)
def test_the_state_is_that_of_the_last_move_that_holds_and_is_not_aside(made: tuple[str, ...], state: str) -> None:
    assert course(*made).state == state


def test_a_take_back_of_nothing_is_no_move() -> None:
    (stray,) = moves("file 2026-10-12")
    assert holding([replace(stray, move=TAKE_BACK)]) == ()


def test_the_order_of_moves_is_their_place_whatever_the_clock_says() -> None:
    first, second = moves(*FILED)
    early = replace(second, at=AT.replace(hour=0))
    assert state_of(Work(moves=(early, first))) == "filed"


def test_a_state_that_the_table_forgot_counts_as_received() -> None:
    lost = replace(moves("file 2026-10-12")[0], to_state="forgotten")
    case = replace(course(), work=Work(moves=(lost,)))
    assert case.state_row.state == "received"
    assert moves_open(case)


def test_the_move_onward_stands_first_and_only_the_others_must_say_why() -> None:
    opened = moves_open(course(*STARTED))
    assert [one.rule.id for one in opened][:2] == ["conclude", "extend"]
    assert [one.rule.id for one in opened if not one.reasoned] == ["conclude"]
    assert [one.rule.aside for one in opened] == sorted(one.rule.aside for one in opened)


def test_a_move_that_may_be_made_gives_its_rule_and_its_record() -> None:
    case = course("receive 2026-10-09")
    rule = check_move(case, "file", asked(reason=" "))
    made = move_made(case, rule, asked(approved_by="zhao"), id_="m9", at=AT)
    assert (made.place, made.from_state, made.to_state, made.on) == (1, "received", "filed", TODAY)
    assert made.approved_by is None
    assert (rule.title.said("zh"), rule.title.said("en")) == ("受理立案", "Accept and file")


def test_a_move_nobody_knows_is_named() -> None:
    with pytest.raises(NoSuchMove):
        check_move(course(), "abolish", asked())


@pytest.mark.parametrize(
    ("made", "move", "wanted", "slugs"),
    [
        (FILED, "pay", asked(), ["not_from_here"]),
        (FILED, "receive", asked(), ["not_from_here"]),
        (FILED, "investigate", asked(), ["two_officers"]),
        (FILED, "tell_result", asked(date(2026, 11, 26)), ["in_future"]),
        (FILED, "tell_result", asked(date(2026, 10, 11)), ["before_last_move"]),
        (FILED, "tell_result", asked(reason=" \n"), ["no_reason"]),
        (FILED, "tell_result", asked(reason="理" * 2001), ["reason_too_long"]),
        ((), "file", asked(date(2026, 11, 30)), ["receipt_unknown", "in_future"]),
        (STARTED, "extend", asked(), ["approver_missing"]),
        (STARTED, "extend", asked(approved_by="li"), ["approver_is_asker"]),
        (STARTED, "extend", asked(approved_by="zhao"), ["approver_may_not"]),
        (("forgotten 2026-10-09",), "pay", asked(), ["not_from_here"]),
    ],
)
def test_a_move_that_may_not_be_made_says_everything_that_is_missing(
    made: tuple[str, ...], move: str, wanted: Asked, slugs: list[str]
) -> None:
    assert refused(course(*made), move, wanted) == slugs


def test_a_head_who_did_not_ask_approves() -> None:
    case = course(*STARTED)
    wanted = asked(approved_by="zhao", approver_may=True)
    made = move_made(case, check_move(case, "extend", wanted), wanted, id_="m9", at=AT)
    assert (made.approved_by, made.from_state, made.to_state) == ("zhao", "investigating", "investigating")


def test_the_same_day_may_hold_many_moves_and_a_clock_set_back_breaks_no_order() -> None:
    case = course("receive 2026-11-26", today=date(2026, 11, 25))
    assert case.latest_day == date(2026, 11, 26)
    assert check_move(case, "file", asked(date(2026, 11, 26))).id == "file"
    assert refused(case, "file", asked(date(2026, 11, 25))) == ["before_last_move"]
    assert refused(case, "file", asked(date(2026, 11, 27))) == ["in_future"]


@pytest.mark.parametrize(
    ("made", "back", "to_state"),
    [
        (FILED, "file", "received"),
        (FILED[:1], "receive", "received"),
        ((*FILED, "advance_fund 2026-10-13"), "advance_fund", "filed"),
        ((*STARTED, "take_back 2026-10-14"), "file", "received"),
    ],
)
def test_the_last_move_is_taken_back_and_the_state_before_it_holds(
    made: tuple[str, ...], back: str, to_state: str
) -> None:
    case = course(*made)
    last = move_to_take_back(case, "记错了")
    record = taken_back(case, last, asked(reason="记错了 "), id_="m9", at=AT)
    assert (last.move, record.to_state, record.reason) == (back, to_state, "记错了")
    after = replace(case, work=Work(moves=(*case.work.moves, record)))
    assert after.state == to_state
    assert len(after.work.moves) == len(made) + 1
    assert record.aside is last.aside


@pytest.mark.parametrize(
    ("made", "reason", "slugs"),
    [((), "记错了", ["nothing_to_take_back"]), (FILED, " ", ["no_reason"]),
     ((), "", ["nothing_to_take_back", "no_reason"])],
)  # fmt: skip
def test_nothing_is_taken_back_without_a_move_and_a_reason(
    made: tuple[str, ...], reason: str, slugs: list[str]
) -> None:
    with pytest.raises(MoveNotAllowed) as refusal:
        move_to_take_back(course(*made), reason)
    assert [lack.slug for lack in refusal.value.lacks] == slugs


def test_the_seven_steps_say_what_is_done_and_since_when() -> None:
    steps = steps_of(course(*STARTED))
    assert [one.step for one in steps] == list(Step)
    assert [one.state for one in steps] == ["done", "done", "current", *["coming"] * 4]
    assert [one.on for one in steps[:4]] == [date(2026, 10, 9), date(2026, 10, 12), date(2026, 10, 13), None]


def test_a_step_gone_back_to_is_the_current_one_again() -> None:
    made = ("receive 2026-10-09", "file 2026-10-12", "take_back 2026-10-12")
    assert [one.state for one in steps_of(course(*made))] == ["current", *["coming"] * 6]
    assert steps_of(course())[0].on is None
    complained = course(events=[{"on": "2026-10-08", "kind": "complaint"}])
    assert [one.on for one in steps_of(complained)] == [date(2026, 10, 8), *[None] * 6]


def test_an_archived_case_has_every_step_done() -> None:
    closed = replace(moves("receive 2026-10-09")[0], to_state="closed")
    assert steps_of(replace(course(), work=Work(moves=(closed,))))[-1].state == "current"
    archived = replace(closed, to_state="archived")
    assert {one.state for one in steps_of(replace(course(), work=Work(moves=(archived,))))} == {"done"}


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-02-30", "2026-11", "2026"])
def test_what_is_no_whole_day_is_refused(text: str) -> None:
    with pytest.raises(BadDay):
        day_of(text)
    assert day_of(" 2026-11-25 ") == TODAY


@given(some.data())
def test_any_walk_through_the_table_can_be_taken_back_step_by_step(choice: some.DataObject) -> None:
    table = the_law().procedure
    made: list[str] = []
    states = ["received"]
    for _ in range(choice.draw(some.integers(0, 12))):
        leaving: Sequence[str] = [
            move.id for move in table.moves.values() if move.leaves(states[-1]) or (not made and move.leaves(START))
        ]
        move = table.moves[choice.draw(some.sampled_from(leaving))]
        made.append(f"{move.id} 2026-10-12")
        states.append(states[-1] if move.aside else move.to)
    for length in range(len(made), -1, -1):
        backs = ["take_back 2026-10-13"] * (len(made) - length)
        assert state_of(Work(moves=moves(*made, *backs))) == states[length]
