"""Loads the district into the graph in batches, and beside it bare nodes: the floor of loading."""

import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from bench.district import STAMP
from bench.report import Load
from caseflow.domain.case_file import CaseFile
from graph import laying
from graph.bulk import BATCH_SIZE, Links, Nodes, in_batches
from graph.store import BoltGraph

WINDOW = 1_000
"""Cases whose rows are gathered, so that batches are full."""
_FLOOR_EVERY = 12
_BARE = "UNWIND $keys AS key CREATE (:BenchFloor {key: key})"
"""The least a load can do: one new node with one property, no index, no constraint, no look for what is there."""


class Loading:
    """A load under way: what it cost so far, and what bare nodes cost in the same minutes."""

    def __init__(self, store: BoltGraph) -> None:
        self._store = store
        self._floor: list[float] = []
        self._batches = 0
        self._rows = 0
        self._seconds = 0.0

    def load(self, cases: Iterable[CaseFile]) -> None:
        for part in parts(cases):
            start = time.perf_counter()
            self._store.load(part)
            self._seconds += time.perf_counter() - start
            self._rows += len(part.rows)
            if self._batches % _FLOOR_EVERY == 0:
                self._create_bare()
            self._batches += 1

    @property
    def figures(self) -> Load:
        """So far; of bare nodes the median batch counts."""
        floor = BATCH_SIZE / statistics.median(self._floor)
        return Load(self._rows, self._rows / self._seconds, floor)

    def _create_bare(self) -> None:
        keys = [f"{len(self._floor)}-{place}" for place in range(BATCH_SIZE)]
        start = time.perf_counter()
        self._store.units.write(lambda transaction: transaction.run(_BARE, {"keys": keys}).consume())
        self._floor.append(time.perf_counter() - start)


def parts(cases: Iterable[CaseFile]) -> Iterator[Nodes | Links]:
    """The cases as parts for `BoltGraph.load`: of each window the nodes first, then the links between them."""
    for window in in_batches(cases, WINDOW):
        yield from _nodes(window)
        yield from _links(window)


def _nodes(window: list[CaseFile]) -> Iterator[Nodes]:
    kinds: dict[Any, dict[str, Any]] = defaultdict(dict)
    for case in window:
        for part in laying.nodes(case, STAMP, 1):
            key = part.columns.index(part.kind.key)
            kinds[part.kind, part.columns].update((row[key], row) for row in part.rows)
    for (kind, columns), rows in kinds.items():
        for batch in in_batches(rows.values()):
            yield Nodes(kind, columns, batch)


def _links(window: list[CaseFile]) -> Iterator[Links]:
    drawn: dict[Any, list[Any]] = defaultdict(list)
    for case in window:
        for part in laying.links(case, (STAMP.batch, 1)):
            drawn[part.link, part.start, part.end, part.columns].extend(part.rows)
    for (link, start, end, columns), rows in drawn.items():
        for batch in in_batches(rows):
            yield Links(link, start, end, columns, batch)
