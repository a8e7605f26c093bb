"""Each letter template has the list of its slots beside it, and both name the same slots."""

import re
import zipfile

import pytest
import yaml

from caseflow import glossary
from tests.house import tree

LETTERS = tree.TOP / "templates" / "letters"
TEMPLATES = sorted(LETTERS.glob("*.docx"))
EXPRESSION = re.compile(r"\{\{-?\s*(\w+)|\{%\w*-?\s*(?:for \w+ in|if(?: not)?)\s+(\w+)")
ROW = re.compile(r"\{%\w*-?\s*for (\w+) in")


def slots_asked_by(template: tree.Path) -> set[str]:
    """Read off the Word file itself, without docxtpl: what stands between double braces, loop rows apart."""
    with zipfile.ZipFile(template) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
    plain = [re.sub(r"<[^>]+>", "", part) for part in parts]
    names = {name for part in plain for found in EXPRESSION.findall(part) for name in found if name}
    return names - {row for part in plain for row in ROW.findall(part)}


def test_no_template_lies_alone() -> None:
    assert {path.stem for path in TEMPLATES} == {path.stem for path in LETTERS.glob("*.yml")}
    assert TEMPLATES


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_and_its_list_name_the_same_slots(template: tree.Path) -> None:
    listed = yaml.safe_load(template.with_suffix(".yml").read_text(encoding="utf-8"))["slots"]
    assert slots_asked_by(template) == set(listed)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_is_called_what_the_glossary_calls_it(template: tree.Path) -> None:
    kind = yaml.safe_load(template.with_suffix(".yml").read_text(encoding="utf-8"))
    assert (kind["kind"], kind["zh"]) == (template.stem, glossary.label("letter", template.stem))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_slot_is_named_in_both_languages(template: tree.Path) -> None:
    listed = yaml.safe_load(template.with_suffix(".yml").read_text(encoding="utf-8"))["slots"]
    assert [name for name, slot in listed.items() if not (slot.get("zh") and slot.get("en"))] == []
