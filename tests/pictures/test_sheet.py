"""The picture as a file: title, days and legend around it, no links in it, the same bytes from the same case."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from caseflow.glossary import Language, words
from caseflow.pictures import png as png_room
from caseflow.pictures.chain import chain_picture
from caseflow.pictures.png import NoPictureMaker, font_file, png
from caseflow.pictures.sheet import Sheet, chain_sheet
from caseflow.pictures.view import View
from caseflow.problems import exit_code, http_status, told
from tests.pictures.chains import broad_case, crew_case, judged
from tests.pictures.font import letters_of
from tests.pictures.reading import SVG, Drawing
from tests.pictures.sites import judged_site

TOP = Path(__file__).resolve().parents[2]
GOLDEN = TOP / "tests" / "golden"
DAY = date(2026, 11, 25)
_START = View()


def sheet(view: View = _START) -> Sheet:
    judgement, case = judged_site()
    return Sheet(judgement=judgement, case=case, view=view, made_on=DAY)


def dimensions(bitmap: bytes) -> tuple[int, int]:
    assert bitmap.startswith(b"\x89PNG\r\n")
    return int.from_bytes(bitmap[16:20]), int.from_bytes(bitmap[20:24])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_of_the_site_is_drawn_as_its_golden_file_says(language: Language) -> None:
    """CASEFLOW_TEST_GOLDEN=write keeps what was drawn, for a reader to look over before it is committed."""
    drawn = chain_sheet(sheet(), language).replace("><", ">\n<") + "\n"
    golden = GOLDEN / f"chain_{language}.svg"
    if os.environ.get("CASEFLOW_TEST_GOLDEN") == "write":
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")


def test_a_sheet_carries_title_number_days_and_the_legend_of_the_lines_in_it() -> None:
    drawing = Drawing(chain_sheet(sheet()))
    assert drawing.words[0] == "天铁家园二期 · 责任链条图"
    assert drawing.words[1] == "津青欠薪案〔2026〕137号 · 判断基准日 2026-11-22，制图日期 2026-11-25"
    assert drawing.words[-6:] == ["本案责任路径", "合同或用工", "涉嫌违法发包分包", "委托代发", "1", "清偿顺位"]


def test_a_legend_explains_no_line_that_is_not_there() -> None:
    case = broad_case(2)
    drawing = Drawing(chain_sheet(Sheet(judgement=judged(case), case=case, view=View(), made_on=DAY)))
    assert drawing.words[-1] == "合同或用工"
    assert "本案责任路径" not in drawing.words


@pytest.mark.parametrize("view", [View(), View(focus="L1"), View(opened=("GC",)), View(everything=True)])
def test_a_sheet_leads_nowhere_but_shows_the_view_asked_for(view: View) -> None:
    drawing = Drawing(chain_sheet(sheet(view)))
    assert not list(drawing.root.iter(f"{SVG}a"))
    assert drawing.badges == []
    assert "展开" not in drawing.words
    judgement, case = judged_site()
    on_page = Drawing(chain_picture(judgement, case, "zh", view))
    assert [box.words[0] for box in drawing.boxes] == [box.words[0] for box in on_page.boxes]


def test_a_list_that_is_cut_says_so_on_the_sheet_too() -> None:
    case = broad_case(90)
    everything = View(everything=True)
    said = Drawing(chain_sheet(Sheet(judgement=judged(case), case=case, view=everything, made_on=DAY))).words
    assert any(word.startswith("已截断：显示 60 / 共 ") for word in said)


def test_another_process_draws_the_same_bytes() -> None:
    ask = (
        "import hashlib; from tests.pictures.test_sheet import sheet; from caseflow.pictures.sheet import chain_sheet;"
        "print(hashlib.sha256(chain_sheet(sheet()).encode()).hexdigest())"
    )
    sums = set()
    for seed in ("1", "2"):
        ran = subprocess.run(
            [sys.executable, "-c", ask],
            cwd=TOP,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        )
        sums.add(ran.stdout)
    assert len(sums) == 1


def test_a_png_is_twice_as_large_as_the_sheet_and_the_same_each_time() -> None:
    svg = chain_sheet(sheet())
    bitmap = png(svg)
    across, down = Drawing(svg).size
    assert dimensions(bitmap) == (2 * across, 2 * down)
    assert bitmap == png(svg)


def test_a_huge_sheet_is_drawn_smaller_instead_of_filling_the_memory() -> None:
    huge = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6000 3000" width="6000" height="3000"></svg>'
    assert dimensions(png(huge)) == (6000, 3000)


@pytest.mark.parametrize("package", ["resvg_py", "manimgx_fonts_cjk"])
def test_without_the_library_or_the_font_the_refusal_says_what_to_install(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(NoPictureMaker) as refused:
        png("<svg/>")
    assert f"pip install {package.replace('_', '-')}" in told(refused.value)
    assert f"pip install {package.replace('_', '-')}" in told(refused.value, "en")
    assert (http_status(refused.value), exit_code(refused.value)) == (503, 69)


def test_every_sign_of_the_fixed_labels_is_in_the_font() -> None:
    groups = ("picture", "role", "suspected", "flag", "lack", "system", "contract_kind", "duty", "nature")
    said = {text for group in groups for pair in words()[group].values() for text in pair}
    letters = {letter for text in said for letter in re.sub(r"\{\w+\}", "", text)} | set("0123456789…·")
    assert sorted(letters - letters_of(font_file())) == []


def test_the_crew_is_drawn_with_every_sign_of_its_names() -> None:
    case = crew_case()
    svg = chain_sheet(Sheet(judgement=judged(case), case=case, view=View(), made_on=DAY))
    assert set("".join(Drawing(svg).words)) <= letters_of(font_file())


def test_only_one_module_knows_the_drawing_library() -> None:
    rooms = (TOP / "caseflow").rglob("*.py")
    named = {path for path in rooms if re.search(r"resvg_py|manimgx_fonts_cjk", path.read_text(encoding="utf-8"))}
    assert named == {Path(png_room.__file__)}
