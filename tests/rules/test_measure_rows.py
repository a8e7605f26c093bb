"""The tables of systems, penalties, supervision, measures and letters: every word in them means something."""

import pytest

from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.rule import Rule
from caseflow.domain.words import MeasureKind, SystemCode
from tests.make import TODAY, case_of, the_law

LETTERS = {
    "lead_transfer",
    "risk_warning_letter",
    "advice_letter",
    "supervision_letter",
    "interview_letter",
    "correction_order",
    "handling_decision",
    "penalty_decision",
    "deposit_payment_notice",
    "police_transfer",
    "asset_query",
    "enforcement_reminder",
    "listing_notice",
    "emergency_advance_form",
    "recovery_letter",
    "duty_transfer_letter",
}
PLAN = {"permit", "wage_deposit", "real_name", "wage_account", "monthly_pay", "notice_board"}


def rows(table: str) -> tuple[Rule, ...]:
    return the_law().tables[table]


def test_every_system_of_the_case_file_is_in_the_catalogue() -> None:
    assert {rule.terms["system"] for rule in rows("systems")} == set(SystemCode)


def test_nine_systems_are_active_and_six_are_the_plans() -> None:
    first: dict[object, Rule] = {}
    for rule in rows("systems"):
        first.setdefault(rule.terms["system"], rule)
    assert sum(rule.terms["active"] is True for rule in first.values()) == 9
    assert {system for system, rule in first.items() if rule.grade == "S" and rule.terms["active"]} == PLAN


def test_every_penalty_a_system_names_is_held() -> None:
    named = {str(rule.terms["penalty"]) for rule in rows("systems") if "penalty" in rule.terms}
    assert named == {rule.id for rule in rows("penalties")}


@pytest.mark.parametrize("table", ["systems", "measures", "proposals"])
def test_a_row_calls_only_for_letters_the_office_has(table: str) -> None:
    assert {rule.suggests for rule in rows(table)} <= LETTERS | {None}


def test_every_measure_has_a_row_and_every_row_a_measure() -> None:
    assert {str(rule.terms["measure"]) for rule in rows("measures") if "measure" in rule.terms} == set(MeasureKind)
    attached = [str(rule.terms["attaches_to"]).split() for rule in rows("measures") if "attaches_to" in rule.terms]
    assert {kind for kinds in attached for kind in kinds} <= set(MeasureKind)
    assert all(("measure" in rule.terms) is not ("attaches_to" in rule.terms) for rule in rows("measures"))


def large(count: int = 400) -> Judgement:
    """As many claims as employers under one general contractor, 20 events."""
    employers = [f"S{place}" for place in range(count)]
    case = case_of(
        {
            "id": "T1",
            "as_of": "2022-08-01",
            "parties": [{"key": "OWN"}, {"key": "GC"}, *({"key": key} for key in employers)],
            "contracts": [
                {"key": "K0", "from": "OWN", "to": "GC", "kind": "general"},
                *({"key": f"K{key}", "from": "GC", "to": key, "kind": "labour", "under": "K0"} for key in employers),
            ],
            "claims": [
                {
                    "key": f"C{key}",
                    "employer": key,
                    "contract": f"K{key}",
                    "workers": 2,
                    "owed": 100,
                    "basis": "established",
                }
                for key in employers
            ],
            "events": [{"kind": "part_paid", "party": key, "amount": 1} for key in employers[:20]],
        }
    )
    return judge(case, the_law(), today=TODAY)


def test_four_hundred_claims_are_judged_each_with_its_order() -> None:
    orders = [one.party for one in large().measures if one.measure is MeasureKind.CORRECTION_ORDER]
    assert orders == [f"S{place}" for place in range(400)]


def test_the_same_case_gets_the_same_answer() -> None:
    assert large(20) == large(20)
