"""One Word template at work: docxtpl, shut in a sandbox, with the gaps closed that would lose or double text."""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from caseflow.letters.marks import mark_blanks
from caseflow.letters.package import packed, unpacked
from caseflow.letters.values import unmarked

_STATEMENTS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")


def environment() -> Environment:
    """The template language, shut in: no reach into Python, every value escaped, no variable silently empty."""
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


class Template(DocxTemplate):  # type: ignore[misc]  # docxtpl brings no types
    """A template of the office, read anew for each letter."""

    def __init__(self, path: Path) -> None:
        super().__init__(io.BytesIO(path.read_bytes()))
        self.init_docx()

    def asks(self) -> set[str]:
        """The names it wants, in its text, its footers and its document properties."""
        named: set[str] = self.get_undeclared_template_variables(environment())
        for name in _PROPERTIES:
            named |= meta.find_undeclared_variables(environment().parse(getattr(self.docx.core_properties, name)))
        return named

    def words(self) -> str:
        """What it says itself, or after pressing what the letter says: a line for each paragraph."""
        lines = (
            "".join(node.text or "" for node in paragraph.iter("{*}t")) for paragraph in self.docx.element.iter("{*}p")
        )
        return unmarked("\n".join(_STATEMENTS.sub("\ufffc", line) for line in lines))

    def press(self, values: Mapping[str, Any]) -> None:
        """Raises jinja2's SecurityError where a template reaches out, UndefinedError where it asks for more."""
        self.render(values, environment())
        mark_blanks(self.docx.element)

    def render_properties(self, context: Mapping[str, Any], jinja_env: Environment | None = None) -> None:
        """The properties are set as text and escaped when the part is written; escaping here would double it."""
        plain = (jinja_env or environment()).overlay(autoescape=False)
        for name in _PROPERTIES:
            template = plain.from_string(getattr(self.docx.core_properties, name))
            setattr(self.docx.core_properties, name, unmarked(template.render(context))[:255])

    def content(self) -> bytes:
        """The Word file; the same letter gives the same bytes."""
        stream = io.BytesIO()
        self.save(stream)
        return packed(unpacked(stream.getvalue()))
