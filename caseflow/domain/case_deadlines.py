"""Every date of a case with its reason: the terms of its state, the days its orders name, the replies it waits for."""

from collections.abc import Iterator
from datetime import date

from caseflow.domain.course import Course
from caseflow.domain.deadlines import Deadline, counted_from
from caseflow.domain.letter_due import reply_due
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.order_days import ORDER_LETTERS, OrderDay, latest_order_day, order_days
from caseflow.domain.procedure_table import MoveRule, Named, TermRule
from caseflow.domain.words import EventKind

_ORDER_TERM = "term-order"
_ISSUED_BY_ORDER = Named("指令、决定作出或者送达", "the order or decision was made or served")


def deadlines_of(course: Course) -> tuple[Deadline, ...]:
    """The dates that matter in the state the case is in, earliest first. An ended case has none of its own."""
    own = () if course.state_row.ended else (*_of_state(course), *_of_orders(course))
    return tuple(sorted((*own, *_replies(course)), key=lambda one: (one.due, one.rule, one.about)))


def running(course: Course) -> tuple[Deadline, ...]:
    """The dates by which the case itself must go on, earliest first: where two terms are argued, the earlier warns."""
    own = list(_of_state(course))
    day = latest_order_day(course) if course.state in {"served", "overdue"} else None
    if day is not None:
        own.append(_of_order(course, day))
    return tuple(sorted(own, key=lambda one: (one.due, one.rule)))


def limit_of(course: Course, move: MoveRule) -> Deadline | None:
    """By when a move must be made; None where it has no term, or nothing started it."""
    if move.limit is None:
        return None
    if move.limit == _ORDER_TERM:
        day = latest_order_day(course)
        return None if day is None else _of_order(course, day)
    return _of_term(course, course.procedure.terms[move.limit])


def receipt(course: Course) -> tuple[date, str] | None:
    """The day the office got the case, and the record or path that says so: the move, else the first complaint."""
    move = course.last("receive")
    if move is not None:
        return move.on, "moves.receive"
    complaints = course.events(EventKind.COMPLAINT)
    days = [(one.event.on.last, one.path) for one in complaints if one.event.on is not None and one.event.on.exact]
    return min(days) if days else None


def answer_due(course: Course, letter: Letter) -> Deadline | None:
    """When the answer to a letter that is out is due; None where none is asked, or nothing started its term."""
    if letter.state is not LetterState.SERVED:
        return None
    return reply_due(
        letter,
        servings=course.work.servings,
        replies=course.work.replies,
        calendar=course.law.calendar,
        reply_from=course.reply_from.get(letter.kind, ""),
    )


def _of_state(course: Course) -> Iterator[Deadline]:
    for term in course.procedure.terms.values():
        found = _of_term(course, term) if course.state in term.runs_in else None
        if found is not None:
            yield found


def _of_term(course: Course, term: TermRule) -> Deadline | None:
    begun = _begun(course, term)
    if begun is None or term.limit is None:
        return None
    start, place = begun
    added = [move for move in course.moves if move.move == term.extended_by and move.place > place]
    extended = term.extension * len(added)
    limit = term.limit.longer(extended)
    return counted_from(term, limit, start, course.law.calendar, extended=extended, pauses=course.pauses)


def _begun(course: Course, term: TermRule) -> tuple[date, int] | None:
    """The day a term runs from, and the place of the move behind it (-1 where a fact stands behind it)."""
    move = course.last(*term.begins)
    if move is not None:
        return move.on, move.place
    got = receipt(course) if "receipt" in term.begins else None
    if got is not None:
        return got[0], -1
    day = latest_order_day(course) if "order_due" in term.begins else None
    return None if day is None else (day.due, -1)


def _of_orders(course: Course) -> Iterator[Deadline]:
    """The days of orders, while a debt is open and nobody recorded how they ended."""
    found = order_days(course)
    if not found or course.settled:
        return
    yield from (_of_order(course, one) for one in found if not _ended(course, one))


def _ended(course: Course, day: OrderDay) -> bool:
    """Whether the facts say that the order expired: its day is history then, and its measures are proposed."""
    ends = course.events(EventKind.ORDER_EXPIRED, EventKind.DECISION_EXPIRED)
    return any(one.event.on is None or one.event.on.last >= day.due for one in ends)


def _of_order(course: Course, day: OrderDay) -> Deadline:
    rule = course.procedure.terms[_ORDER_TERM]
    return Deadline(
        what=rule.title, due=day.due, start=day.start,
        starts=_ISSUED_BY_ORDER if day.limit is None else rule.event,
        rule=rule.id, articles=tuple(str(one) for one in rule.articles), grade=rule.grade, limit=day.limit,
        counted=day.counted, calendar=course.law.calendar, about=day.about,
    )  # fmt: skip


def _replies(course: Course) -> Iterator[Deadline]:
    """What served letters wait for; the day of an order is told with the orders."""
    for letter in course.work.letters:
        due = answer_due(course, letter) if letter.kind not in ORDER_LETTERS else None
        if due is not None:
            yield due
