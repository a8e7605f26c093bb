"""What a picture leaves out: many leaves become one dashed box, so that the liability path stays readable."""

from caseflow.pictures.tree import Node, Shape, below

_PATH_KEPT = 5
_SIDE_KEPT = 2
_DEEP_KEPT = 1


def fold(roots: list[Node]) -> list[Node]:
    """The roots that stay; each box keeps its children on the path and a few beside it, the rest become one box."""
    workers = [one for one in roots if one.shape is Shape.WORKERS]
    parties = [one for one in roots if one.shape is not Shape.WORKERS]
    kept = _kept(_path(parties, True), _PATH_KEPT) + _kept(_path(parties, False), _SIDE_KEPT) + workers
    left_out = [one for one in roots if one not in kept]
    shown = sorted(kept, key=roots.index)
    if left_out:
        shown.append(_folded(left_out, None))
    for root in shown:
        _fold_below(root)
    return shown


def _fold_below(root: Node) -> None:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        node.children = _shown_children(node)
        waiting.extend(child for child in node.children if child.shape is not Shape.FOLD)


def _shown_children(node: Node) -> list[Node]:
    workers = [child for child in node.children if child.shape is Shape.WORKERS]
    parties = [child for child in node.children if child.shape is not Shape.WORKERS]
    few = (not node.on_path and node.parent is not None) or len(_path(parties, True)) > 1
    beside = _DEEP_KEPT if few else _SIDE_KEPT
    groups = (
        (_path(parties, True), _PATH_KEPT),
        (_path(parties, False), beside),
    )
    shown: list[Node] = []
    for group, most in groups:
        kept = _kept(group, most)
        shown += kept
        left_out = [one for one in group if one not in kept]
        if left_out:
            shown.append(_folded(left_out, node))
    return shown + workers


def _path(nodes: list[Node], wanted: bool) -> list[Node]:
    return [node for node in nodes if node.on_path is wanted]


def _kept(nodes: list[Node], most: int) -> list[Node]:
    """The first ones; all where only one would be left out."""
    return nodes if len(nodes) <= most + 1 else nodes[:most]


def _folded(left_out: list[Node], parent: Node | None) -> Node:
    everyone = {node.party for top in left_out for node in below(top) if node.shape is Shape.PARTY}
    return Node(
        shape=Shape.FOLD,
        word="folded_path" if left_out[0].on_path else "folded",
        folded=len(everyone),
        parent=parent,
        band=left_out[0].band,
        level=left_out[0].level,
        on_path=left_out[0].on_path,
        path_above=left_out[0].path_above,
    )
