"""The table twin of the chain picture: every place of the chain, with link, rank and problems in words; none cut."""

from collections.abc import Iterable
from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Contract
from caseflow.domain.chain import principal
from caseflow.domain.judgement import Judgement
from caseflow.domain.words import Nature
from caseflow.glossary import Language, label
from caseflow.pictures.text import printable
from caseflow.pictures.tree import OTHERS_BAND, Node, Shape, below, grow
from caseflow.pictures.warnings import Warner


@dataclass(frozen=True, slots=True)
class Link:
    """What the law calls a link, in words; `bad` for one it may forbid."""

    word: str
    bad: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainRow:
    """One place of the chain. `anchor`: the row carries the party's #party-N, which the picture's box leads to.

    `tier` counts contracts from the owner's 0; None for a party at no place of the chain.
    """

    tier: int | None
    party: str
    name: str
    place: int
    anchor: bool
    role: str
    giver: str
    by: str | None
    contract: str
    natures: tuple[Link, ...]
    rank: int | None
    duty: str
    problems: tuple[str, ...]


def chain_rows(case: CaseFile, judgement: Judgement, language: Language) -> tuple[ChainRow, ...]:
    """Every place of the chain, then the parties that have none; anchors only where the liability list has none."""
    return tuple(_Rows(case, judgement, language).rows())


class _Rows:
    def __init__(self, case: CaseFile, judgement: Judgement, language: Language) -> None:
        self.case, self.judgement, self.language = case, judgement, language
        self.liable = {row.party: row for row in judgement.liable}
        self.places = {party.key: place for place, party in enumerate(case.parties, start=1)}
        self.warner = Warner(judgement, case, language)
        self.anchored = set(self.liable)
        nodes = [node for root in grow(judgement, case) for node in below(root) if node.shape is Shape.PARTY]
        self.nodes = {(node.party, by): node for node in nodes for by in (*node.contracts, None)}
        self.apart = [node for node in nodes if node.band == OTHERS_BAND]

    def rows(self) -> Iterable[ChainRow]:
        for seat in self.judgement.chain:
            if seat.party is not None:
                yield self._row(self.nodes.get((seat.party, seat.by)), seat.party, seat.by, seat.tier)
        for node in self.apart:
            yield self._row(node, str(node.party), None, None)

    def _row(self, node: Node | None, party: str, by: str | None, tier: int | None) -> ChainRow:
        contract = self.warner.contracts.get(str(by))
        row, role = self.liable.get(party), node.role if node else None
        anchor = party in self.places and party not in self.anchored
        self.anchored.add(party)
        return ChainRow(
            tier=tier,
            party=party,
            name=self._name(party),
            place=self.places.get(party, 0),
            anchor=anchor,
            role=label("role", role, self.language) if role else label("picture", "role_unknown", self.language),
            giver=self._giver(contract),
            by=by,
            contract=label("contract_kind", contract.kind, self.language) if contract else "",
            natures=self._natures(contract),
            rank=row.rank if row else None,
            duty=label("duty", row.duty, self.language) if row else "",
            problems=self.warner.warnings(node) if node else (),
        )

    def _name(self, key: str) -> str:
        party = self.warner.parties.get(key)
        return printable((party.name if party else None) or key)

    def _giver(self, contract: Contract | None) -> str:
        giver = contract.giver if contract else None
        agent = self.warner.parties.get(str(giver))
        if agent is not None and agent.acts_for is not None:
            giver = principal(self.case, giver)
        return self._name(giver) if giver else ""

    def _natures(self, contract: Contract | None) -> tuple[Link, ...]:
        if contract is None:
            return ()
        stated = [nature for nature in Nature if nature in contract.nature and nature is not Nature.UNKNOWN]
        return tuple(
            Link(
                label("nature" if nature is Nature.LAWFUL else "suspected", nature, self.language),
                nature is not Nature.LAWFUL,
            )
            for nature in stated
        )
