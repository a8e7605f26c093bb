"""A letter before it has a number: its kind, whom it goes to, what its slots hold and which are still blank."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place in a template. Only a slot that says so may be blank in a draft; a blank prints 〔待填：label〕."""

    name: str
    zh: str
    en: str
    may_be_blank: bool = False
    many: bool = False
    """Whether the slot holds rows (a list of mappings) instead of one text."""
    columns: tuple["Slot", ...] = ()
    """What each row holds; a column may be blank on the same terms as a slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of the catalogue: its names, who may issue it, to which roles it may go, its slots."""

    kind: str
    zh: str
    en: str
    issuer: str
    layout: str
    goes_to: tuple[str, ...]
    slots: tuple[Slot, ...]
    cites: tuple[str, ...] = ()
    """Articles the template's own sentences name, such as 劳动保障监察条例 第十八条."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter as drawn from a case. `slots` values are str, or tuples of mappings for rows; blanks are absent."""

    kind: str
    case: str
    to: str
    slots: Mapping[str, Any]
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A draft as a Word file, with the slots that were printed as marked blanks (their Chinese labels)."""

    draft: Draft
    docx: bytes
    blanks: tuple[str, ...]
