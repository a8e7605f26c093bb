"""The append-only log: each act one entry, each entry carrying the hash of the one before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

FIRST_HASH = "0" * 64
"""What the first entry has for a predecessor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What an action wants written down. `what` is JSON text; personal values in it are sealed already."""

    id: str
    at: datetime
    by: str
    door: str
    verb: str
    subject: str
    what: str = "{}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An act in the log, numbered from 1 without gaps; `at` is UTC."""

    act: Act
    number: int
    previous: str
    hash: str


def entered(act: Act, *, number: int, previous: str) -> Entry:
    """The entry that follows the one whose hash is `previous`."""
    text = json.dumps(
        [number, previous, act.id, act.at.isoformat(), act.by, act.door, act.verb, act.subject, act.what],
        ensure_ascii=False,
    )
    return Entry(act=act, number=number, previous=previous, hash=hashlib.sha256(text.encode()).hexdigest())


def broken_at(entries: Iterable[Entry]) -> int | None:
    """The number of the first entry that does not follow from the one before it; None where the log is whole."""
    previous = FIRST_HASH
    for number, entry in enumerate(entries, start=1):
        if entered(entry.act, number=number, previous=previous) != entry:
            return number
        previous = entry.hash
    return None
