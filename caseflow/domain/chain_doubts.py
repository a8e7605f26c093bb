"""Doubts about a chain: facts that may be true, and need a person's look before anybody builds on them."""

from collections.abc import Callable, Iterable, Iterator

from caseflow.domain.case_file import CaseFile
from caseflow.domain.chain import Chain
from caseflow.domain.judgement import Doubt

_Who = Callable[[Chain, str | None], Iterator[str]]


def doubts_about(chain: Chain) -> tuple[Doubt, ...]:
    """What in the chain may well be true but must be looked at."""
    return (*chain.circles, *_found(chain))


def _found(chain: Chain) -> Iterator[Doubt]:
    yield from _two_on_one_project(chain, "two_owners", _owners_of_project)
    yield from _two_on_one_project(chain, "two_general_contractors", _generals_of_project)
    yield from _double_positions(chain)
    yield from _missing_givers(chain)
    yield from _tied_to_nothing(chain)


def _owners_of_project(chain: Chain, project: str | None) -> Iterator[str]:
    for contract in chain.contracts.values():
        if contract.project == project and contract.giver in chain.owners:
            yield contract.giver
    if len({contract.project for contract in chain.contracts.values()}) <= 1:
        yield from sorted(chain.owners)


def _generals_of_project(chain: Chain, project: str | None) -> Iterator[str]:
    for contract in chain.contracts.values():
        if contract.project == project and contract.taker in chain.general_contractors - chain.counted_as_general:
            yield contract.taker


def _two_on_one_project(chain: Chain, slug: str, who: _Who) -> Iterator[Doubt]:
    for project in dict.fromkeys(contract.project for contract in chain.contracts.values()):
        found = tuple(dict.fromkeys(who(chain, project)))
        if len(found) > 1:
            yield Doubt(slug, tuple(f"parties.{key}" for key in found))


def _double_positions(chain: Chain) -> Iterator[Doubt]:
    """One company twice on one way from the bottom to the top."""
    for key in chain.contracts:
        way = chain.upwards(key)
        keys = [contract.taker for contract in way] + [way[-1].giver]
        twice = [one for one in dict.fromkeys(keys) if one is not None and keys.count(one) > 1]
        if twice and keys[0] in twice:
            yield Doubt("position_twice", (f"parties.{keys[0]}", *(f"contracts.{step.key}" for step in way)))


def _missing_givers(chain: Chain) -> Iterator[Doubt]:
    for key, contract in chain.contracts.items():
        if chain.above[key] is None and contract.giver is None:
            yield Doubt("giver_missing", (f"contracts.{key}.from",))


def _tied_to_nothing(chain: Chain) -> Iterator[Doubt]:
    tied = set(_named(chain.case))
    for party in chain.case.parties:
        if party.key not in tied and party.acts_for is None and len(chain.case.parties) > 1:
            yield Doubt("tied_to_nothing", (f"parties.{party.key}",))


def _named(case: CaseFile) -> Iterable[str | None]:
    for contract in case.contracts:
        yield from (contract.giver, contract.taker)
    for claim in case.claims:
        yield from claim.employers
    for party in case.parties:
        ties = (party.acts_for, party.branch_of, party.successor, party.representative, *party.investors)
        yield from ties
        if any(tie is not None for tie in ties):
            yield party.key
