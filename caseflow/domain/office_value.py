"""What the office sets where no verified rule gives a value: terms, telephones, ceilings (grade M, I or D: 未核实).

A letter that prints such a value names no article for it, and goes out only after an administrator confirmed the value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from caseflow.domain.days import NotADay, Term
from caseflow.domain.errors import DomainError

LONGEST = 200
"""Characters of a value's text."""


class OfficeValueKind(StrEnum):
    TERM = "term"
    """Such as 5 working days."""
    PERCENT = "percent"
    """Above 0, at most 100."""
    YUAN = "yuan"
    """Not negative, at most two decimals."""
    TEXT = "text"


class NoSuchOfficeValue(DomainError):
    """No value of this name is configured (terms: value)."""

    slug = "no_such_office_value"


class BadOfficeValue(DomainError):
    """The text is not such a value (terms: value, kind, given)."""

    slug = "bad_office_value"


class ValuesUnconfirmed(DomainError):
    """A letter rests on values that no administrator has confirmed (terms: kind, values)."""

    slug = "values_unconfirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeValue:
    """One value of the book; `proposed` is empty where the program has nothing to propose."""

    key: str
    zh: str
    en: str
    kind: OfficeValueKind
    proposed: str
    grade: str
    """M, I or D: why it wants confirming."""
    source: str
    """Where the proposal comes from, for the administrator; never printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedValue:
    """An administrator's word that a value holds; `id` is its key, a later word takes its place."""

    id: str
    value: str
    reason: str
    by: str
    at: datetime


OfficeValues = Mapping[str, OfficeValue]
"""The whole book by key."""


def checked(value: OfficeValue, given: str) -> str:
    """The text in its kept form; raises BadOfficeValue."""
    text = given.strip()
    if not text or len(text) > LONGEST or not _is(value.kind, text):
        raise BadOfficeValue(value=value.zh, value_en=value.en, kind=value.kind, given=text[:40])
    return str(Term.parse(text)) if value.kind is OfficeValueKind.TERM else text


def words_of(book: OfficeValues, confirmed: Iterable[ConfirmedValue]) -> dict[str, str]:
    """How each value prints: the confirmed one, else the proposed; absent where there is neither."""
    said = {key: value.proposed for key, value in book.items()} | {one.id: one.value for one in confirmed}
    return {key: _printed(book[key].kind, text) for key, text in said.items() if key in book and text}


def unconfirmed(
    book: OfficeValues, keys: Iterable[str], confirmed: Iterable[ConfirmedValue]
) -> tuple[OfficeValue, ...]:
    """Those of the named values that nobody confirmed; raises NoSuchOfficeValue for a name that is no value's."""
    done = {one.id for one in confirmed}
    return tuple(value_of(book, key) for key in keys if key not in done)


def value_of(book: OfficeValues, key: str) -> OfficeValue:
    """Raises NoSuchOfficeValue."""
    if key not in book:
        raise NoSuchOfficeValue(value=key)
    return book[key]


def _printed(kind: OfficeValueKind, text: str) -> str:
    if kind is OfficeValueKind.TERM:
        return Term.parse(text).words
    return f"{text}%" if kind is OfficeValueKind.PERCENT else text


def _is(kind: OfficeValueKind, text: str) -> bool:
    if kind is OfficeValueKind.TEXT:
        return True
    if kind is OfficeValueKind.TERM:
        return _is_term(text)
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return False
    if not amount.is_finite() or amount != round(amount, 2):
        return False
    return 0 < amount <= 100 if kind is OfficeValueKind.PERCENT else amount >= 0


def _is_term(text: str) -> bool:
    try:
        Term.parse(text)
    except NotADay:
        return False
    return True
