"""Reads the ladder of letters (letter_ladder.yml), distrusted: no interview ever follows from silence."""

from datetime import date
from pathlib import Path
from typing import Any

from caseflow.domain.agency import AgencyKind
from caseflow.domain.errors import BadRule
from caseflow.domain.letter_ladder import SAME, Rung
from caseflow.domain.procedure_table import Named
from caseflow.domain.words import EventKind
from caseflow.rules.loader import read_yaml

LETTER_LADDER = Path(__file__).with_name("letter_ladder.yml")
_FIELDS = {"after", "zh", "en", "grade", "last_checked_on"}
_OPTIONAL = {"kind", "to", "form", "notes"}
_PLACES = {SAME, AgencyKind.REGULATOR.value, AgencyKind.TOWN.value}
_INTERVIEW = "interview_letter"


def load_letter_ladder(path: Path = LETTER_LADDER) -> tuple[Rung, ...]:
    """The rungs in file order; raises BadRule naming the row that cannot be taken."""
    rows = read_yaml(path)
    if not isinstance(rows, dict) or not rows:
        raise BadRule(file=path.name, rule="—", reason="must name a step")
    return tuple(_rung(path.name, str(key), row) for key, row in rows.items())


def _rung(file: str, key: str, row: Any) -> Rung:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=key, reason=reason)

    must(isinstance(row, dict) and row.keys() >= _FIELDS, f"must say {', '.join(sorted(_FIELDS))}")
    must(row.keys() <= _FIELDS | _OPTIONAL, f"unknown field {', '.join(sorted(row.keys() - _FIELDS - _OPTIONAL))}")
    must(row["grade"] == "I", "has a grade other than I: no rule text holds such a step")
    must(isinstance(row["last_checked_on"], date), "last_checked_on is no day")
    must(("kind" in row) != ("notes" in row), "names either the letter that follows or the event to be noted")
    must(row.get("kind") != _INTERVIEW, "lets an interview follow from silence")
    must(row.get("to", SAME) in _PLACES, f"goes to {row.get('to')}, which is none of {', '.join(sorted(_PLACES))}")
    must(row.get("notes") in {None, *EventKind}, f"notes {row.get('notes')}, which is no event")
    return Rung(
        rule=key,
        after=row["after"],
        title=Named(row["zh"], row["en"]),
        kind=row.get("kind", ""),
        to=row.get("to", SAME),
        form=dict(row.get("form") or {}),
        notes=EventKind(row["notes"]) if "notes" in row else None,
    )
