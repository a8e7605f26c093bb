"""Every place of a chain, with its tier and role: what the answer lists under `chain` and the picture draws."""

from collections.abc import Iterator

from caseflow.domain.case_file import Party
from caseflow.domain.chain import Chain, role_of_giver, role_of_taker
from caseflow.domain.judgement import Position
from caseflow.domain.words import Role


def positions(chain: Chain) -> tuple[Position, ...]:
    """Every place of the chain, from the top down, in the order of the case file."""
    found: list[Position] = []
    for key in chain.contracts:
        if chain.above[key] is None:
            found.extend(_positions_below(chain, key))
    found.extend(_unlinked_employers(chain, {place.party for place in found}))
    return tuple(dict.fromkeys(found))


def _positions_below(chain: Chain, top: str) -> Iterator[Position]:
    contract = chain.contracts[top]
    tier = 0
    if contract.giver is None or contract.giver not in chain.owners:
        tier = 1
    if contract.giver is not None:
        role = role_of_giver(chain, contract)
        yield Position(party=contract.giver, role=role, tier=tier, by=None, project=contract.project, below=None)
    else:
        tier = 0
    yield from _takers(chain, top, tier + 1)


def _takers(chain: Chain, top: str, tier: int) -> Iterator[Position]:
    below: dict[str | None, list[str]] = {}
    for key, upper in chain.above.items():
        below.setdefault(upper, []).append(key)
    waiting = [(top, tier)]
    while waiting:
        key, level = waiting.pop()
        contract = chain.contracts[key]
        if contract.taker is not None:
            yield Position(
                party=contract.taker,
                role=role_of_taker(chain, contract),
                tier=level,
                by=key,
                project=contract.project,
                below=chain.above[key],
            )
        waiting.extend((lower, level + 1) for lower in reversed(below.get(key, [])))


def _unlinked_employers(chain: Chain, placed: set[str | None]) -> Iterator[Position]:
    """Employers and named top parties that no contract mentions."""
    for party in chain.case.parties:
        if party.key in placed or party.acts_for is not None or not _takes_part(chain, party):
            continue
        tier = 0 if party.role is Role.PROJECT_OWNER else 1
        yield Position(party=party.key, role=party.role, tier=tier, by=None, project=None, below=None)


def _takes_part(chain: Chain, party: Party) -> bool:
    employs = any(party.key in {chain.principal(key) for key in claim.employers} for claim in chain.case.claims)
    return employs or party.role in {Role.PROJECT_OWNER, Role.GENERAL_CONTRACTOR}
