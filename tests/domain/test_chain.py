"""The chain: what stands where, and what is named as a doubt instead of crashing."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.case_file import CaseFile, Contract, Party
from caseflow.domain.chain import principal, trace
from caseflow.domain.chain_doubts import doubts_about
from caseflow.domain.places import positions
from caseflow.domain.standing import standings
from caseflow.domain.words import ContractKind, PartyKind, Role
from tests.make import case_of


def chain_case(parties: dict[str, dict[str, Any]], contracts: list[dict[str, Any]], **more: Any) -> CaseFile:
    listed = [{"key": key, "kind": "organisation", **party} for key, party in parties.items()]
    return case_of({"id": "T1", "parties": listed, "contracts": contracts, **more})


def places(case: CaseFile) -> list[tuple[str | None, str | None, int, str | None]]:
    return [(place.party, place.role, place.tier, place.by) for place in positions(trace(case))]


def slugs(case: CaseFile) -> list[str]:
    return [doubt.slug for doubt in doubts_about(trace(case))]


def test_the_owner_stands_at_tier_nought_and_each_contract_adds_one() -> None:
    case = chain_case(
        {"OWN": {}, "GC": {}, "SUB": {}, "F": {"kind": "individual"}},
        [
            {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
            {"key": "K2", "from": "GC", "to": "SUB", "under": "K1", "kind": "labour"},
            {"key": "K3", "from": "SUB", "to": "F", "under": "K2"},
        ],
    )
    assert places(case) == [
        ("OWN", "project_owner", 0, None),
        ("GC", "general_contractor", 1, "K1"),
        ("SUB", "labour_subcontractor", 2, "K2"),
        ("F", "foreman", 3, "K3"),
    ]
    assert slugs(case) == []


def test_a_top_contractor_without_its_owner_stands_at_tier_one() -> None:
    case = chain_case({"GC": {"role": "general_contractor"}, "SUB": {}}, [{"key": "K1", "from": "GC", "to": "SUB"}])
    assert [(place[0], place[2]) for place in places(case)] == [("GC", 1), ("SUB", 2)]


def test_a_missing_giver_is_a_doubt_and_no_crash() -> None:
    case = chain_case({"SUB": {}}, [{"key": "K1", "to": "SUB", "kind": "labour"}])
    assert places(case) == [("SUB", "labour_subcontractor", 1, "K1")]
    assert slugs(case) == ["giver_missing"]


def test_a_missing_taker_leaves_the_giver_in_the_chain() -> None:
    case = chain_case({"OWN": {"role": "project_owner"}}, [{"key": "K1", "from": "OWN", "kind": "general"}])
    assert places(case) == [("OWN", "project_owner", 0, None)]


def test_the_contract_above_is_found_where_only_one_fits() -> None:
    case = chain_case(
        {"OWN": {}, "GC": {}, "SUB": {}},
        [{"key": "K1", "from": "OWN", "to": "GC", "kind": "general"}, {"key": "K2", "from": "GC", "to": "SUB"}],
    )
    assert [step.key for step in trace(case).upwards("K2")] == ["K2", "K1"]


def test_the_contract_above_is_not_guessed_between_two() -> None:
    case = chain_case(
        {"OWN": {}, "GC": {}, "SUB": {}},
        [
            {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
            {"key": "K2", "from": "OWN", "to": "GC", "kind": "specialist"},
            {"key": "K3", "from": "GC", "to": "SUB"},
        ],
    )
    assert [step.key for step in trace(case).upwards("K3")] == ["K3"]


def test_a_circle_of_contracts_is_cut_and_named() -> None:
    """The door refuses such a file; facts corrected by hand may still close a circle."""
    contracts = (
        Contract(key="K1", giver="B", taker="A", under="K2"),
        Contract(key="K2", giver="A", taker="B", under="K1"),
    )
    parties = (Party(key="A", kind=PartyKind.ORGANISATION), Party(key="B", kind=PartyKind.ORGANISATION))
    case = CaseFile(id="T1", parties=parties, contracts=contracts)
    assert "circle_of_contracts" in slugs(case)
    assert len(trace(case).upwards("K2")) == 2


def test_a_company_that_stands_twice_on_one_way_is_named() -> None:
    case = chain_case(
        {"OWN": {}, "A": {}, "B": {}},
        [
            {"key": "K1", "from": "OWN", "to": "A", "kind": "general"},
            {"key": "K2", "from": "A", "to": "B", "under": "K1"},
            {"key": "K3", "from": "B", "to": "A", "under": "K2"},
        ],
    )
    assert slugs(case) == ["position_twice"]


def test_two_owners_and_two_general_contractors_of_one_project_are_named() -> None:
    case = chain_case(
        {"O1": {}, "O2": {}, "G1": {}, "G2": {}},
        [
            {"key": "K1", "from": "O1", "to": "G1", "kind": "general"},
            {"key": "K2", "from": "O2", "to": "G2", "kind": "general"},
        ],
    )
    assert slugs(case) == ["two_owners", "two_general_contractors"]


def test_owners_of_two_projects_are_no_doubt() -> None:
    case = chain_case(
        {"O1": {}, "O2": {}, "G": {}},
        [
            {"key": "K1", "project": "P1", "from": "O1", "to": "G", "kind": "general"},
            {"key": "K2", "project": "P2", "from": "O2", "to": "G", "kind": "general"},
        ],
        projects=[{"key": "P1"}, {"key": "P2"}],
    )
    assert slugs(case) == []


def test_a_party_tied_to_nothing_is_named() -> None:
    case = chain_case({"GC": {}, "X": {}}, [{"key": "K1", "to": "GC", "kind": "general"}])
    assert slugs(case) == ["giver_missing", "tied_to_nothing"]


def test_an_employer_without_a_contract_has_a_place() -> None:
    case = chain_case({"SUB": {}}, [], claims=[{"key": "C1", "employer": "SUB"}])
    assert places(case) == [("SUB", None, 1, None)]


def test_an_owner_named_by_the_source_has_a_place_without_a_contract() -> None:
    case = chain_case({"OWN": {"role": "project_owner"}, "SUB": {}}, [], claims=[{"key": "C1", "employer": "SUB"}])
    assert places(case) == [("OWN", "project_owner", 0, None), ("SUB", None, 1, None)]


def test_what_an_agent_did_his_principal_did() -> None:
    case = chain_case(
        {"GC": {"role": "general_contractor"}, "M": {"kind": "individual", "acts_for": "GC"}, "SUB": {}},
        [{"key": "K1", "from": "M", "to": "SUB", "kind": "labour"}],
    )
    assert [(place[0], place[2]) for place in places(case)] == [("GC", 1), ("SUB", 2)]
    assert principal(case, "NOBODY") == "NOBODY"


def test_agents_in_a_circle_end() -> None:
    parties = (Party(key="A", acts_for="B"), Party(key="B", acts_for="A"))
    assert principal(CaseFile(id="T1", parties=parties), "A") == "A"


def test_a_person_is_never_a_general_contractor() -> None:
    named = chain_case({"F": {"kind": "individual", "role": "general_contractor"}}, [])
    placed = chain_case(
        {"OWN": {}, "F": {"kind": "individual"}}, [{"key": "K1", "from": "OWN", "to": "F", "kind": "general"}]
    )
    assert not trace(named).general_contractors
    assert not trace(placed).general_contractors


def test_who_gives_to_a_named_general_contractor_is_the_owner() -> None:
    case = chain_case({"O": {}, "GC": {"role": "general_contractor"}}, [{"key": "K1", "from": "O", "to": "GC"}])
    assert trace(case).owners == {"O"}


def test_a_specialist_hired_by_the_owner_is_called_so() -> None:
    case = chain_case(
        {"OWN": {"role": "project_owner"}, "S": {}}, [{"key": "K1", "from": "OWN", "to": "S", "kind": "specialist"}]
    )
    assert places(case)[1][1] == "specialist_contractor"
    assert trace(case).counted_as_general == {"S"}


def test_a_claim_on_a_contract_its_employer_gave_stands_above_it() -> None:
    case = chain_case(
        {"OWN": {}, "GC": {}, "SUB": {}},
        [
            {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
            {"key": "K2", "from": "GC", "to": "SUB", "under": "K1"},
        ],
        claims=[{"key": "C1", "employer": "GC", "contract": "K2"}],
    )
    way = standings(trace(case), case.claims[0])[0].way
    assert [step.key for step in way] == ["K1"]


def test_a_claim_whose_employer_took_work_twice_has_both_ways() -> None:
    case = chain_case(
        {"OWN": {"role": "project_owner"}, "A": {}},
        [{"key": "K1", "from": "OWN", "to": "A"}, {"key": "K2", "from": "OWN", "to": "A"}],
        claims=[{"key": "C1", "employer": "A"}],
    )
    found = standings(trace(case), case.claims[0])
    assert [one.way[0].key for one in found] == ["K1", "K2"]
    assert found[0].missing[0] == "claims.C1.contract"


def test_an_employer_that_only_gave_work_needs_no_contract_of_its_claim() -> None:
    case = chain_case(
        {"OWN": {"role": "project_owner"}, "A": {}},
        [{"key": "K1", "from": "OWN", "to": "A"}],
        claims=[{"key": "C1", "employer": "OWN"}],
    )
    assert "claims.C1.contract" not in standings(trace(case), case.claims[0])[0].missing


def test_the_top_of_a_way_with_nobody_named_is_its_employer() -> None:
    case = chain_case({"A": {}}, [{"key": "K1"}], claims=[{"key": "C1", "contract": "K1"}])
    standing = standings(trace(case), case.claims[0])[0]
    assert standing.top is None
    assert replace(standing, employer="A").top == "A"


@given(tiers=some.integers(min_value=1, max_value=14), branches=some.integers(min_value=1, max_value=3))
def test_every_contract_of_any_depth_is_placed_once(tiers: int, branches: int) -> None:
    parties = [Party(key="P0", role=Role.PROJECT_OWNER)]
    contracts = []
    for tier in range(1, tiers + 1):
        for branch in range(branches):
            key = f"P{tier}.{branch}"
            parties.append(Party(key=key, kind=PartyKind.ORGANISATION))
            giver, under = ("P0", None) if tier == 1 else (f"P{tier - 1}.0", f"K{tier - 1}.0")
            kind = ContractKind.LABOUR
            contracts.append(Contract(key=f"K{tier}.{branch}", giver=giver, taker=key, under=under, kind=kind))
    case = CaseFile(id="T1", parties=tuple(parties), contracts=tuple(contracts))
    found = positions(trace(case))
    assert sorted(place.by for place in found if place.by) == sorted(contract.key for contract in contracts)
    assert max(place.tier for place in found) == tiers
