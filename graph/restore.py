"""A dump put back into an empty store: in batches, whole or not at all, a half one known as such at the next start."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from neo4j import Transaction

from caseflow.domain.entry import FIRST_HASH
from caseflow.domain.keeping import Counts, KeptLink, KeptNode, RestoreIncomplete, RestoreUnderWay, StoreNotEmpty
from graph import schema
from graph.bulk import BATCH_SIZE, Links, Nodes, create_links, merge_nodes
from graph.dump import KINDS, LINKS, counts_of
from graph.migrate import PROJECT, alone
from graph.questions import cypher
from graph.units import Units

_WIPED_AT_ONCE = 2_000
_HELD = 4 * BATCH_SIZE
"""Rows that wait for a full batch of their kind, at most."""


class Restore:
    """A restore under way."""

    def __init__(self, units: Units, *, again: bool) -> None:
        self._units = units
        self.again = again
        """Whether it takes the place of one that was broken off."""

    def put(self, things: Iterable[KeptNode | KeptLink]) -> Iterator[int]:
        """Write them, every node before the first link; says after each batch how many it wrote."""
        for _, alike in groupby(things, key=type):
            yield from map(self._write, _batches(alike))

    def check(self, wanted: Counts) -> None:
        """Raises RestoreIncomplete where the store does not hold as much as the backup counted."""
        found = self._units.write_gated(counts_of)
        for ours, theirs in ((found.nodes, wanted.nodes), (found.links, wanted.links)):
            for kind in sorted({*ours, *theirs}):
                if ours.get(kind, 0) != theirs.get(kind, 0):
                    raise RestoreIncomplete(kind=kind, wanted=theirs.get(kind, 0), found=ours.get(kind, 0))

    def _write(self, batch: Sequence[Any]) -> int:
        if isinstance(batch[0], KeptNode):
            nodes = _nodes(batch)
            self._units.write_gated(lambda transaction: merge_nodes(transaction, nodes).consume())
        else:
            links = _links(batch)
            self._units.write_gated(lambda transaction: create_links(transaction, links).consume())
        return len(batch)


@contextmanager
def restoring(units: Units, *, since: str, migration: str) -> Iterator[Restore]:
    """Put a backup into the store while nobody else uses it; what fails on the way is taken away again.

    `since` is the moment it begins, `migration` the newest one the backup's store had been through. Raises
    StoreNotEmpty.
    """
    with units.gate(), alone(units):
        again = units.write_gated(lambda transaction: _begun(transaction, since))
        try:
            if again:
                _wipe(units)
                units.write_gated(lambda transaction: _mark(transaction, since))
            yield Restore(units, again=again)
            units.write_gated(lambda transaction: _forget(transaction, migration))
        except BaseException:
            _wipe(units)
            units.write_gated(lambda transaction: _mark(transaction, None))
            raise
        units.write_gated(_open)


def refuse_half_restored(units: Units) -> None:
    """Raises RestoreUnderWay where a restore has begun and not ended."""
    for [since] in units.read(cypher("restore_state")):
        raise RestoreUnderWay(since=since)


def _begun(transaction: Transaction, since: str) -> bool:
    """Mark the store; whether it was marked before."""
    [[number, before]] = transaction.run(cypher("restore_begin")).values()
    if before is None and (number or _anything(transaction)):
        raise StoreNotEmpty(reason="store_used")
    _mark(transaction, since)
    return before is not None


def _anything(transaction: Transaction) -> bool:
    """Whether there is more than each store makes for itself."""
    counts = counts_of(transaction)
    return bool(counts.links or set(counts.nodes) - {schema.LOG.label, schema.SEAL_KEY.label})


def _mark(transaction: Transaction, since: str | None) -> None:
    """Begin the log anew; None opens the empty store for use."""
    transaction.run(cypher("restore_mark"), hash=FIRST_HASH, since=since).consume()


def _open(transaction: Transaction) -> None:
    transaction.run(cypher("restore_end")).consume()


def _forget(transaction: Transaction, migration: str) -> None:
    transaction.run(cypher("restore_migrations"), project=PROJECT, version=migration).consume()


def _wipe(units: Units) -> None:
    while units.write_gated(_wipe_some):
        pass


def _wipe_some(transaction: Transaction) -> int:
    [[many]] = transaction.run(cypher("restore_wipe"), limit=_WIPED_AT_ONCE).values()
    return int(many)


def _batches(things: Iterable[KeptNode | KeptLink]) -> Iterator[list[KeptNode | KeptLink]]:
    """Batches of what one statement can write; no more wait for a full one than memory bears."""
    waiting: dict[Any, list[KeptNode | KeptLink]] = {}
    held = 0
    for one in things:
        batch = waiting.setdefault(_alike(one), [])
        batch.append(one)
        held += 1
        if len(batch) == BATCH_SIZE:
            yield waiting.pop(_alike(one))
            held -= BATCH_SIZE
        elif held >= _HELD:
            yield from waiting.values()
            waiting, held = {}, 0
    yield from waiting.values()


def _alike(one: KeptNode | KeptLink) -> tuple[Any, ...]:
    """What may be written by one statement: the same kind, and the same properties."""
    columns = tuple(one.facts)
    return (one.kind, columns) if isinstance(one, KeptNode) else (one.type, one.start[0], one.end[0], columns)


def _nodes(batch: Sequence[KeptNode]) -> Nodes:
    columns = tuple(batch[0].facts)
    return Nodes(KINDS[batch[0].kind], columns, [tuple(one.facts.values()) for one in batch])


def _links(batch: Sequence[KeptLink]) -> Links:
    first = batch[0]
    rows = [(one.start[1], tuple(one.facts.values()), one.end[1]) for one in batch]
    return Links(LINKS[first.type], KINDS[first.start[0]], KINDS[first.end[0]], tuple(first.facts), rows)
