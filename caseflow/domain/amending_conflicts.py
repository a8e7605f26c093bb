"""Conflicts between files and officers as records: one open at a time for a fact, none for a word already refused."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from caseflow.domain.amending_merge import Clash
from caseflow.domain.amending_text import word_of
from caseflow.domain.records import Conflict

OURS = "ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """The file that was handed in: of which case, its name, by whom and when."""

    case: str
    file: str
    by: str
    at: datetime


def raised(clashes: Iterable[Clash], known: tuple[Conflict, ...], handed: Handed) -> tuple[Conflict, ...]:
    """New conflicts, and open ones of which the file now says something else; the rest are known already."""
    return tuple(conflict for clash in clashes for conflict in _raised(clash, known, handed))


def _raised(clash: Clash, known: tuple[Conflict, ...], handed: Handed) -> Iterator[Conflict]:
    about = [one for one in known if _place(one) == _place(clash)]
    waiting = next((one for one in about if one.chosen is None), None)
    if waiting is not None:
        if word_of(waiting.theirs) != word_of(clash.theirs) or waiting.ours != clash.ours:
            yield replace(waiting, ours=clash.ours, theirs=clash.theirs, file=handed.file, at=handed.at)
    elif not any(one.chosen == OURS and word_of(one.theirs) == word_of(clash.theirs) for one in about):
        name = "/".join((handed.case, *_place(clash), str(len(about) + 1)))
        yield Conflict(
            id=name, case=handed.case, group=clash.group, key=clash.key, fact=clash.fact,
            ours=clash.ours, theirs=clash.theirs, file=handed.file, at=handed.at,
        )  # fmt: skip


def settled(clashes: Iterable[Clash], known: tuple[Conflict, ...], handed: Handed) -> tuple[Conflict, ...]:
    """Open conflicts that this file ends, because it now says what the officer said."""
    open_now = {_place(one) for one in clashes}
    return tuple(
        replace(one, chosen=OURS, chosen_by=handed.by, chosen_at=handed.at)
        for one in known
        if one.chosen is None and _place(one) not in open_now
    )


def _place(one: Clash | Conflict) -> tuple[str, str, str]:
    return one.group, one.key, one.fact
