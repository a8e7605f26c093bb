"""The page on which case files are handed in, and what became of each case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.datastructures import FileStorage

from caseflow.actions.cases.import_cases import CaseReport, Outcome, check_cases, import_cases, sealer
from caseflow.actions.cases.waiting_imports import let_wait, waiting
from caseflow.actions.permission import demand
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import UnreadableFile
from caseflow.domain.officer import Verb
from caseflow.exchange.reading import MOST_BYTES, load_cases
from caseflow.glossary import label
from caseflow.problems import problem, told
from caseflow.web.conflict_words import clash_words
from caseflow.web.door import ENVELOPE, acting, office, takes
from caseflow.web.fact_rows import change_rows, effects_in_words
from caseflow.web.languages import language

imports = Blueprint("imports", __name__)

_SHOWN = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the result: a case taken, or one thing wrong at one place."""

    file: str
    case: str = ""
    kept: bool = False
    word: str
    path: str = ""
    detail: str = ""
    act: str = ""
    """The act that changed it, whose effects can be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingCase:
    """What would change in a case that is there already: facts (label, old, new), conflicts, the judgement."""

    case: str
    changes: tuple[tuple[str, str | None, str | None], ...]
    conflicts: tuple[tuple[str, str | None, str | None], ...]
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A file whose changes wait for a yes."""

    file: str
    token: str
    cases: tuple[PendingCase, ...]


@imports.get("/cases/import")
def form() -> ResponseReturnValue:
    demand(Verb.IMPORT, acting())
    return _page(None, ())


@imports.post("/cases/import")
@takes(MOST_BYTES + ENVELOPE)
def take() -> ResponseReturnValue:
    """Take every new case of every file; show what would change in those that are there already."""
    demand(Verb.IMPORT, acting())
    handed = [file for file in request.files.getlist("files") if file.filename]
    if not handed:
        return _page([Row(file="—", word=_word(Outcome.REFUSED), detail=gettext("没有选择文件。"))], ()), 422
    results = [_handed(file) for file in handed]
    rows = [row for some, _ in results for row in some]
    waiting = tuple(one for _, one in results if one is not None)
    return _page(rows, waiting), 200 if waiting or any(row.kept for row in rows) else 422


@imports.post("/cases/import/confirm")
def confirm() -> ResponseReturnValue:
    """Take what was shown; a case that changed meanwhile is shown again and not taken."""
    held = waiting(request.form.get("token", ""), by=acting(), office=office())
    reports = list(import_cases(held.cases, file=held.file, by=acting(), office=office(), seen=held.seen))
    rows = [row for report in reports if report.outcome is not Outcome.STALE for row in _rows(held.file, report)]
    stale = [one for one in reports if one.outcome is Outcome.STALE]
    again = _pending(held.file, held.cases, stale) if stale else None
    return _page(rows, (again,) if again is not None else (), stale=bool(stale)), 409 if stale else 200


def _handed(file: FileStorage) -> tuple[list[Row], Pending | None]:
    """What became of a file: the rows of what is done, and what waits for a yes."""
    name = PurePosixPath((file.filename or "").replace("\\", "/")).name[:200]
    try:
        read = load_cases(file.stream.read(MOST_BYTES + 1), name, sealer(office().cipher))
    except UnreadableFile as error:
        return [Row(file=name, word=_word(Outcome.REFUSED), detail=told(error, language()))], None
    checked = list(check_cases(read, file=name, by=acting(), office=office()))
    fresh = [one for one, report in zip(read, checked, strict=True) if report.outcome is not Outcome.CHANGED]
    done = import_cases(fresh, file=name, by=acting(), office=office(), seen={})
    rows = [row for report in done for row in _rows(name, report)]
    changed = [report for report in checked if report.outcome is Outcome.CHANGED]
    cases = tuple(one for one in read if isinstance(one, CaseFile))
    return rows, _pending(name, cases, changed) if changed else None


def _pending(name: str, cases: Sequence[CaseFile], reports: Sequence[CaseReport]) -> Pending:
    """The differences of a file in words, and the token that takes them."""
    by_id = {one.id: one for one in cases}
    asked = {report.case: report.seen for report in reports}
    token = let_wait([by_id[case] for case in asked], asked, file=name, by=acting(), office=office())
    return Pending(
        file=name,
        token=token,
        cases=tuple(
            PendingCase(
                case=report.case,
                changes=change_rows(by_id[report.case], report.changes, language()),
                conflicts=tuple(clash_words(by_id[report.case], one, language()) for one in report.conflicts),
                effects=tuple(
                    one.text for one in effects_in_words(by_id[report.case], report.effects, office(), language())
                ),
            )
            for report in reports
        ),
    )


def _rows(name: str, report: CaseReport) -> Iterator[Row]:
    word = _word(report.outcome)
    if report.refusal is None:
        kept = report.outcome is not Outcome.STALE
        yield Row(file=name, case=report.case, kept=kept, word=word, detail=_counted(report), act=report.act)
        return
    for fault in problem(report.refusal, language())["faults"]:
        yield Row(file=name, case=report.case, word=word, path=fault["path"], detail=fault["detail"])


def _counted(report: CaseReport) -> str:
    """How much of a case changed."""
    counts = (("changes", len(report.changes)), ("conflicts", len(report.conflicts)))
    return " · ".join(label("outcome", word, language()).format(count=count) for word, count in counts if count)


def _word(outcome: Outcome) -> str:
    return label("outcome", outcome, language())


def _page(rows: list[Row] | None, waiting_for: Sequence[Pending], *, stale: bool = False) -> str:
    cases = {(row.file, row.case, row.kept) for row in rows or ()}
    kept = sum(1 for *_, taken in cases if taken)
    return render_template(
        "import.html",
        room="import",
        most=MOST_BYTES // 1_000_000,
        results=rows[:_SHOWN] if rows is not None else None,
        pending=waiting_for,
        stale=stale,
        kept=kept,
        refused=len(cases) - kept,
    )
