"""Record the use of a seal on an issued letter (用印): which seal, how many copies, who approved it, on which day."""

from dataclasses import dataclass
from datetime import date

from caseflow.actions.letters.carrying import (
    LONGEST_NAME,
    LONGEST_NOTE,
    Errand,
    Outcome,
    carry_out,
    errand,
    id_in,
    moved,
    within,
)
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.letter_life import DrafterApproves, LetterAct, drafters_of, named
from caseflow.domain.letter_record import Letter, Sealing
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.sealing import NotAnApprover, check_sealing
from caseflow.office import Dossier, Office, Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class SealUse:
    """A use of a seal as it is told. `approved_by` empty: whoever issued the letter and so approved it."""

    seal: str
    on: date
    copies: int = 1
    approved_by: str = ""
    note: str = ""


def seal_letter(
    case_id: str, letter_id: str, use: SealUse, *, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """The sealed letter; each use is a row of the register, further copies too.

    Raises NoSuchSeal, AnothersSeal, BadCopies, SealedTooEarly, SealedInFuture, NotAnApprover, DrafterApproves,
    PersonalInText, and the refusals of the letter's life.
    """
    for name in ("approved_by", "note"):
        refuse_personal(getattr(use, name), name)
    errand_ = errand(case_id, letter_id, LetterAct.SEAL, by=by, office=office, reason=use.note, once=once)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        sealing = _sealing(errand_, use, letter)
        check_sealing(letter, sealing, office.law.seals, today=errand_.today)
        _must_approve(errand_, sealing.approved_by, letter, dossier, pen)
        pen.save(sealing)
        return Outcome(letter=moved(letter, errand_), said=_said(sealing))

    return carry_out(errand_, change)


def _must_approve(errand_: Errand, name: str, letter: Letter, dossier: Dossier, pen: Pen) -> None:
    """Whoever issued the letter, or an officer who may issue; nobody who drafted it."""
    if name in drafters_of(letter, dossier.entries):
        raise DrafterApproves(**named(errand_.move), officer=name, drafter=name)
    if name == letter.issued_by:
        return
    found = pen.officer(name)
    roles = frozenset() if found is None else found.officer.roles
    if not any(Verb.ISSUE in errand_.office.matrix[role] for role in roles):
        raise NotAnApprover(officer=name)


def _sealing(errand_: Errand, use: SealUse, letter: Letter) -> Sealing:
    approved_by = within(use.approved_by, LONGEST_NAME, "批准人", "who approved")
    return Sealing(
        id=id_in(errand_.act),
        case=errand_.case,
        letter=errand_.letter,
        number=letter.number or "",
        seal=use.seal,
        copies=use.copies,
        on=use.on,
        approved_by=approved_by or letter.issued_by or "",
        note=within(use.note, LONGEST_NOTE, "备注", "the note"),
        by=errand_.by.officer.name,
        at=errand_.at,
    )


def _said(sealing: Sealing) -> dict[str, object]:
    return {
        "seal": sealing.seal,
        "copies": sealing.copies,
        "on": sealing.on.isoformat(),
        "approved_by": sealing.approved_by,
    }
