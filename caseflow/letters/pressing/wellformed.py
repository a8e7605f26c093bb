"""Proof that a template prints well-formed XML whatever the values are, by following every way through it.

The template's syntax tree is walked with the stack of open elements. Both arms of an `if` must leave the same elements
open, a loop's body must leave what it found. With every value escaped, nothing a case holds can then break the letter,
and no letter has to be parsed again to be sure of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import nodes

_TAG = re.compile(
    r"""<(?:(?P<close>/)?(?P<name>[\w:.-]+)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)|(?P<other>[!?][^>]*))>"""
)


class Unproved(Exception):
    """Why the proof fails: a slug, the template's line, and what is open there."""

    def __init__(self, slug: str, line: int, about: str = "") -> None:
        super().__init__(slug, line, about)
        self.slug, self.line, self.about = slug, line, about


@dataclass(frozen=True, slots=True)
class _State:
    """The open elements, and the beginning of a tag that has not ended yet (a value stands in an attribute)."""

    open: tuple[str, ...] = ()
    begun: str = ""


def prove(tree: nodes.Template) -> None:
    """Raises Unproved where some way through the template could print XML that is not well-formed."""
    for reason in unproved(tree):
        raise reason


def unproved(tree: nodes.Template) -> Iterator[Unproved]:
    """Why the proof fails: everything that prints values unescaped, then the first element that goes astray."""
    for escaper in tree.find_all((nodes.MarkSafe, nodes.MarkSafeIfAutoescape, nodes.ScopedEvalContextModifier)):
        yield Unproved("escaping_off", escaper.lineno)
    for named in tree.find_all(nodes.Filter):
        if named.name in {"safe", "xmlattr", "tojson", "indent", "urlize"}:
            yield Unproved("escaping_off", named.lineno, named.name)
    try:
        end = _walked(tree.body, _State())
    except Unproved as reason:
        yield reason
        return
    if end != _State():
        yield Unproved("left_open", 0, "、".join(end.open) or end.begun[:40])


def _walked(body: Sequence[nodes.Node], state: _State) -> _State:
    for node in body:
        state = _step(node, state)
    return state


def _step(node: nodes.Node, state: _State) -> _State:
    match node:
        case nodes.Output():
            return _printed(node, state)
        case nodes.If():
            return _branched(node, state)
        case nodes.For():
            _unchanged(node.body, state, node.lineno, "for")
            _unchanged(node.else_, state, node.lineno, "for")
            return state
        case nodes.With() | nodes.Scope():
            return _walked(node.body, state)
        case nodes.Assign():
            return state
        case _:
            raise Unproved("statement_not_allowed", node.lineno, type(node).__name__.lower())


def _unchanged(body: Sequence[nodes.Node], state: _State, line: int, what: str) -> None:
    if _walked(body, state) != state:
        raise Unproved("block_crosses_elements", line, what)


def _branched(node: nodes.If, state: _State) -> _State:
    ends = {_walked(node.body, state), _walked(node.else_, state)}
    for other in node.elif_:
        ends.add(_walked(other.body, state))
    if len(ends) > 1:
        raise Unproved("block_crosses_elements", node.lineno, "if")
    return ends.pop()


def _printed(node: nodes.Output, state: _State) -> _State:
    for piece in node.nodes:
        if isinstance(piece, nodes.TemplateData):
            state = _read(state, piece.data, piece.lineno)
        elif state.begun:
            state = _State(state.open, f"{state.begun}x")
    return state


def _read(state: _State, text: str, line: int) -> _State:
    """Follow the tags of a piece of constant text."""
    text, opened = state.begun + text, list(state.open)
    at = 0
    while (start := text.find("<", at)) >= 0:
        found = _TAG.match(text, start)
        if found is None:
            return _State(tuple(opened), _begun(text[start:], line))
        at = found.end()
        if found["other"] is not None:
            continue
        if found["close"]:
            _close(opened, found["name"], line)
        elif not found["rest"].endswith("/"):
            opened.append(found["name"])
    return _State(tuple(opened))


def _begun(text: str, line: int) -> str:
    if ">" in text and not re.search("[\"'][^\"']*$", text):
        raise Unproved("not_a_tag", line, text[:40])
    return text


def _close(opened: list[str], name: str, line: int) -> None:
    if not opened or opened[-1] != name:
        raise Unproved("block_crosses_elements", line, name)
    opened.pop()
