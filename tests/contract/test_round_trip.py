"""What is laid is read back: every field, every published case, whatever the words are."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from caseflow.domain.case_file import CaseFile, Claim, Dispute, Region, Source, Supervision
from caseflow.domain.money import Yuan
from caseflow.domain.words import SystemCode
from graph.store import BoltGraph
from tests.contract import cases
from tests.contract.counting import lay
from tests.engines import TOP
from tests.make import case_of


def empty_fields(thing: Any, path: str = "case") -> list[str]:
    """Fields of the dataclasses in it that nowhere hold more than their default."""
    if isinstance(thing, tuple):
        return [name for part in thing[:1] for name in empty_fields(part, f"{path}[0]")]
    if type(thing).__module__ != CaseFile.__module__:
        return [path] if thing in (None, (), {}, "", frozenset()) else []
    return [name for one in fields(thing) for name in empty_fields(getattr(thing, one.name), f"{path}.{one.name}")]


def test_the_full_case_fills_every_field_so_that_none_is_forgotten() -> None:
    assert empty_fields(cases.FULL) == ["case.contracts[0].under"]
    assert cases.FULL.contracts[1].under


def test_a_case_with_every_field_is_read_back_equal(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    assert graph.case("X1") == cases.FULL
    dossier = graph.dossier("X1")
    assert dossier is not None
    assert dossier.case == cases.FULL


@pytest.mark.parametrize(
    "case",
    [
        CaseFile(id="堃玥𠮷"),
        CaseFile(id="X", source=Source(), supervision=Supervision()),
        CaseFile(id="X", systems=dict.fromkeys(SystemCode)),
        replace(cases.FULL, source=None, supervision=None, projects=(), systems={}),
        replace(cases.FULL, projects=(replace(cases.FULL.projects[0], region=Region(), systems={}),)),
    ],
    ids=["nothing but an id", "empty parts", "systems known to be unknown", "no parts", "an empty region"],
)
def test_nothing_and_empty_are_not_mistaken_for_each_other(graph: BoltGraph, case: CaseFile) -> None:
    lay(graph, case)
    assert graph.case(case.id) == case


def test_twelve_tiers_and_four_hundred_claims_keep_their_order(graph: BoltGraph) -> None:
    case = cases.long_case()
    lay(graph, case)
    assert graph.case("LONG") == case


def test_every_published_case_is_read_back_equal(graph: BoltGraph) -> None:
    paths = sorted((TOP / "tests" / "published_cases").glob("*.json"))
    published = [case_of(json.loads(path.read_text(encoding="utf-8"))) for path in paths]
    for case in published:
        lay(graph, case)
    assert [case.id for case in published if graph.case(case.id) != case] == []
    assert len(published) >= 44


def test_slashes_in_keys_do_not_mix_two_cases(graph: BoltGraph) -> None:
    one = cases.company_case("A", "")
    cases_ = [
        replace(one, id="A/B", claims=(replace(one.claims[0], key="C"),)),
        replace(one, id="A", claims=(replace(one.claims[0], key="B/C", workers=9),)),
    ]
    for case in cases_:
        lay(graph, case)
    assert [graph.case(case.id) for case in cases_] == cases_


def test_a_case_that_was_never_laid_is_none(graph: BoltGraph) -> None:
    assert graph.case("nobody") is None
    assert graph.dossier("nobody") is None


@settings(
    max_examples=6, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    notes=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=30, max_size=30),
    sums=st.lists(st.integers(0, 10**14), min_size=30, max_size=30),
    months=st.lists(st.floats(0, 1000) | st.integers(0, 1000), min_size=30, max_size=30),
)
def test_whatever_is_written_is_read_back_equal(
    graph: BoltGraph, notes: list[str], sums: list[int], months: list[float]
) -> None:
    case = CaseFile(
        id="ANY",
        disputes=tuple(Dispute(note=note) for note in notes),
        claims=tuple(
            Claim(key=f"{place} {note}", owed=Yuan(fen), months=span)
            for place, (note, fen, span) in enumerate(zip(notes, sums, months, strict=True))
        ),
    )
    lay(graph, case)
    assert graph.case("ANY") == case
