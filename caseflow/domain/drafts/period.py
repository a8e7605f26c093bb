"""The span of days that a circular or a board covers: from the clerk's form, called as officials call it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from caseflow.domain.drafts.answers import AnswerNotYet, AnswersDisagree
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.drafts.wording import numeral

FIELDS = ("period_from", "period_until")
"""The form's two fields."""
_FIRST, _LAST = "统计起日 Period from", "统计止日 Period until"


@dataclass(frozen=True, slots=True)
class Period:
    """Both days belong to it."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    @property
    def words(self) -> str:
        """2026年10月, 2026年第三季度, 2026年上半年, 2026年; else 2026年7月1日至2026年9月15日."""
        whole = self.first.day == 1 and self.last.day == monthrange(self.last.year, self.last.month)[1]
        months = self.last.month - self.first.month + 1
        if not whole or self.first.year != self.last.year or self.first.month % months != 1 % months:
            return f"{on(self.first)}至{on(self.last)}"
        year, place = self.first.year, self.last.month // months
        named = {
            1: f"{year}年{self.first.month}月",
            3: f"{year}年第{numeral(place)}季度",
            6: f"{year}年{'上' if place == 1 else '下'}半年",
            12: f"{year}年",
        }
        return named.get(months, f"{on(self.first)}至{on(self.last)}")


def period_of(occasion: Occasion) -> Period | None:
    """The period; None while one of its days is open.

    Raises AnswersDisagree where it ends before it begins, AnswerNotYet where it is not over: what is still to come
    cannot be counted.
    """
    first, last = (occasion.answer(name) for name in FIELDS)
    if first is None or last is None:
        return None
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    if period.first > period.last:
        raise AnswersDisagree(field=_LAST, other=_FIRST)
    if period.last > occasion.today:
        raise AnswerNotYet(field=_LAST, given=period.last, today=occasion.today)
    return period
