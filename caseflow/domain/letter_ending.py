"""Withdrawing a letter that was served (撤销): its addressee is told, and the record says how and on which day."""

from dataclasses import dataclass
from datetime import date

from caseflow.domain.errors import DomainError
from caseflow.domain.letter_record import ServedHow, Serving


class BadToldDay(DomainError):
    """The addressee was told before the letter reached him, or in the future (terms: on, served_on, today)."""

    slug = "bad_told_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How the addressee of a withdrawn letter was told: the day, the way, and what else there is to say."""

    on: date
    how: ServedHow
    note: str = ""


def check_told(told: Told, serving: Serving | None, today: date) -> None:
    """`serving` None: a letter whose service was never recorded. Raises BadToldDay."""
    served_on = None if serving is None else serving.on
    if told.on > today or (served_on is not None and told.on < served_on):
        raise BadToldDay(on=told.on, served_on=served_on or "—", today=today)
