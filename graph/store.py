"""The store: answers the Protocols of `caseflow.office` on whatever engine its address names."""

from collections.abc import Callable
from typing import Any, Self, TypeVar, cast

from neo4j import Transaction

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Entry
from caseflow.domain.officer import OfficerRecord
from caseflow.office import CaseRow, Dossier, Hop, Pen
from graph.bulk import Links, Nodes, merge_links, merge_nodes
from graph.pen import BoltPen
from graph.questions import PING, cypher
from graph.reading import case_of, case_row, chain_hops, entries_of, find_case, find_officer, hops, officers_of
from graph.units import Units

T = TypeVar("T")


def _nothing() -> None:
    """A server is not ours to stop."""


class BoltGraph:
    """`caseflow.office.Graph` over Bolt. Safe to share between threads."""

    def __init__(self, units: Units, *, at_close: Callable[[], None] = _nothing) -> None:
        self.units = units
        self._at_close = at_close

    def write(self, work: Callable[[Pen], T]) -> T:
        """Run `work` whole or not at all, perhaps more than once; raises StoreBusy, GraphAbsent."""
        return self.units.write(lambda transaction: work(BoltPen(transaction)))

    def case(self, case_id: str) -> CaseFile | None:
        return find_case(self._ask, case_id)

    def dossier(self, case_id: str) -> Dossier | None:
        """The case and its entries, in one round trip."""
        for *case, entries in self._ask("dossier", case=case_id):
            ordered = sorted(entries, key=lambda facts: cast(int, facts["number"]))
            return Dossier(case=case_of(*case), entries=entries_of(ordered))
        return None

    def cases(self, *, after: str = "", limit: int = 1000) -> tuple[CaseRow, ...]:
        return tuple(case_row(*row) for row in self._ask("cases", after=after, limit=limit))

    def entries(self, *, after: int = 0, limit: int = 1000) -> tuple[Entry, ...]:
        return entries_of(facts for [facts] in self._ask("entries", after=after, limit=limit))

    def officer(self, name: str) -> OfficerRecord | None:
        return find_officer(self._ask, name)

    def officer_by_token(self, digest: str) -> OfficerRecord | None:
        return next(iter(officers_of(self._ask("officer_by_token", digest=digest))), None)

    def officers(self) -> tuple[OfficerRecord, ...]:
        return officers_of(self._ask("officers"))

    def chain_of_worker(self, digest: str) -> tuple[Hop, ...]:
        """Each hop names a kind and a key, such as `Contract:RC016/K2`, and the type of the link between."""
        rows = self._ask("chain_of_worker", worker=digest) or self._ask("chain_over_employer", worker=digest)
        return tuple(hop for row in rows for hop in chain_hops(digest, *row))

    def connection(self, one: str, other: str) -> tuple[Hop, ...]:
        """Named as in `chain_of_worker`; a party is no way to itself."""
        rows = self._ask("connection", one=one, other=other) if one != other else []
        return next((hops(*row) for row in rows), ())

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
