"""The chain as a tree of boxes to be: who stands under whom, and which of them lie on the liability path."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.chain import principal
from caseflow.domain.judgement import Judgement, Position
from caseflow.domain.words import Role

_BANDS = {
    Role.PROJECT_OWNER: 0,
    Role.GENERAL_CONTRACTOR: 1,
    Role.SPECIALIST_CONTRACTOR: 1,
    Role.LICENCE_LENDER: 1,
    Role.SPECIALIST_SUBCONTRACTOR: 2,
    Role.SUBCONTRACTOR: 2,
    Role.LABOUR_SUBCONTRACTOR: 3,
    Role.DISPATCH_AGENCY: 3,
    Role.LABOUR_USER: 3,
    Role.FOREMAN: 4,
    Role.TEAM_LEADER: 4,
}
WORKERS_BAND, OTHERS_BAND = 5, 6

Layer = tuple[int, int]
"""A role's band, and the depth inside it where one of a role lets work to another."""


class Shape(StrEnum):
    """What a box stands for."""

    PARTY = "party"
    GHOST = "ghost"
    WORKERS = "workers"
    FOLD = "fold"


@dataclass(eq=False, kw_only=True)
class Node:
    """One box of the picture before it has a place; `band` is its role's layer, `level` the depth inside it."""

    shape: Shape
    party: str | None = None
    role: Role | None = None
    project: str | None = None
    contracts: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    word: str = ""
    children: "list[Node]" = field(default_factory=list)
    hidden: "list[Node]" = field(default_factory=list)
    """Children that the picture leaves out."""
    parent: "Node | None" = None
    band: int = 0
    level: int = 0
    on_path: bool = False
    path_above: bool = False
    """Whether the link to the box above is part of the path."""
    rows: int = 0
    """How many of the workers are named in the box."""
    opened: bool = False

    @property
    def layer(self) -> Layer:
        return self.band, self.level

    @property
    def handle(self) -> str:
        """What an address calls this box: the party's key, or a word that begins with ~ where there is none."""
        if self.party is not None:
            return self.party
        return f"~{self.word}.{'.'.join(self.contracts) or self.project or ''}"

    @property
    def named(self) -> int:
        """How many workers the claims of this box name."""
        return sum(len(claim.people) for claim in self.claims)

    @property
    def weight(self) -> int:
        """How many boxes it takes to show it whole: a list of workers is a box for each of them."""
        return max(1, self.named)

    def hang(self, parent: "Node | None") -> None:
        self.parent = parent
        if parent is not None:
            parent.children.append(self)


def grow(judgement: Judgement, case: CaseFile) -> list[Node]:
    """The roots of the forest: positions, ghosts for what is not stated, and the workers below their employers.

    Parties that stand at no place of the chain come last, as roots of the band of the others.
    """
    grower = _Grower(case)
    for place in judgement.chain:
        if place.by is None:
            grower.root(place)
    for place in judgement.chain:
        if place.by is not None:
            grower.taker(place)
    grower.add_workers()
    roots = [node for node in grower.nodes if node.parent is None]
    for root in roots:
        _set_layers(root)
    liable = {row.party for row in judgement.liable}
    _mark_path(grower.nodes, liable)
    placed = {place.party for place in judgement.chain}
    return roots + [_other(party.key, party.role) for party in case.parties if party.key not in placed]


def _other(key: str, role: Role | None) -> Node:
    return Node(shape=Shape.PARTY, party=key, role=role, band=OTHERS_BAND)


class _Grower:
    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.contracts = {contract.key: contract for contract in reversed(case.contracts)}
        self.agents = {party.key for party in case.parties if party.acts_for is not None}
        self.nodes: list[Node] = []
        self.by_contract: dict[str, Node] = {}
        self.by_party: dict[str, list[Node]] = {}
        self.tops: dict[tuple[str | None, str | None], Node] = {}
        self.seats: dict[tuple[int, str | None, Role | None], Node] = {}

    def root(self, place: Position) -> None:
        node = self._new(Node(shape=Shape.PARTY, party=place.party, role=place.role, project=place.project), None)
        self.tops[place.party, place.project] = node

    def taker(self, place: Position) -> None:
        contract = str(place.by)
        parent = self._parent(contract, place.below)
        seat = (id(parent), place.party, place.role)
        if seat in self.seats:
            self.seats[seat].contracts += (contract,)
        else:
            node = Node(
                shape=Shape.PARTY, party=place.party, role=place.role, project=place.project, contracts=(contract,)
            )
            self.seats[seat] = self._new(node, parent)
        self.by_contract[contract] = self.seats[seat]

    def _parent(self, contract: str, above: str | None) -> Node:
        """Who gave this contract: the taker of the one above, the top party, or a ghost for nobody stated."""
        unstated: list[str] = []
        lowest = contract
        while above is not None and above not in self.by_contract and above not in unstated:
            unstated.append(above)
            lowest = above
            facts = self.contracts.get(above)
            above = facts.under if facts else None
        parent = self.by_contract[above] if above in self.by_contract else self._top(lowest)
        for key in reversed(unstated):
            ghost = Node(shape=Shape.GHOST, word="taker_unknown", contracts=(key,))
            parent = self.by_contract[key] = self._new(ghost, parent)
        return parent

    def _top(self, contract: str) -> Node:
        facts = self.contracts.get(contract)
        giver = self._principal(facts.giver) if facts else None
        project = facts.project if facts else None
        top = self.tops.get((giver, project)) or self.tops.get((giver, None))
        if top is None:
            top = self._new(Node(shape=Shape.GHOST, word="giver_unknown", project=project), None)
            self.tops[giver, project] = top
        return top

    def add_workers(self) -> None:
        """One box of workers below each employer, however many claims there are."""
        groups: dict[int, tuple[Node | None, list[Claim]]] = {}
        for claim in self.case.claims:
            employer = self._employer(claim)
            groups.setdefault(id(employer), (employer, []))[1].append(claim)
        for employer, claims in groups.values():
            self._new(Node(shape=Shape.WORKERS, word="workers", claims=tuple(claims)), employer)

    def _employer(self, claim: Claim) -> Node | None:
        keys = dict.fromkeys(self._principal(key) for key in claim.employers)
        found = [node for key in keys for node in self.by_party.get(str(key), ())]
        by_contract = [node for node in found if set(node.contracts) & set(claim.contracts)]
        return next(iter([*by_contract, *found]), None)

    def _principal(self, key: str | None) -> str | None:
        return principal(self.case, key) if key in self.agents else key

    def _new(self, node: Node, parent: Node | None) -> Node:
        node.hang(parent)
        self.nodes.append(node)
        if node.party is not None:
            self.by_party.setdefault(node.party, []).append(node)
        return node


def _set_layers(root: Node) -> None:
    """The layer of a box: its role's band, and below its giver where both stand in the same band."""
    waiting = [(root, 0, 0, True)]
    while waiting:
        one, above, depth, top = waiting.pop()
        one.band = max(_own_band(one, top), above)
        one.level = 0 if top or one.band > above else depth + 1
        waiting.extend((child, one.band, one.level, False) for child in one.children)


def _own_band(node: Node, top: bool) -> int:
    if node.shape is Shape.WORKERS:
        return WORKERS_BAND
    if node.role is not None:
        return _BANDS.get(node.role, 1)
    return 1 if top and node.shape is Shape.PARTY else 0


def _mark_path(nodes: Iterable[Node], liable: set[str]) -> None:
    """The path runs from the workers through their employer up to the highest party that is liable for them."""
    for workers in nodes:
        if workers.shape is not Shape.WORKERS or workers.parent is None:
            continue
        way = ancestors(workers)
        highest = max((place for place, node in enumerate(way) if node.party in liable), default=None)
        if highest is None:
            continue
        for node in [workers, *way[:highest]]:
            node.on_path = node.path_above = True
        way[highest].on_path = True


def ancestors(node: Node) -> list[Node]:
    """Those above a box, the nearest first."""
    found = []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def below(node: Node) -> list[Node]:
    """A box and everything under it, what is left out of the picture too; givers before takers."""
    found, waiting = [], [node]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(reversed([*one.children, *one.hidden]))
    return found
