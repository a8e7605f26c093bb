"""The procedure in words for pages: the seven steps, the moves open now, and dates with their reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from caseflow.actions.procedure.see_procedure import OfferedMove, ProcedureView
from caseflow.domain.case_file import CaseFile
from caseflow.domain.deadline_words import left_words, why
from caseflow.domain.deadlines import Deadline
from caseflow.domain.procedure_table import Lack
from caseflow.glossary import Language, label
from caseflow.problems.procedure import told_lack
from caseflow.web.paths import path_words

_FEW = 3


@dataclass(frozen=True, slots=True)
class StepWords:
    """One step: its name, "done", "current" or "coming", and the day it was reached."""

    name: str
    state: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueWords:
    """A date on a page: `late` after its day, `soon` on it or within three working days."""

    what: str
    day: str
    left: str
    why: str
    late: bool
    soon: bool
    provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWords:
    """A move from here: a button where it is ready and this officer may make it, else what is missing."""

    id: str
    title: str
    ready: bool
    may: bool
    onward: bool
    aside: bool
    lacks: tuple[str, ...]
    roles: tuple[str, ...]
    due: DueWords | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsView:
    """What templates/pages/case/steps.html prints."""

    case: str
    state: str
    """The state in words, where the name of its step does not say it."""
    steps: tuple[StepWords, ...]
    now: tuple[MoveWords, ...]
    """The move onward, and others that can be made at once."""
    others: tuple[MoveWords, ...]
    dates: tuple[DueWords, ...]
    last: str
    """The last move in words; empty where nothing was moved, or it is not this officer's to take back."""
    may_assign: bool
    in_charge: tuple[str, ...]


def steps_view(view: ProcedureView, language: Language) -> StepsView:
    """The procedure of one case as its page shows it."""
    course = view.course
    moves = [_move(one, course.case, course.today, language, onward=course.state_row.onward) for one in view.moves]
    now = [one for one in moves if one.onward or (one.ready and one.may and not one.aside)]
    state, step = label("case_state", course.state, language), label("step", course.state_row.step, language)
    return StepsView(
        case=course.case.id,
        state="" if state == step else state,
        steps=tuple(StepWords(label("step", one.step, language), one.state, one.on) for one in view.steps),
        now=tuple(now),
        others=tuple(one for one in moves if one not in now),
        dates=tuple(due_words(one, course.today, language) for one in view.deadlines),
        last=_last(view, language),
        may_assign=view.may_assign,
        in_charge=tuple(sorted(course.work.in_charge)),
    )


def due_words(one: Deadline, today: date, language: Language) -> DueWords:
    """A date with how far it is and why it falls there."""
    return DueWords(
        what=one.what.said(language), day=one.due.isoformat(), left=left_words(one, today, language),
        why=why(one, language), late=one.overdue(today),
        soon=not one.overdue(today) and one.left(today) <= _FEW, provisional=one.provisional,
    )  # fmt: skip


def lack_words(lacks: Iterable[Lack], case: CaseFile | None, language: Language) -> tuple[str, ...]:
    """What is missing, one sentence each, with the first facts that would mend it."""
    return tuple(_lack(lack, case, language) for lack in lacks)


def _last(view: ProcedureView, language: Language) -> str:
    if view.last is None or not view.may_take_back:
        return ""
    rule = view.course.procedure.moves.get(view.last.move)
    return view.last.move if rule is None else rule.title.said(language)


def _lack(lack: Lack, case: CaseFile | None, language: Language) -> str:
    told = told_lack(lack, language)
    if case is None or not lack.paths:
        return told
    named = dict.fromkeys(path_words(case, path, language) for path in lack.paths)
    places = ("、" if language == "zh" else ", ").join(list(named)[:_FEW])
    return f"{told}（{places}）" if language == "zh" else f"{told} ({places})"


def _move(one: OfferedMove, case: CaseFile, today: date, language: Language, *, onward: str | None) -> MoveWords:
    rule = one.move.rule
    return MoveWords(
        id=rule.id,
        title=rule.title.said(language),
        ready=one.move.ready,
        may=one.may,
        onward=rule.id == onward,
        aside=rule.aside,
        lacks=lack_words(one.move.lacks, case, language),
        roles=tuple(label("officer_role", role, language) for role in sorted(rule.roles)),
        due=due_words(one.due, today, language) if one.due is not None else None,
    )
