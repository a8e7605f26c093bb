"""A sheet as a PNG for Word: drawn by resvg with a font that travels in a wheel; the same bytes on every machine.

The only module that knows either library. Both are absent where no wheel fits the machine; that is a refusal with the
remedy in it, and everything else goes on working.
"""

import re
from importlib import import_module
from pathlib import Path

from caseflow.domain.errors import DomainError

FAMILY = "Noto Sans CJK SC"
_MOST_PIXELS = 40_000_000
_SIZE = re.compile(r'<svg[^>]* width="(\d+)" height="(\d+)"')


class NoPictureMaker(DomainError):
    """This machine cannot make a PNG (terms: package, the one to install)."""

    slug = "no_picture_maker"


def png(svg: str, *, zoom: int = 2) -> bytes:
    """The PNG of an SVG of ours, `zoom` pixels for each of its units; less where that would be a huge picture.

    Raises NoPictureMaker where the drawing library or its font is not installed.
    """
    font = font_file()
    try:
        drawing = import_module("resvg_py")
    except ImportError as error:
        raise NoPictureMaker(package="resvg-py") from error
    made = drawing.svg_to_bytes(
        svg_string=svg,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(font)],
        font_family=FAMILY,
        zoom=_fitting(svg, zoom),
    )
    return bytes(made)


def font_file() -> Path:
    """The font the picture is set in. Raises NoPictureMaker where it is not installed."""
    try:
        package = import_module("manimgx_fonts_cjk")
    except ImportError as error:
        raise NoPictureMaker(package="manimgx-fonts-cjk") from error
    fonts = sorted(font for place in package.__path__ for font in Path(place).glob("*.ttc"))
    if not fonts:
        raise NoPictureMaker(package="manimgx-fonts-cjk")
    return fonts[0]


def _fitting(svg: str, zoom: int) -> int:
    size = _SIZE.search(svg)
    pixels = int(size[1]) * int(size[2]) if size else 0
    while zoom > 1 and pixels * zoom * zoom > _MOST_PIXELS:
        zoom -= 1
    return zoom
