"""Where one claim stands in the chain: who hired, and which contracts lead from there up to the owner."""

from dataclasses import dataclass

from caseflow.domain.case_file import CaseFile, Claim, Contract
from caseflow.domain.chain import Chain
from caseflow.domain.judgement import Paths


@dataclass(frozen=True, slots=True)
class Standing:
    """One employer of one claim (None where nobody knows him) on one way up.

    `way` holds the contracts from the employer upwards, the nearest first; a last link that no contract states
    stands as one with an empty key. `missing` names what would settle the way itself.
    """

    chain: Chain
    claim: Claim
    employer: str | None
    way: tuple[Contract, ...]
    missing: Paths

    @property
    def case(self) -> CaseFile:
        return self.chain.case

    @property
    def hirer(self) -> tuple[str, ...]:
        """The employer as a list of none or one."""
        return () if self.employer is None else (self.employer,)

    @property
    def top(self) -> str | None:
        """The highest party known on the way, the employer itself where nothing is above."""
        for contract in reversed(self.way):
            if contract.giver is not None:
                return contract.giver
            if contract.taker is not None:
                return contract.taker
        return self.employer

    @property
    def owner(self) -> str | None:
        """The owner at the top of the way; else the case's only owner."""
        if self.top in self.chain.owners:
            return self.top
        return next(iter(self.chain.owners)) if len(self.chain.owners) == 1 and self._one_project else None

    @property
    def general_contractor(self) -> str | None:
        """The general contractor on the way; else the case's only one."""
        for contract in reversed(self.way):
            for party in (contract.giver, contract.taker):
                if party in self.chain.general_contractors:
                    return party
        if self.employer in self.chain.general_contractors:
            return self.employer
        generals = self.chain.general_contractors
        return next(iter(generals)) if len(generals) == 1 and self._loose else None

    @property
    def below(self) -> tuple[Contract, ...]:
        """The links of the way below the general contractor, the nearest to the workers first."""
        general = self.general_contractor
        links = []
        for contract in self.way:
            if contract.taker == general:
                break
            links.append(contract)
        return tuple(links)

    @property
    def proofs(self) -> Paths:
        """The paths that show this standing."""
        claim = f"claims.{self.claim.key}"
        return (*(f"contracts.{link.key}" for link in self.way if link.key), claim)

    @property
    def _one_project(self) -> bool:
        return len(self.case.projects) <= 1

    @property
    def _loose(self) -> bool:
        """Whether the way is not known at all, on the case's only project."""
        return not self.way and self._one_project


def standings(chain: Chain, claim: Claim) -> tuple[Standing, ...]:
    """Every standing of a claim: one for each employer and each contract it may have worked under."""
    employers = tuple(dict.fromkeys(chain.principal(key) for key in claim.employers)) or (None,)
    found: list[Standing] = []
    for employer in employers:
        found.extend(_standings_of(chain, claim, employer))
    return tuple(found)


def _standings_of(chain: Chain, claim: Claim, employer: str | None) -> list[Standing]:
    stated = [key for key in claim.contracts if key in chain.contracts]
    unknown: Paths = () if employer is not None else (f"claims.{claim.key}.employer",)
    if stated:
        own = [key for key in stated if employer is None or _stands_on(chain, key, employer)]
        ways = [_way(chain, key, employer) for key in own or stated]
    else:
        unknown = (*unknown, *_unstated(chain, claim, employer))
        ways = _ways_of_employer(chain, employer)
    return [
        Standing(chain, claim, employer, way, (*unknown, *_gaps(chain, claim, employer, way)))
        for way in _distinct(ways)
    ]


def _stands_on(chain: Chain, key: str, employer: str) -> bool:
    """Whether the employer is a party of the contract or of one above it."""
    return any(employer in {link.giver, link.taker} for link in chain.upwards(key))


def _distinct(ways: list[tuple[Contract, ...]]) -> list[tuple[Contract, ...]]:
    seen: list[tuple[Contract, ...]] = []
    for way in ways:
        if way not in seen:
            seen.append(way)
    return seen


def _unstated(chain: Chain, claim: Claim, employer: str | None) -> Paths:
    """A claim without its contract is settled only where the employer took work exactly once."""
    if employer is not None and len(chain.taken_by(employer)) == 1:
        return ()
    if employer is not None and not chain.taken_by(employer) and chain.given_by(employer):
        return ()
    return (f"claims.{claim.key}.contract",)


def _ways_of_employer(chain: Chain, employer: str | None) -> list[tuple[Contract, ...]]:
    if employer is None:
        tops = [key for key in chain.contracts if chain.above[key] is None]
        return [chain.upwards(key) for key in tops] or [()]
    return [chain.upwards(contract.key) for contract in chain.taken_by(employer)] or [()]


def _way(chain: Chain, key: str, employer: str | None) -> tuple[Contract, ...]:
    """From the employer up, starting at the contract the claim names."""
    way = chain.upwards(key)
    if employer is None:
        return way
    for place, contract in enumerate(way):
        if contract.taker == employer:
            return way[place:]
        if contract.giver == employer:
            return way[place + 1 :]
    return (Contract(key="", giver=way[0].taker, taker=employer, project=way[0].project), *way)


def _gaps(chain: Chain, claim: Claim, employer: str | None, way: tuple[Contract, ...]) -> Paths:
    """What is not known of the way itself: a link nobody stated, or who stands above its top."""
    gaps: list[str] = []
    if way and not way[0].key:
        gaps.append(f"claims.{claim.key}.contract")
    if way and way[-1].giver is None:
        gaps.append(f"contracts.{way[-1].key}.from")
    top = way[-1].giver if way else employer
    if top is None or top in chain.owners:
        return tuple(gaps)
    if top not in chain.general_contractors:
        gaps.append(f"parties.{top}.role")
    gaps.extend(f"contracts.{link.key}.under" for link in chain.given_by(top) if chain.above[link.key] is None)
    return tuple(gaps)
