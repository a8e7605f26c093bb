"""Where the boxes of the chain stand: a layer per role, the path on one straight line, everything else around it.

Each branch keeps an outline: for every layer how far it reaches to the left and right, in three rows (the label above
a box, the box, the turning of the lines below it). Branches are set as close as their outlines allow, so that no two
boxes overlap and no line runs through a box.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from caseflow.pictures.content import Content
from caseflow.pictures.tree import OTHERS_BAND, Layer, Node

_EDGE = 18
_BETWEEN = 18
_BETWEEN_TREES = 30
_ABOVE, _ABOVE_LABEL, _BADGE, _BELOW, _TRACK = 24, 38, 24, 11, 11
_LINE = 8
"""Half the room a line takes."""

Outline = dict[int, tuple[int, int]]
"""Row → how far left and right of a branch's own middle."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box with its top left corner."""

    node: Node
    content: Content
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.x + self.content.width // 2

    @property
    def bottom(self) -> int:
        return self.y + self.content.height


@dataclass(frozen=True, slots=True)
class Band:
    """A layer's stripe over the whole width. `channel` is where lines to the layers below turn."""

    layer: Layer
    y: int
    height: int
    nodes: tuple[Node, ...]
    channel: int


@dataclass(slots=True)
class Layout:
    """All boxes in reading order, the layers from the top, and the size of it all."""

    boxes: list[Placed] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    width: int = 0
    height: int = 0

    def band(self, layer: Layer) -> Band:
        return next(band for band in self.bands if band.layer == layer)


@dataclass(frozen=True, slots=True)
class Measures:
    """What a box says, how wide the label on the line above it is, and whether another line runs beside the path."""

    write: Callable[[Node], Content]
    label: Callable[[Node], int] = lambda _: 0
    beside: bool = False
    least: int = 0
    labels: int = 96
    """Room at the left for the names of the layers."""


class _Press:
    """Sets the branches of one forest from the leaves up."""

    def __init__(self, nodes: list[Node], measures: Measures) -> None:
        self.measures = measures
        self.contents = {id(node): measures.write(node) for node in nodes}
        self.row = {layer: 3 * place for place, layer in enumerate(sorted({node.layer for node in nodes}))}
        self.outlines: dict[int, Outline] = {}
        self.offsets: dict[int, int] = {}
        for node in reversed(nodes):
            self.outlines[id(node)] = self._outline(node)

    def _outline(self, node: Node) -> Outline:
        half, row = (self.contents[id(node)].width + 1) // 2, self.row[node.layer]
        outline: Outline = {row + 1: (-half - 10 * (self.contents[id(node)].rank is not None), half)}
        label = self.measures.label(node)
        if label:
            outline[row] = (-label - _LINE, _LINE) if node.path_above else (-label // 2, label // 2)
        spine = _spine(node)
        branches: Outline = {}
        if spine is not None:
            self.offsets[id(spine)] = 0
            branches = self._hung(spine, node)
            for child in node.children:
                if child is not spine:
                    self._beside(branches, child, node)
        else:
            self._spread(branches, node)
        _merge(outline, branches)
        if node.children:
            reach = [0, *(self.offsets[id(child)] for child in node.children)]
            outline[row + 2] = (min(reach) - _LINE, max(reach) + _LINE)
        return outline

    def _hung(self, child: Node, parent: Node) -> Outline:
        """The child's outline with its line up to the parent."""
        lines = range(self.row[parent.layer] + 3, self.row[child.layer])
        return {**dict.fromkeys(lines, (-_LINE, _LINE)), **self.outlines[id(child)]}

    def _beside(self, branches: Outline, child: Node, parent: Node) -> None:
        """Left or right of what stands already, where it takes less room; dashed boxes rather to the right."""
        hung = self._hung(child, parent)
        right, left = _right_of(branches, hung), -_right_of(_mirrored(branches), _mirrored(hung))
        offset = left if -left <= right + _TRACK and child.party is not None else right
        self.offsets[id(child)] = offset
        _merge(branches, _moved(hung, offset))

    def _spread(self, branches: Outline, node: Node) -> None:
        """Children side by side, the parent over the middle of the first and the last."""
        for child in node.children:
            hung = self._hung(child, node)
            self.offsets[id(child)] = _right_of(branches, hung) if branches else 0
            _merge(branches, _moved(hung, self.offsets[id(child)]))
        places = [self.offsets[id(child)] for child in node.children]
        if places:
            middle = (places[0] + places[-1]) // 2
            for child in node.children:
                self.offsets[id(child)] -= middle
            shifted = _moved(branches, -middle)
            branches.clear()
            branches.update(shifted)


def place(roots: list[Node], measures: Measures) -> Layout:
    """Boxes for a forest, in the middle where it is narrower than asked; the same forest gives the same places."""
    trees = [root for root in roots if root.band != OTHERS_BAND]
    nodes = [node for root in trees for node in _depth_first(root)]
    press = _Press(nodes, measures)
    layout = Layout(bands=_bands(nodes, press.contents, measures))
    layout.height = layout.bands[-1].y + layout.bands[-1].height if layout.bands else 0
    middles, across = _roots_apart(trees, press)
    layout.width = max(measures.least, measures.labels + 2 * _EDGE + across + (26 if measures.beside else 0))
    start = measures.labels + (layout.width - measures.labels - across - (12 if measures.beside else 0)) // 2
    bands = {band.layer: band for band in layout.bands}
    for root, middle in zip(trees, middles, strict=True):
        _stand(root, start + middle, (press, bands), layout)
    _add_others([root for root in roots if root.band == OTHERS_BAND], measures, layout)
    layout.boxes.sort(key=lambda placed: (placed.node.layer, placed.y, placed.x))
    return layout


def _roots_apart(trees: list[Node], press: _Press) -> tuple[list[int], int]:
    """The middles of the trees side by side, from 0, and how wide they are together."""
    middles, edge = [], 0
    for tree in trees:
        outline = press.outlines[id(tree)]
        left, right = min(reach[0] for reach in outline.values()), max(reach[1] for reach in outline.values())
        middles.append(edge - left)
        edge += right - left + _BETWEEN_TREES
    return middles, max(0, edge - _BETWEEN_TREES)


def _depth_first(root: Node) -> list[Node]:
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(reversed(node.children))
    return found


def _spine(node: Node) -> Node | None:
    """The child that stands straight below: the first on the path, else the only one."""
    on_path = [child for child in node.children if child.on_path]
    return on_path[0] if on_path else node.children[0] if len(node.children) == 1 else None


def _right_of(standing: Outline, coming: Outline) -> int:
    """How far right of the middle a branch must stand to be clear of what stands already."""
    shared = [standing[row][1] - reach[0] + _BETWEEN for row, reach in coming.items() if row in standing]
    return max(shared, default=0)


def _mirrored(outline: Outline) -> Outline:
    return {row: (-right, -left) for row, (left, right) in outline.items()}


def _moved(outline: Outline, offset: int) -> Outline:
    return {row: (left + offset, right + offset) for row, (left, right) in outline.items()}


def _merge(outline: Outline, other: Outline) -> None:
    for row, (left, right) in other.items():
        old = outline.get(row, (left, right))
        outline[row] = (min(old[0], left), max(old[1], right))


def _bands(nodes: list[Node], contents: dict[int, Content], measures: Measures) -> list[Band]:
    layers: dict[Layer, list[Node]] = {}
    for node in nodes:
        layers.setdefault(node.layer, []).append(node)
    bands: list[Band] = []
    at = 0
    for layer in sorted(layers):
        inside = layers[layer]
        above = _ABOVE_LABEL if any(measures.label(node) for node in inside) else _ABOVE
        tallest = max(contents[id(node)].height for node in inside)
        badges = any(contents[id(node)].badge for node in inside)
        channel = at + above + tallest + (_BADGE + 2 if badges else 9)
        height = channel - at + _BELOW + (_TRACK if measures.beside else 0)
        bands.append(Band(layer, at, height, tuple(inside), channel))
        at += height
    return bands


def _stand(root: Node, middle: int, known: tuple[_Press, dict[Layer, Band]], layout: Layout) -> None:
    press, bands = known
    waiting = [(root, middle)]
    while waiting:
        node, x = waiting.pop()
        content, band = press.contents[id(node)], bands[node.layer]
        above = _ABOVE_LABEL if any(press.measures.label(one) for one in band.nodes) else _ABOVE
        layout.boxes.append(Placed(node, content, x - content.width // 2, band.y + above))
        waiting.extend((child, x + press.offsets[id(child)]) for child in node.children)


def _add_others(others: Iterable[Node], measures: Measures, layout: Layout) -> None:
    """Parties that stand at no place of the chain, in rows below it."""
    nodes = list(others)
    if not nodes:
        return
    top = layout.height
    edge, y, tallest = layout.width, top, 0
    for node in nodes:
        content = measures.write(node)
        if edge + content.width + _EDGE > layout.width:
            y += tallest + _ABOVE
            edge, tallest = measures.labels + _EDGE, 0
        layout.boxes.append(Placed(node, content, edge, y))
        edge += content.width + _BETWEEN + 4
        tallest = max(tallest, content.height + (_BADGE if content.badge else 0))
    layout.height = y + tallest + _ABOVE
    layout.bands.append(Band((OTHERS_BAND, 0), top, layout.height - top, tuple(nodes), layout.height))
