"""A Word package of our own making: the same parts give the same bytes, whenever and wherever it is packed."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from caseflow.letters import layout, styles

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FIRST = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_BORN = "2022-07-15T00:00:00Z"


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip of the parts in one order, with one date, so that equal parts make equal files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda part: (part != _FIRST, part)):
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            package.writestr(member, parts[name])
    return stream.getvalue()


def unpacked(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as members:
        return {name: members.read(name) for name in members.namelist()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands outside the text: a header or footer of the first, the even or all other pages."""

    name: str
    """header1, footer2: the part's name without its ending."""
    place: str
    """first, even or default."""
    xml: str

    @property
    def kind(self) -> str:
        return self.name.rstrip("0123456789")


PLAIN = (
    Furniture(name="footer1", place="default", xml=layout.page_number("right")),
    Furniture(name="footer2", place="even", xml=layout.page_number("left")),
)
"""The page number on the outer side of every page."""


def word_file(
    body: str,
    *,
    title: str,
    furniture: tuple[Furniture, ...] = PLAIN,
    top: int | None = None,
    landscape: bool = False,
) -> bytes:
    """A template with this body (paragraphs and tables) on the office's paper; `top` is another margin, in twips."""
    referred = {f"rId{at}": one for at, one in enumerate(furniture, start=4)}
    references = "".join(f'<w:{one.kind}Reference w:type="{one.place}" r:id="{key}"/>' for key, one in referred.items())
    first = any(one.place == "first" for one in furniture)
    parts = {
        _FIRST: _content_types(furniture),
        "_rels/.rels": _relations(
            ("rId1", f"{_RELATION}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(title),
        "word/_rels/document.xml.rels": _relations(
            ("rId1", f"{_RELATION}/styles", "styles.xml"),
            ("rId2", f"{_RELATION}/settings", "settings.xml"),
            ("rId3", f"{_RELATION}/fontTable", "fontTable.xml"),
            *((key, f"{_RELATION}/{one.kind}", f"{one.name}.xml") for key, one in referred.items()),
        ),
        "word/document.xml": layout.document(body, references, own_first_page=first, top=top, landscape=landscape),
        "word/styles.xml": styles.styles(),
        "word/settings.xml": styles.settings(),
        "word/fontTable.xml": styles.font_table(),
        **{f"word/{one.name}.xml": one.xml for one in furniture},
    }
    return packed({name: text.encode() for name, text in parts.items()})


def _content_types(furniture: tuple[Furniture, ...]) -> str:
    kinds = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        **{f"/word/{one.name}.xml": f"{_WORD}.{one.kind}+xml" for one in furniture},
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return _xml(
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    listed = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in relations)
    return _xml(f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>')


def _core(title: str) -> str:
    return _xml(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{{{{ issuer }}}}</dc:creator><dc:language>zh-CN</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_BORN}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_BORN}</dcterms:modified></cp:coreProperties>'
    )


def _xml(element: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{element}'
