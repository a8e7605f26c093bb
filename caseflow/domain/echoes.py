"""Wrong words as a sentence may repeat them: short, printable, and with no number that may be somebody's."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

_LONG_NUMBER = re.compile(r"(?:\d[\s\-]?){10,}[\dXx]")
_ECHO = 40
_JSON_WORDS = {True: "true", False: "false"}


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


def in_file_order(path: str) -> list[tuple[int, str]]:
    """Paths in order, the tenth row after the ninth."""
    return [(int(step), "") if step.isascii() and step.isdigit() else (-1, step) for step in path.split(".")]
