"""Give people their keys: the first administrator, a new password, a bearer token."""

from dataclasses import dataclass, replace

from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of
from caseflow.domain.errors import NoSuchOfficer, WeakPassword
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, Verb
from caseflow.office import Office, Pen

ADMINISTRATOR = "admin"
"""The name of the administrator made at the first start."""
LEAST_PASSWORD = 10
"""The fewest characters of a password."""


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """The first administrator's name and password: shown once, and kept nowhere in clear."""

    name: str
    password: str


def first_administrator(*, office: Office) -> FirstSignIn | None:
    """Make the administrator of a new data folder; None where somebody is there already."""
    if office.graph.officers():
        return None
    password = office.ids.secret()
    officer = Officer(name=ADMINISTRATOR, title="系统管理员", verbs=frozenset(Verb))
    record = OfficerRecord(officer=officer, password_hash=office.passwords.hash(password))
    by = ActingOfficer(officer, Door.START)
    act = act_of("first_administrator", ADMINISTRATOR, by=by, office=office, at=office.clock.now())

    def work(pen: Pen) -> bool:
        if pen.officer(ADMINISTRATOR) is not None:
            return False
        pen.save_officer(record)
        pen.append(act)
        return True

    return FirstSignIn(ADMINISTRATOR, password) if office.graph.write(work) else None


def new_password(name: str, password: str, *, by: ActingOfficer, office: Office) -> None:
    """Change one's own password, or anybody's as an administrator.

    Raises NotAllowed, WeakPassword, NoSuchOfficer.
    """
    _own_or_administered(name, by)
    if len(password) < LEAST_PASSWORD:
        raise WeakPassword(least=LEAST_PASSWORD)
    hashed = office.passwords.hash(password)
    act = act_of("new_password", name, by=by, office=office, at=office.clock.now())

    def work(pen: Pen) -> None:
        pen.save_officer(replace(_record(pen, name), password_hash=hashed, must_change=by.officer.name != name))
        pen.append(act)

    office.graph.write(work)


def new_token(name: str, *, by: ActingOfficer, office: Office) -> str:
    """A bearer token of the API for an officer; only its keyed digest is kept. Raises NotAllowed, NoSuchOfficer."""
    _own_or_administered(name, by)
    token = f"caseflow_{office.ids.secret()}"
    digest = office.cipher.digest(token)
    act = act_of("new_token", name, by=by, office=office, at=office.clock.now())

    def work(pen: Pen) -> None:
        record = _record(pen, name)
        pen.save_officer(replace(record, token_digests=(*record.token_digests, digest)))
        pen.append(act)

    office.graph.write(work)
    return token


def _own_or_administered(name: str, by: ActingOfficer) -> None:
    if by.officer.name != name:
        demand(Verb.ADMINISTER, by)


def _record(pen: Pen, name: str) -> OfficerRecord:
    record = pen.officer(name)
    if record is None:
        raise NoSuchOfficer(officer=name)
    return record
