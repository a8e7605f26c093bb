"""The office's paper as numbers (`profile.yml`): GB/T 9704-2012 with clause, strength and tolerance, read distrusted.

The builder takes every length from `profile()`, so that one value changes a page in one place. An office that prints
with other margins builds its templates `using` a variant.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from caseflow.domain.errors import BadRule

PROFILE = Path(__file__).with_name("profile.yml")
STRENGTHS = {"规定", "一般", "推荐", "实务"}
_COUNTED = {"行", "个"}
_FIELDS = {"zh", "en", "value", "unit", "clause", "strength"}
_TWIPS = {"mm": 1440 / 25.4, "pt": 20.0, "twip": 1.0}
"""Twips in one of each unit; of the two characters the profile itself tells the width."""


@dataclass(frozen=True, slots=True)
class Value:
    """One number of the paper; `tolerance` is what it may be off on a printed page, None where nobody measures it."""

    key: str
    zh: str
    en: str
    value: float
    unit: str
    tolerance: float | None
    clause: str
    strength: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The values by their keys; a key that is not there is a mistake of the program (KeyError)."""

    values: Mapping[str, Value]
    variants: Mapping[str, Mapping[str, float]]

    def number(self, key: str) -> float:
        """The value as it is written."""
        return self.values[key].value

    def count(self, key: str) -> int:
        """Lines or characters."""
        return int(self.values[key].value)

    def mm(self, key: str) -> float:
        return self._twips(key) * 25.4 / 1440

    def points(self, key: str) -> float:
        return self._twips(key) / 20

    def twips(self, key: str) -> int:
        return round(self._twips(key))

    def tolerance(self, key: str) -> float:
        """How far a printed page may be off, in millimetres, or in lines or characters for what is counted."""
        one = self.values[key]
        allowed = one.tolerance or 0
        return allowed if one.unit in _COUNTED else allowed * self._unit(one.unit) * 25.4 / 1440

    def varied(self, variant: str) -> "Profile":
        """With another set of values; raises KeyError for one that the profile does not name."""
        changed = {key: replace(self.values[key], value=value) for key, value in self.variants[variant].items()}
        return replace(self, values={**self.values, **changed})

    def _twips(self, key: str) -> float:
        one = self.values[key]
        return one.value * self._unit(one.unit)

    def _unit(self, unit: str) -> float:
        if unit == "字":
            return self.values["text.character"].value
        return self.values["small.size"].value * 20 if unit == "小字" else _TWIPS[unit]


@cache
def load_profile(path: Path = PROFILE) -> Profile:
    """Every value of the file. Raises BadRule naming the value that cannot be taken."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(rows, dict) or rows.keys() != {"standard", "values", "variants"}:
        raise BadRule(file=path.name, rule="—", reason="must say standard, values and variants")
    values = {str(key): _value(path.name, str(key), row) for key, row in rows["values"].items()}
    variants = {str(name): _variant(path.name, str(name), row, values) for name, row in rows["variants"].items()}
    return Profile(values, variants)


def _value(file: str, key: str, row: Any) -> Value:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=key, reason=reason)

    must(isinstance(row, dict) and row.keys() - {"tolerance"} == _FIELDS, f"must say {', '.join(sorted(_FIELDS))}")
    must(_is_number(row["value"]), "must have a number for its value")
    must(row["unit"] in _COUNTED | {"字", "小字"} | _TWIPS.keys(), f"has no unit {row['unit']}")
    must(row["strength"] in STRENGTHS, f"strength is none of {', '.join(sorted(STRENGTHS))}")
    allowed = row.get("tolerance")
    must(allowed is None or (_is_number(allowed) and allowed >= 0), "tolerance is no length")
    must(row["strength"] == "实务" or row["clause"] != "-", "binds without a clause")
    return Value(key=key, **{"tolerance": None, **row})


def _variant(file: str, name: str, row: Any, values: Mapping[str, Value]) -> Mapping[str, float]:
    sound = isinstance(row, dict) and row.keys() == {"zh", "en", "values"}
    if not sound or not row["values"].keys() <= values.keys() or not all(map(_is_number, row["values"].values())):
        raise BadRule(file=file, rule=name, reason="a variant says zh, en and other numbers for values of the profile")
    return dict(row["values"])


def _is_number(value: object) -> bool:
    return type(value) in {int, float}


_chosen: ContextVar[Profile | None] = ContextVar("profile", default=None)


def profile() -> Profile:
    """The profile that papers are built with now."""
    return _chosen.get() or load_profile()


@contextmanager
def using(variant: str | None) -> Iterator[None]:
    """Papers built in the block take the variant's values; None is the standard itself. Raises KeyError."""
    before = _chosen.set(load_profile().varied(variant) if variant else load_profile())
    try:
        yield
    finally:
        _chosen.reset(before)
