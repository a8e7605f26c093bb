"""What a person types into a form, as the JSON that the schemas read, and back: full width, commas, 元 and 年月日 too.

A text that is no number stays text, so that the schema refuses it in its own words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from marshmallow import fields

from caseflow.domain.amending import Group, Thing, facts_of
from caseflow.domain.changes import shown
from caseflow.domain.money import Yuan
from caseflow.exchange.fields import DayField, Money, Months, Stated, TermField, Whole, Word, YesNo
from caseflow.exchange.shapes import Many, OneOrMany
from caseflow.exchange.texts import Notes, Personal, Text
from caseflow.exchange.things import schema_of

YES, NO = "yes", "no"
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,20})?")
_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2}))?(?:[-/.月](\d{1,2}))?[日月年]?")
_LONG = {"note", "notes", "proof", "url"}
_KINDS: tuple[tuple[type, str], ...] = (
    (YesNo, "yes_no"),
    (Money, "money"),
    (Whole, "whole"),
    (Months, "months"),
    (DayField, "day"),
    (TermField, "term"),
    (Word, "word"),
    (Personal, "sealed"),
    (OneOrMany, "many"),
    (Many, "many"),
    (Notes, "area"),
    (Text, "text"),
    (Stated, "text"),
)
_OTHERS: Mapping[str, str] = {
    "from": "parties", "to": "parties", "employer": "parties", "successor": "parties", "branch_of": "parties",
    "investors": "parties", "acts_for": "parties", "party": "parties", "between": "parties", "project": "projects",
    "under": "contracts", "contract": "contracts", "claim": "claims",
}  # fmt: skip
"""Facts that name another thing, and its group."""


@dataclass(frozen=True, slots=True)
class FormField:
    """One input of a form. `names` is the group that it chooses a thing of; `words` are those of a closed list."""

    name: str
    kind: str
    names: str = ""
    words: tuple[str, ...] = ()
    most: int | None = None


def form_fields(group: Group) -> tuple[FormField, ...]:
    """The inputs for a thing of the group, named as in `facts_of`, in the order of the case file."""
    return tuple(_fields(schema_of(group).load_fields, ""))


def _fields(named: Mapping[str, fields.Field[Any]], before: str) -> Iterator[FormField]:
    for own, field in named.items():
        name = field.data_key or own
        if isinstance(field, fields.Nested):
            yield from _fields(field.schema.load_fields, f"{name}.")
        elif name != "key" or before:
            yield _field(f"{before}{name}", name, field)


def _field(path: str, name: str, field: Any) -> FormField:
    kind = next(kind for of, kind in _KINDS if isinstance(field, of))
    names = _OTHERS.get(name, "") if isinstance(field, Text | OneOrMany | Many) else ""
    inner = field.inner if kind == "many" else field
    words = tuple(word.value for word in inner.words) if isinstance(inner, Word) else ()
    if kind == "text":
        kind = "one" if names else "area" if name in _LONG else kind
    most = inner.metadata.get("maxLength") if isinstance(inner, Stated) else None
    return FormField(path, kind, names, words, most)


def stated_of(group: Group, typed: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The JSON that a form states; an empty input is unknown. A sealed one left empty is not stated at all."""
    stated: dict[str, Any] = {}
    for field in form_fields(group):
        given = [text for text in typed.get(field.name, ()) if text.strip()]
        if field.kind == "sealed" and not given:
            continue
        value = [text.strip() for text in given] if field.kind == "many" else _value(field.kind, given)
        head, _, inner = field.name.partition(".")
        if inner:
            stated.setdefault(head, {})[inner] = value
        else:
            stated[head] = value
    return stated


def _value(kind: str, given: Sequence[str]) -> Any:
    if not given:
        return None
    text = given[0].strip()
    if kind in {"money", "whole", "months"}:
        return number_of(text)
    if kind == "day":
        return day_text(text)
    if kind == "yes_no":
        return {YES: True, NO: False}.get(text, text)
    return unicodedata.normalize("NFKC", text) if kind == "term" else given[0].strip().replace("\r\n", "\n")


def number_of(text: str) -> Decimal | str:
    """The number of a text such as "１,264.50 元" or "¥1264.5"; the text itself where it is none."""
    plain = re.sub(r"[\s,，、]|^[¥￥]|(元|人|名|个月|月)$", "", unicodedata.normalize("NFKC", text).strip())
    plain = plain.removeprefix("¥").removeprefix("+")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else text


def day_text(text: str) -> str:
    """2020年9月1日, 2020/9/1 or 2020.9 as the case file writes days; any other text as it is."""
    found = _DAY.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    if found is None:
        return text
    return "-".join([found[1], *(part.zfill(2) for part in found.groups()[1:] if part)])


def typed_of(thing: Thing) -> dict[str, list[str]]:
    """What the inputs of a form show of a thing; sealed values stay behind their seal."""
    return {name: _typed(value) for name, value in facts_of(thing).items()}


def _typed(value: Any) -> list[str]:
    if isinstance(value, bool):
        return [YES if value else NO]
    if isinstance(value, Yuan):
        return [f"{value.fen // 100}.{value.fen % 100:02d}" if value.fen % 100 else str(value.fen // 100)]
    if isinstance(value, tuple | frozenset):
        return sorted(map(str, value)) if isinstance(value, frozenset) else list(map(str, value))
    text = shown(value)
    return [] if text is None or hasattr(value, "digest") else [text]
