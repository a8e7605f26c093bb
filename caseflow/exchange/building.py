"""From the values a file states to the case: keys given where there are none, personal numbers sealed at this door."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from caseflow.domain.amending import KINDS, LETTERS, CaseFacts, Group, SystemsKept
from caseflow.domain.case_file import (
    Act,
    CaseFile,
    Claim,
    Contract,
    Dispute,
    Event,
    Party,
    Project,
    Proof,
    Region,
    Source,
    Supervision,
    Supervisor,
    Worker,
)
from caseflow.domain.identifiers import Sealed

Seal = Callable[[str], Sealed]
"""Seals one clear personal number."""
SEALED = ("id_number", "phone", "bank_card")
"""The fields of a worker that go behind a seal."""

Stated = Mapping[str, Any]
T = TypeVar("T")


def built(stated: Stated, seal: Seal) -> CaseFile:
    """The case of values that the schema has read."""
    projects = tuple(_project(one) for one in keyed(all_projects(stated), "P"))
    only = projects[0].key if len(projects) == 1 else None
    return CaseFile(
        id=stated["id"],
        as_of=stated.get("as_of"),
        source=_maybe(Source, stated.get("source")),
        notes=stated.get("notes"),
        projects=projects,
        parties=tuple(_made(Party, one) for one in keyed(_rows(stated, "parties"), "A")),
        contracts=tuple(_contract(one, only) for one in keyed(_rows(stated, "contracts"), "K")),
        claims=tuple(_claim(one, seal) for one in keyed(_rows(stated, "claims"), "C")),
        systems=_systems(stated),
        supervision=_supervision(stated.get("supervision")),
        disputes=tuple(_made(Dispute, one) for one in _rows(stated, "disputes")),
        events=tuple(_made(Event, one) for one in _rows(stated, "events")),
        proofs=tuple(_made(Proof, one) for one in keyed(_rows(stated, "proofs"), "F")),
    )


def built_thing(group: Group, stated: Stated, seal: Seal) -> Any:
    """One thing of values that its schema has read; a keyed one is given a key later where it has none."""
    row = {"key": "", **{name: one for name, one in stated.items() if one is not None}} if group in LETTERS else stated
    if group is Group.CASE:
        return CaseFacts(
            as_of=row.get("as_of"), notes=row.get("notes"), source=_maybe(Source, _some(row.get("source")))
        )
    if group is Group.SYSTEMS:
        return SystemsKept(systems=_systems({"systems": row}))
    if group is Group.PROJECTS:
        return _project({**row, "region": _some(row.get("region"))})
    if group is Group.CONTRACTS:
        return _contract(row, None)
    return _worker(row, seal) if group is Group.PEOPLE else _made(KINDS[group], row)


def _some(row: Stated | None) -> Stated | None:
    """A part of which something is known."""
    return row if row and any(value is not None for value in row.values()) else None


def all_projects(stated: Stated) -> list[Stated]:
    """`projects`, or the one of `project`."""
    one = stated.get("project")
    return [one] if one is not None else _rows(stated, "projects")


def keyed(rows: list[Stated], letter: str) -> list[Stated]:
    """The rows, each with a key: those without one are called by their place (K1, K2 …), or the next free number."""
    taken = {row.get("key") for row in rows}
    named: list[Stated] = []
    for place, row in enumerate(rows, start=1):
        if row.get("key") is None:
            number = place
            while f"{letter}{number}" in taken:
                number += 1
            taken.add(f"{letter}{number}")
            row = {**row, "key": f"{letter}{number}"}
        named.append(row)
    return named


def _rows(stated: Stated, name: str) -> list[Stated]:
    return list(stated.get(name) or ())


def _known(row: Stated) -> Iterator[tuple[str, Any]]:
    """What the row really states; lists become tuples."""
    for name, value in row.items():
        if value is not None:
            yield name, tuple(value) if isinstance(value, list) else value


def _made(kind: Callable[..., T], row: Stated, **other: Any) -> T:
    return kind(**{**dict(_known(row)), **other})


def _maybe(kind: Callable[..., T], row: Stated | None) -> T | None:
    return None if row is None else _made(kind, row)


def _systems(row: Stated) -> dict[Any, bool]:
    return {code: kept for code, kept in (row.get("systems") or {}).items() if kept is not None}


def _project(row: Stated) -> Project:
    return _made(Project, row, region=_maybe(Region, row.get("region")), systems=_systems(row))


def _contract(row: Stated, only_project: str | None) -> Contract:
    return _made(Contract, row, project=row.get("project") or only_project, nature=frozenset(row.get("nature") or ()))


def _claim(row: Stated, seal: Seal) -> Claim:
    return _made(Claim, row, people=tuple(_worker(one, seal) for one in _rows(row, "people")))


def _worker(row: Stated, seal: Seal) -> Worker:
    return _made(Worker, row, **{name: seal(row[name]) for name in SEALED if row.get(name) is not None})


def _supervision(row: Stated | None) -> Supervision | None:
    if row is None:
        return None
    officers = tuple(_made(Supervisor, one) for one in _rows(row, "officers"))
    return _made(Supervision, row, officers=officers, acts=tuple(_made(Act, one) for one in _rows(row, "acts")))
