"""The store is brought up to the program, and a store of a newer program is left alone."""

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from caseflow.domain.errors import GraphAbsent, StoreTooNew
from graph.migrate import migrate
from graph.store import BoltGraph
from tests.contract.counting import ask
from tests.engines import MIGRATIONS


@pytest.fixture
def longer(tmp_path: Path, graph: BoltGraph) -> object:
    """Our migrations and one more; what it did is taken back."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    number = len(list(MIGRATIONS.glob("*.cypher"))) + 1
    text = "MERGE (n:Batch {id: 'mark'}) SET n.marks = coalesce(n.marks, 0) + 1;\n"
    (folder / f"V{number:04d}__mark_for_a_test.cypher").write_text(text)
    yield folder
    graph.write(lambda pen: forget(pen, f"{number:04d}"))


def forget(pen: object, version: str) -> None:
    pen.transaction.run("MATCH (m:__Neo4jMigration {version: $version}) DETACH DELETE m", version=version).consume()  # type: ignore[attr-defined]


def test_processes_that_start_at_once_migrate_once(graph: BoltGraph, longer: Path) -> None:
    start = threading.Barrier(4)

    def run() -> None:
        start.wait(20)
        migrate(graph.units, longer)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(run) for _ in range(4)]:
            done.result(60)
    assert ask(graph, "MATCH (n:Batch {id: 'mark'}) RETURN n.marks") == [[1]]
    assert ask(graph, "MATCH (m:__Neo4jMigration {description: 'mark for a test'}) RETURN count(m)") == [[1]]


def test_a_store_of_a_newer_program_is_refused_and_left_as_it_is(graph: BoltGraph, longer: Path) -> None:
    migrate(graph.units, longer)
    with pytest.raises(StoreTooNew) as refused:
        migrate(graph.units, MIGRATIONS)
    ours = len(list(MIGRATIONS.glob("*.cypher")))
    assert refused.value.terms == {"store": f"{ours + 1:04d}", "program": f"{ours:04d}"}


def test_a_migration_that_was_changed_after_it_ran_is_refused(graph: BoltGraph, longer: Path) -> None:
    migrate(graph.units, longer)
    [added] = [path for path in longer.iterdir() if "mark_for_a_test" in path.name]
    added.write_text("MERGE (n:Batch {id: 'other'});\n")
    with pytest.raises(GraphAbsent) as refused:
        migrate(graph.units, longer)
    assert refused.value.terms["reason"] == "migrations_differ"


def test_a_second_start_asks_once_and_changes_nothing(graph: BoltGraph) -> None:
    before = graph.units.trips
    migrate(graph.units, MIGRATIONS)
    assert graph.units.trips - before == 1
