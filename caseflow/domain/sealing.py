"""Sealing a letter (用印): which seal may go on whose letter, and what a row of the register must say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from caseflow.domain.errors import DomainError
from caseflow.domain.letter_record import Letter, Sealing
from caseflow.domain.procedure_table import Named

MOST_COPIES = 999


class BadSealing(DomainError):
    """A use of a seal that cannot stand."""

    slug = "bad_sealing"


class NoSuchSeal(BadSealing):
    """The office holds no such seal (terms: seal, known)."""

    slug = "no_such_seal"


class AnothersSeal(BadSealing):
    """The seal is not that of who issued the letter (terms: seal, seal_en, issuer: its name)."""

    slug = "anothers_seal"


class BadCopies(BadSealing):
    """terms: copies, most."""

    slug = "bad_copies"


class SealedTooEarly(BadSealing):
    """Before the letter was issued (terms: on, issued_on)."""

    slug = "sealed_too_early"


class SealedInFuture(BadSealing):
    """terms: on, today."""

    slug = "sealed_in_future"


class NotAnApprover(BadSealing):
    """The named person may not approve the use of a seal (terms: officer)."""

    slug = "not_an_approver"


class NotAScan(DomainError):
    """A scan of a sealed letter is a PDF or a picture (terms: name)."""

    slug = "not_a_scan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A seal the office holds. `grade` D: nobody has confirmed it against the office's own list."""

    word: str
    title: Named
    issuer: str
    grade: str


Seals = Mapping[str, Seal]


def seals_for(letter: Letter, seals: Seals) -> tuple[Seal, ...]:
    """The seals that may go on this letter: those of who issued it."""
    return tuple(seal for seal in seals.values() if seal.issuer == letter.issuer)


def check_sealing(letter: Letter, sealing: Sealing, seals: Seals, *, today: date) -> None:
    """Raises one of BadSealing's kinds, for the first thing that is wrong."""
    seal = seals.get(sealing.seal)
    if seal is None:
        raise NoSuchSeal(seal=sealing.seal, known=", ".join(one.word for one in seals_for(letter, seals)))
    if seal.issuer != letter.issuer:
        raise AnothersSeal(seal=seal.title.zh, seal_en=seal.title.en, issuer=letter.issuer_name)
    if not 1 <= sealing.copies <= MOST_COPIES:
        raise BadCopies(copies=sealing.copies, most=MOST_COPIES)
    if letter.issued_on is not None and sealing.on < letter.issued_on:
        raise SealedTooEarly(on=sealing.on, issued_on=letter.issued_on)
    if sealing.on > today:
        raise SealedInFuture(on=sealing.on, today=today)
