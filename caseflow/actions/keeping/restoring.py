"""Restore a backup into an empty place: whole or not at all, and the log checked to its end."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import IO, Protocol

from caseflow.actions.keeping.backing_up import STORE
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.entry import Entry, broken_at
from caseflow.domain.errors import BadLog
from caseflow.domain.keeping import (
    FILES,
    BackupTooNew,
    KeptLink,
    KeptNode,
    Manifest,
    Restoring,
    StoreKeeping,
    StoreNotEmpty,
)
from caseflow.domain.officer import ActingOfficer, Door, Officer, Power, Reach, Verb
from caseflow.office import Clock, Graph, Office, Progress, silent

RESTORE_BACKUP = "restore_backup"
"""What the log calls this act."""
_PAGE = 1_000


class Backup(Protocol):
    """A backup file that was found whole."""

    @property
    def name(self) -> str: ...
    @property
    def manifest(self) -> Manifest: ...
    def things(self) -> Iterator[KeptNode | KeptLink]:
        """All nodes, then all links."""
        ...

    def file(self, name: str) -> AbstractContextManager[IO[bytes]]: ...


class FillingFiles(Protocol):
    """The files of a data folder that is being filled."""

    def hash_of(self, name: str) -> str | None: ...
    def put(self, name: str, content: IO[bytes]) -> None: ...
    def remove(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyPlace:
    """Where a backup is restored to. It is no office yet: it has neither officers nor a key."""

    keeping: StoreKeeping
    files: FillingFiles
    clock: Clock


def restore(backup: Backup, *, place: EmptyPlace, progress: Progress = silent) -> None:
    """Fill the place. Whoever may write into the data folder may do this; there is nobody yet to be asked for more.

    Raises StoreNotEmpty, BackupTooNew, RestoreIncomplete, DiskFull; then nothing is left of it.
    """
    manifest = backup.manifest
    if manifest.migration > place.keeping.migration():
        raise BackupTooNew(name=backup.name, program=manifest.program)
    since = place.clock.now().isoformat(timespec="seconds")
    with place.keeping.restoring(since=since, migration=manifest.migration) as store:
        if not store.again:
            _refuse_other_files(manifest, place)
        _fill_store(backup, store, progress)
        _fill_files(backup, place.files)


def record_restore(backup: Backup, *, by: ActingOfficer, office: Office) -> None:
    """Check the restored log from its first entry to its last, then write the restore behind it. Raises BadLog."""
    broken = broken_at(_every_entry(office.graph))
    if broken is not None:
        raise BadLog(entry=broken)
    made_at = backup.manifest.made_at.isoformat(timespec="seconds")
    act = act_of(RESTORE_BACKUP, STORE, content({"file": backup.name, "made_at": made_at}), by=by, office=office)
    office.graph.write(lambda pen: pen.append(act))


def at_the_machine(name: str) -> ActingOfficer:
    """Who restores: the store's officers are not known before, and who may write the data folder administers it."""
    return ActingOfficer(Officer(name=name), Door.COMMAND, (Power(verb=Verb.ADMINISTER, reach=Reach.DISTRICT),))


def _refuse_other_files(manifest: Manifest, place: EmptyPlace) -> None:
    """A file of the same name with another content is somebody's work; the same content may stay."""
    for name in manifest.files:
        if place.files.hash_of(name) not in {None, manifest.members[f"{FILES}{name}"].sha256}:
            raise StoreNotEmpty(reason="other_file", given=name)


def _fill_store(backup: Backup, store: Restoring, progress: Progress) -> None:
    done, of = 0, backup.manifest.counts.all
    for written in store.put(backup.things()):
        done += written
        progress(done, of, "")
    store.check(backup.manifest.counts)


def _fill_files(backup: Backup, files: FillingFiles) -> None:
    written: list[str] = []
    try:
        for name in backup.manifest.files:
            if files.hash_of(name) != backup.manifest.members[f"{FILES}{name}"].sha256:
                written.append(name)
                with backup.file(name) as content_:
                    files.put(name, content_)
    except BaseException:
        for name in written:
            files.remove(name)
        raise


def _every_entry(graph: Graph) -> Iterator[Entry]:
    after = 0
    while page := graph.entries(after=after, limit=_PAGE):
        yield from page
        after = page[-1].number
