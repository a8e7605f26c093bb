"""Which moves a case may take now, what each of them still lacks, and whether one asked for may be made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from caseflow.domain.case_deadlines import receipt
from caseflow.domain.course import Course
from caseflow.domain.days import Day, NotADay
from caseflow.domain.errors import DomainError
from caseflow.domain.procedure_table import RECEIVED, START, TAKE_BACK, Lack, MoveRule, Step
from caseflow.domain.records import Move

_LONGEST_REASON = 2000


class NoSuchMove(DomainError):
    """terms: move."""

    slug = "no_such_move"


class NoSuchAssignment(DomainError):
    """The officer is not in charge of this case (terms: officer, case)."""

    slug = "no_such_assignment"


class BadDay(DomainError):
    """What should be a day is none (terms: given)."""

    slug = "bad_day"


class BadFields(DomainError):
    """A request states fields that cannot be taken (terms: fields, known)."""

    slug = "bad_fields"


class MoveNotAllowed(DomainError):
    """A move that is not allowed now; `lacks` says what is missing (terms: move_zh, move_en)."""

    slug = "move_not_allowed"

    def __init__(self, lacks: tuple[Lack, ...], **terms: object) -> None:
        super().__init__(**terms)
        self.lacks = lacks


@dataclass(frozen=True, slots=True)
class OpenMove:
    """A move that leaves the state the case is in, with what it still lacks."""

    rule: MoveRule
    lacks: tuple[Lack, ...]
    reasoned: bool
    """Whether it must say why: every move that leaves the usual way."""

    @property
    def ready(self) -> bool:
        return not self.lacks


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks for: the day of the event in law, why, and who approved.

    `approver_may` is what the office knows of the approver: a head who may decide about this case.
    """

    on: date
    by: str
    reason: str = ""
    approved_by: str | None = None
    approver_may: bool = False


@dataclass(frozen=True, slots=True)
class StepView:
    """One of the seven steps: "done", "current" or "coming", and the day it was reached."""

    step: Step
    state: str
    on: date | None


def day_of(text: str) -> date:
    """A whole day as typed, YYYY-MM-DD. Raises BadDay."""
    try:
        day = Day.parse(text.strip())
    except NotADay as error:
        raise BadDay(given=text[:40]) from error
    if not day.exact:
        raise BadDay(given=text[:40])
    return day.first


def moves_open(course: Course) -> tuple[OpenMove, ...]:
    """Every move from the state of the case, the one onward first, then those without a gap, as the table has them."""
    onward = course.state_row.onward
    found = [_open(course, rule) for rule in course.procedure.moves.values() if _leaves(course, rule)]
    return tuple(sorted(found, key=lambda one: (one.rule.id != onward, one.rule.aside)))


def check_move(course: Course, move_id: str, asked: Asked) -> MoveRule:
    """The rule of a move that may be made as asked. Raises NoSuchMove, MoveNotAllowed with everything missing."""
    rule = course.procedure.moves.get(move_id)
    if rule is None:
        raise NoSuchMove(move=move_id)
    if not _leaves(course, rule):
        raise _refused(rule, (out_of_turn(course),))
    wanted = _open(course, rule)
    lacks = (*wanted.lacks, *_of_day(course, asked), *_of_reason(asked, wanted.reasoned), *_of_approval(rule, asked))
    if lacks:
        raise _refused(rule, lacks)
    return rule


def out_of_turn(course: Course) -> Lack:
    """What stands against every move that does not leave the state the case is in."""
    return Lack(slug="not_from_here", terms={"state": course.state})


def move_made(course: Course, rule: MoveRule, asked: Asked, *, id_: str, at: datetime) -> Move:
    """The record of a move that was checked; its place follows the last, whatever the clock says."""
    return Move(
        id=id_, case=course.case.id, place=_next_place(course), move=rule.id, from_state=course.state,
        to_state=rule.to, on=asked.on, by=asked.by, at=at, reason=asked.reason.strip(),
        approved_by=asked.approved_by if rule.approved else None, aside=rule.aside,
    )  # fmt: skip


def move_to_take_back(course: Course, reason: str) -> Move:
    """The last move that holds. Raises MoveNotAllowed where there is none, or no reason is given."""
    last = course.moves[-1] if course.moves else None
    lacks = (
        *(() if last is not None else (Lack(slug="nothing_to_take_back"),)),
        *_of_reason(Asked(on=course.today, by="", reason=reason), reasoned=True),
    )
    if last is None or lacks:
        raise MoveNotAllowed(lacks, move=TAKE_BACK, move_zh="撤回上一步", move_en="Take the last move back")
    return last


def taken_back(course: Course, last: Move, asked: Asked, *, id_: str, at: datetime) -> Move:
    """The record that takes the last move back: the state before it holds again, and nothing is deleted."""
    before = [one.to_state for one in course.moves if not one.aside and one.place < last.place]
    to_state = course.state if last.aside else (before[-1] if before else RECEIVED)
    return Move(
        id=id_, case=course.case.id, place=_next_place(course), move=TAKE_BACK, from_state=course.state,
        to_state=to_state, on=asked.on, by=asked.by, at=at, reason=asked.reason.strip(), aside=last.aside,
    )  # fmt: skip


def steps_of(course: Course) -> tuple[StepView, ...]:
    """The seven steps. A step is done when the case went beyond it; its day is that of the move that reached it."""
    order = list(Step)
    here = order.index(course.state_row.step)
    last = course.state_row.step is Step.ARCHIVE and course.state_row.ended
    return tuple(
        StepView(step, _view(place, here, last), _reached(course, step) if place <= here else None)
        for place, step in enumerate(order)
    )


def _view(place: int, here: int, last: bool) -> str:
    if place < here or (place == here and last):
        return "done"
    return "current" if place == here else "coming"


def _reached(course: Course, step: Step) -> date | None:
    states = course.procedure.states
    days = [one.on for one in course.moves if one.to_state in states and states[one.to_state].step is step]
    if not days and step is Step.ACCEPTANCE:
        days = [got[0] for got in (receipt(course),) if got is not None]
    return days[0] if days else None


def _leaves(course: Course, rule: MoveRule) -> bool:
    """Whether a move leaves the state; before the first move the case both waits to be registered and is received."""
    return rule.leaves(course.state) or (not course.begun and rule.leaves(START))


def _open(course: Course, rule: MoveRule) -> OpenMove:
    lacks = [lack for name in rule.guards for lack in course.procedure.guards[name](course, rule)]
    return OpenMove(rule, tuple(lacks), rule.id != course.state_row.onward)


def _of_day(course: Course, asked: Asked) -> Iterator[Lack]:
    if asked.on > course.latest_day:
        yield Lack(slug="in_future", terms={"on": str(asked.on), "today": str(course.latest_day)})
    if course.last_day is not None and asked.on < course.last_day:
        yield Lack(slug="before_last_move", terms={"on": str(asked.on), "last": str(course.last_day)})


def _of_reason(asked: Asked, reasoned: bool) -> Iterator[Lack]:
    if reasoned and not asked.reason.strip():
        yield Lack(slug="no_reason")
    if len(asked.reason) > _LONGEST_REASON:
        yield Lack(slug="reason_too_long", terms={"most": str(_LONGEST_REASON)})


def _of_approval(rule: MoveRule, asked: Asked) -> Iterator[Lack]:
    """A head approves what he did not ask for himself (劳动保障监察条例 第十七条)."""
    if not rule.approved:
        return
    if not asked.approved_by:
        yield Lack(slug="approver_missing")
    elif asked.approved_by == asked.by:
        yield Lack(slug="approver_is_asker", terms={"officer": asked.by})
    elif not asked.approver_may:
        yield Lack(slug="approver_may_not", terms={"officer": asked.approved_by})


def _refused(rule: MoveRule, lacks: tuple[Lack, ...]) -> MoveNotAllowed:
    return MoveNotAllowed(lacks, move=rule.id, move_zh=rule.title.zh, move_en=rule.title.en)


def _next_place(course: Course) -> int:
    return max((one.place for one in course.work.moves), default=-1) + 1
