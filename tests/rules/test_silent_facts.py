"""Every silent fact that could change who pays first is named as missing: each is spoken, and the answer compared."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.domain.chain import trace
from caseflow.domain.days import Day
from caseflow.domain.liability import judge_claim
from caseflow.domain.words import ContractKind, Nature, PartyKind, Role
from tests.make import case_of, the_law

FOLDER = Path(__file__).parents[1] / "published_cases"
FILES = sorted(FOLDER.glob("RC*.json"))


def firsts(case: CaseFile, day: Day) -> dict[str, frozenset[str]]:
    """Who pays first, claim by claim."""
    chain = trace(case)
    claims = [judge_claim(chain, claim, the_law(), day=day.last) for claim in case.claims]
    return {claim.claim: frozenset(row.party for row in claim.liable if row.rank == 1) for claim in claims}


def missing(case: CaseFile, day: Day) -> set[str]:
    chain = trace(case)
    return {path for claim in case.claims for path in judge_claim(chain, claim, the_law(), day=day.last).missing}


def spoken(case: CaseFile) -> Iterator[tuple[str, CaseFile]]:
    """Each silent fact of a contract, party or project with the case in which it is said."""
    for place, contract in enumerate(case.contracts):
        said = []
        if contract.overdue is None and contract.overdue_unpaid is None:
            said.append(("overdue", replace(contract, overdue=True)))
        if not contract.nature:
            for nature in (Nature.WHOLE_TRANSFER, Nature.BORROWED_LICENCE):
                said.append(("nature", replace(contract, nature=frozenset({nature}))))
        for word, changed in said:
            contracts = (*case.contracts[:place], changed, *case.contracts[place + 1 :])
            yield f"contracts.{contract.key}.{word}", replace(case, contracts=contracts)
    for place, project in enumerate(case.projects):
        if project.lawful is None:
            projects = (*case.projects[:place], replace(project, lawful=False), *case.projects[place + 1 :])
            yield f"projects.{project.key}.lawful", replace(case, projects=projects)
    yield from _spoken_of_parties(case)


def _spoken_of_parties(case: CaseFile) -> Iterator[tuple[str, CaseFile]]:
    for place, party in enumerate(case.parties):
        said = []
        firm = party.kind is PartyKind.ORGANISATION
        if firm and party.may_employ is None:
            said.append(("may_employ", replace(party, may_employ=False)))
        if firm and party.qualified is None:
            said.append(("qualified", replace(party, qualified=False)))
        if party.role is None and firm and _is_top(case, party.key):
            said.append(("role", replace(party, role=Role.GENERAL_CONTRACTOR)))
        for word, changed in said:
            yield (
                f"parties.{party.key}.{word}",
                replace(case, parties=(*case.parties[:place], changed, *case.parties[place + 1 :])),
            )


def _is_top(case: CaseFile, key: str) -> bool:
    taken = any(contract.taker == key for contract in case.contracts)
    general = any(contract.kind is ContractKind.GENERAL for contract in case.contracts if contract.giver == key)
    return not taken and not general


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_silent_fact_that_changes_who_pays_first_is_named(path: Path) -> None:
    case = case_of(json.loads(path.read_text(encoding="utf-8")))
    day = case.as_of or Day(2026, 11, 25)
    named, now = missing(case, day), firsts(case, day)
    changed = {fact for fact, said in spoken(case) if firsts(said, day) != now}
    assert changed <= named
