"""Ledgers as PDF: sixty rows on pages that lie on their side, the heads of the columns on each, tags in order."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.press import WordPress
from tests.letters.folders import FOLDER
from tests.letters.pdf.printing import looked_at, must_have_office
from tests.letters.sheets import DISTRICT_CASE, LEDGERS, drawn, standing
from tests.make import the_law

ROWS = 60


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficePrinter]:
    must_have_office()
    printer = OfficePrinter(tmp_path_factory.mktemp("office"), workers=1)
    yield printer
    printer.close()


def ledger(kind: str, rows: int) -> bytes:
    """A ledger over projects from 甲001 on."""
    (project,) = DISTRICT_CASE.projects
    cases = (replace(DISTRICT_CASE, projects=(replace(project, name=name),)) for name in names(rows))
    return WordPress(FOLDER, the_law()).proof(drawn(kind, district=tuple(map(standing, cases)))).docx


def names(rows: int) -> list[str]:
    return [f"甲{number:03}" for number in range(1, rows + 1)]


@pytest.mark.parametrize("kind", LEDGERS)
def test_a_long_ledger_lies_on_its_side_and_repeats_its_heads(
    kind: str, printer: OfficePrinter, tmp_path: Path
) -> None:
    pdf = printer.pdf(ledger(kind, ROWS), title="台账")
    _, pages = looked_at(pdf.content, tmp_path, kind)
    assert pdf.pages == len(pages) > 4
    assert {(round(page.width), round(page.height)) for page in pages} == {(297, 210)}
    texts = ["".join(words.split()) for words in printer.words(pdf.content)]
    for number, text in enumerate(texts, start=1):
        assert text.count("序号") == 1
        assert f"—{number}—" in text
    assert [one for text in texts for one in re.findall(r"甲\d{3}", text)] == names(ROWS)


def test_a_ledger_is_read_aloud_from_its_title_to_its_last_row(printer: OfficePrinter) -> None:
    content = printer.pdf(ledger("supervision_ledger", ROWS), title="台账").content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        tags = [str(element.S) for element in document.K]
        assert tags[0] == "/Title"
        (table,) = (element for element in document.K if element.S == "/Table")
        assert sum(1 for row in table.K if row.S == "/TR") == ROWS + 1
        assert len(pdf.Root.StructTreeRoot.ParentTree.Nums) == 2 * len(pdf.pages)
