"""A template that a clerk brings, held to its kind: every fault with its place, and what is odd about its layout.

`opened` and the look apart come first (`caseflow.letters.pressing`); what is read here was read there within bounds.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from lxml import etree

from caseflow.domain.drafts.citations import bare, cited_in
from caseflow.domain.errors import Fault
from caseflow.domain.letter import LetterKind, Slot
from caseflow.domain.letter_template import NotWordTemplate, Place, Places, TemplateReport
from caseflow.domain.template_version import Found
from caseflow.letters.checking import structure_faults
from caseflow.letters.package import unpacked
from caseflow.letters.pressing.tags import marked
from caseflow.letters.pressing.trial import looked_at_apart
from caseflow.letters.template import Template

WRONG_BRACKETS = "[]【】［］"
_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLAIN = re.compile(r"\{\{-?\s*(\w+)\s*-?\}\}")
_ROWS = re.compile(r"\{%-?\s*tr\s+for\b")
_NEAR = 0.6
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, etree.LxmlError)
"""What the readers of Word raise at a file that only looks like one."""


def inspected(kind: LetterKind, template: bytes, *, kinds: Iterable[LetterKind], citable: Iterable[str]) -> Found:
    """What is wrong with a template of this kind, and what is odd about it; nothing is pressed.

    Raises what `opened` raises; SlowTemplate, GreedyTemplate, BrokenTemplate where it cannot even be looked at.
    """
    report = looked_at_apart(template)
    faults = (*(one.fault for one in report.problems), *_fields(kind, report, kinds), *_columns(kind, report))
    try:
        faults = (*faults, *_lists_as_text(kind, template))
        if not faults:
            faults = tuple(_words(kind, Template(template).words(), frozenset(citable)))
        odd = _layout(kind, unpacked(template))
    except _UNREADABLE as error:
        raise NotWordTemplate from error
    return Found(faults=faults, warnings=(*(one.fault for one in report.unproved), *odd))


def _fields(kind: LetterKind, report: TemplateReport, kinds: Iterable[LetterKind]) -> Iterator[Fault]:
    """Fields that the kind does not have, and those of the kind that the template does not print."""
    known = {slot.name: slot for slot in kind.slots}
    if report.fields.keys() == known.keys():
        return
    other = next((one for one in kinds if {slot.name for slot in one.slots} == report.fields.keys()), None)
    if other is not None:
        yield Fault("", "template_of_other_kind", {"other": other.zh, "other_en": other.en})
        return
    for name, places in report.fields.items():
        if name not in known:
            yield _unknown(name, places, kind.slots)
    for name, slot in known.items():
        if name not in report.fields:
            yield Fault("", "template_lacks_field", {"name": name, "label": slot.zh, "label_en": slot.en})


def _columns(kind: LetterKind, report: TemplateReport) -> Iterator[Fault]:
    """Fields of rows that a list does not have; loops over what is one text."""
    known = {slot.name: slot for slot in kind.slots}
    for name, columns in report.columns.items():
        slot = known.get(name)
        if slot is None:
            continue
        for column, places in columns.items():
            if not slot.many:
                yield _at(places[0], "template_field_is_no_list", {"name": name, "label": slot.zh, "label_en": slot.en})
                break
            if column not in {one.name for one in slot.columns}:
                yield _unknown(column, places, slot.columns)


def _unknown(name: str, places: Places, slots: Iterable[Slot]) -> Fault:
    """With the field that was probably meant: spelt alike, or called in the template by its Chinese name."""
    known = {slot.name: slot for slot in slots}
    called = {slot.zh: slot for slot in slots}
    near = [known[one] for one in get_close_matches(name, known, n=1, cutoff=_NEAR)]
    near += [called[one] for one in get_close_matches(name, called, n=1, cutoff=_NEAR)]
    if not near:
        return _at(places[0], "template_unknown_field", {"name": name})
    meant = near[0]
    terms = {"name": name, "nearest": meant.name, "label": meant.zh, "label_en": meant.en}
    return _at(places[0], "template_misspelt_field", terms)


def _lists_as_text(kind: LetterKind, template: bytes) -> Iterator[Fault]:
    """A list printed whole would print as a program writes it."""
    lists = {slot.name: slot for slot in kind.slots if slot.many}
    for name, content in unpacked(template).items():
        if lists and name.startswith("word/") and name.endswith(".xml"):
            for tag in marked(name, _root(content)).tags:
                plain = _PLAIN.fullmatch(tag.said)
                if plain is not None and plain[1] in lists:
                    slot = lists[plain[1]]
                    terms = {"name": slot.name, "label": slot.zh, "label_en": slot.en}
                    yield _at(tag.place, "template_list_as_text", terms)


def _words(kind: LetterKind, text: str, citable: frozenset[str]) -> Iterator[Fault]:
    """Brackets that official papers do not have, and articles that the kind does not name or nobody verified."""
    allowed = set(kind.cites)
    for number, line in enumerate(text.split("\n"), 1):
        place = Place(_BODY, number, line[:60])
        for bracket in sorted(set(WRONG_BRACKETS) & set(line)):
            yield _at(place, "template_wrong_bracket", {"bracket": bracket})
        for article in dict.fromkeys(cited_in(line)):
            if article not in allowed or bare(article) not in citable:
                yield _at(place, "template_undeclared_article", {"article": article})


def _layout(kind: LetterKind, parts: Mapping[str, bytes]) -> Iterator[Fault]:
    yield from structure_faults(parts, letter=kind.layout == "L")
    for number, table in enumerate(_root(parts[_BODY]).iter(f"{_W}tbl"), 1):
        first = table.find(f"{_W}tr")
        said = "".join(one.text or "" for one in table.iter(f"{_W}t"))
        repeated = first is not None and first.find(f"{_W}trPr/{_W}tblHeader") is not None
        if _ROWS.search(said) and not repeated:
            yield Fault("", "head_not_repeated", {"table": str(number)})


def _at(place: Place, slug: str, terms: Mapping[str, str]) -> Fault:
    """A fault at a place of the template, its path as `TemplateProblem.fault` writes it."""
    return Fault(
        f"{place.part}#{place.paragraph}",
        slug,
        {"said": place.words, "paragraph": str(place.paragraph), **terms},
    )


def _root(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
