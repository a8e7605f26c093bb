"""A pressed letter read back for the screen: every word of the Word file, blanks marked, tables and sheets apart."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from caseflow.domain.drafts.drawing import draw
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.letter_page import LetterPage, Look, Paragraph, Table
from caseflow.letters.press import WordPress
from tests.letters.cases import CASE, judged, order_to
from tests.letters.folders import FOLDER
from tests.make import the_law


@pytest.fixture(scope="module")
def press() -> WordPress:
    return WordPress(FOLDER, the_law())


@pytest.fixture(scope="module")
def order(press: WordPress) -> LetterPage:
    return press.read(press.proof(order_to("GC", CASE, judged(CASE, the_law()), the_law())).docx)


def paragraphs(page: LetterPage, look: Look) -> list[str]:
    return [one.text for one in page.blocks if isinstance(one, Paragraph) and one.look is look]


def test_titles_headings_and_body_keep_their_looks(order: LetterPage) -> None:
    assert "劳动保障监察限期改正指令书" in paragraphs(order, Look.TITLE)
    assert paragraphs(order, Look.HEADING)[0] == "一、查明的事实"
    assert any("责令你单位限期改正" in text for text in paragraphs(order, Look.BODY))
    assert order.mark == ""


def test_a_blank_is_a_piece_of_its_own(order: LetterPage) -> None:
    [line] = [one for one in order.blocks if isinstance(one, Paragraph) and "前改正完毕" in one.text]
    assert [(piece.text, piece.blank) for piece in line.words][1] == ("〔待填：改正期限〕", True)
    assert not line.words[0].blank


def test_tables_are_ruled_and_what_only_holds_together_is_no_table(order: LetterPage) -> None:
    first = next(one for one in order.blocks if isinstance(one, Table))
    assert first.rows[0][0].paragraphs[0].text == "被指令单位或个人"
    assert first.rows[0][1].span == 3
    assert all(one.rows for one in order.blocks if isinstance(one, Table))


def test_an_enclosure_begins_a_sheet_of_its_own(order: LetterPage) -> None:
    assert [one.text for one in order.blocks if isinstance(one, Paragraph) and one.new_sheet] == ["附件"]


def test_every_word_of_the_paper_is_read(press: WordPress, order: LetterPage) -> None:
    docx = press.proof(order_to("GC", CASE, judged(CASE, the_law()), the_law())).docx
    written = [one.text for one in Document(BytesIO(docx)).paragraphs if one.text.strip()]
    assert [text for text in written if text not in order.text] == []


def test_a_letter_of_the_leading_office_has_its_red_mark_and_its_number_at_the_right(press: WordPress) -> None:
    occasion = Occasion(
        case=CASE,
        judgement=judged(CASE, the_law()),
        law=the_law(),
        to="杨柳青镇",
        to_name="杨柳青镇",
        to_kind="town",
        issuer_name="某区根治欠薪办公室",
        today=date(2026, 11, 25),
    )
    page = press.read(press.proof(draw("supervision_letter", occasion)).docx)
    assert page.mark == "某区根治欠薪办公室"
    assert any("发文字号" in text for text in paragraphs(page, Look.PARTED))
