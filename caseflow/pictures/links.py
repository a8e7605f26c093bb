"""The lines of the chain picture: the path, contracts, what the law may forbid, wages paid by proxy."""

from collections.abc import Mapping

from caseflow.domain.judgement import Judgement
from caseflow.domain.words import Role, SystemCode, Verdict
from caseflow.pictures.content import Writer
from caseflow.pictures.layout import Layout, Placed
from caseflow.pictures.strokes import (
    BAD,
    LINK,
    PATH,
    PROXY,
    PROXY_GROUND,
    arrow,
    group,
    pill,
    pill_width,
    polyline,
    tag,
)
from caseflow.pictures.tree import Node, Shape, ancestors

_ASIDE = 9
_TRACK = 10


def links(layout: Layout, writer: Writer) -> list[str]:
    """Grey links first, the path over them, labels on top."""
    places = {id(placed.node): placed for placed in layout.boxes}
    grey: list[str] = []
    amber: list[str] = []
    labels: list[str] = []
    for placed in layout.boxes:
        upper = places.get(id(placed.node.parent))
        if upper is None:
            continue
        said = suspicion(placed.node, writer)
        channel = layout.band(upper.node.layer).channel
        (amber if placed.node.path_above else grey).append(_link(upper, placed, channel, bool(said)))
        if said:
            aside = pill_width(said) // 2 + 5 if placed.node.path_above else 0
            labels.append(group([pill(said, placed.middle - aside, placed.y - 34, round_=True)], class_="label"))
    return [*grey, *amber, *labels]


def suspicion(node: Node, writer: Writer) -> str:
    """The label on the line above a box, at most two of its reasons."""
    return writer.joined(writer.warner.suspected(node)[:2])


def label_width(node: Node, writer: Writer) -> int:
    said = suspicion(node, writer)
    return pill_width(said) if said and node.parent is not None else 0


def _link(upper: Placed, lower: Placed, channel: int, suspect: bool) -> str:
    """Amber for the path, dashed red for what the law may forbid, both where both are true, else grey."""
    on_path = lower.node.path_above
    tip = lower.y
    parts = []
    if on_path:
        line = _way(upper.middle, upper.bottom, lower.middle, tip - 8, channel)
        parts.append(tag("path", class_="link", d=line, fill="none", stroke=PATH, stroke_width=3.2))
    elif not suspect:
        line = _way(upper.middle, upper.bottom, lower.middle, tip - 6, channel)
        parts.append(tag("path", class_="link", d=line, fill="none", stroke=LINK, stroke_width=1.3))
    if suspect:
        aside = -_ASIDE if on_path else 0
        line = _way(upper.middle + aside, upper.bottom, lower.middle + aside, tip - (0 if aside else 6), channel)
        parts.append(
            tag("path", class_="link", d=line, fill="none", stroke=BAD, stroke_width=1.6, stroke_dasharray="6 4")
        )
    colour = PATH if on_path else BAD if suspect else LINK
    return group([*parts, arrow(lower.middle, tip, colour, 6 if on_path else 4)])


def _way(x: int, y: int, to_x: int, to_y: int, channel: int) -> str:
    """Down, across in the channel below the layer, down."""
    if x == to_x:
        return f"M{x} {y}L{x} {to_y}"
    return polyline([(x, y), (x, channel), (to_x, channel), (to_x, to_y)])


def proxies(roots: list[Node], judgement: Judgement) -> list[tuple[Node, Node]]:
    """Who pays whose workers by proxy: the general contractor, for the employer on the spine below it.

    Drawn only where the system is judged kept (保障农民工工资支付条例 第三十一条).
    """
    kept: Mapping[str | None, bool] = {
        row.project: True
        for row in judgement.three_checks.systems
        if row.system == SystemCode.PROXY_PAYMENT and row.verdict is Verdict.KEPT
    }
    found = []
    for root in roots:
        workers = _spine_workers(root)
        employer = workers.parent if workers is not None else None
        if employer is None:
            continue
        payer = next((one for one in ancestors(employer) if one.role is Role.GENERAL_CONTRACTOR), None)
        if payer is not None and (kept.get(employer.project) or kept.get(None)):
            found.append((payer, employer))
    return found[:1]


def _spine_workers(root: Node) -> Node | None:
    node: Node | None = root
    while node is not None and node.shape is not Shape.WORKERS:
        node = next((child for child in node.children if child.on_path), None)
    return node


def proxy_lines(pairs: list[tuple[Node, Node]], layout: Layout, said: str) -> list[str]:
    """From below the payer around the right side of everything to above the employer, in tracks of its own.

    Where the employer stands right below the payer, the label on the link between them is enough.
    """
    places = {id(placed.node): placed for placed in layout.boxes}
    parts = []
    for payer, employer in pairs:
        upper, lower = places.get(id(payer)), places.get(id(employer))
        if upper is None or lower is None or employer.parent is None:
            continue
        start = layout.band(upper.node.layer).channel + _TRACK
        bands = layout.bands
        end = bands[[band.layer for band in bands].index(employer.layer) - 1].channel + _TRACK
        x, half = upper.middle + 5, pill_width(said) // 2
        right = layout.width - 12 if start != end else x + 24
        middle = max(x + half + 20, (x + right) // 2)
        way = [(x, start), (right, start), (right, end), (lower.middle + 5, end)]
        line = polyline(way if start != end else way[:2])
        mark = pill(said, middle, start - 10, colour=PROXY, ground=PROXY_GROUND, round_=True)
        parts.append(
            tag("path", class_="proxy", d=line, fill="none", stroke=PROXY, stroke_width=1.8, stroke_dasharray="2 3")
        )
        parts.append(group([mark], class_="label"))
    return parts
