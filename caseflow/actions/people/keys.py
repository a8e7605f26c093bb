"""Give people their keys and take them back: the first administrator, passwords, bearer tokens."""

from dataclasses import dataclass, replace

from caseflow.actions.people.agencies import lay_first_agencies
from caseflow.actions.people.ending import end_sign_ins_of
from caseflow.actions.people.wording import of_officer
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.errors import NoSuchOfficer, WeakPassword
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, OfficerRole, Verb
from caseflow.domain.password_policy import LEAST, MOST, plain, weakness
from caseflow.office import Office, Pen

ADMINISTRATOR = "admin"
"""The name of the administrator made at the first start."""
FIRST_ROLES = frozenset(
    {OfficerRole.ADMINISTRATOR, OfficerRole.INVESTIGATOR, OfficerRole.CLERK, OfficerRole.REVIEWER, OfficerRole.HEAD}
)
"""One person can begin alone; to review and issue what he drafted takes a second one all the same."""
_FIRST_PASSWORD = 16
"""Characters of a password drawn by lot."""


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """A new officer's name and first password: shown once, and kept nowhere in clear.

    `password` is empty where the act was done before: a second click shows no second time what was shown once.
    """

    name: str
    password: str


def first_administrator(*, office: Office) -> FirstSignIn | None:
    """Lay the organisations and make the administrator of a new data folder; None where somebody is there already."""
    lay_first_agencies(office=office)
    if office.graph.officers():
        return None
    password = office.ids.secret()
    officer = Officer(name=ADMINISTRATOR, title="系统管理员", roles=FIRST_ROLES)
    record = OfficerRecord(officer=officer, password_hash=office.passwords.hash(password))
    by = ActingOfficer(officer, Door.START)
    act = act_of("first_administrator", of_officer(ADMINISTRATOR), by=by, office=office)

    def work(pen: Pen) -> bool:
        pen.hold_log()
        if pen.officers():
            return False
        pen.save_officer(record)
        pen.append(act)
        return True

    return FirstSignIn(ADMINISTRATOR, password) if office.graph.write(work) else None


def new_password(name: str, password: str, *, by: ActingOfficer, office: Office, once: str = "") -> None:
    """Change one's own password, or anybody's as an administrator. Every sign-in of the officer ends.

    Raises NotAllowed, WeakPassword, NoSuchOfficer.
    """
    _own_or_administered(name, by)
    _set_password(name, password, by=by, office=office, once=once)


def reset_password(name: str, *, by: ActingOfficer, office: Office, once: str = "") -> FirstSignIn:
    """Draw a new first password for an officer who lost his; shown once, to be changed at the next sign-in.

    Raises NotAllowed, NoSuchOfficer.
    """
    demand(Verb.ADMINISTER, by)
    password = drawn(office)
    return FirstSignIn(name, password if _set_password(name, password, by=by, office=office, once=once) else "")


def new_token(name: str, *, by: ActingOfficer, office: Office) -> str:
    """A bearer token of the API for an officer; only its keyed digest is kept. Raises NotAllowed, NoSuchOfficer."""
    _own_or_administered(name, by)
    token = f"caseflow_{office.ids.secret()}"
    digest = office.cipher.mac(token)
    act = act_of("new_token", of_officer(name), by=by, office=office)

    def work(pen: Pen) -> None:
        pen.hold_log()
        record = known(pen, name)
        pen.save_officer(replace(record, token_digests=(*record.token_digests, digest)))
        pen.append(act)

    office.graph.write(work)
    return token


def revoke_tokens(name: str, *, by: ActingOfficer, office: Office, once: str = "") -> int:
    """Refuse every bearer token of an officer from now on; how many there were. Raises NotAllowed, NoSuchOfficer."""
    _own_or_administered(name, by)

    def work(pen: Pen) -> int:
        pen.hold_log()
        record = known(pen, name)
        many = len(record.token_digests)
        if many:
            pen.save_officer(replace(record, token_digests=()))
            pen.append(replace(act, what=content({"from": many, "to": 0})))
        return many

    act = act_of("revoke_tokens", of_officer(name), by=by, office=office, once=once)
    return office.graph.write(work)


def strong_hash(password: str, name: str, *, office: Office) -> str:
    """The hash of a password that is good enough for this officer. Raises WeakPassword."""
    weak = weakness(password, name)
    if weak is not None:
        raise WeakPassword(reason=weak, least=LEAST, most=MOST)
    return office.passwords.hash(plain(password))


def known(pen: Pen, name: str) -> OfficerRecord:
    """Raises NoSuchOfficer."""
    record = pen.officer(name)
    if record is None:
        raise NoSuchOfficer(officer=name)
    return record


def drawn(office: Office) -> str:
    """A first password by lot, of 96 bits."""
    return office.ids.secret()[:_FIRST_PASSWORD]


def _set_password(name: str, password: str, *, by: ActingOfficer, office: Office, once: str) -> bool:
    """Whether it was set now; False where this very act was done before."""
    hashed = strong_hash(password, name, office=office)
    act = act_of("new_password", of_officer(name), by=by, office=office, once=once)

    def work(pen: Pen) -> bool:
        pen.hold_log()
        if pen.has_entry(act.id):
            return False
        record = known(pen, name)
        given = by.officer.name != name
        pen.save_officer(replace(record, password_hash=hashed, must_change=given, failures=0, locked_at=None))
        end_sign_ins_of(pen, name, by=by, at=act.at)
        pen.append(act)
        return True

    return office.graph.write(work)


def _own_or_administered(name: str, by: ActingOfficer) -> None:
    if by.officer.name != name:
        demand(Verb.ADMINISTER, by)
