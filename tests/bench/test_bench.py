"""A tiny run of the bench, whole: every promised figure is there, and nothing is left behind, also after Ctrl-C."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from bench import cluster, district, rounds
from bench.loading import parts
from bench.report import QUESTIONS, told
from bench.trips import counted
from caseflow.domain.case_file import CaseFile
from graph.bulk import Nodes
from graph.store import BoltGraph
from tests.bench.processes import TOP, running_from, started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="module")
def figures(folder: Path) -> dict[str, Any]:
    with started("chain.py", folder, "--projects", "20", "--rounds", "2", "--json") as run:
        out, said = run.communicate(timeout=240)
    assert run.returncode == 0, said
    answer: dict[str, Any] = json.loads(out)
    return answer


@pytest.fixture(scope="module")
def has_postgres() -> bool:
    try:
        cluster.programs()
    except cluster.NoPostgres:
        return False
    return find_spec("psycopg") is not None


def test_a_run_gives_every_promised_figure(figures: dict[str, Any], has_postgres: bool) -> None:
    assert figures["district"] == {"projects": 20, "workers": 1_000}
    assert all(figures["load"][name] > 0 for name in ("rows", "rows_per_s", "ratio_floor"))
    assert figures["floor"]["ms"] > 0
    for name in ("dossier", "dossier_400", "chain", "connection"):
        assert all(figures[name][figure] > 0 for figure in ("ms", "ratio", "trips")), name
        assert (figures[name]["ratio_postgres"] is not None) == has_postgres, name
        assert figures["growth"][name] > 0


def test_a_dossier_takes_three_trips_at_most_however_many_claims(figures: dict[str, Any]) -> None:
    assert figures["dossier"]["trips"] <= 3
    assert figures["dossier_400"]["trips"] == figures["dossier"]["trips"]


def test_the_figures_are_told_to_people_as_well(figures: dict[str, Any]) -> None:
    text = told(figures)
    assert "20 projects, 1,000 workers" in text
    assert all(words in text for words in QUESTIONS.values())
    assert text.count("the aim: ") == 3


def test_a_run_leaves_nothing_behind(figures: dict[str, Any], folder: Path) -> None:
    assert (list(folder.iterdir()), running_from(folder)) == ([], [])


def test_a_run_that_is_broken_off_stops_what_it_started(tmp_path: Path) -> None:
    with started("chain.py", tmp_path, "--projects", "200") as run:
        assert run.stderr is not None
        first = next(line for line in run.stderr if "projects loaded" in line)
        assert running_from(tmp_path), first
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=120)
    assert run.returncode == 130, said
    assert (list(tmp_path.iterdir()), running_from(tmp_path)) == ([], [])


def test_a_cluster_ends_with_what_it_was_started_for(has_postgres: bool) -> None:
    if not has_postgres:
        pytest.skip("no PostgreSQL here")
    with ExitStack() as stack:
        conninfo = stack.enter_context(cluster.cluster())
        home = Path(conninfo.split()[0].removeprefix("host="))
        assert running_from(home)
    assert (home.exists(), running_from(home)) == (False, [])


def test_the_district_is_the_same_at_every_run_and_in_every_size() -> None:
    assert list(district.cases(0, 3)) == list(district.cases(0, 2)) + list(district.cases(2, 3))


def test_a_measured_case_is_as_large_as_the_bench_says() -> None:
    case = district.dossier_case("PAGE0", 7, claims=30)
    assert (len(case.claims), len(case.events), len(case.projects[0].systems)) == (30, 20, 9)
    assert depth(case) == 6


def depth(case: CaseFile) -> int:
    above = {one.key: one.under for one in case.contracts}

    def tiers(key: str | None) -> Iterator[str]:
        while key is not None:
            yield key
            key = above[key]

    return max(len(list(tiers(key))) for key in above)


def test_the_load_holds_every_worker_once_and_no_batch_beyond_its_size() -> None:
    loaded = list(parts(district.cases(0, 150)))
    people = [row[0] for part in loaded if isinstance(part, Nodes) and part.kind.label == "Person" for row in part.rows]
    digests = {district.worker_digest(number) for number in range(150 * district.WORKERS_OF_PROJECT)}
    assert digests <= set(people)
    assert len(people) == len(set(people))
    assert max(len(part.rows) for part in loaded) == 5_000


def test_trips_are_counted_where_they_leave_for_the_graph(embedded_graph: BoltGraph) -> None:
    with counted() as trips:
        embedded_graph.ping()
        embedded_graph.officers()
    embedded_graph.ping()
    assert trips.count == 2


def test_every_store_is_asked_in_every_round() -> None:
    asked: list[tuple[str, int]] = []
    questions = {
        rounds.Asked("chain", store): lambda turn, store=store: asked.append((store, turn))  # type: ignore[misc]
        for store in (rounds.GRAPH, rounds.POSTGRES)
    }
    medians = rounds.measured(questions, rounds=3, most_seconds=1.0)
    assert set(medians) == set(questions)
    assert sorted(asked) == sorted(
        2 * [(store, turn) for store in (rounds.GRAPH, rounds.POSTGRES) for turn in range(3)]
    )


def test_a_size_that_is_none_is_refused() -> None:
    run = subprocess.run(
        [sys.executable, "bench/chain.py", "--projects", "few"], cwd=TOP, capture_output=True, text=True, timeout=30
    )
    assert (run.returncode, "a whole number" in run.stderr) == (2, True)
