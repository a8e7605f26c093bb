"""The `caseflow` command as a person runs it, with its own data folder."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from caseflow.cli import main

TOP = Path(__file__).resolve().parents[2]
PUBLISHED = TOP / "tests" / "published_cases"
PATIENCE = 120


def environment(home: Path, **settings: str) -> dict[str, str]:
    """This machine's environment with the office's own settings only."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CASEFLOW_")}
    named = {f"CASEFLOW_{name.upper()}": value for name, value in settings.items()}
    return {**kept, "PYTHONPATH": str(TOP), "PYTHONUNBUFFERED": "1", "CASEFLOW_HOME": str(home), **named}


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-c", "from caseflow.cli import main; main()", *map(str, arguments)]


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


def caseflow(home: Path, *arguments: object, given: str = "", **settings: str) -> Done:
    """Run one command to its end in this process, which saves its loading; a traceback is never an answer."""
    streams = [io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8") for text in (given, "", "")]
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("CASEFLOW_")]:
            patch.delenv(name)
        for name, value in environment(home, **settings).items():
            patch.setenv(name, value)
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as left:
            main(list(map(str, arguments)))
    said = []
    for stream in streams[1:]:
        stream.seek(0)
        said.append(stream.read())
    assert isinstance(left.value.code, int)
    return Done(left.value.code, said[0], said[1])


def caseflow_alone(home: Path, *arguments: object, **settings: str) -> Done:
    """Run one command to its end in a process of its own."""
    done = subprocess.run(
        command(*arguments),
        env=environment(home, **settings),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


@contextmanager
def started(home: Path, *arguments: object, **settings: str) -> Iterator[subprocess.Popen[str]]:
    """A command that goes on until it is stopped; killed at the end of the block if it has not been."""
    process = subprocess.Popen(
        command(*arguments),
        env=environment(home, **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def said_until(process: subprocess.Popen[str], word: str) -> str:
    """What the command has said up to the line with this word in it."""
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if word in line:
            return said
    raise AssertionError(f"it ended without saying {word!r}:\n{said}")
