"""Look at the proofs of a case, and open one: each opening is written down."""

import json
from dataclasses import dataclass

from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.proofs.standing_proofs import proof_in
from caseflow.actions.proofs.withdraw_proof import WITHDRAW_PROOF
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Entry
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Document, Finding
from caseflow.office import Dossier, Office, Pen

OPEN_PROOF = "open_proof"
"""What the log calls this act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow:
    """A document of a case with the decisions that rest on it, and why it was withdrawn."""

    document: Document
    findings: tuple[Finding, ...]
    withdrawn_why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofList:
    """Every document of a case in the order it came, withdrawn ones too."""

    case: CaseFile
    rows: tuple[ProofRow, ...]


@dataclass(frozen=True, slots=True)
class OpenedProof:
    """A document with its bytes."""

    document: Document
    content: bytes


def list_proofs(case_id: str, *, by: ActingOfficer, office: Office) -> ProofList:
    """Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    return proofs_of(reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id))


def proofs_of(dossier: Dossier) -> ProofList:
    """The proofs of a case that was read already."""
    reasons = dict(_reasons(dossier.entries))
    rows = (
        ProofRow(
            document=one,
            findings=tuple(finding for finding in dossier.work.findings if one.id in finding.proofs),
            withdrawn_why=reasons.get(one.id, ""),
        )
        for one in dossier.work.documents
    )
    return ProofList(case=dossier.case, rows=tuple(rows))


def open_proof(case_id: str, proof_id: str, *, by: ActingOfficer, office: Office) -> OpenedProof:
    """The bytes of one document. Who opened what and when goes into the log before they are handed over.

    Raises NotAllowed, NoSuchCase, NoSuchProof, MissingFile.
    """
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    document = proof_in(dossier, proof_id)
    opened = OpenedProof(document, office.files.fetch(document.sha256))
    what = content({"name": document.name, "proof": document.id, "sha256": document.sha256})
    act = act_of(OPEN_PROOF, case_id, what, by=by, office=office)

    def work(pen: Pen) -> None:
        if not pen.hold(case_id):
            raise NoSuchCase(case=case_id)
        pen.append(on_behalf(act, Verb.READ, dossier, by))

    office.graph.write(work)
    return opened


def _reasons(entries: tuple[Entry, ...]) -> list[tuple[str, str]]:
    """Why each withdrawn document was withdrawn, as the log has it."""
    told = (json.loads(entry.act.what) for entry in entries if entry.act.verb == WITHDRAW_PROOF)
    return [(one["proof"], one["why"]) for one in told]
