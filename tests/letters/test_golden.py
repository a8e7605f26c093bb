"""The order word for word, as the golden file keeps it: whoever changes a sentence sees it here."""

import io
from pathlib import Path
from typing import Any

from docx import Document

from caseflow.domain.drafts.correction_order import draw
from caseflow.letters.press import WordPress
from tests.letters.cases import BUREAU, CASE, judged, system_row
from tests.letters.folders import FOLDER
from tests.make import the_law

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "correction_order.txt"


def said(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter("{*}t"))


def pressed_text() -> str:
    """A line for each paragraph, the cells of a row parted by bars."""
    party = CASE.party("GC")
    assert party is not None
    systems = (system_row("wage_account", "GC", "sys-wage-account", "保障农民工工资支付条例 第二十六条", "pen-55"),)
    draft = draw(CASE, judged(CASE, the_law(), systems), the_law(), party, issuer=BUREAU)
    document = Document(io.BytesIO(WordPress(FOLDER, the_law()).proof(draft).docx))
    lines: list[str] = []
    for block in document.element.body:
        rows = list(block.iter("{*}tr"))
        inner = [row for row in rows if row.find(".//{*}tbl") is None]
        if inner:
            lines.extend(" | ".join(said(cell) for cell in row.iter("{*}tc")) for row in inner)
        else:
            lines.append(said(block))
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def test_the_order_reads_as_the_golden_file_says() -> None:
    assert pressed_text() == GOLDEN.read_text(encoding="utf-8")
