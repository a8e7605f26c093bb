"""Findings and sealed values over HTTP: see, decide; list by mask, and show one in clear."""

from typing import Any

from flask import Response
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.findings.decide_findings import Decision, check_may_decide, decide_findings
from caseflow.actions.findings.see_findings import list_findings
from caseflow.actions.privacy.reveal import Asked, list_sealed, reveal
from caseflow.domain.findings import Weighed
from caseflow.domain.records import Finding, FindingStatus
from caseflow.domain.reveal import SealedField
from caseflow.exchange.writing import written
from caseflow.web.api import proof_shapes as shapes
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office, once
from caseflow.web.pages.reveal import slowly

finding_api = Blueprint("finding_api", __name__, url_prefix="/api/v1", description="Findings, and sealed values.")


@finding_api.route("/cases/<case_id>/findings", methods=["GET"])
@finding_api.doc(**shapes.FINDINGS)
def listing(case_id: str) -> ResponseReturnValue:
    """What the system proposes, what officers decided, and what asks to be decided again."""
    return _json({"findings": [_finding(row) for row in list_findings(case_id, by=acting(), office=office()).rows]})


@finding_api.route("/cases/<case_id>/findings", methods=["POST"])
@finding_api.doc(**shapes.DECISION)
def decide(case_id: str) -> ResponseReturnValue:
    """Confirm, correct or mark findings: all that are named, or none."""
    check_may_decide(case_id, by=acting(), office=office())
    asked = stated(shapes.DecisionAsked())
    decision = Decision(
        findings=tuple(asked["findings"]),
        status=FindingStatus(asked["status"]),
        proofs=tuple(asked["proofs"]),
        note=asked["note"],
        verdict=asked["verdict"],
        seen=asked["seen"],
    )
    decide_findings(case_id, decision, once=once(), by=acting(), office=office())
    found = list_findings(case_id, by=acting(), office=office()).rows
    return _json({"findings": [_finding(row) for row in found if row.proposed.id in decision.findings]})


@finding_api.route("/cases/<case_id>/sealed", methods=["GET"])
@finding_api.doc(**shapes.SEALED)
def sealed(case_id: str) -> ResponseReturnValue:
    """The sealed values of the case by their masks, for those who may ask for one."""
    return _json({"fields": [_field(one) for one in list_sealed(case_id, by=acting(), office=office()).fields]})


@finding_api.route("/cases/<case_id>/reveal", methods=["POST"])
@finding_api.doc(**shapes.REVEAL)
@slowly
def show(case_id: str) -> ResponseReturnValue:
    """One value in clear, for a purpose that goes into the log."""
    list_sealed(case_id, by=acting(), office=office())
    asked = stated(shapes.RevealAsked())
    shown = reveal(case_id, Asked(**asked), once=once(), by=acting(), office=office())
    return _json({**_field(shown.field), "clear": shown.clear})


def _field(one: SealedField) -> dict[str, Any]:
    return {"path": one.path, "whose": one.whose, "field": one.field, "mask": one.sealed.mask}


def _finding(row: Weighed) -> dict[str, Any]:
    proposed = row.proposed
    return {
        "id": proposed.id,
        "check": proposed.check.value,
        "rule": proposed.rule,
        "party": proposed.party,
        "subject": proposed.subject,
        "verdict": proposed.verdict,
        "articles": list(proposed.articles),
        "because": list(proposed.rests_on),
        "missing": list(proposed.missing),
        "standing": row.standing.value,
        "facts": row.facts,
        "decision": _decision(row.decision) if row.decision is not None else None,
    }


def _decision(one: Finding) -> dict[str, Any]:
    return {
        "status": one.status.value,
        "verdict": one.verdict,
        "corrected_to": one.corrected_to or None,
        "proofs": list(one.proofs),
        "note": one.note,
        "by": one.by,
        "at": one.at.isoformat(),
    }


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
