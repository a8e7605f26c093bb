"""Serve an issued letter: each attempt is kept; the one that arrives starts the terms and tells the case."""

import json
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
    kind_of,
    moved,
    within,
)
from caseflow.actions.letters.noting_events import note_events
from caseflow.actions.letters.supersede_letter import let_go
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_due import answers_stored, named_day
from caseflow.domain.letter_life import LetterAct, nature_of
from caseflow.domain.letter_record import Letter, ServedHow, Serving
from caseflow.domain.letter_serving import check_serving, events_of
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Dossier, Office, Pen


class NoSuchProof(DomainError):
    """The case has no such file among its proofs, or it was withdrawn (terms: proof)."""

    slug = "no_such_proof_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One attempt as it is told: the day, how, whether it reached the addressee, who took it, who saw it, where.

    `servers` are who went (送达人); nobody named: who records it.
    """

    on: date
    how: ServedHow
    done: bool = True
    receiver: str = ""
    witnesses: str = ""
    note: str = ""
    place: str = ""
    servers: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()
    """Ids of documents of the case."""


def serve_letter(
    case_id: str, letter_id: str, attempt: Attempt, *, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """Record an attempt to serve. A failed one leaves the letter issued.

    Raises ServedTooEarly, ServedInFuture, NoReceiver, NoWitness, NoPhoto, NoCause, NoSecondServer, TooManyServers,
    NoSuchProof, PersonalInText.
    """
    for name in ("receiver", "witnesses", "note", "place"):
        refuse_personal(getattr(attempt, name), name)
    for server in attempt.servers:
        refuse_personal(server, "servers")
    does = LetterAct.SERVE if attempt.done else LetterAct.ATTEMPT
    errand_ = errand(case_id, letter_id, does, by=by, office=office, reason=attempt.note, once=once)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        serving = _serving(errand_, attempt)
        check_serving(letter, serving, errand_.today, nature_of(kind_of(letter, office)).receipt)
        known_proofs(dossier, attempt.proofs)
        pen.save(serving)
        if not attempt.done:
            return Outcome(letter=letter, said=_said(serving))
        served = moved(letter, errand_)
        current, replaced = let_go(pen, dossier, served, errand=errand_)
        due = named_day(answers_stored(letter).get("deadline"))
        events = events_of(letter, serving, json.loads(letter.slots), due)
        note_events(pen, current, letter, events, errand=errand_)
        told = [f"{event.kind}" for event in events]
        return Outcome(letter=served, said={**_said(serving), "events": told, **replaced})

    return carry_out(errand_, change)


def known_proofs(dossier: Dossier, ids: tuple[str, ...]) -> None:
    """Raises NoSuchProof for one that the case does not have."""
    there = {one.id for one in dossier.work.documents if one.withdrawn_at is None}
    strange = [one for one in ids if one not in there]
    if strange:
        raise NoSuchProof(proof=strange[0])


def _serving(errand_: Errand, attempt: Attempt) -> Serving:
    return Serving(
        id=id_in(errand_.act),
        case=errand_.case,
        letter=errand_.letter,
        on=attempt.on,
        how=attempt.how,
        done=attempt.done,
        receiver=within(attempt.receiver, LONGEST_NAME, "签收人", "the receiver"),
        witnesses=within(attempt.witnesses, LONGEST_NAME, "见证人", "the witnesses"),
        note=within(attempt.note, LONGEST_NOTE, "备注", "the note"),
        place=within(attempt.place, LONGEST_NAME, "送达地点", "the place"),
        servers=_servers(errand_, attempt),
        proofs=attempt.proofs,
        by=errand_.by.officer.name,
        at=errand_.at,
    )


def _servers(errand_: Errand, attempt: Attempt) -> tuple[str, ...]:
    """Each name once, in the order told; who records the attempt where nobody is named."""
    named = (within(one, LONGEST_NAME, "送达人", "who served it") for one in attempt.servers)
    return tuple(dict.fromkeys(one for one in named if one)) or (errand_.by.officer.name,)


def _said(serving: Serving) -> dict[str, object]:
    return {
        "on": serving.on.isoformat(),
        "how": serving.how,
        "done": serving.done,
        "place": serving.place,
        "servers": list(serving.servers),
        "proofs": list(serving.proofs),
    }
