"""The small rooms that an action knows by what they promise: the press, the cipher, files, the clock. See `office`."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import IO, Protocol

from caseflow.domain.errors import DomainError, Fault
from caseflow.domain.identifiers import Sealed
from caseflow.domain.keeping import KeyAbsent
from caseflow.domain.letter import Draft, LetterKind, Pressed
from caseflow.domain.letter_page import LetterPage
from caseflow.domain.printed import Pdf, PdfOutcome
from caseflow.domain.template_version import Found


class Press(Protocol):
    """The room that knows Word."""

    def kinds(self) -> tuple[LetterKind, ...]: ...
    def kind(self, name: str) -> LetterKind:
        """Raises NoSuchLetterKind."""
        ...

    def proof(self, draft: Draft, *, template: bytes | None = None) -> Pressed:
        """Press a draft: allowed blanks are printed marked; raises SlotsMismatch for any other missing slot.

        `template` is the version it was drawn with; None: the one that the program brings.
        """
        ...

    def issue(self, draft: Draft, *, number: str, issued_on: date, template: bytes | None = None) -> Pressed:
        """Press a letter that goes out; the answer's draft holds its number and day. Raises BlanksLeft."""
        ...

    def template(self, kind: str) -> bytes:
        """The template of a kind that the program brings; raises NoSuchLetterKind."""
        ...

    def must_fit(self, kind: str, template: bytes) -> None:
        """Hold a template to its kind; raises BadLetterKind, SlotsMismatch or UncitableArticle."""
        ...

    def inspect(self, kind: str, template: bytes) -> Found:
        """What is wrong with a template that a clerk brings; raises where it is no template at all."""
        ...

    def tried(self, draft: Draft, template: bytes) -> tuple[bytes, tuple[Fault, ...]]:
        """The letter that a template on trial presses, apart and within bounds, and what is odd about its form."""
        ...

    def wording(self, docx: bytes) -> tuple[str, ...]:
        """What a template or a letter says, a line for each paragraph."""
        ...

    def example(self, kind: str) -> Draft:
        """A draft of the kind about nobody's case."""
        ...

    def read(self, docx: bytes) -> LetterPage:
        """A pressed letter as one reads it on a screen: the same words as on paper."""
        ...

    def faults(self, docx: bytes, *, kind: str) -> tuple[Fault, ...]:
        """What is wrong with the form of a pressed letter (GB/T 9704-2012); raises NoSuchLetterKind."""
        ...


class Printer(Protocol):
    """The room that makes PDF of Word files. Nothing runs before the first PDF is asked for."""

    def available(self) -> bool:
        """Whether this machine can make PDF at all; starts nothing."""
        ...

    def why_not(self) -> DomainError | None:
        """What is missing, in words that say what to install; None where PDF can be made."""
        ...

    def pdf(self, docx: bytes, *, title: str) -> Pdf:
        """One letter as PDF. Raises NoPdfOffice, LetterNotPrinted, DiskFull."""
        ...

    def pdfs(self, docs: Iterable[tuple[str, bytes, str]]) -> Iterator[PdfOutcome]:
        """Many letters (key, Word file, title), one outcome for each, as they get ready.

        A letter that cannot be printed is one outcome and stops no other. Raises NoPdfOffice.
        """
        ...

    def pictures(self, pdf: bytes, *, dpi: int = 96) -> tuple[bytes, ...]:
        """The pages of a PDF as PNG; needs no LibreOffice."""
        ...

    def words(self, pdf: bytes) -> tuple[str, ...]:
        """The text of each page of a PDF, empty where a page has none; needs no LibreOffice.

        Raises ValueError for what is no PDF.
        """
        ...

    def close(self) -> None:
        """End what was started. A later call starts anew."""
        ...


class Cipher(Protocol):
    """Seals personal values with the data folder's key. Raises KeyAbsent where it lies not there."""

    @property
    def fingerprint(self) -> str:
        """Of the key that sealed what the store holds."""
        ...

    def seal(self, clear: str, *, mask: str) -> Sealed: ...
    def unseal(self, sealed: Sealed) -> str:
        """Raises BrokenSeal."""
        ...

    def digest(self, clear: str) -> str:
        """A keyed digest: equal for equal values, useless without the key."""
        ...

    def lacking(self) -> KeyAbsent | None:
        """Why personal values can be neither sealed nor opened; None where all is well."""
        ...

    def key(self) -> bytes:
        """The key itself, for a copy that is kept apart. Raises KeyAbsent."""
        ...

    def take_key(self, text: bytes, *, name: str) -> None:
        """Take the right key in; `name` is its file's. Raises WrongKey, DiskFull."""
        ...

    def mac(self, text: str) -> str:
        """A keyed digest for cookies and sessions, by a second key that belongs to this folder and may be lost."""
        ...


class Passwords(Protocol):
    def hash(self, password: str) -> str: ...
    def matches(self, password: str, hashed: str) -> bool: ...


class Files(Protocol):
    """Bytes in the data folder, under a name or under their SHA-256. Raises DiskFull."""

    def store(self, content: bytes) -> str:
        """Keep the bytes once, whole or not at all; the answer is their SHA-256. Known bytes are left alone."""
        ...

    def fetch(self, sha256: str) -> bytes:
        """Raises MissingFile for unknown or damaged bytes."""
        ...

    def kept(self) -> Iterator[tuple[str, int]]:
        """Every stored file: its name in the data folder, and its size in bytes."""
        ...

    def opened(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """A stored file by that name, to be read in pieces."""
        ...

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
