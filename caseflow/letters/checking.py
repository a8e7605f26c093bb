"""The built-in check of an official paper: whether a Word file keeps GB/T 9704-2012 and what Word and LibreOffice need.

It reads the parts of the file itself and lays nothing out: what only a printed page shows is measured by the tests.
Lengths in millimetres.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from caseflow.domain.errors import Fault
from caseflow.domain.letter_format import page_faults, words_faults
from caseflow.letters.layout import BIAOSONG, FANGSONG, HEITI, KAITI, SONGTI
from caseflow.letters.package import unpacked
from caseflow.letters.profile import profile
from caseflow.letters.reading import read_page
from caseflow.letters.schema_order import ORDERS

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FONTS = {FANGSONG, KAITI, HEITI, BIAOSONG, SONGTI}
_ALSO = {"仿宋", "楷体", "方正小标宋_GBK", "SimHei", "SimSun", "FangSong", "KaiTi"}
"""The same faces under their other names."""
_OFF = 1.0
"""How far a margin may be off."""


def format_faults(docx: bytes, *, letter: bool = False) -> tuple[Fault, ...]:
    """What is wrong with the form of a pressed letter or of a template; `letter` for one in 信函格式.

    Raises BadZipFile for what is no Word file, XMLSyntaxError for a broken part.
    """
    parts = unpacked(docx)
    elsewhere = (words_faults(_text(root)) for name, root in _roots(parts) if name != "word/document.xml")
    return (
        *structure_faults(parts, letter=letter),
        *page_faults(read_page(docx)),
        *(fault for faults in elsewhere for fault in faults),
    )


def structure_faults(parts: Mapping[str, bytes], *, letter: bool = False) -> tuple[Fault, ...]:
    """What is wrong with paper, fonts, lines, tables and the order of properties, whatever the words are."""
    roots = dict(_roots(parts))
    main, styles = roots["word/document.xml"], roots.get("word/styles.xml")
    return (
        *_paper(main, letter=letter),
        *_numbered(roots),
        *_rows(main),
        *(() if styles is None else _line_height(styles)),
        *(fault for name, root in roots.items() for fault in (*_looks(root), *_order(name, root))),
    )


def _roots(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Any]]:
    """Every part of the text, without entities and without reaching out."""
    reader = etree.XMLParser(resolve_entities=False, no_network=True)
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            yield name, etree.fromstring(content, reader)


def _paper(main: Any, *, letter: bool) -> Iterator[Fault]:
    for section in main.iter(f"{_W}sectPr"):
        size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
        wide, high = (_length(size, side) for side in ("w", "h"))
        sides = sorted((wide, high))
        right = profile().mm("page.width"), profile().mm("page.height")
        if any(abs(one - other) > _OFF for one, other in zip(sides, right, strict=True)):
            yield Fault("", "page_not_a4", {"width": f"{wide:.0f}", "height": f"{high:.0f}"})
        yield from _margins(margins, turned=wide > high)
        if letter and section.find(f"{_W}titlePg") is None:
            yield Fault("", "no_own_first_page", {})


def _margins(margins: Any, *, turned: bool) -> Iterator[Fault]:
    """A form may keep another upper margin; a landscape page is the upright one turned."""
    shown = {"left": "订口", "right": "切口", "bottom": "地脚"}
    places = {"left": "bottom", "right": "top", "bottom": "right"} if turned else {side: side for side in shown}
    for side, name in shown.items():
        given, right = _length(margins, side), profile().mm(f"page.{places[side]}")
        if abs(given - right) > _OFF:
            yield Fault(
                "", "margin_off", {"side": name, "side_en": side, "given": f"{given:.1f}", "right": f"{right:.1f}"}
            )


def _numbered(roots: Mapping[str, Any]) -> Iterator[Fault]:
    fields = (
        node.text or "" for name, root in roots.items() if "footer" in name for node in root.iter(f"{_W}instrText")
    )
    if not any("PAGE" in field for field in fields):
        yield Fault("", "no_page_number", {})


def _rows(main: Any) -> Iterator[Fault]:
    split = [row for row in main.iter(f"{_W}tr") if row.find(f"{_W}trPr/{_W}cantSplit") is None]
    if split:
        yield Fault("", "row_may_split", {"rows": str(len(split))})


def _line_height(styles: Any) -> Iterator[Fault]:
    line = profile().twips("text.line")
    for style in styles.iter(f"{_W}style"):
        spacing = style.find(f"{_W}pPr/{_W}spacing")
        exact = spacing is not None and (spacing.get(f"{_W}line"), spacing.get(f"{_W}lineRule")) == (str(line), "exact")
        if style.get(f"{_W}styleId") == "Body" and not exact:
            yield Fault("", "line_height_off", {"right": f"{line / 20:g}"})


def _looks(root: Any) -> Iterator[Fault]:
    """Grid, borders, languages and fonts that print otherwise than they look in Word."""
    found = {
        "other_font": {font for font in _stated(root, "rFonts", "eastAsia") if font not in _FONTS | _ALSO},
        "character_grid": {grid for grid in _stated(root, "docGrid", "type") if "Chars" in grid},
        "latin_text_chinese": {language for language in _stated(root, "lang", "val") if language.startswith("zh")},
        "compound_border": set(root.xpath("//@*[contains(., 'thickThin') or contains(., 'thinThick')]")),
    }
    known = "、".join(sorted(_FONTS))
    for slug, values in found.items():
        yield from (Fault("", slug, {"given": str(given), "known": known}) for given in sorted(values))


def _stated(root: Any, tag: str, attribute: str) -> set[str]:
    """Every value of an attribute of an element, where it is stated."""
    return {str(value) for one in root.iter(f"{_W}{tag}") if (value := one.get(f"{_W}{attribute}")) is not None}


def _order(name: str, root: Any) -> Iterator[Fault]:
    """Word insists on the order of the schema, which LibreOffice forgives."""
    for parent, order in ORDERS.items():
        placed = (
            [order.index(key) for child in one if (key := str(child.tag).removeprefix(_W)) in order]
            for one in root.iter(f"{_W}{parent}")
        )
        if any(places != sorted(places) for places in placed):
            yield Fault("", "misplaced_property", {"part": name, "property": parent})


def _length(element: Any, side: str) -> float:
    """A length of the section; nothing where it is not stated."""
    stated = None if element is None else element.get(f"{_W}{side}")
    return int(stated or 0) / 1440 * 25.4


def _text(root: Any) -> str:
    lines = ("".join(node.text or "" for node in one.iter(f"{_W}t")) for one in root.iter(f"{_W}p"))
    return "\n".join(lines)
