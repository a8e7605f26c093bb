"""The store: answers the Protocols of `caseflow.office` on whatever engine its address names."""

from collections.abc import Callable
from typing import Any, Self, TypeVar

from neo4j import Transaction

from caseflow.domain.entry import Entry
from caseflow.office import CaseRow, Hop, Pen
from graph.asking import Asking
from graph.bulk import Links, Nodes, merge_links, merge_nodes
from graph.keeping import BoltKeeping
from graph.pen import BoltPen
from graph.questions import PING, cypher
from graph.reading import case_row, chain_hops, entries_of, hops
from graph.units import Units

T = TypeVar("T")


def _nothing() -> None:
    """A server is not ours to stop."""


class BoltGraph(Asking):
    """`caseflow.office.Graph` over Bolt. Safe to share between threads."""

    def __init__(self, units: Units, *, at_close: Callable[[], None] = _nothing) -> None:
        self.units = units
        self._at_close = at_close

    def write(self, work: Callable[[Pen], T]) -> T:
        """Run `work` whole or not at all, perhaps more than once; raises StoreBusy, GraphAbsent."""
        return self.units.write(lambda transaction: work(BoltPen(transaction)))

    def cases(self, *, after: str = "", limit: int = 1000) -> tuple[CaseRow, ...]:
        return tuple(case_row(*row) for row in self._ask("cases", after=after, limit=limit))

    def entries(self, *, after: int = 0, limit: int = 1000) -> tuple[Entry, ...]:
        return entries_of(facts for [facts] in self._ask("entries", after=after, limit=limit))

    def chain_of_worker(self, digest: str) -> tuple[Hop, ...]:
        """Each hop names a kind and a key, such as `Contract:RC016/K2`, and the type of the link between."""
        rows = self._ask("chain_of_worker", worker=digest) or self._ask("chain_over_employer", worker=digest)
        return tuple(hop for row in rows for hop in chain_hops(digest, *row))

    def connection(self, one: str, other: str) -> tuple[Hop, ...]:
        """Named as in `chain_of_worker`; a party is no way to itself."""
        rows = self._ask("connection", one=one, other=other) if one != other else []
        return next((hops(*row) for row in rows), ())

    @property
    def keeping(self) -> BoltKeeping:
        return BoltKeeping(self.units)

    def ping(self) -> None:
        """The smallest question: what any other is measured against."""
        self.units.read(PING)

    def load(self, *parts: Nodes | Links) -> None:
        """Bulk load, each part in one transaction: at most `bulk.BATCH_SIZE` rows serve best. May be run again."""
        for part in parts:
            self.units.write(lambda transaction, part=part: _load(transaction, part))  # type: ignore[misc]

    def close(self) -> None:
        """Close the connections; the last one of a data folder stops the embedded engine. Once is enough."""
        self.units.close()
        at_close, self._at_close = self._at_close, _nothing
        at_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def _ask(self, name: str, /, **params: Any) -> list[list[Any]]:
        return self.units.read(cypher(name), **params)


def _load(transaction: Transaction, part: Nodes | Links) -> None:
    if isinstance(part, Nodes):
        merge_nodes(transaction, part).consume()
    else:
        merge_links(transaction, part).consume()
