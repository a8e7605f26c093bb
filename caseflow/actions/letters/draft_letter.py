"""Draft a letter: what a case calls for, drawn without typing a known fact again, pressed with its blanks marked."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace

from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.case_file import CaseFile, Party
from caseflow.domain.drafts import correction_order
from caseflow.domain.errors import NoSuchCase, NoSuchLetterKind, NoSuchParty, NotTheirLetter
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.letter import Draft, LetterKind, Pressed
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office, Pen

DRAFT_LETTER = "draft_letter"
_DRAWN: Mapping[str, Callable[..., Draft]] = {correction_order.KIND: correction_order.draw}
"""How each kind is drawn: (case, judgement, law, party, issuer=…) -> Draft."""


def draft_letter(case_id: str, kind: str, to: str, *, by: ActingOfficer, office: Office) -> Pressed:
    """A draft of one kind to one party of the case, with the blanks a person must still fill.

    Raises NotAllowed, NoSuchCase, NoSuchLetterKind, NoSuchParty, NotTheirLetter (nothing lies on that party),
    UncitableArticle (only unverified law does), SlotsMismatch.
    """
    demand(Verb.DRAFT, by)
    case = office.graph.case(case_id)
    if case is None:
        raise NoSuchCase(case=case_id)
    described = office.press.kind(kind)
    if kind not in _DRAWN:
        raise NoSuchLetterKind(kind=kind)
    party = case.party(to)
    if party is None:
        raise NoSuchParty(case=case_id, party=to)
    judgement = judge(case, office.law, today=office.clock.today())
    _must_be_theirs(described, judgement, party)
    draft = _DRAWN[kind](case, judgement, office.law, party, issuer=_issuer(described, office))
    pressed = office.press.proof(draft)
    _write_down(pressed, case, by=by, office=office)
    return pressed


def _must_be_theirs(kind: LetterKind, judgement: Judgement, party: Party) -> None:
    """A party whose place is known must stand where this kind goes; a place not yet known is left to the drawing."""
    places = {place.role for place in judgement.chain if place.party == party.key} | {party.role}
    known = {role.value for role in places if role is not None}
    if known and not known & set(kind.goes_to):
        raise NotTheirLetter(kind=kind.kind, party=party.key)


def _issuer(kind: LetterKind, office: Office) -> str:
    """The name on paper of who may issue this kind; an order never comes from the leading group's office."""
    return office.agencies.leading_office if kind.issuer == "leading_office" else office.agencies.labour_bureau


def _write_down(pressed: Pressed, case: CaseFile, *, by: ActingOfficer, office: Office) -> None:
    draft = pressed.draft
    said = content(
        {
            "blanks": list(pressed.blanks),
            "cites": list(draft.cites),
            "kind": draft.kind,
            "sha256": hashlib.sha256(pressed.docx).hexdigest(),
            "to": draft.to,
        }
    )
    act = replace(act_of(DRAFT_LETTER, case.id, by=by, office=office, at=office.clock.now()), what=said)

    def append(pen: Pen) -> None:
        pen.append(act)

    office.graph.write(append)
