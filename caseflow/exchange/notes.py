"""What a schema says of a wrong value: a slug and its terms, collected into faults with their paths.

marshmallow carries messages as text. A Note is text (its slug) with terms attached, so none of marshmallow's own
sentences ever reaches a person: `caseflow.problems` holds the sentence of every slug.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from caseflow.domain.errors import Fault

_LONG_NUMBER = re.compile(r"(?:\d[\s\-]?){10,}[\dXx]")
_ECHO = 40
_JSON_WORDS = {True: "true", False: "false"}


class Note(str):
    """A slug with the terms of its sentence."""

    terms: Mapping[str, str]

    def __new__(cls, slug: str, **terms: str) -> "Note":
        note = super().__new__(cls, slug)
        note.terms = {name: scrubbed(term) for name, term in terms.items()}
        return note


def scrubbed(text: str) -> str:
    """The text as a message may repeat it: long numbers, which may be somebody's, are starred; long text is cut."""
    starred = _LONG_NUMBER.sub(lambda found: "*" * len(found[0]), unicodedata.normalize("NFC", text))
    plain = "".join(letter if letter.isprintable() else "�" for letter in starred)
    return plain if len(plain) <= _ECHO * 5 else f"{plain[: _ECHO * 5]}…"


def echo(value: Any) -> str:
    """A wrong value, short enough to stand in a sentence."""
    if isinstance(value, Mapping | list):
        return "{…}" if isinstance(value, Mapping) else "[…]"
    text = scrubbed(_JSON_WORDS.get(value, "") if isinstance(value, bool) else str(value)[: _ECHO * 5])
    return text if len(text) <= _ECHO else f"{text[:_ECHO]}…"


def nearest(word: str, words: Iterable[str]) -> str:
    """The right word that looks most like the wrong one."""
    choices = list(words)
    found = get_close_matches(word.strip().lower().replace(" ", "_").replace("-", "_"), choices, n=1, cutoff=0.0)
    return found[0] if found else choices[0]


def faults_of(messages: Any, path: str = "") -> tuple[Fault, ...]:
    """The faults behind marshmallow's nested messages, in the order of their paths."""
    return tuple(sorted(_faults(messages, path), key=lambda fault: in_file_order(fault.path)))


def _faults(messages: Any, path: str) -> Iterator[Fault]:
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _faults(inner, path if name == "_schema" else joined(path, name))
        return
    for message in messages:
        yield Fault(path, str(message), message.terms)


def joined(path: str, name: object) -> str:
    """One step further down a path; a name that may be somebody's number is starred."""
    step = scrubbed(str(name))
    return f"{path}.{step}" if path else step


def in_file_order(path: str) -> list[tuple[int, str]]:
    """Paths in order, the tenth row after the ninth."""
    return [(int(step), "") if step.isascii() and step.isdigit() else (-1, step) for step in path.split(".")]
