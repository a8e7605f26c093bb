"""A letter as one reads it on a screen: the paragraphs and tables of its Word file, without Word."""

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a paragraph stands on the sheet."""

    BODY = "body"
    """Indented by two characters."""
    FLUSH = "flush"
    TITLE = "title"
    HEADING = "heading"
    CENTRE = "centre"
    RIGHT = "right"
    PARTED = "parted"
    """Begun at the left edge, ended after its tab at the right edge."""


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text; `blank` where a person must still fill it."""

    text: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    look: Look
    words: tuple[Words, ...]
    new_sheet: bool = False
    """Whether it begins a sheet of its own, as an enclosure does."""

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.words)


@dataclass(frozen=True, slots=True)
class Cell:
    paragraphs: tuple[Paragraph, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. An unruled one only keeps its content together on paper."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True


Block = Paragraph | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """The text of a letter. `mark` is the red 发文机关标志 of a letter in 信函格式."""

    blocks: tuple[Block, ...]
    mark: str = ""

    @property
    def text(self) -> str:
        """All its words, a line for each paragraph."""
        return "\n".join(_lines(self.blocks))


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append(block.text)
        else:
            lines += [one.text for row in block.rows for cell in row for one in cell.paragraphs]
    return lines
