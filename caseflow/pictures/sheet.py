"""The chain picture as a sheet of its own, for a file or a report: title, days, drawing, legend; no links."""

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from caseflow.domain.case_file import CaseFile
from caseflow.domain.headline import title_of
from caseflow.domain.judgement import Judgement
from caseflow.glossary import Language, label
from caseflow.pictures.chain import Picture, drawn
from caseflow.pictures.strokes import BAD, FONT, INK, INK2, INK3, LINE, LINK, PATH, PROXY, disc, tag, words
from caseflow.pictures.text import clip, printable, width
from caseflow.pictures.view import View

_HEAD, _FOOT, _EDGE = 64, 44, 18
_STROKES: dict[str, dict[str, Any]] = {
    "path": {"stroke": PATH, "stroke_width": 3.2},
    "contract": {"stroke": LINK, "stroke_width": 1.3},
    "suspected": {"stroke": BAD, "stroke_width": 1.6, "stroke_dasharray": "6 4"},
    "proxy": {"stroke": PROXY, "stroke_width": 1.8, "stroke_dasharray": "2 3"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is drawn: the case, its judgement, the view of it, the day it is drawn on."""

    judgement: Judgement
    case: CaseFile
    view: View
    made_on: date


def chain_sheet(sheet: Sheet, language: Language = "zh") -> str:
    """The sheet as SVG text; the same input gives the same bytes.

    It uses presentation attributes alone, so that Word, a strict browser and a drawing program show the same.
    """
    view = View(focus=sheet.view.focus, opened=sheet.view.opened, everything=sheet.view.everything, linked=False)
    picture = drawn(sheet.judgement, sheet.case, language, view)
    across, down = picture.width, _HEAD + picture.height + _FOOT
    parts = [
        tag("title", escape(_name(sheet, language))),
        tag("rect", x=0, y=0, width=across, height=down, fill="#ffffff"),
        *_head(sheet, across, language),
        tag("g", picture.body, transform=f"translate(0 {_HEAD})"),
        *_legend(picture, language),
    ]
    return tag(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {across} {down}",
        width=across,
        height=down,
        font_family=FONT,
    )


def _name(sheet: Sheet, language: Language) -> str:
    return f"{printable(title_of(sheet.case))} · {label('picture', 'chain', language)}"


def _head(sheet: Sheet, across: int, language: Language) -> list[str]:
    """The case's title, its number, the day judged for and the day drawn."""
    days = label("picture", "made_on", language).format(as_of=sheet.judgement.as_of, made_on=sheet.made_on.isoformat())
    under = f"{printable(sheet.case.id)} · {days}"
    return [
        words(clip(_name(sheet, language), 16, across - 2 * _EDGE), _EDGE, 28, size=16, fill=INK, bold=True),
        words(clip(under, 12, across - 2 * _EDGE), _EDGE, 49, fill=INK3),
        tag("path", d=f"M0 {_HEAD}H{across}", stroke=LINE),
    ]


def _legend(picture: Picture, language: Language) -> list[str]:
    """The lines that really stand in the drawing, each with its word."""
    x, y = _EDGE, _HEAD + picture.height + 22
    parts = [tag("path", d=f"M0 {y - 22}H{picture.width}", stroke=LINE)]
    for mark, stroke in _STROKES.items():
        if mark not in picture.marks:
            continue
        said = label("picture", f"{mark}_line", language)
        parts.append(tag("path", d=f"M{x} {y}H{x + 28}", fill="none", **stroke))
        parts.append(words(said, x + 36, y + 4, fill=INK2))
        x += 36 + width(said, 12) + 24
    if picture.ranked:
        parts += [disc(1, x + 11, y), words(label("picture", "rank_disc", language), x + 30, y + 4, fill=INK2)]
    return parts
