"""Letters to print, and how a printed page is looked at."""

import shutil
import struct
import zlib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from caseflow.letters.press import WordPress
from tests.letters.folders import FOLDER
from tests.letters.occasions import ANSWERS, DISTRICT_CASE, drawn
from tests.letters.paper import Page, pages
from tests.make import the_law

DOWN = "LibreOffice (soffice) is not installed: nothing was printed"
PIXELS = 0.6
"""What a glyph may stand off in millimetres: less than a quarter of a character."""


def must_have_office() -> None:
    if shutil.which("soffice") is None:
        pytest.skip(DOWN)


@cache
def _press() -> WordPress:
    return WordPress(FOLDER, the_law())


@cache
def letter(kind: str, number: int = 1, *, project: str = "杨柳青镇柳岸家园二期工程", **changed: str) -> bytes:
    """An issued letter of its own number and contact, some longer than others; `changed` of its occasion."""
    case = replace(DISTRICT_CASE, projects=(replace(DISTRICT_CASE.projects[0], name=project),))
    form = {**ANSWERS[kind], "contact": f"陈玉兰{number}"}
    if kind == "supervision_letter":
        demand = f"组织总包单位与工人代表当面核对工资{number}；杨柳青镇人民政府；2026-12-05"
        form["demands"] = "\n".join([demand] * (1 + number % 6))
    draft = drawn(kind, case, form=form, **changed)
    return _press().issue(draft, number=f"试〔2026〕{number}号", issued_on=date(2026, 11, 25)).docx


def pixels(png: bytes) -> bytes:
    """The colours of a picture of ours, which is written without filters."""
    long, name = struct.unpack(">I4s", png[33:41])
    assert name == b"IDAT"
    return zlib.decompress(png[41 : 41 + long])


def looked_at(pdf: bytes, folder: Path, name: str) -> tuple[Path, tuple[Page, ...]]:
    """The PDF as a file, and its pages with the place of every word."""
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf)
    return path, pages(path)
