"""Move a case on by the table of moves, and take a wrongly recorded move back: each a new record and a log entry."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from caseflow.actions.people.proving import acting_as
from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.procedure.courses import course_of, inspectors_of
from caseflow.actions.procedure.telling import tell_of
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.course import Course
from caseflow.domain.entry import Act
from caseflow.domain.errors import NoSuchCase, NoSuchOfficer, NotAllowed
from caseflow.domain.officer import ActingOfficer, CasePlace, OfficerRole, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.procedure import (
    Asked,
    NoSuchMove,
    check_move,
    move_made,
    move_to_take_back,
    taken_back,
)
from caseflow.domain.procedure_table import TAKE_BACK, MoveRule
from caseflow.domain.records import Move
from caseflow.office import Dossier, Office, Pen

MOVE_CASE = "move_case"
TAKE_BACK_MOVE = "take_back_move"
"""What the log calls these acts."""


def move_case(
    case_id: str,
    move_id: str,
    *,
    on: date,
    reason: str = "",
    approved_by: str | None = None,
    once: str = "",
    by: ActingOfficer,
    office: Office,
) -> Move:
    """Move a case; `on` is the day of the event in law. The move "take_back" takes the last one back.

    Raises NoSuchMove, NoSuchCase, NotAllowed, PersonalInText, and MoveNotAllowed with everything that is missing.
    """
    demand(Verb.READ, by)
    refuse_personal(reason, "reason")
    if move_id == TAKE_BACK:
        return take_back(case_id, reason=reason, once=once, by=by, office=office)
    rule = office.law.procedure.moves.get(move_id)
    if rule is None:
        raise NoSuchMove(move=move_id)
    approver = _approver(approved_by, by, office=office) if rule.approved and approved_by else None
    asked = Asked(on=on, by=by.officer.name, reason=reason, approved_by=approved_by)

    def decide(dossier: Dossier, course: Course, act: Act) -> Move:
        place = place_of(dossier.case, dossier.work.in_charge)
        demand_move(rule, place, by)
        heard = replace(asked, approver_may=approver is not None and _may_approve(approver, place))
        checked = check_move(course, move_id, heard)
        return move_made(course, checked, heard, id_=act.id, at=act.at)

    return _Stroke(case_id, act_of(MOVE_CASE, case_id, by=by, office=office, once=once), by, office).draw(decide)


def take_back(case_id: str, *, reason: str, once: str = "", by: ActingOfficer, office: Office) -> Move:
    """Take the last move back, for a reason: the state before it holds again; nothing is deleted.

    Whoever may make a move may take it back. Raises NoSuchCase, NotAllowed, PersonalInText, MoveNotAllowed.
    """
    demand(Verb.READ, by)
    refuse_personal(reason, "reason")
    asked = Asked(on=office.clock.today(), by=by.officer.name, reason=reason)

    def decide(dossier: Dossier, course: Course, act: Act) -> Move:
        last = move_to_take_back(course, reason)
        if not may_take_back(course, last, by):
            rule = course.procedure.moves.get(last.move)
            raise NotAllowed(officer=by.officer.name, verb=(rule.verb if rule is not None else Verb.DECIDE).value)
        return taken_back(course, last, asked, id_=act.id, at=act.at)

    return _Stroke(case_id, act_of(TAKE_BACK_MOVE, case_id, by=by, office=office, once=once), by, office).draw(decide)


def may_move(rule: MoveRule, place: CasePlace, by: ActingOfficer) -> bool:
    """Whether the officer has the verb about this case and one of the roles the move is kept to.

    Who acts with a lent power was given it by somebody with the role.
    """
    if not by.may_about(rule.verb, place):
        return False
    return bool(by.officer.roles & rule.roles) or by.lender(rule.verb, place) is not None


def may_take_back(course: Course, last: Move, by: ActingOfficer) -> bool:
    """Whoever may make a move may take it back; one that the table no longer knows, whoever decides."""
    place = place_of(course.case, course.work.in_charge)
    rule = course.procedure.moves.get(last.move)
    return by.may_about(Verb.DECIDE, place) if rule is None else may_move(rule, place, by)


def demand_move(rule: MoveRule, place: CasePlace, by: ActingOfficer) -> None:
    """Raises NotAllowed."""
    if not may_move(rule, place, by):
        raise NotAllowed(officer=by.officer.name, verb=rule.verb.value)


@dataclass(frozen=True, slots=True)
class _Stroke:
    """One unit of work about the moves of a case: hold and read it, let somebody decide, write record and log."""

    case_id: str
    act: Act
    by: ActingOfficer
    office: Office

    def draw(self, decide: Callable[[Dossier, Course, Act], Move]) -> Move:
        today = self.office.clock.today()

        def work(pen: Pen) -> Move:
            if not pen.hold(self.case_id):
                raise NoSuchCase(case=self.case_id)
            dossier = reach(Verb.READ, pen.dossier(self.case_id), self.by, case_id=self.case_id)
            made = next((one for one in dossier.work.moves if one.id == self.act.id), None)
            if made is not None:
                return made
            inspectors = inspectors_of(pen.officers())
            course = course_of(dossier, office=self.office, today=today, inspectors=inspectors)
            move = decide(dossier, course, self.act)
            pen.save(move)
            tell_of(pen, dossier, course, move, self.act)
            act = replace(self.act, what=content(_logged(move)))
            pen.append(on_behalf(act, _verb_of(move, course), dossier, self.by))
            return move

        return self.office.graph.write(work)


def _verb_of(move: Move, course: Course) -> Verb:
    rule = course.procedure.moves.get(move.move)
    return rule.verb if rule is not None else Verb.DECIDE


def _logged(move: Move) -> dict[str, object]:
    return {
        "move": move.move, "from": move.from_state, "to": move.to_state, "on": move.on.isoformat(),
        "why": move.reason, "approved_by": move.approved_by, "aside": move.aside, "place": move.place,
    }  # fmt: skip


def _approver(name: str, by: ActingOfficer, *, office: Office) -> ActingOfficer | None:
    """Who approves, with his powers of today; None for one who may not act. Raises NoSuchOfficer."""
    record = office.graph.officer(name)
    if record is None:
        raise NoSuchOfficer(officer=name)
    return None if record.suspended else acting_as(record.officer, by.door, office=office)


def _may_approve(approver: ActingOfficer, place: CasePlace) -> bool:
    return OfficerRole.HEAD in approver.officer.roles and approver.may_about(Verb.DECIDE, place)
