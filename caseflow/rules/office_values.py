"""Reads the office's values (office_values.yml), distrusted like the law beside them."""

from pathlib import Path
from typing import Any

from caseflow.domain.errors import BadRule
from caseflow.domain.office_value import BadOfficeValue, OfficeValue, OfficeValueKind, OfficeValues, checked
from caseflow.rules.loader import read_yaml

OFFICE_VALUES = Path(__file__).with_name("office_values.yml")
_FIELDS = {"zh", "en", "kind", "proposed", "grade", "source"}


def load_office_values(path: Path = OFFICE_VALUES) -> OfficeValues:
    """Every value by its key; raises BadRule naming the row that cannot be taken."""
    rows = read_yaml(path)
    if not isinstance(rows, dict) or not rows:
        raise BadRule(file=path.name, rule="—", reason="must name a value")
    return {str(key): _value(path.name, str(key), row) for key, row in rows.items()}


def _value(file: str, key: str, row: Any) -> OfficeValue:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=key, reason=reason)

    must(isinstance(row, dict) and row.keys() == _FIELDS, f"must say {', '.join(sorted(_FIELDS))}")
    must(row["kind"] in set(OfficeValueKind), f"kind {row['kind']} is none of {', '.join(OfficeValueKind)}")
    must(str(row["grade"]) in {"M", "I", "D"}, f"grade {row['grade']} is none of M, I, D: a verified rule is law")
    proposed = str(row["proposed"] or "")
    value = OfficeValue(
        key=key,
        zh=row["zh"],
        en=row["en"],
        kind=OfficeValueKind(row["kind"]),
        proposed=proposed,
        grade=str(row["grade"]),
        source=row["source"],
    )
    try:
        return value if not proposed else _checked(value)
    except BadOfficeValue as error:
        raise BadRule(file=file, rule=key, reason=f"proposes {proposed}, which is no {row['kind']}") from error


def _checked(value: OfficeValue) -> OfficeValue:
    checked(value, value.proposed)
    return value
