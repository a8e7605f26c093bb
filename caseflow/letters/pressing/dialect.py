"""The part of the template language that the office's templates speak, and what a template asks for.

Whatever is written in it ends soon and stays small, for any values: no arithmetic that multiplies, no call, no text
built up on itself, loops over lists only and two deep. The rest of the language is shut in but not bounded, so it is
refused before it is ever compiled; compiling alone already works out what is constant.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

_OF_TEXT = ("capitalize", "d", "default", "e", "escape", "lower", "safe", "string", "title", "trim", "upper")
_OF_LISTS = ("count", "first", "join", "last", "length", "list", "reverse", "sum")
_OF_NUMBERS = ("abs", "int", "round")
FILTERS = frozenset((*_OF_TEXT, *_OF_LISTS, *_OF_NUMBERS))
"""`safe` is refused by the proof, with a sentence of its own."""
_DEEPEST = 2
_STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For)
_VALUES = (nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Tuple, nodes.List, nodes.Filter, nodes.Keyword)
_CHOICES = (nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Test)
_SUMS = (nodes.Add, nodes.Sub, nodes.Neg, nodes.Concat)
_ALLOWED = (*_STATEMENTS, *_VALUES, *_CHOICES, *_SUMS)


@dataclass(slots=True)
class Asked:
    """What a part asks for: name → lines, and list → field of its rows → lines."""

    fields: dict[str, list[int]] = field(default_factory=dict)
    columns: dict[str, dict[str, list[int]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Strange:
    """Something that is not spoken here: a slug, its line, what it is."""

    slug: str
    line: int
    said: str


def strange(tree: nodes.Template) -> Iterator[Strange]:
    """Whatever of the tree lies outside the dialect."""
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            yield Strange("reaches_in", node.lineno, node.attr)
        elif (inner := _attribute(node)) is not None and "_" in (inner[:1], inner.split(".")[-1][:1]):
            yield Strange("reaches_in", node.lineno, inner)
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield Strange("not_spoken_here", node.lineno, node.name)
        elif not isinstance(node, _ALLOWED):
            yield Strange("not_spoken_here", node.lineno, type(node).__name__.lower())
        elif isinstance(node, nodes.For) and not isinstance(node.iter, nodes.Name | nodes.Getattr):
            yield Strange("loops_over_no_list", node.lineno, "for")
    yield from _deep(tree, 0)
    yield from _chained(tree)


def _attribute(node: nodes.Node) -> str | None:
    """The field of rows that a filter takes: `copies|join('，', attribute='name')`."""
    named = node.kwargs if isinstance(node, nodes.Filter) else ()
    found = (one.value.value for one in named if one.key == "attribute" and isinstance(one.value, nodes.Const))
    return next(map(str, found), None)


def _deep(node: nodes.Node, depth: int) -> Iterator[Strange]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.For) and depth == _DEEPEST:
            yield Strange("loops_too_deep", child.lineno, "for")
        else:
            yield from _deep(child, depth + isinstance(child, nodes.For))


def _chained(tree: nodes.Template) -> Iterator[Strange]:
    """A join of a join multiplies."""
    for one in tree.find_all(nodes.Filter):
        if one.name == "join" and any(other.name == "join" for other in one.find_all(nodes.Filter)):
            yield Strange("not_spoken_here", one.lineno, "join")


def asked(tree: nodes.Template) -> Asked:
    """What the tree asks for; nothing is run or folded for it."""
    found = Asked()
    _ask(tree, {}, found)
    return found


Scope = Mapping[str, str | None]
"""A loop's name for a row → the list it runs over; None for names that the template itself gives."""


def _ask(node: nodes.Node, scope: Scope, found: Asked) -> None:
    match node:
        case nodes.For():
            _ask(node.iter, scope, found)
            inner = {**scope, **_targets(node), "loop": None}
            _ask_all((*node.body, *([] if node.test is None else [node.test])), inner, found)
            _ask_all(node.else_, scope, found)
        case nodes.Getattr(node=nodes.Name() as row) if scope.get(row.name) is not None:
            _row_field(scope[row.name], node.attr, node.lineno, found)
        case nodes.Getitem(node=nodes.Name() as row, arg=nodes.Const() as key) if scope.get(row.name) is not None:
            _row_field(scope[row.name], str(key.value), node.lineno, found)
        case nodes.Filter(node=nodes.Name() as rows) if (named := _attribute(node)) is not None:
            _row_field(rows.name, named, node.lineno, found)
            _ask_all(tuple(node.iter_child_nodes()), scope, found)
        case nodes.Name(ctx="load") if node.name not in scope:
            found.fields.setdefault(node.name, []).append(node.lineno)
        case _:
            _ask_all(tuple(node.iter_child_nodes()), scope, found)


def _ask_all(some: Sequence[nodes.Node], scope: Scope, found: Asked) -> None:
    """Names that a statement sets are known to those after it."""
    known = dict(scope)
    for node in some:
        _ask(node, known, found)
        known |= {one.name: None for one in node.find_all(nodes.Name) if one.ctx == "store" and _sets(node)}


def _sets(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Assign | nodes.AssignBlock)


def _targets(loop: nodes.For) -> dict[str, str | None]:
    over = loop.iter
    if isinstance(loop.target, nodes.Name):
        return {loop.target.name: over.name if isinstance(over, nodes.Name) else None}
    return {one.name: None for one in loop.target.find_all(nodes.Name)}


def _row_field(over: str | None, name: str, line: int, found: Asked) -> None:
    found.columns.setdefault(over or "", {}).setdefault(name, []).append(line)
