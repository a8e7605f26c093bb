"""The dictionary of fields (字段表): what a template of a kind may print, where each comes from, an example of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from caseflow.actions.letters.template_samples import Sample, samples
from caseflow.actions.permission import demand
from caseflow.domain.letter import LetterKind, Slot
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field, or one of the rows of the list it stands under."""

    slot: Slot
    of: str = ""
    """The list whose rows hold it; empty for a field of the letter."""
    example: str | None = None
    """None where the example leaves it blank; of a list the count of its rows."""

    @property
    def tag(self) -> str:
        """How a template prints it."""
        if self.slot.many:
            return f"{{%p for row in {self.slot.name} %}} … {{%p endfor %}}"
        return f"{{{{ row.{self.slot.name} }}}}" if self.of else f"{{{{ {self.slot.name} }}}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDictionary:
    """A kind's fields in their order, each list followed by the fields of its rows; `sample` says whose values."""

    kind: LetterKind
    rows: tuple[FieldRow, ...]
    sample: Sample


def list_fields(kind: str, *, by: ActingOfficer, office: Office) -> FieldDictionary:
    """With values of a case that the officer may read, else of the kind's example.

    Raises NotAllowed, NoSuchLetterKind.
    """
    demand(Verb.READ, by)
    described = office.press.kind(kind)
    sample = samples(described, by=by, office=office, most=1)[0]
    rows = (row for slot in described.slots for row in _rows(slot, sample.draft.slots.get(slot.name)))
    return FieldDictionary(kind=described, rows=tuple(rows), sample=sample)


def _rows(slot: Slot, value: Any) -> tuple[FieldRow, ...]:
    if not slot.many:
        return (FieldRow(slot=slot, example=value if isinstance(value, str) else None),)
    rows = [row for row in value or () if isinstance(row, Mapping)]
    first: Mapping[str, Any] = rows[0] if rows else {}
    columns = (FieldRow(slot=column, of=slot.name, example=first.get(column.name)) for column in slot.columns)
    return (FieldRow(slot=slot, example=str(len(rows))), *columns)
