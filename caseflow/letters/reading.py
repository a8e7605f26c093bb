"""A pressed letter read back for the screen: the very words of the Word file, its blanks, its tables, its red mark."""

import io
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from caseflow.domain.letter_page import Block, Cell, LetterPage, Look, Paragraph, Table, Words

_ALIGNED = {"center": Look.CENTRE, "right": Look.RIGHT, "end": Look.RIGHT}


def read_page(docx: bytes) -> LetterPage:
    """The letter's text as blocks; what a text box or the footer says is left on paper."""
    document = Document(io.BytesIO(docx))
    styles = {style.style_id: style.element for style in document.styles}
    section = document.sections[0]
    heads = section.first_page_header.paragraphs if section.different_first_page_header_footer else ()
    mark = "".join(_text(one._p) for one in heads).strip()  # noqa: SLF001  the only way to a paragraph's element
    return LetterPage(blocks=tuple(_blocks(document.element.body, styles)), mark=mark)


def _blocks(parent: Any, styles: dict[str, Any]) -> Iterator[Block]:
    for element in parent:
        if element.tag == qn("w:p"):
            yield _paragraph(element, styles)
        elif element.tag == qn("w:tbl"):
            yield from _table(element, styles)


def _table(element: Any, styles: dict[str, Any]) -> Iterator[Block]:
    """A ruled table; one without rules is only a frame that keeps its content on one page."""
    if element.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}") is None:
        for cell in element.iterfind(f"{qn('w:tr')}/{qn('w:tc')}"):
            yield from _blocks(cell, styles)
        return
    rows = tuple(
        tuple(_cell(cell, styles) for cell in row.iterfind(qn("w:tc"))) for row in element.iterfind(qn("w:tr"))
    )
    yield Table(rows)


def _cell(element: Any, styles: dict[str, Any]) -> Cell:
    span = element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    paragraphs = tuple(_paragraph(one, styles) for one in element.iterfind(qn("w:p")))
    return Cell(paragraphs, 1 if span is None else int(span.get(qn("w:val"))))


def _paragraph(element: Any, styles: dict[str, Any]) -> Paragraph:
    fresh = any(shape.find(qn("w:pageBreakBefore")) is not None for shape in _shapes(element, styles))
    words = tuple(_words(element))
    parted = any("\t" in piece.text for piece in words)
    return Paragraph(Look.PARTED if parted else _look(element, styles), words, fresh)


def _words(element: Any) -> Iterator[Words]:
    """Runs side by side that look alike are one piece."""
    text, marked = "", False
    for run in element.iterfind(qn("w:r")):
        blank = run.find(f"{qn('w:rPr')}/{qn('w:highlight')}") is not None
        if blank != marked and text:
            yield Words(text, marked)
            text = ""
        marked = blank
        text += "".join(_printed(child) for child in run)
    if text:
        yield Words(text, marked)


def _printed(child: Any) -> str:
    if child.tag == qn("w:t"):
        return str(child.text or "")
    return {qn("w:tab"): "\t", qn("w:br"): "\n"}.get(child.tag, "")


def _text(element: Any) -> str:
    return "".join(piece.text for piece in _words(element))


def _style(element: Any) -> str:
    named = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if named is None else str(named.get(qn("w:val")))


def _shapes(element: Any, styles: dict[str, Any]) -> list[Any]:
    """What shapes a paragraph: its own properties before its style's."""
    owners = (element, styles.get(_style(element)))
    return [shape for owner in owners if owner is not None for shape in owner.iterfind(qn("w:pPr"))]


def _look(element: Any, styles: dict[str, Any]) -> Look:
    if _style(element).startswith("Title"):
        return Look.TITLE
    shapes = _shapes(element, styles)
    if any(shape.find(qn("w:outlineLvl")) is not None for shape in shapes):
        return Look.HEADING
    aligned = next((jc for shape in shapes if (jc := shape.find(qn("w:jc"))) is not None), None)
    indent = next((ind for shape in shapes if (ind := shape.find(qn("w:ind"))) is not None), None)
    look = _ALIGNED.get("" if aligned is None else aligned.get(qn("w:val")))
    if look is not None:
        return look
    return Look.BODY if indent is not None and indent.get(qn("w:firstLine")) else Look.FLUSH
