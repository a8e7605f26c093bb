"""Days known to the day, the month or the year, and working days over a table handed in."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class NotADay(ValueError):
    """The text is no day, month or year that exists."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a whole month or year where no more is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Day":
        """Read YYYY-MM-DD, YYYY-MM or YYYY; raises NotADay, also for days such as 2020-02-30."""
        shape = _SHAPE.fullmatch(text)
        if shape is None:
            raise NotADay(text)
        year, month, day = (None if part is None else int(part) for part in shape.groups())
        try:
            date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError as error:
            raise NotADay(text) from error
        return cls(year or 0, month, day)

    @classmethod
    def of(cls, day: date) -> "Day":
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> bool:
        """Whether the very day is known."""
        return self.day is not None

    @property
    def first(self) -> date:
        """The earliest day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def words(self) -> str:
        """2022年8月1日, 2022年8月 or 2022年: no leading zeros, as on paper."""
        month = f"{self.month}月" if self.month else ""
        return f"{self.year}年{month}{f'{self.day}日' if self.day else ''}"


class YearNotPublished(LookupError):
    """The working-day table holds no arrangement for this year; `args[0]` is the year."""


class WorkingDays:
    """The working days of the years a table knows, make-up days included (国务院办公厅 yearly notice).

    Counting follows 民法典 第二百零一条: the day of the event is not counted.
    """

    def __init__(self, years: Iterable[int], days: Iterable[date]) -> None:
        self.years = frozenset(years)
        self._days = tuple(sorted(days))

    def is_working(self, day: date) -> bool:
        """Raises YearNotPublished outside the table."""
        self._known(day)
        at = bisect_left(self._days, day)
        return at < len(self._days) and self._days[at] == day

    def after(self, start: date, count: int) -> date:
        """The last day of a term of `count` working days that starts the day after `start`.

        Raises YearNotPublished where the term leaves the table.
        """
        self._known(start)
        at = bisect_right(self._days, start) + count - 1
        if count < 1:
            raise ValueError("a term has at least one working day")
        if at >= len(self._days):
            raise YearNotPublished(max(self.years) + 1)
        found = self._days[at]
        for year in range(start.year, found.year + 1):
            self._known(date(year, 1, 1))
        return found

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and with `end`."""
        self._known(start)
        self._known(end)
        return max(0, bisect_right(self._days, end) - bisect_right(self._days, start))

    def _known(self, day: date) -> None:
        if day.year not in self.years:
            raise YearNotPublished(day.year)


@dataclass(frozen=True, slots=True)
class Term:
    """A term such as "7 working days" or "3 days"."""

    count: int
    working: bool

    @classmethod
    def parse(cls, text: str) -> "Term":
        """Read "N days", "N working days", "N日" or "N个工作日"; raises NotADay."""
        shape = re.fullmatch(r"(\d{1,3})\s*(working days?|days?|个?工作日|日|天)", text.strip())
        if shape is None or int(shape[1]) == 0:
            raise NotADay(text)
        return cls(int(shape[1]), "working" in shape[2] or "工作" in shape[2])

    def due(self, start: date, calendar: WorkingDays) -> date:
        """Its last day, counted from the day after `start`; raises YearNotPublished for working days."""
        if self.working:
            return calendar.after(start, self.count)
        return start + timedelta(days=self.count)

    @property
    def words(self) -> str:
        """5个工作日, 7日."""
        return f"{self.count}个工作日" if self.working else f"{self.count}日"

    def __str__(self) -> str:
        return f"{self.count} working days" if self.working else f"{self.count} days"
