"""Each letter word for word, as its golden file keeps it: whoever changes a sentence sees it here."""

import io
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.letter import Pressed
from caseflow.letters.press import WordPress
from tests.letters import sheets
from tests.letters.cases import CASE, judged, order_to, system_row
from tests.letters.folders import FOLDER
from tests.letters.occasions import drawn
from tests.make import the_law

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
LETTERS = sorted(drawable() - {"correction_order", *sheets.KINDS})


def said(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter("{*}t"))


def lines_of(pressed: Pressed) -> str:
    """A line for each paragraph, the cells of a row parted by bars; what stands in the head comes first."""
    document = Document(io.BytesIO(pressed.docx))
    head = document.sections[0].first_page_header
    lines = [said(paragraph._p) for paragraph in head.paragraphs if said(paragraph._p)]  # noqa: SLF001  their element
    for block in document.element.body:
        rows = list(block.iter("{*}tr"))
        inner = [row for row in rows if row.find(".//{*}tbl") is None]
        if inner:
            lines.extend(" | ".join(said(cell) for cell in row.iter("{*}tc")) for row in inner)
        else:
            lines.append(said(block))
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def must_be_golden(name: str, text: str) -> None:
    """CASEFLOW_TEST_GOLDEN=write keeps what was said, for a reader to look over before it is committed."""
    if os.environ.get("CASEFLOW_TEST_GOLDEN") == "write":
        (GOLDEN / f"{name}.txt").write_text(text, encoding="utf-8")
    assert text == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_the_order_reads_as_the_golden_file_says() -> None:
    systems = (system_row("wage_account", "GC", "sys-wage-account", "保障农民工工资支付条例 第二十六条", "pen-55"),)
    draft = order_to("GC", CASE, judged(CASE, the_law(), systems), the_law())
    must_be_golden("correction_order", lines_of(WordPress(FOLDER, the_law()).proof(draft)))


@pytest.mark.parametrize("kind", sheets.KINDS)
def test_a_sheet_reads_as_its_golden_file_says(kind: str) -> None:
    pressed = WordPress(FOLDER, the_law()).proof(sheets.drawn(kind))
    assert pressed.blanks == ()
    must_be_golden(kind, lines_of(pressed))


@pytest.mark.parametrize("kind", LETTERS)
def test_the_slip_and_the_letters_read_as_their_golden_files_say(kind: str) -> None:
    pressed = WordPress(FOLDER, the_law()).issue(drawn(kind), number="试〔2026〕1号", issued_on=date(2026, 11, 25))
    must_be_golden(kind, lines_of(pressed))
