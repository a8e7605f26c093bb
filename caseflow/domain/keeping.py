"""What a backup holds, and why one may be refused: the store's nodes and links as plain values, counted and hashed."""

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from caseflow.domain.errors import DomainError

Single = str | int | float | bool | bytes | datetime | date
Value = Single | list[Single]
"""What a property can be. A moment is UTC."""
Facts = Mapping[str, Value]

FORMAT = 1
"""The version of the backup's form; a newer one is refused."""


@dataclass(frozen=True, slots=True)
class KeptNode:
    """One node: its kind and its properties."""

    kind: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class KeptLink:
    """One link: its type, kind and key of both ends, its properties."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many nodes of each kind and links of each type there are."""

    nodes: Mapping[str, int] = field(default_factory=dict)
    links: Mapping[str, int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        return sum(self.nodes.values()) + sum(self.links.values())

    def of(self, kinds: Container[str], types: Container[str]) -> "Counts":
        """Those of the named kinds and types only."""
        return Counts(
            nodes={kind: many for kind, many in self.nodes.items() if kind in kinds},
            links={type_: many for type_, many in self.links.items() if type_ in types},
        )

    def but(self, *named: Container[str]) -> dict[str, int]:
        """Those that are named nowhere."""
        every = {**self.nodes, **self.links}
        return {kind: many for kind, many in every.items() if not any(kind in one for one in named)}


@dataclass(frozen=True, slots=True)
class Member:
    """One part of a backup: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself."""

    format: int
    program: str
    made_at: datetime
    """UTC."""
    migration: str
    """The newest migration the store had been through."""
    key: str | None
    """The fingerprint of the key that seals its personal values; the key itself is never in the backup."""
    counts: Counts
    members: Mapping[str, Member] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    """Nodes and links of kinds that are none of the program's: how many were not taken along."""

    @property
    def files(self) -> tuple[str, ...]:
        """The stored files, by their names in the data folder."""
        return tuple(name.removeprefix(FILES) for name in sorted(self.members) if name.startswith(FILES))


FILES = "data/"
"""What stands before the name of a stored file in a backup."""


class Picture(Protocol):
    """The store as it was at one moment."""

    @property
    def left_out(self) -> Mapping[str, int]:
        """How many nodes and links of strange kinds are passed by."""

    @property
    def migration(self) -> str:
        """The newest migration the store has been through."""

    def counts(self) -> Counts:
        """How much is carried."""

    def nodes(self) -> Iterator[KeptNode]:
        """Every node."""

    def links(self) -> Iterator[KeptLink]:
        """Every link; asked for after the nodes."""


class Restoring(Protocol):
    """A store while it is filled from a backup."""

    @property
    def again(self) -> bool:
        """Whether this takes the place of a restore that was broken off."""

    def put(self, things: Iterable[KeptNode | KeptLink]) -> Iterator[int]:
        """Write them, all nodes before the first link; says after each batch how many it wrote."""

    def check(self, wanted: Counts) -> None:
        """Raises RestoreIncomplete where the store does not hold as much."""


class StoreKeeping(Protocol):
    """What a store offers to those who keep it safe."""

    def migration(self) -> str:
        """The newest migration the store has been through."""

    def key_fingerprint(self) -> str | None:
        """By which key the personal values are sealed; None for a store that never met one."""

    def know_key(self, fingerprint: str) -> str:
        """Remember the first key; the answer is the one that is remembered."""

    def dumping(self) -> AbstractContextManager[Picture]:
        """One consistent picture; until the block ends writers wait."""

    def restoring(self, *, since: str, migration: str) -> AbstractContextManager[Restoring]:
        """Fill an empty store, whole or not at all. Raises StoreNotEmpty."""


class KeyAbsent(DomainError):
    """The key of the personal values is not here, or another lies in its place (terms: reason, place)."""

    slug = "key_absent"


class WrongKey(DomainError):
    """A key file that is none, or whose key did not seal this store's values (terms: name, reason)."""

    slug = "wrong_key"


class FileThere(DomainError):
    """A file of that name is there already; it is not overwritten (terms: name)."""

    slug = "file_there"


class BadPlace(DomainError):
    """A backup cannot be written there (terms: name, reason)."""

    slug = "bad_place"


class DamagedBackup(DomainError):
    """A backup that is none, or is not whole (terms: name, reason, part)."""

    slug = "damaged_backup"


class BackupTooNew(DomainError):
    """A backup that a newer program wrote (terms: name, program)."""

    slug = "backup_too_new"


class StoreNotEmpty(DomainError):
    """A restore goes into an empty store only (terms: place)."""

    slug = "store_not_empty"


class RestoreUnderWay(DomainError):
    """A restore into this store has begun and not ended (terms: since)."""

    slug = "restore_under_way"


class RestoreIncomplete(DomainError):
    """What came out of a restore is not what the backup counted (terms: kind, wanted, found)."""

    slug = "restore_incomplete"
