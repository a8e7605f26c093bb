"""Reads the letter kinds: each .yml of the templates folder, distrusted like the rules."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from caseflow.domain.errors import BadLetterKind
from caseflow.domain.letter import LetterKind, Slot
from caseflow.domain.words import Role

ISSUERS = {"labour_bureau", "leading_office", "regulator"}
LAYOUTS = {"L", "W", "Z", "B"}
_FIELDS = {"kind", "zh", "en", "issuer", "layout", "goes_to", "slots"}
_OPTIONAL = {"cites"}
_SLOT_FIELDS = {"zh", "en", "may_be_blank", "many", "columns"}


def read_kind(path: Path) -> LetterKind:
    """One kind; raises BadLetterKind naming what is wrong."""

    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadLetterKind(kind=path.stem, reason=reason)

    try:
        row = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadLetterKind(kind=path.stem, reason=error) from error
    must(isinstance(row, dict), "is no mapping")
    must(row.keys() >= _FIELDS, f"lacks {', '.join(sorted(_FIELDS - row.keys()))}")
    must(row.keys() <= _FIELDS | _OPTIONAL, f"unknown field {', '.join(sorted(row.keys() - _FIELDS - _OPTIONAL))}")
    must(row["kind"] == path.stem, f"is called {row['kind']} inside")
    must(row["issuer"] in ISSUERS, f"issuer {row['issuer']} is none of {', '.join(sorted(ISSUERS))}")
    must(row["layout"] in LAYOUTS, f"layout {row['layout']} is none of {', '.join(sorted(LAYOUTS))}")
    # Only an authority with power to order and punish issues enforcement papers; the leading group's office has none.
    must(row["layout"] != "Z" or row["issuer"] != "leading_office", "an enforcement paper cannot come from this issuer")
    strangers = set(row["goes_to"]) - set(Role)
    must(not strangers, f"goes to {', '.join(sorted(strangers))}, which is no role")
    return LetterKind(
        kind=row["kind"],
        zh=row["zh"],
        en=row["en"],
        issuer=row["issuer"],
        layout=row["layout"],
        goes_to=tuple(row["goes_to"]),
        slots=_slots(row["slots"], must),
        cites=tuple(row.get("cites") or ()),
    )


def _slots(rows: Mapping[str, Any], must: Callable[[object, str], None]) -> tuple[Slot, ...]:
    slots = []
    for name, row in rows.items():
        must(isinstance(row, dict) and row.keys() >= {"zh", "en"}, f"slot {name} lacks its names")
        must(row.keys() <= _SLOT_FIELDS, f"slot {name} has an unknown field")
        many, columns = row.get("many", False), row.get("columns") or {}
        must(bool(many) == bool(columns), f"slot {name}: rows have columns, and only rows")
        slots.append(
            Slot(
                name=name,
                zh=row["zh"],
                en=row["en"],
                may_be_blank=row.get("may_be_blank", False),
                many=many,
                columns=_slots(columns, must),
            )
        )
    return tuple(slots)
