"""What a box says: the lines of a name, the role, warnings from the facts, the rank, where it leads."""

from dataclasses import dataclass, replace

from caseflow.domain.case_file import CaseFile, Claim, Worker
from caseflow.domain.judgement import Judgement
from caseflow.domain.money import Yuan, total
from caseflow.domain.words import PartyKind, Role
from caseflow.glossary import Language, label
from caseflow.pictures.fold import is_list, opens, parties_below, people, workers_below
from caseflow.pictures.text import clip, printable, width, wrap
from caseflow.pictures.tree import Node, Shape
from caseflow.pictures.view import View
from caseflow.pictures.warnings import Warner

NAME, SMALL = 14, 12
PARTY_WIDTH, BESIDE_WIDTH, WORKERS_WIDTH, FOLD_WIDTH, PERSON_WIDTH = 200, 166, 176, 126, 108
ROW, ROWS_FROM = 28, 34
NAME_LINE, PILL_ROW = 18, 23
_PAD = 11
_PERSONS = frozenset({PartyKind.INDIVIDUAL, PartyKind.CREW})


@dataclass(frozen=True, slots=True)
class Badge:
    """A small link below a box: what it opens or closes, in how few words it may."""

    text: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A measured box. `pill` is a warning; `rank` the liable party's rank; `own_row` puts the pill below the role."""

    width: int
    height: int
    lines: tuple[str, ...]
    sub: str
    pill: str = ""
    own_row: bool = False
    person: bool = False
    rows: tuple[tuple[str, str], ...] = ()
    more: Badge | None = None
    rank: int | None = None
    title: str = ""
    href: str = ""
    badge: Badge | None = None
    focused: bool = False


class Writer:
    """Writes the contents of boxes for one case in one language."""

    def __init__(self, judgement: Judgement, case: CaseFile, language: Language, view: View) -> None:
        self.case, self.language, self.view = case, language, view
        self.warner = Warner(judgement, case, language)
        self.ranks = {row.party: row.rank for row in judgement.liable}
        self.duties = {row.party: row.duty for row in judgement.liable}
        self.claims = {row.claim: row for row in judgement.claims}
        self.places = {party.key: place for place, party in enumerate(case.parties, start=1)}
        self.ties: dict[str, str] = {}

    def notable(self, node: Node) -> int:
        """How much one should rather see this box than another beside the path."""
        return 9 * (node.party in self.ranks) + self.warner.notable(node)

    def content(self, node: Node) -> Content:
        if node.shape is Shape.PARTY:
            return self._badged(node, self._party(node))
        if node.shape is Shape.WORKERS:
            return self._workers(node)
        if node.shape is Shape.FOLD:
            return self._fold(node)
        return self._badged(node, _plain(self.say(node.word), "", href="#chain-table"))

    def name(self, key: str | None) -> str:
        party = self.warner.parties.get(str(key))
        return printable((party.name if party else None) or key or self.say("giver_unknown"))

    def say(self, word: str, **terms: object) -> str:
        return label("picture", word, self.language).format(**terms)

    def joined(self, words: tuple[str, ...]) -> str:
        return ("、" if self.language == "zh" else ", ").join(words)

    def _party(self, node: Node) -> Content:
        key, warnings = str(node.party), self.warner.warnings(node)
        role = label("role", node.role, self.language) if node.role else self.say("role_unknown")
        sub = self.ties.get(key) or self._sub(role, node)
        pill = warnings[0] if warnings else ""
        if len(warnings) > 1:
            pill = self.say("warnings", first=warnings[0], count=len(warnings))
        party = self.warner.parties.get(key)
        person = (party is not None and party.kind in _PERSONS) or node.role in {Role.FOREMAN, Role.TEAM_LEADER}
        wide = PARTY_WIDTH if node.on_path or key in self.ranks else BESIDE_WIDTH
        if person and key not in self.ties and width(self.name(key), NAME) + 2 * _PAD <= wide:
            content = self._person(self.name(key), sub, pill, wide)
        else:
            content = self._firm(self.name(key), sub, pill, wide)
        here = key == self.view.focus
        return replace(
            content,
            rank=self.ranks.get(key),
            title=self._title(key, sub, warnings),
            href=f"#party-{self.places.get(key, 0)}" if here else self.view.on(key).address,
            focused=here,
        )

    def _firm(self, name: str, sub: str, pill: str, wide: int) -> Content:
        """A party's box; the pill goes to its own row where the role leaves it no room."""
        room = wide - 2 * _PAD
        lines = wrap(name, NAME, room, 3)
        pill = clip(pill, SMALL, room - 14)
        own_row = bool(pill) and width(sub, SMALL) + width(pill, SMALL) + 20 > room
        height = 34 + max(2, len(lines)) * NAME_LINE + (PILL_ROW if own_row else 0)
        return Content(width=wide, height=height, lines=lines, sub=clip(sub, SMALL, room), pill=pill, own_row=own_row)

    def _person(self, name: str, sub: str, pill: str, wide: int) -> Content:
        """A person's box is smaller and centred."""
        longest = max(width(name, NAME), width(sub, SMALL), width(pill, SMALL) + 14 if pill else 0)
        across = min(wide, max(PERSON_WIDTH, longest + 2 * _PAD))
        room = across - 2 * _PAD
        return Content(
            width=across,
            height=52 + (PILL_ROW + 2 if pill else 0),
            lines=(name,),
            sub=clip(sub, SMALL, room),
            pill=clip(pill, SMALL, room - 4),
            own_row=True,
            person=True,
        )

    def _sub(self, role: str, node: Node) -> str:
        parts = [role]
        if len(node.contracts) > 1:
            parts.append(self.say("twice", count=len(node.contracts)))
        project = self.case.project(node.project) if len(self.case.projects) > 1 else None
        if project is not None:
            parts.append(printable(project.name or project.key))
        return " · ".join(parts)

    def _title(self, key: str, sub: str, warnings: tuple[str, ...]) -> str:
        rank = self.ranks.get(key)
        parts = [self.name(key), sub, *warnings]
        if rank is not None:
            parts += [self.say("rank", rank=rank), label("duty", self.duties[key], self.language)]
        return " · ".join(part for part in parts if part)

    def _badged(self, node: Node, content: Content) -> Content:
        """With a badge for what the box hides, or for closing it again."""
        name = content.lines[0] if node.party is None else self.name(node.party)
        if node.opened:
            text, title = self.say("close"), self.say("close_title", name=name)
            return replace(content, badge=Badge(text, title, self.view.closing(node.handle).address))
        if not node.hidden:
            return content
        parties, workers = parties_below(node.hidden), workers_below(node.hidden)
        text = self.say("more_parties", count=parties) if parties else self.say("more_workers", count=workers)
        if not parties and not workers:
            text = self.say("more")
        title = self.say("open_title", name=name, parties=parties, workers=workers)
        return replace(content, badge=Badge(text, title, self.view.opening(node.handle).address))

    def _fold(self, node: Node) -> Content:
        roles = {one.role for one in node.hidden}
        role = next(iter(roles)) if len(roles) == 1 else None
        word = "folded_role" if node.word == "folded" and role else node.word
        said = label("role", role, self.language) if role else ""
        count = len(node.hidden) if node.word != "folded_middle" else parties_below(node.hidden)
        lines = wrap(self.say(word, count=count, role=said), SMALL + 1, 2 * FOLD_WIDTH, 1)
        parties, workers = parties_below(node.hidden), workers_below(node.hidden)
        middle = node.word == "folded_middle"
        sub = self.say("workers_below", count=workers) if workers else ""
        if not workers and parties > count:
            sub = self.say("folded_below", count=parties)
        elif not workers and self.view.linked:
            sub = self.say("see_table" if middle else "open")
        href = "#chain-table" if middle else self.view.opening(opens(node)).address
        return _plain(lines[0], sub, href=href)

    def _workers(self, node: Node) -> Content:
        count, owed = self._count(node.claims), self._owed(node.claims)
        if is_list(node):
            return self._list(node, self.say("list_head", count=people(node), owed=owed))
        lines = (count, *self._shared(node.claims))
        if node.parent is None:
            lines = (self.say("employer_unknown"), *lines)
        sub = owed
        if len(node.claims) > 1:
            sub += " · " + self.say("claims", count=len(node.claims))
        room = WORKERS_WIDTH - 2 * _PAD
        return Content(
            width=WORKERS_WIDTH,
            height=18 + len(lines) * NAME_LINE + 20,
            lines=tuple(clip(line, NAME, room) for line in lines),
            sub=clip(sub, SMALL, room),
            title=" · ".join((*lines, sub)),
            href="#claims",
        )

    def _list(self, node: Node, summary: str) -> Content:
        """The first workers by what they are owed, then how many more there are."""
        named = sorted((one for claim in node.claims for one in claim.people), key=_most_owed_first)
        rows = tuple(self._row(worker) for worker in named[: node.rows])
        rest = people(node) - node.rows
        door = node.parent.handle if node.parent is not None else node.handle
        more = None
        if rest > 0:
            text = self.say("other_workers" if node.rows < node.named else "unnamed_workers", count=rest)
            further = node.rows < node.named and door not in self.view.opened and not self.view.everything
            more = Badge(text, self.say("open") if further else "", self.view.opening(door).address if further else "")
        return Content(
            width=WORKERS_WIDTH,
            height=ROWS_FROM + ROW * (len(rows) + (more is not None)) + 5,
            lines=(clip(summary, SMALL, WORKERS_WIDTH - 2 * _PAD),),
            sub="",
            rows=rows,
            more=more,
            title=summary,
            href="#claims",
        )

    def _row(self, worker: Worker) -> tuple[str, str]:
        owed = self.say("owed", sum=worker.owed.short) if worker.owed is not None else self.say("owed_unknown")
        room = WORKERS_WIDTH - 40 - width(owed, SMALL)
        return clip(printable(worker.name or self.say("no_name")), 13, room), owed

    def _count(self, claims: tuple[Claim, ...]) -> str:
        known = [claim.workers for claim in claims if claim.workers is not None]
        count = max(sum(known), sum(len(claim.people) for claim in claims))
        return self.say("workers_count", count=count) if count or known else self.say("workers_unknown")

    def _shared(self, claims: tuple[Claim, ...]) -> tuple[str, ...]:
        most = max((len(claim.employers) for claim in claims), default=0)
        return (self.say("employers", count=most),) if most > 1 else ()

    def _owed(self, claims: tuple[Claim, ...]) -> str:
        sums: list[Yuan] = [row.owed for claim in claims if (row := self.claims.get(claim.key)) and row.owed]
        return self.say("owed", sum=total(sums).short) if sums else self.say("owed_unknown")


def _most_owed_first(worker: Worker) -> int:
    return -(worker.owed.fen if worker.owed is not None else 0)


def _plain(line: str, sub: str, *, href: str) -> Content:
    """A dashed box, wide enough for its words."""
    across = max(FOLD_WIDTH, width(line, SMALL + 1) + 2 * _PAD, width(sub, SMALL) + 2 * _PAD)
    height, title = (52, f"{line} · {sub}") if sub else (40, line)
    return Content(width=across, height=height, lines=(line,), sub=sub, title=title, href=href)
