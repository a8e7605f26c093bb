"""A backup as a file: a zip of JSON lines and of the stored files, with a manifest; written whole or not at all."""

import hashlib
import json
import os
import secrets
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from caseflow.domain.keeping import (
    FILES,
    FORMAT,
    BackupTooNew,
    BadPlace,
    DamagedBackup,
    FileThere,
    KeptLink,
    KeptNode,
    Manifest,
    Member,
)
from caseflow.outside.files import room, sync_folder
from caseflow.outside.lines import link_line, link_of, manifest_of, manifest_text, node_line, node_of

MANIFEST, NODES, LINKS = "manifest.json", "nodes.jsonl", "links.jsonl"
_AT_ONCE = 1 << 20
_NO_ZIP = (zipfile.BadZipFile, zlib.error, EOFError)
_STAMP = (2022, 1, 1, 0, 0, 0)
"""The day each member carries: the manifest says when the backup was made."""


class NewArchive:
    """A backup while it is written: nodes, then links, then files, then the manifest."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: dict[str, Member] = {}

    @contextmanager
    def nodes(self) -> Iterator[Callable[[KeptNode], None]]:
        with self._member(NODES) as out:
            yield lambda node: out(node_line(node))

    @contextmanager
    def links(self) -> Iterator[Callable[[KeptLink], None]]:
        with self._member(LINKS) as out:
            yield lambda link: out(link_line(link))

    def file(self, name: str, content: IO[bytes]) -> None:
        """Take a stored file along, in pieces."""
        with self._member(f"{FILES}{name}") as out:
            while piece := content.read(_AT_ONCE):
                out(piece)

    def finish(self, manifest: Manifest) -> None:
        self._archive.writestr(_named(MANIFEST), manifest_text(manifest))

    @contextmanager
    def _member(self, name: str) -> Iterator[Callable[[bytes], None]]:
        digest, size = hashlib.sha256(), 0
        with self._archive.open(_named(name), "w", force_zip64=True) as file:

            def out(piece: bytes) -> None:
                nonlocal size
                size += file.write(piece)
                digest.update(piece)

            yield out
        self.members[name] = Member(size, digest.hexdigest())


@contextmanager
def new_archive(target: Path) -> Iterator[NewArchive]:
    """A backup at `target`, for its owner's eyes only. Raises FileThere, BadPlace, DiskFull; then nothing is left."""
    if target.exists() or target.is_symlink():
        raise FileThere(name=target)
    if not target.parent.is_dir() or not os.access(target.parent, os.W_OK | os.X_OK):
        raise BadPlace(name=target, reason="no_such_folder")
    draft = target.with_name(f".{target.name[:60]}.{secrets.token_hex(4)}.part")
    try:
        with room(target), open(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                yield NewArchive(archive)
            file.flush()
            os.fsync(file.fileno())
        _lay(draft, target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


class Archive:
    """A backup that was found whole."""

    def __init__(self, name: str, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self.name = name
        self._archive = archive
        self.manifest = manifest

    def things(self) -> Iterator[KeptNode | KeptLink]:
        """All nodes, then all links."""
        yield from map(node_of, self._lines(NODES))
        yield from map(link_of, self._lines(LINKS))

    @contextmanager
    def file(self, name: str) -> Iterator[IO[bytes]]:
        with self._archive.open(f"{FILES}{name}") as content:
            yield content

    def _lines(self, name: str) -> Iterator[list[Any]]:
        with self._archive.open(name) as member:
            yield from map(json.loads, member)


@contextmanager
def opened_archive(path: Path, progress: Callable[[int], None] = lambda read: None) -> Iterator[Archive]:
    """A backup, read to its end and found whole; `progress` is told how many bytes were read.

    Raises DamagedBackup, BackupTooNew.
    """
    with ExitStack() as stack:
        with _understood(path):
            archive = stack.enter_context(zipfile.ZipFile(path))
            manifest = _manifest(path.name, archive)
            _prove(path.name, archive, manifest.members, progress)
        yield Archive(path.name, archive, manifest)


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise DamagedBackup(name=path, reason="not_there") from error
    except (*_NO_ZIP, OSError, NotImplementedError, RuntimeError) as error:
        raise DamagedBackup(name=path.name, reason="not_a_backup") from error


def _manifest(name: str, archive: zipfile.ZipFile) -> Manifest:
    try:
        stated = json.loads(archive.read(MANIFEST))
        if stated["format"] > FORMAT:
            raise BackupTooNew(name=name, program=stated["program"])
        return manifest_of(stated)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedBackup(name=name, reason="no_manifest") from error


def _prove(name: str, archive: zipfile.ZipFile, members: Mapping[str, Member], progress: Callable[[int], None]) -> None:
    there = {one.filename for one in archive.infolist()} - {MANIFEST}
    for part in sorted(there ^ {*members, NODES, LINKS}):
        raise DamagedBackup(name=name, reason="part_missing" if part in members else "part_strange", part=part)
    for part, stated in members.items():
        if _read(archive, part, progress) != stated:
            raise DamagedBackup(name=name, reason="part_damaged", part=part)


def _read(archive: zipfile.ZipFile, part: str, progress: Callable[[int], None]) -> Member | None:
    """What the part is; None where not even the zip can read it."""
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(part) as member:
            while piece := member.read(_AT_ONCE):
                digest.update(piece)
                size += len(piece)
                progress(len(piece))
    except _NO_ZIP:
        return None
    return Member(size, digest.hexdigest())


def _named(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _lay(draft: Path, target: Path) -> None:
    """Give the finished file its name, never over another one."""
    try:
        os.link(draft, target)
    except FileExistsError as error:
        raise FileThere(name=target) from error
    except OSError as error:  # a disk without hard links, such as a memory stick's
        if target.exists():
            raise FileThere(name=target) from error
        draft.rename(target)
