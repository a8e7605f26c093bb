"""The log: each entry follows from the one before it, and a change anywhere shows."""

from dataclasses import replace
from datetime import UTC, datetime

from caseflow.domain.entry import FIRST_HASH, Act, Entry, broken_at, entered

AT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def log_of(count: int) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for number in range(1, count + 1):
        previous = entries[-1].hash if entries else FIRST_HASH
        act = Act(id=f"a{number}", at=AT, by="admin", door="command", verb="import_case", subject=f"case:T{number}")
        entries.append(entered(act, number=number, previous=previous))
    return tuple(entries)


def test_a_log_nobody_touched_is_whole() -> None:
    assert broken_at(log_of(5)) is None
    assert broken_at(()) is None


def test_a_changed_entry_breaks_the_log_where_it_stands() -> None:
    log = log_of(5)
    forged = replace(log[2], act=replace(log[2].act, by="somebody"))
    assert broken_at((*log[:2], forged, *log[3:])) == 3


def test_a_missing_entry_breaks_the_log() -> None:
    log = log_of(5)
    assert broken_at((*log[:2], *log[3:])) == 3
