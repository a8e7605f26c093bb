"""The red name of the issuer at the head of a letter or a file: how large it is set, where its ink begins and ends.

With exact line heights the baseline lies at 0.8 of the line, the ink of a character from 0.86 of its size above it to
0.10 below, in every font. A long name is drawn narrower first, as printers do, and only then smaller. Lengths in
millimetres unless named otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from caseflow.letters.layout import BIAOSONG, fonts, run, tag
from caseflow.letters.profile import profile

RED = "FF0000"
POINT = 25.4 / 72
"""Millimetres."""
_BASELINE, _ABOVE, _BELOW = 0.8, 0.86, 0.10
"""Where the baseline lies in an exact line; how far ink reaches above and below it, in sizes of the character."""


def twips(length: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(length / 25.4 * 1440)


def ink_above(line: int, size: float) -> float:
    """From the upper edge of an exact line (twips) to the ink of its characters (points)."""
    return (_BASELINE * line / 20 - _ABOVE * size) * POINT


def ink_below(line: int, size: float) -> float:
    """From the upper edge of an exact line (twips) to the lower end of its characters' ink (points)."""
    return (_BASELINE * line / 20 + _BELOW * size) * POINT


def text_line() -> tuple[int, float]:
    """Height in twips and size in points of a line of the text."""
    return profile().twips("text.line"), profile().points("text.size")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a name is set: up to so many characters, at a size in points, drawn together to a percentage."""

    longest: int
    size: float
    width: int

    @property
    def line(self) -> int:
        """The exact line height in twips."""
        return round(1.05 * self.size * 20)

    @property
    def above(self) -> float:
        return ink_above(self.line, self.size)

    @property
    def below(self) -> float:
        return ink_below(self.line, self.size)

    def words(self, text: str) -> str:
        look = (
            f'{fonts(BIAOSONG)}<w:color w:val="{RED}"/><w:spacing w:val="0"/><w:w w:val="{self.width}"/>'
            f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>'
        )
        return run(text, look)


MARKS = (
    Mark(12, 36, 100),
    Mark(14, 36, 87),
    Mark(16, 36, 76),
    Mark(18, 36, 68),
    Mark(21, 31.5, 66),
    Mark(24, 27.5, 66),
    Mark(28, 23.5, 66),
    Mark(36, 18, 66),
    Mark(60, 11, 66),
)
"""What fits into the 442 points of the type area."""


def by_length(choices: Mapping[int, str]) -> str:
    """One of the contents, after how many characters the issuer's name has; the last takes every longer one."""
    *short, last = choices.items()
    picked = "".join(
        tag(f"{'elif' if at else 'if'} issuer|length < {longest + 1}") + content
        for at, (longest, content) in enumerate(short)
    )
    return picked + tag("else") + last[1] + tag("endif")
