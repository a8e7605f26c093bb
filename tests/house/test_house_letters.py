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
VALUES = yaml.safe_load((tree.TOP / "caseflow" / "rules" / "office_values.yml").read_text(encoding="utf-8"))
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


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_slot_says_where_its_value_comes_from(template: tree.Path) -> None:
    kind = yaml.safe_load(template.with_suffix(".yml").read_text(encoding="utf-8"))
    known = {
        *glossary.words()["slot_source"],
        *(f"form.{name}" for name in kind.get("form") or {}),
        *(f"value.{name}" for name in VALUES),
    }
    unsaid = [name for name, slot in kind["slots"].items() if not slot.get("from")]
    said = [(name, one) for name, slot in kind["slots"].items() for one in slot.get("from", ())]
    strange = [f"{name}: {one}" for name, one in said if one not in known]
    assert (unsaid, strange) == ([], [])


def test_the_office_s_values_are_those_that_letters_rest_on() -> None:
    kinds = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in LETTERS.glob("*.yml")]
    rested = {key for kind in kinds for key in kind.get("rests_on") or ()}
    assert rested <= set(VALUES), "a kind rests on a value that rules/office_values.yml does not hold"
