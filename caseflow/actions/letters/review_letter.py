"""Review a draft: an officer who had no hand in it approves the version he read, or sends it back saying why.

What he looked at is kept, so that the next version can be held against it.
"""

from dataclasses import replace

from caseflow.actions.letters.carrying import Outcome, carry_out, errand
from caseflow.actions.letters.drawing_up import draft_of, template_of
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.letter_changes import TemplateChanged, must_be_newest
from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Dossier, Office, Pen


def review_letter(
    case_id: str,
    letter_id: str,
    *,
    by: ActingOfficer,
    office: Office,
    note: str = "",
    version: int | None = None,
    once: str = "",
) -> Letter:
    """Approve the draft. Raises StaleDraft where it was changed since, DrafterApproves, PersonalInText."""
    refuse_personal(note, "note")
    errand_ = errand(case_id, letter_id, LetterAct.REVIEW, by=by, office=office, reason=note, once=once)

    def change(_: Pen, __: Dossier, letter: Letter) -> Outcome:
        must_be_newest(letter, version)
        reviewed = replace(
            letter,
            state=LetterState.REVIEWED,
            reviewed_by=by.officer.name,
            reviewed_at=errand_.at,
            review_note=errand_.reason,
        )
        return Outcome(letter=reviewed, said=_looked_at(letter, office))

    return carry_out(errand_, change)


def return_letter(
    case_id: str, letter_id: str, *, why: str, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """Send a draft, or one that was approved already, back to its drafter. Raises NoReason, PersonalInText."""
    refuse_personal(why, "reason")
    errand_ = errand(case_id, letter_id, LetterAct.RETURN, by=by, office=office, reason=why, once=once)

    def change(_: Pen, __: Dossier, letter: Letter) -> Outcome:
        back = replace(letter, state=LetterState.DRAFT, reviewed_by=None, reviewed_at=None, review_note=errand_.reason)
        return Outcome(letter=back, said=_looked_at(letter, office))

    return carry_out(errand_, change)


def _looked_at(letter: Letter, office: Office) -> dict[str, object]:
    """The version that a reviewer looked at, and under which hash its words are kept for the next look."""
    said: dict[str, object] = {"version": letter.version}
    try:
        pressed = office.press.proof(draft_of(letter), template=template_of(letter, office))
    except TemplateChanged:  # an older office kept no template: the next look has nothing to compare with
        return said
    return {**said, "text": office.files.store(office.press.read(pressed.docx).text.encode())}
