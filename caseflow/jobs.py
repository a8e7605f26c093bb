"""Long work: bulk jobs wait in a queue (huey, SQLite in the data folder) and are worked off in the background.

The queue only says which job is to be looked at; what is left of it is in the graph, so that a queue that was lost or a
worker that fell costs nothing: whoever works next takes up what is unfinished.
"""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from huey import SqliteHuey
from huey.consumer import Worker

from caseflow.actions.bulk.running import run_job, unfinished
from caseflow.domain.errors import DomainError
from caseflow.office import Office

_SHORTEST, _LONGEST, _SLOWER = 0.1, 1.0, 1.15
"""Seconds between two looks into an empty queue, and how the time between them grows."""
_SWEEP = 20.0
"""Seconds between two looks for jobs whose worker has fallen."""
_PATIENCE = 30.0
"""Seconds that a stop waits for the letter under way."""
_log = logging.getLogger("caseflow.jobs")


class JobQueue:
    """The queue of a data folder. Any number of processes may put and work."""

    def __init__(self, home: Path) -> None:
        folder = home / "jobs"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._huey = SqliteHuey("caseflow", filename=str(folder / "queue.db"), results=False, fsync=True)
        self._stop = threading.Event()
        self._office: Office | None = None
        self._task = self._huey.task(name="run_bulk_job")(self._run)

    def put(self, job: str) -> None:
        """Let a worker look at a job."""
        self._task(job)

    @contextmanager
    def working(self, office: Office) -> Iterator[None]:
        """A worker beside what the block does; at its end the letter under way is finished and the rest waits."""
        thread = threading.Thread(target=self.work, args=(office,), name="caseflow-jobs", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.stop()
            thread.join(_PATIENCE)

    def work(self, office: Office) -> None:
        """Work jobs off until `stop` is called."""
        self._office = office
        worker = Worker(self._huey, self._stop, _SHORTEST, _LONGEST, _SLOWER)
        swept = 0.0
        while not self._stop.is_set():
            if time.monotonic() - swept > _SWEEP:
                self._sweep(office)
                swept = time.monotonic()
            worker.loop()

    def stop(self) -> None:
        """Let the worker end after the letter under way."""
        self._stop.set()

    def _sweep(self, office: Office) -> None:
        try:
            left = unfinished(office)
        except DomainError as error:
            _log.warning("the store does not answer (%s); waiting jobs are looked for again", error.slug)
            return
        for job in left:
            self._run(job)

    def _run(self, job: str) -> None:
        if self._office is None:
            return  # nobody works here
        try:
            run_job(job, office=self._office, stopping=self._stop.is_set)
        except DomainError as error:
            _log.warning("job %s waits: %s", job, error.slug)
