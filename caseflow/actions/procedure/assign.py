"""Put officers in charge of a case (主办, 协办) and relieve them; two at least investigate (监察条例 第十六条)."""

from collections.abc import Iterator
from dataclasses import replace

from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.entry import Act
from caseflow.domain.errors import NoSuchCase, NoSuchOfficer
from caseflow.domain.officer import ActingOfficer, Officer, OfficerRecord, Verb
from caseflow.domain.procedure import NoSuchAssignment
from caseflow.domain.records import Assignment
from caseflow.office import Dossier, Office, Pen

ASSIGN_OFFICER = "assign_officer"
END_ASSIGNMENT = "end_assignment"
"""What the log calls these acts."""
_WORKS = {Verb.DRAFT, Verb.CONFIRM, Verb.DECIDE}


def assign(
    case_id: str, officer: str, *, lead: bool = False, once: str = "", by: ActingOfficer, office: Office
) -> Assignment:
    """Put an officer in charge; a new lead takes the place of the old one, who stays as second.

    The same again changes nothing. Raises NotAllowed, NoSuchCase, NoSuchOfficer (also for one who is suspended).
    """
    demand(Verb.READ, by)
    act = act_of(ASSIGN_OFFICER, case_id, by=by, office=office, once=once)

    def work(pen: Pen) -> Assignment:
        dossier = _held(pen, case_id, by)
        record = pen.officer(officer)
        if record is None or record.suspended:
            raise NoSuchOfficer(officer=officer)
        if pen.has_entry(act.id):
            return _latest(dossier, officer)
        known = _standing(dossier, officer)
        if known is not None and known.lead is lead:
            return known
        made = _assignment(known, act, record, lead)
        for one in (*_relieved_leads(dossier, made), made):
            pen.save(one)
        what = {"officer": officer, "lead": lead, "from": None if known is None else _word(known), "to": _word(made)}
        pen.append(on_behalf(replace(act, what=content(what)), Verb.DECIDE, dossier, by))
        return made

    return office.graph.write(work)


def end_assignment(
    case_id: str, officer: str, *, reason: str = "", once: str = "", by: ActingOfficer, office: Office
) -> Assignment:
    """Relieve an officer of a case. Raises NotAllowed, NoSuchCase, NoSuchAssignment, PersonalInText."""
    demand(Verb.READ, by)
    refuse_personal(reason, "reason")
    act = act_of(END_ASSIGNMENT, case_id, by=by, office=office, once=once)

    def work(pen: Pen) -> Assignment:
        dossier = _held(pen, case_id, by)
        if pen.has_entry(act.id):
            return _latest(dossier, officer)
        known = _standing(dossier, officer)
        if known is None:
            raise NoSuchAssignment(officer=officer, case=case_id)
        ended = replace(known, ended_at=act.at)
        pen.save(ended)
        what = {"officer": officer, "from": _word(known), "to": None, "why": reason.strip()}
        pen.append(on_behalf(replace(act, what=content(what)), Verb.DECIDE, dossier, by))
        return ended

    return office.graph.write(work)


def officers_to_choose(*, by: ActingOfficer, office: Office) -> tuple[Officer, ...]:
    """Who may be put in charge or asked for approval: who works on cases and is not suspended. Raises NotAllowed."""
    demand(Verb.READ, by)
    officers = [one.officer for one in office.graph.officers() if not one.suspended]
    return tuple(one for one in officers if any(_WORKS & office.matrix[role].keys() for role in one.roles))


def _held(pen: Pen, case_id: str, by: ActingOfficer) -> Dossier:
    if not pen.hold(case_id):
        raise NoSuchCase(case=case_id)
    return reach(Verb.DECIDE, pen.dossier(case_id), by, case_id=case_id)


def _standing(dossier: Dossier, officer: str) -> Assignment | None:
    found = (one for one in dossier.work.assignments if one.officer == officer and one.ended_at is None)
    return next(found, None)


def _latest(dossier: Dossier, officer: str) -> Assignment:
    return next(one for one in reversed(dossier.work.assignments) if one.officer == officer)


def _assignment(known: Assignment | None, act: Act, record: OfficerRecord, lead: bool) -> Assignment:
    if known is not None:
        return replace(known, lead=lead)
    return Assignment(id=act.id, case=act.subject, officer=record.officer.name, lead=lead, by=act.by, at=act.at)


def _relieved_leads(dossier: Dossier, made: Assignment) -> Iterator[Assignment]:
    for one in dossier.work.assignments:
        if made.lead and one.lead and one.ended_at is None and one.officer != made.officer:
            yield replace(one, lead=False)


def _word(one: Assignment) -> str:
    return "lead" if one.lead else "second"
