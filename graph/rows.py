"""Row ↔ dataclass: the only mapping code.

A shape names a dataclass's flat fields and how each is kept: money in fen, a day as its text, a word as its value,
a list as a list. None is a property that is not there, so unknown never becomes no.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Generic, TypeVar

from caseflow.domain.days import Day, Term
from caseflow.domain.money import Yuan
from caseflow.domain.words import SystemCode

T = TypeVar("T")
W = TypeVar("W", bound=StrEnum)


class Keeping:
    """How a value is written as a property and read back."""

    __slots__ = ("read", "write")

    def __init__(self, write: Callable[[Any], Any] | None = None, read: Callable[[Any], Any] | None = None) -> None:
        self.write = write
        self.read = read


@lru_cache(maxsize=20_000)
def _day(text: str) -> Day:
    return Day.parse(text)


def moment_of(value: Any) -> datetime:
    """A moment in UTC: the embedded engine gives its date-times back in UTC, without an offset."""
    native: datetime = value.to_native()
    return native.replace(tzinfo=UTC) if native.tzinfo is None else native.astimezone(UTC)


AS_IS = Keeping()
MONEY = Keeping(lambda sum_: sum_.fen, Yuan)
DAY = Keeping(str, _day)
TERM = Keeping(str, Term.parse)
TEXTS = Keeping(lambda texts: list(texts) or None, tuple)
DATE = Keeping(lambda day: day.isoformat(), date.fromisoformat)
MOMENT = Keeping(lambda moment: moment.astimezone(UTC), moment_of)


@cache
def word(kind: type[W]) -> Keeping:
    """A word of a closed list."""
    return Keeping(lambda one: str(one.value), {str(one.value): one for one in kind}.__getitem__)


@cache
def words(kind: type[W]) -> Keeping:
    """A set of words, kept in their order so that equal sets are equal lists."""
    known = {str(one.value): one for one in kind}
    return Keeping(lambda many: sorted(map(str, many)) or None, lambda many: frozenset(known[one] for one in many))


class Shape(Generic[T]):
    """The flat fields of a dataclass as properties; `before` stands before each property's name."""

    def __init__(self, make: Callable[..., T], before: str = "", /, **keepings: Keeping) -> None:
        self._make = make
        self._fields = tuple((name, keeping.write) for name, keeping in keepings.items())
        self._readers = {f"{before}{name}": (name, keeping.read) for name, keeping in keepings.items()}
        self.columns = tuple(self._readers)

    def row(self, thing: T | None) -> tuple[Any, ...]:
        """The values in the order of `columns`; all None for nothing."""
        if thing is None:
            return (None,) * len(self._fields)
        return tuple(_written(getattr(thing, name), write) for name, write in self._fields)

    def read(self, facts: Mapping[str, Any], **rest: Any) -> T:
        """The thing of these properties, with the fields in `rest` given; properties of other shapes are passed by."""
        readers = self._readers
        for column, value in facts.items():
            if column in readers and value is not None:
                name, read = readers[column]
                rest[name] = value if read is None else read(value)
        return self._make(**rest)


def _written(value: Any, write: Callable[[Any], Any] | None) -> Any:
    return value if value is None or write is None else write(value)


SYSTEM_COLUMNS = ("systems_kept", "systems_broken", "systems_unknown")
_SAID = (True, False, None)
_CODES = {str(code.value): code for code in SystemCode}


def systems_row(systems: Mapping[SystemCode, bool | None]) -> tuple[list[str] | None, ...]:
    """Three lists of codes: kept, broken, stated to be unknown. A map cannot be a property."""
    return tuple(sorted(str(code) for code, is_kept in systems.items() if is_kept is said) or None for said in _SAID)


def systems_read(facts: Mapping[str, Any]) -> dict[SystemCode, bool | None]:
    """The systems that the three lists name."""
    return {
        _CODES[code]: said
        for column, said in zip(SYSTEM_COLUMNS, _SAID, strict=True)
        for code in facts.get(column) or ()
    }
