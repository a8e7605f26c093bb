"""The graph engines that tests run on, and how a graph is made empty between two tests."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.opening import open_graph
from graph.store import BoltGraph

TOP = Path(__file__).resolve().parent.parent
MIGRATIONS = TOP / "migrations"
os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
"""Engines that live for a minute start in half the time when Java does not optimise for days."""
RAN: set[str] = set()
"""Engines that served a test; the last line of the run names them."""

_WIPE = """
MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:Log AND NOT n:MigrationLock DETACH DELETE n
"""
_REWIND = """
MATCH (l:Log) SET l.number = 0, l.hash = $first
"""


def free_port() -> int:
    """A port of loopback that nobody listens on at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wipe(graph: BoltGraph) -> None:
    """Take every fact and every entry away; the schema stays."""

    def work(pen: object) -> None:
        transaction = pen.transaction  # type: ignore[attr-defined]
        transaction.run(_WIPE).consume()
        transaction.run(_REWIND, first="0" * 64).consume()

    graph.write(work)


@contextmanager
def embedded(folder: Path) -> Iterator[BoltGraph]:
    """The embedded engine in a folder of its own; a notice of the engine fails the test."""
    graph = open_graph(None, folder, migrations=MIGRATIONS, memory="512m", strict=True)
    RAN.add("embedded ArcadeDB")
    try:
        yield graph
    finally:
        graph.close()
