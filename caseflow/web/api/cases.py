"""Cases over HTTP: hand in, list, read back, trace who answers for the wages, draft a letter."""

from collections.abc import Mapping
from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.cases.import_cases import CaseReport, Outcome, check_cases, import_cases, sealer
from caseflow.actions.cases.see_cases import list_cases, show_case, trace_case
from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.domain.errors import BadCaseFile
from caseflow.exchange.reading import MOST_BYTES, load_cases
from caseflow.exchange.writing import case_json, judgement_bytes, written
from caseflow.office import CaseRow
from caseflow.problems import problem
from caseflow.web.api import shapes
from caseflow.web.api.fact_answers import conflict_json
from caseflow.web.door import acting, office, takes
from caseflow.web.errors import told
from caseflow.web.languages import language
from caseflow.web.word_files import send_word

api = Blueprint("api", __name__, url_prefix="/api/v1", description="Case files in, judgements out.")

_MOST_LISTED = 1000


@api.route("/cases", methods=["POST"])
@api.doc(**shapes.IMPORT)
@takes(MOST_BYTES)
def hand_in() -> ResponseReturnValue:
    """Take one case file or a list; each case is taken whole or refused with every fault named by its path.

    With `?check=1` it is told what would change, and nothing is taken.
    """
    read = load_cases(request.get_data(cache=False), "request", sealer(office().cipher))
    take = check_cases if request.args.get("check") else import_cases
    reports = list(take(read, file="request", by=acting(), office=office()))
    if len(reports) == 1 and reports[0].refusal is not None:
        return told(reports[0].refusal)
    return _json({"results": [_result(report) for report in reports]}, _status(reports))


@api.route("/cases", methods=["GET"])
@api.doc(**shapes.LISTING)
def list_all() -> ResponseReturnValue:
    """Cases in order of id, from the one after `after`; `next` is where the following page begins."""
    limit = min(max(1, request.args.get("limit", 100, type=int)), _MOST_LISTED)
    rows = list_cases(by=acting(), office=office(), after=request.args.get("after", ""), limit=limit)
    return _json({"cases": [_row(row) for row in rows], "next": rows[-1].id if len(rows) == limit else None})


@api.route("/cases/<case_id>", methods=["GET"])
@api.doc(**shapes.CASE)
def read_back(case_id: str) -> ResponseReturnValue:
    """The case as a case file, id numbers masked."""
    return _json(case_json(show_case(case_id, by=acting(), office=office()).dossier.case))


@api.route("/cases/<case_id>/trace", methods=["GET"])
@api.doc(**shapes.TRACE)
def trace(case_id: str) -> ResponseReturnValue:
    """Who answers for the wages, the three checks, the measures: the same bytes as the command line gives."""
    answer = trace_case(case_id, by=acting(), office=office())
    return Response(judgement_bytes(answer), mimetype="application/json")


@api.route("/cases/<case_id>/letters/<kind>", methods=["POST"])
@api.doc(**shapes.LETTER)
def draft(case_id: str, kind: str) -> ResponseReturnValue:
    """A draft of a letter as a Word file, with marked blanks where the case is silent."""
    stated = request.get_json(silent=True) if request.is_json else request.form
    to = stated.get("to") if isinstance(stated, Mapping) else None
    pressed = draft_letter(case_id, kind, str(to or ""), by=acting(), office=office())
    return send_word(pressed.docx, case_id, kind)


def _status(reports: list[CaseReport]) -> int:
    outcomes = {report.outcome for report in reports}
    if outcomes == {Outcome.REFUSED}:
        return 422
    if Outcome.REFUSED in outcomes:
        return 207
    return 200 if outcomes <= {Outcome.UNCHANGED} else 201


def _result(report: CaseReport) -> dict[str, Any]:
    changes = [{"path": one.path, "old": one.old, "new": one.new} for one in report.changes]
    refused = report.refusal
    return {
        "case": report.case,
        "outcome": report.outcome.value,
        "changes": changes,
        "conflicts": [conflict_json(one) for one in report.conflicts],
        "judgement": [{"slug": one.slug, "terms": dict(one.terms)} for one in report.effects],
        "act": report.act,
        "problem": problem(refused, language()) if isinstance(refused, BadCaseFile) else None,
    }


def _row(row: CaseRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "as_of": row.as_of,
        "workers": row.workers,
        "owed": row.owed.yuan,
        "parties": row.parties,
        "imported_at": row.imported_at.isoformat(),
    }


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
