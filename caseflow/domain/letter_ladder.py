"""The next rung: what an unanswered letter calls for, with the rule that says so (regulations 14.2, grade I).

The table is data (rules/letter_ladder.yml). A step is proposed once the last day to answer is over and nothing came; a
person decides. No interview is ever proposed here: it rests on facts about an enterprise, never on a town's silence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from caseflow.domain.agency import AgencyKind
from caseflow.domain.case_file import CaseFile
from caseflow.domain.deadlines import Deadline
from caseflow.domain.letter_due import is_waited_for
from caseflow.domain.letter_life import ENDED
from caseflow.domain.letter_record import Letter
from caseflow.domain.procedure_table import Named
from caseflow.domain.words import EventKind

SAME = "same"
LISTED = "listed"
"""The level of supervision above which no letter of the same kind leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One row of the table. Either `kind` follows, or `notes` is to be noted."""

    rule: str
    after: str
    title: Named
    kind: str = ""
    to: str = SAME
    form: Mapping[str, str] = field(default_factory=dict)
    notes: EventKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A step that one letter calls for now. `there` is the letter that takes it already, if one is under way."""

    rung: Rung
    to: str
    there: Letter | None = None


def next_steps(
    letter: Letter,
    *,
    due: Deadline | None,
    today: date,
    ladder: Iterable[Rung],
    case: CaseFile,
    letters: Iterable[Letter],
    answers: Mapping[str, str],
) -> tuple[NextStep, ...]:
    """The steps a letter calls for today; none while it may still be answered, was answered, or has ended.

    `answers` are those of the letter's own small form, `letters` those of the case.
    """
    if not is_waited_for(letter) or due is None or not due.overdue(today):
        return ()
    known = tuple(letters)
    rungs = (rung for rung in ladder if rung.after == letter.kind and _leads_on(rung, letter, case, answers))
    return tuple(_step(rung, letter, case, known) for rung in rungs)


def _leads_on(rung: Rung, letter: Letter, case: CaseFile, answers: Mapping[str, str]) -> bool:
    """Whether the step is one further: listed supervision is not followed by itself, a missed interview noted once."""
    if rung.kind == letter.kind and answers.get("level") == LISTED:
        return False
    if rung.notes is not None:
        return not any(event.kind is rung.notes and event.party == letter.to for event in case.events)
    return rung.to == SAME or _place(rung.to, case) is not None


def _step(rung: Rung, letter: Letter, case: CaseFile, letters: tuple[Letter, ...]) -> NextStep:
    to = letter.to if rung.to == SAME else _place(rung.to, case) or rung.to
    there = next(
        (
            one
            for one in letters
            if one.kind == rung.kind
            and one.id != letter.id
            and one.state not in ENDED
            and {one.to, one.to_name} & {to, letter.to_name if rung.to == SAME else to}
        ),
        None,
    )
    return NextStep(rung=rung, to=to, there=there)


def _place(word: str, case: CaseFile) -> str | None:
    supervision = case.supervision
    if supervision is None:
        return None
    return {AgencyKind.REGULATOR: supervision.regulator, AgencyKind.TOWN: supervision.town}[AgencyKind(word)]
