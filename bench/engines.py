"""The two engines as the bench of durability needs them: with a life that can be taken, and given back."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Protocol

from graph import engine_process
from graph.opening import open_graph
from graph.store import BoltGraph
from tests.engines import MIGRATIONS, free_port
from tests.neo4j import server
from tests.neo4j.server import NoNeo4j

__all__ = ["ENGINES", "Engine", "NoNeo4j", "embedded", "end_all", "folder", "neo4j"]


class Engine(Protocol):
    """A store whose engine may be killed."""

    name: str
    home: Path
    address: str
    store: BoltGraph

    def kill(self) -> None:
        """kill -9 of the engine's process."""
        ...

    def revive(self) -> None:
        """Start it again where nobody else does."""
        ...


class _Embedded:
    name = "embedded"
    address = ""

    def __init__(self, home: Path, store: BoltGraph) -> None:
        self.home, self.store = home, store

    def kill(self) -> None:
        pid = engine_process.pid_of(self.home / "graph")
        if pid is not None and _names(pid, self.home):
            _kill(pid)

    def revive(self) -> None:
        """Whoever asks next starts it."""
        self.store.ping()


class _Neo4j:
    name = "neo4j"

    def __init__(self, home: Path, port: int, child: subprocess.Popen[str], store: BoltGraph) -> None:
        self.home, self.address = home, server.address(port)
        self.store = store
        self._port = port
        self._child = child

    def kill(self) -> None:
        _kill(self._child.pid)

    def revive(self) -> None:
        server.end(self._child)
        self._child = server.spawn(self.home, self._port)
        server.wait_until_ready(self._child, self.home)

    def end(self) -> None:
        server.end(self._child)


@contextmanager
def embedded(home: Path) -> Iterator[Engine]:
    """The embedded engine in a folder of its own."""
    with open_graph(None, home, migrations=MIGRATIONS, memory="512m") as store:
        yield _Embedded(home, store)


@contextmanager
def neo4j(home: Path) -> Iterator[Engine]:
    """A Neo4j with its files in `home`; raises NoNeo4j."""
    server.fetch()
    port = free_port()
    with ExitStack() as stack:
        child = server.spawn(home, port)
        with ExitStack() as first:
            first.callback(server.end, child)
            server.wait_until_ready(child, home)
            server.first_sign_in(port)
            store = open_graph(server.address(port), home, migrations=MIGRATIONS)
            first.pop_all()
        engine = _Neo4j(home, port, child, store)
        stack.callback(engine.end)
        stack.callback(store.close)
        yield engine


ENGINES: dict[str, Callable[[Path], AbstractContextManager[Engine]]] = {"embedded": embedded, "neo4j": neo4j}
"""How each is started, in a folder of its own."""


@contextmanager
def folder(name: str) -> Iterator[Path]:
    """A folder for a run; at its end whatever still runs from it is killed, and it is removed."""
    with tempfile.TemporaryDirectory(prefix=f"caseflow-{name}-", ignore_cleanup_errors=True) as path:
        try:
            yield Path(path)
        finally:
            end_all(Path(path))


def end_all(home: Path) -> None:
    """Kill whatever still runs in the folder.

    Ctrl-C while a process is being started leaves one that nobody holds: a writer, which would start the engine anew.
    """
    while found := [pid for pid in _processes() if _names(pid, home) and _runs(pid)]:
        for pid in found:
            with suppress(ProcessLookupError):
                _kill(pid)


def _processes() -> list[int]:
    numbers = (int(one.name) for one in Path("/proc").iterdir() if one.name.isdecimal())
    return [pid for pid in numbers if pid != os.getpid()]


def _names(pid: int, home: Path) -> bool:
    """Whether the process is one of this bench: its command line names the bench's own folder."""
    try:
        return str(home) in Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:  # it ended while it was looked at
        return False


def _kill(pid: int) -> None:
    """kill -9, and wait until nothing of it runs any more."""
    os.kill(pid, signal.SIGKILL)
    while _runs(pid):
        time.sleep(0.01)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"
