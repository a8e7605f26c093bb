"""Drawing a letter up from its case: the addressee found, the small form kept, the text drawn and held to its tone."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from caseflow.actions.letters.district import district_for
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.agency import AgencyKind
from caseflow.domain.case_file import CaseFile
from caseflow.domain.drafts.answers import answers_of
from caseflow.domain.drafts.authority import MayNotIssue, may_issue, may_say
from caseflow.domain.drafts.drawing import Occasion, draw, drawable
from caseflow.domain.drafts.letter_slots import URGENCIES, replaced_by_this
from caseflow.domain.errors import MissingFile, NoSuchLetterKind
from caseflow.domain.identifiers import mask_of
from caseflow.domain.judge import judge
from caseflow.domain.letter import Draft, LetterKind
from caseflow.domain.letter_addressee import Addressee, addressee
from caseflow.domain.letter_changes import TemplateChanged
from caseflow.domain.letter_record import Letter
from caseflow.domain.office_value import words_of
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Cipher, Dossier, Office, Reading

OWN_TELEPHONE = "contact_phone"
"""The office's own telephone, which a letter gives in clear."""
_REPLACED = "replaced"
"""The slot that names the letter which this one replaces."""
Stored = Mapping[str, Any]
"""Answers of the form as they are kept: a text, or what a seal shows of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What letter is wanted: its kind, whom it goes to, from whom, with which answers of the form."""

    kind: LetterKind
    to: str
    issuer: str = ""
    """A word of `AgencyKind`; empty: who issues this kind as a rule."""
    form: Stored = field(default_factory=dict)
    approval: str = ""
    replaces: str = ""
    """The id of the letter that this one is to take the place of; empty for none."""

    @property
    def sender(self) -> str:
        return self.issuer or self.kind.issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnUp:
    """A letter's text, with what its record needs."""

    draft: Draft
    to: Addressee
    issuer: str
    issuer_name: str
    reply_within: str | None


def kind_to_draw(name: str, office: Office) -> LetterKind:
    """Raises NoSuchLetterKind for a kind without a template, or one that nothing draws."""
    kind = office.press.kind(name)
    if name not in drawable():
        raise NoSuchLetterKind(kind=name)
    return kind


def stored_form(
    kind: LetterKind, given: Mapping[str, str], cipher: Cipher, *, today: date, kept: Stored | None = None
) -> Stored:
    """The answers as they are kept: personal ones sealed. A sealed one left empty stays as it was kept.

    Raises BadAnswer, PersonalInText.
    """
    answers = answers_of(kind.form, given, today=today)
    personal = {one.name for one in kind.form if one.personal}
    stored: dict[str, Any] = {name: value for name, value in (kept or {}).items() if name in personal}
    for name, answer in answers.items():
        if name in personal:
            sealed = cipher.seal(answer, mask=hidden(answer))
            stored[name] = {"box": sealed.box, "digest": sealed.digest, "mask": sealed.mask}
            continue
        if name != OWN_TELEPHONE:
            refuse_personal(answer, name)
        stored[name] = answer
    return stored


def hidden(answer: str) -> str:
    """138****5678 of a number, 赵** of a name."""
    if any(letter.isdigit() for letter in answer):
        return mask_of(answer)
    return answer[:1] + "*" * max(1, min(len(answer) - 1, 3))


def shown_form(form: Stored) -> dict[str, str]:
    """The answers as a letter and a screen may show them."""
    return {name: one["mask"] if isinstance(one, Mapping) else str(one) for name, one in form.items()}


def draw_up(
    wish: Wish, dossier: Dossier, *, by: ActingOfficer, reading: Reading, office: Office, today: date
) -> DrawnUp:
    """The letter's text as the case stands now; of a paper about the district, as all cases do.

    Raises NoSuchParty, NotTheirLetter, UncitableArticle, OfficeMayNotEnforce, MayNotIssue, WrongRecipient, MayNotOrder,
    ApprovalNotSaid, DistrictUnread.
    """
    case, kind = dossier.case, wish.kind
    judgement = judge(case, office.law, today=today)
    to = addressee(case, judgement, kind, wish.to, agencies=reading.agencies())
    may_issue(kind, issuer=wish.sender, to_kind=to.kind)
    answers = shown_form(wish.form)
    term = kind.reply_term(urgent=answers.get("urgency") in URGENCIES)
    name = _issuer_name(wish, case, office)
    occasion = Occasion(
        case=case,
        judgement=judgement,
        law=office.law,
        work=dossier.work,
        to=to.to,
        to_name=to.name,
        to_kind=to.kind,
        issuer_name=name,
        today=today,
        form=answers,
        approval=wish.approval,
        reply_within=term.words if term is not None else "",
        title_style=kind.title_style,
        values=words_of(office.law.office_values, reading.confirmed_values()),
        district=district_for(kind, by=by, reading=reading, office=office, today=today),
    )
    draft = _naming_the_old(draw(kind.kind, occasion), wish, dossier)
    may_say(kind, draft, to_kind=to.kind, approval=wish.approval)
    return DrawnUp(
        draft=draft, to=to, issuer=wish.sender, issuer_name=name, reply_within=None if term is None else str(term)
    )


def wish_of(letter: Letter, office: Office) -> Wish:
    """What a letter that exists was drawn up for."""
    return Wish(
        kind=kind_to_draw(letter.kind, office),
        to=letter.to,
        issuer=letter.issuer,
        form=json.loads(letter.form or "{}"),
        approval=letter.approval,
        replaces=letter.supersedes or "",
    )


def _naming_the_old(draft: Draft, wish: Wish, dossier: Dossier) -> Draft:
    """A letter that goes out says which one it replaces; a record of the file is only linked."""
    old = next((one for one in dossier.work.letters if one.id == wish.replaces), None)
    if old is None or _REPLACED not in {slot.name for slot in wish.kind.slots}:
        return draft
    return replace(draft, slots={**draft.slots, _REPLACED: replaced_by_this(old)})


def template_of(letter: Letter, office: Office) -> bytes:
    """The template a letter was drawn with, whatever was taken into use since.

    Raises TemplateChanged for a letter of an older office that kept no versions, where another is in force now.
    """
    try:
        return office.files.fetch(letter.template)
    except MissingFile:
        current = office.press.template(letter.kind)
        if digest_of_bytes(current) != letter.template:
            raise TemplateChanged(kind=letter.kind) from None
        return current


def digest_of_bytes(content: bytes) -> str:
    """SHA-256, as files are kept under it."""
    return hashlib.sha256(content).hexdigest()


def draft_of(letter: Letter) -> Draft:
    """The text a letter keeps."""
    return Draft(kind=letter.kind, case=letter.case, to=letter.to, slots=json.loads(letter.slots), cites=letter.cites)


def slots_text(draft: Draft) -> str:
    """The slots as a letter keeps them."""
    return json.dumps(draft.slots, ensure_ascii=False, sort_keys=True)


def _issuer_name(wish: Wish, case: CaseFile, office: Office) -> str:
    """The name on paper of who issues; a regulator's is the one that the case names."""
    agencies = office.agencies
    if wish.sender == AgencyKind.REGULATOR:
        regulator = None if case.supervision is None else case.supervision.regulator
        if regulator is None:
            raise MayNotIssue(kind=wish.kind.zh, issuer=wish.sender)
        return regulator
    return agencies.leading_office if wish.sender == AgencyKind.LEADING_OFFICE else agencies.labour_bureau
