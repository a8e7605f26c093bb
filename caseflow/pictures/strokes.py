"""SVG text, stroke by stroke: escaped, whole numbers, presentation attributes only (a strict CSP and Word agree)."""

from collections.abc import Sequence
from html import escape

from caseflow.pictures.text import width

INK, INK2, INK3, LINE, STRIPE = "#1b2733", "#4a5866", "#5f6c79", "#dfe5eb", "#f4f6f9"
PATH, CREAM, BAD, BAD_GROUND, LINK = "#b45309", "#fff7ed", "#b42318", "#fef3f2", "#8a97a5"
ACTION, ACTION_GROUND, PROXY, PROXY_GROUND = "#1d5b9e", "#edf4fc", "#0b6e67", "#eef8f7"
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


def pill(text: str, middle: int, y: int, *, colour: str = BAD, ground: str = BAD_GROUND, round_: bool = False) -> str:
    """A label 20 px high, its top at y; round ends for one that stands on a line."""
    across, faint = pill_width(text), 1 if round_ else 0.5
    frame = tag(
        "rect", x=middle - across // 2, y=y, width=across, height=20, rx=10 if round_ else 4, fill=ground,
        stroke=colour, stroke_opacity=faint,
    )  # fmt: skip
    return frame + words(text, middle, y + 14, fill=colour, bold=not round_, anchor="middle")


def pill_width(text: str) -> int:
    return width(text, 12) + 16


def disc(number: int, x: int, y: int) -> str:
    """The rank in a circle of the path's colour."""
    circle = tag("circle", cx=x, cy=y, r=11, fill=PATH, stroke="#ffffff", stroke_width=2)
    return circle + words(str(number), x, y + 5, size=13, fill="#ffffff", bold=True, anchor="middle")


def polyline(points: Sequence[tuple[int, int]]) -> str:
    """The `d` of a right-angled line through these points, its corners rounded."""
    parts = [f"M{points[0][0]} {points[0][1]}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        turn = min(8, _far(before, corner) // 2, _far(corner, after) // 2)
        enter, leave = _towards(corner, before, turn), _towards(corner, after, turn)
        parts.append(f"L{enter[0]} {enter[1]}Q{corner[0]} {corner[1]} {leave[0]} {leave[1]}")
    return "".join([*parts, f"L{points[-1][0]} {points[-1][1]}"])


def _far(one: tuple[int, int], other: tuple[int, int]) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: tuple[int, int], end: tuple[int, int], steps: int) -> tuple[int, int]:
    across, down = end[0] - start[0], end[1] - start[1]
    return (
        start[0] + (steps if across > 0 else -steps if across < 0 else 0),
        start[1] + (steps if down > 0 else -steps if down < 0 else 0),
    )


def arrow(x: int, y: int, colour: str, half: int) -> str:
    """A head whose tip is at (x, y), pointing down."""
    return tag("path", d=f"M{x - half} {y - half * 2}H{x + half}L{x} {y}Z", fill=colour)


def linked(href: str, title: str, body: str, **attributes: object) -> str:
    """A box as a link with its title, or only with its title where there is nowhere to go."""
    inside = tag("title", escape(title)) + body
    return tag("a", inside, href=href, **attributes) if href else tag("g", inside, **attributes)


def group(parts: Sequence[str], **attributes: object) -> str:
    return tag("g", "".join(parts), **attributes)
