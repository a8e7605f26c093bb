"""The last days that orders and decisions name: those among the events, and those of the office's own letters."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import Event
from caseflow.domain.counting import Counted, Limit, count_out
from caseflow.domain.course import Course
from caseflow.domain.days import Day, NotADay, Term
from caseflow.domain.happenings import Happening
from caseflow.domain.letter_record import OUT, Letter, Serving
from caseflow.domain.words import EventKind

ORDER_LETTERS = ("correction_order", "handling_decision", "penalty_decision")
"""The letters that decide a case (regulations 14.1: 指令书 / 处理决定 / 处罚决定)."""
ORDER_EVENTS = (EventKind.ORDER_TO_PAY, EventKind.ORDER_TO_CORRECT, EventKind.DECISION, EventKind.PENALTY)
_TIMED = (*ORDER_EVENTS, EventKind.ORDER_TO_PRODUCE)
_DAY = re.compile(r"(\d{4})\s*[年-]\s*(\d{1,2})\s*[月-]\s*(\d{1,2})")
_TERM = re.compile(r"(?<![月\d])\d{1,3}\s*(?:working days?|days?|个?工作日|日|天)")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDay:
    """An order's last day. `limit` None: the order names the day; else it was counted from `start`, its service."""

    about: str
    """"events.3" or "letters.<id>"."""
    order: EventKind | str
    start: date
    due: date
    limit: Limit | None
    counted: Counted


def order_letters(course: Course) -> tuple[Letter, ...]:
    """The orders and decisions that the office issued and did not withdraw."""
    return tuple(one for one in course.work.letters if one.kind in ORDER_LETTERS and one.state in OUT)


def served(course: Course, letter: Letter) -> Serving | None:
    """The first attempt that reached its addressee."""
    done = [one for one in course.work.servings if one.letter == letter.id and one.done]
    return min(done, key=lambda one: one.on) if done else None


def order_days(course: Course) -> tuple[OrderDay, ...]:
    """The last day of every order that names a day or a term and whose start is known."""
    of_events = (_of_event(course, one) for one in course.events(*_TIMED))
    of_letters = (_of_letter(course, one) for one in order_letters(course) if not _noted(course, one))
    return tuple(one for one in (*of_events, *of_letters) if one is not None)


def latest_order_day(course: Course) -> OrderDay | None:
    """The order day that lets a case expire: the latest of those that order pay or correction."""
    deciding = [one for one in order_days(course) if one.order in {*ORDER_EVENTS, *ORDER_LETTERS}]
    return max(deciding, key=lambda one: one.due, default=None)


def expired_order(course: Course) -> Event | None:
    """The order among the events whose day lets the case expire: whom it ordered, about which claim."""
    latest = latest_order_day(course)
    return next((one.event for one in course.events(*_TIMED) if latest is not None and one.path == latest.about), None)


def _noted(course: Course, letter: Letter) -> bool:
    """Whether a served letter stands among the events already, by its number."""
    return letter.number is not None and any(one.event.note == letter.number for one in course.events(*_TIMED))


def _of_event(course: Course, one: Happening) -> OrderDay | None:
    event = one.event
    begun = next((day for day in (event.served_on, event.on) if day is not None and day.exact), None)
    kind = one.kind or ""
    if event.due_on is not None:
        if not event.due_on.exact:
            return None
        return _named(one.path, kind, event.due_on.last, begun.last if begun else event.due_on.last)
    return None if event.due_in is None or begun is None else _counted(course, one.path, kind, event.due_in, begun.last)


def _of_letter(course: Course, letter: Letter) -> OrderDay | None:
    """A letter says its day in the slot "deadline": a date, or a term from its service."""
    serving = served(course, letter)
    text = _said(letter)
    issued = letter.issued_on or letter.drafted_at.date()
    day = next(_days_in(text), None)
    if day is not None:
        return _named(f"letters.{letter.id}", letter.kind, day, serving.on if serving else issued)
    term = _TERM.search(text)
    if term is None or serving is None:
        return None
    try:
        return _counted(course, f"letters.{letter.id}", letter.kind, Term.parse(term[0]), serving.on)
    except NotADay:
        return None


def _said(letter: Letter) -> str:
    for text in (letter.form, letter.slots):
        try:
            stated = json.loads(text)
        except ValueError:
            continue
        said = stated.get("deadline") if isinstance(stated, dict) else None
        if isinstance(said, str) and said:
            return said
    return ""


def _days_in(text: str) -> Iterator[date]:
    for found in _DAY.finditer(text):
        try:
            yield Day.parse(f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}").last
        except NotADay:
            continue


def _named(about: str, order: EventKind | str, due: date, start: date) -> OrderDay:
    return OrderDay(about=about, order=order, start=start, due=due, limit=None, counted=Counted(due=due))


def _counted(course: Course, about: str, order: EventKind | str, term: Term, start: date) -> OrderDay:
    limit = Limit.of(term)
    counted = count_out(start, limit, course.law.calendar)
    return OrderDay(about=about, order=order, start=start, due=counted.due, limit=limit, counted=counted)
