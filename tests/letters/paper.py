"""A letter on real paper: LibreOffice converts it, poppler measures it; without them the test is skipped loudly."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from caseflow.letters.pdf.fonts import write_fonts_conf

MM = 25.4 / 72
PATIENCE = 120.0
"""Seconds a conversion may take on a busy machine."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page with its box in millimetres from the upper left corner of the paper."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def body(self) -> tuple[Word, ...]:
        """What stands inside the type area: all but the page number."""
        return tuple(word for word in self.words if word.top < 262)

    @property
    def text(self) -> str:
        """The words run together, so that a line's end parts no name."""
        return "".join(word.text for word in self.words)


def converted(docx: bytes, folder: Path, name: str = "letter") -> Path:
    """The letter as PDF. Skips the test where there is no LibreOffice; fails it where no PDF comes out."""
    (pdf,) = converted_all({name: docx}, folder)
    return pdf


def converted_all(letters: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Every letter as PDF, by its name, in one run of LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed: no letter was converted or measured")
    for name, docx in letters.items():
        (folder / f"{name}.docx").write_bytes(docx)
    fonts = folder / "fonts.conf"
    write_fonts_conf(fonts, folder / "own-fonts")
    profile = (folder / "profile").as_uri()
    ordered = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    running = subprocess.Popen(
        [*ordered, str(folder), *(str(folder / f"{name}.docx") for name in letters)],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    patience = PATIENCE + 5 * len(letters)
    try:
        said, _ = running.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        pytest.fail(f"LibreOffice gave no answer within {patience:.0f} seconds")
    pdfs = tuple(folder / f"{name}.pdf" for name in letters)
    # Its exit status means nothing; only the files do.
    assert all(pdf.exists() for pdf in pdfs), f"LibreOffice refused a letter: {said.decode(errors='replace')}"
    return pdfs


def pages(pdf: Path) -> tuple[Page, ...]:
    """Every page with its words. Skips the test where poppler's pdftotext is not installed."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext (poppler-utils) is not installed: no letter was measured")
    said = subprocess.run([reader, "-bbox", str(pdf), "-"], capture_output=True, check=True, timeout=PATIENCE).stdout
    return tuple(_page(text) for text in said.decode().split("<page ")[1:])


def lines_of(page: Page) -> list[str]:
    """The lines of the type area; words that begin within 4 mm of height are on one."""
    tops = sorted({round(word.top) for word in page.body})
    starts = [top for at, top in enumerate(tops) if at == 0 or top - tops[at - 1] > 4]
    return ["".join(word.text for word in page.body if start - 1 <= word.top < start + 4) for start in starts]


def _page(text: str) -> Page:
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', text)
    assert size is not None
    shape = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>'
    words = tuple(
        Word(*(float(edge) * MM for edge in found[:4]), unescape(found[4])) for found in re.findall(shape, text)
    )
    return Page(float(size[1]) * MM, float(size[2]) * MM, words)
