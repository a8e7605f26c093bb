"""A Word file taken apart for merging: whether it may stand in one document with others, and with which."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
DOCUMENT, LINKS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
_OWN = re.compile(r"word/(document|header\d*|footer\d*)\.xml|docProps/.*|.*\.rels|\[Content_Types\]\.xml")
"""What each letter has for itself; all the rest must be the same in letters that are merged."""
_APART = {
    "numbering": rb"<w:numPr\b",
    "page_count": rb"\bNUMPAGES\b|\bSECTIONPAGES\b",
    "notes": rb"<w:(?:foot|end)noteReference\b|<w:commentReference\b",
    "bookmarks": rb"<w:bookmarkStart\b",
    "images": rb"<a:blip\b|<v:imagedata\b|<w:object\b|<w:altChunk\b",
}
_TEXT = re.compile(r"word/[a-z]+\d*\.xml$")
_PARTS = 32
"""Parts that are remembered: those of two kinds of letters."""
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


class NotWord(Exception):
    """The bytes are no Word document."""


@dataclass(frozen=True)
class Sheets:
    """One letter as the parts of its file; XML parts as bytes."""

    parts: Mapping[str, bytes]
    alike: tuple[object, ...]
    """Letters may be merged where this is equal: the same styles, settings and kinds of headers and footers."""

    @cached_property
    def root(self) -> etree._Element:
        """The document, read anew once; whoever changes it has it for himself."""
        return parsed(self.parts[DOCUMENT])

    @cached_property
    def heads(self) -> dict[str, str]:
        """Relationship id → the part of a header or footer."""
        links = parsed(self.parts[LINKS]).iter(f"{_REL}Relationship")
        return {
            link.get("Id", ""): f"word/{link.get('Target')}"
            for link in links
            if link.get("Type", "").endswith(("/header", "/footer"))
        }

    @property
    def guessed_pages(self) -> int:
        """How many pages it may have, rather too many, for a deadline: 15 paragraphs or 450 characters fill one."""
        texts = sum(len(one.text or "") for one in self.root.iter(f"{W}t"))
        return 1 + max(sum(1 for _ in self.root.iter(f"{W}p")) // 15, texts // 450)

    @property
    def headed(self) -> bool:
        """Whether a first page has a head or foot of its own."""
        return any(section.find(f"{W}titlePg") is not None for section in sections(self.root))

    @property
    def author(self) -> str:
        """Who the file says wrote it; empty for nobody."""
        core = self.parts.get("docProps/core.xml")
        return "" if core is None else parsed(core).findtext(f"{_DC}creator", "")


def opened(docx: bytes) -> Sheets:
    """Raises NotWord."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            shared = tuple(
                sorted((one.filename, one.CRC, one.file_size) for one in archive.infolist() if not _own(one.filename))
            )
            parts = {name: archive.read(name) for name in archive.namelist()}
        for name, part in parts.items():
            if name != DOCUMENT and name.endswith((".xml", ".rels")):
                _well_formed(part)
        sheets = Sheets(parts, ())
        return Sheets(parts, (shared, _reference_kinds(sheets.root)))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, ValueError, NotImplementedError, RuntimeError) as error:
        raise NotWord from error


def apart(sheets: Sheets) -> str | None:
    """Why the letter must be printed on its own; None where it may be merged."""
    shared = (part for name, part in sheets.parts.items() if name != DOCUMENT and _TEXT.match(name))
    signs = _signs(sheets.parts[DOCUMENT]).union(*map(_signs_of_shared, shared))
    for why in _APART:
        if why in signs:
            return why
    body = sheets.root.find(f"{W}body")
    if body is None or len(body) < 2 or body[-1].tag != f"{W}sectPr" or body[-2].tag != f"{W}p":
        return "no_last_paragraph"
    if body[-2].find(f"{W}pPr/{W}sectPr") is not None:
        return "no_last_paragraph"
    return None if _plain_links(sheets) and _all_kinds_from_the_first(sheets.root) else "links"


@lru_cache(maxsize=_PARTS)
def _well_formed(part: bytes) -> None:
    """Raises etree.XMLSyntaxError. Parts that many letters share are read once."""
    parsed(part)


def _signs(part: bytes) -> frozenset[str]:
    return frozenset(why for why, sign in _APART.items() if re.search(sign, part))


_signs_of_shared = lru_cache(maxsize=_PARTS)(_signs)


def parsed(part: bytes) -> etree._Element:
    return etree.fromstring(part, _SAFE)


def references(section: etree._Element) -> tuple[etree._Element, ...]:
    return tuple(one for one in section if one.tag in {f"{W}headerReference", f"{W}footerReference"})


def sections(root: etree._Element) -> tuple[etree._Element, ...]:
    return tuple(root.iter(f"{W}sectPr"))


def _own(name: str) -> bool:
    return _OWN.fullmatch(name) is not None


def _kinds(section: etree._Element) -> frozenset[tuple[str, str | None]]:
    return frozenset((one.tag, one.get(f"{W}type")) for one in references(section))


def _reference_kinds(root: etree._Element) -> frozenset[tuple[str, str | None]]:
    """Of the first section. A section without a header takes the one before it, so merged letters must agree."""
    first = next(iter(sections(root)), None)
    return frozenset() if first is None else _kinds(first)


def _all_kinds_from_the_first(root: etree._Element) -> bool:
    return all(_kinds(section) <= _reference_kinds(root) for section in sections(root))


def _plain_links(sheets: Sheets) -> bool:
    """Whether the document refers by relationship to nothing but its headers and footers, and they to nothing."""
    referring = sheets.root.xpath("count(//*[@r:*])", namespaces={"r": R.strip("{}")})
    heads = sum(len(references(section)) for section in sections(sheets.root))
    deeper = any(re.fullmatch(r"word/_rels/(header|footer)\d*\.xml\.rels", name) for name in sheets.parts)
    return referring == heads and not deeper
