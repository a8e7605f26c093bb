"""A letter before it has a number: its kind, whom it goes to, what its slots hold and which are still blank."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from caseflow.domain.days import Term
from caseflow.domain.errors import DomainError
from caseflow.domain.officer import OfficerRole


class BlanksLeft(DomainError):
    """A letter may not go out with a blank in it (terms: kind, blanks: their Chinese labels)."""

    slug = "blanks_left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place in a template. Only a slot that says so may be blank in a draft; a blank prints 〔待填：label〕.

    Rows that may be blank print nothing where a draft has none.
    """

    name: str
    zh: str
    en: str
    may_be_blank: bool = False
    many: bool = False
    """Whether the slot holds rows (a list of mappings) instead of one text."""
    columns: tuple["Slot", ...] = ()
    """What each row holds; a column may be blank on the same terms as a slot."""
    comes_from: tuple[str, ...] = ()
    """Where its value comes from: words of the glossary's group `slot_source`, `form.<field>` or `value.<key>`."""


class FieldKind(StrEnum):
    """What a field of the clerk's small form takes."""

    TEXT = "text"
    LINES = "lines"
    """Several items, one a line."""
    DAY = "day"
    """YYYY-MM-DD."""
    MOMENT = "moment"
    """YYYY-MM-DDTHH:MM, in the office's time zone; the day alone where the hour is not known."""
    NUMBER = "number"
    """Not negative, at most two decimals."""
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    word: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One field of the small form: what the case cannot know. A `personal` answer is sealed before it is stored."""

    name: str
    zh: str
    en: str
    kind: FieldKind
    required: bool = False
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    hint_en: str = ""
    personal: bool = False
    whole: bool = False
    """Of a number: whether it counts things and has no decimals."""
    ahead: bool = False
    """Of a day or moment: whether it lies ahead of the letter, as a deadline does."""


class Life(StrEnum):
    """What becomes of a paper once it is drawn."""

    LETTER = "letter"
    """It is numbered, goes out, is served and answered."""
    RECORD = "record"
    """It stays in the file: reviewed, numbered as a record, never served."""
    SHEET = "sheet"
    """It is printed as things stand and kept by nobody: ledgers, proofs of service, the notice-board sheet."""


class Scope(StrEnum):
    """What a paper is drawn from."""

    CASE = "case"
    DISTRICT = "district"
    """All cases that its drafter may read; it is kept with the case it is drafted from."""
    LETTER = "letter"
    """Another letter and how it was served."""


class Receipt(StrEnum):
    """How the office proves that a letter arrived (documents 3.10)."""

    SIGNED = "S"
    """签收."""
    PROOF_OF_SERVICE = "H"
    """送达回证."""
    NONE = "N"


class TitleStyle(StrEnum):
    """How a letter is titled (党政机关公文处理工作条例 第九条): by the plan's name for it, or strictly as 函."""

    NAMED = "named"
    """关于××项目欠薪风险的警示函."""
    PLAIN = "plain"
    """××办公室关于××项目欠薪风险的函."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of the catalogue: its names, who may issue it, to whom it may go, its slots and the clerk's small form.

    What no law fixes (`reply_within`, `keep_years`, `signed_by`, `series`) is configuration of the office, 未核实.
    """

    kind: str
    zh: str
    en: str
    issuer: str
    """Who issues it as a rule."""
    layout: str
    goes_to: tuple[str, ...]
    """Roles of a chain, and places of the organisation tree (`town`, `regulator`, …)."""
    slots: tuple[Slot, ...]
    cites: tuple[str, ...] = ()
    """Articles the template's own sentences name, such as 劳动保障监察条例 第十八条."""
    also_issued_by: tuple[str, ...] = ()
    form: tuple[FormField, ...] = ()
    reply_within: Term | None = None
    urgent_within: Term | None = None
    reply_from: str = ""
    """The form's field with the day from which the term runs; empty: from the day the letter was served."""
    reply_grade: str = "D"
    """D: a default of this program, no rule behind it."""
    receipt: Receipt = Receipt.NONE
    signed_by: tuple[OfficerRole, ...] = ()
    keep_years: int | None = None
    """None: for good."""
    series: str = ""
    may_order: bool = True
    """False for the letters of the leading group's office, which coordinate and order nobody."""
    title_style: TitleStyle = TitleStyle.NAMED
    life: Life = Life.LETTER
    scope: Scope = Scope.CASE
    rests_on: tuple[str, ...] = ()
    """Keys of the office's values that it prints without an article: each must be confirmed before it goes out."""
    needs: tuple[str, ...] = ()
    """Fields of its form without which it is not even drawn up, such as the municipal approval of an asset query."""

    @property
    def issuers(self) -> tuple[str, ...]:
        return (self.issuer, *self.also_issued_by)

    def reply_term(self, *, urgent: bool = False) -> Term | None:
        """How long the addressee has to answer; None where no answer is asked."""
        return self.urgent_within if urgent and self.urgent_within is not None else self.reply_within


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter as drawn from a case. `slots` values are str, or tuples of mappings for rows; blanks are absent."""

    kind: str
    case: str
    to: str
    slots: Mapping[str, Any]
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A draft as a Word file, with the slots that were printed as marked blanks (their Chinese labels)."""

    draft: Draft
    docx: bytes
    blanks: tuple[str, ...]
