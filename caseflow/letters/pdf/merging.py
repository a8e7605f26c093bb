"""Many letters as one Word document, section by section, so that LibreOffice loads its styles and fonts once.

Each letter keeps its headers and footers, first page and even pages included, counts its pages from 1, and begins with
a bookmark by which its pages are found again. Where its headers and footers are those of the letter before it, its
sections name none: in Word such a section takes the last ones, and LibreOffice copies faster than it reads.
"""

import io
import itertools
import re
import zipfile
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from caseflow.letters.pdf.sheets import DOCUMENT, LINKS, TYPES, R, Sheets, W, parsed, references, sections

_HEAD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOC_PR = re.compile(rb'(<wp:docPr\b[^>]*?\bid=")\d+(")')
_BEFORE_NUMBERING = frozenset(
    f"{W}{name}"
    for name in (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar"),
        *("paperSrc", "pgBorders", "lnNumType"),
    )
)
"""What stands before pgNumType in a section, in the order of the schema."""


Dress = dict[tuple[str, str | None], bytes]
"""The headers and footers of a section: what is referred to, for which pages, and its part."""


def place_of(number: int) -> str:
    """The bookmark at the beginning of a letter, and the named place of its first page in the PDF."""
    return f"L{number:05}"


def merged(letters: Sequence[Sheets]) -> bytes:
    """One Word file of letters that are alike and that nothing keeps apart, in their order."""
    first = letters[0]
    body = deepcopy(first.root)
    holder = body.find(f"{W}body")
    for child in list(holder):
        holder.remove(child)
    heads: dict[str, tuple[str, bytes]] = {}
    worn: Dress = {}
    for number, letter in enumerate(letters):
        blocks = deepcopy(letter.root).find(f"{W}body")
        for section in sections(blocks):
            worn = _dressed(section, letter, worn, heads)
        _begin(blocks, number)
        last = number == len(letters) - 1
        if not last:
            _close(blocks)
        holder.extend(list(blocks))
    return _packed(first, _renumbered(etree.tostring(body, encoding="UTF-8", standalone=True)), heads)


def _dressed(section: etree._Element, letter: Sheets, worn: Dress, heads: dict[str, tuple[str, bytes]]) -> Dress:
    """What the section wears where the one before it wore `worn`; names and keeps in `heads` only what differs."""
    own = {one: letter.parts[letter.heads[one.get(f"{R}id", "")]] for one in references(section)}
    wears = {**worn, **{(str(one.tag), one.get(f"{W}type")): part for one, part in own.items()}}
    for one, part in own.items():
        if wears == worn:
            section.remove(one)
        else:
            new = f"m{len(heads)}"
            heads[new] = ("header" if one.tag == f"{W}headerReference" else "footer", part)
            one.set(f"{R}id", new)
    return wears


def _begin(blocks: etree._Element, number: int) -> None:
    """The bookmark in the first paragraph; the first section begins a page, and its pages count from 1."""
    paragraph = next(blocks.iter(f"{W}p"))
    name = {f"{W}id": str(number), f"{W}name": place_of(number)}
    at = 1 if len(paragraph) and paragraph[0].tag == f"{W}pPr" else 0
    paragraph.insert(at, etree.Element(f"{W}bookmarkStart", name))
    paragraph.insert(at + 1, etree.Element(f"{W}bookmarkEnd", {f"{W}id": str(number)}))
    section = sections(blocks)[0]
    for kind in section.findall(f"{W}type"):
        section.remove(kind)
    numbering = section.find(f"{W}pgNumType")
    if numbering is None:
        numbering = etree.Element(f"{W}pgNumType")
        before = itertools.takewhile(lambda one: one.tag in _BEFORE_NUMBERING, section)
        section.insert(len(list(before)), numbering)
    numbering.set(f"{W}start", "1")


def _close(blocks: etree._Element) -> None:
    """Puts the last section where Word keeps all but the very last: into the last paragraph."""
    section, paragraph = blocks[-1], blocks[-2]
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    change = properties.find(f"{W}pPrChange")
    if change is None:
        properties.append(section)
    else:
        change.addprevious(section)


def _renumbered(document: bytes) -> bytes:
    """Drawings get numbers of their own over the whole document."""
    number = itertools.count(1)
    return _DOC_PR.sub(lambda found: b"%b%d%b" % (found[1], next(number), found[2]), document)


def _packed(first: Sheets, document: bytes, heads: dict[str, tuple[str, bytes]]) -> bytes:
    own = set(first.heads.values())
    links, types = parsed(first.parts[LINKS]), parsed(first.parts[TYPES])
    for link in list(links):
        if link.get("Id") in first.heads:
            links.remove(link)
    for override in list(types):
        if override.get("PartName", "").lstrip("/") in own:
            types.remove(override)
    for new, (kind, _) in heads.items():
        etree.SubElement(links, _like(links), {"Id": new, "Type": _HEAD + kind, "Target": f"{new}.xml"})
        etree.SubElement(
            types, f"{_space(types)}Override", {"PartName": f"/word/{new}.xml", "ContentType": f"{_KIND}{kind}+xml"}
        )
    changed = {DOCUMENT: document, LINKS: etree.tostring(links), TYPES: etree.tostring(types)}
    changed |= {f"word/{new}.xml": content for new, (_, content) in heads.items()}
    kept = {name: part for name, part in first.parts.items() if name not in own}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in {**kept, **changed}.items():
            archive.writestr(name, part)
    return out.getvalue()


def _space(root: etree._Element) -> str:
    return str(root.tag).split("}")[0] + "}"


def _like(links: etree._Element) -> str:
    return f"{_space(links)}Relationship"
