"""Every kind of letter that this program can draw, under one name: `draw(kind, occasion)`.

A kind is a module of this folder that has a `KIND` and a `draw`; nothing else names it here.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from caseflow.domain import drafts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.errors import NoSuchLetterKind
from caseflow.domain.letter import Draft

__all__ = ["Occasion", "draw", "drawable"]


def _found() -> Iterator[tuple[str, Callable[[Occasion], Draft]]]:
    for room in iter_modules(drafts.__path__):
        drawing = import_module(f"{drafts.__name__}.{room.name}")
        if hasattr(drawing, "KIND"):
            yield drawing.KIND, drawing.draw


_DRAWN: Mapping[str, Callable[[Occasion], Draft]] = dict(_found())


def draw(kind: str, occasion: Occasion) -> Draft:
    """A letter of this kind out of its occasion; what nobody knows is absent from its slots.

    Raises NoSuchLetterKind for a kind without a drawing; NoSuchParty, NotTheirLetter, UncitableArticle.
    """
    if kind not in _DRAWN:
        raise NoSuchLetterKind(kind=kind)
    return _DRAWN[kind](occasion)


def drawable() -> frozenset[str]:
    """The kinds that `draw` knows."""
    return frozenset(_DRAWN)
