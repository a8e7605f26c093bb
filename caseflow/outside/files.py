"""Files of the data folder, written whole or not at all."""

import errno
import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from caseflow.domain.errors import DiskFull, MissingFile

STORE = "files"
"""The folder of what lies under its hash: files/ab/abcdef…"""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_KEPT = {"graph", "backups", "jobs"}
"""Folders of the data folder that a backup passes by: the engine's own, backups themselves, and the queue of jobs (what
is left of a job is in the graph, and the queue's file may change under the copy)."""
_UNSAFE = re.compile(r"[^\w.\-（）〔〕]+")


def plain_name(name: str) -> str:
    """The name with nothing in it that a file system could read as a way elsewhere."""
    return _UNSAFE.sub("_", name).strip("._")[:120] or "_"


class FolderFiles:
    """Files under one data folder; a name holds no way out of it."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def keep(self, folder: str, name: str, content: bytes) -> str:
        target = self._home / plain_name(folder) / plain_name(name)
        with room(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content)
        return str(target)

    def store(self, content: bytes) -> str:
        """Bytes that are there already are not written again, unless what lies there is damaged."""
        sha256 = hashlib.sha256(content).hexdigest()
        target = self._place(sha256)
        if not (target.exists() and _sha256(target) == sha256):
            with room(target):
                target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, content)
        return sha256

    def fetch(self, sha256: str) -> bytes:
        target = self._place(sha256)
        if not re.fullmatch(r"[0-9a-f]{64}", sha256) or not target.exists():
            raise MissingFile(sha256=sha256[:12])
        content = target.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise MissingFile(sha256=sha256[:12])
        return content

    def kept(self) -> Iterator[tuple[str, int]]:
        """Every stored file: its name in the data folder, and its size in bytes."""
        for folder in sorted(one for one in self._home.iterdir() if one.is_dir() and one.name not in _NOT_KEPT):
            for path in sorted(folder.rglob("*")):
                parts = path.relative_to(self._home).parts
                if parts == tuple(map(plain_name, parts)) and path.is_file():
                    yield "/".join(parts), path.stat().st_size

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes]]:
        """A stored file by its name in the data folder, to be read in pieces."""
        with self._named(name).open("rb") as file:
            yield file

    def hash_of(self, name: str) -> str | None:
        """The SHA-256 of a stored file by its name in the data folder; None where there is none."""
        target = self._named(name)
        return _sha256(target) if target.exists() else None

    def put(self, name: str, content: IO[bytes]) -> None:
        """Write a stored file under its name in the data folder, in pieces, whole or not at all."""
        target = self._named(name)
        with room(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(target) as file:
            shutil.copyfileobj(content, file, 1 << 20)

    def remove(self, name: str) -> None:
        """Take a stored file away that `put` has just written."""
        self._named(name).unlink(missing_ok=True)

    def _named(self, name: str) -> Path:
        """Raises ValueError for a name that leads elsewhere: no backup of ours holds one."""
        parts = name.split("/")
        if len(parts) < 2 or parts[0] in _NOT_KEPT or parts != list(map(plain_name, parts)):
            raise ValueError("a stored file's name leads elsewhere")
        return self._home.joinpath(*parts)

    def _place(self, sha256: str) -> Path:
        return self._home / STORE / plain_name(sha256[:2]) / plain_name(sha256)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_whole(target: Path, content: bytes) -> None:
    """Write a file beside its name and move it there, so that nobody ever reads half of it. Raises DiskFull."""
    with written_whole(target) as file:
        file.write(content)


@contextmanager
def written_whole(target: Path) -> Iterator[IO[bytes]]:
    """A file that gets its name when the block ends well, and is gone otherwise. Raises DiskFull."""
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with room(target), draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, so that a new file is still there after a power failure."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def room(target: Path) -> Iterator[None]:
    """Raises DiskFull where the disk, a quota or the largest file allowed stops the writing of `target`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(place=target.parent.name) from error
        raise
