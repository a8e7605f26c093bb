"""A template looked at without running it: what it asks for, what is wrong with it and where, whether it is proved."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from caseflow.domain.letter_template import NotWordTemplate, Place, TemplateProblem, TemplateReport
from caseflow.letters.pressing.compiled import sources_of
from caseflow.letters.pressing.dialect import Asked, Strange, asked, strange
from caseflow.letters.pressing.environment import environment
from caseflow.letters.pressing.opening import opened
from caseflow.letters.pressing.reading_parts import Source
from caseflow.letters.pressing.tables import tables_may_change
from caseflow.letters.pressing.tags import Lines, Marked, marked, tag_problems
from caseflow.letters.pressing.wellformed import Unproved, unproved

_APART: Mapping[str, bytes] = {
    "numbering": rb"<w:numPr\b",
    "page_count": rb"\bNUMPAGES\b|\bSECTIONPAGES\b",
    "notes": rb"<w:(?:foot|end)noteReference\b|<w:commentReference\b",
    "bookmarks": rb"<w:bookmarkStart\b",
    "images": rb"<a:blip\b|<v:imagedata\b|<w:object\b",
    "first_page": rb"<w:titlePg\b",
    "odd_even": rb"<w:evenAndOddHeaders\b",
}
_READ = re.compile(r"word/(?:document|settings|header\d*|footer\d*)\.xml")
_UNFILLED = re.compile(r"word/(?:endnotes|comments)\d*\.xml")
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(slots=True)
class _Found:
    fields: dict[str, list[Place]] = field(default_factory=dict)
    columns: dict[str, dict[str, list[Place]]] = field(default_factory=dict)
    problems: list[TemplateProblem] = field(default_factory=list)
    unproved: list[TemplateProblem] = field(default_factory=list)
    mends_tables: bool = False


def analyse(template: bytes) -> TemplateReport:
    """Look at a template. Raises what `opened` raises: whatever is no template at all."""
    members = opened(template)
    try:
        sources = sources_of(template)
    except (ValueError, LookupError, AttributeError, etree.LxmlError) as error:
        raise NotWordTemplate from error
    found = _Found()
    for source in sources:
        _look(source, members[source.member], found)
    for name in filter(_UNFILLED.fullmatch, members):
        tags = marked(name, etree.fromstring(members[name], _SAFE)).tags
        found.problems += (TemplateProblem("never_filled", one.place, {"tag": one.said}) for one in tags)
    return _report(found, members)


def _report(found: _Found, members: Mapping[str, bytes]) -> TemplateReport:
    read = b"".join(content for name, content in members.items() if _READ.fullmatch(name))
    return TemplateReport(
        fields={name: tuple(places) for name, places in found.fields.items()},
        columns={name: {key: tuple(places) for key, places in keys.items()} for name, keys in found.columns.items()},
        problems=tuple(found.problems),
        unproved=tuple(found.unproved),
        apart=tuple(why for why, sign in _APART.items() if re.search(sign, read)),
        mends_tables=found.mends_tables,
        numbers_drawings=b"<wp:docPr" in members["word/document.xml"],
    )


def _look(source: Source, content: bytes, found: _Found) -> None:
    root = etree.fromstring(content, _SAFE)
    part = Marked((), ()) if source.properties else marked(source.member, root)
    wrong = [] if source.properties else list(tag_problems(part, root))
    found.problems += wrong
    lines = Lines(source.text, part, source.member)
    try:
        tree = environment().parse(lines.text)
    except (TemplateSyntaxError, RecursionError) as error:
        if not wrong:
            found.problems.append(_syntax(error, lines))
        return
    _gather(asked(tree), lines, found)
    found.problems += (_problem(one, lines) for one in strange(tree))
    _proof(tree, lines, found)
    found.mends_tables |= not source.properties and tables_may_change(source.text)


def _syntax(error: Exception, lines: Lines) -> TemplateProblem:
    line = getattr(error, "lineno", 1)
    tag = lines.tag(line)
    return TemplateProblem(
        "tag_not_understood", lines.place(line), {"tag": tag.said if tag else "", "why": str(error).split("\n")[0]}
    )


def _problem(one: Strange, lines: Lines) -> TemplateProblem:
    tag = lines.tag(one.line)
    return TemplateProblem(one.slug, lines.place(one.line), {"tag": tag.said if tag else "", "what": one.said})


def _proof(tree: nodes.Template, lines: Lines, found: _Found) -> None:
    """What cannot be proved is a mistake where elements are left open, and a slower press where it is not."""
    for why in unproved(tree):
        problem = TemplateProblem(why.slug, lines.place(why.line), dict(_terms(why, lines)))
        mistaken = why.slug in {"block_crosses_elements", "left_open", "not_a_tag"}
        (found.problems if mistaken else found.unproved).append(problem)


def _terms(why: Unproved, lines: Lines) -> Iterator[tuple[str, str]]:
    tag, closing = lines.tag(why.line), lines.closing(why.line)
    yield "what", why.about
    yield "tag", tag.said if tag else ""
    yield "closed_at", str(closing.place.paragraph) if closing else "—"


def _gather(said: Asked, lines: Lines, found: _Found) -> None:
    for name, places in said.fields.items():
        found.fields.setdefault(name, []).extend(map(lines.place, places))
    for name, keys in said.columns.items():
        known: dict[str, Any] = found.columns.setdefault(name, {})
        for key, places in keys.items():
            known.setdefault(key, []).extend(map(lines.place, places))
