"""Days known in part, and terms counted over a table of working days that is handed in, never computed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.days import Day, NotADay, Term, WorkingDays, YearNotPublished

# The week of the National Day 2022 as the State Council arranged it: 1 to 7 October off, 8 and 9 October worked.
OCTOBER = WorkingDays(
    [2022],
    [date(2022, 9, 29), date(2022, 9, 30), *(date(2022, 10, day) for day in (8, 9, 10, 11, 12, 13, 14))],
)
every_day = some.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@pytest.mark.parametrize(
    "text", ["2020-02-30", "2021-02-29", "2020-13", "2020-1-5", "20200105", "0000", "yesterday", ""]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(NotADay):
        Day.parse(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2022-08-01", date(2022, 8, 1), date(2022, 8, 1), "2022年8月1日"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "2020年2月"),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "2021年"),
    ],
)
def test_a_part_of_a_date_means_the_whole_month_or_year(text: str, first: date, last: date, words: str) -> None:
    day = Day.parse(text)
    assert (day.first, day.last, day.words) == (first, last, words)
    assert day.exact is (first == last)


@given(every_day, some.sampled_from([10, 7, 4]))
def test_a_day_prints_as_it_was_read(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    assert str(Day.parse(text)) == text


@given(every_day)
def test_a_full_day_is_its_own_first_and_last(day: date) -> None:
    assert Day.of(day).first == Day.of(day).last == day
    assert Day.of(day).exact


def test_a_make_up_day_counts_and_a_holiday_does_not() -> None:
    assert OCTOBER.is_working(date(2022, 10, 8))
    assert not OCTOBER.is_working(date(2022, 10, 3))
    assert not OCTOBER.is_working(date(2022, 12, 31))


def test_the_day_of_the_event_is_not_counted() -> None:
    assert OCTOBER.after(date(2022, 9, 29), 1) == date(2022, 9, 30)
    assert OCTOBER.after(date(2022, 9, 30), 1) == date(2022, 10, 8)
    assert OCTOBER.after(date(2022, 10, 3), 2) == date(2022, 10, 9)


def test_a_term_has_at_least_one_working_day() -> None:
    with pytest.raises(ValueError, match="at least one"):
        OCTOBER.after(date(2022, 9, 29), 0)


@pytest.mark.parametrize(("start", "count", "year"), [(date(2021, 9, 1), 1, 2021), (date(2022, 10, 14), 1, 2023)])
def test_a_year_without_its_arrangement_is_named(start: date, count: int, year: int) -> None:
    with pytest.raises(YearNotPublished) as missing:
        OCTOBER.after(start, count)
    assert missing.value.args == (year,)


def test_a_term_does_not_jump_over_a_year_nobody_published() -> None:
    gap = WorkingDays([2020, 2022], [date(2020, 12, 31), date(2022, 1, 4)])
    with pytest.raises(YearNotPublished) as missing:
        gap.after(date(2020, 12, 31), 1)
    assert missing.value.args == (2021,)


def test_working_days_between_are_counted_without_the_first_and_with_the_last() -> None:
    assert OCTOBER.between(date(2022, 9, 29), date(2022, 10, 8)) == 2
    assert OCTOBER.between(date(2022, 10, 8), date(2022, 9, 29)) == 0
    with pytest.raises(YearNotPublished):
        OCTOBER.between(date(2022, 10, 8), date(2023, 1, 1))


@given(some.dates(date(2022, 9, 1), date(2022, 10, 10)), some.integers(1, 3))
def test_the_end_of_a_term_lies_that_many_working_days_on(start: date, count: int) -> None:
    end = OCTOBER.after(start, count)
    assert OCTOBER.is_working(end)
    assert OCTOBER.between(start, end) == count


@pytest.mark.parametrize(
    ("text", "count", "working"),
    [
        ("7 working days", 7, True),
        ("1 working day", 1, True),
        ("3 days", 3, False),
        ("5日", 5, False),
        ("10天", 10, False),
        ("15个工作日", 15, True),
        ("3工作日", 3, True),
    ],
)
def test_a_term_is_read_in_both_languages(text: str, count: int, working: bool) -> None:
    assert Term.parse(text) == Term(count, working)


@pytest.mark.parametrize("text", ["soon", "0 days", "-3 days", "1000 days", "3 months", ""])
def test_what_is_no_term_is_refused(text: str) -> None:
    with pytest.raises(NotADay):
        Term.parse(text)


@given(some.integers(1, 999), some.booleans())
def test_a_term_prints_as_it_is_read(count: int, working: bool) -> None:
    assert Term.parse(str(Term(count, working))) == Term(count, working)


@given(every_day.filter(lambda day: day.year < 9990), some.integers(1, 999))
def test_calendar_days_need_no_table(start: date, count: int) -> None:
    assert Term(count, False).due(start, OCTOBER) == start + timedelta(days=count)


def test_working_days_are_counted_over_the_table() -> None:
    assert Term(3, True).due(date(2022, 9, 30), OCTOBER) == date(2022, 10, 10)
