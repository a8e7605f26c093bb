"""The table twin of the chain picture: the same places, links and ranks in words."""

from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Contract
from caseflow.domain.chain import principal
from caseflow.domain.judgement import Judgement
from caseflow.domain.words import Nature
from caseflow.glossary import Language, label
from caseflow.web.paths import party_name


@dataclass(frozen=True, slots=True)
class Link:
    """What the law calls a link, in words; `bad` for one it may forbid."""

    word: str
    bad: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainRow:
    """One place of the chain. `anchor`: the row carries the party's #party-N, which the picture's box leads to."""

    party: str | None
    place: int
    anchor: bool
    role: str
    giver: str
    contract: str
    natures: tuple[Link, ...]
    rank: int | None


def chain_rows(case: CaseFile, judgement: Judgement, language: Language) -> tuple[ChainRow, ...]:
    """Every place of the chain, then the parties that have none; anchors only where the liability list has none."""
    ranks = {row.party: row.rank for row in judgement.liable}
    places = {party.key: number for number, party in enumerate(case.parties, start=1)}
    anchored = set(ranks)
    rows = []
    seats: list[tuple[str | None, str, str | None]] = [
        (seat.party, label("role", seat.role, language) if seat.role else "", seat.by) for seat in judgement.chain
    ]
    seated = {seat.party for seat in judgement.chain}
    seats += [
        (party.key, label("role", party.role, language) if party.role else "", None)
        for party in case.parties
        if party.key not in seated
    ]
    for party, role, by in seats:
        contract = case.contract(by)
        rows.append(
            ChainRow(
                party=party,
                place=places.get(str(party), 0),
                anchor=party in places and party not in anchored,
                role=role or label("picture", "role_unknown", language),
                giver=_giver(case, contract),
                contract=label("contract_kind", contract.kind, language) if contract else "",
                natures=_natures(contract, language),
                rank=ranks.get(str(party)),
            )
        )
        anchored.add(str(party))
    return tuple(rows)


def _giver(case: CaseFile, contract: Contract | None) -> str:
    giver = principal(case, contract.giver) if contract else None
    return party_name(case, giver) if giver else ""


def _natures(contract: Contract | None, language: Language) -> tuple[Link, ...]:
    if contract is None:
        return ()
    stated = [nature for nature in Nature if nature in contract.nature and nature is not Nature.UNKNOWN]
    return tuple(
        Link(label("nature" if nature is Nature.LAWFUL else "suspected", nature, language), nature is not Nature.LAWFUL)
        for nature in stated
    )
