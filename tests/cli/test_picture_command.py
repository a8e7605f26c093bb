"""`caseflow case picture`: the chain as a file, or one sentence about why not."""

from pathlib import Path

import pytest

from tests.cli.commands import PUBLISHED, caseflow
from tests.pictures.reading import Drawing


@pytest.fixture
def home(graph_home: Path) -> Path:
    """A data folder with one published case, whose engine runs already."""
    assert caseflow(graph_home, "case", "import", PUBLISHED / "RC016.json").returncode == 0
    return graph_home


def test_a_picture_is_written_as_svg_or_png_and_says_where(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "chain.svg"
    done = caseflow(home, "case", "picture", "RC016", "-o", target)
    assert (done.returncode, done.stdout) == (0, f"已写成 {target}\n")
    assert Drawing(target.read_text(encoding="utf-8")).faults() == []
    bitmap = tmp_path / "chain.PNG"
    english = caseflow(home, "--lang", "en", "case", "picture", "RC016", "-o", bitmap, "--focus", "GC", "--open", "all")
    assert (english.returncode, english.stdout) == (0, f"Written: {bitmap}\n")
    assert bitmap.read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_drawn_is_refused_in_one_sentence(home: Path, tmp_path: Path) -> None:
    refusals = {
        ("RC016", "-o", str(tmp_path / "x.gif")): (65, "请用 .svg 或 .png 结尾"),
        ("NOBODY", "-o", str(tmp_path / "x.svg")): (66, "没有编号为 NOBODY 的案件"),
        ("RC016", "-o", str(tmp_path / "x.svg"), "--focus", "WHO"): (66, "没有代号为 WHO 的当事人"),
        ("RC016", "-o", str(tmp_path / "no" / "x.svg")): (65, "未收"),
    }
    for asked, (code, said) in refusals.items():
        done = caseflow(home, "case", "picture", *asked)
        assert done.returncode == code, asked
        assert said in done.stderr
    assert list(tmp_path.iterdir()) == []
