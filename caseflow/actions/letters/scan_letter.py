"""Keep a scan of the sealed paper, and say how it compares with the letter that was issued.

Its text layer, where it has one, must show the number; else the officer says that he compared it by eye. Its pages are
counted against our own PDF where LibreOffice is there to make one.
"""

import hashlib
import re
from dataclasses import dataclass

from caseflow.actions.letters.carrying import Errand, Outcome, carry_out, errand, id_in, letter_of
from caseflow.actions.permission import demand, reach
from caseflow.actions.proofs.add_proof import HandedIn
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import Letter, SealedScan
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.proof_files import ProofFile, proof_file
from caseflow.domain.records import Document
from caseflow.domain.sealing import NotAScan
from caseflow.office import Dossier, Office, Pen

_PDF = "application/pdf"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Looked:
    """What the scan shows of itself, and how many pages our own PDF has."""

    pages: int
    expected_pages: int | None
    text: str


def scan_letter(
    case_id: str,
    letter_id: str,
    handed: HandedIn,
    *,
    compared: bool = False,
    by: ActingOfficer,
    office: Office,
    once: str = "",
) -> SealedScan:
    """The scan with what was found; the file becomes a document of the case.

    `compared`: the officer says that he compared the number by eye.

    Raises NotAProofFile, NotAScan, PersonalInText, DiskFull, and the refusals of the letter's life.
    """
    demand(Verb.DRAFT, by)
    dossier = reach(Verb.DRAFT, office.graph.dossier(case_id), by, case_id=case_id)
    letter = letter_of(dossier, letter_id)
    refuse_personal(handed.note, "note")
    errand_ = errand(case_id, letter_id, LetterAct.SCAN, by=by, office=office, reason=handed.note, once=once)
    file = proof_file(handed.content, handed.name)
    looked = _look(handed.content, file, letter, office)
    office.files.store(handed.content)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        document = _document(errand_, handed, file, dossier)
        scan = _scan(errand_, document, looked, letter, compared=compared)
        pen.save(document)
        pen.save(scan)
        return Outcome(letter=letter, said={"document": document.id, "finding": scan.finding, "compared": compared})

    carry_out(errand_, change)
    scanned = reach(Verb.DRAFT, office.graph.dossier(case_id), by, case_id=case_id)
    return next(one for one in scanned.work.scans if one.id == id_in(errand_.act))


def _look(content: bytes, file: ProofFile, letter: Letter, office: Office) -> _Looked:
    """Raises NotAScan for what is neither PDF nor picture, or a PDF that cannot be opened."""
    expected = _expected_pages(letter, office)
    if file.media_type.startswith("image/"):
        return _Looked(pages=1, expected_pages=expected, text="")
    if file.media_type != _PDF:
        raise NotAScan(name=file.name)
    try:
        words = office.printer.words(content)
    except ValueError as error:
        raise NotAScan(name=file.name) from error
    return _Looked(pages=len(words), expected_pages=expected, text="".join(words))


def _expected_pages(letter: Letter, office: Office) -> int | None:
    if letter.sha256 is None or not office.printer.available():
        return None
    try:
        return office.printer.pdf(office.files.fetch(letter.sha256), title=letter.number or letter.kind).pages
    except DomainError:  # the paper is sealed whether or not this machine can print it today
        return None


def _document(errand_: Errand, handed: HandedIn, file: ProofFile, dossier: Dossier) -> Document:
    """The document of these bytes that the case has already, or a new one."""
    sha256 = hashlib.sha256(handed.content).hexdigest()
    standing = (one for one in dossier.work.documents if one.withdrawn_at is None)
    same = next((one for one in standing if one.sha256 == sha256), None)
    return same or Document(
        id=id_in(errand_.act),
        case=errand_.case,
        sha256=sha256,
        name=file.name,
        media_type=file.media_type,
        size=len(handed.content),
        note=errand_.reason,
        by=errand_.by.officer.name,
        at=errand_.at,
    )


def _scan(errand_: Errand, document: Document, looked: _Looked, letter: Letter, *, compared: bool) -> SealedScan:
    number = _SPACE.sub("", letter.number or "")
    return SealedScan(
        id=id_in(errand_.act),
        case=errand_.case,
        letter=errand_.letter,
        document=document.id,
        pages=looked.pages,
        expected_pages=looked.expected_pages,
        number_read=bool(number) and number in _SPACE.sub("", looked.text),
        number_compared=compared,
        by=errand_.by.officer.name,
        at=errand_.at,
    )
