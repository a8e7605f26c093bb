"""Counts the statements that really leave for the graph, by standing between the store and the driver."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from neo4j import Session, Transaction


class Trips:
    """How many statements were sent while counting: each is one round trip."""

    def __init__(self) -> None:
        self.count = 0


@contextmanager
def counted() -> Iterator[Trips]:
    """Count every `run` of the driver's sessions and transactions; nothing else is changed."""
    trips = Trips()
    # A transaction has its `run` from the driver's own base class, which a managed one shares.
    base = next(kind for kind in Transaction.__mro__ if "run" in vars(kind))
    real = {kind: kind.__dict__["run"] for kind in (Session, base)}
    try:
        for kind, run in real.items():
            kind.run = _counting(trips, run)  # type: ignore[attr-defined]
        yield trips
    finally:
        for kind, run in real.items():
            kind.run = run  # type: ignore[attr-defined]


def _counting(trips: Trips, run: Callable[..., Any]) -> Callable[..., Any]:
    def counting(*args: Any, **params: Any) -> Any:
        trips.count += 1
        return run(*args, **params)

    return counting
