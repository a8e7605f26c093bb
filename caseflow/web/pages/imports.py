"""The page on which case files are handed in, and what became of each case."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.datastructures import FileStorage

from caseflow.actions.cases.import_cases import CaseReport, Outcome, import_cases, sealer
from caseflow.domain.errors import UnreadableFile
from caseflow.exchange.reading import MOST_BYTES, load_cases
from caseflow.glossary import label
from caseflow.problems import problem, told
from caseflow.web.door import acting, office
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


@imports.get("/cases/import")
def form() -> ResponseReturnValue:
    return _page(None)


@imports.post("/cases/import")
def take() -> ResponseReturnValue:
    """Take every good case of every file; the table says what was wrong with the others, and where."""
    handed = [file for file in request.files.getlist("files") if file.filename]
    rows = [row for file in handed for row in _taken(file)]
    if not handed:
        rows = [Row(file="—", word=_word(Outcome.REFUSED), detail=gettext("没有选择文件。"))]
    return _page(rows), 200 if any(row.kept for row in rows) else 422


def _taken(file: FileStorage) -> Iterator[Row]:
    name = PurePosixPath((file.filename or "").replace("\\", "/")).name[:200]
    try:
        read = load_cases(file.stream.read(MOST_BYTES + 1), name, sealer(office().cipher))
        for report in import_cases(read, file=name, by=acting(), office=office()):
            yield from _rows(name, report)
    except UnreadableFile as error:
        yield Row(file=name, word=_word(Outcome.REFUSED), detail=told(error, language()))


def _rows(name: str, report: CaseReport) -> Iterator[Row]:
    word = _word(report.outcome)
    if report.refusal is None:
        changed = ""
        if report.changes:
            changed = label("outcome", "changes", language()).format(count=len(report.changes))
        yield Row(file=name, case=report.case, kept=True, word=word, detail=changed)
        return
    for fault in problem(report.refusal, language())["faults"]:
        yield Row(file=name, case=report.case, word=word, path=fault["path"], detail=fault["detail"])


def _word(outcome: Outcome) -> str:
    return label("outcome", outcome, language())


def _page(rows: list[Row] | None) -> str:
    cases = {(row.file, row.case, row.kept) for row in rows or ()}
    kept = sum(1 for *_, taken in cases if taken)
    return render_template(
        "import.html",
        room="import",
        most=MOST_BYTES // 1_000_000,
        results=rows[:_SHOWN] if rows is not None else None,
        kept=kept,
        refused=len(cases) - kept,
    )
