"""Ink on a printed page, read pixel by pixel at 300 dpi: where it begins, where it ends, how thick it is."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

DPI = 300
_MM = 25.4 / DPI
_DARK = bytes(1 if value < 128 else 0 for value in range(256))
_BRIGHT = bytes(1 if value > 160 else 0 for value in range(256))


@dataclass(frozen=True, slots=True)
class Stroke:
    """Rows of red ink that follow each other, in millimetres from the upper left corner of the paper."""

    top: float
    bottom: float
    left: float
    right: float

    @property
    def thick(self) -> float:
        return self.bottom - self.top

    @property
    def long(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class RedPage:
    height: float
    strokes: tuple[Stroke, ...]
    """Every band of red rows, from the top down; the lines of a double line are two."""

    @property
    def rules(self) -> tuple[Stroke, ...]:
        return tuple(stroke for stroke in self.strokes if stroke.long > 150 and stroke.thick < 1.5)

    @property
    def mark(self) -> Stroke:
        """The name of the office: all red ink above the first line."""
        letters = [stroke for stroke in self.strokes if stroke.bottom < self.rules[0].top]
        return Stroke(
            letters[0].top,
            letters[-1].bottom,
            min(one.left for one in letters),
            max(one.right for one in letters),
        )


def red_page(pdf: Path, number: int = 1) -> RedPage:
    """The red ink of one page. Skips the test where poppler's pdftoppm is not installed."""
    width, height, pixels = _painted(pdf, number)
    rows = [_span(pixels[at : at + width * 3]) for at in range(0, len(pixels), width * 3)]
    return RedPage(height * _MM, tuple(_strokes(rows)))


def black_page(pdf: Path, number: int = 1, *, left: float = 0, right: float = 297) -> tuple[Stroke, ...]:
    """Every band of dark rows of one page between two places from the left edge, from the top down."""
    width, _, pixels = _painted(pdf, number)
    first, last = round(left / _MM), min(round(right / _MM), width)
    rows = [_dark(pixels[at + first * 3 : at + last * 3], first) for at in range(0, len(pixels), width * 3)]
    return tuple(_strokes(rows))


def black_rules(pdf: Path, number: int = 1) -> tuple[Stroke, ...]:
    """The black lines that are longer than 150 mm and thinner than a character."""
    return tuple(one for one in black_page(pdf, number) if one.long > 150 and one.thick < 1)


def _painted(pdf: Path, number: int) -> tuple[int, int, bytes]:
    """Width, height and the pixels in red, green and blue."""
    painter = shutil.which("pdftoppm")
    if painter is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed: no letter was measured")
    only = ["-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run([painter, "-r", str(DPI), *only, str(pdf), str(pdf.with_suffix(""))], check=True, timeout=120)
    content = pdf.with_suffix(".ppm").read_bytes()
    _, width, height = (int(part) if part.isdigit() else 0 for part in content.split(None, 4)[:3])
    return width, height, content[len(content) - width * height * 3 :]


def _dark(row: bytes, first: int) -> tuple[int, int] | None:
    """The first and last pixel that is dark in red, so that red ink is none."""
    dark = row[0::3].translate(_DARK)
    return (dark.index(1) + first, dark.rindex(1) + first) if 1 in dark else None


def _span(row: bytes) -> tuple[int, int] | None:
    """The first and last red pixel of a row: bright in red, dark in green."""
    green, red = row[1::3].translate(_DARK), row[0::3].translate(_BRIGHT)
    both = (int.from_bytes(green) & int.from_bytes(red)).to_bytes(len(green))
    return (both.index(1), both.rindex(1)) if 1 in both else None


def _strokes(rows: list[tuple[int, int] | None]) -> list[Stroke]:
    found: list[Stroke] = []
    begun: int | None = None
    for at, span in enumerate([*rows, None]):
        if span is not None and begun is None:
            begun = at
        if span is None and begun is not None:
            spans = [one for one in rows[begun:at] if one is not None]
            left, right = min(one[0] for one in spans), max(one[1] for one in spans)
            found.append(Stroke(begun * _MM, at * _MM, left * _MM, (right + 1) * _MM))
            begun = None
    return found
