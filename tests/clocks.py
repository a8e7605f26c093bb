"""A clock that a test moves on, and back."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

START = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)


@dataclass
class MovedClock:
    """Stands still until the test moves it."""

    moment: datetime = field(default=START)

    def today(self) -> date:
        return (self.moment + timedelta(hours=8)).date()

    def now(self) -> datetime:
        return self.moment

    def go(self, **how: float) -> None:
        """Move by a timedelta's words: `go(minutes=15)`, `go(hours=-1)`."""
        self.moment += timedelta(**how)
