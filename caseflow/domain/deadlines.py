"""A date that explains itself: what is due, since when it runs, by which rule, and why it falls on that day."""

from dataclasses import dataclass, field
from datetime import date

from caseflow.domain.counting import Counted, Limit, Pause, count_out, working_days_between
from caseflow.domain.days import WorkingDays
from caseflow.domain.procedure_table import Named, TermRule
from caseflow.domain.words import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A last day. `limit` is None where somebody named the day itself; `about` is the path or record it is of.

    `starts` says in words what happened on `start`. `extended` are units added with approval, within `limit.count`.
    """

    what: Named
    due: date
    start: date
    starts: Named
    rule: str
    articles: tuple[str, ...]
    grade: Grade
    limit: Limit | None
    counted: Counted
    calendar: WorkingDays = field(repr=False, compare=False)
    about: str = ""
    extended: int = 0
    caution: Named | None = None

    @property
    def provisional(self) -> bool:
        """Whether a year mattered whose arrangement of days off is not published."""
        return bool(self.counted.unpublished)

    def left(self, today: date) -> int:
        """Working days after today up to the last day; 0 on the day itself and after it."""
        return working_days_between(today, self.due, self.calendar)

    def overdue(self, today: date) -> bool:
        return self.due < today

    def overdue_by(self, today: date) -> int:
        """Calendar days since the last day; 0 while it is not over."""
        return max(0, (today - self.due).days)


def counted_from(
    rule: TermRule,
    limit: Limit,
    start: date,
    calendar: WorkingDays,
    *,
    extended: int = 0,
    pauses: tuple[Pause, ...] = (),
) -> Deadline:
    """The last day of a term of the procedure that started on a day; `limit` holds the `extended` units."""
    counted = count_out(start, limit, calendar, pauses if rule.pauses else ())
    return Deadline(
        what=rule.title, due=counted.due, start=start, starts=rule.event, rule=rule.id,
        articles=tuple(str(one) for one in rule.articles), grade=rule.grade, limit=limit, counted=counted,
        calendar=calendar, extended=extended, caution=rule.caution,
    )  # fmt: skip
