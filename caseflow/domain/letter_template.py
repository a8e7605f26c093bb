"""A letter template as clerks bring it: why it cannot be taken, and what a look at it finds; nothing of Word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from caseflow.domain.errors import DomainError, Fault


class EmptyTemplate(DomainError):
    """The file has no content."""

    slug = "template_empty"


class OldWordTemplate(DomainError):
    """A .doc of Word 97, whatever its name ends in; or a .docx under a password, which looks the same outside."""

    slug = "template_old_word"


class NotWordTemplate(DomainError):
    """The file is no Word document, or a damaged one."""

    slug = "template_not_word"


class ActiveTemplate(DomainError):
    """It carries a macro, a control or an embedded object (terms: part)."""

    slug = "template_active"


class OversizedTemplate(DomainError):
    """Unpacked it would be larger than any template is: a zip bomb (terms: most, in megabytes)."""

    slug = "template_oversized"


class OutreachingTemplate(DomainError):
    """It would fetch something from elsewhere when it is opened (terms: target)."""

    slug = "template_outreaching"


class DeclaringTemplate(DomainError):
    """A part declares a document type or entities, which Word never writes (terms: part)."""

    slug = "template_declaring"


class TrespassingTemplate(DomainError):
    """It reaches into the program instead of into the letter's values (terms: said)."""

    slug = "template_trespassing"


class SlowTemplate(DomainError):
    """Pressing it took longer than a template may (terms: seconds)."""

    slug = "template_slow"


class GreedyTemplate(DomainError):
    """Pressing it took more memory than a template may (terms: megabytes)."""

    slug = "template_greedy"


class BrokenTemplate(DomainError):
    """It cannot be compiled, or what it prints is no Word document (terms: said)."""

    slug = "template_broken"


class AskingTemplate(DomainError):
    """It asks for something that the letter does not hold (terms: said)."""

    slug = "template_asking"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a template: the part of the file, the paragraph in it counted from 1, its words, its row of a table."""

    part: str
    paragraph: int
    words: str
    row: int | None = None
    """Counted from 1 in its table; None outside tables."""


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One thing wrong with a template; `caseflow.problems` has the sentence of each slug."""

    slug: str
    place: Place
    terms: Mapping[str, str] = field(default_factory=dict)

    @property
    def fault(self) -> Fault:
        """The same for the doors, its place as the path `word/document.xml#3`."""
        where = f"{self.place.part}#{self.place.paragraph}"
        return Fault(where, self.slug, {"said": self.place.words, "paragraph": str(self.place.paragraph), **self.terms})


Places = tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateReport:
    """What a look at a template finds, without running it."""

    fields: Mapping[str, Places]
    """The names it asks for, each with where it stands; lists as well."""
    columns: Mapping[str, Mapping[str, Places]]
    """List → field of its rows → where: `{% for line in workers %}{{ line.name }}` is workers → name."""
    problems: tuple[TemplateProblem, ...]
    """What must be mended before it may press a letter."""
    unproved: tuple[TemplateProblem, ...]
    """Why not every letter of it is sure to be well-formed; docxtpl itself then presses it. Nothing: it is proved."""
    apart: tuple[str, ...]
    """Why its letters cannot stand in one document when many are printed: numbering, page_count, notes, bookmarks,
    images, first_page, odd_even."""
    mends_tables: bool
    numbers_drawings: bool

    @property
    def proved(self) -> bool:
        """Whether every letter it presses is well-formed, whatever the values."""
        return not (self.problems or self.unproved or self.mends_tables)


def report_of(kept: Mapping[str, Any]) -> TemplateReport:
    """A report out of the plain mappings and lists that `dataclasses.asdict` and JSON make of it."""
    return TemplateReport(
        fields={name: _places(many) for name, many in kept["fields"].items()},
        columns={
            name: {column: _places(many) for column, many in columns.items()}
            for name, columns in kept["columns"].items()
        },
        problems=_problems(kept["problems"]),
        unproved=_problems(kept["unproved"]),
        apart=tuple(kept["apart"]),
        mends_tables=kept["mends_tables"],
        numbers_drawings=kept["numbers_drawings"],
    )


def _places(many: Iterable[Mapping[str, Any]]) -> Places:
    return tuple(Place(**one) for one in many)


def _problems(many: Iterable[Mapping[str, Any]]) -> tuple[TemplateProblem, ...]:
    return tuple(TemplateProblem(one["slug"], Place(**one["place"]), one["terms"]) for one in many)
