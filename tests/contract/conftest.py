"""Both engines for the contract tests: the embedded one always, Neo4j where a JDK and Maven can bring it up."""

import os
from collections.abc import Iterator

import pytest

from caseflow.domain.case_file import CaseFile
from caseflow.domain.officer import Officer, OfficerRecord
from caseflow.office import Pen
from graph.opening import open_graph
from graph.store import BoltGraph
from tests import engines
from tests.contract import cases, records
from tests.neo4j import server


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A running Neo4j; without one the test is skipped aloud, and fails where STRICT=1 insists on every engine."""
    try:
        with server.running(tmp_path_factory.mktemp("neo4j")) as address:
            engines.RAN.add("Neo4j 5.26 Community")
            yield address
    except server.NoNeo4j as reason:
        engines.RAN.add(f"NOT Neo4j ({reason})")
        if os.environ.get("STRICT") == "1":
            pytest.fail(f"STRICT=1 wants Neo4j, but {reason}")
        pytest.skip(f"no Neo4j: {reason}")


@pytest.fixture(scope="session")
def _neo4j(neo4j_address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BoltGraph]:
    home = tmp_path_factory.mktemp("unused")
    with open_graph(neo4j_address, home, migrations=engines.MIGRATIONS) as quiet:
        quiet.write(_every_word)
    with open_graph(neo4j_address, home, migrations=engines.MIGRATIONS, strict=True) as graph:
        yield graph


def _every_word(pen: Pen) -> None:
    """Use every label, type and property once: a server gives notice of words that it never met."""
    pen.lay_case(cases.FULL, cases.stamp())
    pen.lay_case(CaseFile(id=cases.FULL.id), cases.stamp())
    pen.append(cases.act("first"))
    for record in (*records.RECORDS, *records.OF_THE_OFFICE):
        pen.save(record)
    pen.save_items(records.BULK_ITEMS)
    pen.take_number("first")
    pen.hold(cases.FULL.id)
    known = Officer(name="甲", agency="a")
    pen.save_officer(
        OfficerRecord(officer=known, password_hash="x", token_digests=("t",), locked_at=cases.MOMENT)  # noqa: S106
    )


@pytest.fixture(params=["embedded", "neo4j"])
def graph(request: pytest.FixtureRequest) -> BoltGraph:
    """An empty graph, once on each engine."""
    if request.param == "embedded":
        empty: BoltGraph = request.getfixturevalue("embedded_graph")
        return empty
    server_graph: BoltGraph = request.getfixturevalue("_neo4j")
    engines.wipe(server_graph)
    return server_graph
