"""The default engine as a child process that all processes of one data folder share.

Who starts first starts it; who comes later attaches; each holds `users.lock` shared, and the one that can take it
alone at its end stops the engine. The engine itself holds `alive.lock` by living: whether it lives is asked of that
lock and never of a pid or a port, so a stale address file can hinder nobody.
"""

import signal
import time
from pathlib import Path

from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

from caseflow.domain.errors import GraphAbsent
from graph import engine_process
from graph.driving import Address, driver_for
from graph.engine_process import Limits
from graph.locks import FileLock, held
from graph.questions import PING
from graph.room import room

_PATIENCE = 60.0
"""Seconds in which the engine must answer: a slow disk replaying its log after a power failure may need many."""
_STOPPING = 20.0
"""Seconds the engine is given to close its files before it is killed (it recovers from that, too)."""


class EmbeddedEngine:
    """One process's share in the engine of a data folder."""

    def __init__(self, home: Path, limits: Limits) -> None:
        self._home = (home / "graph").absolute()
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._limits = limits
        self._secret = ""
        self._users = FileLock(self._home / "users.lock")
        self.writer_lock = self._home / "writer.lock"

    def start(self) -> Address:
        """Start the engine or attach to it; raises GraphAbsent where it does not answer, NoEmbeddedEngine, DiskFull."""
        with room(self._home), held(self._home / "start.lock"):
            self._secret = engine_process.password(self._home)
            address = self._attached() or self._started()
            self._users.share()
        return address

    def stop(self) -> None:
        """Give up the share; the last one stops the engine."""
        with held(self._home / "start.lock"):
            if self._users.take():
                self._end_engine()
            self._users.close()

    def _attached(self) -> Address | None:
        """The address of the engine that lives; None where none does, or where it had to be ended for its silence."""
        if not self._lives():
            engine_process.reap(self._home)
            return None
        address = self._address()
        if address is not None and self._answers(address):
            return address
        self._end_engine()
        return None

    def _started(self) -> Address:
        for _ in range(3):
            port = engine_process.free_port()
            (self._home / "port").write_text(str(port), encoding="ascii")
            alive = FileLock(self._home / "alive.lock")
            try:
                if not alive.take(_STOPPING):
                    break
                engine_process.spawn(
                    self._home, port=port, secret=self._secret, limits=self._limits, alive=alive.hand_down()
                )
            finally:
                alive.close()
            address = self._at(port)
            if self._answers(address):
                return address
            self._end_engine()
        raise GraphAbsent(reason="engine_silent", given=self._home / "engine.log")

    def _answers(self, address: Address) -> bool:
        """Wait for the answer of the database itself: Bolt listens before it is there."""
        end = time.monotonic() + _PATIENCE
        with driver_for(address) as driver:
            while time.monotonic() < end and self._lives():
                if _answers_now(driver, address):
                    return True
                time.sleep(0.05)
        return False

    def _lives(self) -> bool:
        alive = FileLock(self._home / "alive.lock")
        try:
            return not alive.take()
        finally:
            alive.close()

    def _living_pid(self) -> int | None:
        return engine_process.pid_of(self._home) if self._lives() else None

    def _wait_for_end(self, patience: float) -> bool:
        alive = FileLock(self._home / "alive.lock")
        try:
            ended = alive.take(patience)
        finally:
            alive.close()
        if ended:
            engine_process.reap(self._home)
        return ended

    def _end_engine(self) -> None:
        engine_process.send(self._living_pid(), signal.SIGTERM)
        if not self._wait_for_end(_STOPPING):
            engine_process.send(self._living_pid(), signal.SIGKILL)
            self._wait_for_end(_STOPPING)

    def _address(self) -> Address | None:
        try:
            return self._at(int((self._home / "port").read_text(encoding="ascii")))
        except (FileNotFoundError, ValueError):
            return None

    def _at(self, port: int) -> Address:
        return Address(
            uri=f"bolt://127.0.0.1:{port}",
            user=engine_process.USER,
            password=self._secret,
            database=engine_process.DATABASE,
        )


def _answers_now(driver: Driver, address: Address) -> bool:
    try:
        with driver.session(database=address.database) as session:
            session.run(PING).consume()
    except (DriverError, Neo4jError, OSError):
        return False
    return True
