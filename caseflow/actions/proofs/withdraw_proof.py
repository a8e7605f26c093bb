"""Withdraw a proof with a reason, or tie it to other facts. It is kept; findings on it ask to be confirmed again."""

from collections.abc import Sequence
from dataclasses import replace

from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.proofs.add_proof import checked_paths
from caseflow.actions.proofs.standing_proofs import proof_in, standing_proof
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.findings import ReasonMissing
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Document
from caseflow.office import Office, Pen

WITHDRAW_PROOF = "withdraw_proof"
LINK_PROOF = "link_proof"
"""What the log calls these acts."""


def withdraw_proof(
    case_id: str, proof_id: str, reason: str, *, once: str = "", by: ActingOfficer, office: Office
) -> Document:
    """The document, withdrawn. Raises NotAllowed, NoSuchCase, NoSuchProof, ReasonMissing, PersonalInText,
    ProofWithdrawn (it is withdrawn already).
    """
    demand(Verb.DRAFT, by)
    why = reason.strip()
    if not why:
        raise ReasonMissing
    refuse_personal(why, "reason")
    at = office.clock.now()
    what = content({"from": "standing", "proof": proof_id, "to": "withdrawn", "why": why})
    act = act_of(WITHDRAW_PROOF, case_id, what, by=by, office=office, at=at, once=once and f"{once} {proof_id}")

    def work(pen: Pen) -> Document:
        if not pen.hold(case_id):
            raise NoSuchCase(case=case_id)
        dossier = reach(Verb.DRAFT, pen.dossier(case_id), by, case_id=case_id)
        if pen.has_entry(act.id):
            return proof_in(dossier, proof_id)
        gone = replace(standing_proof(dossier, proof_id), withdrawn_at=at, withdrawn_by=by.officer.name)
        pen.save(gone)
        pen.append(on_behalf(act, Verb.DRAFT, dossier, by))
        return gone

    return office.graph.write(work)


def link_proof(
    case_id: str, proof_id: str, shows: Sequence[str], *, once: str = "", by: ActingOfficer, office: Office
) -> Document:
    """Say anew which facts a document shows. Raises NotAllowed, NoSuchCase, NoSuchProof, ProofWithdrawn, NoSuchFact."""
    demand(Verb.DRAFT, by)
    act = act_of(LINK_PROOF, case_id, by=by, office=office, once=once and f"{once} {proof_id}")

    def work(pen: Pen) -> Document:
        if not pen.hold(case_id):
            raise NoSuchCase(case=case_id)
        dossier = reach(Verb.DRAFT, pen.dossier(case_id), by, case_id=case_id)
        old = standing_proof(dossier, proof_id)
        linked = replace(old, shows=checked_paths(shows, dossier.case))
        if pen.has_entry(act.id) or linked == old:
            return old
        pen.save(linked)
        what = {"from": list(old.shows), "proof": proof_id, "to": list(linked.shows)}
        pen.append(on_behalf(replace(act, what=content(what)), Verb.DRAFT, dossier, by))
        return linked

    return office.graph.write(work)
