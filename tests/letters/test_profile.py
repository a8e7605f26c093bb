"""The layout profile: read distrusted, every value used, and another set of margins built and measured."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from caseflow.domain.errors import BadRule
from caseflow.letters import file_paper
from caseflow.letters.build import FORMS, differing, template
from caseflow.letters.letter_parts import body
from caseflow.letters.package import unpacked
from caseflow.letters.profile import PROFILE, load_profile, profile, using
from tests.letters.bricks import RUNNING, pressed
from tests.letters.folders import FOLDER
from tests.letters.ink import black_page, black_rules, red_page
from tests.letters.paper import lines_of, pages


def changed(tmp_path: Path, **values: Any) -> Path:
    rows = yaml.safe_load(PROFILE.read_text(encoding="utf-8"))
    path = tmp_path / "profile.yml"
    path.write_text(yaml.safe_dump({**rows, **values}, allow_unicode=True), encoding="utf-8")
    return path


GOOD = {"zh": "宽", "en": "Width", "value": 210, "unit": "mm", "clause": "5.1", "strength": "规定"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({**GOOD, "value": "210"}, "a number"),
        ({**GOOD, "value": True}, "a number"),
        ({**GOOD, "unit": "inch"}, "unit inch"),
        ({**GOOD, "strength": "常见"}, "strength"),
        ({**GOOD, "tolerance": -1}, "tolerance"),
        ({**GOOD, "tolerance": "1"}, "tolerance"),
        ({**GOOD, "clause": "-"}, "without a clause"),
        ({**GOOD, "colour": "red"}, "must say"),
        ({"value": 210}, "must say"),
        (210, "must say"),
    ],
)
def test_a_value_that_cannot_be_right_is_refused(tmp_path: Path, row: Any, reason: str) -> None:
    with pytest.raises(BadRule, match=reason):
        load_profile(changed(tmp_path, values={"page.width": row}))


@pytest.mark.parametrize(
    "variant",
    [
        {"zh": "甲", "en": "A", "values": {"page.nowhere": 3}},
        {"zh": "甲", "en": "A", "values": {"page.top": "3"}},
        {"zh": "甲", "en": "A"},
        "compensated",
    ],
)
def test_a_variant_of_nothing_is_refused(tmp_path: Path, variant: Any) -> None:
    with pytest.raises(BadRule, match="variant"):
        load_profile(changed(tmp_path, variants={"mine": variant}))
    with pytest.raises(BadRule, match="must say standard"):
        load_profile(changed(tmp_path, more=1))


def test_lengths_are_told_in_every_measure() -> None:
    paper = load_profile()
    assert paper.twips("page.width") == 11906
    assert paper.mm("text.indent") == pytest.approx(11.11, abs=0.01)
    assert paper.mm("number.indent") == pytest.approx(4.94, abs=0.01)
    assert paper.points("small.size") == 14
    assert paper.count("text.lines") == 22
    assert paper.tolerance("text.lines") == 0
    assert paper.tolerance("letter.mark") == pytest.approx(0.5)
    assert paper.tolerance("small.indent") == pytest.approx(0.2 * 4.94, abs=0.01)
    assert paper.tolerance("text.line") == 0


def test_the_widths_and_heights_add_up() -> None:
    paper = load_profile()
    across = sum(paper.mm(key) for key in ("page.left", "area.width", "page.right"))
    down = sum(paper.mm(key) for key in ("page.top", "area.height", "page.bottom"))
    assert (across, down) == (pytest.approx(210), pytest.approx(297))
    assert paper.mm("page.top") + paper.mm("area.height") == pytest.approx(paper.mm("area.bottom"))


def test_no_value_stands_in_the_profile_that_no_builder_and_no_test_asks_for() -> None:
    rooms = [*PROFILE.parent.rglob("*.py"), *Path(__file__).parent.glob("*.py")]
    said = "".join(path.read_text(encoding="utf-8") for path in rooms)
    groups = {f"letter.{part}" for part in ("thick", "gap", "thin")} | {"imprint.outer", "imprint.inner"}
    assert [key for key in load_profile().values if f'"{key}"' not in said and key not in groups] == []


def test_another_set_of_margins_is_chosen_for_a_while() -> None:
    with using("compensated"):
        assert profile().mm("page.top") == pytest.approx(34.58)
        with using(None):
            assert profile().mm("page.top") == pytest.approx(37)
    assert profile().mm("page.top") == pytest.approx(37)
    with pytest.raises(KeyError), using("wide"):
        pass


def test_every_template_is_built_with_other_margins_and_no_other_folder_is_the_same() -> None:
    assert differing(FOLDER) == ()
    assert set(differing(FOLDER, "compensated")) == set(FORMS)
    told = unpacked(template("supervision_letter", "compensated"))["word/document.xml"].decode()
    assert re.search(r'w:pgMar w:top="1960" w:right="1474" w:bottom="1847"', told)


def test_compensated_margins_fill_the_type_area_and_move_no_mark_and_no_imprint(tmp_path: Path) -> None:
    with using("compensated"):
        text = file_paper.opening() + body(RUNNING * 40) + body(RUNNING, kept=True) + file_paper.closing()
        paper = pressed(text, tmp_path, "compensated")
    full = pages(paper)[1]
    assert {len(line) for line in lines_of(full)} == {28}
    assert len(lines_of(full)) == 22
    ink = [one for one in black_page(paper, 2) if one.bottom < 265]
    assert ink[-1].bottom - ink[0].top == pytest.approx(225, abs=1)
    assert red_page(paper).mark.top == pytest.approx(72, abs=0.5)
    assert black_rules(paper, len(pages(paper)))[-1].bottom == pytest.approx(262, abs=0.5)
