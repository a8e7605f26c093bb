"""Change a draft: its form answered otherwise, its text drawn anew from the facts of today.

Whatever was reviewed before is a draft again: what goes out is what a reviewer read.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from caseflow.actions.letters.carrying import Outcome, carry_out, errand
from caseflow.actions.letters.drawing_up import DrawnUp, Wish, draw_up, slots_text, stored_form, wish_of
from caseflow.actions.letters.templates_in_force import template_in_force
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.letter_changes import digest_of, must_be_newest, reads_otherwise
from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Dossier, Office, Pen


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """New answers of the form (None: as they are, which only draws the text anew) and the approval (None: as it is).

    `version` is the draft the editor saw; another one means that somebody else was faster.
    """

    answers: Mapping[str, str] | None = None
    approval: str | None = None
    version: int | None = None


REDRAW = Edit()


def edit_letter(
    case_id: str, letter_id: str, edit: Edit = REDRAW, *, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """The draft drawn anew. Raises StaleDraft and what drafting raises."""
    errand_ = errand(case_id, letter_id, LetterAct.EDIT, by=by, office=office, once=once)
    known = office.graph.dossier(case_id)
    refuse_personal(edit.approval or "", "approval")
    before = next((one for one in known.work.letters if one.id == letter_id), None) if known is not None else None
    form = None if before is None or edit.answers is None else _form(before, edit.answers, office)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        must_be_newest(letter, edit.version)
        old = wish_of(letter, office)
        approval = old.approval if edit.approval is None else edit.approval.strip()
        wish = replace(old, form=old.form if form is None else form, approval=approval)
        drawn = draw_up(wish, dossier, by=by, reading=pen, office=office, today=errand_.today)
        template = template_in_force(letter.kind, reading=pen, office=office)
        blanks = office.press.proof(drawn.draft, template=template).blanks
        told = reads_otherwise(wish.kind, json.loads(letter.slots), drawn.draft.slots)
        fresh = _redrawn(letter, wish, drawn, dossier, template=office.files.store(template))
        return Outcome(letter=fresh, said={"version": fresh.version, "slots": list(told), "blanks": list(blanks)})

    return carry_out(errand_, change)


def _redrawn(letter: Letter, wish: Wish, drawn: DrawnUp, dossier: Dossier, *, template: str) -> Letter:
    """The next draft; nobody has reviewed it."""
    return replace(
        letter,
        to_name=drawn.to.name,
        state=LetterState.DRAFT,
        slots=slots_text(drawn.draft),
        form=json.dumps(wish.form, ensure_ascii=False, sort_keys=True),
        cites=drawn.draft.cites,
        facts=digest_of(dossier.case),
        template=template,
        version=letter.version + 1,
        reviewed_by=None,
        reviewed_at=None,
        reply_within=drawn.reply_within,
        approval=wish.approval,
    )


def _form(letter: Letter, answers: Mapping[str, str], office: Office) -> Mapping[str, object]:
    wish = wish_of(letter, office)
    return stored_form(wish.kind, answers, office.cipher, today=office.clock.today(), kept=wish.form)
