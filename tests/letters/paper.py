"""A letter on real paper: LibreOffice converts it, poppler measures it; without them the test is skipped loudly."""

import os
import re
import shutil
import signal
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

MM = 25.4 / 72
PATIENCE = 120.0
"""Seconds a conversion may take on a busy machine."""

# Fonts of the letters by name, and free ones that stand in for them on a machine that has none of them.
_INSTEAD = {
    "仿宋_GB2312": ("仿宋", "FangSong", "FandolFang", "Noto Serif CJK SC"),
    "楷体_GB2312": ("楷体", "KaiTi", "LXGW WenKai", "Noto Serif CJK SC"),
    "方正小标宋简体": ("方正小标宋_GBK", "Noto Serif CJK SC"),
    "黑体": ("SimHei", "Noto Sans CJK SC"),
    "宋体": ("SimSun", "Noto Serif CJK SC"),
}


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
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed: no letter was converted or measured")
    source = folder / f"{name}.docx"
    source.write_bytes(docx)
    fonts = folder / "fonts.conf"
    fonts.write_text(_fonts(), encoding="utf-8")
    profile = (folder / "profile").as_uri()
    ordered = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    running = subprocess.Popen(
        [*ordered, str(folder), str(source)],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        said, _ = running.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        pytest.fail(f"LibreOffice gave no answer within {PATIENCE:.0f} seconds")
    pdf = folder / f"{name}.pdf"
    # Its exit status means nothing; only the file does.
    assert pdf.exists(), f"LibreOffice refused the letter: {said.decode(errors='replace')}"
    return pdf


def pages(pdf: Path) -> tuple[Page, ...]:
    """Every page with its words. Skips the test where poppler's pdftotext is not installed."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext (poppler-utils) is not installed: no letter was measured")
    said = subprocess.run([reader, "-bbox", str(pdf), "-"], capture_output=True, check=True, timeout=PATIENCE).stdout
    return tuple(_page(text) for text in said.decode().split("<page ")[1:])


def _page(text: str) -> Page:
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', text)
    assert size is not None
    shape = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>'
    words = tuple(
        Word(*(float(edge) * MM for edge in found[:4]), unescape(found[4])) for found in re.findall(shape, text)
    )
    return Page(float(size[1]) * MM, float(size[2]) * MM, words)


def _fonts() -> str:
    aliases = "".join(
        f'<alias binding="strong"><family>{name}</family><accept>'
        + "".join(f"<family>{other}</family>" for other in others)
        + "</accept></alias>"
        for name, others in _INSTEAD.items()
    )
    system = "/etc/fonts/fonts.conf"
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">{system}</include>{aliases}</fontconfig>'
    )
