"""The values a case file is made of, as marshmallow fields: each knows its refusals and its JSON Schema.

Every field but the required ones takes null, which means unknown, as absence does.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from marshmallow import ValidationError, fields

from caseflow.domain.days import Day, NotADay, Term
from caseflow.domain.echoes import echo, nearest
from caseflow.domain.money import NotMoney, Yuan
from caseflow.exchange.notes import Note

Shape = dict[str, Any]

MOST_YUAN = 999_999_999_999
MOST_WHOLE = 100_000_000
MOST_MONTHS = 1_200

_DAY = (
    r"^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])|-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|1[0-9]|2[0-8]))?$"
    r"|^([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29$"
)
_TERM = r"^\s*(?!0{1,3}[^0-9])[0-9]{1,3}\s*(working days?|days?|个?工作日|日|天)\s*$"


def refusal(slug: str, **terms: str) -> ValidationError:
    """What a field raises for a wrong value."""
    return ValidationError(Note(slug, **terms))


class Stated(fields.Field[Any]):
    """A value the file may state. Subclasses say which JSON they take (`shape`) and how they read it."""

    shape: ClassVar[Shape] = {}
    slugs: ClassVar[Mapping[str, str]] = {"required": "missing_field", "null": "missing_field"}

    def __init__(self, *, required: bool = False, data_key: str | None = None, shape: Shape | None = None) -> None:
        super().__init__(
            required=required, allow_none=not required, data_key=data_key, metadata=shape or dict(self.shape)
        )

    def make_error(self, key: str, **kwargs: Any) -> ValidationError:
        """marshmallow's own refusals, in our words."""
        return refusal(self.slugs.get(key, "wrong_value"))

    def read(self, value: Any) -> Any:
        """The value behind the JSON one; raises a refusal."""
        raise NotImplementedError

    def show(self, value: Any) -> Any:
        """The JSON value of a known one."""
        return value

    def _deserialize(self, value: Any, *place: Any, **kwargs: Any) -> Any:
        return self.read(value)

    def _serialize(self, value: Any, *place: Any, **kwargs: Any) -> Any:
        return None if value is None else self.show(value)


class Word(Stated):
    """A word of a closed list."""

    def __init__(self, words: type[StrEnum]) -> None:
        self.words = words
        super().__init__(shape={"type": "string", "enum": [*(word.value for word in words), None]})

    def read(self, value: Any) -> Any:
        return word_of(value, self.words)

    def show(self, value: StrEnum) -> str:
        return value.value


class YesNo(Stated):
    """true, false, or null for unknown."""

    shape: ClassVar[Shape] = {"type": "boolean"}

    def read(self, value: Any) -> Any:
        if not isinstance(value, bool):
            raise refusal("not_yes_or_no", given=echo(value))
        return value


class DayField(Stated):
    """YYYY-MM-DD, YYYY-MM or YYYY."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": _DAY}

    def read(self, value: Any) -> Any:
        if not isinstance(value, str) or not value.isascii():
            raise refusal("not_a_day", given=echo(value))
        try:
            return Day.parse(value)
        except NotADay as error:
            raise refusal("not_a_day", given=echo(value)) from error

    def show(self, value: Any) -> str:
        return str(value)


class TermField(Stated):
    """A term such as "7 working days" or "3 days"."""

    shape: ClassVar[Shape] = {"type": "string", "pattern": _TERM}

    def read(self, value: Any) -> Any:
        try:
            return Term.parse(text_of(value))
        except NotADay as error:
            raise refusal("not_a_term", given=echo(value)) from error

    def show(self, value: Term) -> str:
        return str(value)


class Money(Stated):
    """Yuan with at most two decimals, as a JSON number; kept as whole fen."""

    shape: ClassVar[Shape] = {
        "type": "number",
        "minimum": 0,
        "exclusiveMaximum": MOST_YUAN + 1,
        "description": "yuan, at most two decimals",
    }

    def read(self, value: Any) -> Any:
        number = _number(value)
        if number > MOST_YUAN + 1:
            raise refusal("money_too_large")
        if number != round(number, 2):
            raise refusal("money_too_many_decimals", given=echo(value))
        try:
            return Yuan.parse(_written_out(number))
        except NotMoney as error:
            raise refusal(f"money_{error.args[0]}", given=echo(value)) from error

    def show(self, value: Yuan) -> float:
        return value.yuan


class Whole(Stated):
    """A count of people."""

    shape: ClassVar[Shape] = {"type": "integer", "minimum": 0, "maximum": MOST_WHOLE}

    def read(self, value: Any) -> Any:
        number = _number(value)
        if number != number.to_integral_value() or not 0 <= number <= MOST_WHOLE:
            raise refusal("not_a_count", given=echo(value))
        return int(number)


class Months(Stated):
    """How many months of pay; halves are allowed."""

    shape: ClassVar[Shape] = {"type": "number", "minimum": 0, "maximum": MOST_MONTHS}

    def read(self, value: Any) -> Any:
        number = _number(value)
        if not 0 <= number <= MOST_MONTHS:
            raise refusal("not_months", given=echo(value))
        return int(number) if number == number.to_integral_value() else float(number)


def word_of(value: Any, words: type[StrEnum]) -> StrEnum:
    """The word of the list; the refusal names the nearest right one."""
    text = text_of(value)
    try:
        return words(text)
    except ValueError as error:
        choices = [word.value for word in words]
        near = nearest(text, choices)
        raise refusal("unknown_word", given=echo(text), nearest=near, words=" ".join(choices)) from error


def text_of(value: Any) -> str:
    """The text of a JSON string."""
    if not isinstance(value, str):
        raise refusal("not_text", given=echo(value))
    return value


def _number(value: Any) -> Decimal:
    """A JSON number, far from the sizes whose arithmetic would cost."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise refusal("not_a_number", given=echo(value))
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite() or (number and not -20 <= number.adjusted() <= 20):
        raise refusal("not_a_number", given=echo(value))
    return number


def _written_out(number: Decimal) -> str:
    """Whole fen without an exponent and without more zeros: 1E+2 is 100.00, 5.100 is 5.10."""
    return format(round(number, 2), "f")
