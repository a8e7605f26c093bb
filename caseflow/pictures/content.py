"""What a box says: the lines of a name, the role, a warning from the facts, the rank, where it leads."""

from collections.abc import Iterator
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Claim, Party
from caseflow.domain.judgement import Judgement
from caseflow.domain.money import Yuan, total
from caseflow.domain.words import PartyKind, PartyStatus
from caseflow.glossary import Language, label
from caseflow.pictures.text import clip, width, wrap
from caseflow.pictures.tree import Node, Shape

NAME, SMALL = 14, 12
PARTY_WIDTH, WORKERS_WIDTH, FOLD_WIDTH = 200, 172, 150
_PAD = 12
_NAME_LINE, _SMALL_LINE = 19, 18
_BAD_STATUS = frozenset(PartyStatus) - {PartyStatus.ACTIVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A measured box. `pill` is a warning; `rank` the liable party's rank; `own_row` puts the pill below the role."""

    width: int
    height: int
    lines: tuple[str, ...]
    sub: str
    pill: str = ""
    own_row: bool = False
    rank: int | None = None
    title: str = ""
    href: str = ""


class Writer:
    """Writes the contents of boxes for one case in one language."""

    def __init__(self, judgement: Judgement, case: CaseFile, language: Language) -> None:
        self.case, self.language = case, language
        self.ranks = {row.party: row.rank for row in judgement.liable}
        self.duties = {row.party: row.duty for row in judgement.liable}
        self.claims = {row.claim: row for row in judgement.claims}
        self.places = {party.key: place for place, party in enumerate(case.parties)}
        self.several_projects = len(case.projects) > 1

    def content(self, node: Node) -> Content:
        if node.shape is Shape.PARTY:
            return self.party(node)
        if node.shape is Shape.WORKERS:
            return self._workers(node)
        if node.shape is Shape.FOLD:
            return self.folded(node.folded, node.word)
        return self._plain(FOLD_WIDTH, self._say(node.word), "")

    def name(self, key: str | None) -> str:
        return self.case.name_of(key) or label("picture", "giver_unknown", self.language)

    def party(self, node: Node) -> Content:
        role = label("role", node.role, self.language) if node.role else self._say("role_unknown")
        return self.box_of_party(str(node.party), self._sub(role, node), warned=self._warning(node))

    def box_of_party(self, key: str, sub: str, *, warned: str = "") -> Content:
        """A party's box; the pill goes to its own row where the role leaves it no room."""
        room = PARTY_WIDTH - 2 * _PAD
        lines = wrap(self.name(key), NAME, room, 3)
        own_row = bool(warned) and width(sub, SMALL) + width(warned, SMALL) + 26 > room
        height = 14 + len(lines) * _NAME_LINE + _SMALL_LINE + (24 if own_row else 0) + 8
        return Content(
            width=PARTY_WIDTH,
            height=height,
            lines=lines,
            sub=clip(sub, SMALL, room),
            pill=warned,
            own_row=own_row,
            rank=self.ranks.get(key),
            title=self._title(key, sub, warned),
            href=f"#party-{self.places.get(key, 0) + 1}",
        )

    def folded(self, count: int, word: str = "folded") -> Content:
        """The dashed box for those left out."""
        return self._plain(FOLD_WIDTH, self._say(word, count=count), self._say("see_table"))

    def _sub(self, role: str, node: Node) -> str:
        parts = [role]
        if len(node.contracts) > 1:
            parts.append(self._say("twice", count=len(node.contracts)))
        project = self.case.project(node.project) if self.several_projects else None
        if project is not None:
            parts.append(project.name or project.key)
        return " · ".join(parts)

    def _title(self, key: str, sub: str, warned: str) -> str:
        rank = self.ranks.get(key)
        parts = [self.name(key), sub, warned]
        if rank is not None:
            parts += [self._say("rank", rank=rank), label("duty", self.duties[key], self.language)]
        return " · ".join(part for part in parts if part)

    def _warning(self, node: Node) -> str:
        party = self.case.party(node.party)
        flag = next(self._flags(node, party), None) if party is not None else None
        return label("flag", flag, self.language) if flag else ""

    def _flags(self, node: Node, party: Party) -> Iterator[str]:
        if party.status in _BAD_STATUS:
            yield str(party.status)
        if party.qualified is False:
            yield "unqualified"
        hires = any(child.shape is Shape.WORKERS for child in node.children)
        if party.may_employ is False or (hires and party.kind in {PartyKind.INDIVIDUAL, PartyKind.CREW}):
            yield "may_not_employ"
        if any(self._owes(key) for child in node.children for key in child.contracts):
            yield "overdue"

    def _owes(self, contract: str) -> bool:
        facts = self.case.contract(contract)
        if facts is None:
            return False
        return facts.overdue is True or (facts.overdue_unpaid is not None and facts.overdue_unpaid.fen > 0)

    def _workers(self, node: Node) -> Content:
        lines = (self._count(node.claims), *self._shared(node.claims))
        if node.parent is None:
            lines = (self._say("employer_unknown"), *lines)
        sub = self._owed(node.claims)
        if len(node.claims) > 1:
            sub += " · " + self._say("claims", count=len(node.claims))
        room = WORKERS_WIDTH - 2 * _PAD
        return Content(
            width=WORKERS_WIDTH,
            height=14 + len(lines) * _NAME_LINE + _SMALL_LINE + 8,
            lines=tuple(clip(line, NAME, room) for line in lines),
            sub=clip(sub, SMALL, room),
            title=" · ".join((*lines, sub)),
            href="#claims",
        )

    def _count(self, claims: tuple[Claim, ...]) -> str:
        known = [claim.workers for claim in claims if claim.workers is not None]
        return self._say("workers_count", count=sum(known)) if known else self._say("workers_unknown")

    def _shared(self, claims: tuple[Claim, ...]) -> tuple[str, ...]:
        most = max((len(claim.employers) for claim in claims), default=0)
        return (self._say("employers", count=most),) if most > 1 else ()

    def _owed(self, claims: tuple[Claim, ...]) -> str:
        sums: list[Yuan] = [row.owed for claim in claims if (row := self.claims.get(claim.key)) and row.owed]
        return self._say("owed", sum=total(sums).short) if sums else self._say("owed_unknown")

    def _plain(self, across: int, line: str, sub: str) -> Content:
        return Content(
            width=across,
            height=52 if sub else 40,
            lines=wrap(line, SMALL + 1, across - 2 * _PAD, 2)[:1],
            sub=sub,
            title=line,
            href="#chain-table",
        )

    def _say(self, word: str, **terms: object) -> str:
        return label("picture", word, self.language).format(**terms)
