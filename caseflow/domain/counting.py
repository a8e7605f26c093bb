"""Counting terms as the law counts them (regulations 0.3), over a table of working days that is handed in.

The day of the event is not counted (民法典 第二百零一条); a period of months or years ends on the matching day, else
on the month's last (第二百零二条); a last day that is a day off moves to the next working day (第二百零三条), a payday
to the one before (条例 第十四条). A year whose arrangement the table lacks is counted Monday to Friday, and said.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from caseflow.domain.days import Term, WorkingDays

_ONE = timedelta(days=1)


class Unit(StrEnum):
    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class Roll(StrEnum):
    """Where a last day goes that is a day off."""

    FORWARD = "forward"
    BACK = "back"
    STAYS = "stays"
    """Nowhere: a day or term that an order names stands as it was named."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A term of `count` units; working days never end on a day off, so `roll` matters to the other units alone."""

    count: int
    unit: Unit
    roll: Roll = Roll.FORWARD

    @classmethod
    def of(cls, term: Term) -> "Limit":
        """A term somebody wrote into an order or letter: it stands as written."""
        return cls(term.count, Unit.WORKING_DAYS if term.working else Unit.DAYS, Roll.STAYS)

    def longer(self, count: int) -> "Limit":
        """The term extended by as many of its own units."""
        return replace(self, count=self.count + count)


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock stands from `since` to the day before `until`: these days do not count."""

    since: date
    until: date

    def holds(self, day: date) -> bool:
        return self.since <= day < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A term counted out. `off` are days off within it, `paused` days on which the clock stood."""

    due: date
    off: int = 0
    paused: int = 0
    rolled_from: date | None = None
    unpublished: tuple[int, ...] = ()
    """Years that mattered and whose arrangement the table does not hold: the day is provisional."""


def count_out(start: date, limit: Limit, calendar: WorkingDays, pauses: Iterable[Pause] = ()) -> Counted:
    """The last day of a term that starts the day after `start`. Never fails: the end of time is its last day.

    Suspension has no article here; it is counted as the office recorded it.
    """
    stops = tuple(one for one in pauses if one.since < one.until)
    if limit.unit is Unit.WORKING_DAYS:
        return _working(start, limit.count, calendar, stops)
    plain = {Unit.DAYS: _days_later, Unit.MONTHS: months_later, Unit.YEARS: _years_later}[limit.unit]
    due, paused = _standing_still(start, (plain(start, limit.count) - start).days, stops)
    rolled = _rolled(due, limit.roll, calendar)
    return Counted(
        due=rolled,
        paused=paused,
        rolled_from=None if rolled == due else due,
        unpublished=() if limit.roll is Roll.STAYS else _unpublished(min(due, rolled), max(due, rolled), calendar),
    )


def works_on(day: date, calendar: WorkingDays) -> bool:
    """Whether a day is worked; in a year the table does not hold, Monday to Friday, and no holiday is guessed."""
    return calendar.is_working(day) if day.year in calendar.years else day.weekday() < 5


def roll_forward(day: date, calendar: WorkingDays) -> date:
    """The day itself when worked, else the next working day (民法典 第二百零三条)."""
    while not works_on(day, calendar) and day < date.max:
        day += _ONE
    return day


def roll_back(day: date, calendar: WorkingDays) -> date:
    """The day itself when worked, else the working day before it: paydays (条例 第十四条)."""
    while not works_on(day, calendar) and day > date.min:
        day -= _ONE
    return day


def months_later(start: date, count: int) -> date:
    """The matching day `count` months on, else that month's last day (民法典 第二百零二条)."""
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def working_days_between(start: date, end: date, calendar: WorkingDays) -> int:
    """How many working days lie after `start`, up to and with `end`; 0 where the end is not later."""
    if end <= start:
        return 0
    first = start + _ONE
    years = range(first.year, end.year + 1)
    return sum(_worked(max(first, date(year, 1, 1)), min(end, date(year, 12, 31)), calendar) for year in years)


def _worked(first: date, last: date, calendar: WorkingDays) -> int:
    """Working days from `first` to `last`, both counted, within one year."""
    if first.year in calendar.years:
        return calendar.between(first, last) + calendar.is_working(first)
    weeks, rest = divmod((last - first).days + 1, 7)
    return weeks * 5 + sum((first.weekday() + place) % 7 < 5 for place in range(rest))


def _working(start: date, count: int, calendar: WorkingDays, stops: tuple[Pause, ...]) -> Counted:
    due, left, off, paused = start, count, 0, 0
    for due in _days_after(start):
        if any(one.holds(due) for one in stops):
            paused += 1
        elif works_on(due, calendar):
            left -= 1
            if left <= 0:
                break
        else:
            off += 1
    return Counted(due=due, off=off, paused=paused, unpublished=_unpublished(start, due, calendar))


def _standing_still(start: date, length: int, stops: tuple[Pause, ...]) -> tuple[date, int]:
    """The day after which `length` days have run on which the clock did not stand, and on how many it did."""
    if not stops:
        return start + timedelta(days=length), 0
    due, left, paused = start, length, 0
    for due in _days_after(start):
        if any(one.holds(due) for one in stops):
            paused += 1
            continue
        left -= 1
        if left <= 0:
            break
    return due, paused


def _days_after(start: date) -> Iterator[date]:
    day = start
    while day < date.max:
        day += _ONE
        yield day


def _days_later(start: date, count: int) -> date:
    return start + min(timedelta(days=count), date.max - start)


def _years_later(start: date, count: int) -> date:
    return months_later(start, count * 12)


def _rolled(day: date, roll: Roll, calendar: WorkingDays) -> date:
    if roll is Roll.STAYS:
        return day
    return roll_forward(day, calendar) if roll is Roll.FORWARD else roll_back(day, calendar)


def _unpublished(first: date, last: date, calendar: WorkingDays) -> tuple[int, ...]:
    return tuple(year for year in range(first.year, last.year + 1) if year not in calendar.years)
