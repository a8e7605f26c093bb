"""What changed between two wordings, line by line: what was added, what was taken out, what stayed around it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, zip_longest

AROUND = 1
"""Unchanged lines shown before and after a change."""


class Change(StrEnum):
    """What became of a line."""

    SAME = "same"
    ADDED = "added"
    TAKEN = "taken"
    SKIPPED = "skipped"
    """Stands for unchanged lines that are not shown; its text is their count."""


@dataclass(frozen=True, slots=True)
class Line:
    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A row of two wordings side by side; None where one of them has no such line."""

    before: Line | None
    after: Line | None


def beside(lines: Iterable[Line]) -> Iterator[Beside]:
    """The marked lines in two columns, what was taken out next to what came in its place."""
    for changed, group in groupby(lines, lambda line: line.change in {Change.TAKEN, Change.ADDED}):
        many = tuple(group)
        if not changed:
            yield from (Beside(line, line) for line in many)
            continue
        taken, added = ([line for line in many if line.change is one] for one in (Change.TAKEN, Change.ADDED))
        yield from (Beside(*pair) for pair in zip_longest(taken, added))


def compared(before: Sequence[str], after: Sequence[str]) -> tuple[Line, ...]:
    """The lines of both with their marks; empty where they say the same."""
    lines: list[Line] = []
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    if all(tag == "equal" for tag, *_ in blocks):
        return ()
    for place, (tag, i1, i2, j1, j2) in enumerate(blocks):
        if tag == "equal":
            first, last = place == 0, place == len(blocks) - 1
            lines += _shortened(before[i1:i2], head=0 if first else AROUND, tail=0 if last else AROUND)
            continue
        lines += (Line(Change.TAKEN, text) for text in before[i1:i2])
        lines += (Line(Change.ADDED, text) for text in after[j1:j2])
    return tuple(lines)


def _shortened(same: Sequence[str], *, head: int, tail: int) -> list[Line]:
    """Unchanged lines next to a change; `head` and `tail` of them are shown, the rest is counted."""
    hidden = len(same) - head - tail
    if hidden <= 1:
        return [Line(Change.SAME, text) for text in same]
    return [
        *(Line(Change.SAME, text) for text in same[:head]),
        Line(Change.SKIPPED, str(hidden)),
        *(Line(Change.SAME, text) for text in same[len(same) - tail :]),
    ]
