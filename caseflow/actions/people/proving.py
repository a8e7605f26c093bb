"""Prove who one is: by name and password, by a sign-in, by bearer token, or as the person at the machine itself."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from caseflow.actions.people.wording import THE_SYSTEM, of_officer
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.errors import NoSuchOfficer, StoreBusy, WrongPassword
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, Session
from caseflow.domain.password_policy import plain
from caseflow.domain.people_errors import OfficerSuspended
from caseflow.domain.powers import powers_of
from caseflow.domain.signing_in import has_ended, is_locked, is_worth_noting, tried
from caseflow.office import Office, Pen

SIGN_IN = "sign_in"
LOCK_OUT = "lock_out"
"""What the log calls these acts."""
_MOST_OF_BROWSER = 60


@dataclass(frozen=True, slots=True)
class SignIn:
    """An officer who has just proved himself; `key` is what his cookie carries, and is kept nowhere else."""

    officer: Officer
    key: str


def sign_in(name: str, password: str, *, office: Office, browser: str = "", door: Door = Door.PAGE) -> SignIn:
    """Begin a sign-in with name and password. Raises WrongPassword, whichever of them it was."""
    key, now = office.ids.secret(), office.clock.now()
    record = prove(name, password, office=office, door=door)
    session = Session(
        id=session_id(key, office), officer=record.officer.name, begun_at=now, seen_at=now,
        browser=browser[:_MOST_OF_BROWSER],
    )  # fmt: skip
    by = ActingOfficer(record.officer, door)
    act = act_of(SIGN_IN, of_officer(record.officer.name), content({"browser": session.browser}), by=by, office=office,
                 at=now)  # fmt: skip

    def work(pen: Pen) -> None:
        pen.save(session)
        pen.append(act)

    office.graph.write(work)
    return SignIn(record.officer, key)


def prove(name: str, password: str, *, office: Office, door: Door = Door.PAGE) -> OfficerRecord:
    """The officer whose password this is; wrong ones are counted and lock the account for a while.

    An unknown, a suspended and a locked name are refused in the same words after the same time. Raises WrongPassword.
    """
    known = office.graph.officer(plain(name))
    now = office.clock.now()
    if known is None:
        office.passwords.hash(plain(password))
        office.graph.write(lambda pen: pen.hold_log())
        raise WrongPassword
    right = _matches(password, known.password_hash, office)
    by = ActingOfficer(Officer(name=THE_SYSTEM), door)
    lock = act_of(LOCK_OUT, of_officer(known.officer.name), by=by, office=office, at=now)

    def work(pen: Pen) -> OfficerRecord | None:
        pen.hold_log()
        record = pen.officer(known.officer.name)
        if record is None or record.password_hash != known.password_hash:
            return None
        after, proven = tried(record, right=right, now=now)
        if after != record:
            pen.save_officer(after)
        if is_locked(after, now) and not is_locked(record, now):
            pen.append(lock)
        return after if proven else None

    proven = office.graph.write(work)
    if proven is None:
        raise WrongPassword
    return proven


def whose_sign_in(key: str, *, office: Office) -> tuple[Session, OfficerRecord] | None:
    """The sign-in that a cookie carries and its officer; None where it is over, or the officer suspended."""
    found = office.graph.session(session_id(key, office))
    if found is None:
        return None
    session, record = found
    now = office.clock.now()
    if record.suspended or has_ended(session, now):
        return None
    return _noted(session, now, office), record


def officer_of_token(token: str, *, office: Office) -> Officer | None:
    """The officer who holds this bearer token; None for a token nobody holds, or a suspended officer's."""
    record = office.graph.officer_by_token(office.cipher.mac(token))
    return None if record is None or record.suspended else record.officer


def acting_as(officer: Officer, door: Door, *, office: Office) -> ActingOfficer:
    """The officer with the powers of today: those of the roles, and what others lent."""
    powers = powers_of(
        officer,
        office.matrix,
        office.graph.agencies(),
        lent=office.graph.lent_to(officer.name),
        today=office.clock.today(),
    )
    return ActingOfficer(officer, door, powers)


def officer_at(door: Door, name: str, *, office: Office) -> ActingOfficer:
    """The named officer acting through a door that needs no proof, such as the machine's own command line.

    Raises NoSuchOfficer; OfficerSuspended, but for the start, which nobody does in person.
    """
    record = office.graph.officer(plain(name))
    if record is None:
        raise NoSuchOfficer(officer=name)
    if record.suspended and door is not Door.START:
        raise OfficerSuspended(officer=name)
    return acting_as(record.officer, door, office=office)


def session_id(key: str, office: Office) -> str:
    """Under which digest the store knows what a cookie carries."""
    return office.cipher.mac(f"sign-in {key}")


def _matches(password: str, hashed: str, office: Office) -> bool:
    """Passwords are proved in their plain form; those set before there was one, as they were typed."""
    forms = dict.fromkeys((plain(password), password))
    return any(office.passwords.matches(form, hashed) for form in forms)


def _noted(session: Session, now: datetime, office: Office) -> Session:
    if not is_worth_noting(session, now):
        return session
    with suppress(StoreBusy):  # who is only reading must not be refused for a note about it
        office.graph.write(lambda pen: pen.note_use(session.id, now))
    return replace(session, seen_at=now)
