"""A template as its clerk wrote it: what it asks for, what it says itself. Pressing: `caseflow.letters.pressing`."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import meta
from lxml import etree

from caseflow.letters.pressing.environment import environment
from caseflow.letters.pressing.reading_parts import PROPERTIES
from caseflow.letters.values import unmarked

_STATEMENTS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_BODY = "word/document.xml"
_AROUND = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True)


class Template(DocxTemplate):  # type: ignore[misc]  # docxtpl brings no types
    """A template of the office, looked at."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content))
        self.init_docx()

    def asks(self) -> set[str]:
        """The names it wants, in its text, its footers and its document properties."""
        named: set[str] = self.get_undeclared_template_variables(environment())
        for name in PROPERTIES:
            named |= meta.find_undeclared_variables(environment().parse(getattr(self.docx.core_properties, name)))
        return named

    def words(self) -> str:
        """What it says itself, a line for each paragraph; \ufffc stands where a value or a statement does."""
        return "\n".join(_STATEMENTS.sub("\ufffc", line) for line in _lines(self.docx.element))


def words_in(docx: bytes) -> str:
    """What a pressed letter says, a line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read(_BODY))
    return unmarked("\n".join(_lines(root)))


def wording(docx: bytes) -> tuple[str, ...]:
    """What a template or a letter says, a line for each paragraph: its text, then its heads, its feet and its notes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        around = sorted(name for name in archive.namelist() if _AROUND.fullmatch(name))
        roots = [etree.fromstring(archive.read(name), _SAFE) for name in (_BODY, *around)]
    return tuple(line for root in roots for line in _lines(root) if line.strip())


def _lines(root: Any) -> Iterator[str]:
    for paragraph in root.iter("{*}p"):
        yield "".join(node.text or "" for node in paragraph.iter("{*}t"))
