"""What a template is made of. Each module of `caseflow/letters/forms/` that has a `FORM` is a kind of letter."""

from collections.abc import Callable
from dataclasses import dataclass

from caseflow.letters.package import PLAIN, Furniture


@dataclass(frozen=True, slots=True)
class Form:
    """A template's title for the file's properties, its text, what stands around it, and its paper."""

    title: str
    text: Callable[[], str]
    around: tuple[Furniture, ...] = PLAIN
    top: int | None = None
    """The upper margin in twips; without one the profile's."""
    landscape: bool = False
