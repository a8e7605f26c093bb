"""Every filled place of a letter with where its value came from: the case, the form, the law, the office."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask import url_for

from caseflow.actions.letters.see_letters import LetterView
from caseflow.domain.letter import FormField, LetterKind, Slot
from caseflow.glossary import Language, label
from caseflow.office import Office

_LONGEST_SHOWN = 80
_CASE_PARTS = {
    "case": "facts",
    "project": "facts",
    "parties": "facts",
    "contracts": "chain",
    "claims": "claims",
    "payments": "facts",
    "events": "facts",
    "judgement": "three-checks",
    "letters": "letters",
    "work": "log",
    "proofs": "proofs",
}
"""The part of the case page where each source can be looked at and mended."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source in words, and where it can be mended; empty where it cannot."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Filled:
    """One place of the letter: its name, what it says in short, and where that came from."""

    label: str
    value: str
    sources: tuple[Source, ...]


def filled_places(view: LetterView, office: Office, language: Language, *, editable: bool) -> tuple[Filled, ...]:
    """The slots that have a value, in the order of the kind. `editable`: whether the small form stands on the page."""
    if view.kind is None:
        return ()
    said = json.loads(view.letter.slots)
    return tuple(
        Filled(
            slot.en if language == "en" else slot.zh,
            _short(said[slot.name], language),
            tuple(_sources(slot, view, office, language, editable=editable)),
        )
        for slot in view.kind.slots
        if said.get(slot.name)
    )


def _sources(slot: Slot, view: LetterView, office: Office, language: Language, *, editable: bool) -> Iterator[Source]:
    form = view.kind.form if view.kind is not None else ()
    for word in slot.comes_from:
        group, _, name = word.partition(".")
        if group == "form":
            yield _of_form(name, form, language, editable=editable)
        elif group == "value":
            value = office.law.office_values[name]
            yield Source(value.en if language == "en" else value.zh, "")
        else:
            part = _CASE_PARTS.get(word)
            href = f"{url_for('cases.page', case_id=view.letter.case)}#{part}" if part else ""
            yield Source(label("slot_source", word, language), href)


def source_words(kind: LetterKind, source: str, office: Office, language: Language) -> str:
    """One source of a field in words: 手填：联系人, a value of the office, or a part of the case."""
    group, _, name = source.partition(".")
    if group == "form":
        return _of_form(name, kind.form, language, editable=False).words
    if group == "value":
        value = office.law.office_values[name]
        return value.en if language == "en" else value.zh
    return label("slot_source", source, language)


def _of_form(name: str, form: tuple[FormField, ...], language: Language, *, editable: bool) -> Source:
    field = next(one for one in form if one.name == name)
    words = f"form: {field.en}" if language == "en" else f"手填：{field.zh}"
    return Source(words, f"#f-a-{name}" if editable else "")


def _short(value: object, language: Language) -> str:
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…"
    rows = value if isinstance(value, list) else []
    if len(rows) == 1 and isinstance(rows[0], dict):
        return _short("".join(_texts(rows[0].values())), language)
    return f"{len(rows)} rows" if language == "en" else f"{len(rows)} 条"


def _texts(values: Iterable[object]) -> Iterator[str]:
    return (one for one in values if isinstance(one, str))
