"""A PDF of many letters cut into one for each, with its tags; title, author and language set as PDF/A wants them."""

import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf

from caseflow.letters.pdf.merging import place_of

_PAGE = re.compile(rb"/Type /Page\b")
_OBJECTS = re.compile(rb"/Type /ObjStm\b[^>]*>>\s*stream\r?\n")
_PRODUCER = "LibreOffice, caseflow"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer><xmp:CreateDate>{made}</xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class BadPdf(Exception):
    """What LibreOffice left is no PDF, or not one of these letters."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a letter's PDF says of itself."""

    title: str
    author: str


@dataclass(frozen=True, slots=True)
class Cut:
    content: bytes
    pages: int
    fonts: frozenset[str]
    """PostScript names of the fonts that are embedded, of all letters that were converted together."""


def cut(merged: Path, letters: Sequence[Named]) -> tuple[Cut, ...]:
    """The letters in their order, one PDF each. Raises BadPdf."""
    try:
        with pikepdf.open(merged) as pdf:
            return tuple(_Cutter(pdf).each(letters))
    except (pikepdf.PdfError, KeyError, AttributeError, ValueError, TypeError) as error:
        raise BadPdf from error


@dataclass(frozen=True, slots=True)
class _Tags:
    """The one element that holds all, its children with their page, and the tree that leads back to them."""

    document: pikepdf.Object
    elements: list[tuple[int, pikepdf.Object]]
    parents: list[tuple[int, pikepdf.Object]]


class _Cutter:
    """Shows one letter's pages and tags after the other in the same file: saving writes only what is reached."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        root = pdf.Root
        self._pages = list(root.Pages.Kids)
        if not self._pages or any(page.Type != "/Page" for page in self._pages):
            raise BadPdf
        self._order = {page.objgen: at for at, page in enumerate(self._pages)}
        self._places = dict(root.Dests.items()) if "/Dests" in root else {}
        self._fonts = frozenset(_fonts(self._pages))
        self._made = re.sub(r"\D", "", str(pdf.docinfo.get("/CreationDate", "")))[:14]
        self._tags = self._tagged(root)
        for name in ("/Dests", "/OpenAction", "/Outlines"):
            if name in root:
                del root[name]
        root.Lang = pikepdf.String("zh-CN")

    def each(self, letters: Sequence[Named]) -> Iterator[Cut]:
        starts = [self._start(number, of=len(letters)) for number in range(len(letters))]
        ends = [*starts[1:], len(self._pages)]
        if starts[0] != 0 or any(start >= end for start, end in zip(starts, ends, strict=True)):
            raise BadPdf
        for letter, start, end in zip(letters, starts, ends, strict=True):
            self._show(start, end)
            self._name(letter)
            out = io.BytesIO()
            # Objects in streams: a fifth smaller, and written in few pieces, which is what saving costs.
            packed = pikepdf.ObjectStreamMode.generate
            self._pdf.save(out, deterministic_id=True, fix_metadata_version=False, object_stream_mode=packed)
            content = out.getvalue()
            if len(letters) > 1 and _pages_in(content) != end - start:
                raise BadPdf  # something leads to another letter's page; printed alone, none can
            yield Cut(content, end - start, self._fonts)

    def _start(self, number: int, *, of: int) -> int:
        if of == 1:
            return 0
        return self._order[self._places[f"/{place_of(number)}"][0].objgen]

    def _show(self, start: int, end: int) -> None:
        root = self._pdf.Root
        root.Pages.Kids = pikepdf.Array(self._pages[start:end])
        root.Pages.Count = end - start
        if self._tags is None:
            return
        tags = self._tags
        tags.document.Pg = self._pages[start]  # else every letter would carry a page of the first
        tags.document.K = pikepdf.Array([element for at, element in tags.elements if start <= at < end])
        root.StructTreeRoot.K = pikepdf.Array([tags.document])
        keys = {self._pages[at].get("/StructParents") for at in range(start, end)}
        pairs = [(key, value) for key, value in tags.parents if key in keys]
        root.StructTreeRoot.ParentTree.Nums = pikepdf.Array([part for pair in pairs for part in pair])

    def _tagged(self, root: pikepdf.Object) -> "_Tags | None":
        """The file's tags, taken apart; None where it has none."""
        if "/StructTreeRoot" not in root:
            return None
        top = root.StructTreeRoot.K
        tops = list(top) if isinstance(top, pikepdf.Array) else [top]
        # A frame in a head or foot, such as a turned page number, is tagged beside the document: an empty figure.
        documents = [element for element in tops if element.S == "/Document"]
        if len(documents) != 1:
            raise BadPdf
        pairs = list(root.StructTreeRoot.ParentTree.Nums)
        parents = [(int(key), value) for key, value in zip(pairs[::2], pairs[1::2], strict=True)]
        return _Tags(documents[0], self._placed(documents[0].K), parents)

    def _placed(self, elements: Iterable[pikepdf.Object]) -> list[tuple[int, pikepdf.Object]]:
        """Elements with their page; one that tells none belongs to that of the one before it."""
        placed, last = [], 0
        for element in elements:
            at = self._page_of(element)
            last = last if at is None else at
            placed.append((last, element))
        return placed

    def _page_of(self, element: pikepdf.Object | None) -> int | None:
        """The page an element begins on; None where it tells none."""
        if not isinstance(element, pikepdf.Dictionary):
            return None
        if "/Pg" in element:
            return self._order.get(element.Pg.objgen)
        kids = element.get("/K")
        found = (self._page_of(kid) for kid in (kids if isinstance(kids, pikepdf.Array) else [kids]))
        return next((at for at in found if at is not None), None)

    def _name(self, letter: Named) -> None:
        pdf, title, author = self._pdf, letter.title or "文书", letter.author or "—"
        pdf.docinfo["/Title"], pdf.docinfo["/Author"] = title, author
        pdf.docinfo["/Producer"] = _PRODUCER
        made = self._made
        if len(made) == 14:
            pdf.docinfo["/CreationDate"] = f"D:{made}Z"
        when = f"{made[:4]}-{made[4:6]}-{made[6:8]}T{made[8:10]}:{made[10:12]}:{made[12:14]}Z"
        words = {"title": escape(title), "author": escape(author), "producer": _PRODUCER, "made": when}
        pdf.Root.Metadata.write(_XMP.format(**words).encode(), filter=None)
        if "/Creator" in pdf.docinfo:
            del pdf.docinfo["/Creator"]


def _pages_in(content: bytes) -> int:
    """How many pages a cut file holds, whatever leads to them."""
    packed = (zlib.decompressobj().decompress(content[found.end() :]) for found in _OBJECTS.finditer(content))
    return sum(len(_PAGE.findall(part)) for part in (content, *packed))


def _fonts(pages: Sequence[pikepdf.Object]) -> Iterator[str]:
    resources = {page.Resources.objgen: page.Resources for page in pages if "/Resources" in page}
    for one in resources.values():
        for font in (one.get("/Font") or {}).values():
            yield str(font.get("/BaseFont", "")).lstrip("/").split("+")[-1]
