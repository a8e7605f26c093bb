"""Reads the matrix of roles (roles.yml), distrusted: every role is there, every word is known."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from caseflow.domain.errors import BadRule
from caseflow.domain.officer import OfficerRole, Reach, Verb
from caseflow.domain.powers import Matrix

MATRIX = Path(__file__).with_name("roles.yml")


def load_matrix(path: Path = MATRIX) -> Matrix:
    """The matrix; raises BadRule naming the row that cannot be taken."""
    try:
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadRule(file=path.name, rule="—", reason=error) from error
    _must(isinstance(rows, dict) and set(rows) == set(OfficerRole), path, "—", "must name every role once and no other")
    return {OfficerRole(name): _row(path, name, row) for name, row in rows.items()}


def _row(path: Path, name: str, row: Any) -> Mapping[Verb, Reach]:
    _must(isinstance(row, dict) and row, path, name, "holds no verbs")
    strange = sorted(map(str, set(row) - set(Verb)))
    _must(not strange, path, name, f"unknown verb {', '.join(strange)}")
    wrong = sorted({str(reach) for reach in row.values()} - set(Reach))
    _must(not wrong, path, name, f"unknown reach {', '.join(wrong)}")
    return {Verb(verb): Reach(reach) for verb, reach in row.items()}


def _must(holds: object, path: Path, rule: str, reason: str) -> None:
    if not holds:
        raise BadRule(file=path.name, rule=rule, reason=reason)
