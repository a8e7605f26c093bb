"""The tags of a template where its clerk sees them: paragraph by paragraph, before docxtpl moves anything."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from caseflow.domain.letter_template import Place, TemplateProblem

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_HALF = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_WORD = re.compile(r"\{%[-+]?\s*(?:(?:p|tr|tc|r) )?\s*(\w+)")
_WHOLE = re.compile(r"\{[%{#](p|tr) ")
_BLOCKS = {"if", "for", "with", "macro", "call", "filter", "autoescape", "raw"}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Tagged:
    """One tag as written, and where."""

    said: str
    place: Place


@dataclass(frozen=True, slots=True)
class Marked:
    """A part with its paragraphs and its tags, both in the order of the file."""

    paragraphs: tuple[Place, ...]
    tags: tuple[Tagged, ...]


def marked(part: str, root: etree._Element) -> Marked:
    """Read a part of the text."""
    paragraphs = list(root.iter(f"{_W}p"))
    number = {one: at for at, one in enumerate(paragraphs)}
    words = [""] * len(paragraphs)
    for text in root.iter(f"{_W}t"):
        above = next((one for one in text.iterancestors(f"{_W}p")), None)
        if above is not None:
            words[number[above]] += text.text or ""
    places = tuple(Place(part, at + 1, words[at][:_SHOWN], _row(one)) for at, one in enumerate(paragraphs))
    tags = (Tagged(found[0], place) for place, said in zip(places, words, strict=True) for found in TAG.finditer(said))
    return Marked(places, tuple(tags))


def _row(paragraph: etree._Element) -> int | None:
    row = next(paragraph.iterancestors(f"{_W}tr"), None)
    return None if row is None else 1 + sum(1 for _ in row.itersiblings(f"{_W}tr", preceding=True))


def tag_problems(part: Marked, root: etree._Element) -> Iterator[TemplateProblem]:
    """Tags that are not closed, blocks that are not closed or close another one, words that a tag swallows."""
    for place, paragraph in zip(part.paragraphs, root.iter(f"{_W}p"), strict=True):
        said = _own_words(paragraph)
        if _HALF.search(TAG.sub("", said)):
            yield TemplateProblem("tag_not_closed", place)
        whole = _WHOLE.search(said)
        if whole is not None and whole[1] == "p" and TAG.sub("", said, count=1).strip():
            yield TemplateProblem("words_beside_tag", place, {"tag": TAG.findall(said)[0]})
    yield from block_problems(part.tags)


def _own_words(paragraph: etree._Element) -> str:
    """Without those of a box that hangs in it."""
    texts = (one for one in paragraph.iter(f"{_W}t") if next(one.iterancestors(f"{_W}p")) is paragraph)
    return "".join(one.text or "" for one in texts)


def block_problems(tags: Sequence[Tagged]) -> Iterator[TemplateProblem]:
    """Blocks opened and never closed, closed and never opened, or closed as another one."""
    open_: list[tuple[str, Tagged]] = []
    for one in tags:
        word = _word(one)
        if word in _BLOCKS:
            open_.append((word, one))
        elif word.startswith("end") and word[3:] in _BLOCKS:
            if not open_:
                yield TemplateProblem("block_not_opened", one.place, {"tag": one.said})
            elif open_[-1][0] == word[3:]:
                open_.pop()
            else:
                _, opened = open_.pop()
                yield TemplateProblem("block_closes_another", one.place, {"tag": one.said, **_opened(opened)})
    for _, left in open_:
        yield TemplateProblem("block_not_closed", left.place, {"tag": left.said})


def closing_of(tags: Sequence[Tagged]) -> dict[int, int]:
    """Which tag closes which, by their indexes."""
    open_: list[int] = []
    closed = {}
    for at, one in enumerate(tags):
        word = _word(one)
        if word in _BLOCKS:
            open_.append(at)
        elif word.startswith("end") and word[3:] in _BLOCKS and open_:
            closed[open_.pop()] = at
    return closed


def _opened(tag: Tagged) -> dict[str, str]:
    return {"opened": tag.said, "opened_at": str(tag.place.paragraph)}


def _word(tag: Tagged) -> str:
    found = _WORD.match(tag.said)
    return "" if found is None else found[1]


class Lines:
    """A part's source with one tag to a line, so that the line of a syntax tree tells the tag, and that the place."""

    def __init__(self, source: str, part: Marked, member: str) -> None:
        """`source` as docxtpl hands it to the template language."""
        flat = source.replace("\n", " ")
        self.text = TAG.sub(lambda found: "\n" + found[0], flat)
        self._said = [found[0] for found in TAG.finditer(flat)]
        self._part = part
        self._nowhere = part.paragraphs[0] if part.paragraphs else Place(member, 1, "")

    def place(self, line: int) -> Place:
        """Where the tag of a line stands, or what follows it."""
        found = self.tag(line)
        return self._nowhere if found is None else found.place

    def tag(self, line: int) -> Tagged | None:
        """The tag of a line of the source; None before the first."""
        at = line - 2
        if not self._said or at < 0:
            return None
        at = min(at, len(self._said) - 1)
        if not self._part.paragraphs:
            return Tagged(self._said[at], Place(self._nowhere.part, 1, self._said[at]))
        if len(self._said) == len(self._part.tags):
            return self._part.tags[at]
        same = [one for one in self._part.tags if _bare(one.said) == _bare(self._said[at])]
        turn = sum(1 for said in self._said[:at] if _bare(said) == _bare(self._said[at]))
        return same[min(turn, len(same) - 1)] if same else None

    def closing(self, line: int) -> Tagged | None:
        """The tag that closes the block opened on a line."""
        opened = self.tag(line)
        if opened is None:
            return None
        if opened not in self._part.tags:
            return None
        at = self._part.tags.index(opened)
        closing = closing_of(self._part.tags).get(at)
        return None if closing is None else self._part.tags[closing]


def _bare(said: str) -> str:
    """A tag without what docxtpl takes away or puts straight."""
    plain = said.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"})
    return re.sub(r"\s|(?<=\{[%{#])[-+]?(?:p|tr|tc|r) |[-+](?=[%}#]\})|(?<=\{[%{#])[-+]", "", plain)
