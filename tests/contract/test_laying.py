"""Laying a case again: nothing doubles, nothing is lost, what is no longer stated is marked and not read back."""

from dataclasses import replace

from caseflow.domain.case_file import CaseFile
from graph.store import BoltGraph
from tests.contract import cases
from tests.contract.counting import ask, contents, lay


def test_the_same_file_twice_doubles_nothing_and_withdraws_nothing(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    once = contents(graph)
    lay(graph, cases.FULL, "b2")
    assert contents(graph) == {**once, "Batch": 2}
    assert graph.case("X1") == cases.FULL


def test_facts_left_out_are_kept_marked_and_not_read_back(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    shorter = CaseFile(id="X1", parties=cases.FULL.parties[1:2])
    lay(graph, shorter, "b2")
    assert graph.case("X1") == shorter
    marked = ask(graph, "MATCH (n) WHERE n.withdrawn = 'b2' RETURN labels(n)[0], n.id, n.batch")
    assert ["Contract", "X1/K1", "b1"] in marked
    assert len(marked) == 16
    was = ask(graph, "MATCH (a)-[w:WAS {link: 'INVOLVES'}]->(b) RETURN w.party, w.role, w.withdrawn, b.key")
    assert ["GC", "general_contractor", "b2", "91120111MA05TEST1X"] in was
    workers = ask(graph, "MATCH (a:Person)-[w:WAS {link: 'CLAIMS'}]->(q:Claim) RETURN w.place ORDER BY w.place")
    assert workers == [[0], [1], [2]]


def test_a_second_laying_within_one_import_withdraws_too(graph: BoltGraph) -> None:
    # A file may hold the same case twice.
    lay(graph, cases.FULL)
    lay(graph, CaseFile(id="X1"))
    assert graph.case("X1") == CaseFile(id="X1")


def test_facts_stated_again_are_no_longer_withdrawn(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    lay(graph, CaseFile(id="X1"), "b2")
    lay(graph, cases.FULL, "b3")
    assert graph.case("X1") == cases.FULL
    assert ask(graph, "MATCH (n) WHERE n.withdrawn IS NOT NULL RETURN n.id") == []


def test_a_contract_that_changes_hands_leaves_its_old_giver_as_past(graph: BoltGraph) -> None:
    one = cases.company_case("A", "CODE1")
    lay(graph, one)
    turned = replace(one, contracts=(replace(one.contracts[0], giver="SUB", taker="GC"),))
    lay(graph, turned, "b2")
    assert graph.case("A") == turned
    assert ask(graph, "MATCH (k:Contract)-[:LET_BY]->(p) RETURN p.key") == [["A/SUB"]]
    assert ask(graph, "MATCH (k:Contract)-[w:WAS {link: 'LET_BY'}]->(p) RETURN p.key, w.withdrawn") == [["CODE1", "b2"]]


def test_an_unknown_value_takes_the_known_one_away(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    forgotten = replace(cases.FULL, contracts=(replace(cases.FULL.contracts[0], overdue=None, price=None),))
    lay(graph, forgotten, "b2")
    assert graph.case("X1") == forgotten


def test_a_company_is_one_node_across_cases_and_its_role_is_the_cases_own(graph: BoltGraph) -> None:
    one, other = cases.company_case("A", "CODE1"), cases.company_case("B", "CODE1")
    lay(graph, one)
    lay(graph, replace(other, parties=(replace(other.parties[0], qualified=False, name="另一名"), other.parties[1])))
    assert ask(graph, "MATCH (o:Organisation {key: 'CODE1'}) RETURN count(o)") == [[1]]
    stated = "MATCH (c:ArrearsCase)-[i:INVOLVES]->(:Organisation {key: 'CODE1'}) RETURN c.id, i.qualified ORDER BY c.id"
    assert ask(graph, stated) == [["A", None], ["B", False]]
    assert graph.case("A") == one


def test_one_company_in_two_positions_of_a_case_keeps_both(graph: BoltGraph) -> None:
    one = cases.company_case("A", "CODE1")
    twice = replace(one, parties=(one.parties[0], replace(one.parties[1], credit_code="CODE1")))
    lay(graph, twice)
    assert graph.case("A") == twice
    assert contents(graph)["Organisation"] == 1


def test_a_worker_with_an_id_number_is_one_person_across_cases_and_his_seals_stay(graph: BoltGraph) -> None:
    same = cases.sealed("same")
    first = cases.company_case("A", "CODE1", claims=1)
    worker = first.claims[0].people[0]
    people = [replace(worker, id_number=replace(same, box=box)) for box in ("box one", "box two")]
    laid = [
        replace(first, id=id_, claims=(replace(first.claims[0], people=(person,)),))
        for id_, person in zip("AB", people, strict=True)
    ]
    for case in laid:
        lay(graph, case)
    assert contents(graph)["Person"] == 1
    assert [graph.case(case.id) for case in laid] == laid


def test_every_fact_names_its_import(graph: BoltGraph) -> None:
    lay(graph, cases.FULL, "b7")
    facts = (
        "MATCH (f)-[s:STATED_IN]->(:ArrearsCase) MATCH (b:Batch) RETURN DISTINCT f.batch, s.batch, b.id, b.file, b.by"
    )
    assert ask(graph, facts) == [["b7", "b7", "b7", "a.json", "admin"]]
    assert ask(graph, "MATCH (:ArrearsCase)-[i:INVOLVES]->() RETURN DISTINCT i.batch") == [["b7"]]


def test_keys_are_never_null(graph: BoltGraph) -> None:
    # The embedded engine refuses a node whose unique key is null; Neo4j would take it and find it never again.
    lay(graph, cases.FULL)
    keys = ask(graph, "MATCH (n) WHERE n:Organisation OR n:Person RETURN n.key ORDER BY n.key")
    assert [key for [key] in keys] == ["91120111MA05TEST1X", "X1/A%2FB", "X1/C1/1", "X1/F", "X1/SUB", "digest-1"]
