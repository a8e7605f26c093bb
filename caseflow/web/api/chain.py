"""The chain over HTTP: its places as rows, and the picture as SVG and PNG."""

from typing import Any

from flask import Response
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.cases.see_cases import show_case
from caseflow.exchange.writing import written
from caseflow.pictures.png import png
from caseflow.web.chain_rows import ChainRow, chain_rows
from caseflow.web.door import acting, office
from caseflow.web.languages import language
from caseflow.web.pages.chain import PNG, SVG, send_picture, sheet_of

chain_api = Blueprint("chain_api", __name__, url_prefix="/api/v1", description="The chain of contracts of a case.")

_REFUSED: dict[str, Any] = {
    status: {
        "description": "Refused",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status in ("401", "403", "404")
}
_VIEW = [
    {"name": "focus", "in": "query", "schema": {"type": "string"}, "description": "Show one party's surroundings"},
    {"name": "open", "in": "query", "schema": {"type": "string"}, "description": "Boxes to open, or `all`"},
]
_TEXTS = ("party", "name", "role", "given_by", "contract", "contract_kind", "duty")
_PLACE: dict[str, Any] = {
    "type": "object",
    "properties": {
        **{name: {"type": ["string", "null"]} for name in _TEXTS},
        **{name: {"type": ["integer", "null"]} for name in ("tier", "rank")},
        **{name: {"type": "array", "items": {"type": "string"}} for name in ("nature", "problems")},
    },
}
_ROWS: dict[str, Any] = {
    "responses": {
        "200": {
            "description": "Every place of the chain, then the parties at none; words in the language of the request",
            "content": {
                "application/json": {
                    "schema": {"type": "object", "properties": {"places": {"type": "array", "items": _PLACE}}}
                }
            },
        },
        **_REFUSED,
    }
}


def _drawing(kind: str, *more: str) -> dict[str, Any]:
    answer = {"description": "The picture", "content": {kind: {"schema": {"type": "string"}}}}
    refused = dict.fromkeys(more, _REFUSED["404"])
    return {"parameters": _VIEW, "responses": {"200": answer, **_REFUSED, **refused}}


@chain_api.route("/cases/<case_id>/chain", methods=["GET"])
@chain_api.doc(**_ROWS)
def places(case_id: str) -> ResponseReturnValue:
    """The chain as rows: tier, party, role, who let the work, the contract, rank and duty, what is wrong."""
    seen = show_case(case_id, by=acting(), office=office())
    rows = chain_rows(seen.dossier.case, seen.judgement, language())
    return Response(written({"places": [_row(row) for row in rows]}), mimetype="application/json")


@chain_api.route("/cases/<case_id>/chain.svg", methods=["GET"])
@chain_api.doc(**_drawing(SVG))
def drawing(case_id: str) -> ResponseReturnValue:
    """The chain picture as SVG."""
    return send_picture(sheet_of(case_id).encode(), case_id, SVG)


@chain_api.route("/cases/<case_id>/chain.png", methods=["GET"])
@chain_api.doc(**_drawing(PNG, "503"))
def bitmap(case_id: str) -> ResponseReturnValue:
    """The chain picture as PNG; 503 where this machine has no drawing library or font."""
    return send_picture(png(sheet_of(case_id)), case_id, PNG)


def _row(row: ChainRow) -> dict[str, Any]:
    return {
        "tier": row.tier,
        "party": row.party,
        "name": row.name,
        "role": row.role,
        "given_by": row.giver or None,
        "contract": row.by,
        "contract_kind": row.contract or None,
        "nature": [link.word for link in row.natures],
        "rank": row.rank,
        "duty": row.duty or None,
        "problems": list(row.problems),
    }
