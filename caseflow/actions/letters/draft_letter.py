"""Draft a letter: what a case calls for, drawn without typing a known fact again, kept with its blanks marked."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from caseflow.actions.letters.carrying import hand_of, id_in, letter_of, taken_up
from caseflow.actions.letters.drawing_up import (
    DrawnUp,
    Wish,
    draft_of,
    draw_up,
    kind_to_draw,
    slots_text,
    stored_form,
    template_of,
)
from caseflow.actions.letters.templates_in_force import template_in_force
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.drafts.authority import must_have
from caseflow.domain.entry import Act
from caseflow.domain.letter import Draft, Pressed
from caseflow.domain.letter_changes import digest_of
from caseflow.domain.letter_life import must_have_a_life
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Dossier, Office, Pen

DRAFT_LETTER = "draft_letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a clerk asks of a letter beside its kind: who issues it, the form's answers, a government's approval."""

    issuer: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    approval: str = ""


NOTHING_ASKED = Asked()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A letter in the books, and its draft as a Word file."""

    letter: Letter
    pressed: Pressed

    @property
    def docx(self) -> bytes:
        return self.pressed.docx

    @property
    def blanks(self) -> tuple[str, ...]:
        return self.pressed.blanks

    @property
    def draft(self) -> Draft:
        return self.pressed.draft


def draft_letter(
    case_id: str,
    kind: str,
    to: str,
    *,
    by: ActingOfficer,
    office: Office,
    asked: Asked = NOTHING_ASKED,
    once: str = "",
) -> Drafted:
    """A draft of one kind to one party of the case or one office, with the blanks a person must still fill.

    Raises NotAllowed, NoSuchCase, NoSuchLetterKind, BadAnswer, PersonalInText, NoSuchParty, NotTheirLetter (nothing
    lies on that party), UncitableArticle (only unverified law does), SlotsMismatch, and the refusals of authority.
    """
    demand(Verb.DRAFT, by)
    wish = _wish(kind, to, asked, office=office)
    act = act_of(DRAFT_LETTER, case_id, by=by, office=office, once=once and f"{kind}/{to}/{once}")
    today = office.clock.today()

    def work(pen: Pen) -> Drafted:
        dossier = taken_up(pen, case_id, Verb.DRAFT, by=by)
        if pen.has_entry(act.id):
            letter = letter_of(dossier, id_in(act))
            pressed = office.press.proof(draft_of(letter), template=template_of(letter, office))
            return Drafted(letter=letter, pressed=pressed)
        drawn = draw_up(wish, dossier, by=by, reading=pen, office=office, today=today)
        template = template_in_force(kind, reading=pen, office=office)
        pressed = office.press.proof(drawn.draft, template=template)
        letter = drawn_letter(act, wish, drawn, dossier, template=office.files.store(template))
        pen.save(letter)
        lent_by = hand_of(by, Verb.DRAFT, dossier).lent_by
        pen.append(replace(act, what=_said(letter, pressed, lent_by)))
        return Drafted(letter=letter, pressed=pressed)

    return office.graph.write(work)


def _wish(kind: str, to: str, asked: Asked, *, office: Office) -> Wish:
    """What is wanted, its personal answers sealed."""
    described = kind_to_draw(kind, office)
    must_have_a_life(described)
    refuse_personal(asked.approval, "approval")
    form = stored_form(described, asked.answers, office.cipher, today=office.clock.today())
    must_have(described, form)
    return Wish(
        kind=described,
        to=to,
        issuer=asked.issuer,
        form=form,
        approval=asked.approval.strip(),
    )


def drawn_letter(act: Act, wish: Wish, drawn: DrawnUp, dossier: Dossier, *, template: str) -> Letter:
    """The first draft as it is kept; `template` is the hash of the one it was drawn with."""
    return Letter(
        id=id_in(act),
        case=dossier.case.id,
        kind=wish.kind.kind,
        to=drawn.to.to,
        to_name=drawn.to.name,
        issuer=drawn.issuer,
        issuer_name=drawn.issuer_name,
        state=LetterState.DRAFT,
        slots=slots_text(drawn.draft),
        form=json.dumps(wish.form, ensure_ascii=False, sort_keys=True),
        cites=drawn.draft.cites,
        facts=digest_of(dossier.case),
        template=template,
        drafted_by=act.by,
        drafted_at=act.at,
        reply_within=drawn.reply_within,
        approval=wish.approval,
    )


def _said(letter: Letter, pressed: Pressed, lent_by: str | None) -> str:
    said = {
        "blanks": list(pressed.blanks),
        "cites": list(letter.cites),
        "from": None,
        "kind": letter.kind,
        "letter": letter.id,
        "sha256": hashlib.sha256(pressed.docx).hexdigest(),
        "to": letter.to,
        "state": letter.state,
    }
    return content({**said, "on_behalf_of": lent_by} if lent_by else said)
