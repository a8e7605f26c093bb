"""People of the office for tests: officers with just the powers a test is about."""

from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, OfficerRole, Power, Reach, Verb
from caseflow.office import Office

PASSWORD = "a long enough password"  # noqa: S105  of an office that lives as long as a test


def acting(name: str, *verbs: Verb, door: Door = Door.PAGE) -> ActingOfficer:
    """Somebody who may do these things in the whole district."""
    powers = tuple(Power(verb=verb, reach=Reach.DISTRICT, holder=name) for verb in verbs)
    return ActingOfficer(Officer(name=name), door, powers)


def engaged(
    office: Office,
    name: str,
    *roles: OfficerRole,
    agency: str | None = None,
    title: str = "",
    password: str = PASSWORD,
) -> Officer:
    """An officer with these roles who is in the store and can sign in."""
    officer = Officer(name=name, title=title, agency=agency, roles=frozenset(roles))
    record = OfficerRecord(officer=officer, password_hash=office.passwords.hash(password))
    office.graph.write(lambda pen: pen.save_officer(record))
    return officer
