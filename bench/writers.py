"""The writer's process from outside: what it acknowledged so far, and its end."""

import json
import queue
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, cast

from bench.acts import Told

_PATIENCE = 90.0
"""Seconds for the first act of a round."""


class SilentWriter(Exception):
    """The writer did not acknowledge anything more: the office did not get on by itself."""


class Writer:
    """A writer under way."""

    def __init__(self, process: subprocess.Popen[bytes], out: IO[bytes]) -> None:
        self._process = process
        self._lines: queue.Queue[bytes] = queue.Queue()
        self.acknowledged: list[Told] = []
        self._reader = Thread(target=self._read, args=(out,))
        self._reader.start()

    def wait_for(self, more: int, *, seconds: float = _PATIENCE) -> None:
        """Wait until it acknowledged so many more acts. Raises SilentWriter."""
        self._take_all()
        wanted, end = len(self.acknowledged) + more, time.monotonic() + seconds
        while len(self.acknowledged) < wanted:
            if self._process.poll() is not None or time.monotonic() > end:
                raise SilentWriter(f"{len(self.acknowledged)} acts acknowledged, then nothing for {seconds} s")
            time.sleep(0.02)
            self._take_all()

    def kill(self) -> None:
        """kill -9; what it had acknowledged until then is read to the last line."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._take_all()

    def _read(self, out: IO[bytes]) -> None:
        for line in out:
            self._lines.put(line)

    def _take_all(self) -> None:
        while not self._lines.empty():
            line = self._lines.get()
            if line.startswith(b"{") and line.endswith(b"\n"):
                self.acknowledged.append(Told(**json.loads(line)))


@contextmanager
def writing(home: Path, address: str, turn: int) -> Iterator[Writer]:
    """A writer, gone at the end of the block however it ends."""
    script = Path(__file__).with_name("writer.py")
    command = [sys.executable, str(script), str(home), address, str(turn)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        writer = Writer(process, cast(IO[bytes], process.stdout))
        try:
            yield writer
        finally:
            writer.kill()
