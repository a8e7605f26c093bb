"""A template ready to press: its constants as bytes, its fixed members laid out, rendered fast or by docxtpl itself."""

import io
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, Template

from caseflow.letters.marks import mark_blanks
from caseflow.letters.package import packed, unpacked
from caseflow.letters.pressing.archive import Laid, closed, lay
from caseflow.letters.pressing.environment import environment
from caseflow.letters.pressing.reading_parts import PROPERTIES, Source, taken_apart
from caseflow.letters.pressing.tables import tables_may_change
from caseflow.letters.pressing.values import (
    LONGEST_PROPERTY,
    SPECIAL,
    in_properties,
    namespaces_in,
    room_in_properties,
    worked_over,
)
from caseflow.letters.pressing.wellformed import Unproved, prove
from caseflow.letters.seal import remove_seal_place
from caseflow.letters.values import unmarked

KEPT = 256
"""Compiled templates that one process keeps."""
_DRAWN = re.compile(rb'(<wp:docPr\b[^>]*?\bid=")[^"]*(")')
_WORKED_OVER = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\t\n\x07\x0c]|\{_[{%]|[}%]_\}")
"""Of a template itself: line ends in its own text, and braces that are meant to be printed."""
_FIRST_DRAWING = 1000


@dataclass(frozen=True, slots=True)
class _Part:
    """One part that depends on values."""

    member: str
    before: bytes
    after: bytes
    template: Template
    constants: Mapping[str, bytes]
    namespaces: str
    always_worked: bool
    drawings: bool
    properties: bool
    room: int
    """How many characters its values may have together before some property could become too long."""

    def rendered(self, values: Mapping[str, Any]) -> bytes:
        pieces = list(self.template.root_render_func(self.template.new_context(dict(values))))
        constants = self.constants
        loose = [piece for piece in pieces if piece not in constants]
        said = "".join(loose)
        if self.always_worked or len(said) > self.room or SPECIAL.search(said):
            body = self._worked_over("".join(pieces)).encode()
        else:
            body = b"".join([constants.get(piece) or piece.encode() for piece in pieces])
        if self.drawings:
            body = _numbered(body)
        return b"".join((self.before, body, self.after))

    def _worked_over(self, text: str) -> str:
        return in_properties(text) if self.properties else worked_over(text, self.namespaces)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled template. `why_plain` says why docxtpl itself presses it; None where the fast way does."""

    template: bytes
    sealed: bool
    parts: tuple[_Part, ...] = ()
    laid: Laid | None = None
    why_plain: Unproved | None = None

    def press(self, values: Mapping[str, Any]) -> bytes:
        """The Word file; the same values give the same bytes.

        Raises jinja2's SecurityError where a template reaches out, UndefinedError where it asks for more.
        """
        if self.laid is None:
            return plainly(self.template, values, sealed=self.sealed)
        return closed(self.laid, [(part.member, part.rendered(values)) for part in self.parts])


def plainly(template: bytes, values: Mapping[str, Any], *, sealed: bool = True) -> bytes:
    """The same letter by docxtpl alone: what every other way must be equal to."""
    press = _Plain(io.BytesIO(template))
    press.init_docx()
    if not sealed:
        remove_seal_place(press.docx.element)
    press.render(values, environment())
    mark_blanks(press.docx.element)
    stream = io.BytesIO()
    press.save(stream)
    return packed(unpacked(stream.getvalue()))


@lru_cache(maxsize=KEPT)
def compiled(template: bytes, *, sealed: bool = True) -> Compiled:
    """Compile a template, once per process for the same bytes.

    `sealed`: with the draft's dashed place of the seal. Raises jinja2's TemplateError where it is no template.
    """
    taken = taken_apart(template, sealed=sealed)
    try:
        _prove_all(taken.sources)
    except Unproved as reason:
        return Compiled(template=template, sealed=sealed, why_plain=reason)
    shared = environment()
    parts = tuple(_part(source, shared) for source in taken.sources)
    return Compiled(template=template, sealed=sealed, parts=parts, laid=lay(taken.fixed))


def sources_of(template: bytes) -> tuple[Source, ...]:
    """The parts of a template that depend on values, as its clerk wrote them; for looking, not for pressing."""
    return taken_apart(template, sealed=True).sources


def _prove_all(sources: tuple[Source, ...]) -> None:
    for source in sources:
        prove(environment().parse(source.text))
        if not source.properties and tables_may_change(source.text):
            raise Unproved("columns_may_change", 0)


def _part(source: Source, shared: Environment) -> _Part:
    compile_: Callable[..., CodeType] = shared.compile
    code = compile_(source.text)
    template = Template.from_code(shared, code, shared.globals)
    return _Part(
        member=source.member,
        before=source.before.encode(),
        after=source.after.encode(),
        template=template,
        constants={text: text.encode() for text in _constants(code) if len(text) > 1},
        namespaces=namespaces_in(source.before + source.text),
        always_worked=not source.properties and bool(_WORKED_OVER.search(source.text)),
        drawings="<wp:docPr" in source.text and source.member == "word/document.xml",
        properties=source.properties,
        room=room_in_properties(source.text) if source.properties else sys.maxsize,
    )


def _constants(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, CodeType):
            yield from _constants(constant)


def _numbered(body: bytes) -> bytes:
    """Drawings are numbered anew in each letter, as docxtpl does: a condition may leave some out."""
    count = iter(range(_FIRST_DRAWING + 1, 1 << 31))
    return _DRAWN.sub(lambda found: b"%b%d%b" % (found[1], next(count), found[2]), body)


class _Plain(DocxTemplate):  # type: ignore[misc]  # docxtpl brings no types
    def render_properties(self, context: Mapping[str, Any], jinja_env: Environment | None = None) -> None:
        """The properties are set as text and escaped when the part is written; escaping here would double it."""
        plain = (jinja_env or environment()).overlay(autoescape=False)
        for name in PROPERTIES:
            template = plain.from_string(getattr(self.docx.core_properties, name))
            said = unmarked(template.render(context))[:LONGEST_PROPERTY]
            setattr(self.docx.core_properties, name, said)
