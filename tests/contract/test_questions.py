"""Questions to the graph: lists, the log, the dossier in one trip, chains and connections."""

from dataclasses import replace
from itertools import pairwise

import pytest

from caseflow.domain.case_file import CaseFile, Project
from caseflow.domain.money import Yuan
from caseflow.office import Hop
from graph.store import BoltGraph
from tests.contract import cases, counting


def lay(graph: BoltGraph, *laid: CaseFile) -> None:
    for case in laid:
        counting.lay(graph, case)


def test_the_list_of_cases_adds_up_their_claims(graph: BoltGraph) -> None:
    lay(graph, cases.FULL, CaseFile(id="X0"), cases.company_case("X2", "CODE1"))
    rows = graph.cases()
    assert [(row.id, row.title, row.as_of, row.workers, row.owed, row.parties) for row in rows] == [
        ("X0", "X0", None, 0, Yuan(0), 0),
        ("X1", "甲&乙<丙>公司办公楼", "2020-09", 3, Yuan(200), 4),
        ("X2", "X2", None, 2, Yuan(200), 2),
    ]
    assert {row.imported_at for row in rows} == {cases.MOMENT}


def test_the_list_of_cases_is_read_in_pages(graph: BoltGraph) -> None:
    lay(graph, *(CaseFile(id=f"X{number}") for number in range(5)))
    assert [row.id for row in graph.cases(limit=2)] == ["X0", "X1"]
    assert [row.id for row in graph.cases(after="X1", limit=2)] == ["X2", "X3"]
    assert graph.cases(after="X4") == ()


def test_a_project_left_out_later_names_its_case_no_longer(graph: BoltGraph) -> None:
    named = CaseFile(id="A", projects=(Project(key="P1", name="某工程"),))
    lay(graph, named)
    assert graph.cases()[0].title == "某工程"
    graph.write(lambda pen: pen.lay_case(CaseFile(id="A"), cases.stamp("b2")))
    assert graph.cases()[0].title == "A"


def test_the_log_is_read_in_pages(graph: BoltGraph) -> None:
    graph.write(lambda pen: [pen.append(cases.act(number)) for number in range(5)])
    assert [entry.number for entry in graph.entries(after=1, limit=2)] == [2, 3]
    assert graph.entries(after=5) == ()


def test_a_dossier_holds_the_entries_about_its_case_in_one_trip(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    graph.write(
        lambda pen: [pen.append(cases.act(number, subject)) for number, subject in enumerate(["X1", "X2", "X1"])]
    )
    before = graph.units.trips
    dossier = graph.dossier("X1")
    assert graph.units.trips - before == 1
    assert dossier is not None
    assert [entry.number for entry in dossier.entries] == [1, 3]


def test_a_workers_chain_leads_up_to_the_owner(graph: BoltGraph) -> None:
    lay(graph, cases.long_case(tiers=3, claims=2))
    assert graph.chain_of_worker("digest-LONG-1") == (
        Hop("Person:digest-LONG-1", "CLAIMS", "Claim:LONG/C1"),
        Hop("Claim:LONG/C1", "ARISES_UNDER", "Contract:LONG/K2"),
        Hop("Contract:LONG/K2", "UNDER", "Contract:LONG/K1"),
        Hop("Contract:LONG/K1", "UNDER", "Contract:LONG/K0"),
        Hop("Contract:LONG/K0", "LET_BY", "Organisation:LONG/T0"),
    )
    assert graph.chain_of_worker("nobody") == ()


def test_a_chain_of_twelve_tiers_is_whole(graph: BoltGraph) -> None:
    lay(graph, cases.long_case(tiers=12, claims=1))
    hops = graph.chain_of_worker("digest-LONG-0")
    assert len(hops) == 14
    assert all(one.there == next_.here for one, next_ in pairwise(hops))


def test_a_claim_without_a_contract_is_followed_over_its_employer(graph: BoltGraph) -> None:
    case = cases.company_case("A", "CODE1", claims=1)
    other = cases.company_case("B", "CODE1", claims=1)
    lay(graph, replace(case, claims=(replace(case.claims[0], contracts=()),)), other)
    assert graph.chain_of_worker("digest-A-0") == (
        Hop("Person:digest-A-0", "CLAIMS", "Claim:A/C0"),
        Hop("Claim:A/C0", "AGAINST", "Organisation:A/SUB"),
        Hop("Organisation:A/SUB", "LET_TO", "Contract:A/K1"),
        Hop("Contract:A/K1", "LET_BY", "Organisation:CODE1"),
    )


def test_a_circle_of_contracts_ends(graph: BoltGraph) -> None:
    case = cases.long_case(tiers=3, claims=1)
    top, *rest = case.contracts
    lay(graph, replace(case, contracts=(replace(top, under="K2"), *rest)))
    hops = graph.chain_of_worker("digest-LONG-0")
    assert [hop.there for hop in hops[1:4]] == ["Contract:LONG/K2", "Contract:LONG/K1", "Contract:LONG/K0"]


def test_two_parties_of_different_cases_are_connected_over_a_common_company(graph: BoltGraph) -> None:
    lay(graph, cases.company_case("A", "CODE1"), cases.company_case("B", "CODE1"), cases.company_case("C", "CODE2"))
    hops = graph.connection("A/SUB", "B/SUB")
    assert (hops[0].here, hops[-1].there) == ("Organisation:A/SUB", "Organisation:B/SUB")
    assert len(hops) == 4
    assert "Organisation:CODE1" in {hop.here for hop in hops}
    assert all(one.there == next_.here for one, next_ in pairwise(hops))


@pytest.mark.parametrize("other", ["C/SUB", "A/SUB", "nobody"])
def test_no_way_is_no_hops(graph: BoltGraph, other: str) -> None:
    lay(graph, cases.company_case("A", "CODE1"), cases.company_case("C", "CODE2"))
    assert graph.connection("A/SUB", other) == ()


def test_withdrawn_links_connect_nobody(graph: BoltGraph) -> None:
    lay(graph, cases.company_case("A", "CODE1"), cases.company_case("B", "CODE1"))
    graph.write(lambda pen: pen.lay_case(CaseFile(id="B"), cases.stamp("b2")))
    assert graph.connection("A/SUB", "B/SUB") == ()
    assert graph.chain_of_worker("digest-B-0") == ()
