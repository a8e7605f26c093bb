"""The bench of document numbers, few letters on both engines; and its eye for a number that is missing or double."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.issuing import counted, issued_at_once, stood, told
from graph.store import BoltGraph
from tests.offices import office_on

TOP = Path(__file__).resolve().parents[2]
GOOD: dict[str, Any] = {"issued": 8, "missing": 0, "double": 0, "without_file": 0, "log_whole": True}


def test_few_letters_on_both_engines(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "bench/numbers.py", "--issuers", "4", "--letters", "2", "--json"],
        cwd=TOP,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    answer = json.loads(run.stdout)
    for engine in ("embedded", "neo4j"):
        if answer[engine] == "not run":
            assert not os.environ.get("STRICT"), run.stderr
            continue
        assert GOOD.items() <= answer[engine].items()
    assert list(tmp_path.glob("caseflow-numbers-*")) == []


def test_it_sees_a_number_that_is_missing_and_one_that_is_double(embedded_graph: BoltGraph, tmp_path: Path) -> None:
    figures = issued_at_once(embedded_graph, tmp_path, 2, 2)
    assert (figures["issued"], figures["missing"], figures["double"]) == (4, 0, 0)
    letters = embedded_graph.letters()
    wrong = replace(letters[0], sequence=letters[1].sequence, sha256="0" * 64)
    embedded_graph.write(lambda pen: pen.save(wrong))
    found = counted(office_on(embedded_graph, tmp_path), embedded_graph, 4)
    assert (found["missing"], found["double"], found["without_file"]) == (1, 1, 1)


@pytest.mark.parametrize("wrong", [{"missing": 1}, {"double": 1}, {"without_file": 1}, {"log_whole": False}])
def test_anything_wrong_is_a_failure(wrong: dict[str, Any]) -> None:
    assert stood(GOOD)
    assert not stood({**GOOD, **wrong})
    figures = {**GOOD, **wrong, "seconds": 1.0, "per_second": 8.0}
    words = told({"issuers": 4, "letters": 2, "embedded": figures, "neo4j": "not run"})
    assert "not run" in words
    assert ("BROKEN" in words) is (not figures["log_whole"])
