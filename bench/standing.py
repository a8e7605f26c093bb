"""What stands in the store after a kill: every acknowledged act, none by half, numbers without a gap, a whole log."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.acts import SERIES, Told, case_after, document_of, files_in, number_of, sha256_of
from caseflow.domain.entry import FIRST_HASH, Entry, broken_at, entered
from caseflow.domain.errors import DomainError
from caseflow.office import Dossier, Pen
from graph.store import BoltGraph

_PAGE = 1_000


@dataclass(frozen=True, slots=True)
class Checked:
    """Acknowledged acts, those of them that are not there, acts of which something is missing, and the log."""

    acknowledged: int = 0
    lost: int = 0
    half: int = 0
    log_whole: bool = True

    def __add__(self, other: "Checked") -> "Checked":
        return Checked(
            self.acknowledged + other.acknowledged,
            self.lost + other.lost,
            self.half + other.half,
            self.log_whole and other.log_whole,
        )

    def __str__(self) -> str:
        log = "log whole" if self.log_whole else "LOG BROKEN"
        return f"{self.acknowledged} acknowledged, {self.lost} lost, {self.half} half there, {log}"


class _NotTaken(DomainError):
    """Gives a number back."""


class Standing:
    """The store over the rounds; each round is checked by what it added, the whole at the end."""

    def __init__(self, store: BoltGraph, home: Path) -> None:
        self._store = store
        self._files = files_in(home)
        self._told: list[Told] = []
        self._seen = 0
        self._hash = FIRST_HASH
        """Number and hash of the last entry seen."""
        self._taken = 0
        """The last number that was given."""

    def check(self, turn: int, told: Sequence[Told]) -> Checked:
        """What one round left behind."""
        self._told += told
        entries = list(entries_of(self._store, self._seen))
        dossiers = self._store.dossiers(after=f"R{turn:04}", limit=100)
        half = self._half(entries, dossiers) + self._gaps(entries)
        return Checked(len(told), _lost(told, entries), half, self._follow(entries))

    def check_all(self) -> Checked:
        """The whole store at the end: nothing that was there is gone, the log follows from its first entry on."""
        entries = list(entries_of(self._store))
        numbers = [number_of(entry) for entry in entries]
        half = len({*range(1, self._taken + 1)} ^ set(numbers)) + len(numbers) - len(set(numbers))
        return Checked(0, _lost(self._told, entries), half, broken_at(entries) is None)

    def _follow(self, entries: Sequence[Entry]) -> bool:
        """Whether each entry follows from the one before it, over the rounds."""
        whole = True
        for entry in entries:
            whole &= entered(entry.act, number=self._seen + 1, previous=self._hash) == entry
            self._seen, self._hash = entry.number, entry.hash
        return whole

    def _half(self, entries: Sequence[Entry], dossiers: Sequence[Dossier]) -> int:
        """Acts of which something is there and something is not."""
        last = {entry.act.subject: entry.act.id for entry in entries}
        documents = {one for dossier in dossiers for one in dossier.work.documents}
        wanted = {document_of(one.act.id, one.act.subject, _hash(one.act.id)) for one in entries}
        facts = sum(dossier.case != case_after(dossier.case.id, last.get(dossier.case.id, "")) for dossier in dossiers)
        cases = len(set(last) ^ {dossier.case.id for dossier in dossiers})
        files = sum(sha256_of(entry) != _hash(entry.act.id) or not self._has_file(entry) for entry in entries)
        return len(documents ^ wanted) + facts + cases + files

    def _gaps(self, entries: Sequence[Entry]) -> int:
        """Numbers that nobody has, or two have; the series must stand where its last entry says."""
        before, numbers = self._taken, sorted(map(number_of, entries))
        self._taken += len(numbers)
        wrong = sum(number != wanted for wanted, number in enumerate(numbers, start=before + 1))
        return wrong + (_next_number(self._store) != self._taken + 1)

    def _has_file(self, entry: Entry) -> bool:
        try:
            return self._files.fetch(sha256_of(entry)) == entry.act.id.encode()
        except DomainError:
            return False


def _lost(told: Iterable[Told], entries: Iterable[Entry]) -> int:
    """Acknowledged acts that are not there, or under another number than was told."""
    there = {entry.act.id: number_of(entry) for entry in entries}
    return sum(one.act not in there or one.number not in {None, there[one.act]} for one in told)


def entries_of(store: BoltGraph, after: int = 0) -> Iterator[Entry]:
    """The log from one number on, read page by page."""
    while page := store.entries(after=after, limit=_PAGE):
        yield from page
        after = page[-1].number


def _next_number(store: BoltGraph) -> int:
    """The number that the series would give next; it is given back."""
    taken: list[int] = []

    def work(pen: Pen) -> None:
        taken.append(pen.take_number(SERIES))
        raise _NotTaken

    try:
        store.write(work)
    except _NotTaken:
        return taken[-1]
    raise AssertionError("a unit of work that raises was taken for done")


def _hash(act_id: str) -> str:
    return hashlib.sha256(act_id.encode()).hexdigest()
