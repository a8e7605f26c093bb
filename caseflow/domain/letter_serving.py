"""Serving a letter: what a record of an attempt must say, and what a served order tells the case.

Ways of service and what proves them: documents 3.8; posting 法释〔2013〕3号 第四条 (with photo or video). That two go
where a 送达回证 proves it is how the form has it, with room for two names (grade I: no rule text read so far fixes it).
"""

from datetime import date
from typing import Any

from caseflow.domain.case_file import Event
from caseflow.domain.days import Day
from caseflow.domain.errors import DomainError
from caseflow.domain.letter import Receipt
from caseflow.domain.letter_record import Letter, ServedHow, Serving
from caseflow.domain.money import Yuan
from caseflow.domain.words import EventKind

CORRECTION_ORDER, INTERVIEW_LETTER = "correction_order", "interview_letter"
MOST_SERVERS = 2
_IN_PERSON = {ServedHow.DIRECT, ServedHow.LEFT, ServedHow.POSTED}
"""Ways in which somebody of the office stands at the place."""
_NOBODY_SIGNS = {ServedHow.LEFT, ServedHow.POSTED, ServedHow.PUBLIC_NOTICE}
_WORDS = {
    ServedHow.DIRECT: "直接送达",
    ServedHow.LEFT: "留置送达",
    ServedHow.POST: "邮寄送达",
    ServedHow.ENTRUSTED: "委托送达",
    ServedHow.PUBLIC_NOTICE: "公告送达",
    ServedHow.ELECTRONIC: "电子送达",
    ServedHow.POSTED: "张贴送达",
}
"""As the case file says it; 张贴 is what the rules of a posted order look for."""


class BadServing(DomainError):
    """A record of service that cannot stand."""

    slug = "bad_serving"


class ServedTooEarly(BadServing):
    """Before the letter was issued (terms: on, issued_on)."""

    slug = "served_too_early"


class ServedInFuture(BadServing):
    """terms: on, today."""

    slug = "served_in_future"


class NoReceiver(BadServing):
    """Nobody is named who received it (terms: how)."""

    slug = "no_receiver"


class NoWitness(BadServing):
    """A letter left at the place wants witnesses, or a photo or film of it."""

    slug = "no_witness"


class NoPhoto(BadServing):
    """A posted letter wants its photo or video."""

    slug = "no_photo"


class NoCause(BadServing):
    """A failed attempt says why it failed."""

    slug = "no_cause"


class NoSecondServer(BadServing):
    """Two officers hand over, leave or post up what a 送达回证 proves."""

    slug = "no_second_server"


class TooManyServers(BadServing):
    """The proof of service has room for two (terms: most)."""

    slug = "too_many_servers"


def check_serving(letter: Letter, attempt: Serving, today: date, receipt: Receipt = Receipt.SIGNED) -> None:
    """`receipt` is how the arrival of this kind is proven.

    Raises one of BadServing's kinds, for the first thing that is wrong.
    """
    if letter.issued_on is not None and attempt.on < letter.issued_on:
        raise ServedTooEarly(on=attempt.on, issued_on=letter.issued_on)
    if attempt.on > today:
        raise ServedInFuture(on=attempt.on, today=today)
    if len(attempt.servers) > MOST_SERVERS:
        raise TooManyServers(most=MOST_SERVERS)
    if attempt.done:
        _check_arrival(attempt, receipt)
    elif not attempt.note.strip():
        raise NoCause(how=attempt.how)


def _check_arrival(attempt: Serving, receipt: Receipt) -> None:
    if attempt.how not in _NOBODY_SIGNS and not attempt.receiver.strip():
        raise NoReceiver(how=attempt.how)
    if attempt.how is ServedHow.LEFT and not attempt.witnesses.strip():
        raise NoWitness(how=attempt.how)
    if attempt.how is ServedHow.POSTED and not attempt.proofs:
        raise NoPhoto(how=attempt.how)
    if receipt is Receipt.PROOF_OF_SERVICE and attempt.how in _IN_PERSON and len(attempt.servers) < MOST_SERVERS:
        raise NoSecondServer(how=attempt.how)


def events_of(letter: Letter, attempt: Serving, slots: dict[str, Any], due: date | None) -> tuple[Event, ...]:
    """What a served letter tells the case, so that the judgement sees it.

    A correction order that names pay is an order to pay, one that names systems an order to correct; an interview
    letter called its party. No other letter is an event of the case file.
    """
    if letter.kind == INTERVIEW_LETTER:
        return (_event(EventKind.INTERVIEW_CALLED, letter, attempt),)
    if letter.kind != CORRECTION_ORDER:
        return ()
    found = []
    if slots.get("payments"):
        found.append(_event(EventKind.ORDER_TO_PAY, letter, attempt, due=due, amount=_ordered_sum(slots)))
    if slots.get("corrections"):
        found.append(_event(EventKind.ORDER_TO_CORRECT, letter, attempt, due=due))
    return tuple(found)


def _event(
    kind: EventKind, letter: Letter, attempt: Serving, *, due: date | None = None, amount: Yuan | None = None
) -> Event:
    issued = letter.issued_on or attempt.on
    return Event(
        on=Day.of(issued),
        kind=kind,
        party=letter.to,
        by=letter.issuer_name,
        amount=amount,
        due_on=None if due is None else Day.of(due),
        served_on=Day.of(attempt.on),
        served_how=_WORDS[attempt.how],
        proof=f"{letter.number} 送达回证" if attempt.proofs else None,
        note=letter.number,
    )


def _ordered_sum(slots: dict[str, Any]) -> Yuan | None:
    """What the order demands in all, where every sum in it is known."""
    rows = slots.get("payments_total") or slots["payments"]
    stated = rows[0].get("amount")
    return None if stated is None else Yuan.parse(stated.replace(",", ""))
