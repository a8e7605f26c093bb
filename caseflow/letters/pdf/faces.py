"""The installed fonts as LibreOffice sees them: which one stands for a name, and what it can draw."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from caseflow.letters.pdf.fonts import SAME, STANDS_FOR

_ASKED = 60.0
"""Seconds fontconfig may take to look through the fonts for the first time."""
_REGION = re.compile("(?<=cjk)(sc|tc|hk|jp|kr)")


@dataclass(frozen=True)
class Face:
    """One font of a file; `index` is its place in a collection."""

    family: str
    file: Path
    index: int

    @cached_property
    def draws(self) -> frozenset[int]:
        """The code points it has a glyph for; empty where the file cannot be read."""
        try:
            with self.file.open("rb") as file, TTFont(file, fontNumber=self.index, lazy=True) as font:
                return frozenset(font.getBestCmap() or ())
        except (OSError, TTLibError):
            return frozenset()


class Faces:
    """What fontconfig lists under one configuration, read once."""

    def __init__(self, conf: Path) -> None:
        self._conf = conf

    def standing_for(self, name: str) -> Face | None:
        """The font that a name comes to: itself, or the first stand-in that is there; None where nobody knows."""
        return next((self._there[one] for one in (name, *STANDS_FOR.get(name, ())) if one in self._there), None)

    @cached_property
    def _there(self) -> Mapping[str, Face]:
        """Family → its regular face."""
        found: dict[str, Face] = {}
        for families, face in self._listed():
            for family in families:
                found.setdefault(family, Face(family, face.file, face.index))
        return found

    def _listed(self) -> Iterator[tuple[list[str], Face]]:
        asker = shutil.which("fc-list")
        if asker is None:
            return
        shape = "%{weight}\t%{slant}\t%{index}\t%{file}\t%{family}\n"
        said = subprocess.run(  # noqa: S603
            [asker, "--format", shape],
            env={**os.environ, "FONTCONFIG_FILE": str(self._conf)},
            capture_output=True,
            timeout=_ASKED,
            check=False,
        ).stdout.decode(errors="replace")
        rows = (line.split("\t") for line in said.splitlines())
        for _, _, index, file, families in sorted(filter(_readable, rows), key=_plainest):
            names = families.split(",")
            yield names, Face(names[0], Path(file), int(index) & 0xFFFF)


def is_same(name: str, family: str) -> bool:
    """Whether a family is the font that was named, under this or another of its names."""
    return family == name or family in SAME.get(name, frozenset())


def appears(family: str, embedded: frozenset[str]) -> bool:
    """Whether a PDF embeds a font of this family: its PostScript names begin with it, spaces and region aside."""
    return any(_bare(name).startswith(_bare(family)) for name in embedded)


def _bare(name: str) -> str:
    return _REGION.sub("", "".join(filter(str.isalnum, name.lower())))


def _readable(row: list[str]) -> bool:
    return len(row) == 5 and row[2].isdigit()


def _plainest(row: list[str]) -> tuple[float, str, str]:
    """Upright and of regular weight first."""
    try:
        weight = abs(float(row[0]) - 80)
    except ValueError:
        weight = 0.0
    return weight, row[1], row[3]
