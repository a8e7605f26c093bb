"""The register of the seals' use over HTTP, and the scan of a sealed letter handed in."""

from typing import Any

from flask import Response
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.letters.see_sealings import seal_register
from caseflow.domain.letter_record import SealedScan, Sealing
from caseflow.exchange.writing import written
from caseflow.web.api.shapes import Shape, answer, refusals
from caseflow.web.door import acting, office, takes
from caseflow.web.pages.proofs import MOST_SENT
from caseflow.web.pages.seals import scanned

seal_api = Blueprint("seal_api", __name__, url_prefix="/api/v1", description="The use of the office's seals.")

_WORD: Shape = {"type": "string"}
_NUMBER: Shape = {"type": "integer"}
_SEALING: Shape = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("id", "case", "letter", "number", "seal", "on", "approved_by", "note", "by", "at"), _WORD),
        "copies": _NUMBER,
    },
}
_SCAN: Shape = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("id", "document", "finding", "by", "at"), _WORD),
        "pages": _NUMBER,
        "expected_pages": {"type": ["integer", "null"]},
        "number_read": {"type": "boolean"},
        "number_compared": {"type": "boolean"},
    },
}
_FORM: Shape = {
    "required": True,
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file"],
                "properties": {"file": {"type": "string", "format": "binary"}, "compared": _WORD, "note": _WORD},
            }
        }
    },
}
_LISTED: Shape = {"type": "object", "properties": {"sealings": {"type": "array", "items": _SEALING}}}


@seal_api.route("/seals", methods=["GET"])
@seal_api.doc(responses={"200": answer("Every use of a seal", _LISTED), **refusals("401", "403")})
def register() -> ResponseReturnValue:
    """Every use of a seal in the cases the caller may read, in order of days."""
    rows = seal_register(by=acting(), office=office())
    return _json({"sealings": [sealing_json(row.sealing) for row in rows]})


@seal_api.route("/cases/<case_id>/letters/<letter_id>/scan", methods=["POST"])
@seal_api.doc(
    requestBody=_FORM,
    responses={"201": answer("The scan", _SCAN), **refusals("401", "403", "404", "409", "413", "422")},
)
@takes(MOST_SENT)
def scan(case_id: str, letter_id: str) -> ResponseReturnValue:
    """Keep a scan of the sealed letter (multipart/form-data): its type is found from its content."""
    return _json(scan_json(scanned(case_id, letter_id)), 201)


def sealing_json(one: Sealing) -> dict[str, Any]:
    return {
        "id": one.id,
        "case": one.case,
        "letter": one.letter,
        "number": one.number,
        "seal": one.seal,
        "copies": one.copies,
        "on": one.on.isoformat(),
        "approved_by": one.approved_by,
        "note": one.note,
        "by": one.by,
        "at": one.at.isoformat(),
    }


def scan_json(one: SealedScan) -> dict[str, Any]:
    return {
        "id": one.id,
        "document": one.document,
        "finding": one.finding.value,
        "pages": one.pages,
        "expected_pages": one.expected_pages,
        "number_read": one.number_read,
        "number_compared": one.number_compared,
        "by": one.by,
        "at": one.at.isoformat(),
    }


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
