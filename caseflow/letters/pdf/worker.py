"""One LibreOffice in a process group of its own: asked over a pipe, watched by a deadline, killed as a group."""

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Protocol, cast

from caseflow.letters.pdf.engine import Engine
from caseflow.letters.pdf.quiet import lay_profile

SCRIPT = Path(__file__).with_name("uno_script.py")
STARTING = 90.0
"""Seconds LibreOffice may take to start on a busy machine."""

PDF_A: Mapping[str, object] = {
    "SelectPdfVersion": 2,
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": False,
    "ExportBookmarksToPDFDestination": True,
    "IsSkipEmptyPages": True,
}
"""LibreOffice's choices for PDF/A-2b, tagged; bookmarks of the document become named places in it."""


class Lost(Exception):
    """The conversion took LibreOffice with it, or ran past its deadline: `why` is hung, died or not_started."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Refused(Exception):
    """LibreOffice is well, the file is not: `why` is not_loaded or no_pages."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Converter(Protocol):
    """Something that converts one file at a time."""

    def convert(self, source: Path, target: Path, *, seconds: float) -> None:
        """Raises Lost, Refused."""
        ...

    def end(self) -> None: ...


class WarmWorker:
    """LibreOffice steered over UNO. It starts with the first conversion and again after each loss."""

    def __init__(self, engine: Engine, folder: Path, environment: Mapping[str, str], *, jobs: int, mib: int) -> None:
        """`folder` becomes its profile; after `jobs` conversions, or above `mib` MiB, it is replaced by a new one."""
        self._engine, self._folder, self._environment = engine, folder, dict(environment)
        self._jobs, self._kib = jobs, mib * 1024
        self._running: subprocess.Popen[bytes] | None = None
        self._done = 0

    @property
    def group(self) -> int | None:
        """The process group while it runs."""
        return None if self._running is None else self._running.pid

    def convert(self, source: Path, target: Path, *, seconds: float) -> None:
        running = self._running or self._start()
        wanted = {"source": source.as_uri(), "target": target.as_uri(), "filter": PDF_A}
        answer = self._ask(running, wanted, seconds)
        self._done += 1
        if self._done >= self._jobs or int(answer.get("kib", 0)) > self._kib:
            self.end()
        if not answer.get("done"):
            raise Refused(str(answer.get("why", "not_loaded")))

    def end(self) -> None:
        """Kill the whole group; nothing of it is left when this returns."""
        running, self._running = self._running, None
        if running is None:
            return
        _kill(running)

    def _start(self) -> subprocess.Popen[bytes]:
        lay_profile(self._folder)
        self._running = running = subprocess.Popen(  # noqa: S603
            [str(self._engine.python), str(SCRIPT), str(self._engine.soffice), self._folder.as_uri()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environment,
            start_new_session=True,
        )
        self._done = 0
        try:
            self._hear(running, STARTING)
        except Lost as lost:
            raise Lost("not_started") from lost
        return running

    def _ask(self, running: subprocess.Popen[bytes], wanted: Mapping[str, object], seconds: float) -> dict[str, Any]:
        told = cast("IO[bytes]", running.stdin)
        with suppress(OSError):  # where it has ended, hearing it says so
            told.write(json.dumps(wanted).encode() + b"\n")
            told.flush()
        return self._hear(running, seconds)

    def _hear(self, running: subprocess.Popen[bytes], seconds: float) -> dict[str, Any]:
        """One line of the worker. Raises Lost, after which nothing of its group is left."""
        said = cast("IO[bytes]", running.stdout)
        heard, until = b"", time.monotonic() + seconds
        while not heard.endswith(b"\n"):
            ready, _, _ = select.select([said], [], [], max(until - time.monotonic(), 0))
            piece = os.read(said.fileno(), 65_536) if ready else b""
            if not piece:
                self.end()
                raise Lost("died" if ready else "hung")
            heard += piece
        answer: dict[str, Any] = json.loads(heard)
        return answer


class ColdWorker:
    """LibreOffice started anew for each conversion: slower, for where no Python has uno."""

    def __init__(self, engine: Engine, folder: Path, environment: Mapping[str, str]) -> None:
        self._engine, self._folder, self._environment = engine, folder, dict(environment)

    def convert(self, source: Path, target: Path, *, seconds: float) -> None:
        lay_profile(self._folder)
        running = subprocess.Popen(  # noqa: S603
            [
                str(self._engine.soffice),
                f"-env:UserInstallation={self._folder.as_uri()}",
                "--headless",
                "--convert-to",
                f"pdf:writer_pdf_Export:{_typed(PDF_A)}",
                "--outdir",
                str(target.parent),
                str(source),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environment,
            start_new_session=True,
        )
        try:
            running.wait(STARTING + seconds)
        except subprocess.TimeoutExpired as late:
            raise Lost("hung") from late
        finally:
            _kill(running)
        if running.returncode < 0:
            raise Lost("died")
        made = source.with_suffix(".pdf").name
        if not (target.parent / made).exists():
            raise Refused("not_loaded")  # its exit status says nothing; only the file does
        (target.parent / made).replace(target)

    def end(self) -> None:
        """Nothing runs between conversions."""


def _kill(running: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    for pipe in (running.stdin, running.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def _typed(choices: Mapping[str, object]) -> str:
    def one(value: object) -> dict[str, str]:
        kind = "boolean" if isinstance(value, bool) else "long"
        return {"type": kind, "value": str(value).lower()}

    return json.dumps({name: one(value) for name, value in choices.items()}, separators=(",", ":"))
