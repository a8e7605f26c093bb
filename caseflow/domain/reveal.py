"""Sealed values of a case by their path, and for which purposes one may be shown in clear."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import DomainError
from caseflow.domain.identifiers import Sealed
from caseflow.domain.letter_record import Letter
from caseflow.domain.records import Work

MOST_AT_ONCE = 60
"""How many values of one case an officer may see within an hour."""
SHOWN_FOR_SECONDS = 60
"""How long a repeated click shows the same value again; later it needs a purpose of its own."""


class NothingSealedThere(DomainError):
    """No sealed value stands at this path (terms: case, path)."""

    slug = "nothing_sealed_there"


class PurposeMissing(DomainError):
    """A value is shown for a purpose of the list, told in a few words (terms: words)."""

    slug = "purpose_missing"


class ShownAlready(DomainError):
    """The page that showed it is over."""

    slug = "shown_already"


class TooManyReveals(DomainError):
    """terms: most."""

    slug = "too_many_reveals"


class Purpose(StrEnum):
    """Why an officer needs a value in clear."""

    CHECK_IDENTITY = "check_identity"
    CONTACT_WORKER = "contact_worker"
    PAY_WAGES = "pay_wages"
    SERVE_LETTER = "serve_letter"
    HAND_OVER = "hand_over"
    """To the police, the court or another agency, as the law asks."""
    ANSWER_PERSON = "answer_person"
    """The person asks for his own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedField:
    """One sealed value of a case: whose it is, as far as is known, and the field's word."""

    path: str
    whose: str | None
    field: str
    sealed: Sealed


def sealed_fields(case: CaseFile, work: Work) -> tuple[SealedField, ...]:
    """Every sealed value of a case: the workers' numbers, then the personal answers of its letters."""
    return (*_workers(case), *(one for letter in work.letters for one in _answers(letter)))


def sealed_at(case: CaseFile, work: Work, path: str) -> SealedField:
    """The sealed value at a path such as claims.C1.people.0.id_number. Raises NothingSealedThere."""
    found = next((one for one in sealed_fields(case, work) if one.path == path), None)
    if found is None:
        raise NothingSealedThere(case=case.id, path=path)
    return found


def _workers(case: CaseFile) -> Iterator[SealedField]:
    for claim in case.claims:
        for place, worker in enumerate(claim.people):
            for name in ("id_number", "phone", "bank_card"):
                sealed = getattr(worker, name)
                if sealed is not None:
                    path = f"claims.{claim.key}.people.{place}.{name}"
                    yield SealedField(path=path, whose=worker.name, field=name, sealed=sealed)


def _answers(letter: Letter) -> Iterator[SealedField]:
    """The answers of a letter's form that were sealed: each is an object with box, digest and mask."""
    for name, answer in json.loads(letter.form or "{}").items():
        if isinstance(answer, dict) and set(answer) == {"box", "digest", "mask"}:
            yield SealedField(path=f"letters.{letter.id}.{name}", whose=None, field=name, sealed=Sealed(**answer))
