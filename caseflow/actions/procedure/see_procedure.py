"""See where a case stands: its seven steps, the moves open now, its dates with their reasons, and the one next act."""

from dataclasses import dataclass

from caseflow.actions.permission import demand, reach
from caseflow.actions.procedure.courses import course_of, inspectors_of
from caseflow.actions.procedure.move_case import may_move, may_take_back
from caseflow.domain.case_deadlines import deadlines_of, limit_of, running
from caseflow.domain.course import Course
from caseflow.domain.deadlines import Deadline
from caseflow.domain.judgement import Judgement
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.procedure import OpenMove, StepView, moves_open, steps_of
from caseflow.domain.records import Move
from caseflow.domain.worklist import WorkRow, rows_of, settled_act
from caseflow.office import Dossier, Office


@dataclass(frozen=True, slots=True)
class OfferedMove:
    """A move from the state of the case: what it lacks, whether this officer may make it, and by when."""

    move: OpenMove
    may: bool
    due: Deadline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """Everything the page shows of the procedure. `main` is the date by which the case must go on."""

    course: Course
    steps: tuple[StepView, ...]
    moves: tuple[OfferedMove, ...]
    deadlines: tuple[Deadline, ...]
    main: Deadline | None
    to_do: tuple[WorkRow, ...]
    last: Move | None
    """The last move that holds: what could be taken back."""
    may_take_back: bool
    may_assign: bool

    @property
    def next(self) -> WorkRow | None:
        """The one next act."""
        return self.to_do[0] if self.to_do else None


def see_procedure(case_id: str, *, by: ActingOfficer, office: Office) -> ProcedureView:
    """Where a case stands. Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    return procedure_of(dossier, None, by=by, office=office)


def procedure_of(dossier: Dossier, judged: Judgement | None, *, by: ActingOfficer, office: Office) -> ProcedureView:
    """The same for a dossier that was read already; `judged` spares a second judgement."""
    inspectors = inspectors_of(office.graph.officers())
    course = course_of(dossier, office=office, today=office.clock.today(), inspectors=inspectors, judged=judged)
    place = place_of(dossier.case, dossier.work.in_charge)
    last = course.moves[-1] if course.moves else None
    return ProcedureView(
        course=course,
        steps=steps_of(course),
        moves=tuple(
            OfferedMove(one, may_move(one.rule, place, by), limit_of(course, one.rule)) for one in moves_open(course)
        ),
        deadlines=deadlines_of(course),
        main=next(iter(running(course)), None),
        to_do=tuple(settled_act(course, row) for row in rows_of(course)),
        last=last,
        may_take_back=last is not None and may_take_back(course, last, by),
        may_assign=by.may_about(Verb.DECIDE, place),
    )
