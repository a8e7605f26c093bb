"""What the store takes beside a case and what it answers: the stamp of facts, rows of lists, a case with its work."""

from dataclasses import dataclass
from datetime import datetime

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Entry
from caseflow.domain.money import Yuan
from caseflow.domain.officer import CasePlace
from caseflow.domain.records import NOTHING_DONE, Work


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
    place: CasePlace
    """Whose scope it falls into."""
    state: str | None
    """Where its procedure stands; None where nothing was moved yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything about a case that is stored: its facts, what the office did, the log's entries about it."""

    case: CaseFile
    entries: tuple[Entry, ...] = ()
    work: Work = NOTHING_DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCase:
    """Another case of a company of this one: `through` names the company."""

    id: str
    title: str
    through: str
    owed: Yuan
    place: CasePlace


@dataclass(frozen=True, slots=True)
class Hop:
    """One link on the way between two things of the graph, in the words of the graph's schema."""

    here: str
    link: str
    there: str
