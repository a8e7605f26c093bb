"""How long a lock and a sign-in last. A clock that was set back locks nobody out for longer."""

from dataclasses import replace
from datetime import datetime, timedelta

from caseflow.domain.officer import OfficerRecord, Session

WRONG_ONES = 5
"""So many wrong passwords in a row lock the account."""
LOCKED_FOR = timedelta(minutes=15)
LONGEST = timedelta(hours=10)
"""A sign-in ends so long after it began."""
LONGEST_IDLE = timedelta(hours=2)
"""A sign-in ends when it was not used for so long."""
NOTED_EVERY = timedelta(minutes=1)
"""How often the use of a sign-in is written down."""


def is_locked(record: OfficerRecord, now: datetime) -> bool:
    return record.locked_at is not None and now < record.locked_at + LOCKED_FOR


def tried(record: OfficerRecord, *, right: bool, now: datetime) -> tuple[OfficerRecord, bool]:
    """What a try at the password leaves behind, and whether it lets the officer in.

    A lock that begins after now was written before the clock was set back: it begins now, and ends after its length.
    """
    if record.locked_at is not None and record.locked_at > now:
        return replace(record, locked_at=now), False
    if is_locked(record, now) or record.suspended:
        return record, False
    if right:
        return replace(record, failures=0, locked_at=None), True
    if record.failures + 1 < WRONG_ONES:
        return replace(record, failures=record.failures + 1, locked_at=None), False
    return replace(record, failures=0, locked_at=now), False


def has_ended(session: Session, now: datetime) -> bool:
    """Whether the sign-in is over: revoked, too old, or unused for too long."""
    return session.revoked_at is not None or now >= session.begun_at + LONGEST or now >= session.seen_at + LONGEST_IDLE


def is_worth_noting(session: Session, now: datetime) -> bool:
    """Whether the use of the sign-in is written down: at most once a minute, at once where the clock was set back."""
    return abs(now - session.seen_at) >= NOTED_EVERY
