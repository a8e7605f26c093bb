"""What the office does with a case, as records beside its facts: each belongs to one case and is never deleted.

The facts (`case_file`) say what happened in the world; records say what the office did about it. Every record names
who made it and when (UTC), and has an id of its own, so that the same act done twice is one record.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from caseflow.domain.letter_record import Letter, Reply, SealedScan, Sealing, Serving
from caseflow.domain.words import ProofKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """An officer put in charge of a case (主办, 协办); at least two investigate (劳动保障监察条例 第十六条)."""

    id: str
    case: str
    officer: str
    lead: bool
    by: str
    at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step of the case's procedure (rules/moves.yml). `place` counts the case's moves from 0, whatever the clock.

    `on` is the day of the event in law; `aside` marks a move of a parallel region, which leaves the state as it is.
    """

    id: str
    case: str
    place: int
    move: str
    from_state: str
    to_state: str
    on: date
    by: str
    at: datetime
    reason: str = ""
    approved_by: str | None = None
    aside: bool = False


class FindingStatus(StrEnum):
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a named officer decided about one finding of the judgement; without it a finding is only proposed.

    Its identity is (rule, party, case, subject): `id` is made of them, so the newest decision replaces the older,
    which stays in the log. `facts` is the digest of the facts it rested on: another digest asks to confirm again.
    """

    id: str
    case: str
    check: str
    """liability, arrears, systems or supervision."""
    rule: str
    party: str
    subject: str
    """The claim, the system (with its project) or the duty; empty for none."""
    status: FindingStatus
    facts: str
    verdict: str
    """What the judgement said then, in its own word (duty, kept, broken …)."""
    note: str
    proofs: tuple[str, ...] = ()
    """Ids of documents."""
    by: str
    at: datetime
    corrected_to: str = ""
    """What it should be, in the check's own words, where the officer corrected it; the judgement stays as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One fact set by hand: `group` and `key` name the thing ("contracts", "K2"), `fact` its field.

    `fact` is empty where the whole thing was added or withdrawn. `old` and `new` are shown values (sealed ones masked).
    `standing` is False once a newer correction or a person's choice took its place.
    """

    id: str
    case: str
    group: str
    key: str
    fact: str
    old: str | None = None
    new: str | None = None
    reason: str
    by: str
    at: datetime
    standing: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A file says otherwise than an officer did; the officer's word stands until a person chooses.

    `theirs` is what the file says, as JSON text of the exchange format (personal values sealed).
    """

    id: str
    case: str
    group: str
    key: str
    fact: str
    ours: str | None = None
    theirs: str | None = None
    file: str
    at: datetime
    chosen: str | None = None
    """"ours" or "theirs"; None while open."""
    chosen_by: str | None = None
    chosen_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file handed in as a proof. Its bytes lie once under their SHA-256; `shows` are the paths of facts it proves."""

    id: str
    case: str
    sha256: str
    name: str
    media_type: str
    size: int
    kind: ProofKind | None = None
    shows: tuple[str, ...] = ()
    note: str
    by: str
    at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None


Papers = Letter | Serving | Reply | Sealing | SealedScan
Record = Assignment | Move | Finding | Correction | Conflict | Document | Papers


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Every record of one case, each kind in the order it was made."""

    assignments: tuple[Assignment, ...] = ()
    moves: tuple[Move, ...] = ()
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    documents: tuple[Document, ...] = ()
    letters: tuple[Letter, ...] = ()
    servings: tuple[Serving, ...] = ()
    replies: tuple[Reply, ...] = ()
    sealings: tuple[Sealing, ...] = ()
    scans: tuple[SealedScan, ...] = ()
    in_charge: frozenset[str] = field(init=False)
    """Names of the officers in charge now."""

    def __post_init__(self) -> None:
        names = frozenset(one.officer for one in self.assignments if one.ended_at is None)
        object.__setattr__(self, "in_charge", names)

    @property
    def handed_in(self) -> tuple[Document, ...]:
        """What may prove facts: documents that stand, but for scans of the office's own sealed papers.

        A scan that somebody also handed in as a proof, of a kind or of a fact, is one.
        """
        own = {scan.document for scan in self.scans}
        standing = (one for one in self.documents if one.withdrawn_at is None)
        return tuple(one for one in standing if one.id not in own or one.kind or one.shows)


NOTHING_DONE = Work()
"""The work of a case nobody has touched."""
