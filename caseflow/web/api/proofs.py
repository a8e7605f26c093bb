"""Proofs over HTTP: hand in, list, open, tie to facts, withdraw."""

from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.proofs.add_proof import add_proof, case_to_prove
from caseflow.actions.proofs.see_proofs import list_proofs, open_proof
from caseflow.actions.proofs.withdraw_proof import link_proof, withdraw_proof
from caseflow.domain.proof_files import NoFileChosen
from caseflow.domain.records import Document
from caseflow.exchange.writing import written
from caseflow.web.api import proof_shapes as shapes
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office, once, takes
from caseflow.web.pages.proofs import MOST_SENT, handed_over, read

proof_api = Blueprint("proof_api", __name__, url_prefix="/api/v1", description="Proofs of a case.")


@proof_api.route("/cases/<case_id>/proofs", methods=["GET"])
@proof_api.doc(**shapes.PROOFS)
def listing(case_id: str) -> ResponseReturnValue:
    """Every document of the case in the order it came, withdrawn ones too."""
    rows = list_proofs(case_id, by=acting(), office=office()).rows
    return _json({"proofs": [{**document_json(row.document), "withdrawn_why": row.withdrawn_why} for row in rows]})


@proof_api.route("/cases/<case_id>/proofs", methods=["POST"])
@proof_api.doc(**shapes.ADD)
@takes(MOST_SENT)
def add(case_id: str) -> ResponseReturnValue:
    """Hand in one file as multipart/form-data; its type is found from its content."""
    case_to_prove(case_id, by=acting(), office=office())
    file = request.files.get("file")
    if file is None or not file.filename:
        raise NoFileChosen
    added = add_proof(case_id, read(file), once=once(), by=acting(), office=office())
    return _json(document_json(added.document), 200 if added.known else 201)


@proof_api.route("/cases/<case_id>/proofs/<proof_id>", methods=["GET"])
@proof_api.doc(**shapes.FILE)
def file(case_id: str, proof_id: str) -> ResponseReturnValue:
    """The bytes of one document; who opened it goes into the log."""
    return handed_over(open_proof(case_id, proof_id, by=acting(), office=office()))


@proof_api.route("/cases/<case_id>/proofs/<proof_id>/links", methods=["POST"])
@proof_api.doc(**shapes.LINKS)
def link(case_id: str, proof_id: str) -> ResponseReturnValue:
    """Say anew which facts it shows."""
    case_to_prove(case_id, by=acting(), office=office())
    shows = stated(shapes.LinksAsked())["shows"]
    return _json(document_json(link_proof(case_id, proof_id, shows, once=once(), by=acting(), office=office())))


@proof_api.route("/cases/<case_id>/proofs/<proof_id>/withdraw", methods=["POST"])
@proof_api.doc(**shapes.WITHDRAWAL)
def withdraw(case_id: str, proof_id: str) -> ResponseReturnValue:
    """Withdraw it with a reason; it is kept, and findings on it ask to be decided again."""
    case_to_prove(case_id, by=acting(), office=office())
    reason = stated(shapes.WithdrawalAsked())["reason"]
    return _json(document_json(withdraw_proof(case_id, proof_id, reason, once=once(), by=acting(), office=office())))


def document_json(one: Document) -> dict[str, Any]:
    """A document as programs read it; its bytes are asked for apart."""
    return {
        "id": one.id,
        "name": one.name,
        "media_type": one.media_type,
        "size": one.size,
        "sha256": one.sha256,
        "kind": one.kind.value if one.kind else None,
        "shows": list(one.shows),
        "note": one.note,
        "by": one.by,
        "at": one.at.isoformat(),
        "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
        "withdrawn_by": one.withdrawn_by,
    }


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
