"""Where the boxes of the chain stand: a layer per role, each branch in a strip of its own, the path straight.

A branch never enters another branch's strip, so boxes cannot overlap and no link can run through a box.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from caseflow.pictures.content import Content
from caseflow.pictures.tree import Node, Shape

LABELS = 116
"""Room at the left for the names of the layers."""
_MARGIN = 24
_BETWEEN, _BETWEEN_TREES = 22, 34
_ABOVE, _BELOW = 34, 22

Layer = tuple[int, int]


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
    """A layer's stripe over the whole width."""

    layer: Layer
    y: int
    height: int
    nodes: tuple[Node, ...]


@dataclass(slots=True)
class Layout:
    """All boxes in drawing order, the layers from the top, and the size of it all."""

    boxes: list[Placed] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class _Extent:
    """How far a branch reaches to the left and right of its own box's middle, and where its children stand."""

    left: int
    right: int
    offsets: list[tuple[Node, int]]


def place(roots: list[Node], write: Callable[[Node], Content], *, least: int = 0) -> Layout:
    """Boxes for a forest, in the middle where it is narrower than `least`; the same forest gives the same places."""
    nodes = [node for root in roots for node in _depth_first(root)]
    contents = {id(node): write(node) for node in nodes}
    extents: dict[int, _Extent] = {}
    for node in reversed(nodes):
        extents[id(node)] = _extent(node, contents[id(node)], extents)
    bands = _bands(nodes, contents)
    tops = {node_id: band.y for band in bands for node_id in map(id, band.nodes)}
    layout = Layout(bands=bands, height=bands[-1].y + bands[-1].height if bands else 0)
    needed = sum(extents[id(root)].left + extents[id(root)].right + _BETWEEN_TREES for root in roots)
    layout.width = max(least, LABELS + 2 * _MARGIN + needed - _BETWEEN_TREES)
    edge = LABELS + (layout.width - LABELS - needed + _BETWEEN_TREES) // 2
    for root in roots:
        extent = extents[id(root)]
        _stand(root, edge + extent.left, (contents, extents, tops), layout)
        edge += extent.left + extent.right + _BETWEEN_TREES
    return layout


def _depth_first(root: Node) -> list[Node]:
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting.extend(reversed(node.children))
    return found


def _extent(node: Node, content: Content, extents: dict[int, _Extent]) -> _Extent:
    half = (content.width + 1) // 2
    spine = _spine(node)
    if spine is None:
        return _spread(node, half, extents)
    others = [child for child in node.children if child is not spine]
    lefts, rights = others[1::2], others[0::2]
    offsets = [(spine, 0)]
    left, right = extents[id(spine)].left, extents[id(spine)].right
    for child in rights:
        offsets.append((child, right + _BETWEEN + extents[id(child)].left))
        right += _BETWEEN + extents[id(child)].left + extents[id(child)].right
    for child in lefts:
        offsets.append((child, -(left + _BETWEEN + extents[id(child)].right)))
        left += _BETWEEN + extents[id(child)].left + extents[id(child)].right
    return _Extent(max(half, left), max(half, right), offsets)


def _spine(node: Node) -> Node | None:
    """The child that stands straight below: the first on the path, else the only one."""
    on_path = [child for child in node.children if child.path_above]
    parties = [child for child in on_path if child.shape is not Shape.WORKERS]
    if on_path:
        return (parties or on_path)[0]
    return node.children[0] if len(node.children) == 1 else None


def _spread(node: Node, half: int, extents: dict[int, _Extent]) -> _Extent:
    """Children side by side, the parent over the middle of the first and the last."""
    at, places = 0, []
    for child in node.children:
        extent = extents[id(child)]
        places.append((child, at + extent.left))
        at += extent.left + extent.right + _BETWEEN
    if not places:
        return _Extent(half, half, [])
    middle = (places[0][1] + places[-1][1]) // 2
    offsets = [(child, x - middle) for child, x in places]
    return _Extent(max(half, middle), max(half, at - _BETWEEN - middle), offsets)


def _bands(nodes: list[Node], contents: dict[int, Content]) -> list[Band]:
    layers = sorted({(node.band, node.level) for node in nodes})
    bands: list[Band] = []
    at = 0
    for layer in layers:
        inside = tuple(node for node in nodes if (node.band, node.level) == layer)
        tallest = max(contents[id(node)].height for node in inside)
        bands.append(Band(layer, at, _ABOVE + tallest + _BELOW, inside))
        at = bands[-1].y + bands[-1].height
    return bands


def _stand(
    root: Node, middle: int, known: tuple[dict[int, Content], dict[int, _Extent], dict[int, int]], layout: Layout
) -> None:
    contents, extents, tops = known
    waiting = [(root, middle)]
    while waiting:
        node, x = waiting.pop()
        content = contents[id(node)]
        layout.boxes.append(Placed(node, content, x - content.width // 2, tops[id(node)] + _ABOVE))
        waiting.extend((child, x + offset) for child, offset in reversed(extents[id(node)].offsets))
