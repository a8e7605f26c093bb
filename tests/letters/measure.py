"""What a printed page must measure: the layout profile's values with its tolerances."""

from pathlib import Path
from typing import Any

import pytest

from caseflow.letters.profile import load_profile
from tests.letters.ink import black_page

PAPER = load_profile()


def as_told(key: str) -> Any:
    """A value of the profile, in millimetres or counted, as near as its tolerance."""
    counted = PAPER.values[key].unit in {"行", "个"}
    return pytest.approx(PAPER.count(key) if counted else PAPER.mm(key), abs=PAPER.tolerance(key))


def dash_below_the_text(pdf: Path, number: int) -> float:
    """From the lower edge of the type area to the middle of the page number's outer dash, in millimetres."""
    inner, outer = PAPER.mm("page.left"), PAPER.mm("page.left") + PAPER.mm("area.width")
    indent, dash = PAPER.mm("number.indent"), PAPER.mm("small.size") * 0.7
    left = outer - indent - dash if number % 2 else inner + indent
    (ink,) = [one for one in black_page(pdf, number, left=left, right=left + dash) if one.top > 262]
    return (ink.top + ink.bottom) / 2 - PAPER.mm("area.bottom")
