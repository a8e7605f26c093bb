"""Which characters of a letter are set in which font, through its styles as Word resolves them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree

from caseflow.letters.pdf.sheets import Sheets, W, parsed

_EAST = re.compile("[\u2010-\u203f\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef\U00020000-\U0003ffff]")
"""What the east-asian font draws; quotation marks and dashes with it, as in Chinese text."""
_BLANK = re.compile(r"[\s\u200b-\u200f\ufeff]")
Fonts = dict[str, str]


def lettering(sheets: Sheets) -> dict[str, set[str]]:
    """Font → the characters set in it, of the document with its headers and footers."""
    styles = sheets.parts.get("word/styles.xml")
    found = _sorted(sheets.root, _styles(styles))
    for part in sheets.heads.values():
        for font, letters in _of_head(sheets.parts[part], styles).items():
            found[font] |= letters
    return dict(found)


@lru_cache(maxsize=64)
def _of_head(part: bytes, styles: bytes | None) -> Mapping[str, set[str]]:
    """Of a header or footer, which are the same in many letters."""
    return _sorted(parsed(part), _styles(styles))


@lru_cache(maxsize=16)
def _styles(part: bytes | None) -> "_Styles":
    return _Styles(part)


def _sorted(root: etree._Element, styles: "_Styles") -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for run in root.iter(f"{W}r"):
        _sort(run, styles, found)
    return found


def _sort(run: etree._Element, styles: "_Styles", found: Mapping[str, set[str]]) -> None:
    text = _BLANK.sub("", "".join(one.text or "" for one in run.iterchildren(f"{W}t")))
    if not text:
        return
    fonts = styles.of(run)
    east = set(_EAST.findall(text))
    for slot, letters in (("eastAsia", east), ("ascii", set(text) - east)):
        if letters and slot in fonts:
            found[fonts[slot]] |= letters


class _Styles:
    """The fonts of the styles of one file, each found once."""

    def __init__(self, part: bytes | None) -> None:
        root = None if part is None else parsed(part)
        self._by_id: dict[str | None, etree._Element] = {}
        self._defaults: Fonts = {}
        self._known: dict[str | None, Fonts] = {}
        if root is not None:
            self._by_id = {one.get(f"{W}styleId"): one for one in root.iter(f"{W}style")}
            self._defaults = _fonts(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def of(self, run: etree._Element) -> Fonts:
        paragraph = next(run.iterancestors(f"{W}p"), None)
        named = None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")
        own = run.find(f"{W}rPr")
        character = None if own is None else own.find(f"{W}rStyle")
        return {
            **self._defaults,
            **self._style(None if named is None else named.get(f"{W}val")),
            **self._style(None if character is None else character.get(f"{W}val")),
            **_fonts(own),
        }

    def _style(self, name: str | None, below: frozenset[str | None] = frozenset()) -> Fonts:
        """Known only when it is whole, because threads share it; a style that is based on itself ends."""
        if name in self._known:
            return self._known[name]
        style = self._by_id.get(name)
        if style is None or name in below:
            return {}
        based = style.find(f"{W}basedOn")
        above = {} if based is None else self._style(based.get(f"{W}val"), below | {name})
        self._known[name] = {**above, **_fonts(style.find(f"{W}rPr"))}
        return self._known[name]


def _fonts(properties: etree._Element | None) -> Fonts:
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return dict(_named(fonts)) if fonts is not None else {}


def _named(fonts: etree._Element) -> Iterator[tuple[str, str]]:
    for slot in ("eastAsia", "ascii"):
        name = fonts.get(f"{W}{slot}")
        if name:
            yield slot, name
