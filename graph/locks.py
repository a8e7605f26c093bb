"""Locks between processes, as locks on files: they end with the process that holds them, however it ends."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FileLock:
    """An advisory lock on a file; two FileLocks on one file exclude each other, also within one process."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def share(self) -> None:
        """Wait until nobody holds it alone, then hold it with others."""
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def take(self, patience: float = 0.0) -> bool:
        """Try for `patience` seconds to hold it alone; whether it is held. A shared hold is given up meanwhile."""
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= end:
                    return False
                time.sleep(0.02)
            else:
                return True

    def hand_down(self) -> int:
        """The file's number, for a child process that is to hold the lock by living."""
        return self._file

    def close(self) -> None:
        """Give it up, once; a child to whom it was handed down keeps holding it."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the file's lock alone, waiting as long as it takes."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)
