"""A letter in the office's books: its life from draft to closed, each attempt to serve it, each answer.

States follow regulations 14.2 (design of the office, grade I): draft → reviewed → issued → sealed → served → replied →
closed. A letter of an older office may have been served without a sealing on record.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class LetterState(StrEnum):
    DRAFT = "draft"
    REVIEWED = "reviewed"
    ISSUED = "issued"
    """Signed and numbered; its file is frozen."""
    SEALED = "sealed"
    """The office's seal is on the printed paper (用印)."""
    SERVED = "served"
    REPLIED = "replied"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    """A draft given up: it never had a number."""
    VOID = "void"
    """Issued and given up before it was served; its number stays used, and visible. An older office's may be served."""
    WITHDRAWN = "withdrawn"
    """Served and then taken back, and its addressee told."""
    SUPERSEDED = "superseded"
    """Replaced by another letter, whose number is the reason."""


GONE = frozenset({LetterState.CANCELLED, LetterState.VOID, LetterState.WITHDRAWN, LetterState.SUPERSEDED})
"""The states of a letter that does not stand any more, whatever it was before."""
OUT = frozenset({LetterState.ISSUED, LetterState.SEALED, LetterState.SERVED, LetterState.REPLIED, LetterState.CLOSED})
"""The states of a letter that was issued and still stands."""


class ServedHow(StrEnum):
    """Ways of service (documents 3.8)."""

    DIRECT = "direct"
    LEFT = "left"
    POST = "post"
    ENTRUSTED = "entrusted"
    PUBLIC_NOTICE = "public_notice"
    ELECTRONIC = "electronic"
    POSTED = "posted"
    """张贴 with photo or video (法释〔2013〕3号 第四条)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter. `slots` and `form` are JSON texts: what it says, and what the clerk's small form answered.

    `to` is a party's key, or the name (or word) of an office; `series`, `year` and `sequence` make its number, one
    per series, year and issuer; `sha256` is the issued file's, `facts` the digest of the case facts it was drawn from.
    `reply_within` is a term such as "5 working days", counted from the day it was served.
    """

    id: str
    case: str
    kind: str
    to: str
    to_name: str
    issuer: str
    issuer_name: str
    state: LetterState
    slots: str
    form: str
    cites: tuple[str, ...] = ()
    facts: str
    template: str
    """SHA-256 of the template it was drawn with."""
    drafted_by: str
    drafted_at: datetime
    version: int = 1
    """Counts the drafts: a reviewer signs one version."""
    reviewed_by: str | None = None
    reviewed_at: datetime | None = None
    review_note: str = ""
    series: str | None = None
    year: int | None = None
    sequence: int | None = None
    number: str | None = None
    issued_by: str | None = None
    issued_at: datetime | None = None
    issued_on: date | None = None
    sha256: str | None = None
    reply_within: str | None = None
    approval: str = ""
    """Where a letter needs it: the reference of the district government's approval (经区政府同意)."""
    closed_by: str | None = None
    closed_at: datetime | None = None
    close_reason: str = ""
    told_on: date | None = None
    """Of a withdrawn letter: the day its addressee was told, `told_how` by which way, `told_note` what else."""
    told_how: ServedHow | None = None
    told_note: str = ""
    supersedes: str | None = None
    """The id of the letter that this one replaces once it is out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """One attempt to serve a letter; `done` says whether it reached its addressee, on the day `on`.

    `servers` are who went (送达人), `place` is where; an older office recorded neither.
    """

    id: str
    case: str
    letter: str
    on: date
    how: ServedHow
    done: bool
    receiver: str
    witnesses: str
    note: str
    place: str = ""
    servers: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer to a letter; `accepted` None until somebody judged it good enough or sent it back."""

    id: str
    case: str
    letter: str
    on: date
    sender: str
    text: str
    proofs: tuple[str, ...] = ()
    by: str
    at: datetime
    accepted: bool | None = None
    judged_by: str | None = None
    judged_at: datetime | None = None
    judged_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealing:
    """One use of a seal (用印): a row of the register, never deleted. `seal` is a word of rules/seals.yml."""

    id: str
    case: str
    letter: str
    number: str
    """The document number on the sealed paper."""
    seal: str
    copies: int
    on: date
    approved_by: str
    note: str
    by: str
    at: datetime


class ScanFinding(StrEnum):
    """What a scan of the sealed paper showed beside the frozen letter."""

    SAME = "same"
    PAGES_DIFFER = "pages_differ"
    NUMBER_UNSEEN = "number_unseen"
    """Its text does not show the number, and nobody confirmed that he compared it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedScan:
    """A scan of the sealed paper, kept as a document of the case, and how it compared.

    `number_read` says whether its text layer shows the number; `number_compared` whether the officer says that he
    compared it by eye. `expected_pages` None: no PDF could be made here to count against.
    """

    id: str
    case: str
    letter: str
    document: str
    pages: int
    expected_pages: int | None = None
    number_read: bool
    number_compared: bool
    by: str
    at: datetime

    @property
    def finding(self) -> ScanFinding:
        if self.expected_pages is not None and self.pages != self.expected_pages:
            return ScanFinding.PAGES_DIFFER
        return ScanFinding.SAME if self.number_read or self.number_compared else ScanFinding.NUMBER_UNSEEN
