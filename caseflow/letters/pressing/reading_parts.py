"""What docxtpl makes of a template: the parts that depend on values, as sources of the template language, and the rest.

The document's root is serialised whole and cut at its body, so that every namespace stays declared once; only the body
goes through docxtpl's own cleaning. Properties are read as XML, where docxtpl would escape a value twice.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docxtpl import DocxTemplate
from lxml import etree

from caseflow.letters.package import unpacked
from caseflow.letters.seal import remove_seal_place

PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""The properties that docxtpl renders."""
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_ASKS = re.compile(r"\{[{%#]")
_HEAD = re.compile(r"<\?xml[^>]*\?>\s*")


@dataclass(frozen=True, slots=True)
class Source:
    """A part that depends on values: its member's name, what is printed before, its source, what is printed after."""

    member: str
    before: str
    text: str
    after: str
    properties: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """A template taken apart. `fixed` are the members that are the same in every letter."""

    sources: tuple[Source, ...]
    fixed: dict[str, bytes]


def taken_apart(template: bytes, *, sealed: bool) -> Taken:
    """Read a template with docxtpl; not `sealed`: without the draft's dashed place of the seal."""
    reader = DocxTemplate(io.BytesIO(template))
    reader.render_init()
    if not sealed:
        remove_seal_place(reader.docx.element)
    for name in PROPERTIES:
        setattr(reader.docx.core_properties, name, getattr(reader.docx.core_properties, name))
    sources = tuple(one for one in _sources(reader) if _ASKS.search(one.text))
    stream = io.BytesIO()
    reader.docx.save(stream)
    asked = {one.member for one in sources}
    fixed = {name: content for name, content in unpacked(stream.getvalue()).items() if name not in asked}
    return Taken(sources, fixed)


def _sources(reader: Any) -> Iterator[Source]:
    yield _document(reader)
    for uri in (reader.HEADER_URI, reader.FOOTER_URI):
        for _, part in reader.get_headers_footers(uri):
            yield Source(_member(part), _DECLARATION, reader.patch_xml(reader.get_part_xml(part)), "")
    for part in reader.docx.part.package.parts:
        if part.content_type == _FOOTNOTES:
            text = _HEAD.sub("", part.blob.decode("utf-8"), count=1)
            yield Source(_member(part), _DECLARATION, reader.patch_xml(text), "")
    properties = reader.docx.core_properties._element  # noqa: SLF001  its part is not to be had otherwise
    for part in reader.docx.part.package.parts:
        if part.content_type.endswith("core-properties+xml"):
            text = etree.tostring(properties, encoding="unicode")
            yield Source(_member(part), _DECLARATION, text, "", properties=True)


def _document(reader: Any) -> Source:
    text = reader.xml_to_string(reader.docx.element)
    start = re.search(r"<w:body[ >]", text)
    end = text.rindex("</w:body>") + len("</w:body>")
    begin = start.start() if start is not None else 0
    body = reader.patch_xml(text[begin:end])
    return Source(_member(reader.docx.part), _DECLARATION + text[:begin], body, text[end:])


def _member(part: Any) -> str:
    return str(part.partname).lstrip("/")
