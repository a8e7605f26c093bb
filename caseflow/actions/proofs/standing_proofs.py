"""Find a document of a case, standing or withdrawn."""

from collections.abc import Iterable

from caseflow.domain.proof_files import NoSuchProof, ProofWithdrawn
from caseflow.domain.records import Document
from caseflow.office import Dossier


def proof_in(dossier: Dossier, proof_id: str) -> Document:
    """A document of this case, withdrawn or not. Raises NoSuchProof, also for one of another case."""
    found = next((one for one in dossier.work.documents if one.id == proof_id), None)
    if found is None:
        raise NoSuchProof(case=dossier.case.id, proof=proof_id)
    return found


def standing_proof(dossier: Dossier, proof_id: str) -> Document:
    """A document of this case that still proves something. Raises NoSuchProof, ProofWithdrawn."""
    found = proof_in(dossier, proof_id)
    if found.withdrawn_at is not None:
        raise ProofWithdrawn(proof=found.name)
    return found


def standing_proofs(dossier: Dossier, proof_ids: Iterable[str]) -> tuple[str, ...]:
    """The ids, each once, where each stands. Raises NoSuchProof, ProofWithdrawn."""
    return tuple(dict.fromkeys(standing_proof(dossier, one).id for one in proof_ids))
