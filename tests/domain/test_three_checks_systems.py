"""Check 2: every system of the catalogue on every project, with its article, its bearer and the penalty to come."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from caseflow.domain.chain import trace
from caseflow.domain.judgement import SystemRow
from caseflow.domain.systems import systems_check
from tests.make import case_of, the_law

DAY = date(2022, 8, 1)
NINE = [
    "permit",
    "wage_deposit",
    "real_name",
    "wage_account",
    "monthly_pay",
    "notice_board",
    "proxy_payment",
    "labour_officer",
    "labour_contract",
]
CHAIN: dict[str, Any] = {
    "id": "T1",
    "parties": [{"key": "OWN"}, {"key": "GC"}, {"key": "SUB"}],
    "contracts": [
        {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "kind": "labour", "under": "K1"},
    ],
    "claims": [{"key": "C1", "employer": "SUB", "contract": "K2", "owed": 1000}],
}


def rows(day: date = DAY, **stated: Any) -> list[SystemRow]:
    return list(systems_check(trace(case_of({**CHAIN, **stated})), the_law(), day))


def row(system: str, day: date = DAY, **stated: Any) -> SystemRow:
    return next(one for one in rows(day, **stated) if one.system == system)


def test_the_nine_are_asked_and_silence_is_unknown() -> None:
    found = rows()
    assert [one.system for one in found] == NINE
    assert {one.verdict for one in found} == {"unknown"}
    assert {one.penalty for one in found} == {None}
    assert [one.missing for one in found] == [(f"systems.{system}",) for system in NINE]


@pytest.mark.parametrize(
    ("system", "bearer", "penalty", "article"),
    [
        ("permit", "OWN", None, "建筑法 第七条"),
        ("wage_deposit", "GC", "pen-55", "保障农民工工资支付条例 第三十二条"),
        ("real_name", "GC", "pen-55", "保障农民工工资支付条例 第二十八条"),
        ("wage_account", "GC", "pen-55", "保障农民工工资支付条例 第二十六条"),
        ("monthly_pay", "SUB", "pen-53", "劳动法 第五十条"),
        ("notice_board", "GC", "pen-56", "保障农民工工资支付条例 第三十四条"),
        ("proxy_payment", "GC", "pen-56", "保障农民工工资支付条例 第三十一条"),
        ("labour_officer", "GC", "pen-56", "保障农民工工资支付条例 第二十八条"),
        ("labour_contract", "SUB", "pen-55", "保障农民工工资支付条例 第二十八条"),
        ("payment_guarantee", "OWN", "pen-57", "保障农民工工资支付条例 第二十四条"),
        ("labour_cost_allocation", "OWN", "pen-57", "保障农民工工资支付条例 第二十九条"),
        ("pay_ledger", "SUB", "pen-54", "保障农民工工资支付条例 第十五条"),
        ("pay_slip", "SUB", "pen-54", "保障农民工工资支付条例 第十五条"),
        ("town_assignment", "某镇", None, "西青区实施方案 第二部分（二）1"),
    ],
)
def test_a_broken_system_names_its_bearer_its_penalty_and_its_article(
    system: str, bearer: str, penalty: str | None, article: str
) -> None:
    found = row(system, systems={system: False}, supervision={"town": "某镇"})
    assert (found.verdict, found.bearer, found.penalty) == ("broken", bearer, penalty)
    assert article in found.articles
    assert found.because == (f"systems.{system}",)
    assert found.missing == ()


def test_a_kept_system_calls_for_no_penalty() -> None:
    found = row("wage_account", systems={"wage_account": True})
    assert (found.verdict, found.penalty, found.missing) == ("kept", None, ())


def test_a_row_of_the_plan_is_fixed_and_the_others_are_marked() -> None:
    assert {one.grade for one in rows()[:6]} <= {"S", "V1"}
    assert row("labour_officer").grade == "I"


def test_later_instruments_add_their_articles_from_their_day() -> None:
    deposit = "工程建设领域农民工工资保证金规定 第八条"
    assert deposit in row("wage_deposit").articles
    assert deposit not in row("wage_deposit", day=date(2021, 10, 31)).articles


def test_before_the_decree_its_systems_are_law_not_held() -> None:
    found = row("wage_account", day=date(2019, 1, 1), systems={"wage_account": False})
    assert (found.verdict, found.articles, found.penalty, found.bearer) == ("unknown", (), None, None)
    assert found.missing == ("law_not_held",)


def test_before_the_decree_wages_are_monthly_all_the_same_and_no_decree_penalty_follows() -> None:
    found = row("monthly_pay", day=date(2019, 1, 1), systems={"monthly_pay": False})
    assert (found.verdict, found.articles, found.penalty) == ("broken", ("劳动法 第五十条",), None)


@pytest.mark.parametrize(
    ("stated", "verdict", "because", "missing"),
    [
        (None, "kept", ("projects.P1.permit_on",), ()),
        (True, "kept", ("systems.permit", "projects.P1.permit_on"), ()),
        (False, "unknown", (), ("systems.permit", "projects.P1.permit_on")),
    ],
)
def test_a_permit_with_its_day_is_a_permit(
    stated: bool | None, verdict: str, because: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    found = row("permit", project={"key": "P1", "permit_on": "2021-01-01"}, systems={"permit": stated})
    assert (found.verdict, found.because, found.missing) == (verdict, because, missing)


def test_without_a_permit_day_the_file_decides() -> None:
    found = row("permit", project={"key": "P1"}, systems={"permit": False})
    assert (found.verdict, found.project) == ("broken", "P1")


def test_without_a_general_contractor_the_role_is_missing() -> None:
    found = row("wage_account", contracts=[], claims=[], systems={"wage_account": False})
    assert (found.bearer, found.missing) == (None, ("general_contractor",))


def test_of_two_employers_nobody_is_picked() -> None:
    claims = [{"key": "C1", "employer": ["SUB", "GC"]}]
    found = row("pay_slip", claims=claims, systems={"pay_slip": False})
    assert (found.bearer, found.missing) == (None, ("employer",))


@pytest.mark.parametrize(
    ("claims", "missing"), [([{"key": "C1", "owed": 5}], ("claims.C1.employer",)), ([], ("claims",))]
)
def test_an_unknown_employer_is_missing(claims: list[dict[str, Any]], missing: tuple[str, ...]) -> None:
    found = row("pay_slip", claims=claims, systems={"pay_slip": False})
    assert (found.bearer, found.missing) == (None, missing)


def test_a_town_nobody_names_is_missing() -> None:
    found = row("town_assignment", systems={"town_assignment": False})
    assert (found.bearer, found.missing) == (None, ("supervision.town",))


TWO: dict[str, Any] = {
    "projects": [{"key": "P1", "systems": {"wage_account": False}}, {"key": "P2"}],
    "parties": [{"key": "OWN"}, {"key": "GC"}, {"key": "GC2"}, {"key": "SUB"}],
    "contracts": [
        {"key": "K1", "project": "P1", "from": "OWN", "to": "GC", "kind": "general"},
        {"key": "K2", "project": "P2", "from": "OWN", "to": "GC2", "kind": "general"},
        {"key": "K3", "project": "P2", "from": "GC2", "to": "SUB", "kind": "labour", "under": "K2"},
    ],
    "claims": [{"key": "C1", "employer": "SUB"}],
}


def test_each_of_several_projects_has_its_own_rows_and_bearers() -> None:
    found = [one for one in rows(**TWO) if one.system in {"wage_account", "monthly_pay"}]
    assert [(one.project, one.system, one.verdict, one.bearer) for one in found] == [
        ("P1", "wage_account", "broken", "GC"),
        ("P1", "monthly_pay", "unknown", None),
        ("P2", "wage_account", "unknown", "GC2"),
        ("P2", "monthly_pay", "unknown", "SUB"),
    ]
    assert found[0].because == ("projects.P1.systems.wage_account",)
    assert found[2].missing == ("projects.P2.systems.wage_account",)


def test_a_claim_that_names_its_contract_belongs_to_that_project() -> None:
    claims = [{"key": "C1", "employer": "SUB", "contract": "K1"}]
    found = [one.bearer for one in rows(**{**TWO, "claims": claims}) if one.system == "monthly_pay"]
    assert found == ["SUB", None]


def test_the_projects_word_goes_before_the_cases() -> None:
    verdicts = {
        one.project: one.verdict for one in rows(**TWO, systems={"wage_account": True}) if one.system == "wage_account"
    }
    assert verdicts == {"P1": "broken", "P2": "kept"}


def test_a_penalty_row_that_is_gone_threatens_nobody() -> None:
    law = the_law()
    without = replace(law, tables={**law.tables, "penalties": ()})
    found = systems_check(trace(case_of({**CHAIN, "systems": {"wage_account": False}})), without, DAY)
    assert next(one.penalty for one in found if one.system == "wage_account") is None
