"""The traps in which the two engines differ: our statements and our code keep out of each."""

import re
from pathlib import Path

import pytest
from neo4j.warnings import Neo4jWarning

from caseflow.domain.errors import GraphAbsent
from graph import schema
from graph.bulk import Links, Nodes
from graph.opening import open_graph
from graph.questions import cypher
from graph.store import BoltGraph
from tests.contract import cases
from tests.contract.counting import ask, contents, lay
from tests.engines import MIGRATIONS, TOP

NAMES = sorted(path.stem for path in (TOP / "graph" / "cypher").glob("*.cypher"))
MIGRATED = "\n".join(path.read_text(encoding="utf-8") for path in sorted(MIGRATIONS.glob("*.cypher")))
WRITTEN = "\n".join(cypher(name) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_ways_of_unknown_length_are_bounded(name: str) -> None:
    # The embedded engine does not end a transaction that the driver says took too long.
    ways = re.findall(r"\[[^\]]*\*([^\]]*)\]", cypher(name))
    assert [way for way in ways if not re.fullmatch(r"\d*\.\.\d+", way.strip())] == []


@pytest.mark.parametrize(
    "trap", [r"\belementId\s*\(", r"\bid\s*\(", r"\bSHORTEST\s+\d", r"FULLTEXT|fulltext", r"CALL\s*\{"]
)
def test_what_only_one_engine_knows_is_not_used(trap: str) -> None:
    assert re.search(trap, WRITTEN) is None
    assert re.search(trap, MIGRATED) is None


def test_the_schema_asks_for_nothing_that_a_community_server_lacks() -> None:
    constraints = [one for one in MIGRATED.split(";") if "CONSTRAINT" in one]
    assert constraints
    assert [one for one in constraints if not one.rstrip().endswith("IS UNIQUE")] == []


def test_no_literal_holds_the_sign_at_which_migrations_are_cut() -> None:
    assert re.findall(r"'[^'\n]*;[^'\n]*'", MIGRATED) == []
    assert MIGRATED.isascii()


def test_every_key_of_the_schema_is_guarded_by_a_constraint(graph: BoltGraph) -> None:
    shown = ask(graph, "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type RETURN labelsOrTypes, properties, type")
    guarded = {(labels[0], properties[0]) for labels, properties, _ in shown}
    assert {(kind.label, kind.key) for kind in schema.KINDS} <= guarded
    assert {kind for _, _, kind in shown} <= {"UNIQUENESS", "NODE_PROPERTY_UNIQUENESS"}


def test_a_question_that_takes_too_long_is_ended_by_the_server(neo4j_address: str, tmp_path: Path) -> None:
    # The embedded engine's own limit is tested where an engine is started with a short one.
    with open_graph(neo4j_address, tmp_path, migrations=MIGRATIONS, limit=1) as graph:
        with pytest.raises(GraphAbsent, match="graph_too_slow"):
            ask(graph, "UNWIND range(1, 90000) AS x UNWIND range(1, 90000) AS y WITH x * y AS z RETURN sum(z % 7)")
        graph.ping()


def test_a_notice_of_the_server_would_fail_these_tests(neo4j_address: str, tmp_path: Path) -> None:
    asked = "MATCH (n:NoSuchLabel) RETURN n.no_such_property"
    with (
        open_graph(neo4j_address, tmp_path, migrations=MIGRATIONS, strict=True) as strict,
        pytest.warns(Neo4jWarning, match="NoSuchLabel"),
    ):
        ask(strict, asked)
    with open_graph(neo4j_address, tmp_path, migrations=MIGRATIONS) as quiet:
        assert ask(quiet, asked) == []


def test_a_routing_address_reads_ones_own_writes(neo4j_address: str, tmp_path: Path) -> None:
    address = neo4j_address.replace("bolt://", "neo4j://") + "/neo4j"
    with open_graph(address, tmp_path, migrations=MIGRATIONS, strict=True) as graph:
        for number in range(5):
            case = cases.company_case("ROUTED", f"CODE{number}")
            lay(graph, case)
            assert graph.case("ROUTED") == case


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("bolt://neo4j:x@127.0.0.1:1", "graph_unreachable"),
        ("bolt://127.0.0.1:1/other", "graph_unreachable"),
        ("neo4j://neo4j:x@127.0.0.1:1", "graph_unreachable"),
    ],
)
def test_a_server_that_is_not_there_is_absent(address: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(GraphAbsent) as refused:
        open_graph(address, tmp_path, migrations=MIGRATIONS)
    assert refused.value.terms["reason"] == reason


def test_a_wrong_password_is_named_and_not_shown(neo4j_address: str, tmp_path: Path) -> None:
    wrong = neo4j_address.replace("test-password", "wrong-password")
    with pytest.raises(GraphAbsent) as refused:
        open_graph(wrong, tmp_path, migrations=MIGRATIONS)
    assert refused.value.terms == {"reason": "graph_refuses"}


def test_a_wrong_database_is_absent(neo4j_address: str, tmp_path: Path) -> None:
    with pytest.raises(GraphAbsent) as refused:
        open_graph(f"{neo4j_address}/nowhere", tmp_path, migrations=MIGRATIONS)
    assert refused.value.terms["reason"] == "graph_unreachable"


def test_a_bulk_load_may_run_again(graph: BoltGraph) -> None:
    workers = Nodes(schema.PERSON, ("key", "name"), [(f"w{number}", f"工人{number}") for number in range(300)])
    claim = Nodes(schema.CLAIM, ("id", "owed"), [("B/C1", 1)])
    rows = [(f"w{number}", (number, 100), "B/C1") for number in range(300)]
    claims = Links(schema.CLAIMS, schema.PERSON, schema.CLAIM, ("place", "owed"), rows)
    for _ in range(2):
        graph.load(workers, claim, claims)
    assert contents(graph) == {"Person": 300, "Claim": 1, "CLAIMS": 300}
    assert ask(graph, "MATCH (:Person {key: 'w7'})-[l:CLAIMS]->() RETURN l.place, l.owed") == [[7, 100]]
    graph.load(Nodes(schema.PERSON, ("key", "name"), [("w7", None)]))
    assert ask(graph, "MATCH (p:Person {key: 'w7'}) RETURN p.name") == [[None]]
