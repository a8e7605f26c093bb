"""Letters printed together are the letters printed alone: pages, words and their places, red ink, tags, names."""

import io
import re
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from caseflow.domain.printed import Pdf
from caseflow.letters.package import word_file
from caseflow.letters.pdf.batches import MOST, MOST_HEADED, batches
from caseflow.letters.pdf.crew import Letter
from caseflow.letters.pdf.cutting import Named
from caseflow.letters.pdf.merging import merged
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.pdf.sheets import NotWord, Sheets, apart, opened
from tests.letters.cases import BUREAU
from tests.letters.ink import red_page
from tests.letters.pdf.printing import letter, looked_at, must_have_office, pixels

SHADES = 128
"""By so much may the edge of a glyph differ that lies a hair beside; ink where there was none differs by more."""
KINDS = ("supervision_letter", "correction_order", "lead_transfer", "result_notice")


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficePrinter]:
    must_have_office()
    printer = OfficePrinter(tmp_path_factory.mktemp("office"), workers=1)
    yield printer
    printer.close()


def printed(printer: OfficePrinter, docs: list[tuple[str, bytes, str]]) -> dict[str, Pdf]:
    outcomes = list(printer.pdfs(docs))
    assert [one.error for one in outcomes] == [None] * len(docs)
    return {one.key: one.pdf for one in outcomes if one.pdf is not None}


@pytest.mark.parametrize("kind", KINDS)
def test_letters_printed_together_look_as_they_do_alone(kind: str, printer: OfficePrinter, tmp_path: Path) -> None:
    must_be_the_same([letter(kind, number) for number in range(1, 5)], printer, tmp_path)


def test_letters_of_two_offices_keep_each_its_own_head(printer: OfficePrinter, tmp_path: Path) -> None:
    bureau = {"issuer_name": BUREAU}
    docs = [letter("supervision_letter", number, **(bureau if number in {2, 3, 5} else {})) for number in range(1, 7)]
    # The stretched name of an office is a tenth of a millimetre longer beside one that is stretched otherwise.
    must_be_the_same(docs, printer, tmp_path, within=0.12)
    heads = [red_page(looked_at(pdf.content, tmp_path, "head")[0]) for pdf in printed(printer, named(docs)).values()]
    assert [head == heads[0] for head in heads] == [True, False, False, True, False, True]


def test_a_head_that_stays_the_same_is_named_once() -> None:
    like = [opened(letter("supervision_letter", number)) for number in (1, 2, 3)]
    other = opened(letter("supervision_letter", 4, issuer_name=BUREAU))
    assert [named_heads([like[0]]), named_heads(like), named_heads([*like, other, other])] == [6, 6, 12]


def named_heads(letters: list[Sheets]) -> int:
    with zipfile.ZipFile(io.BytesIO(merged(letters))) as archive:
        kept = [name for name in archive.namelist() if re.match(r"word/m\d+\.xml", name)]
        assert archive.read("word/document.xml").count(b"erReference ") == len(kept)
    return len(kept)


def named(docs: list[bytes]) -> list[tuple[str, bytes, str]]:
    return [(str(number), docx, f"第{number}件") for number, docx in enumerate(docs)]


def must_be_the_same(letters: list[bytes], printer: OfficePrinter, tmp_path: Path, within: float = 0.03) -> None:
    docs = named(letters)
    assert len({opened(docx).alike for docx in letters}) == 1
    together = printed(printer, docs)
    for key, docx, title in docs:
        alone = printer.pdf(docx, title=title)
        for page, other in zip(printer.pictures(alone.content), printer.pictures(together[key].content), strict=True):
            assert _stands_off(pixels(page), pixels(other)) < SHADES
        one, same_one = looked_at(alone.content, tmp_path, key), looked_at(together[key].content, tmp_path, f"{key}m")
        assert together[key].pages == alone.pages == len(same_one[1])
        for page, other in zip(one[1], same_one[1], strict=True):
            assert [word.text for word in other.words] == [word.text for word in page.words]
            places = [(word.left, word.top, word.right, word.bottom) for word in page.words]
            assert [(w.left, w.top, w.right, w.bottom) for w in other.words] == [
                pytest.approx(place, abs=within) for place in places
            ]
        ink, same = red_page(one[0]), red_page(same_one[0])
        assert len(same.strokes) == len(ink.strokes)
        for stroke, other_stroke in zip(ink.strokes, same.strokes, strict=True):
            assert other_stroke.top == pytest.approx(stroke.top, abs=0.1)
            assert other_stroke.left == pytest.approx(stroke.left, abs=0.1)
            assert other_stroke.right == pytest.approx(stroke.right, abs=0.1)


def _stands_off(page: bytes, other: bytes) -> int:
    """By how many of 255 shades the two differ most."""
    return 0 if page == other else max(abs(one - two) for one, two in zip(page, other, strict=True))


def test_each_of_many_is_an_archive_copy_with_its_own_name_and_tags(printer: OfficePrinter) -> None:
    docs = [(str(number), letter("supervision_letter", number), f"甲&<{number}>") for number in range(1, 4)]
    together = printed(printer, docs)
    for key, _, title in docs:
        with pikepdf.open(io.BytesIO(together[key].content)) as pdf:
            assert str(pdf.docinfo["/Title"]) == title
            assert str(pdf.Root.Lang) == "zh-CN"
            xmp = pdf.Root.Metadata.read_bytes().decode()
            assert re.search("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B<", xmp)
            assert "甲&amp;&lt;" in xmp
            assert bool(pdf.Root.MarkInfo.Marked)
            own = {page.obj.objgen for page in pdf.pages}
            elements = list(pdf.Root.StructTreeRoot.K[0].K)
            assert len(elements) > 5
            assert {one.Pg.objgen for one in elements if "/Pg" in one} <= own
            assert len(pdf.Root.StructTreeRoot.ParentTree.Nums) == 2 * len(own)
            assert "/Dests" not in pdf.Root
            # Nothing of another letter's text travels with it.
            assert sum(
                1 for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Page"
            ) == len(own)


def test_printing_the_same_again_gives_the_same_pages(printer: OfficePrinter, tmp_path: Path) -> None:
    first, second = (printer.pdf(letter("lead_transfer"), title="转办单") for _ in range(2))
    assert looked_at(first.content, tmp_path, "a")[1] == looked_at(second.content, tmp_path, "b")[1]


def test_what_comes_next_is_laid_ready_while_libreoffice_converts(tmp_path: Path) -> None:
    must_have_office()
    printer = OfficePrinter(tmp_path, workers=1)
    docs = named([letter(kind, number) for kind in ("supervision_letter", "lead_transfer") for number in range(1, 7)])
    printing = threading.Thread(target=lambda: list(printer.pdfs(docs)))
    printing.start()
    ready = 0
    while printing.is_alive():
        ready = max(ready, len(list((tmp_path / ".pdf").glob("*/*.docx"))))
        time.sleep(0.005)
    printing.join()
    printer.close()
    assert ready == 2


PARAGRAPH = "<w:p><w:r><w:t>一</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("", None),
        ('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>', "numbering"),
        ("<w:p><w:r><w:instrText> NUMPAGES </w:instrText></w:r></w:p>", "page_count"),
        ('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', "notes"),
        ('<w:p><w:r><w:endnoteReference w:id="1"/></w:r></w:p>', "notes"),
        ('<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>', "notes"),
        ('<w:p><w:bookmarkStart w:id="1" w:name="x"/></w:p>', "bookmarks"),
        ('<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>', "images"),
        ('<w:p><w:hyperlink r:id="rId9"/></w:p>', "links"),
    ],
)
def test_what_would_collide_is_printed_on_its_own(inside: str, why: str | None) -> None:
    assert apart(opened(word_file(PARAGRAPH + inside + PARAGRAPH, title="便函"))) == why


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"\xd0\xcf\x11\xe0 old Word", b"{}"], ids=["empty", "broken", "old", "json"]
)
def test_what_is_no_word_file_is_told_so(content: bytes) -> None:
    with pytest.raises(NotWord):
        opened(content)


def sheet(number: int, kind: str) -> Letter:
    docx = letter(kind)
    return Letter(f"{kind}{number}", docx, opened(docx), Named("", ""))


@pytest.mark.parametrize(
    ("kind", "many", "sizes"),
    [
        ("supervision_letter", 4, [4]),
        ("supervision_letter", 25, [13, 12]),
        ("supervision_letter", 48, [MOST_HEADED, MOST_HEADED, 8, 8]),
        ("result_notice", 25, [13, 12]),
        ("result_notice", 100, [MOST, MOST, 18, 18]),
    ],
)
def test_letters_are_shared_out_evenly(kind: str, many: int, sizes: list[int]) -> None:
    assert [len(batch) for batch in batches([sheet(number, kind) for number in range(many)], workers=2)] == sizes


def test_letters_of_one_kind_come_together_and_none_is_lost() -> None:
    mixed = [sheet(number, KINDS[number % 2]) for number in range(70)]
    made = list(batches(mixed, workers=2))
    assert sorted(one.key for batch in made for one in batch) == sorted(one.key for one in mixed)
    assert all(len({one.sheets.alike for one in batch}) == 1 for batch in made)
    assert max(len(batch) for batch in made if batch[0].sheets.headed) == MOST_HEADED
    assert max(map(len, made)) <= MOST
