"""Replacing a letter by another (换发): which letter replaces which, and when the old one gives way.

The old letter stays as it is until the new one is out: issued where the old one reached nobody, else served. A new one
that is given up, voided or withdrawn before leaves the old one as it was.
"""

from collections.abc import Iterable

from caseflow.domain.errors import DomainError
from caseflow.domain.letter_life import ENDED
from caseflow.domain.letter_record import GONE, Letter, LetterState

_UNSERVED = frozenset({LetterState.ISSUED, LetterState.SEALED})


class BeingReplaced(DomainError):
    """Another letter replaces it already (terms: number)."""

    slug = "being_replaced"


class ReplacedEnded(DomainError):
    """The letter that this one was to replace has ended since (terms: number, letter_state)."""

    slug = "replaced_ended"


def replaced_by(letter: Letter, letters: Iterable[Letter]) -> Letter | None:
    """The letter that replaces this one, or is drafted to; of one that was replaced, whatever became of that."""
    known = [one for one in letters if one.supersedes == letter.id]
    done = letter.state is LetterState.SUPERSEDED
    standing = known if done else [one for one in known if one.state not in GONE]
    return standing[-1] if standing else None


def replaces(letter: Letter, letters: Iterable[Letter]) -> Letter | None:
    """The letter that this one replaces, or is to."""
    return next((one for one in letters if one.id == letter.supersedes), None)


def must_be_free(letter: Letter, letters: Iterable[Letter]) -> None:
    """One replacement at a time. Raises BeingReplaced."""
    other = replaced_by(letter, letters)
    if other is not None:
        raise BeingReplaced(number=other.number or other.id[:8])


def must_still_stand(letter: Letter, letters: Iterable[Letter]) -> None:
    """A letter says nothing of another that it replaces unless that one stands. Raises ReplacedEnded."""
    old = replaces(letter, letters)
    if old is not None and old.state in ENDED:
        raise ReplacedEnded(number=old.number, letter_state=old.state)


def gives_way(letter: Letter, letters: Iterable[Letter]) -> Letter | None:
    """The letter that this one, as it is now, takes the place of; None where there is none, or not yet."""
    old = replaces(letter, letters)
    if old is None or old.state in ENDED:
        return None
    return old if letter.state is LetterState.SERVED or old.state in _UNSERVED else None
