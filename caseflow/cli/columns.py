"""Text in columns and paragraphs where a Chinese character is as wide as two Latin ones."""

import unicodedata
from collections.abc import Iterator, Sequence

_GAP = "  "
_NEVER_FIRST = "，。、；：！？）》”’%"


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_width(letter) for letter in text)


def aligned(rows: Sequence[Sequence[str]], *, indent: str = "  ") -> Iterator[str]:
    """The rows in columns as wide as their widest cell; nothing stands behind the last one."""
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [f"{cell}{' ' * (wide - width(cell))}" for cell, wide in zip(row, widths, strict=True)]
        yield f"{indent}{_GAP.join(cells)}".rstrip()


def wrapped(text: str, *, columns: int = 80, indent: str = "  ") -> Iterator[str]:
    """A paragraph in lines of at most so many columns; Latin words and numbers stay whole where they can."""
    line = ""
    for piece in _pieces(text):
        if line and width(indent + line + piece) > columns and piece[0] not in _NEVER_FIRST:
            yield indent + line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    if line.strip():
        yield indent + line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    piece = ""
    for letter in text:
        if _width(letter) > 1 or letter.isspace():
            if piece:
                yield piece
            piece = ""
            yield letter
        else:
            piece += letter
    if piece:
        yield piece


def _width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cc", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
