"""Runs the examples of liability.yml: a case in, who pays out."""

from pathlib import Path
from typing import Any

import pytest

from caseflow.domain.chain import trace
from caseflow.domain.judgement import ClaimJudgement
from caseflow.domain.liability import judge_claim
from caseflow.domain.money import Yuan
from caseflow.rules.loader import read_yaml
from tests.make import case_of, the_law

EXAMPLES = read_yaml(Path(__file__).with_name("liability.yml"))


def judged(example: dict[str, Any]) -> ClaimJudgement:
    stated = {
        "id": "T1",
        "as_of": str(example["as_of"]),
        "projects": [example.get("project", {"key": "P1"})],
        "parties": [{"key": key, **party} for key, party in example["parties"].items()],
        "contracts": [{"project": "P1", **contract} for contract in example["contracts"]],
        "claims": example["claims"],
        "disputes": example.get("disputes", []),
        "events": [{**event, "on": str(event["on"])} for event in example.get("events", [])],
    }
    case = case_of(stated)
    assert case.as_of is not None
    return judge_claim(trace(case), case.claims[0], the_law(), day=case.as_of.last)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_the_example_comes_out(example: dict[str, Any]) -> None:
    answer = judged(example)
    rows = {row.party: row for row in answer.liable}
    paid = {row.party: " ".join([str(row.rank), row.duty, *row.rules]) for row in answer.liable}
    assert paid == example["pays"]
    assert answer.note == example.get("note")
    if "missing" in example:
        assert set(example["missing"]) <= set(answer.missing)
        assert example["missing"] or not answer.missing
    assert not set(example.get("absent", [])) & rows.keys()
    if "bearers" in example:
        assert [row.party for row in answer.liable if row.final_bearer] == example["bearers"]
    for party, cap in example.get("cap", {}).items():
        assert rows[party].cap == Yuan.parse(cap)
    for party, paths in example.get("missing_of", {}).items():
        assert set(paths) <= set(rows[party].missing)
    assert [row.party for row in answer.liable if row.officer_chooses] == example.get("chooses", _choosing(rows))


def _choosing(rows: dict[str, Any]) -> list[str]:
    """Where an example says nothing, only an owner that advances or an unverified row is left to the officer."""
    return [party for party, row in rows.items() if row.duty == "advances" or row.grade == "M"]
