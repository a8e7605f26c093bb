"""What a move tells its case: an order that ran out unmet is an event of the facts, so that measures see it.

Without it a case would stay judged for the day its order was served, and no measure after the order would be ready.
"""

from caseflow.actions.facts.noting import Telling, tell_events, untell_events
from caseflow.domain.case_file import Event
from caseflow.domain.course import Course
from caseflow.domain.days import Day
from caseflow.domain.entry import Act
from caseflow.domain.order_days import expired_order
from caseflow.domain.procedure_table import TAKE_BACK
from caseflow.domain.records import Move
from caseflow.domain.words import EventKind
from caseflow.office import Dossier, Pen

EXPIRE = "expire"


def tell_of(pen: Pen, dossier: Dossier, course: Course, move: Move, act: Act) -> None:
    """Write into the facts what the move says of the world; a move taken back takes it along."""
    last = course.moves[-1] if course.moves else None
    if move.move == EXPIRE:
        order = expired_order(course)
        event = Event(
            on=Day.of(move.on),
            kind=EventKind.ORDER_EXPIRED,
            party=order.party if order is not None else None,
            claim=order.claim if order is not None else None,
        )
        tell_events(pen, dossier, (event,), Telling(act, act.verb, _reason(course)))
    elif move.move == TAKE_BACK and last is not None and last.move == EXPIRE:
        untell_events(pen, dossier, lambda one: one.id.startswith(f"{last.id}-"), Telling(act, act.verb, move.reason))


def _reason(course: Course) -> str:
    return course.procedure.moves[EXPIRE].title.zh
