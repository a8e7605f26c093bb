"""The sign-ins of an officer: see them, end one, end all others. Ended ones stay on record."""

from caseflow.actions.people.ending import end_sign_ins_of, ended
from caseflow.actions.people.wording import of_officer
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.entry import Act
from caseflow.domain.errors import NoSuchOfficer
from caseflow.domain.officer import ActingOfficer, Session, Verb
from caseflow.domain.people_errors import NoSuchSignIn
from caseflow.domain.signing_in import has_ended
from caseflow.office import Office, Pen


def open_sign_ins(name: str, *, by: ActingOfficer, office: Office) -> tuple[Session, ...]:
    """The sign-ins that still open the door, the last used first. Raises NotAllowed, NoSuchOfficer."""
    _own_or_administered(name, by)
    if office.graph.officer(name) is None:
        raise NoSuchOfficer(officer=name)
    now = office.clock.now()
    return tuple(one for one in office.graph.sessions_of(name) if not has_ended(one, now))


def end_sign_in(name: str, session: str, *, by: ActingOfficer, office: Office, once: str = "") -> None:
    """End one sign-in of an officer, by the id that `open_sign_ins` tells. Raises NotAllowed, NoSuchSignIn."""
    _own_or_administered(name, by)
    act = act_of("end_sign_in", of_officer(name), by=by, office=office, once=once)
    _end(act, name, session, by=by, office=office)


def sign_out(session: str, *, by: ActingOfficer, office: Office) -> None:
    """End the sign-in one is using."""
    name = by.officer.name
    _end(act_of("sign_out", of_officer(name), by=by, office=office), name, session, by=by, office=office)


def _end(act: Act, name: str, session: str, *, by: ActingOfficer, office: Office) -> None:

    def work(pen: Pen) -> None:
        pen.hold_log()
        if pen.has_entry(act.id):
            return
        found = next((one for one in pen.sessions_of(name) if one.id == session), None)
        if found is None:
            raise NoSuchSignIn
        if found.revoked_at is None:
            pen.save(ended(found, by=by, at=act.at))
            pen.append(act)

    office.graph.write(work)


def end_other_sign_ins(name: str, but: str, *, by: ActingOfficer, office: Office, once: str = "") -> int:
    """End every sign-in of an officer but the one with this id (empty: all); how many. Raises NotAllowed."""
    _own_or_administered(name, by)
    act = act_of("end_sign_in", of_officer(name), content({"all": True}), by=by, office=office, once=once)

    def work(pen: Pen) -> int:
        pen.hold_log()
        many = end_sign_ins_of(pen, name, by=by, at=act.at, but=but)
        if many and not pen.has_entry(act.id):
            pen.append(act)
        return many

    return office.graph.write(work)


def _own_or_administered(name: str, by: ActingOfficer) -> None:
    if by.officer.name != name:
        demand(Verb.ADMINISTER, by)
