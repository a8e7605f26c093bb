"""Reads the office's seals (seals.yml), distrusted: each seals the letters of one place of the organisation tree."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from caseflow.domain.agency import AgencyKind
from caseflow.domain.errors import BadRule
from caseflow.domain.procedure_table import Named
from caseflow.domain.sealing import Seal
from caseflow.rules.loader import read_yaml

SEALS = Path(__file__).with_name("seals.yml")
_FIELDS = {"zh", "en", "issuer", "grade", "last_checked_on"}


def load_seals(path: Path = SEALS) -> Mapping[str, Seal]:
    """Every seal by its word; raises BadRule naming the row that cannot be taken."""
    rows = read_yaml(path)
    if not isinstance(rows, dict) or not rows:
        raise BadRule(file=path.name, rule="—", reason="must name a seal")
    return {str(key): _seal(path.name, str(key), row) for key, row in rows.items()}


def _seal(file: str, key: str, row: Any) -> Seal:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=key, reason=reason)

    must(isinstance(row, dict) and row.keys() == _FIELDS, f"must say {', '.join(sorted(_FIELDS))}")
    must(all(isinstance(row[name], str) and row[name] for name in ("zh", "en")), "zh and en are texts")
    must(row["issuer"] in list(AgencyKind), f"issuer {row['issuer']} is no place of the organisation tree")
    must(row["grade"] in ["D", "V1", "V2", "S"], f"grade {row['grade']} is none of D, V1, V2, S")
    must(isinstance(row["last_checked_on"], date), "last_checked_on is no day")
    return Seal(word=key, title=Named(row["zh"], row["en"]), issuer=row["issuer"], grade=row["grade"])
