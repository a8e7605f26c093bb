"""The press: a draft and its kind's template in, a Word file out.

This is the first half of a letter's life. A draft is proofed: allowed blanks print marked. Later `press(issued)`
will print the same template for a letter that has its number, with no blank allowed and without the draft's
dashed seal; numbering, pressing and recording are then one unit of work, so that a press that jams gives the
number back. Pressing is a pure function of the draft and the template and may therefore run again.
"""

from pathlib import Path

from caseflow.domain.drafts.citations import bare, citable_in, cited_in
from caseflow.domain.errors import BadLetterKind, NoSuchLetterKind, SlotsMismatch, UncitableArticle
from caseflow.domain.law_book import LawBook
from caseflow.domain.letter import Draft, LetterKind, Pressed
from caseflow.letters.kinds import read_kind
from caseflow.letters.template import Template
from caseflow.letters.values import filled

_WRONG_BRACKETS = "[]【】［］"


class WordPress:
    """Presses letters from the templates of one folder, citing only what the law book allows."""

    def __init__(self, folder: Path, law: LawBook) -> None:
        """Read every kind of the folder.

        Raises BadLetterKind, SlotsMismatch or UncitableArticle where a kind, its template and the law disagree.
        """
        self._folder = folder
        self._citable = citable_in(law)
        self._kinds = {path.stem: read_kind(path) for path in sorted(folder.glob("*.yml"))}
        for kind in self._kinds.values():
            self._check(kind)

    def kinds(self) -> tuple[LetterKind, ...]:
        return tuple(self._kinds.values())

    def kind(self, name: str) -> LetterKind:
        """Raises NoSuchLetterKind."""
        if name not in self._kinds:
            raise NoSuchLetterKind(kind=name)
        return self._kinds[name]

    def proof(self, draft: Draft) -> Pressed:
        """Press a draft; allowed blanks print as 〔待填：label〕 and are listed.

        Raises SlotsMismatch for any other slot that is missing or unknown, UncitableArticle for an article that no
        verified rule holds.
        """
        kind = self.kind(draft.kind)
        values, blanks = filled(kind, draft)
        template = Template(self._path(kind))
        template.press(values)
        self._must_be_citable(kind, (*draft.cites, *cited_in(template.words())))
        return Pressed(draft=draft, docx=template.content(), blanks=blanks)

    def _path(self, kind: LetterKind) -> Path:
        return self._folder / f"{kind.kind}.docx"

    def _check(self, kind: LetterKind) -> None:
        if not self._path(kind).exists():
            raise BadLetterKind(kind=kind.kind, reason=f"has no template {self._path(kind).name}")
        template = Template(self._path(kind))
        differing = template.asks() ^ {slot.name for slot in kind.slots}
        if differing:
            raise SlotsMismatch(kind=kind.kind, slots="、".join(sorted(differing)))
        words = template.words()
        brackets = sorted(set(_WRONG_BRACKETS) & set(words))
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
