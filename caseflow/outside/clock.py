"""The office's clock: its day is Tianjin's, its moments are UTC. Nothing else in the house asks the time."""

from datetime import UTC, date, datetime, timedelta, timezone

OFFICE_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China keeps one time without summer time, so no zone table of the machine is needed."""


class OfficeClock:
    """The machine's clock, read in the office's zone."""

    def today(self) -> date:
        return datetime.now(OFFICE_ZONE).date()  # noqa: TID251  this is the clock of the office

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  this is the clock of the office
