"""The door of the room: `open_graph` finds or starts an engine, migrates it, and answers with the store."""

from collections.abc import Callable
from pathlib import Path

from caseflow.domain.errors import NoEmbeddedEngine
from graph.driving import address_of, driver_for
from graph.migrate import migrate
from graph.store import BoltGraph
from graph.units import Units


def open_graph(
    address: str | None, home: Path, *, migrations: Path, memory: str = "1g", strict: bool = False
) -> BoltGraph:
    """The store at `address`, or in the embedded engine of `home` where it is None; close() it at the end.

    `memory` is what the engine's Java may take. `strict` makes a Python warning of every notice of the server.
    Raises GraphAbsent, NoEmbeddedEngine, StoreTooNew, BadSetting (an address that is none).
    """
    if address is None:
        return _embedded(home, migrations, memory=memory, strict=strict)
    named = address_of(address)
    return _migrated(Units(driver_for(named, strict=strict), named.database), migrations, at_close=lambda: None)


def _embedded(home: Path, migrations: Path, *, memory: str, strict: bool) -> BoltGraph:
    try:
        from graph.embedded import EmbeddedEngine  # needs fcntl, which is not everywhere
    except ImportError as error:
        raise NoEmbeddedEngine from error
    engine = EmbeddedEngine(home, memory=memory)
    try:
        address = engine.start()
        units = Units(driver_for(address, strict=strict), address.database, writer_lock=engine.writer_lock)
        return _migrated(units, migrations, at_close=engine.stop)
    except BaseException:
        engine.stop()
        raise


def _migrated(units: Units, migrations: Path, *, at_close: Callable[[], None]) -> BoltGraph:
    try:
        migrate(units, migrations)
    except BaseException:
        units.close()
        raise
    return BoltGraph(units, at_close=at_close)
