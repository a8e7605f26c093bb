"""Each kind's example is what the program draws on the invented occasion, and holds no number of a person."""

import json
import os
from pathlib import Path

import pytest

from caseflow.actions.letters.drawing_up import hidden
from caseflow.domain.errors import BadLetterKind
from caseflow.domain.identifiers import personal_in
from caseflow.letters.examples import example_of, example_path
from caseflow.letters.kinds import read_kind
from caseflow.letters.press import WordPress
from tests.letters import sheets
from tests.letters.folders import FOLDER, changed_folder
from tests.letters.occasions import ANSWERS, KINDS, drawn
from tests.make import the_law


def written(kind: str) -> str:
    """The slots as the file keeps them; personal answers masked as in any letter."""
    if kind in sheets.KINDS:
        return json.dumps(sheets.drawn(kind).slots, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    personal = {one.name for one in read_kind(FOLDER / f"{kind}.yml").form if one.personal}
    form = {name: hidden(said) if name in personal else said for name, said in ANSWERS[kind].items()}
    return json.dumps(drawn(kind, form=form).slots, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize("kind", [*KINDS, *sheets.KINDS])
def test_the_example_is_what_is_drawn(kind: str) -> None:
    """CASEFLOW_TEST_GOLDEN=write keeps what was drawn, for a reader to look over before it is committed."""
    path, text = example_path(kind, FOLDER), written(kind)
    if os.environ.get("CASEFLOW_TEST_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text
    assert personal_in(text) == ()


def test_every_kind_has_an_example_and_presses_of_it() -> None:
    press = WordPress(FOLDER, the_law())
    for kind in press.kinds():
        assert example_path(kind.kind, FOLDER).exists(), kind.kind
        assert press.proof(press.example(kind.kind)).docx


def test_a_kind_without_example_is_shown_by_the_names_of_its_slots(tmp_path: Path) -> None:
    press = WordPress(changed_folder(tmp_path), the_law())
    example_path("correction_order", tmp_path).unlink(missing_ok=True)
    draft = press.example("correction_order")
    slots = press.kind("correction_order").slots
    assert draft.slots.keys() == {slot.name for slot in slots}
    assert all(len(draft.slots[slot.name]) == 2 for slot in slots if slot.many)
    assert press.proof(draft).blanks == ()


@pytest.mark.parametrize("text", ["{", "[]", '{"a_field_nobody_has": "x"}'])
def test_an_example_that_is_not_of_its_kind_is_refused(tmp_path: Path, text: str) -> None:
    kind = read_kind(FOLDER / "correction_order.yml")
    example_path("correction_order", tmp_path).write_text(text, encoding="utf-8")
    with pytest.raises(BadLetterKind):
        example_of(kind, tmp_path)
