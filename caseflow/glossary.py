"""The office's words in both languages, read once from glossary.yml; screens and pictures take their labels here."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

Language = Literal["zh", "en"]
Words = Mapping[str, Mapping[str, tuple[str, str]]]


@cache
def words() -> Words:
    """Every entry: group → code → (Chinese, English)."""
    text = files("caseflow").joinpath("glossary.yml").read_text(encoding="utf-8")
    return {
        group: {code: (chinese, english) for code, (chinese, english) in entries.items()}
        for group, entries in yaml.safe_load(text).items()
    }


def label(group: str, code: str, language: Language = "zh") -> str:
    """The label of one word, such as ("role", "foreman"); a word without an entry stands for itself."""
    entry = words().get(group, {}).get(str(code))
    if entry is None:
        return str(code)
    return entry[1] if language == "en" else entry[0]


def knows(group: str, code: str) -> bool:
    return str(code) in words().get(group, {})
