"""An example of each kind of letter, about nobody's case: what a template is tried on, what the field dictionary shows.

`<kind>.example.json` beside the template holds its slots. A kind without one is shown by the names of its slots.
"""

import json
from pathlib import Path
from typing import Any

from caseflow.domain.errors import BadLetterKind
from caseflow.domain.letter import Draft, LetterKind


def example_path(kind: str, folder: Path) -> Path:
    return folder / f"{kind}.example.json"


def example_of(kind: LetterKind, folder: Path) -> Draft:
    """Raises BadLetterKind where the example is no JSON, or not of this kind."""
    path = example_path(kind.kind, folder)
    if not path.exists():
        return Draft(kind=kind.kind, case="", to="", slots=_by_name(kind))
    try:
        slots = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BadLetterKind(kind=kind.kind, reason="has an example that is no JSON") from error
    known = {slot.name for slot in kind.slots}
    if not isinstance(slots, dict) or not slots.keys() <= known:
        raise BadLetterKind(kind=kind.kind, reason="has an example with other fields")
    return Draft(kind=kind.kind, case="", to="", slots=slots)


def _by_name(kind: LetterKind) -> dict[str, Any]:
    return {
        slot.name: [{column.name: column.zh for column in slot.columns}] * 2 if slot.many else slot.zh
        for slot in kind.slots
    }
