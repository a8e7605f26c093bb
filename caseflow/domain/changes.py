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
        return [(_json_name(value, one.name), getattr(value, one.name)) for one in fields(value)]
    return None


def _json_name(value: Any, name: str) -> str:
    return (_CLAIM_NAMES.get(name) if isinstance(value, Claim) else None) or _JSON_NAMES.get(name, name)


def _shown(value: Any) -> str:
    if isinstance(value, Sealed):
        return f"{value.mask} #{value.digest[:12]}"
    return " ".join(sorted(value)) if isinstance(value, frozenset) else str(value)
