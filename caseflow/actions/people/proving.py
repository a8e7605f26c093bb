"""Prove who one is: by name and password, by bearer token, or as the person at the data folder's own machine."""

from caseflow.actions.writing_down import act_of
from caseflow.domain.errors import NoSuchOfficer, WrongPassword
from caseflow.domain.officer import ActingOfficer, Door, Officer
from caseflow.office import Office

SIGN_IN = "sign_in"
"""What the log calls this act."""


def sign_in(name: str, password: str, *, office: Office, door: Door = Door.PAGE) -> Officer:
    """The officer whose password this is; an unknown name takes as long as a wrong password. Raises WrongPassword."""
    record = office.graph.officer(name)
    if record is None:
        office.passwords.hash(password)
        raise WrongPassword
    if not office.passwords.matches(password, record.password_hash):
        raise WrongPassword
    by = ActingOfficer(record.officer, door)
    act = act_of(SIGN_IN, name, by=by, office=office, at=office.clock.now())
    office.graph.write(lambda pen: pen.append(act))
    return record.officer


def officer_of_token(token: str, *, office: Office) -> Officer | None:
    """The officer who holds this bearer token; None for a token nobody holds."""
    record = office.graph.officer_by_token(office.cipher.digest(token))
    return None if record is None else record.officer


def officer_at(door: Door, name: str, *, office: Office) -> ActingOfficer:
    """The named officer acting through a door that needs no proof, such as the machine's own command line.

    Raises NoSuchOfficer.
    """
    record = office.graph.officer(name)
    if record is None:
        raise NoSuchOfficer(officer=name)
    return ActingOfficer(record.officer, door)
