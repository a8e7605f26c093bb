"""The press: a draft and its kind's template in, a Word file out.

A draft is proofed: allowed blanks print marked. A letter that goes out is issued: the same template with its number
and day, no blank allowed, without the draft's dashed seal. Both are pure functions of the draft and the template and
may run again, so that numbering, pressing and recording can be one unit of work: a press that jams gives the number
back.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from caseflow.domain.days import Day
from caseflow.domain.drafts.citations import bare, citable_in, cited_in
from caseflow.domain.errors import BadLetterKind, Fault, NoSuchLetterKind, SlotsMismatch, UncitableArticle
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import BlanksLeft, Draft, LetterKind, Pressed
from caseflow.domain.letter_format import page_faults
from caseflow.domain.letter_page import LetterPage
from caseflow.domain.template_version import Found
from caseflow.letters.checking import format_faults
from caseflow.letters.examples import example_of
from caseflow.letters.inspection import WRONG_BRACKETS, inspected
from caseflow.letters.kinds import read_kind
from caseflow.letters.pressing.analysis import analyse
from caseflow.letters.pressing.compiled import KEPT, compiled
from caseflow.letters.pressing.trial import trial
from caseflow.letters.reading import read_page
from caseflow.letters.template import Template, wording, words_in
from caseflow.letters.values import filled

_LETTER = "L"
_PARTED = re.compile("《[^》\n]*\ufffc|》\ufffc|第\ufffc|\ufffc[^第。\n]{0,8}条")
"""An article of which a value says a part; \ufffc stands for the value."""


class WordPress:
    """Presses letters from the templates of one folder, citing only what the law book allows."""

    def __init__(self, folder: Path, law: LawBook) -> None:
        """Read every kind of the folder.

        Raises BadLetterKind, SlotsMismatch or UncitableArticle where a kind, its template and the law disagree.
        """
        self._folder = folder
        self._citable = citable_in(law)
        self._kinds = {path.stem: read_kind(path) for path in sorted(folder.glob("*.yml"))}
        self._agreed: dict[str, bytes] = {}
        for kind in self._kinds.values():
            self._check(kind)

    def kinds(self) -> tuple[LetterKind, ...]:
        return tuple(self._kinds.values())

    def kind(self, name: str) -> LetterKind:
        """Raises NoSuchLetterKind."""
        if name not in self._kinds:
            raise NoSuchLetterKind(kind=name)
        return self._kinds[name]

    def proof(self, draft: Draft, *, template: bytes | None = None) -> Pressed:
        """Press a draft; allowed blanks print as 〔待填：label〕 and are listed.

        Raises SlotsMismatch for any other slot that is missing or unknown, UncitableArticle for an article that no
        verified rule holds.
        """
        kind = self.kind(draft.kind)
        values, blanks = filled(kind, draft)
        return Pressed(draft=draft, docx=self._pressed(kind, draft, values, template), blanks=blanks)

    def issue(self, draft: Draft, *, number: str, issued_on: date, template: bytes | None = None) -> Pressed:
        """Press a letter that goes out, under its number and day; the answer holds the draft with both.

        Raises BlanksLeft with the labels of what is still blank, and what `proof` raises.
        """
        kind = self.kind(draft.kind)
        stated = {"document_number": number, "issued_on": Day.of(issued_on).words}
        final = replace(draft, slots={**draft.slots, **stated})
        values, blanks = filled(kind, final)
        if blanks:
            raise BlanksLeft(kind=kind.zh, blanks="、".join(blanks))
        return Pressed(draft=final, docx=self._pressed(kind, final, values, template, sealed=False), blanks=())

    def template(self, kind: str) -> bytes:
        """The template in force of a kind.

        Raises NoSuchLetterKind; BadLetterKind, SlotsMismatch or UncitableArticle where it was changed and does not fit.
        """
        return self._template(self.kind(kind))

    def must_fit(self, kind: str, template: bytes) -> None:
        """Raises NoSuchLetterKind; BadLetterKind, SlotsMismatch or UncitableArticle where it does not fit its kind."""
        if self._agreed.get(kind) != template:
            self._agree(self.kind(kind), template)
            self._agreed[kind] = template

    def inspect(self, kind: str, template: bytes) -> Found:
        """What is wrong with a template that a clerk brings; nothing of it is pressed.

        Raises NoSuchLetterKind; what `opened` raises, SlowTemplate, GreedyTemplate, BrokenTemplate.
        """
        return inspected(self.kind(kind), template, kinds=self.kinds(), citable=self._citable)

    def tried(self, draft: Draft, template: bytes) -> tuple[bytes, tuple[Fault, ...]]:
        """The letter that a template on trial presses of a draft, and what is odd about its form.

        Raises SlotsMismatch for a draft that is not of this kind, UncitableArticle, and what `trial` raises.
        """
        kind = self.kind(draft.kind)
        values, _ = filled(kind, draft)
        docx = trial(template, values)
        self._must_be_citable(kind, (*draft.cites, *cited_in(words_in(docx))))
        return docx, page_faults(read_page(docx))

    def wording(self, docx: bytes) -> tuple[str, ...]:
        """What a template or a letter says, a line for each paragraph, its heads and feet after its text."""
        return wording(docx)

    def example(self, kind: str) -> Draft:
        """A draft of the kind about nobody's case, to try a template on. Raises NoSuchLetterKind."""
        return example_of(self.kind(kind), self._folder)

    def read(self, docx: bytes) -> LetterPage:
        """The words of a pressed letter, as blocks for a screen."""
        return read_page(docx)

    def faults(self, docx: bytes, *, kind: str) -> tuple[Fault, ...]:
        """What is wrong with the form of a pressed letter (GB/T 9704-2012); raises NoSuchLetterKind."""
        return format_faults(docx, letter=self.kind(kind).layout == _LETTER)

    def _pressed(
        self, kind: LetterKind, draft: Draft, values: Mapping[str, Any], template: bytes | None, *, sealed: bool = True
    ) -> bytes:
        """The Word file; what it cites is looked for in its values, its own sentences were read at the start."""
        template = self._template(kind) if template is None else template
        docx = pressed(template, values, sealed=sealed)
        said = words_in(docx) if _parts_an_article(template) else "\n".join(_texts(values))
        self._must_be_citable(kind, (*draft.cites, *cited_in(said)))
        return docx

    def _template(self, kind: LetterKind) -> bytes:
        """The template that presses this kind now, held to its kind again whenever its bytes are others."""
        content = self._path(kind).read_bytes()
        self.must_fit(kind.kind, content)
        return content

    def _path(self, kind: LetterKind) -> Path:
        return self._folder / f"{kind.kind}.docx"

    def _check(self, kind: LetterKind) -> None:
        if not self._path(kind).exists():
            raise BadLetterKind(kind=kind.kind, reason=f"has no template {self._path(kind).name}")
        self._template(kind)

    def _agree(self, kind: LetterKind, content: bytes) -> None:
        """Raises SlotsMismatch, BadLetterKind or UncitableArticle where a template does not fit its kind."""
        _must_be_plain(kind, content)
        template = Template(content)
        differing = template.asks() ^ {slot.name for slot in kind.slots}
        if differing:
            raise SlotsMismatch(kind=kind.kind, slots="、".join(sorted(differing)))
        words = template.words()
        brackets = sorted(set(WRONG_BRACKETS) & set(words))
        if brackets:
            raise BadLetterKind(kind=kind.kind, reason=f"writes {' '.join(brackets)} where 〔 〕 belong")
        undeclared = sorted(set(cited_in(words)) - set(kind.cites))
        if undeclared:
            raise BadLetterKind(kind=kind.kind, reason=f"names {'、'.join(undeclared)} outside its cites")
        self._must_be_citable(kind, kind.cites)

    def _must_be_citable(self, kind: LetterKind, cites: tuple[str, ...]) -> None:
        for article in cites:
            if bare(article) not in self._citable:
                raise UncitableArticle(kind=kind.kind, article=article)


def pressed(template: bytes, values: Mapping[str, Any], *, sealed: bool) -> bytes:
    """A template, from wherever it comes, as a Word file; `sealed`: with the draft's dashed place of the seal.

    Raises jinja2's TemplateError where the template asks for more than the values or reaches out.
    """
    return compiled(template, sealed=sealed).press(values)


def _must_be_plain(kind: LetterKind, content: bytes) -> None:
    """Nothing is compiled that reaches out, repeats without bound or leaves a tag open; raises BadLetterKind."""
    for problem in analyse(content).problems:
        raise BadLetterKind(kind=kind.kind, reason=f"{problem.slug} in paragraph {problem.place.paragraph}")


@lru_cache(maxsize=KEPT)
def _parts_an_article(template: bytes) -> bool:
    """Whether its sentences part an article between themselves and a value: its letters are then read whole."""
    return _PARTED.search(Template(template).words()) is not None


def _texts(values: Mapping[str, Any]) -> Iterator[str]:
    for value in values.values():
        if isinstance(value, str):
            yield value
        else:
            for row in value:
                yield from _texts(row)
