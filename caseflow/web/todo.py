"""Rows of work as pages show them: what, by when and why, and the address where the one act is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for

from caseflow.domain.deadline_words import left_words, why
from caseflow.domain.procedure_table import MoveRule
from caseflow.domain.worklist import ActKey, WorkRow
from caseflow.glossary import Language, label
from caseflow.problems.procedure import told_lack

Moves = Mapping[str, MoveRule]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodoRow:
    """One row. `day` None where nothing sets a date; `lacks` are sentences about what still stands in the way."""

    case: str
    title: str
    what: str
    act: str
    url: str
    band: str
    day: date | None
    left: str
    why: str
    provisional: bool
    whose: tuple[str, ...]
    lacks: tuple[str, ...]


def todo_row(row: WorkRow, moves: Moves, *, today: date, language: Language) -> TodoRow:
    due = row.due
    act = label("to_do", row.act.key, language)
    if row.act.key is ActKey.MOVE:
        act = moves[row.act.subject].title.said(language)
    what = row.what.said(language)
    if row.letter is not None:
        what = f"{what} · {label('letter', row.letter.kind, language)}"
    return TodoRow(
        case=row.case,
        title=row.title,
        what=what,
        act=act,
        url=_ADDRESSES[row.act.key](row),
        band=row.band.value,
        day=due.due if due is not None else None,
        left=left_words(due, today, language) if due is not None else "",
        why=why(due, language) if due is not None else "",
        provisional=due is not None and due.provisional,
        whose=row.whose,
        lacks=tuple(told_lack(lack, language) for lack in row.lacks),
    )


def _on_page(anchor: str) -> Callable[[WorkRow], str]:
    return lambda row: url_for("cases.page", case_id=row.case) + f"#{anchor}"


def _at(endpoint: str, row: WorkRow, **more: Any) -> str:
    return url_for(endpoint, case_id=row.case, **more)


def _letter(row: WorkRow) -> str:
    return _at("letters.page", row, letter_id=row.act.subject)


def _new_letter(row: WorkRow) -> str:
    return _at("letters.new", row, kind=row.act.subject)


_ADDRESSES: Mapping[ActKey, Callable[[WorkRow], str]] = {
    ActKey.MOVE: lambda row: _at("procedure.form", row, move_id=row.act.subject),
    ActKey.ASSIGN: lambda row: _at("procedure.assignments", row),
    ActKey.COMPLETE_FACTS: _on_page("facts"),
    ActKey.CONFIRM_FINDING: _on_page("three-checks"),
    ActKey.CHOOSE_CONFLICT: lambda row: _at("facts.conflicts", row),
    ActKey.ADD_PROOF: _on_page("proofs"),
    ActKey.DRAFT_LETTER: _new_letter,
    ActKey.REVIEW_LETTER: _letter,
    ActKey.ISSUE_LETTER: _letter,
    ActKey.SEAL_LETTER: _letter,
    ActKey.SERVE_LETTER: _letter,
    ActKey.REPLY_LETTER: _letter,
    ActKey.JUDGE_REPLY: _letter,
    ActKey.CLOSE_LETTER: _letter,
}
"""Where each act is done."""
