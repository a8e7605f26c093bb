"""The chain of a case: a tree of contracts of any depth, over several projects, with who stands where.

One company may stand in it twice. What cannot be read from the facts is named as a doubt, never guessed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from caseflow.domain.case_file import CaseFile, Contract, Party
from caseflow.domain.judgement import Doubt
from caseflow.domain.words import ContractKind, Nature, PartyKind, Role

_TAKER_ROLES = {
    ContractKind.GENERAL: Role.GENERAL_CONTRACTOR,
    ContractKind.SPECIALIST: Role.SPECIALIST_SUBCONTRACTOR,
    ContractKind.LABOUR: Role.LABOUR_SUBCONTRACTOR,
    ContractKind.CREW: Role.FOREMAN,
    ContractKind.DISPATCH: Role.DISPATCH_AGENCY,
}
_GIVER_ROLES = {ContractKind.DISPATCH: Role.LABOUR_USER}


@dataclass(frozen=True, slots=True)
class Chain:
    """The contracts of a case as a tree; keys of parties are principals' (what an agent did, his principal did)."""

    case: CaseFile
    contracts: dict[str, Contract]
    """By key, givers and takers replaced by their principals, without links a party would have with itself."""
    above: dict[str, str | None]
    """The key of the contract above each contract; circles are cut and named in `circles`."""
    owners: frozenset[str]
    general_contractors: frozenset[str]
    """Who took the whole works from the owner, or counts as such (a specialist contractor engaged by the owner)."""
    counted_as_general: frozenset[str]
    circles: tuple[Doubt, ...]

    def principal(self, key: str | None) -> str | None:
        """Whose acts this party's acts are: itself, or at the end of `acts_for` another."""
        return principal(self.case, key)

    def party(self, key: str | None) -> Party | None:
        return self.case.party(key)

    def upwards(self, key: str) -> tuple[Contract, ...]:
        """The contract and all above it, the nearest first."""
        steps: list[Contract] = []
        at: str | None = key
        while at is not None:
            steps.append(self.contracts[at])
            at = self.above[at]
        return tuple(steps)

    def taken_by(self, party: str) -> tuple[Contract, ...]:
        return tuple(contract for contract in self.contracts.values() if contract.taker == party)

    def given_by(self, party: str) -> tuple[Contract, ...]:
        return tuple(contract for contract in self.contracts.values() if contract.giver == party)

    def may_not_employ(self, key: str | None) -> bool:
        """Whether the party has no legal status to employ: a person, a crew, or stated so (用工主体资格)."""
        party = self.party(key)
        return party is not None and (is_person(party) or party.may_employ is False)


def is_person(party: Party) -> bool:
    """A person or a crew; a foreman or team leader of unknown kind is one (包工头、班组长)."""
    if party.kind is PartyKind.UNKNOWN:
        return party.role in {Role.FOREMAN, Role.TEAM_LEADER}
    return party.kind in {PartyKind.INDIVIDUAL, PartyKind.CREW}


def principal(case: CaseFile, key: str | None) -> str | None:
    """Follow `acts_for` to its end; a circle of agents ends where it closes."""
    seen: set[str] = set()
    while key is not None and key not in seen:
        seen.add(key)
        party = case.party(key)
        if party is None or party.acts_for is None:
            return key
        key = party.acts_for
    return key


def trace(case: CaseFile) -> Chain:
    """Read the chain out of the facts."""
    contracts = dict(_own_links(case))
    above, circles = _trees(contracts)
    owners = frozenset(_owners(case, contracts, above))
    stated = frozenset(_stated_general(case, contracts))
    counted = frozenset(_counted_general(case, contracts, owners)) - stated
    return Chain(case, contracts, above, owners, (stated | counted) - owners, counted, circles)


def role_of_taker(chain: Chain, contract: Contract) -> Role | None:
    """What the taker of a contract is on it: what the source calls it, else what the position says."""
    party = chain.party(contract.taker)
    if party is not None and party.role is not None:
        return party.role
    if contract.kind is ContractKind.SPECIALIST and contract.giver in chain.owners:
        return Role.SPECIALIST_CONTRACTOR
    if party is not None and is_person(party) and contract.kind is not ContractKind.DISPATCH:
        return Role.FOREMAN
    return _TAKER_ROLES.get(contract.kind)


def role_of_giver(chain: Chain, contract: Contract) -> Role | None:
    """What the giver of a top contract is: the source's word, or owner where it gives the whole works."""
    party = chain.party(contract.giver)
    if party is not None and party.role is not None:
        return party.role
    return Role.PROJECT_OWNER if contract.giver in chain.owners else _GIVER_ROLES.get(contract.kind)


def _own_links(case: CaseFile) -> Iterator[tuple[str, Contract]]:
    """Contracts between principals. A link of a party with its own agent is no link of the chain."""
    for contract in case.contracts:
        giver, taker = principal(case, contract.giver), principal(case, contract.taker)
        if giver is not None and giver == taker:
            continue
        yield contract.key, _between(contract, giver, taker)


def _between(contract: Contract, giver: str | None, taker: str | None) -> Contract:
    return replace(contract, giver=giver, taker=taker)


def _trees(contracts: dict[str, Contract]) -> tuple[dict[str, str | None], tuple[Doubt, ...]]:
    """Who is above whom, circles cut at their first contract."""
    above = {key: _above(contracts, contract) for key, contract in contracts.items()}
    doubts: list[Doubt] = []
    for key in contracts:
        circle = _circle_from(above, key)
        if circle:
            doubts.append(Doubt("circle_of_contracts", tuple(f"contracts.{one}.under" for one in circle)))
            above[key] = None
    return above, tuple(doubts)


def _above(contracts: dict[str, Contract], contract: Contract) -> str | None:
    """The stated contract above; else the only one by which the giver took this project's work."""
    if contract.under in contracts:
        return contract.under
    if contract.under is not None or contract.giver is None:
        return None
    candidates = [
        other.key
        for other in contracts.values()
        if other.taker == contract.giver and other.project == contract.project and other.key != contract.key
    ]
    return candidates[0] if len(candidates) == 1 else None


def _circle_from(above: dict[str, str | None], key: str) -> tuple[str, ...]:
    seen: list[str] = []
    at: str | None = key
    while at is not None and at not in seen:
        seen.append(at)
        at = above[at]
    return tuple(seen) if at == key else ()


def _owners(case: CaseFile, contracts: dict[str, Contract], above: dict[str, str | None]) -> Iterator[str]:
    """Who is called the owner, or gives the works to a general contractor."""
    for party in case.parties:
        if party.role is Role.PROJECT_OWNER and party.acts_for is None:
            yield party.key
    for contract in contracts.values():
        giver, taker = case.party(contract.giver), case.party(contract.taker)
        whole = contract.kind is ContractKind.GENERAL or (taker and taker.role is Role.GENERAL_CONTRACTOR)
        if whole and above[contract.key] is None and giver is not None and giver.role is None:
            yield giver.key


def _stated_general(case: CaseFile, contracts: dict[str, Contract]) -> Iterator[str]:
    """Who is called general contractor, or takes a general contract; a person never is one."""
    for party in case.parties:
        if party.role is Role.GENERAL_CONTRACTOR and party.acts_for is None and not is_person(party):
            yield party.key
    for contract in contracts.values():
        taker = case.party(contract.taker)
        if contract.kind is not ContractKind.GENERAL or taker is None:
            continue
        if taker.role is None and not is_person(taker):
            yield taker.key


def _counted_general(case: CaseFile, contracts: dict[str, Contract], owners: frozenset[str]) -> Iterator[str]:
    """A specialist contractor engaged directly by the owner (专用账户办法 第三条; 保证金规定 第二条)."""
    for contract in contracts.values():
        taker = case.party(contract.taker)
        if contract.giver not in owners or taker is None:
            continue
        named = taker.role is Role.SPECIALIST_CONTRACTOR
        if named or (taker.role is None and contract.kind is ContractKind.SPECIALIST):
            yield taker.key


_SUSPECT = frozenset({Nature.UNKNOWN})


def nature_unknown(contract: Contract) -> bool:
    """Whether nobody has said yet what the law calls this link."""
    return not contract.nature - _SUSPECT
