"""A PostgreSQL cluster of the bench's own, in a folder of its own, from Debian's `postgresql` package.

PostgreSQL refuses to run as root, so root starts it as the user `postgres`; anybody else as himself. It listens on no
port, only on a socket in its folder, which nobody else may enter.
"""

import os
import pwd
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_SETTINGS = {
    "listen_addresses": "''",
    "shared_buffers": "512MB",
    "work_mem": "64MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "4GB",
    "jit": "off",
}
"""Kind to the comparison: room in memory, and no compiling of statements that last a millisecond."""


class NoPostgres(Exception):
    """There is none here; the text says what is missing."""


def programs() -> Path:
    """The newest folder of PostgreSQL's programs; raises NoPostgres."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if not found:
        raise NoPostgres("no PostgreSQL here (Debian: apt-get install postgresql); it is left out")
    return max(found, key=lambda folder: float(folder.parent.name))


@contextmanager
def cluster() -> Iterator[str]:
    """A running cluster as a connection string; it is stopped and its folder removed at the end. Raises NoPostgres."""
    folder_of_programs, user = programs(), _user()
    with tempfile.TemporaryDirectory(prefix="caseflow-bench-pg-", dir="/tmp", ignore_cleanup_errors=True) as name:
        home = Path(name)
        if user is not None:
            os.chown(home, user.pw_uid, user.pw_gid)
        _run(user, folder_of_programs / "initdb", "--pgdata", home / "db", "--username=bench", "--auth=trust", *_NATIVE)
        _configure(home)
        control = (folder_of_programs / "pg_ctl", "--pgdata", home / "db", "--silent", "--wait")
        try:
            _run(user, *control, "--log", home / "log", "start")
            yield f"host={home} user=bench dbname=postgres"
        finally:
            _run(user, *control, "--mode=immediate", "stop", check=False)


_NATIVE = ("--encoding=UTF8", "--locale=C", "--no-sync")


def _user() -> pwd.struct_passwd | None:
    """Who runs the cluster: None for this very user; raises NoPostgres for root without a user `postgres`."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError as error:
        raise NoPostgres("PostgreSQL does not run as root, and there is no user postgres; it is left out") from error


def _configure(home: Path) -> None:
    lines = [f"{name} = {value}" for name, value in _SETTINGS.items()]
    with (home / "db" / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("\n".join([*lines, f"unix_socket_directories = '{home}'", ""]))


def _run(user: pwd.struct_passwd | None, *words: str | Path, check: bool = True) -> None:
    identity: dict[str, Any] = {} if user is None else {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    subprocess.run(
        [str(word) for word in words],
        check=check,
        cwd="/",
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        timeout=120,
        **identity,
    )
