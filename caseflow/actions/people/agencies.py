"""The organisation tree: laid at the first start, changed by an administrator; nothing of it is ever taken away."""

from dataclasses import dataclass, replace

from caseflow.actions.people.wording import THE_SYSTEM, of_agency, short, told_agency, why_of
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.agency_tree import misplaced
from caseflow.domain.officer import ActingOfficer, Door, Officer, Verb
from caseflow.domain.people_errors import BadAgency, NoSuchAgency
from caseflow.domain.words import Sector
from caseflow.office import Office, Pen

_MOST_OF_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyFacts:
    """What an administrator states of an organisation; `under` is the id of the one above it, None the district."""

    name: str
    under: str | None = None
    sectors: frozenset[Sector] = frozenset()
    known_as: tuple[str, ...] = ()


def lay_first_agencies(*, office: Office) -> int:
    """Lay those organisations of the first start that are not there yet; how many. Again, it changes nothing."""
    known = {one.id for one in office.graph.agencies()}
    if all(one.id in known for one in office.first_agencies):
        return 0
    by = ActingOfficer(Officer(name=THE_SYSTEM), Door.START)
    act = act_of("lay_agencies", of_agency("—"), by=by, office=office)

    def work(pen: Pen) -> int:
        pen.hold_log()
        there = {one.id for one in pen.agencies()}
        missing = [one for one in office.first_agencies if one.id not in there]
        for one in missing:
            pen.save(one)
        if missing:
            pen.append(replace(act, what=content({"to": [one.id for one in missing]})))
        return len(missing)

    return office.graph.write(work)


def list_agencies(*, by: ActingOfficer, office: Office) -> tuple[Agency, ...]:
    """The organisations, each under the one above it. Raises NotAllowed."""
    demand(Verb.ADMINISTER, by)
    return in_order(office.graph.agencies())


def add_agency(kind: AgencyKind, stated: AgencyFacts, *, by: ActingOfficer, office: Office, once: str = "") -> str:
    """Add an organisation; its id. Raises NotAllowed, BadAgency, NoSuchAgency, TextTooLong, PersonalInText."""
    demand(Verb.ADMINISTER, by)
    key = content({"agency": once, "by": by.officer.name})
    own = office.cipher.mac(key)[:16] if once else office.ids.new()
    agency = _stated(Agency(id=own, name="", kind=kind), stated)
    act = act_of("add_agency", of_agency(own), content({"to": told_agency(agency)}), by=by, office=office, once=once)

    def work(pen: Pen) -> None:
        pen.hold_log()
        if pen.has_entry(act.id):
            return
        _demand_place(pen, agency)
        pen.save(agency)
        pen.append(act)

    office.graph.write(work)
    return own


def change_agency(
    agency_id: str, stated: AgencyFacts, why: str, *, by: ActingOfficer, office: Office, once: str = ""
) -> None:
    """Rename or move an organisation. Its former name stays known, so that no case falls out of anybody's reach.

    Raises NotAllowed, NoSuchAgency, BadAgency, WhyMissing, TextTooLong, PersonalInText.
    """
    demand(Verb.ADMINISTER, by)
    reason = why_of(why)
    act = act_of("change_agency", of_agency(agency_id), by=by, office=office, once=once)

    def work(pen: Pen) -> None:
        pen.hold_log()
        if pen.has_entry(act.id):
            return
        before = find_agency(agency_id, pen.agencies())
        after = _renamed(before, _stated(before, stated))
        if after == before:
            return
        _demand_place(pen, after)
        pen.save(after)
        what = {"from": told_agency(before), "to": told_agency(after), "why": reason}
        pen.append(replace(act, what=content(what)))

    office.graph.write(work)


def find_agency(wanted: str, agencies: tuple[Agency, ...]) -> Agency:
    """The organisation of this id or name. Raises NoSuchAgency."""
    found = next((one for one in agencies if one.id == wanted), None) or next(
        (one for one in agencies if wanted in one.names), None
    )
    if found is None:
        raise NoSuchAgency(agency=wanted)
    return found


def in_order(agencies: tuple[Agency, ...], under: str | None = None) -> tuple[Agency, ...]:
    """Each organisation followed by those under it, offices first, then regulators, towns and grids by name."""
    kinds = list(AgencyKind)
    rows = [one for one in agencies if one.parent == under]
    rows.sort(key=lambda one: (kinds.index(one.kind), one.name))
    return tuple(deeper for one in rows for deeper in (one, *in_order(agencies, one.id)))


def _stated(agency: Agency, stated: AgencyFacts) -> Agency:
    name = short(stated.name, "name", _MOST_OF_NAME)
    if not name:
        raise BadAgency(agency="—", reason="name_missing")
    known_as = (short(one, "name", _MOST_OF_NAME) for one in stated.known_as)
    return replace(
        agency,
        name=name,
        parent=stated.under,
        sectors=stated.sectors,
        known_as=tuple(sorted({one for one in known_as if one and one != name})),
    )


def _renamed(before: Agency, after: Agency) -> Agency:
    if after.name == before.name:
        return after
    return replace(after, known_as=tuple(sorted({*after.known_as, before.name} - {after.name})))


def _demand_place(pen: Pen, agency: Agency) -> None:
    wrong = misplaced(agency, pen.agencies())
    if wrong is not None:
        raise BadAgency(agency=agency.name, reason=wrong)
