"""Ends sign-ins inside a unit of work, for all the acts that end them."""

from dataclasses import replace
from datetime import datetime

from caseflow.domain.officer import ActingOfficer, Session
from caseflow.office import Pen


def ended(session: Session, *, by: ActingOfficer, at: datetime) -> Session:
    return replace(session, revoked_at=at, revoked_by=by.officer.name)


def end_sign_ins_of(pen: Pen, name: str, *, by: ActingOfficer, at: datetime, but: str = "") -> int:
    """End every sign-in of an officer that nobody ended yet, but one; how many."""
    standing = [one for one in pen.sessions_of(name) if one.revoked_at is None and one.id != but]
    for one in standing:
        pen.save(ended(one, by=by, at=at))
    return len(standing)
