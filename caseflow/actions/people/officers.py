"""Officers and their posts: added, changed, suspended, resumed by an administrator; never deleted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from caseflow.actions.people.agencies import find_agency
from caseflow.actions.people.ending import end_sign_ins_of
from caseflow.actions.people.keys import FirstSignIn, drawn, known, strong_hash
from caseflow.actions.people.wording import THE_SYSTEM, of_officer, short, told_officer, why_of
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.administering import leaves_nobody
from caseflow.domain.agency_tree import misposted
from caseflow.domain.entry import Act
from caseflow.domain.errors import NoSuchOfficer
from caseflow.domain.officer import ActingOfficer, Officer, OfficerRecord, OfficerRole, Verb
from caseflow.domain.people_errors import BadOfficer, LastAdministrator, OfficerThere
from caseflow.office import Office, Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What an officer is in the office. `agency` is an id or a name of the tree."""

    title: str = ""
    agency: str | None = None
    roles: frozenset[OfficerRole] = frozenset()


def list_officers(*, by: ActingOfficer, office: Office) -> tuple[OfficerRecord, ...]:
    """Everybody, suspended ones too, by name. Raises NotAllowed."""
    demand(Verb.ADMINISTER, by)
    return office.graph.officers()


def see_officer(name: str, *, by: ActingOfficer, office: Office) -> OfficerRecord:
    """One officer. Raises NotAllowed, NoSuchOfficer."""
    demand(Verb.ADMINISTER, by)
    record = office.graph.officer(name)
    if record is None:
        raise NoSuchOfficer(officer=name)
    return record


def list_colleagues(*, by: ActingOfficer, office: Office) -> tuple[Officer, ...]:
    """Who is in office, with title and agency: open to every officer, who must know whom to turn to."""
    del by
    return tuple(one.officer for one in office.graph.officers() if not one.suspended)


def add_officer(
    name: str, post: Post, *, by: ActingOfficer, office: Office, password: str = "", once: str = ""
) -> FirstSignIn:
    """Add an officer with a first password, drawn by lot where none is given, to be changed at the first sign-in.

    Raises NotAllowed, BadOfficer, OfficerThere, NoSuchAgency, WeakPassword, TextTooLong, PersonalInText.
    """
    demand(Verb.ADMINISTER, by)
    own = _sign_in_name(name)
    first = password or drawn(office)
    hashed = strong_hash(first, own, office=office)
    title = short(post.title, "title")
    act = act_of("add_officer", of_officer(own), by=by, office=office, once=once)

    def work(pen: Pen) -> FirstSignIn:
        pen.hold_log()
        if pen.has_entry(act.id):
            return FirstSignIn(own, "")
        if any(one.officer.name.casefold() == own.casefold() for one in pen.officers()):
            raise OfficerThere(officer=own)
        officer = _posted(Officer(name=own, title=title), post, pen)
        pen.save_officer(OfficerRecord(officer=officer, password_hash=hashed, must_change=True))
        pen.append(replace(act, what=content({"to": told_officer(officer)})))
        return FirstSignIn(own, first)

    return office.graph.write(work)


def change_officer(
    name: str, post: Post, why: str, *, by: ActingOfficer, office: Office, once: str = ""
) -> OfficerRecord:
    """Give an officer another title, agency or other roles, at once in every sign-in.

    Raises NotAllowed, NoSuchOfficer, NoSuchAgency, BadOfficer, LastAdministrator, WhyMissing, TextTooLong.
    """
    demand(Verb.ADMINISTER, by)
    reason, title = why_of(why), short(post.title, "title")
    act = act_of("change_officer", of_officer(name), by=by, office=office, once=once)

    def work(pen: Pen) -> OfficerRecord:
        pen.hold_log()
        before = known(pen, name)
        if pen.has_entry(act.id):
            return before
        after = replace(before, officer=_posted(replace(before.officer, title=title), post, pen))
        if after == before:
            return before
        _keep_an_administrator(after, pen)
        pen.save_officer(after)
        what = {"from": told_officer(before.officer), "to": told_officer(after.officer), "why": reason}
        pen.append(replace(act, what=content(what)))
        return after

    return office.graph.write(work)


def suspend_officer(name: str, why: str, *, by: ActingOfficer, office: Office, once: str = "") -> None:
    """Let an officer in no more: sign-ins end at once, tokens are refused, what was lent by him holds no more.

    Raises NotAllowed, NoSuchOfficer, LastAdministrator, WhyMissing.
    """
    demand(Verb.ADMINISTER, by)
    reason = why_of(why)
    act = act_of("suspend_officer", of_officer(name), _turn(False, True, reason), by=by, office=office, once=once)

    def work(pen: Pen) -> None:
        after = _turned(pen, act, name, suspended=True)
        if after is not None:
            _keep_an_administrator(after, pen)
            pen.save_officer(after)
            end_sign_ins_of(pen, name, by=by, at=act.at)
            pen.append(act)

    office.graph.write(work)


def resume_officer(name: str, why: str, *, by: ActingOfficer, office: Office, once: str = "") -> None:
    """Let a suspended officer in again, to new sign-ins. Raises NotAllowed, NoSuchOfficer, WhyMissing."""
    demand(Verb.ADMINISTER, by)
    reason = why_of(why)
    act = act_of("resume_officer", of_officer(name), _turn(True, False, reason), by=by, office=office, once=once)

    def work(pen: Pen) -> None:
        after = _turned(pen, act, name, suspended=False)
        if after is not None:
            pen.save_officer(after)
            pen.append(act)

    office.graph.write(work)


def _turn(before: bool, after: bool, why: str) -> str:
    return content({"from": {"suspended": before}, "to": {"suspended": after}, "why": why})


def _turned(pen: Pen, act: Act, name: str, *, suspended: bool) -> OfficerRecord | None:
    """The officer so turned; None where he is so already, or this very act was done."""
    pen.hold_log()
    record = known(pen, name)
    if pen.has_entry(act.id) or record.suspended is suspended:
        return None
    return replace(record, suspended=suspended, failures=0, locked_at=None)


def _sign_in_name(name: str) -> str:
    """The name in its plain form. Raises BadOfficer, TextTooLong, PersonalInText."""
    own = short(name, "name")
    if own.casefold() in {"", THE_SYSTEM} or any(sign in own for sign in "/\\?#%"):
        raise BadOfficer(reason="name_unfit", given=own)
    return own


def _posted(officer: Officer, post: Post, pen: Pen) -> Officer:
    if not post.roles:
        raise BadOfficer(reason="no_roles", given=officer.name)
    agency = find_agency(post.agency, pen.agencies()) if post.agency else None
    wrong = misposted(post.roles, agency)
    if wrong is not None:
        raise BadOfficer(reason="role_unfit", post=wrong.value)
    return replace(officer, agency=agency.id if agency is not None else None, roles=post.roles)


def _keep_an_administrator(changed: OfficerRecord, pen: Pen) -> None:
    records: Iterable[OfficerRecord] = pen.officers()
    if leaves_nobody(records, changed):
        raise LastAdministrator(officer=changed.officer.name)
