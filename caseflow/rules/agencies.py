"""Reads the first organisations (agencies.yml), distrusted: every word is known, and each can stand where it stands."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.agency_tree import misplaced
from caseflow.domain.errors import BadRule
from caseflow.domain.words import Sector

FIRST: Final = Path(__file__).with_name("agencies.yml")
_FIELDS = {"id", "kind", "name", "under", "known_as", "sectors"}


def load_agencies(names: Mapping[AgencyKind, str], path: Path = FIRST) -> tuple[Agency, ...]:
    """The organisations of the first start, parents first. `names` says what the offices that sign are called.

    Raises BadRule naming the row that cannot be taken.
    """
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadRule(file=path.name, rule="—", reason=error) from error
    _must(isinstance(rows, list) and rows, path, "—", "must be a list of organisations")
    laid: list[Agency] = []
    for row in rows:
        agency = _agency(row, names, path)
        _must(agency.id not in {one.id for one in laid}, path, agency.id, "stands there twice")
        wrong = misplaced(agency, laid)
        _must(wrong is None, path, agency.id, str(wrong))
        laid.append(agency)
    return tuple(laid)


def _agency(row: Any, names: Mapping[AgencyKind, str], path: Path) -> Agency:
    _must(isinstance(row, dict) and row.get("id"), path, "—", "each row is an object with an id")
    own = str(row["id"])
    strange = sorted(map(str, set(row) - _FIELDS))
    _must(not strange, path, own, f"unknown field {', '.join(strange)}")
    _must(row.get("kind") in set(AgencyKind), path, own, "unknown kind")
    kind = AgencyKind(row["kind"])
    sectors, known_as = row.get("sectors") or [], row.get("known_as") or []
    _must(set(sectors) <= set(Sector), path, own, "unknown sector")
    name = names.get(kind) or str(row.get("name") or "")
    _must(name, path, own, "has no name")
    return Agency(
        id=own,
        name=name,
        kind=kind,
        parent=row.get("under"),
        sectors=frozenset(map(Sector, sectors)),
        known_as=tuple(one for one in map(str, known_as) if one != name),
    )


def _must(holds: object, path: Path, rule: str, reason: str) -> None:
    if not holds:
        raise BadRule(file=path.name, rule=rule, reason=reason)
