"""What comes back on a letter: the reply recorded, accepted, or sent back as not good enough."""

from dataclasses import dataclass, replace
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
from caseflow.actions.letters.serve_letter import known_proofs
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_due import served_on
from caseflow.domain.letter_life import LetterAct, ReplyDecided, open_reply
from caseflow.domain.letter_record import Letter, Reply
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Dossier, Office, Pen


class BadReply(DomainError):
    """A reply that cannot stand (terms: on, served_on, today)."""

    slug = "bad_reply_day"


class EmptyReply(DomainError):
    """A reply says who answered, and what, or has a file."""

    slug = "empty_reply"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A reply as it came: its day, from whom, what it says, the files that came with it."""

    on: date
    sender: str
    text: str = ""
    proofs: tuple[str, ...] = ()


def reply_letter(
    case_id: str, letter_id: str, answer: Answer, *, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """Record a reply. Raises BadReply, EmptyReply, NoSuchProof, PersonalInText."""
    refuse_personal(answer.sender, "sender")
    refuse_personal(answer.text, "text")
    errand_ = errand(case_id, letter_id, LetterAct.REPLY, by=by, office=office, once=once)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        _must_stand(answer, dossier, letter, errand_.today)
        known_proofs(dossier, answer.proofs)
        pen.save(_reply(errand_, answer))
        return Outcome(letter=moved(letter, errand_), said={"on": answer.on.isoformat(), "proofs": list(answer.proofs)})

    return carry_out(errand_, change)


def accept_reply(
    case_id: str, letter_id: str, *, by: ActingOfficer, office: Office, note: str = "", once: str = ""
) -> Letter:
    """Accept the reply that waits. Raises ReplyDecided."""
    refuse_personal(note, "note")
    return _judge(errand(case_id, letter_id, LetterAct.ACCEPT, by=by, office=office, reason=note, once=once), True)


def send_back_reply(
    case_id: str, letter_id: str, *, why: str, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """Send the reply back: a new one is waited for, its term from today. Raises ReplyDecided, NoReason."""
    refuse_personal(why, "reason")
    return _judge(errand(case_id, letter_id, LetterAct.SEND_BACK, by=by, office=office, reason=why, once=once), False)


def _judge(errand_: Errand, accepted: bool) -> Letter:
    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        reply = open_reply(letter, dossier.work.replies)
        if reply is None:
            raise ReplyDecided(number=letter.number)
        judged = replace(
            reply,
            accepted=accepted,
            judged_by=errand_.by.officer.name,
            judged_at=errand_.at,
            judged_note=errand_.reason,
        )
        pen.save(judged)
        return Outcome(letter=moved(letter, errand_), said={"reply": reply.id})

    return carry_out(errand_, change)


def _must_stand(answer: Answer, dossier: Dossier, letter: Letter, today: date) -> None:
    serving = served_on(letter, dossier.work.servings)
    if answer.on > today or (serving is not None and answer.on < serving.on):
        raise BadReply(on=answer.on, served_on=serving.on if serving else "—", today=today)
    if not answer.sender.strip() or not (answer.text.strip() or answer.proofs):
        raise EmptyReply(number=letter.number)


def _reply(errand_: Errand, answer: Answer) -> Reply:
    return Reply(
        id=id_in(errand_.act),
        case=errand_.case,
        letter=errand_.letter,
        on=answer.on,
        sender=within(answer.sender, LONGEST_NAME, "回复单位", "who replied"),
        text=within(answer.text, LONGEST_NOTE, "回复内容", "what it says"),
        proofs=answer.proofs,
        by=errand_.by.officer.name,
        at=errand_.at,
    )
