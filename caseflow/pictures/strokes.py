"""SVG text, stroke by stroke: escaped, whole numbers, presentation attributes only (a strict CSP and Word agree)."""

from collections.abc import Sequence
from html import escape

from caseflow.pictures.text import width

INK, INK2, INK3, LINE, STRIPE = "#1b2733", "#4a5866", "#5f6c79", "#dfe5eb", "#f4f6f9"
PATH, CREAM, BAD, BAD_GROUND, LINK = "#b45309", "#fff7ed", "#b42318", "#fef3f2", "#8a97a5"
BLUES = ("#16395f", "#2b5f94", "#5b8bb8", "#7fa3c4", "#8494a5", "#8494a5")
FONT = (
    "Microsoft YaHei UI,Microsoft YaHei,PingFang SC,Source Han Sans SC,Noto Sans CJK SC,Noto Sans SC,"
    "HarmonyOS Sans SC,WenQuanYi Micro Hei,sans-serif"
)


def tag(name: str, body: str = "", **attributes: object) -> str:
    """One element; `_` in an attribute's name is written `-`. `body` is SVG text already."""
    inside = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"' for key, value in attributes.items()
    )
    return f"<{name}{inside}>{body}</{name}>" if body else f"<{name}{inside}/>"


def words(text: str, x: int, y: int, *, size: int = 12, fill: str = INK2, bold: bool = False, anchor: str = "") -> str:
    """Text with its baseline at y."""
    more = {"font_weight": 700} if bold else {}
    if anchor:
        more["text_anchor"] = anchor  # type: ignore[assignment]  # attributes are of several types
    return tag("text", escape(text), x=x, y=y, font_size=size, fill=fill, **more)


def pill(text: str, middle: int, y: int, *, colour: str = BAD, ground: str = BAD_GROUND, dashed: bool = False) -> str:
    """A label with rounded ends, 20 px high, its top at y."""
    across = pill_width(text)
    dash = {"stroke_dasharray": "4 2"} if dashed else {}
    frame = tag(
        "rect", x=middle - across // 2, y=y, width=across, height=20, rx=4, fill=ground, stroke=colour,
        stroke_opacity=0.55, **dash,
    )  # fmt: skip
    return frame + words(text, middle, y + 14, fill=colour, bold=True, anchor="middle")


def pill_width(text: str) -> int:
    return width(text, 12) + 14


def disc(number: int, x: int, y: int) -> str:
    """The rank in a circle of the path's colour."""
    circle = tag("circle", cx=x, cy=y, r=11, fill=PATH, stroke="#ffffff", stroke_width=2)
    return circle + words(str(number), x, y + 5, size=13, fill="#ffffff", bold=True, anchor="middle")


def bend(x: int, y: int, to_x: int, to_y: int, channel: int) -> str:
    """The `d` of a right-angled line down, across at `channel`, and down, with rounded corners."""
    if x == to_x:
        return f"M{x} {y}V{to_y}"
    turn = min(8, abs(to_x - x) // 2, channel - y)
    side = 1 if to_x > x else -1
    return (
        f"M{x} {y}V{channel - turn}Q{x} {channel} {x + side * turn} {channel}H{to_x - side * turn}"
        f"Q{to_x} {channel} {to_x} {channel + turn}V{to_y}"
    )


def arrow(x: int, y: int, colour: str, half: int) -> str:
    """A head whose tip is at (x, y), pointing down."""
    return tag("path", d=f"M{x - half} {y - half * 2}H{x + half}L{x} {y}Z", fill=colour)


def group(parts: Sequence[str], **attributes: object) -> str:
    return tag("g", "".join(parts), **attributes)
