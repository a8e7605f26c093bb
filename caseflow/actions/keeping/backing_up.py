"""Back up the whole office while it works: one consistent picture of the store, then every stored file."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import IO, Protocol, TypeVar

from caseflow.actions.writing_down import act_of, content
from caseflow.domain.errors import NotAllowed, StoreBusy
from caseflow.domain.keeping import FORMAT, Counts, KeptLink, KeptNode, Manifest, Member, Picture
from caseflow.domain.officer import ActingOfficer, Reach, Verb
from caseflow.office import Office, Progress, silent

T = TypeVar("T")
BACK_UP = "back_up"
"""What the log calls this act."""
STORE = "store"
"""What the log calls the whole store as the subject of an act."""
_TOLD_EVERY = 500


class NewBackup(Protocol):
    """A backup file while it is written."""

    members: dict[str, Member]

    def nodes(self) -> AbstractContextManager[Callable[[KeptNode], None]]: ...
    def links(self) -> AbstractContextManager[Callable[[KeptLink], None]]: ...
    def file(self, name: str, content: IO[bytes]) -> None: ...
    def finish(self, manifest: Manifest) -> None: ...


def back_up(
    backup: NewBackup,
    *,
    name: str,
    program: str,
    by: ActingOfficer,
    office: Office,
    progress: Progress = silent,
) -> Manifest:
    """Write everything but the keys. `name` is the file's, `program` the version that writes.

    Others go on reading; who wants to write waits until the store was read. The act is logged first, so that the
    backup holds its own entry. Raises NotAllowed, StoreBusy.
    """
    demand_everything(by)
    act = act_of(BACK_UP, STORE, content({"file": name}), by=by, office=office)
    office.graph.write(lambda pen: pen.append(act))
    with office.graph.keeping.dumping() as picture:
        counts = _store(picture, backup, progress)
        migration, left_out = picture.migration, dict(picture.left_out)
    for kept, _ in office.files.kept():
        progress(counts.all, counts.all, kept)
        with office.files.opened(kept) as file:
            backup.file(kept, file)
    manifest = Manifest(
        format=FORMAT,
        program=program,
        made_at=office.clock.now(),
        migration=migration,
        key=office.cipher.fingerprint,
        counts=counts,
        members=dict(backup.members),
        left_out=left_out,
    )
    backup.finish(manifest)
    return manifest


def demand_everything(by: ActingOfficer) -> None:
    """A backup is an export of every case. Raises NotAllowed."""
    exports = any(power.verb is Verb.EXPORT and power.reach is Reach.DISTRICT for power in by.powers)
    if not exports and not by.may(Verb.ADMINISTER):
        raise NotAllowed(officer=by.officer.name, verb=Verb.EXPORT.value)


def _store(picture: Picture, backup: NewBackup, progress: Progress) -> Counts:
    of = picture.counts().all
    done = Counter[str]()
    with backup.nodes() as write_node:
        for node in _told(picture.nodes(), 0, of, progress):
            write_node(node)
            done[node.kind] += 1
    nodes, linked = dict(sorted(done.items())), Counter[str]()
    with backup.links() as write_link:
        for link in _told(picture.links(), sum(nodes.values()), of, progress):
            write_link(link)
            linked[link.type] += 1
    if not picture.left_out and sum(linked.values()) != sum(picture.counts().links.values()):
        raise StoreBusy  # somebody who keeps no log has written meanwhile
    return Counts(nodes=nodes, links=dict(sorted(linked.items())))


def _told(things: Iterable[T], before: int, of: int, progress: Progress) -> Iterator[T]:
    for done, one in enumerate(things, start=before + 1):
        if done % _TOLD_EVERY == 0 or done == of:
            progress(done, of, "")
        yield one
