"""Check 1: what is owed, paid and open, whether it was ordered, and which proof is missing."""

from datetime import date
from typing import Any

import pytest

from caseflow.domain.chain import trace
from caseflow.domain.judgement import ArrearsRow
from caseflow.domain.liability import judge_claim
from caseflow.domain.money import Yuan
from caseflow.domain.three_checks import run_checks
from tests.make import case_of, the_law

DAY = date(2022, 8, 1)
PROOFS = ("proofs.contract", "proofs.roster", "proofs.attendance", "proofs.pay_sheet")
SOUND = {"key": "C1", "employer": "SUB", "workers": 3, "owed": 1000, "about": "wages", "basis": "established"}


def rows(
    *events: dict[str, Any], claims: list[dict[str, Any]] | None = None, proofs: tuple[str, ...] = ()
) -> list[ArrearsRow]:
    case = case_of(
        {
            "id": "T1",
            "parties": [
                {"key": "GC", "role": "general_contractor"},
                {"key": "SUB"},
                {"key": "TEAM"},
                {"key": "M", "acts_for": "SUB"},
            ],
            "contracts": [{"key": "K1", "from": "GC", "to": "SUB", "kind": "labour"}],
            "claims": claims or [SOUND],
            "events": list(events),
            "proofs": [{"key": f"F{place}", "kind": kind} for place, kind in enumerate(proofs)],
        }
    )
    chain, law = trace(case), the_law()
    judged = tuple(judge_claim(chain, claim, law, day=DAY) for claim in case.claims)
    return list(run_checks(case, chain, law, day=DAY, claims=judged).arrears)


def figures(row: ArrearsRow) -> tuple[float | None, float | None, float | None]:
    owed, paid, still = (None if one is None else one.yuan for one in (row.owed, row.paid, row.open))
    return owed, paid, still


@pytest.mark.parametrize(
    ("claim", "events", "expected"),
    [
        ({}, [], (1000, None, 1000)),
        ({"paid": 300}, [], (1000, 300, 700)),
        ({}, [{"kind": "part_paid", "amount": 300}], (1000, 300, 700)),
        ({"paid": 500}, [{"kind": "part_paid", "amount": 300}], (1000, 500, 500)),
        ({}, [{"kind": "part_paid", "amount": 300}, {"kind": "deposit_used", "amount": 200}], (1000, 500, 500)),
        ({}, [{"kind": "fund_advanced", "amount": 1000}], (1000, 1000, 0)),
        ({}, [{"kind": "paid"}], (1000, 1000, 0)),
        ({}, [{"kind": "paid", "amount": 1200}], (1000, 1200, 0)),
        ({"owed": None, "claimed": 800}, [{"kind": "part_paid", "amount": 300}], (800, 300, 500)),
        ({"owed": None}, [{"kind": "part_paid", "amount": 300}], (None, 300, None)),
        ({"owed": None}, [{"kind": "paid"}], (None, None, 0)),
        ({}, [{"kind": "part_paid"}], (1000, None, None)),
        ({}, [{"on": "2022-07-01", "kind": "order_to_pay", "party": "SUB", "owed": 900}], (1000, None, 900)),
        (
            {},
            [
                {"on": "2022-07-10", "kind": "part_paid", "amount": 100},
                {"on": "2022-07-05", "kind": "part_paid", "amount": 200, "owed": 650},
                {"on": "2022-07-01", "kind": "part_paid", "amount": 50},
            ],
            (1000, 350, 550),
        ),
        ({}, [{"kind": "part_paid", "amount": 100, "owed": 850}, {"kind": "paid", "amount": 5}], (1000, 105, 850)),
        ({}, [{"on": "2022-09-01", "kind": "paid"}], (1000, None, 1000)),
    ],
)
def test_owed_paid_and_open(
    claim: dict[str, Any], events: list[dict[str, Any]], expected: tuple[float | None, ...]
) -> None:
    (row,) = rows(*events, claims=[{**SOUND, **claim}])
    assert figures(row) == expected


def test_a_payment_is_booked_to_the_only_claim_of_the_employer_it_concerns() -> None:
    claims = [SOUND, {**SOUND, "key": "C2", "employer": "TEAM"}]
    first, second = rows({"kind": "part_paid", "party": "M", "amount": 300}, claims=claims)
    assert (figures(first)[1], figures(second)[1]) == (300, None)
    assert "events.0.claim" not in first.missing


def test_a_payment_nobody_can_book_is_named() -> None:
    claims = [SOUND, {**SOUND, "key": "C2"}]
    first, second = rows(
        {"kind": "part_paid", "party": "GC", "amount": 300}, {"kind": "paid", "claim": "C2", "amount": 1}, claims=claims
    )
    assert figures(first)[1] is None
    assert figures(second)[1] == 1
    assert "events.0.claim" in first.missing
    assert "events.1.claim" not in first.missing


@pytest.mark.parametrize(
    ("event", "ordered"),
    [
        ({"kind": "order_to_pay", "party": "SUB"}, True),
        ({"kind": "decision", "party": "GC"}, True),
        ({"kind": "order_to_pay", "party": "TEAM"}, False),
        ({"kind": "order_to_pay"}, True),
        ({"kind": "order_to_pay", "claim": "C1", "party": "TEAM"}, True),
        ({"kind": "penalty", "party": "SUB"}, False),
        ({"kind": "order_to_correct", "party": "SUB"}, False),
    ],
)
def test_a_claim_is_ordered_by_name_or_through_a_liable_party(event: dict[str, Any], ordered: bool) -> None:
    (row,) = rows(event)
    assert row.ordered is ordered
    assert ("events.0" in row.because) is ordered


def test_an_order_that_names_nobody_orders_none_of_several_claims() -> None:
    claims = [SOUND, {**SOUND, "key": "C2", "employer": "TEAM"}]
    assert [row.ordered for row in rows({"kind": "order_to_pay"}, claims=claims)] == [False, False]


def test_the_day_is_the_latest_orders_and_an_unknown_one_is_missing() -> None:
    (row,) = rows(
        {"kind": "order_to_pay", "party": "SUB", "due_on": "2022-06-10"},
        {"on": "2022-07-01", "kind": "decision", "party": "SUB", "due_in": "5 days"},
        {"kind": "order_to_pay", "party": "GC"},
    )
    assert row.due_on == date(2022, 7, 6)
    assert "events.2.due_on" in row.missing


def test_a_sound_claim_lacks_only_the_books_the_employer_must_keep() -> None:
    assert rows()[0].missing == PROOFS
    assert rows(proofs=("contract", "roster", "attendance", "pay_sheet"))[0].missing == ()


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ({"employer": None}, "claims.C1.employer"),
        ({"owed": None}, "claims.C1.owed"),
        ({"basis": "claimed"}, "claims.C1.basis"),
        ({"basis": None}, "claims.C1.basis"),
        ({"about": "mixed"}, "claims.C1.about"),
        ({"approximate": True}, "claims.C1.approximate"),
        ({"workers": None}, "claims.C1.workers"),
        ({"people": [{"name": "甲", "owed": 400}, {"name": "乙", "owed": 500}]}, "claims.C1.people"),
        ({"people": [{"name": "甲", "owed": 400}, {"name": "乙"}]}, "claims.C1.people.1.owed"),
    ],
)
def test_what_is_not_settled_of_a_claim_is_missing(claim: dict[str, Any], missing: str) -> None:
    assert missing in rows(claims=[{**SOUND, **claim}])[0].missing


def test_people_whose_sums_add_up_leave_nothing_open() -> None:
    people = [{"name": "甲", "owed": 400}, {"name": "乙", "owed": 600}]
    assert rows(claims=[{**SOUND, "workers": None, "people": people}])[0].missing == PROOFS


@pytest.mark.parametrize(
    ("claim", "because"), [({"basis": "false"}, "claims.C1.basis"), ({"about": "works_price"}, "claims.C1.about")]
)
def test_what_is_no_wage_claim_owes_nothing_and_says_why(claim: dict[str, Any], because: str) -> None:
    (row,) = rows({"kind": "order_to_pay", "party": "SUB"}, claims=[{**SOUND, **claim}])
    assert (row.owed, row.open, row.ordered, row.because, row.missing) == (None, None, False, (because,), ())


def test_the_rows_follow_the_file_and_rest_on_their_claim() -> None:
    claims = [{**SOUND, "key": "C9"}, {**SOUND, "key": "C2"}]
    found = rows(claims=claims)
    assert [row.claim for row in found] == ["C9", "C2"]
    assert found[0].because[0] == "claims.C9"
    assert found[0].owed == Yuan(100_000)
