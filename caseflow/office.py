"""What an action needs from the world: Protocols by subject, and Office, which holds them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from caseflow.domain.agency import Agency
from caseflow.domain.bulk import BulkItem, BulkJob
from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Act, Entry
from caseflow.domain.keeping import StoreKeeping
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter_record import Letter
from caseflow.domain.office_value import ConfirmedValue
from caseflow.domain.officer import Delegation, Officer, OfficerRecord, Session
from caseflow.domain.powers import Matrix
from caseflow.domain.records import Record
from caseflow.domain.template_version import TemplateVersion
from caseflow.rooms import Cipher as Cipher
from caseflow.rooms import Clock as Clock
from caseflow.rooms import Files as Files
from caseflow.rooms import Ids as Ids
from caseflow.rooms import Passwords as Passwords
from caseflow.rooms import Press as Press
from caseflow.rooms import Printer as Printer
from caseflow.rooms import Progress as Progress
from caseflow.stored import CaseRow as CaseRow
from caseflow.stored import Dossier as Dossier
from caseflow.stored import Hop as Hop
from caseflow.stored import RelatedCase as RelatedCase
from caseflow.stored import Stamp as Stamp

T = TypeVar("T")


class Reading(Protocol):
    """What may be asked of the store, inside a unit of work or outside; raises GraphAbsent where nobody answers."""

    def case(self, case_id: str) -> CaseFile | None: ...
    def dossier(self, case_id: str) -> Dossier | None: ...
    def dossiers(self, *, after: str = "", limit: int = 500) -> tuple[Dossier, ...]:
        """Facts and work of many cases in order of id, without the log."""
        ...

    def related(self, case_id: str, *, limit: int = 50) -> tuple[RelatedCase, ...]:
        """Other cases of the same companies."""
        ...

    def letters(self, *, limit: int = 1000) -> tuple[Letter, ...]:
        """The newest letters of all cases first."""
        ...

    def last_issued(self, series: str) -> date | None:
        """The day of the last letter of a series of numbers, over all its years."""
        ...

    def has_entry(self, act_id: str) -> bool:
        """Whether this act is in the log already: the second click finds the first."""
        ...

    def officer(self, name: str) -> OfficerRecord | None: ...
    def officer_by_token(self, digest: str) -> OfficerRecord | None: ...
    def officers(self) -> tuple[OfficerRecord, ...]: ...
    def agencies(self) -> tuple[Agency, ...]: ...
    def delegations(self) -> tuple[Delegation, ...]: ...
    def confirmed_values(self) -> tuple[ConfirmedValue, ...]:
        """What an administrator confirmed of the office's own values."""
        ...

    def template_versions(self, kind: str | None = None) -> tuple[TemplateVersion, ...]:
        """The versions of templates that were handed in, of one kind or of all, the newest of each first."""
        ...

    def active_template(self, kind: str) -> TemplateVersion | None:
        """The version of a kind that is in use; None where the template of the folder is."""
        ...

    def bulk_jobs(self, *, by: str | None = None, limit: int = 100) -> tuple[BulkJob, ...]:
        """The newest bulk jobs, of one officer or of everybody."""
        ...

    def bulk_job(self, job: str) -> tuple[BulkJob, tuple[BulkItem, ...]] | None:
        """A job with its items in their order."""
        ...

    def bulk_item(self, item: str) -> tuple[BulkJob, BulkItem]:
        """An item that is there, with its job."""
        ...

    def lent_to(self, name: str) -> tuple[tuple[Delegation, Officer], ...]:
        """The delegations to an officer that nobody revoked, each with its giver."""
        ...

    def session(self, digest: str) -> tuple[Session, OfficerRecord] | None:
        """A sign-in with its officer, in one question."""
        ...

    def sessions_of(self, name: str) -> tuple[Session, ...]: ...


class Pen(Reading, Protocol):
    """What may be read and written inside one unit of work."""

    def hold(self, case_id: str) -> bool:
        """Make other writers of this case wait until the unit ends; False where there is no such case.

        What is read before it may be old news: hold first, then read.
        """
        ...

    def lay_case(self, case: CaseFile, stamp: Stamp) -> None:
        """Make the graph say what the case file says. Facts it no longer states are kept and marked withdrawn."""
        ...

    def save(self, record: Record | Agency | Delegation | Session | ConfirmedValue | TemplateVersion | BulkJob) -> None:
        """Write a record, new or known by its id."""
        ...

    def save_items(self, items: Sequence[BulkItem]) -> None:
        """Write items of bulk jobs whose job is there."""
        ...

    def take_number(self, series: str) -> int:
        """The next number of a series, from 1 without gaps; a unit that fails gives it back."""
        ...

    def append(self, act: Act) -> Entry:
        """Put an act at the end of the log."""
        ...

    def save_officer(self, record: OfficerRecord) -> None: ...
    def hold_log(self) -> None:
        """Make every other writer wait until the unit ends: for what must hold of the whole office at once."""
        ...

    def note_use(self, session: str, at: datetime) -> None:
        """Write down that a sign-in was used, without touching one that somebody ends at this moment."""
        ...


class Graph(Reading, Protocol):
    """The store. Every method raises GraphAbsent where it cannot be reached."""

    def write(self, work: Callable[[Pen], T]) -> T:
        """Run `work` whole or not at all. It may be run again, so it must not send, print or ask the clock."""
        ...

    def cases(self, *, after: str = "", limit: int = 1000) -> tuple[CaseRow, ...]:
        """Cases in order of id, from the one after `after`."""
        ...

    def entries(self, *, after: int = 0, limit: int = 1000) -> tuple[Entry, ...]: ...
    def chain_of_worker(self, digest: str) -> tuple[Hop, ...]:
        """From a worker up to the owner, contract by contract; empty for nobody known."""
        ...

    def connection(self, one: str, other: str) -> tuple[Hop, ...]:
        """The shortest way between two parties (their graph keys), at most 12 hops; empty for none."""
        ...

    @property
    def keeping(self) -> StoreKeeping:
        """For backup and restore."""
        ...

    def close(self) -> None: ...


class Queue(Protocol):
    """Where work waits that no request should wait for."""

    def put(self, job: str) -> None:
        """Let a worker take up a bulk job; putting it twice does no harm."""
        ...

    def working(self, office: "Office") -> AbstractContextManager[None]:
        """A worker beside what the block does; at its end the letter under way is finished and the rest waits."""
        ...

    def work(self, office: "Office") -> None:
        """Work jobs off, in this thread, until `stop` is called."""
        ...

    def stop(self) -> None:
        """Let the workers of this process end after the letter under way."""
        ...


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
    printer: Printer
    cipher: Cipher
    passwords: Passwords
    files: Files
    clock: Clock
    ids: Ids
    law: LawBook
    matrix: Matrix
    agencies: Agencies
    queue: Queue
    first_agencies: tuple[Agency, ...] = ()
    """The organisations laid into the graph at the first start; an administrator changes them there."""


def silent(done: int, of: int, what: str) -> None:
    """Progress that nobody watches."""
