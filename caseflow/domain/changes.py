"""What differs between two versions of one case, by path of the case file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.identifiers import Sealed

_JSON_NAMES = {"giver": "from", "taker": "to", "since": "from"}
_CLAIM_NAMES = {"employers": "employer", "contracts": "contract"}
"""Fields that the case file calls otherwise; a change is told in the file's words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One path that reads differently now; None stands for nothing. Sealed values show their mask and digest."""

    path: str
    old: str | None
    new: str | None


def changes_between(old: CaseFile, new: CaseFile) -> tuple[Change, ...]:
    """Every path whose value differs, in path order; sealed values are compared by their digest."""
    before, after = dict(_leaves("", old)), dict(_leaves("", new))
    return tuple(
        Change(path, before.get(path), after.get(path))
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    )


def facts_of(case: CaseFile) -> dict[str, str]:
    """Every stated fact of a case by its path, as `changes_between` compares them."""
    return dict(_leaves("", case))


def _leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Each stated fact with its path; what is unknown has none."""
    if value is None or value == frozenset():
        return
    parts = _parts(value)
    if parts is None:
        yield path, _shown(value)
        return
    for name, part in parts:
        yield from _leaves(f"{path}.{name}" if path else name, part)


def _parts(value: Any) -> list[tuple[str, Any]] | None:
    """The named parts of a compound value; None for a value that prints itself."""
    if isinstance(value, tuple):
        return [(str(getattr(part, "key", place)), part) for place, part in enumerate(value)]
    if isinstance(value, Mapping):
        return [(str(name), part) for name, part in value.items()]
    if type(value).__module__ == CaseFile.__module__:
        return [(json_name(value, one.name), getattr(value, one.name)) for one in fields(value)]
    return None


def json_name(value: Any, name: str) -> str:
    """How the case file calls this field of a dataclass, or of a thing of it."""
    of_claim = value is Claim or isinstance(value, Claim)
    return (_CLAIM_NAMES.get(name) if of_claim else None) or _JSON_NAMES.get(name, name)


def shown(value: Any) -> str | None:
    """A fact as people may see it, sealed values masked; None for what is unknown."""
    if value is None or value == frozenset() or value == ():
        return None
    return ", ".join(map(_shown, value)) if isinstance(value, tuple) else _shown(value)


def _shown(value: Any) -> str:
    if isinstance(value, Sealed):
        return f"{value.mask} #{value.digest[:12]}"
    return " ".join(sorted(value)) if isinstance(value, frozenset) else str(value)
