"""拒不支付劳动报酬: the two thresholds, the band between their ends, and what is missing to tell."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.case_facts import CaseFacts, case_facts
from caseflow.domain.chain import trace
from caseflow.domain.crime import AmountState, amount_of, grade_of
from caseflow.domain.days import Day
from caseflow.domain.liability import judge_claim
from caseflow.domain.money import Yuan
from tests.make import case_of, the_law

DAY = date(2022, 8, 1)


def facts(claims: list[dict[str, Any]], *events: dict[str, Any]) -> CaseFacts:
    case = case_of(
        {
            "id": "T1",
            "parties": [{"key": "SUB"}],
            "claims": [{"key": f"C{place}", "employer": "SUB", **claim} for place, claim in enumerate(claims, 1)],
            "events": list(events),
        }
    )
    chain, law = trace(case), the_law()
    judged = tuple(judge_claim(chain, claim, law, day=DAY) for claim in case.claims)
    return case_facts(chain, law, as_of=Day.of(DAY), claims=judged, systems=())


@pytest.mark.parametrize(
    ("claims", "state", "missing"),
    [
        ([{"workers": 10, "owed": 100_000}], "above", ()),
        ([{"workers": 10, "owed": 99_999.99}], "band", ()),
        ([{"workers": 10, "owed": 30_000}], "band", ()),
        ([{"workers": 10, "owed": 29_999, "people": []}], "unknown", ("claims.C1.people",)),
        ([{"workers": 9, "owed": 900_000, "months": 3}], "above", ()),
        ([{"workers": 9, "owed": 900_000, "months": 2}], "below", ()),
        ([{"workers": 9, "owed": 900_000}], "unknown", ("claims.C1.months",)),
        ([{"workers": 6, "owed": 60_000}, {"workers": 6, "owed": 60_000}], "above", ()),
        ([{"workers": 1, "owed": 20_000, "months": 3}], "above", ()),
        ([{"workers": 1, "owed": 19_999, "months": 3}], "band", ()),
        ([{"workers": 1, "owed": 5_000, "months": 3}], "band", ()),
        ([{"workers": 1, "owed": 4_999, "months": 9}], "below", ()),
        ([{"workers": 1, "owed": 20_000, "months": 2.5}], "below", ()),
        ([{"owed": 100_000}], "unknown", ("claims.C1.workers",)),
        ([{"owed": 4_000}], "below", ()),
        ([{"workers": 20}], "unknown", ("claims.C1.owed",)),
        ([{"workers": 20}, {"workers": 20, "owed": 100_000}], "above", ()),
        ([{"workers": 2}, {"workers": 2, "owed": 1_000}], "unknown", ("claims.C1.owed",)),
        ([{}], "unknown", ("claims.C1.owed", "claims.C1.workers")),
        ([{"workers": 3, "owed": 9_000}], "unknown", ("claims.C1.people",)),
        ([{"people": [{"owed": 25_000, "months": 4}, {"owed": 100, "months": 4}], "owed": 25_100}], "above", ()),
        ([{"people": [{"owed": 25_000}], "owed": 25_000}], "unknown", ("claims.C1.people.0.months",)),
        ([{"people": [{"months": 4}], "owed": 25_000}], "unknown", ("claims.C1.people.0.owed",)),
        ([{"people": [{"owed": 100}] * 10, "owed": 1_000}], "below", ()),
        ([], "unknown", ("claims",)),
    ],
)
def test_the_better_of_both_thresholds_decides(
    claims: list[dict[str, Any]], state: str, missing: tuple[str, ...]
) -> None:
    amount = amount_of(facts(claims), "SUB")
    assert (amount.state, amount.missing) == (state, missing)


def test_what_was_paid_counts_off_and_what_was_settled_counts_as_it_was() -> None:
    claim = {"workers": 10, "owed": 120_000}
    assert amount_of(facts([claim], {"kind": "part_paid", "amount": 50_000}), "SUB").state == "band"
    assert amount_of(facts([claim], {"kind": "paid", "amount": 120_000}), "SUB").state == "above"


def test_an_unknown_sum_is_what_the_party_was_ordered_to_pay() -> None:
    orders = [{"kind": "order_to_pay", "party": "SUB", "amount": sum_owed} for sum_owed in (50_000, 100_000)]
    assert amount_of(facts([{"workers": 10}], *orders), "SUB").state == "above"
    assert amount_of(facts([{"workers": 10}, {"workers": 10}], *orders), "SUB").state == "unknown"


def test_the_courts_own_figure_decides_the_band() -> None:
    plain = facts([{"workers": 10, "owed": 60_000}])
    for local, state in ((Yuan.parse(60_000), "above"), (Yuan.parse(60_001), "below")):
        law = replace(plain.law, crime=replace(plain.law.crime, ten_local=local))
        assert amount_of(replace(plain, law=law), "SUB").state in {state, "unknown"}
        assert grade_of(Yuan.parse(60_000), law.crime.ten_low, law.crime.ten_high, local) == state


sums = some.integers(0, 10**8).map(Yuan)


@given(sums, sums)
def test_a_larger_sum_never_stands_lower(one: Yuan, other: Yuan) -> None:
    low, high, order = Yuan.parse(30_000), Yuan.parse(100_000), list(AmountState)
    smaller, larger = (order.index(grade_of(each, low, high, None)) for each in sorted((one, other)))
    assert smaller <= larger
