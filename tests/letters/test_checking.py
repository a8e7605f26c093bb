"""The built-in check of official papers: every template and every pressed letter passes, and each fault is found."""

from datetime import date

import pytest

from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.errors import Fault
from caseflow.letters import table_paper
from caseflow.letters.build import FORMS
from caseflow.letters.checking import format_faults, structure_faults
from caseflow.letters.kinds import read_kind
from caseflow.letters.package import packed, unpacked, word_file
from caseflow.letters.press import WordPress
from caseflow.problems import told_fault
from tests.letters import sheets
from tests.letters.cases import CASE, judged, order_to
from tests.letters.folders import FOLDER
from tests.letters.occasions import OFFICE, drawn
from tests.make import the_law

LETTER = unpacked((FOLDER / "supervision_letter.docx").read_bytes())
ORDER = unpacked((FOLDER / "correction_order.docx").read_bytes())


def is_letter(kind: str) -> bool:
    return read_kind(FOLDER / f"{kind}.yml").layout == "L"


@pytest.mark.parametrize("kind", FORMS)
def test_every_template_passes(kind: str) -> None:
    assert structure_faults(unpacked((FOLDER / f"{kind}.docx").read_bytes()), letter=is_letter(kind)) == ()


@pytest.mark.parametrize("kind", sheets.KINDS)
def test_every_sheet_passes(kind: str) -> None:
    assert format_faults(WordPress(FOLDER, the_law()).proof(sheets.drawn(kind)).docx, letter=False) == ()


@pytest.mark.parametrize("kind", sorted(drawable() - set(sheets.KINDS)))
def test_every_pressed_letter_passes(kind: str) -> None:
    draft = order_to("GC", CASE, judged(CASE, the_law()), the_law()) if kind == "correction_order" else drawn(kind)
    press = WordPress(FOLDER, the_law())
    assert format_faults(press.proof(draft).docx, letter=is_letter(kind)) == ()
    if kind != "correction_order":
        number = "西青治欠办函〔2026〕12号"
        assert format_faults(press.issue(draft, number=number, issued_on=date(2026, 11, 5)).docx) == ()


def test_a_page_on_its_side_passes() -> None:
    ledger = table_paper.ledger((("序号", "no", 1, "Centre"),), "rows", described="台账")
    file = word_file(ledger, title="台账", landscape=True, furniture=table_paper.furniture())
    assert structure_faults(unpacked(file)) == ()


def changed(parts: dict[str, bytes], name: str, *words: str) -> dict[str, bytes]:
    text = parts[f"word/{name}.xml"].decode()
    for old, new in zip(words[::2], words[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    return {**parts, f"word/{name}.xml": text.encode()}


@pytest.mark.parametrize(
    ("name", "words", "slug"),
    [
        ("document", ('w:w="11906"', 'w:w="12240"'), "page_not_a4"),
        ("document", ('<w:pgSz w:w="11906" w:h="16838"/>', ""), "page_not_a4"),
        ("document", ('w:left="1588" w:header', 'w:left="1800" w:header'), "margin_off"),
        ("document", ('w:bottom="1984"', 'w:bottom="1440"'), "margin_off"),
        ("document", ('<w:docGrid w:type="lines"', '<w:docGrid w:type="linesAndChars"'), "character_grid"),
        ("document", ("<w:cantSplit/>", ""), "row_may_split"),
        ("styles", ('<w:lang w:val="en-US"', '<w:lang w:val="zh-CN"'), "latin_text_chinese"),
        ("styles", ('w:eastAsia="黑体"', 'w:eastAsia="华文行楷"'), "other_font"),
        ("styles", ('w:line="579" w:lineRule="exact"', 'w:line="560" w:lineRule="exact"'), "line_height_off"),
        ("styles", ('w:line="579" w:lineRule="exact"', 'w:line="579" w:lineRule="auto"'), "line_height_off"),
        ("styles", ('<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>', "<w:keepNext/>"), "misplaced_property"),
    ],
)
def test_each_fault_of_the_paper_is_found(name: str, words: tuple[str, ...], slug: str) -> None:
    found = {fault.slug for fault in structure_faults(changed(ORDER, name, *words))}
    assert found == {slug}


def test_a_paper_without_a_page_number_is_found() -> None:
    bare = changed(changed(ORDER, "footer1", " PAGE ", " DATE "), "footer2", " PAGE ", " DATE ")
    assert [fault.slug for fault in structure_faults(bare)] == ["no_page_number"]


def test_a_letter_needs_a_first_page_of_its_own_and_simple_lines() -> None:
    assert [fault.slug for fault in structure_faults(changed(LETTER, "document", "<w:titlePg/>", ""), letter=True)] == [
        "no_own_first_page"
    ]
    lined = changed(LETTER, "header1", '<w:top w:val="single"', '<w:top w:val="thickThinSmallGap"')
    assert [fault.slug for fault in structure_faults(lined, letter=True)] == ["compound_border"]


def test_words_in_the_head_and_the_foot_are_read_too() -> None:
    press = WordPress(FOLDER, the_law())
    parts = unpacked(press.proof(drawn("supervision_letter")).docx)
    assert OFFICE in parts["word/header1.xml"].decode()
    wrong = packed(changed(parts, "header1", OFFICE, "None"))
    assert [fault.slug for fault in format_faults(wrong, letter=True)] == ["template_words_left"]


def test_every_fault_is_told_in_both_languages() -> None:
    fault = Fault("", "margin_off", {"side": "订口", "side_en": "left", "given": "31.8", "right": "28.0"})
    assert told_fault(fault) == "页边距（订口）为 31.8 毫米，应为 28.0 毫米。"
    assert told_fault(fault, "en") == "the left margin is 31.8 mm; it must be 28.0 mm."
