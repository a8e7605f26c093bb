"""The end of a letter or a file: name and day under the seal, and a box that stands on the type area's lower edge."""

from collections.abc import Callable

from caseflow.letters.layout import CHARACTER, SHAPE, TYPE_AREA, paragraph, repeated, seal_place, tag
from caseflow.letters.profile import profile
from caseflow.letters.red_mark import POINT, by_length, twips

COPIES = "抄送：{% for copy in copies %}{{ copy.name }}{{ '。' if loop.last else '，' }}{% endfor %}"
_ON_A_LINE = 25
"""Characters of 抄送 on a line, one or two of them left free for punctuation that may not begin one."""
_COPIES_LINES = (1, 2, 3, 4, 5, 6, 8, 11, 15)
_ROOM = 1.2
"""Millimetres that the box of 抄送 is higher than its lines."""
_KEPT = "<w:keepNext/>"
_DAY = 2260
"""The width of a long day, 2026年11月25日, in twips."""


def exact(line: int, *, before: int = 0) -> str:
    """Line height and room above it, in twips."""
    return f'<w:spacing w:before="{before}" w:after="0" w:line="{line}" w:lineRule="exact"/>'


def replaced() -> str:
    """Of a letter that replaces another: the sentence that says so, kept with what is signed."""
    return repeated("replaced", "one", paragraph("Body", "{{ one.text }}", properties=_KEPT))


def sealed_name() -> str:
    """Two lines down, name and day centred on each other where the seal is pressed (GB/T 9704 7.3.5.1)."""
    centre = TYPE_AREA - profile().twips("sealed.day") - _DAY // 2
    signatures = {
        15: _signature(2 * centre - TYPE_AREA, 0),
        16: _signature(3524, 0),
        20: _signature(1884, 630),
        24: _signature(624, 630),
        60: _signature(0, 0),
    }
    return replaced() + paragraph("Flush", properties=_KEPT) * profile().count("sealed.above") + by_length(signatures)


def unsealed_name() -> str:
    """One line down, the name two characters in from the right, the day two characters after its beginning (7.3.5.2).

    Where the day is the longer of the two it is the day that stands two characters in.
    """
    names = {length: _name_and_day(length) for length in range(4, 28)}
    return paragraph("Flush", properties=_KEPT) * profile().count("unsealed.above") + by_length(names)


def _name_and_day(length: int) -> str:
    indent, later = profile().twips("unsealed.name"), profile().twips("unsealed.day")
    name = TYPE_AREA - indent - max(length * CHARACTER, _DAY + later)
    look = '<w:ind w:left="{left}"/><w:jc w:val="left"/>'
    return paragraph("Closing", "{{ issuer }}", properties=look.format(left=name)) + paragraph(
        "Closing", "{{ issued_on }}", properties=look.format(left=name + later)
    )


def _signature(left: int, right: int) -> str:
    """Name and day centred on each other between two indents in twips, the seal's place over both."""
    indent = f'<w:ind w:left="{left}" w:right="{right}"/>'
    centre = (left + (TYPE_AREA - left - right) / 2) / 20 * POINT
    seal = seal_place(centre_mm=centre, above_mm=29)
    return paragraph("Closing", "{{ issuer }}", properties=indent) + paragraph(
        "Closing", "{{ issued_on }}", properties=indent, extra=seal
    )


def by_copies(host: Callable[[float], str]) -> str:
    """What `host` makes of the height in millimetres that the names of 抄送 ask for."""
    line = profile().mm("small.line")
    *short, last = ((lines * _ON_A_LINE, lines * line + _ROOM) for lines in _COPIES_LINES)
    names = "copies|join('，', attribute='name')|length"
    boxes = "".join(
        tag(f"{'elif' if at else 'if'} {names} < {most}") + host(height) for at, (most, height) in enumerate(short)
    )
    return boxes + tag("else") + host(last[1]) + tag("endif")


def standing(content: str, height: float, *, name: str) -> str:
    """A paragraph whose box, as wide as the type area, stands on its lower edge; height in millimetres.

    The paragraph is as high as its box, and the box pushes nothing: so the room is kept by the flow of the text, and
    what is kept with the paragraph goes with it to the next page. Where other margins let the text go lower than the
    type area, the box keeps so much room below.
    """
    paper = profile()
    lower = paper.twips("page.height") - paper.twips("area.bottom") - paper.twips("page.bottom")
    if lower > 0:
        content, height = content + paragraph("Nothing", properties=exact(lower)), height + lower / 20 * POINT
    width, tall = round(paper.mm("area.width") * 36000), round(height * 36000)
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        'distR="0" simplePos="0" relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{tall}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="9" name="{name}" descr="{name}"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{tall}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    return paragraph("Nothing", properties=exact(twips(height)), extra=box)
