"""Counting as the law counts: the first day is not counted, months end on their day, days off roll, pauses stand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.counting import (
    Limit,
    Pause,
    Roll,
    Unit,
    count_out,
    months_later,
    roll_back,
    roll_forward,
    working_days_between,
    works_on,
)
from caseflow.domain.days import Term, WorkingDays
from caseflow.outside.calendar import chinese_working_days
from tests.make import weekdays

CHINA = chinese_working_days()
PLAIN = weekdays(2020, 2027)
A_DAY = some.dates(min_value=date(2021, 1, 1), max_value=date(2025, 6, 1))


def days(count: int, roll: Roll = Roll.FORWARD) -> Limit:
    return Limit(count, Unit.DAYS, roll)


def working(count: int) -> Limit:
    return Limit(count, Unit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("start", "limit", "due", "off"),
    [
        ("2022-09-30", working(1), "2022-10-08", 7),  # the National Day week, and the Saturday that was worked for it
        ("2022-09-30", working(2), "2022-10-09", 7),
        ("2022-10-10", working(5), "2022-10-17", 2),
        ("2026-11-25", working(5), "2026-12-02", 2),
        ("2026-11-21", working(1), "2026-11-23", 1),  # an event on a day off starts the term all the same
        ("2022-09-26", days(7), "2022-10-08", 0),  # 3 October is a holiday; the day after the days off is worked
        ("2022-09-26", days(7, Roll.STAYS), "2022-10-03", 0),
        ("2022-09-26", days(7, Roll.BACK), "2022-09-30", 0),
        ("2024-01-31", Limit(1, Unit.MONTHS), "2024-02-29", 0),
        ("2023-11-30", Limit(3, Unit.MONTHS, Roll.STAYS), "2024-02-29", 0),
        ("2024-02-29", Limit(1, Unit.YEARS), "2025-02-28", 0),
    ],
)
def test_a_term_ends_on_the_day_the_law_says(start: str, limit: Limit, due: str, off: int) -> None:
    found = count_out(date.fromisoformat(start), limit, CHINA)
    assert (found.due.isoformat(), found.off) == (due, off)
    assert found.unpublished == ()


def test_a_last_day_that_moves_says_from_where() -> None:
    assert count_out(date(2022, 9, 26), days(7), CHINA).rolled_from == date(2022, 10, 3)
    assert count_out(date(2022, 9, 26), days(1), CHINA).rolled_from is None


def test_a_payday_on_a_day_off_moves_to_the_day_before_it() -> None:
    assert roll_back(date(2022, 10, 3), CHINA) == date(2022, 9, 30)
    assert roll_back(date(2022, 10, 8), CHINA) == date(2022, 10, 8)
    assert roll_forward(date(2022, 10, 1), CHINA) == date(2022, 10, 8)


def test_a_year_that_nobody_published_is_counted_monday_to_friday_and_said() -> None:
    found = count_out(date(2027, 12, 30), working(3), PLAIN)
    assert (found.due, found.unpublished) == (date(2028, 1, 4), (2028,))
    assert count_out(date(2028, 1, 7), days(1), PLAIN).due == date(2028, 1, 10)
    assert count_out(date(2028, 1, 7), days(1, Roll.STAYS), PLAIN).unpublished == ()
    assert works_on(date(2028, 1, 3), PLAIN)
    assert not works_on(date(2028, 1, 1), PLAIN)


def test_the_end_of_time_is_a_last_day_like_another() -> None:
    eve = date(9999, 12, 30)
    for limit in (working(60), days(60), Limit(3, Unit.MONTHS), Limit(3, Unit.YEARS)):
        assert count_out(eve, limit, PLAIN).due == date.max
    assert count_out(date.max, working(1), PLAIN).due == date.max
    stop = Pause(eve, date.max)
    assert count_out(eve - timedelta(days=1), days(60), PLAIN, [stop]).due == date.max
    assert roll_back(date.min, weekdays(2020, 2020)) == date.min
    assert roll_forward(date.max, weekdays(2020, 2020)) == date.max


def test_a_clock_that_stands_does_not_count() -> None:
    stop = Pause(date(2026, 11, 26), date(2026, 12, 3))
    found = count_out(date(2026, 11, 25), working(5), PLAIN, [stop])
    assert (found.due, found.paused, found.off) == (date(2026, 12, 9), 7, 2)
    found = count_out(date(2026, 11, 25), days(5), PLAIN, [stop])
    assert (found.due, found.paused) == (date(2026, 12, 7), 7)


def test_a_pause_of_no_day_changes_nothing() -> None:
    stop = Pause(date(2026, 11, 26), date(2026, 11, 26))
    assert count_out(date(2026, 11, 25), days(5), PLAIN, [stop]) == count_out(date(2026, 11, 25), days(5), PLAIN)


def test_a_term_written_in_an_order_stands_as_it_was_written() -> None:
    assert Limit.of(Term(7, working=True)) == Limit(7, Unit.WORKING_DAYS, Roll.STAYS)
    assert Limit.of(Term(3, working=False)) == Limit(3, Unit.DAYS, Roll.STAYS)
    assert working(60).longer(30).count == 90


def test_working_days_between_two_days_of_which_the_first_is_not_counted() -> None:
    assert working_days_between(date(2022, 9, 30), date(2022, 10, 9), CHINA) == 2
    assert working_days_between(date(2022, 10, 9), date(2022, 9, 30), CHINA) == 0
    assert working_days_between(date(2027, 12, 30), date(2028, 1, 4), PLAIN) == 3


@given(A_DAY, some.integers(1, 250))
def test_a_term_of_working_days_holds_as_many_working_days_as_it_says(start: date, count: int) -> None:
    found = count_out(start, working(count), CHINA)
    assert found.due == CHINA.after(start, count)
    assert working_days_between(start, found.due, CHINA) == count
    assert (found.due - start).days == count + found.off
    assert CHINA.is_working(found.due)


@given(A_DAY, some.integers(1, 400))
def test_a_term_of_days_ends_on_a_working_day_never_before_its_time(start: date, count: int) -> None:
    found = count_out(start, days(count), CHINA)
    assert found.due >= start + timedelta(days=count)
    assert CHINA.is_working(found.due)
    assert count_out(start, days(count, Roll.BACK), CHINA).due <= start + timedelta(days=count)


@given(A_DAY, some.integers(1, 120), some.integers(0, 60), some.integers(0, 90))
def test_a_pause_moves_the_end_by_as_many_days_as_it_stood(start: date, count: int, after: int, length: int) -> None:
    since = start + timedelta(days=after)
    stop = Pause(since, since + timedelta(days=length))
    plain = count_out(start, days(count, Roll.STAYS), CHINA)
    paused = count_out(start, days(count, Roll.STAYS), CHINA, [stop])
    assert (paused.due - plain.due).days == paused.paused <= length
    assert count_out(start, working(count), CHINA, [stop]).due >= count_out(start, working(count), CHINA).due


@given(A_DAY, some.integers(0, 3000))
def test_counting_by_weeks_is_counting_by_days(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    nothing_known = WorkingDays([], [])
    by_day = sum((start + timedelta(days=place)).weekday() < 5 for place in range(1, length + 1))
    assert working_days_between(start, end, nothing_known) == by_day


@given(some.dates(max_value=date(9990, 1, 1)), some.integers(0, 60))
def test_months_later_keeps_the_day_or_takes_the_last_of_the_month(start: date, count: int) -> None:
    found = months_later(start, count)
    assert (found.year * 12 + found.month) - (start.year * 12 + start.month) == count
    assert found.day == start.day or (found.day < start.day and (found + timedelta(days=1)).day == 1)
