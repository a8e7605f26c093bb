"""Questions and units of work on a driver: whole or not at all, tried again where writers clash.

A unit of work may run again, so it must be a function of what it reads. On the embedded engine writers queue at a file
lock, because two of them merging one link there may double it; on a server the database makes them wait.
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, Query, Session, Transaction
from neo4j.exceptions import ConstraintError, DriverError, Neo4jError, ServiceUnavailable, TransientError

from caseflow.domain.errors import StoreBusy
from graph.driving import spoken
from graph.room import refuse_full_disk

T = TypeVar("T")
_TRIES = 12
_FEW_TRIES = 6
_LONGEST_PAUSE = 1.0
ALL = -1
"""Fetch all rows in one answer: a second fetch is a second round trip."""


class Units:
    """One database as the store uses it."""

    def __init__(
        self,
        driver: Driver,
        database: str,
        *,
        writer_lock: Path | None = None,
        find_again: Callable[[], Driver] | None = None,
        limit: float = 120.0,
    ) -> None:
        """`limit` is how many seconds a question or a unit of work may take; the embedded engine is told at its start.

        `find_again` starts a fallen engine anew, or finds it where another process started it."""
        self.driver = driver
        self.database = database
        self._writer_lock = writer_lock
        self._find_again = find_again
        self._finding = Lock()
        self._limit = limit
        self.trips = 0
        """Questions asked so far outside units of work, each one round trip."""
        self._bookmarks = GraphDatabase.bookmark_manager()

    def read(self, text: str, **params: Any) -> list[list[Any]]:
        """The rows of one question, in one round trip."""

        def ask() -> list[list[Any]]:
            self.trips += 1
            with self._session(READ_ACCESS) as session:
                return session.run(Query(text, timeout=self._limit), params).values()

        return self._tried(ask)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction; raises StoreBusy where writers kept clashing."""

        def do() -> T:
            with self.gate():
                return self._done(work)

        return self._tried(do)

    def write_gated(self, work: Callable[[Transaction], T]) -> T:
        """`write` for who holds the gate already."""
        return self._tried(lambda: self._done(work))

    @contextmanager
    def long_transaction(self) -> Iterator[Transaction]:
        """A transaction that may last, its rows streamed; rolled back at its end, so it changes nothing."""
        with (
            spoken(self._limit),
            self.driver.session(database=self.database, bookmark_manager=self._bookmarks) as session,
            session.begin_transaction(timeout=0) as transaction,
        ):
            yield transaction
            transaction.rollback()

    @property
    def has_gate(self) -> bool:
        return self._writer_lock is not None

    def gate(self) -> AbstractContextManager[None]:
        """Where writers of the embedded engine wait for each other; open on a server."""
        if self._writer_lock is None:
            return nullcontext()
        from graph.locks import held  # fcntl is not everywhere, and a server does not need it

        return held(self._writer_lock)

    def close(self) -> None:
        self.driver.close()

    def _done(self, work: Callable[[Transaction], T]) -> T:
        with self._session(WRITE_ACCESS) as session, self._begun(session) as transaction:
            answer = work(transaction)
            transaction.commit()
            return answer

    def _begun(self, session: Session) -> Transaction:
        return session.begin_transaction(timeout=self._limit)

    def _reach_again(self, lost: Driver) -> None:
        """Once for all threads that lost the same driver."""
        with self._finding:
            if self._find_again is not None and self.driver is lost:
                self.driver = self._find_again()
                lost.close()

    def _session(self, access: str) -> Session:
        return self.driver.session(
            database=self.database, default_access_mode=access, fetch_size=ALL, bookmark_manager=self._bookmarks
        )

    def _tried(self, attempt: Callable[[], T]) -> T:
        failure: Exception
        for turn in range(_TRIES):
            driver = self.driver
            try:
                return attempt()
            except (Neo4jError, DriverError) as error:
                failure = error
                if turn == _TRIES - 1 or not may_be_tried_again(error, turn):
                    break
                if isinstance(error, ServiceUnavailable):
                    self._reach_again(driver)
            time.sleep(min(_LONGEST_PAUSE, 0.01 * 2**turn) * (0.5 + random.random()))  # noqa: S311  no secret
        if _is_clash(failure):
            raise StoreBusy from failure
        if self._writer_lock is not None:
            refuse_full_disk(self._writer_lock.parent, failure)
        with spoken(self._limit):
            raise failure


def may_be_tried_again(error: Exception, turn: int) -> bool:
    """Whether another try may do: writers clashed, or, for a few turns, a server changes its leader."""
    if isinstance(error, TransientError):
        return True
    if turn >= _FEW_TRIES:  # a key that is taken is still taken after some turns
        return False
    return isinstance(error, ConstraintError) or (isinstance(error, Neo4jError | DriverError) and error.is_retryable())


def _is_clash(error: Exception) -> bool:
    """The loser of a unique key, of a deadlock, or of a change under one's hands."""
    return isinstance(error, ConstraintError | TransientError)
