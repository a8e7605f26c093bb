"""The door of the room: `open_graph` finds or starts an engine, migrates it, and answers with the store."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from neo4j import Driver

from caseflow.domain.errors import NoEmbeddedEngine
from graph import engine_process
from graph.driving import address_of, driver_for
from graph.engine_process import Limits
from graph.migrate import migrate
from graph.restore import refuse_half_restored
from graph.store import BoltGraph
from graph.units import Units


def open_graph(
    address: str | None,
    home: Path,
    *,
    migrations: Path,
    memory: str = "1g",
    limit: float = 120.0,
    strict: bool = False,
    half_restored: bool = False,
) -> BoltGraph:
    """The store at `address`, or in the embedded engine of `home` where it is None; close() it at the end.

    `memory` is what the embedded engine's Java may take, `limit` how many seconds a question or a unit
    of work. `strict` makes a Python warning of every notice of the server, `half_restored` opens also a store into
    which a restore was broken off. Raises GraphAbsent, NoEmbeddedEngine, StoreTooNew, RestoreUnderWay, BadSetting (an
    address that is none).
    """
    ready = partial(_ready, migrations=migrations, half_restored=half_restored)
    if address is None:
        return _embedded(home, Limits(memory, limit), ready, strict=strict)
    named = address_of(address)
    ready(Units(driver_for(named), named.database))
    return BoltGraph(Units(driver_for(named, strict=strict), named.database, limit=limit))


def _embedded(home: Path, limits: Limits, ready: Callable[[Units], None], *, strict: bool) -> BoltGraph:
    try:
        from graph.embedded import EmbeddedEngine  # needs fcntl, which is not everywhere
    except ImportError as error:
        raise NoEmbeddedEngine from error
    engine = EmbeddedEngine(home, limits)

    def units(*, strict: bool) -> Units:
        def drive() -> Driver:
            return driver_for(engine.start(), strict=strict)

        lock, seconds = engine.writer_lock, limits.seconds
        return Units(drive(), engine_process.DATABASE, writer_lock=lock, find_again=drive, limit=seconds)

    try:
        ready(units(strict=False))
        return BoltGraph(units(strict=strict), at_close=engine.stop)
    except BaseException:
        engine.stop()
        raise


def _ready(units: Units, *, migrations: Path, half_restored: bool) -> None:
    """Migrate over connections of its own: a store before its first migration makes the server notice much."""
    try:
        migrate(units, migrations)
        if not half_restored:
            refuse_half_restored(units)
    finally:
        units.close()
