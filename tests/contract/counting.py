"""What a test may count in a graph, past the Protocols."""

from typing import Any

from caseflow.domain.case_file import CaseFile
from graph.store import BoltGraph
from tests.contract import cases


def lay(graph: BoltGraph, case: CaseFile, batch: str = "b1") -> None:
    """Lay one case in a unit of work of its own."""
    graph.write(lambda pen: pen.lay_case(case, cases.stamp(batch)))


def ask(graph: BoltGraph, text: str, **params: Any) -> list[list[Any]]:
    """The rows of a statement of the test's own."""
    return graph.units.read(text, **params)


def contents(graph: BoltGraph) -> dict[str, int]:
    """How many nodes of each label and links of each type there are, but for the migrations' own."""
    nodes = ask(graph, "MATCH (n) RETURN labels(n)[0] AS kind, count(n) AS many")
    links = ask(graph, "MATCH ()-[l]->() RETURN type(l) AS kind, count(l) AS many")
    own = ("__Neo4jMigration", "MIGRATED_TO", "MigrationLock", "Log")
    return {kind: many for kind, many in sorted([*nodes, *links]) if kind not in own}
