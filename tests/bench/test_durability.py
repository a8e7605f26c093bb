"""A short run of the bench of durability, whole; its eye for what is lost or half there; and nothing left behind."""

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from bench import acts
from bench.acts import Told
from bench.killing import stood, told
from bench.standing import Checked, Standing
from caseflow.office import Pen
from graph.store import BoltGraph
from tests.bench.processes import running_from, started
from tests.neo4j import server

ROUNDS = 4


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("durability")


@pytest.fixture(scope="module")
def figures(folder: Path) -> dict[str, Any]:
    with started("durability.py", folder, "--rounds", str(ROUNDS), "--json") as run:
        out, said = run.communicate(timeout=600)
    assert run.returncode == 0, said
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_a_kill_of_engine_or_writer_loses_nothing_that_was_acknowledged(figures: dict[str, Any]) -> None:
    assert (figures["lost"], figures["half"], figures["log_whole"]) == (0, 0, True)
    assert figures["acknowledged"] >= ROUNDS
    assert sum(figures["rounds"].values()) == sum(figures["killed"].values()) == ROUNDS
    assert set(figures["killed"]) == {"engine", "writer"}
    assert stood(figures)


def test_both_engines_are_killed_where_both_can_be_had(figures: dict[str, Any]) -> None:
    try:
        server.fetch()
    except server.NoNeo4j as reason:
        pytest.skip(f"no Neo4j: {reason}")
    assert figures["rounds"] == {"embedded": ROUNDS // 2, "neo4j": ROUNDS // 2}


def test_a_run_leaves_nothing_behind(figures: dict[str, Any], folder: Path) -> None:
    assert (list(folder.iterdir()), running_from(folder)) == ([], [])


def test_the_figures_are_told_to_people_as_well(figures: dict[str, Any]) -> None:
    text = told({**figures, "acknowledged": 1234, "lost": 1, "log_whole": False})
    assert "acknowledged  1,234" in text
    assert "lost          1" in text
    assert "BROKEN" in text


def test_a_run_that_is_broken_off_stops_what_it_started(tmp_path: Path) -> None:
    with started("durability.py", tmp_path, "--rounds", "40", "--json") as run:
        assert run.stderr is not None
        first = next(line for line in run.stderr if "killed" in line)
        assert running_from(tmp_path), first
        run.send_signal(signal.SIGINT)
        out, said = run.communicate(timeout=200)
    assert run.returncode == 130, said
    assert sum(json.loads(out)["rounds"].values()) >= 1
    assert (list(tmp_path.iterdir()), running_from(tmp_path)) == ([], [])


@pytest.fixture
def done(embedded_graph: BoltGraph, tmp_path: Path) -> list[Told]:
    """Acts of the writer, done and told."""
    cases, files = list(acts.cases_of_round(0)), acts.files_in(tmp_path)
    acknowledged = []
    for number in range(5):
        act, case = f"R0000-0-{number}", cases[number % len(cases)]
        taken = embedded_graph.write(acts.unit_of(act, case, files))
        acknowledged.append(Told(act, case, taken))
    return acknowledged


def test_acts_that_are_all_there_are_found_so(embedded_graph: BoltGraph, done: list[Told], tmp_path: Path) -> None:
    standing = Standing(embedded_graph, tmp_path)
    assert standing.check(0, done) + standing.check_all() == Checked(5, 0, 0, log_whole=True)


def test_an_act_tried_again_is_done_once(embedded_graph: BoltGraph, done: list[Told], tmp_path: Path) -> None:
    again = acts.unit_of(done[0].act, done[0].case, acts.files_in(tmp_path))
    assert embedded_graph.write(again) is None
    assert Standing(embedded_graph, tmp_path).check(0, done) == Checked(5, 0, 0, log_whole=True)


def test_an_act_that_was_told_and_is_not_there_is_lost(
    embedded_graph: BoltGraph, done: list[Told], tmp_path: Path
) -> None:
    never, renumbered = Told("R0000-9-9", done[0].case, 6), Told(done[0].act, done[0].case, 99)
    assert Standing(embedded_graph, tmp_path).check(0, [*done[1:], never, renumbered]).lost == 2


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (d:Document {id: 'doc-R0000-0-2'}) DETACH DELETE d",
        "MATCH (e:Entry {number: 5}) DETACH DELETE e",
        "MATCH (c:ArrearsCase {id: 'R0000-0'}) SET c.notes = 'R0000-0-0'",
        "MATCH (q:Claim {id: 'R0000-1/C'})-[a:AGAINST]->() DELETE a SET q.owed = 1",
        "MATCH (s:Series) SET s.last = 6",
    ],
    ids=["no record", "no entry", "older case", "half a case", "a number nobody has"],
)
def test_what_is_half_there_is_found(damage: str, embedded_graph: BoltGraph, done: list[Told], tmp_path: Path) -> None:
    def work(pen: Pen) -> None:
        pen.transaction.run(damage).consume()  # type: ignore[attr-defined]

    embedded_graph.write(work)
    assert Standing(embedded_graph, tmp_path).check(0, done).half > 0


def test_a_file_that_is_gone_is_found(embedded_graph: BoltGraph, done: list[Told], tmp_path: Path) -> None:
    next(path for path in (tmp_path / "kept").rglob("*") if path.is_file()).unlink()
    assert Standing(embedded_graph, tmp_path).check(0, done).half == 1


def test_an_entry_that_was_changed_breaks_the_log(embedded_graph: BoltGraph, done: list[Told], tmp_path: Path) -> None:
    def work(pen: Pen) -> None:
        pen.transaction.run("MATCH (e:Entry {number: 2}) SET e.by = 'nobody'").consume()  # type: ignore[attr-defined]

    embedded_graph.write(work)
    standing = Standing(embedded_graph, tmp_path)
    assert not standing.check(0, done).log_whole
    assert not standing.check_all().log_whole
