"""Runs the examples of measures.yml: facts in, measures out. Each starts from one plain chain and changes it."""

from pathlib import Path
from typing import Any

import pytest

from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.rules.loader import read_yaml
from tests.make import TODAY, case_of, the_law

EXAMPLES = read_yaml(Path(__file__).with_name("measures.yml"))
PARTIES: dict[str, dict[str, Any]] = {"OWN": {}, "GC": {}, "SUB": {}, "LR": {"kind": "individual"}}
CONTRACTS: dict[str, dict[str, Any]] = {
    "K1": {"from": "OWN", "to": "GC", "kind": "general"},
    "K2": {"from": "GC", "to": "SUB", "kind": "labour", "under": "K1"},
}
CLAIMS: dict[str, dict[str, Any]] = {
    "C1": {"employer": "SUB", "contract": "K2", "workers": 16, "owed": 224884, "about": "wages", "basis": "established"}
}


def case(example: dict[str, Any]) -> dict[str, Any]:
    parties = {key: {"kind": "organisation", **party} for key, party in PARTIES.items()}
    parties["SUB"]["representative"] = "LR"
    stated: dict[str, Any] = {
        "id": "T1",
        "as_of": str(example.get("as_of", "2022-08-01")),
        "projects": [{"key": "P1", **example.get("project", {})}],
        "parties": changed(parties, example.get("parties", {})),
        "contracts": [{"project": "P1", **one} for one in changed(CONTRACTS, example.get("contracts", {}))],
        "claims": changed(CLAIMS, example.get("claims", {})),
        "events": [dated(event) for event in example.get("events", [])],
        "systems": example.get("systems", {}),
    }
    if "supervision" in example:
        stated["supervision"] = example["supervision"]
    return stated


def changed(plain: dict[str, dict[str, Any]], more: dict[str, Any]) -> list[dict[str, Any]]:
    """The plain things with an example's changes; a thing changed to nothing is left out."""
    keys = dict.fromkeys((*plain, *more))
    return [
        {"key": key, **plain.get(key, {}), **(more.get(key) or {})}
        for key in keys
        if key not in more or more[key] is not None
    ]


def dated(event: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) if name in {"on", "due_on", "served_on"} else value for name, value in event.items()}


def judged(example: dict[str, Any]) -> Judgement:
    return judge(case_of(case(example)), the_law(), today=TODAY)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_the_example_comes_out(example: dict[str, Any]) -> None:
    answer = judged(example)
    found: dict[str, list[str]] = {}
    for one in answer.measures:
        found.setdefault(f"{one.measure} {one.party}", []).append(" ".join(one.missing))
        assert one.ready is not bool(one.missing)
    for key, missing in example.get("shown", {}).items():
        assert (missing or "") in found.get(key, []), found
    assert not set(example.get("absent", [])) & found.keys(), found
    assert {f"{one.measure} {one.party}": one.note for one in answer.measures}.items() >= example.get(
        "notes", {}
    ).items()


@pytest.mark.parametrize("example", [one for one in EXAMPLES if "cites" in one], ids=lambda example: example["name"])
def test_the_example_cites(example: dict[str, Any]) -> None:
    cited: dict[str, set[str]] = {}
    for one in judged(example).measures:
        cited.setdefault(f"{one.measure} {one.party}", set()).update(one.articles)
    for key, articles in example["cites"].items():
        assert set(articles) <= cited[key], cited[key]
    for key, articles in example.get("cites_not", {}).items():
        assert not set(articles) & cited[key]


@pytest.mark.parametrize("example", [one for one in EXAMPLES if "letters" in one], ids=lambda example: example["name"])
def test_the_example_calls_for_its_letters(example: dict[str, Any]) -> None:
    sent = [f"{letter.kind} {letter.to}" for letter in judged(example).letters]
    assert len(sent) == len(set(sent))
    for letter in example["letters"]:
        assert letter in sent, sent
    assert not set(example.get("no_letters", [])) & set(sent), sent
