"""The bench of document numbers, few letters on both engines; and its eye for a number that is missing or double."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.issuing import counted, issued_at_once, stood, told
from graph.store import BoltGraph
from tests.bench.processes import started
from tests.offices import office_on

GOOD: dict[str, Any] = {"issued": 8, "missing": 0, "double": 0, "without_file": 0, "log_whole": True}


def test_few_letters_on_both_engines(tmp_path: Path) -> None:
    with started("numbers.py", tmp_path, "--issuers", "4", "--letters", "2", "--json") as run:
        out, said = run.communicate(timeout=600)
    assert run.returncode == 0, said
    answer = json.loads(out)
    for engine in ("embedded", "neo4j"):
        if answer[engine] == "not run":
            assert not os.environ.get("STRICT"), said
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
