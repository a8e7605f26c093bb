"""The whole store as one picture, read out while the office works: every node and link of the schema, as plain values.

It is written over `schema.KINDS` and `schema.LINKS`: a new kind travels without a change here.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from typing import Any

from neo4j import Transaction
from neo4j.time import Date, DateTime

from caseflow.domain.errors import StoreBusy
from caseflow.domain.keeping import Counts, KeptLink, KeptNode, Value
from graph import schema
from graph.bulk import BATCH_SIZE
from graph.questions import cypher
from graph.units import Units

KINDS = {kind.label: kind for kind in schema.KINDS if kind is not schema.MIGRATION_LOCK}
LINKS = {link.type: link for link in schema.LINKS}
_KEYS = {label: kind.key for label, kind in KINDS.items()}
_OF_THE_ENGINE = {schema.MIGRATION_LOCK.label, "__Neo4jMigration", "MIGRATED_TO"}
"""What each store makes for itself."""


class Dump:
    """A picture of the store; all its questions see the same moment.

    It is asked page by page, since the embedded engine lets no question last, and no engine is to hold it all at once.
    While writers wait nothing moves, so that the pages fit together; that they did is counted at the end.
    """

    def __init__(self, transaction: Transaction, migration: str) -> None:
        self._transaction = transaction
        self.migration = migration
        """The newest migration the store has been through."""
        everything = counts_of(transaction, all_kinds=True)
        self._counts = everything.of(KINDS, LINKS)
        self.left_out = everything.but(KINDS, LINKS, _OF_THE_ENGINE)
        """How many nodes and links of strange kinds are passed by."""

    def counts(self) -> Counts:
        """How much there is, of the kinds that are carried."""
        return self._counts

    def nodes(self) -> Iterator[KeptNode]:
        for kind, many in self._counts.nodes.items():
            done = 0
            for page in _pages(many):
                for [facts] in self._transaction.run(cypher("dump_nodes"), kind=kind, **page):
                    yield KeptNode(kind, _plain(facts))
                    done += 1
            if done != many:
                raise StoreBusy

    def links(self) -> Iterator[KeptLink]:
        for start, many in self._counts.nodes.items():
            for page in _pages(many):
                rows = self._transaction.run(cypher("dump_links"), kind=start, keys=_KEYS, **page)
                for type_, start_key, end, end_key, facts in rows:
                    if type_ in LINKS and end in KINDS:
                        yield KeptLink(type_, (start, start_key), (end, end_key), _plain(facts))


def _pages(many: int) -> Iterator[dict[str, Any]]:
    return ({"skip": skip, "limit": BATCH_SIZE} for skip in range(0, many, BATCH_SIZE))


@contextmanager
def dumping(units: Units, migration: str) -> Iterator[Dump]:
    """The store while no act can be added to it: writers wait at the gate of the engine, or at the end of the log."""
    with ExitStack() as stack:
        if units.has_gate:
            stack.enter_context(units.gate())
        else:
            stack.enter_context(units.long_transaction()).run(cypher("dump_hold")).consume()
        yield Dump(stack.enter_context(units.long_transaction()), migration)


def counts_of(transaction: Transaction, *, all_kinds: bool = False) -> Counts:
    """How many nodes and links of the carried kinds, or of all kinds, are there."""
    counts = Counts(
        nodes=dict(sorted(map(tuple, transaction.run(cypher("count_nodes")).values()))),
        links=dict(sorted(map(tuple, transaction.run(cypher("count_links")).values()))),
    )
    return counts if all_kinds else counts.of(KINDS, LINKS)


def _plain(facts: Mapping[str, Any]) -> dict[str, Value]:
    return {name: _value(value) for name, value in sorted(facts.items()) if value is not None}


def _value(value: Any) -> Value:
    """A property as a plain value; the embedded engine gives its moments back in UTC without an offset."""
    if isinstance(value, DateTime):
        native: datetime = value.to_native()
        return native.replace(tzinfo=UTC) if native.tzinfo is None else native.astimezone(UTC)
    if isinstance(value, Date):
        return value.to_native()
    if isinstance(value, list):
        return [_value(one) for one in value]  # type: ignore[misc]  # a list of a property holds no lists
    if isinstance(value, str | bool | int | float | bytes):
        return value
    raise TypeError(f"a property of the kind {type(value).__name__} is not carried by a backup")
