"""Many rows in one statement: py2neo composes the UNWIND … MERGE from labels and keys, the official driver runs it.

py2neo is only the composer here (`py2neo.cypher.queries`); it opens no connection of its own.
"""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol, cast

from graph.schema import Kind, Link

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # py2neo is older than this Python: it warns while it is compiled
    from py2neo.cypher.queries import (
        unwind_create_relationships_query,
        unwind_merge_nodes_query,
        unwind_merge_relationships_query,
    )

BATCH_SIZE = 5_000
"""Rows in one transaction of a bulk load: measured as the fastest on both engines."""

Row = Sequence[Any]


class Runner(Protocol):
    """What runs a statement: a session or a transaction of the driver."""

    def run(self, query: Any, parameters: dict[str, Any] | None = None) -> Any: ...


@dataclass(frozen=True, slots=True)
class Nodes:
    """Nodes of one kind; each row holds a value per column, and the kind's key is among the columns."""

    kind: Kind
    columns: tuple[str, ...]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Links:
    """Links of one type between nodes that are there. A row: key of the start, values per column, key of the end."""

    link: Link
    start: Kind
    end: Kind
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, Row, str]]


def merge_nodes(runner: Runner, nodes: Nodes) -> Any:
    """Create or change the nodes in one statement; a None takes the property away. The driver's result."""
    kind = nodes.kind
    rows = sorted(nodes.rows, key=lambda row: cast(str, row[nodes.columns.index(kind.key)]))
    text, params = unwind_merge_nodes_query(rows, (kind.label, kind.key), keys=list(nodes.columns))
    return runner.run(text, params)


def merge_links(runner: Runner, links: Links) -> Any:
    """Create or change the links in one statement, in a stable order so that writers do not deadlock needlessly."""
    rows = sorted(links.rows, key=lambda row: (row[0], row[2]))
    merge_key = (links.link.type,) if links.link.key is None else (links.link.type, links.link.key)
    ends = (links.start.label, links.start.key), (links.end.label, links.end.key)
    text, params = unwind_merge_relationships_query(rows, merge_key, *ends, keys=list(links.columns))
    return runner.run(text, params)


def create_links(runner: Runner, links: Links) -> Any:
    """Create the links in one statement, whatever links there are already between the same two nodes."""
    ends = (links.start.label, links.start.key), (links.end.label, links.end.key)
    text, params = unwind_create_relationships_query(links.rows, links.link.type, *ends, keys=list(links.columns))
    return runner.run(text, params)


def in_batches(rows: Iterable[Any], size: int = BATCH_SIZE) -> Iterator[list[Any]]:
    """The rows cut into lists of at most `size`."""
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch
