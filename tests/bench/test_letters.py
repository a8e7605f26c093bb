"""A short run of the bench of letters: its figures, its shape, and that the fast way is the fast one."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import word_letter
from bench.letters import told
from bench.pressing import plainly_saved
from caseflow.letters.pressing.compiled import compiled
from tests.letters.pressing.equality import members

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def figures() -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "bench/letters.py", "--small", "--json"], cwd=TOP, capture_output=True, text=True, timeout=900
    )
    assert run.returncode == 0, run.stderr
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def test_the_press_is_far_faster_than_docxtpl_and_near_its_floor(figures: dict[str, Any]) -> None:
    assert figures["press"]["ratio_docxtpl"] > 30
    assert figures["press"]["ratio_floor"] < 3
    assert figures["press"]["notice"]["ratio_docxtpl"] > 30
    assert figures["zip"]["letters"] == 500
    assert figures["zip"]["seconds"] > 0
    assert figures.keys() == {"press", "zip", "pdf"}


def test_the_figures_are_told_to_people_as_well(figures: dict[str, Any]) -> None:
    text = told(figures)
    assert "times as fast as docxtpl" in text
    assert "500 letters" in text


def test_without_libreoffice_the_other_figures_are_told(figures: dict[str, Any]) -> None:
    text = told({**figures, "pdf": {"ratio_letters": None, "why": "no LibreOffice"}})
    assert "500 letters" in text
    assert "pdf     not compared: no LibreOffice" in text


def test_printing_in_bulk_is_faster_than_letter_by_letter(figures: dict[str, Any]) -> None:
    pdf = figures["pdf"]
    if pdf.get("why"):
        pytest.skip("LibreOffice (soffice) is not installed: nothing was printed")
    assert [pdf[name]["pages"] for name in ("letters", "notices", "one_page")] == [4, 3, 1]
    assert min(pdf["ratio_letters"], pdf["ratio_notices"], pdf["ratio_one_page"]) > 1.5


@pytest.mark.parametrize("template", [word_letter.letter(), word_letter.notice()], ids=["letter", "notice"])
def test_the_bench_presses_the_same_letter_either_way(template: bytes) -> None:
    ready = compiled(template)
    assert ready.why_plain is None
    fast, plain = ready.press(word_letter.values(7)), plainly_saved(template, word_letter.values(7))
    name = "word/document.xml"
    said = [b"".join(members(one)[name].split(b"<w:t")[1:]).count("天津".encode()) for one in (fast, plain)]
    assert said[0] == said[1] > 0
