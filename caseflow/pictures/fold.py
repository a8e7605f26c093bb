"""What a picture shows and what it leaves out, so that the liability path stays readable: a few beside it, the rest
in dashed boxes and behind badges, and never more than MOST boxes in all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from caseflow.pictures.tree import OTHERS_BAND, WORKERS_BAND, Layer, Node, Shape, ancestors, below
from caseflow.pictures.view import OTHERS, TOP, View

MOST = 60
"""Boxes in one picture; a worker named in a list is one."""
_BESIDE = 3
_OTHERS_KEPT = 6
_NAMED = 4
_LONGEST, _UPPER, _LOWER = 40, 24, 12


@dataclass(slots=True)
class Shown:
    """The forest to draw; `hidden` of each box and the folds hold the rest. `total` is what all of it would take."""

    roots: list[Node]
    totals: dict[Layer, int] = field(default_factory=dict)
    shown: int = 0
    total: int = 0
    cut: bool = False
    """Whether the picture leaves out boxes that were asked for, because there would be more than MOST."""


def fold(roots: list[Node], view: View, *, notable: Callable[[Node], int], tied: frozenset[str] = frozenset()) -> Shown:
    """Choose what is drawn. `notable` is higher for a box one should rather see; `tied` are parties of the focus."""
    nodes = [node for root in roots for node in below(root)]
    shown = Shown(roots, totals=_totals(nodes), total=sum(node.weight for node in nodes))
    _heaviest_first(nodes)
    nodes = [node for root in roots for node in below(root)]
    wanted = _wanted(nodes, view, notable, tied)
    if not view.everything:
        _shorten(nodes, wanted, view)
    order = _in_order(roots, wanted, view)
    kept, shown.shown = _admitted(order, view)
    shown.cut = len(kept) < len(order) or any(node.rows < _rows_asked(node, view) for node in order)
    shown.roots = _part(roots, kept)
    left_out = [root for root in roots if id(root) not in kept]
    for node in order:
        if id(node) in kept:
            node.opened = node.handle in view.opened
            node.hidden += [child for child in node.children if id(child) not in kept]
            node.children = _part(node.children, kept)
    if not shown.cut and view.focus is None:
        _add_folds(shown, left_out, [node for node in order if id(node) in kept])
    return shown


def _part(nodes: Iterable[Node], kept: set[int]) -> list[Node]:
    return [node for node in nodes if id(node) in kept]


def _totals(nodes: list[Node]) -> dict[Layer, int]:
    """How many parties, and how many workers, stand in each layer."""
    totals: dict[Layer, int] = {}
    for node in nodes:
        count = people(node) if node.shape is Shape.WORKERS else int(node.shape is Shape.PARTY)
        totals[node.layer] = totals.get(node.layer, 0) + count
    return totals


def people(node: Node) -> int:
    """The workers of one box: as many as the claims count, at least those they name."""
    return sum(max(claim.workers or 0, len(claim.people)) for claim in node.claims)


def _heaviest_first(nodes: list[Node]) -> None:
    """The branch of the path with the most workers becomes the spine; the others keep their order."""
    behind: dict[int, int] = {}
    for node in reversed(nodes):
        behind[id(node)] = people(node) + sum(behind[id(child)] for child in node.children)
    for node in nodes:
        node.children.sort(key=lambda child: (not child.path_above, -behind[id(child)] * child.path_above))


def _wanted(nodes: list[Node], view: View, notable: Callable[[Node], int], tied: frozenset[str]) -> set[int]:
    if view.everything:
        return {id(node) for node in nodes}
    if view.focus is not None:
        wanted = _around(nodes, view.focus, tied)
    else:
        wanted = _path(nodes)
        _add_beside(nodes, wanted, notable)
    for node in nodes:
        if node.handle in view.opened:
            wanted |= {id(one) for one in (node, *ancestors(node), *node.children)}
    if view.focus is None:
        wanted |= {id(node) for node in nodes if node.parent is None and _door(node) in view.opened}
    return wanted


def _door(root: Node) -> str:
    """What an address says to open the folded roots."""
    return OTHERS if root.band == OTHERS_BAND else TOP


def _around(nodes: list[Node], focus: str, tied: frozenset[str]) -> set[int]:
    """The party at each of its places, who stands above, who below, and the path from there down."""
    places = [node for node in nodes if node.party == focus]
    wanted: set[int] = set()
    if any(node.band == OTHERS_BAND for node in places):
        places += [node for node in nodes if node.party in tied]
    for node in places:
        wanted |= {id(one) for one in (node, *ancestors(node), *node.children)}
        wanted |= {id(one) for one in below(node) if one.path_above}
    return wanted | {id(node) for node in nodes if node.band == OTHERS_BAND and node.party in tied}


def _in_order(roots: list[Node], wanted: set[int], view: View) -> list[Node]:
    """What is wanted, first what must not be lost: the path and those above it, or the focus; then layer by layer."""
    order = [node for root in roots for node in below(root) if id(node) in wanted]
    first = {id(node) for node in order if (node.party == view.focus if view.focus else node.on_path)}
    first |= {id(one) for node in order if id(node) in first for one in ancestors(node)}
    return sorted(order, key=lambda node: (0, (0, 0)) if id(node) in first else (1, node.layer))


def _layers(nodes: list[Node]) -> list[list[Node]]:
    """The boxes layer by layer, givers above takers."""
    layers: dict[Layer, list[Node]] = {}
    for node in nodes:
        layers.setdefault(node.layer, []).append(node)
    return [layers[layer] for layer in sorted(layers)]


def _path(nodes: list[Node]) -> set[int]:
    """The path whole with all above it; where it has very many branches, the spine and a few beside it."""
    wanted: set[int] = set()
    for layer in _layers(nodes):
        there = [node for node in layer if node.on_path and (not node.path_above or id(node.parent) in wanted)]
        for node in _few(there, 1 + _BESIDE):
            wanted.add(id(node))
            wanted |= {id(one) for one in ancestors(node)} if not node.path_above else set()
    return wanted


def _few(nodes: list[Node], most: int) -> list[Node]:
    """All where they are few; else the first ones, with room left for the dashed box that holds the rest."""
    return nodes if len(nodes) <= most else nodes[: most - 1]


def _add_beside(nodes: list[Node], wanted: set[int], notable: Callable[[Node], int]) -> None:
    """At most three more in each layer, fewer where the path itself has several there."""
    for layer in _layers(nodes):
        most = max(1, 1 + _BESIDE - max(1, sum(1 for node in layer if node.on_path and id(node) in wanted)))
        if layer[0].band == OTHERS_BAND:
            most = _OTHERS_KEPT + 1
        there = [
            node
            for node in layer
            if not node.on_path and id(node) not in wanted and (node.parent is None or id(node.parent) in wanted)
        ]
        there.sort(key=lambda node: (-notable(node), node.parent is not None and not node.parent.on_path))
        wanted |= {id(node) for node in _few(there, most)}


def _shorten(nodes: list[Node], wanted: set[int], view: View) -> None:
    """Fold the middle of a line of very many boxes, so that its head and its end are both there."""
    ends = [node for node in nodes if id(node) in wanted and not any(id(child) in wanted for child in node.children)]
    for end in ends:
        way = [*reversed(ancestors(end)), end]
        if len(way) <= _LONGEST or not (end.on_path or view.focus) or any(node.shape is Shape.FOLD for node in way):
            continue
        upper, first, last, lower = way[_UPPER - 1], way[_UPPER], way[-_LOWER - 1], way[-_LOWER]
        last.children.remove(lower)
        middle = _folded([first], upper, "folded_middle")
        middle.children, lower.parent = [lower], middle
        upper.children[upper.children.index(first)] = middle
        wanted -= {id(one) for one in below(first)}
        wanted.add(id(middle))


def _rows_asked(node: Node, view: View) -> int:
    """How many workers of a list are to be named: the first few, or all where it was opened."""
    if node.shape is not Shape.WORKERS:
        return 0
    door = node.parent.handle if node.parent is not None else node.handle
    if view.everything or door in view.opened or node.named <= _NAMED + 1:
        return node.named
    return _NAMED


def _admitted(order: list[Node], view: View) -> tuple[set[int], int]:
    """Those that fit, those first in order first; none without the one above it."""
    kept: set[int] = set()
    drawn = 0
    for node in order:
        if drawn < MOST and (node.parent is None or id(node.parent) in kept):
            kept.add(id(node))
            drawn += 1
    counted = drawn - sum(1 for node in order if id(node) in kept and node.shape is Shape.FOLD)
    for node in order:
        if id(node) in kept and node.shape is Shape.WORKERS:
            node.rows = min(_rows_asked(node, view), 1 + MOST - drawn)
            drawn += max(0, node.rows - 1)
            counted += max(0, node.rows - 1)
    return kept, counted


def _add_folds(shown: Shown, left_out: list[Node], kept: list[Node]) -> None:
    """One dashed box for what is left out of a layer, at the box that hides most of it; the others keep a badge."""
    room = MOST - shown.shown
    most: dict[tuple[Layer, bool], Node] = {}
    for node in kept:
        parties = [child for child in node.hidden if child.shape is not Shape.WORKERS]
        for on_path in (True, False):
            several = [child for child in parties if child.on_path is on_path]
            place = (several[0].layer, on_path) if len(several) > 1 else None
            if place is not None and (place not in most or len(most[place].hidden) < len(node.hidden)):
                most[place] = node
    for (_, on_path), node in list(most.items())[:room]:
        several = [child for child in node.hidden if child.shape is not Shape.WORKERS and child.on_path is on_path]
        node.hidden = [child for child in node.hidden if child.shape is Shape.WORKERS or child.on_path is not on_path]
        _folded(several, node, "folded_path" if on_path else "folded").hang(node)
    for apart in (False, True):
        several = [root for root in left_out if (root.band == OTHERS_BAND) is apart]
        if several:
            shown.roots.append(_folded(several, None, "folded"))


def _folded(several: list[Node], parent: Node | None, word: str) -> Node:
    first = min(several, key=lambda node: node.layer)
    on_path = all(node.on_path for node in several)
    return Node(
        shape=Shape.FOLD,
        word=word,
        hidden=several,
        parent=parent,
        band=first.band,
        level=first.level,
        on_path=on_path,
        path_above=on_path and parent is not None,
    )


def opens(node: Node) -> str:
    """What an address must open to show what a dashed box holds."""
    if node.parent is not None:
        return node.parent.handle
    return OTHERS if node.band == OTHERS_BAND else TOP


def workers_below(nodes: Iterable[Node]) -> int:
    return sum(people(one) for node in nodes for one in below(node))


def parties_below(nodes: Iterable[Node]) -> int:
    return len({one.party for node in nodes for one in below(node) if one.shape is Shape.PARTY})


def is_list(node: Node) -> bool:
    """Whether a box names its workers, row by row."""
    return node.shape is Shape.WORKERS and node.rows > 0 and node.band == WORKERS_BAND
