"""How a letter ends: closed on its answer, given up as a draft, or withdrawn after it went out."""

from dataclasses import replace

from caseflow.actions.letters.carrying import Errand, Outcome, carry_out, errand, moved
from caseflow.actions.letters.noting_events import take_back_events
from caseflow.actions.writing_down import refuse_personal
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
    """Withdraw an issued letter (撤销, 党政机关公文处理工作条例 第三十三条): its number stays used, its file is kept.

    What its service told the case is taken back. Raises NoReason, PersonalInText.
    """
    errand_ = _errand(case_id, letter_id, LetterAct.VOID, why=why, by=by, office=office, once=once)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        take_back_events(pen, dossier, letter, errand=errand_)
        return Outcome(letter=_ended(letter, errand_), said={})

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
