"""Hand in a proof: known by its content, stored once under its hash, tied to facts of the case."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.proof_files import NoSuchFact, NotAProofKind, proof_file
from caseflow.domain.provable import provable_paths
from caseflow.domain.records import Document
from caseflow.domain.words import ProofKind
from caseflow.office import Dossier, Office, Pen

ADD_PROOF = "add_proof"
"""What the log calls this act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """A file as it is handed in: its bytes, the name it came with, and what the officer says of it."""

    content: bytes
    name: str
    kind: str = ""
    shows: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """The document; `known` where the case had these bytes already, and nothing was changed."""

    document: Document
    known: bool


def add_proof(case_id: str, handed: HandedIn, *, once: str = "", by: ActingOfficer, office: Office) -> Added:
    """Take a proof into a case. The same bytes again are the same document.

    Raises NotAllowed, NoSuchCase, NotAProofFile, NotAProofKind, NoSuchFact, PersonalInText, DiskFull.
    """
    case = case_to_prove(case_id, by=by, office=office)
    refuse_personal(handed.note, "note")
    document = _document(handed, case, by=by, office=office)
    what = content({"from": None, "proof": document.id, "to": _told(document), "why": handed.note})
    act = act_of(ADD_PROOF, case_id, what, by=by, office=office, at=document.at, once=once)
    office.files.store(handed.content)

    def work(pen: Pen) -> Added:
        if not pen.hold(case_id):
            raise NoSuchCase(case=case_id)
        dossier = reach(Verb.DRAFT, pen.dossier(case_id), by, case_id=case_id)
        same = _same_bytes(dossier, document.sha256)
        if same is not None:
            return Added(same, known=not pen.has_entry(act.id))
        checked_paths(document.shows, dossier.case)
        pen.save(document)
        pen.append(on_behalf(act, Verb.DRAFT, dossier, by))
        return Added(document, known=False)

    return office.graph.write(work)


def case_to_prove(case_id: str, *, by: ActingOfficer, office: Office) -> CaseFile:
    """The case, where the officer may hand proofs in: asked before a file is read. Raises NotAllowed, NoSuchCase."""
    demand(Verb.DRAFT, by)
    return reach(Verb.DRAFT, office.graph.dossier(case_id), by, case_id=case_id).case


def _document(handed: HandedIn, case: CaseFile, *, by: ActingOfficer, office: Office) -> Document:
    at: datetime = office.clock.now()
    file = proof_file(handed.content, handed.name)
    return Document(
        id=office.ids.new(),
        case=case.id,
        sha256=hashlib.sha256(handed.content).hexdigest(),
        name=file.name,
        media_type=file.media_type,
        size=len(handed.content),
        kind=kind_of(handed.kind),
        shows=checked_paths(handed.shows, case),
        note=handed.note.strip(),
        by=by.officer.name,
        at=at,
    )


def kind_of(word: str) -> ProofKind | None:
    """The kind of proof of a word; None for none. Raises NotAProofKind."""
    if word and word not in set(map(str, ProofKind)):
        raise NotAProofKind(given=word, words=" ".join(ProofKind))
    return ProofKind(word) if word else None


def checked_paths(paths: Iterable[str], case: CaseFile) -> tuple[str, ...]:
    """The paths, each once, where each names a fact of the case. Raises NoSuchFact."""
    known = set(provable_paths(case))
    for path in paths:
        if path not in known:
            raise NoSuchFact(path=path)
    return tuple(dict.fromkeys(paths))


def _same_bytes(dossier: Dossier, sha256: str) -> Document | None:
    standing = (one for one in dossier.work.documents if one.withdrawn_at is None)
    return next((one for one in standing if one.sha256 == sha256), None)


def _told(document: Document) -> dict[str, object]:
    return {
        "kind": document.kind,
        "name": document.name,
        "sha256": document.sha256,
        "shows": list(document.shows),
        "size": document.size,
    }
