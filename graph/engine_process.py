"""The embedded engine's process: the Java runtime and server of the `arcadedb-embedded` wheel, on loopback only."""

import contextlib
import os
import secrets
import signal
import socket
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from caseflow.domain.errors import NoEmbeddedEngine

DATABASE = "caseflow"
USER = "root"
_UNUSED_JARS = ("arcadedb-mcp", "arcadedb-graphql", "arcadedb-postgresw", "arcadedb-redisw", "arcadedb-console")
"""Other protocols of the engine, which nobody here speaks: what is not on the class path cannot listen."""
_START = 'cd "$1" && echo $$ >"$2.new" && mv "$2.new" "$2" && exec "$3" "@$4"'
"""The child writes its own pid before it becomes the engine, so that no moment is left in which nobody knows it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the engine's Java may take, such as 1g, and how many seconds one question may."""

    memory: str = "1g"
    seconds: float = 120.0


_children: dict[Path, subprocess.Popen[bytes]] = {}
"""Engines that this process started, by home, until they have ended."""


def wheel() -> Path:
    """The folder of the engine's wheel; raises NoEmbeddedEngine where none is installed."""
    found = find_spec("arcadedb_embedded")
    folder = Path(found.origin).parent if found is not None and found.origin is not None else None
    if folder is None or not (folder / "jre/bin/java").exists():
        raise NoEmbeddedEngine
    return folder


def free_port() -> int:
    """A port of loopback that nobody listens on at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def password(home: Path) -> str:
    """The engine's password: made once, readable by its owner only; the engine takes a new one where it was lost."""
    file = home / "password"
    if not file.exists() or not file.read_text(encoding="ascii").strip():
        file.unlink(missing_ok=True)
        for known in (home / "config").glob("server-users.*"):
            known.unlink()
        _write_private(file, secrets.token_urlsafe(32))
    return file.read_text(encoding="ascii").strip()


def spawn(home: Path, *, port: int, secret: str, limits: Limits, alive: int) -> None:
    """Start the engine in `home`; it holds the lock file `alive` for as long as it lives.

    It leads a session of its own, so that Ctrl-C in the terminal reaches its owner only, who then stops it.
    """
    arguments = home / "engine.args"
    arguments.unlink(missing_ok=True)
    _write_private(arguments, "\n".join(_arguments(home, port, secret, limits)))
    java = wheel() / "jre/bin/java"
    work, pid = home / "work", home / "engine.pid"
    pid.unlink(missing_ok=True)
    work.mkdir(exist_ok=True)
    with (home / "engine.log").open("wb") as log:
        child = subprocess.Popen(  # noqa: S603  our own engine, from the wheel's own folder
            ["/bin/sh", "-c", _START, "caseflow-engine", str(work), str(pid), str(java), str(arguments)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=(alive,),
            start_new_session=True,
        )
    _children[home] = child


def pid_of(home: Path) -> int | None:
    """The engine's process; None where it never got so far as to write it down."""
    try:
        return int((home / "engine.pid").read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return None


def send(pid: int | None, what: signal.Signals) -> None:
    """Signal a process that the alive lock shows to be the engine."""
    if pid is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, what)


def reap(home: Path) -> None:
    """Take leave of the engine that has ended, where it was a child of this process."""
    child = _children.pop(home, None)
    if child is not None:
        child.wait()


def _write_private(file: Path, text: str) -> None:
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as out:
        out.write(text)


def _arguments(home: Path, port: int, secret: str, limits: Limits) -> list[str]:
    """What `java @file` reads: every argument on its line, quoted, since a path may hold a space."""
    jars = (jar for jar in sorted((wheel() / "jars").glob("*.jar")) if not jar.name.startswith(_UNUSED_JARS))
    settings = {
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.rootPassword": secret,
        "server.rootPath": str(home),
        "server.defaultDatabases": f"{DATABASE}[{USER}]",
        "server.logsDirectory": str(home / "work"),
        "server.mode": "production",
        "bolt.host": "127.0.0.1",
        "bolt.port": str(port),
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": str(free_port()),
        "support.autoRegister": "false",
        "polyglotEngineEnabled": "false",
        "serverMetrics": "false",
        "txWalFlush": "2",  # a commit is on the disk before it is acknowledged
        "command.timeout": str(round(limits.seconds * 1000)),
    }
    return [
        *("--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector", f"-Xmx{limits.memory}"),
        *("-cp", _quoted(os.pathsep.join(map(str, jars)))),
        *(_quoted(f"-Darcadedb.{name}={value}") for name, value in settings.items()),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
