"""What a letter is drawn from: the case, what the office thinks and did about it, and the clerk's small form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from caseflow.domain.case_file import CaseFile
from caseflow.domain.judgement import Judgement
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import LetterKind, TitleStyle
from caseflow.domain.letter_record import Letter, Serving
from caseflow.domain.records import NOTHING_DONE, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one case stands: its facts, the judgement of today, what was done."""

    case: CaseFile
    judgement: Judgement
    work: Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """The letter that another paper is about, as it was issued."""

    letter: Letter
    kind: LetterKind
    servings: tuple[Serving, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One letter's occasion. `to` is a party's key or the name of an office, `to_kind` its role or place there.

    `form` holds checked answers (`drafts.answers`), a personal one as its mask: a letter never prints the clear value.
    `approval` is the reference of the district government's approval, empty for none. `today` is the office's day.
    """

    case: CaseFile
    judgement: Judgement
    law: LawBook
    to: str
    to_name: str
    issuer_name: str
    today: date
    to_kind: str = ""
    work: Work = NOTHING_DONE
    form: Mapping[str, str] = field(default_factory=dict)
    approval: str = ""
    reply_within: str = ""
    """The term in words (5个工作日); empty: the press takes the kind's own."""
    title_style: TitleStyle = TitleStyle.NAMED
    values: Mapping[str, str] = field(default_factory=dict)
    """The office's own values as they print, by key: confirmed, else proposed; absent where there is neither."""
    district: tuple["Standing", ...] = ()
    """For a paper about the whole district: every case its drafter may read, in order of id."""
    about: "Parent | None" = None
    """For a paper about another letter: that letter and each attempt to serve it."""

    @property
    def day(self) -> date:
        """The day whose law holds: the day the case is judged for, its last where it is not exact."""
        return self.judgement.as_of.last

    def answer(self, name: str) -> str | None:
        """What the form answers; None for nothing."""
        return self.form.get(name, "").strip() or None

    def lines(self, name: str) -> tuple[str, ...]:
        """The items of an answer that has one a line."""
        return tuple(line.strip() for line in self.form.get(name, "").splitlines() if line.strip())
