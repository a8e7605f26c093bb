"""What an action needs from the world: Protocols by subject, and Office, which holds them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Act, Entry
from caseflow.domain.identifiers import Sealed
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import Draft, LetterKind, Pressed
from caseflow.domain.money import Yuan
from caseflow.domain.officer import OfficerRecord

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where laid facts come from: the import's own id, its file, who and when (UTC)."""

    batch: str
    file: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case in the list. `title` is its headline (project, notes or source); `owed` sums what claims state."""

    id: str
    title: str
    as_of: str | None
    workers: int
    owed: Yuan
    parties: int
    imported_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything the case page shows that is stored: the facts and the log's entries about the case."""

    case: CaseFile
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """One link on the way between two things of the graph, in the words of the graph's schema."""

    here: str
    link: str
    there: str


class Pen(Protocol):
    """What may be read and written inside one unit of work."""

    def case(self, case_id: str) -> CaseFile | None: ...
    def lay_case(self, case: CaseFile, stamp: Stamp) -> None:
        """Make the graph say what the case file says. Facts it no longer states are kept and marked withdrawn."""
        ...

    def append(self, act: Act) -> Entry:
        """Put an act at the end of the log."""
        ...

    def officer(self, name: str) -> OfficerRecord | None: ...
    def save_officer(self, record: OfficerRecord) -> None: ...


class Graph(Protocol):
    """The store. Every method raises GraphAbsent where it cannot be reached."""

    def write(self, work: Callable[[Pen], T]) -> T:
        """Run `work` whole or not at all. It may be run again, so it must not send, print or ask the clock."""
        ...

    def case(self, case_id: str) -> CaseFile | None: ...
    def dossier(self, case_id: str) -> Dossier | None: ...
    def cases(self, *, after: str = "", limit: int = 1000) -> tuple[CaseRow, ...]:
        """Cases in order of id, from the one after `after`."""
        ...

    def entries(self, *, after: int = 0, limit: int = 1000) -> tuple[Entry, ...]: ...
    def officer(self, name: str) -> OfficerRecord | None: ...
    def officer_by_token(self, digest: str) -> OfficerRecord | None: ...
    def officers(self) -> tuple[OfficerRecord, ...]: ...
    def chain_of_worker(self, digest: str) -> tuple[Hop, ...]:
        """From a worker up to the owner, contract by contract; empty for nobody known."""
        ...

    def connection(self, one: str, other: str) -> tuple[Hop, ...]:
        """The shortest way between two parties (their graph keys), at most 12 hops; empty for none."""
        ...

    def close(self) -> None: ...


class Press(Protocol):
    """The room that knows Word."""

    def kinds(self) -> tuple[LetterKind, ...]: ...
    def kind(self, name: str) -> LetterKind:
        """Raises NoSuchLetterKind."""
        ...

    def proof(self, draft: Draft) -> Pressed:
        """Press a draft: allowed blanks are printed marked; raises SlotsMismatch for any other missing slot."""
        ...


class Cipher(Protocol):
    """Seals personal values with the data folder's key."""

    def seal(self, clear: str, *, mask: str) -> Sealed: ...
    def unseal(self, sealed: Sealed) -> str:
        """Raises BrokenSeal."""
        ...

    def digest(self, clear: str) -> str:
        """A keyed digest: equal for equal values, useless without the key."""
        ...


class Passwords(Protocol):
    def hash(self, password: str) -> str: ...
    def matches(self, password: str, hashed: str) -> bool: ...


class Files(Protocol):
    """Bytes under a name in the data folder."""

    def keep(self, folder: str, name: str, content: bytes) -> str:
        """Write whole or not at all; the answer is where a person finds it."""
        ...


class Clock(Protocol):
    def today(self) -> date:
        """The day in the office's time zone."""
        ...

    def now(self) -> datetime:
        """This moment in UTC."""
        ...


class Ids(Protocol):
    def new(self) -> str: ...
    def secret(self) -> str:
        """Unguessable text, for a token or a first password."""
        ...


class Progress(Protocol):
    """Long work says how far it is."""

    def __call__(self, done: int, of: int, what: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies:
    """Who the office is, on paper; configuration."""

    labour_bureau: str
    leading_office: str
    district: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The world as an action sees it."""

    graph: Graph
    press: Press
    cipher: Cipher
    passwords: Passwords
    files: Files
    clock: Clock
    ids: Ids
    law: LawBook
    agencies: Agencies


def silent(done: int, of: int, what: str) -> None:
    """Progress that nobody watches."""
