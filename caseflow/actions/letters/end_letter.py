"""How a letter ends: closed on its answer, given up as a draft, voided before it was served, withdrawn after."""

from dataclasses import replace

from caseflow.actions.letters.carrying import LONGEST_NOTE, Errand, Outcome, carry_out, errand, moved, within
from caseflow.actions.letters.noting_events import take_back_events
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.letter_due import served_on
from caseflow.domain.letter_ending import Told, check_told
from caseflow.domain.letter_life import LetterAct, allow_close
from caseflow.domain.letter_record import Letter
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Dossier, Office, Pen


def close_letter(
    case_id: str, letter_id: str, *, by: ActingOfficer, office: Office, why: str = "", once: str = ""
) -> Letter:
    """Close a served letter: on an accepted reply, or with the reason why none is needed.

    Raises ReplyUndecided, NoAcceptedReply, PersonalInText.
    """
    errand_ = _errand(case_id, letter_id, LetterAct.CLOSE, why=why, by=by, office=office, once=once)

    def change(_: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        allow_close(letter, dossier.work.replies, errand_.reason)
        return Outcome(letter=_ended(letter, errand_), said={})

    return carry_out(errand_, change)


def cancel_letter(
    case_id: str, letter_id: str, *, why: str, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """Give a draft up; it never had a number. Raises NoReason, PersonalInText."""
    errand_ = _errand(case_id, letter_id, LetterAct.CANCEL, why=why, by=by, office=office, once=once)
    return carry_out(errand_, lambda _, __, letter: Outcome(letter=_ended(letter, errand_), said={}))


def void_letter(case_id: str, letter_id: str, *, why: str, by: ActingOfficer, office: Office, once: str = "") -> Letter:
    """Void a letter that reached nobody (作废): its number stays used, its file and its sealings are kept.

    Raises NoReason, PersonalInText.
    """
    errand_ = _errand(case_id, letter_id, LetterAct.VOID, why=why, by=by, office=office, once=once)
    return carry_out(errand_, lambda _, __, letter: Outcome(letter=_ended(letter, errand_), said={}))


def withdraw_letter(
    case_id: str, letter_id: str, told: Told, *, why: str, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """Withdraw a letter that was served (撤销, 党政机关公文处理工作条例 第三十三条), whose addressee was told.

    What its service told the case is taken back. Raises NoReason, BadToldDay, AnswerTooLong, PersonalInText.
    """
    refuse_personal(told.note, "note")
    errand_ = _errand(case_id, letter_id, LetterAct.WITHDRAW, why=why, by=by, office=office, once=once)
    note = within(told.note, LONGEST_NOTE, "备注", "the note")

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        check_told(told, served_on(letter, dossier.work.servings), errand_.today)
        take_back_events(pen, dossier, letter, errand=errand_)
        gone = replace(_ended(letter, errand_), told_on=told.on, told_how=told.how, told_note=note)
        return Outcome(letter=gone, said={"told_on": told.on.isoformat(), "told_how": told.how})

    return carry_out(errand_, change)


def _errand(
    case_id: str, letter_id: str, does: LetterAct, *, why: str, by: ActingOfficer, office: Office, once: str
) -> Errand:
    refuse_personal(why, "reason")
    return errand(case_id, letter_id, does, by=by, office=office, reason=why, once=once)


def _ended(letter: Letter, errand_: Errand) -> Letter:
    return replace(
        moved(letter, errand_), closed_by=errand_.by.officer.name, closed_at=errand_.at, close_reason=errand_.reason
    )
