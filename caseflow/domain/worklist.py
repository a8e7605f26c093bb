"""The office's to-do: across open cases, what is due when, whose it is, and the one act that does it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from caseflow.domain.case_deadlines import answer_due, running
from caseflow.domain.course import Course
from caseflow.domain.deadlines import Deadline
from caseflow.domain.findings import Standing, weighed
from caseflow.domain.headline import title_of
from caseflow.domain.letter_life import SENT, LetterAct
from caseflow.domain.letter_life import next_act as next_letter_act
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.order_days import ORDER_LETTERS, order_letters
from caseflow.domain.procedure import OpenMove, moves_open
from caseflow.domain.procedure_table import Lack, Named, Step


class Band(StrEnum):
    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    """Due within the next seven days."""
    LATER = "later"
    """Due after that, or without a day."""


class ActKey(StrEnum):
    """The one act that does a piece of work; the web and the command line each know where it is done."""

    MOVE = "move"
    """subject: the move's id."""
    ASSIGN = "assign"
    COMPLETE_FACTS = "complete_facts"
    """subject: the first missing path of the case file, such as "claims.C1.owed", or "events" for a payment."""
    ADD_PROOF = "add_proof"
    CONFIRM_FINDING = "confirm_finding"
    """subject: the check (arrears, systems, supervision)."""
    CHOOSE_CONFLICT = "choose_conflict"
    """subject: the conflict's id."""
    DRAFT_LETTER = "draft_letter"
    """subject: the kind of letter."""
    REVIEW_LETTER = "review_letter"
    """subject, here and below: the letter's id."""
    ISSUE_LETTER = "issue_letter"
    SEAL_LETTER = "seal_letter"
    SERVE_LETTER = "serve_letter"
    REPLY_LETTER = "reply_letter"
    """Record the answer, or chase it."""
    JUDGE_REPLY = "judge_reply"
    CLOSE_LETTER = "close_letter"
    """File a record, which nobody serves."""


@dataclass(frozen=True, slots=True)
class NextAct:
    """An act with what it is done to."""

    key: ActKey
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One row of the worklist. `whose` names the officers in charge; `mine` says whether the reader is one of them."""

    case: str
    title: str
    what: Named
    due: Deadline | None
    band: Band
    act: NextAct
    whose: tuple[str, ...] = ()
    mine: bool = False
    lacks: tuple[Lack, ...] = ()
    """What still stands in the way of a move."""
    letter: Letter | None = None
    """The letter it is about."""


def band_of(due: date | None, today: date) -> Band:
    """In which band a day falls: before today, today, within seven days, later or undated."""
    if due is None:
        return Band.LATER
    if due <= today:
        return Band.OVERDUE if due < today else Band.TODAY
    return Band.THIS_WEEK if (due - today).days <= 7 else Band.LATER


_MOVES_ON: Mapping[LetterState, tuple[ActKey, Named]] = {
    LetterState.DRAFT: (ActKey.REVIEW_LETTER, Named("核稿", "Review the draft")),
    LetterState.REVIEWED: (ActKey.ISSUE_LETTER, Named("签发", "Issue")),
    LetterState.ISSUED: (ActKey.SEAL_LETTER, Named("用印", "Seal")),
    LetterState.SEALED: (ActKey.SERVE_LETTER, Named("送达", "Serve")),
    LetterState.SERVED: (ActKey.REPLY_LETTER, Named("等待回复", "Await the reply")),
    LetterState.REPLIED: (ActKey.JUDGE_REPLY, Named("审查回复", "Judge the reply")),
}
_FILED = (ActKey.CLOSE_LETTER, Named("归卷办结", "File and close"))
_CHOOSE = Named("选定有出入的事实", "Choose between two statements of a fact")
_AGAIN = Named("事实或者证据有变，重新认定", "Facts or proofs changed: decide again")
_BY_MOVE = {
    "receipt_unknown": "receive",
    "not_heard": "tell_rights",
    "complainant_not_told": "tell_result",
    "suspended_now": "resume",
}
"""Lacks that another move mends."""
_EXPIRES = {"served": "expire"}
"""The move of a state whose day is over."""


def rows_of(course: Course) -> tuple[WorkRow, ...]:
    """What is to do about a case, most pressing first; without `settled_act` it judges only decided findings."""
    rows = [*_own_row(course), *_letter_rows(course), *_conflict_row(course), *_shaken_row(course)]
    return tuple(sorted(rows, key=order_of))


def order_of(row: WorkRow) -> tuple[int, date, str, str]:
    """The order of a worklist: by band, day, case."""
    due = row.due.due if row.due is not None else date.max
    return list(Band).index(row.band), due, row.case, row.act.key.value


def next_act(course: Course) -> WorkRow | None:
    """The one next act of a case; None where nothing is left to do."""
    return next((settled_act(course, row) for row in rows_of(course)), None)


def settled_act(course: Course, row: WorkRow) -> WorkRow:
    """The row with what its move still lacks, and as its act what mends the first lack.

    Where the office waits for payment, a measure that is ready comes first.
    """
    if row.act.key is not ActKey.MOVE:
        return row
    opened = {one.rule.id: one for one in moves_open(course)}
    wanted = opened[row.act.subject]
    if wanted.ready:
        return row
    late = course.state_row.step is Step.PAYMENT
    measure = next((one for one in opened.values() if _untried(course, one)), None) if late else None
    act = NextAct(ActKey.MOVE, measure.rule.id) if measure is not None else _mending(course, wanted.lacks[0])
    return replace(row, act=act, lacks=wanted.lacks)


def _untried(course: Course, one: OpenMove) -> bool:
    return one.ready and one.rule.measure is not None and course.last(one.rule.id) is None


def _own_row(course: Course) -> Iterator[WorkRow]:
    onward = course.state_row.onward
    if onward is None:
        return
    due = next(iter(running(course)), None)
    if due is not None and due.overdue(course.today):
        onward = _EXPIRES.get(course.state, onward)
    move = course.procedure.moves[onward]
    yield _row(course, move.title, due, NextAct(ActKey.MOVE, move.id))


def _letter_rows(course: Course) -> Iterator[WorkRow]:
    for letter in course.work.letters:
        known = _moves_on(course, letter)
        due = answer_due(course, letter)
        if known is None or (letter.state is LetterState.SERVED and (due is None or letter.kind in ORDER_LETTERS)):
            continue
        key, what = known
        yield replace(_row(course, what, due, NextAct(key, letter.id)), letter=letter)


def _moves_on(course: Course, letter: Letter) -> tuple[ActKey, Named] | None:
    """What a letter waits for; a record is filed where a letter is served."""
    nature = course.natures.get(letter.kind, SENT)
    unserved = letter.state is not LetterState.REPLIED
    if unserved and next_letter_act(letter, course.work.replies, nature) is LetterAct.CLOSE:
        return _FILED
    return _MOVES_ON.get(letter.state)


def _conflict_row(course: Course) -> Iterator[WorkRow]:
    still = [one for one in course.work.conflicts if one.chosen is None]
    if still:
        yield _row(course, _CHOOSE, None, NextAct(ActKey.CHOOSE_CONFLICT, still[0].id))


def _shaken_row(course: Course) -> Iterator[WorkRow]:
    """A decision about a finding whose facts changed, or whose proof was withdrawn, asks to be made again."""
    if not course.work.findings or course.state_row.ended:
        return
    weighed_ones = weighed(course.case, course.judgement, course.work)
    shaken = [one for one in weighed_ones if one.standing in {Standing.STALE, Standing.PROOF_GONE}]
    if shaken:
        yield _row(course, _AGAIN, None, NextAct(ActKey.CONFIRM_FINDING, shaken[0].proposed.check.value))


def _row(course: Course, what: Named, due: Deadline | None, act: NextAct) -> WorkRow:
    return WorkRow(
        case=course.case.id, title=title_of(course.case), what=what, due=due,
        band=band_of(due.due if due is not None else None, course.today), act=act,
        whose=tuple(sorted(course.work.in_charge)),
    )  # fmt: skip


def _mending(course: Course, lack: Lack) -> NextAct:
    """What mends a lack: another move, an assignment, a letter, a finding, a proof, else a fact."""
    if lack.slug in _BY_MOVE:
        return NextAct(ActKey.MOVE, _BY_MOVE[lack.slug])
    known = _MENDED.get(lack.slug)
    return known(course, lack) if known is not None else NextAct(ActKey.COMPLETE_FACTS, next(iter(lack.paths), ""))


def _serving(course: Course, lack: Lack) -> NextAct:
    for letter in order_letters(course):
        if letter.state in {LetterState.ISSUED, LetterState.SEALED}:
            return NextAct(_MOVES_ON[letter.state][0], letter.id)
    return NextAct(ActKey.COMPLETE_FACTS, next(iter(lack.paths), ""))


def _deciding(course: Course, lack: Lack) -> NextAct:
    """The order on its way, else a new draft."""
    for letter in course.work.letters:
        if letter.kind in ORDER_LETTERS and letter.state in {LetterState.DRAFT, LetterState.REVIEWED}:
            return NextAct(_MOVES_ON[letter.state][0], letter.id)
    return NextAct(ActKey.DRAFT_LETTER, lack.terms["kind"])


_MENDED: Mapping[str, Callable[[Course, Lack], NextAct]] = {
    "two_officers": lambda course, lack: NextAct(ActKey.ASSIGN),
    "check_empty": lambda course, lack: NextAct(ActKey.CONFIRM_FINDING, lack.terms["check"]),
    "no_decision": _deciding,
    "not_served": _serving,
    "payment_unproven": lambda course, lack: NextAct(ActKey.ADD_PROOF),
    "still_open": lambda course, lack: NextAct(ActKey.COMPLETE_FACTS, "events"),
}
