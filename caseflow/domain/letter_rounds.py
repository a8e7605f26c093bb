"""The rounds of a letter's review, out of the log: who approved or sent back which version, when, and what he said."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from caseflow.domain.entry import Entry

_APPROVED, _RETURNED = "review_letter", "return_letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One look of a reviewer at a letter; `text` is the SHA-256 of the words he looked at, None of older offices."""

    entry: int
    """Its place in the log."""
    version: int
    approved: bool
    by: str
    at: datetime
    note: str
    text: str | None


def rounds_of(letter_id: str, entries: Iterable[Entry]) -> tuple[Round, ...]:
    """The rounds of one letter in the order of the log."""
    return tuple(
        Round(
            entry=entry.number,
            version=what["version"],
            approved=entry.act.verb == _APPROVED,
            by=entry.act.by,
            at=entry.act.at,
            note=what["why"],
            text=what.get("text"),
        )
        for entry in entries
        if entry.act.verb in {_APPROVED, _RETURNED}
        for what in (json.loads(entry.act.what),)
        if what["letter"] == letter_id
    )


def last_look(rounds: Iterable[Round], version: int) -> Round | None:
    """The last round whose words are kept, where the letter was drawn anew since; None where nothing is to compare."""
    kept = [one for one in rounds if one.text is not None]
    return kept[-1] if kept and kept[-1].version < version else None
