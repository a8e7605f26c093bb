"""Many letters as one Word document, section by section, so that LibreOffice loads its styles and fonts once.

Each letter keeps its own headers and footers, first page and even pages included, counts its pages from 1, and begins
with a bookmark by which its pages are found again.
"""

import io
import itertools
import re
import zipfile
from collections.abc import Iterator, Sequence
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
    for number, letter in enumerate(letters):
        blocks = deepcopy(letter.root).find(f"{W}body")
        new = dict(_renamed(letter, number, heads))
        for section in sections(blocks):
            for one in references(section):
                one.set(f"{R}id", new[one.get(f"{R}id", "")])
        _begin(blocks, number)
        last = number == len(letters) - 1
        if not last:
            _close(blocks)
        holder.extend(list(blocks))
    return _packed(first, _renumbered(etree.tostring(body, encoding="UTF-8", standalone=True)), heads)


def _renamed(letter: Sheets, number: int, heads: dict[str, tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """Lays the letter's headers and footers beside those of the others; old link and new link of each."""
    for at, (link, part) in enumerate(sorted(letter.heads.items())):
        kind = "header" if "header" in part else "footer"
        new = f"m{number}x{at}"
        heads[new] = (kind, letter.parts[part])
        yield link, new


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
