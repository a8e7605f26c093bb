"""What a case is called on lists and pages: its project, else the beginning of its notes, else where it is from."""

import re

from caseflow.domain.case_file import CaseFile

LONGEST = 30
"""Letters of a headline that is cut from a longer text."""


def headline(text: str) -> str:
    """A short text whole; of a longer one the first clauses that fit, or its beginning with …"""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text.rstrip("。；;，,")
    ends = [found.start() for found in re.finditer("[,，。;；]", text) if 4 <= found.start() <= LONGEST]
    return text[: ends[-1]] if ends else f"{text[: LONGEST - 1]}…"


def title_of(case: CaseFile) -> str:
    """The case's headline; its id where nothing else is stated."""
    project = next(iter(case.projects), None)
    stated = (project.name if project else None, case.notes, case.source.publisher if case.source else None)
    return headline(next((text for text in stated if text), case.id))
