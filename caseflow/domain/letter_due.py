"""When an answer to a letter is due, and why: the day an order names, else the office's term from service.

A reply sent back starts the term anew on the day it went back. What no law fixes is a default of the office (grade I).
"""

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from caseflow.domain.counting import Counted, Limit, count_out
from caseflow.domain.days import Day, NotADay, Term, WorkingDays
from caseflow.domain.deadlines import Deadline
from caseflow.domain.letter_record import Letter, LetterState, Reply, Serving
from caseflow.domain.procedure_table import Named
from caseflow.domain.words import Grade

_WHAT = Named("回复期限", "The time to reply")
_ORDERED = Named("改正期限", "The time to obey")
_SERVED = Named("送达", "the letter was served")
_SENT_BACK = Named("退回回复", "the reply was sent back")
_NAMED = Named("文书写明的起算日", "the day the letter names came")
_OFFICE_AHEAD = timedelta(hours=8)
"""The office's day begins eight hours before that of UTC."""


def office_day(at: datetime) -> date:
    """The office's day of a moment in UTC."""
    return (at + _OFFICE_AHEAD).date()


def answers_stored(letter: Letter) -> dict[str, str]:
    """The form's answers as people may see them: a sealed one by its mask."""
    stored = json.loads(letter.form or "{}")
    return {name: one["mask"] if isinstance(one, dict) else str(one) for name, one in stored.items()}


def served_on(letter: Letter, servings: Iterable[Serving]) -> Serving | None:
    """The attempt that reached the addressee."""
    done = [one for one in servings if one.letter == letter.id and one.done]
    return min(done, key=lambda one: one.on, default=None)


def named_day(answer: str | None) -> date | None:
    """The exact day an answer of the form names; None for any other text."""
    try:
        day = Day.parse((answer or "")[:10])
    except NotADay:
        return None
    return day.last if day.exact else None


def reply_due(
    letter: Letter,
    *,
    servings: Iterable[Serving],
    replies: Iterable[Reply],
    calendar: WorkingDays,
    reply_from: str = "",
) -> Deadline | None:
    """The last day to answer a letter that was served; None where none is asked or nothing started the term.

    `reply_from` names the field of the form whose day starts the term instead of the service.
    """
    serving = served_on(letter, servings)
    if serving is None:
        return None
    answers = answers_stored(letter)
    ordered = named_day(answers.get("deadline"))
    if ordered is not None:
        return _deadline(letter, ordered, serving.on, calendar=calendar)
    try:
        limit = Limit.of(Term.parse(letter.reply_within or ""))
    except NotADay:
        return None
    start, starts = serving.on, _SERVED
    named = named_day(answers.get(reply_from)) if reply_from else None
    if named is not None:
        start, starts = max(named, start), _NAMED
    back = [office_day(one.judged_at) for one in replies if _went_back(one, letter) and one.judged_at]
    if back and max(back) > start:
        start, starts = max(back), _SENT_BACK
    return _counted(letter, limit, start, starts, calendar)


def is_waited_for(letter: Letter) -> bool:
    """Whether the letter is out and its answer has not come."""
    return letter.state is LetterState.SERVED


def _went_back(reply: Reply, letter: Letter) -> bool:
    return reply.letter == letter.id and reply.accepted is False


def _counted(letter: Letter, limit: Limit, start: date, starts: Named, calendar: WorkingDays) -> Deadline:
    counted = count_out(start, limit, calendar)
    return Deadline(
        what=_WHAT, due=counted.due, start=start, starts=starts, rule="letter-reply", articles=(), grade=Grade.I,
        limit=limit, counted=counted, calendar=calendar, about=f"letters.{letter.id}",
    )  # fmt: skip


def _deadline(letter: Letter, due: date, start: date, *, calendar: WorkingDays) -> Deadline:
    """The day that an order itself names."""
    return Deadline(
        what=_ORDERED, due=due, start=start, starts=_SERVED, rule="letter-reply", articles=(), grade=Grade.I,
        limit=None, counted=Counted(due=due), calendar=calendar, about=f"letters.{letter.id}",
    )  # fmt: skip
