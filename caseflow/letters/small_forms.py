"""Reads the small form of a letter kind: what a clerk fills in because no case can know it."""

from collections.abc import Callable, Mapping
from typing import Any

from caseflow.domain.letter import Choice, FieldKind, FormField

Must = Callable[[object, str], None]
_FIELDS = {"zh", "en", "kind", "required", "choices", "hint", "personal", "whole", "ahead"}


def form_of(rows: Mapping[str, Any], must: Must) -> tuple[FormField, ...]:
    """The fields in the order of the file; `must` raises where one cannot be taken."""
    must(isinstance(rows, dict), "form is no mapping")
    return tuple(_field(name, row, must) for name, row in rows.items())


def _field(name: str, row: Any, must: Must) -> FormField:
    here = f"form field {name}"
    must(isinstance(row, dict) and row.keys() >= {"zh", "en", "kind"}, f"{here} lacks its names or its kind")
    must(row.keys() <= _FIELDS, f"{here} has an unknown field")
    must(row["kind"] in set(FieldKind), f"{here}: kind {row['kind']} is none of {', '.join(FieldKind)}")
    must(row["kind"] == FieldKind.NUMBER or "whole" not in row, f"{here}: only a number is whole")
    dated = row["kind"] in {FieldKind.DAY, FieldKind.MOMENT}
    must(dated or "ahead" not in row, f"{here}: only a day or a moment lies ahead")
    choices = row.get("choices") or {}
    must((row["kind"] == FieldKind.CHOICE) == bool(choices), f"{here}: a choice has choices, and only a choice")
    for name_of_flag in ("required", "personal", "whole", "ahead"):
        must(isinstance(row.get(name_of_flag, False), bool), f"{here}: {name_of_flag} is true or false")
    hint = row.get("hint") or {"zh": "", "en": ""}
    must(isinstance(hint, dict) and hint.keys() == {"zh", "en"}, f"{here}: a hint has zh and en")
    return FormField(
        name=name,
        zh=row["zh"],
        en=row["en"],
        kind=FieldKind(row["kind"]),
        required=row.get("required", False),
        choices=tuple(_choice(here, word, labels, must) for word, labels in choices.items()),
        hint=hint["zh"],
        hint_en=hint["en"],
        personal=row.get("personal", False),
        whole=row.get("whole", False),
        ahead=row.get("ahead", False),
    )


def _choice(here: str, word: Any, labels: Any, must: Must) -> Choice:
    must(isinstance(labels, dict) and labels.keys() == {"zh", "en"}, f"{here}: choice {word} has zh and en")
    return Choice(word=str(word), zh=labels["zh"], en=labels["en"])
