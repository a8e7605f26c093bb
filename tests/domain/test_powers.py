"""What an officer may do: the matrix at his place in the tree, and what others lent him for the day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from caseflow.domain.delegating import unlendable
from caseflow.domain.officer import ActingOfficer, CasePlace, Delegation, Door, Officer, OfficerRole, Verb
from caseflow.domain.powers import place_of, powers_of
from caseflow.domain.words import Sector
from caseflow.rules.roles import load_matrix
from tests.domain.test_agency_tree import BUREAU, TREE
from tests.make import TODAY, case_of

MATRIX = load_matrix()
HERE = CasePlace(case="C1", towns=frozenset({"某某镇"}), sectors=frozenset({Sector.WATER}), assigned=frozenset({"丙"}))
ELSEWHERE = CasePlace(case="C2", towns=frozenset({"别的镇"}), sectors=frozenset({Sector.HOUSING}))


def officer(name: str, *roles: OfficerRole, agency: str | None = None) -> Officer:
    return Officer(name=name, roles=frozenset(roles), agency=agency)


def acting(one: Officer, *lent: tuple[Delegation, Officer], today: date = TODAY) -> ActingOfficer:
    return ActingOfficer(one, Door.PAGE, powers_of(one, MATRIX, TREE, lent=lent, today=today))


def lending(giver: Officer, taker: str, *roles: OfficerRole, **how: Any) -> tuple[Delegation, Officer]:
    stated: dict[str, Any] = {
        "id": "d", "giver": giver.name, "taker": taker, "roles": frozenset(roles), "since": TODAY, "until": TODAY,
        "reason": "出差", "by": giver.name, "at": datetime(2026, 11, 25, tzinfo=UTC), **how,
    }  # fmt: skip
    return Delegation(**stated), giver


def test_a_town_officer_reaches_the_cases_of_his_town_and_no_other() -> None:
    by = acting(officer("甲", OfficerRole.TOWN_OFFICER, agency="town"))
    assert by.may_about(Verb.DRAFT, HERE)
    assert not by.may_about(Verb.READ, ELSEWHERE)
    assert not by.may(Verb.ISSUE)


@pytest.mark.parametrize("name", ["某某镇", "某镇"])
def test_a_town_is_known_by_its_other_names_too(name: str) -> None:
    by = acting(officer("甲", OfficerRole.TOWN_OFFICER, agency="town"))
    assert by.may_about(Verb.READ, replace(HERE, towns=frozenset({name}), sectors=frozenset()))


def test_a_regulator_reaches_its_sector_and_what_names_it() -> None:
    by = acting(officer("甲", OfficerRole.REGULATOR_OFFICER, agency="water"))
    assert by.may_about(Verb.READ, HERE)
    assert by.may_about(Verb.READ, replace(ELSEWHERE, regulators=frozenset({"区水务局"})))
    assert not by.may_about(Verb.READ, ELSEWHERE)


def test_a_grid_officer_reaches_what_is_assigned_to_him_by_name() -> None:
    assert acting(officer("丙", OfficerRole.GRID_OFFICER, agency="grid")).may_about(Verb.READ, HERE)
    assert not acting(officer("丁", OfficerRole.GRID_OFFICER, agency="grid")).may_about(Verb.READ, HERE)


def test_an_agency_s_reach_is_the_whole_district_in_the_labour_bureau() -> None:
    one = officer("甲", OfficerRole.TOWN_OFFICER, agency=BUREAU.id)
    assert acting(one).may_about(Verb.READ, ELSEWHERE)


def test_an_officer_of_no_agency_reaches_no_agency_s_cases() -> None:
    assert not acting(officer("甲", OfficerRole.TOWN_OFFICER)).may_about(Verb.READ, HERE)


def test_what_is_lent_holds_on_its_days_both_included_and_is_named() -> None:
    head = officer("主任", OfficerRole.HEAD)
    since, until = TODAY, TODAY + timedelta(days=2)
    loan = lending(head, "甲", OfficerRole.HEAD, since=since, until=until)
    clerk = officer("甲", OfficerRole.CLERK)
    for day, holds in ((-1, False), (0, True), (2, True), (3, False)):
        by = acting(clerk, loan, today=TODAY + timedelta(days=day))
        assert by.may_about(Verb.ISSUE, ELSEWHERE) is holds
    by = acting(clerk, loan)
    assert by.lender(Verb.ISSUE, HERE) == "主任"
    assert by.lender(Verb.DRAFT, HERE) is None
    assert by.lender(Verb.REVIEW, HERE) == "主任"
    assert by.lender(Verb.ADMINISTER, HERE) is None


def test_nothing_is_lent_that_the_giver_lost_or_took_back() -> None:
    clerk = officer("甲", OfficerRole.CLERK)
    former = officer("主任", OfficerRole.REVIEWER)
    assert not acting(clerk, lending(former, "甲", OfficerRole.HEAD)).may(Verb.ISSUE)
    taken_back = lending(
        officer("主任", OfficerRole.HEAD), "甲", OfficerRole.HEAD, revoked_at=datetime(2026, 11, 25, tzinfo=UTC)
    )
    assert not acting(clerk, taken_back).may(Verb.ISSUE)


def test_the_power_to_administer_is_never_lent() -> None:
    boss = officer("主任", OfficerRole.ADMINISTRATOR)
    assert not acting(officer("甲"), lending(boss, "甲", OfficerRole.ADMINISTRATOR)).may(Verb.ADMINISTER)


def test_a_lent_town_is_the_giver_s_and_not_the_taker_s() -> None:
    giver = officer("甲", OfficerRole.TOWN_OFFICER, agency="town")
    by = acting(officer("乙", agency="water"), lending(giver, "乙", OfficerRole.TOWN_OFFICER))
    assert by.may_about(Verb.READ, replace(HERE, sectors=frozenset()))
    assert not by.may_about(Verb.READ, replace(HERE, towns=frozenset()))


LENDABLE: dict[str, Any] = {"roles": {OfficerRole.HEAD}, "since": TODAY, "until": TODAY}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({}, None),
        ({"until": TODAY + timedelta(days=365)}, None),
        ({"roles": set()}, "no_roles"),
        ({"roles": {OfficerRole.CLERK}}, "roles_not_held"),
        ({"roles": {OfficerRole.ADMINISTRATOR}}, "administering_lent"),
        ({"until": TODAY - timedelta(days=1)}, "until_before_since"),
        ({"since": TODAY - timedelta(days=1)}, "days_past"),
        ({"until": TODAY + timedelta(days=366)}, "too_long"),
    ],
)
def test_only_own_roles_are_lent_for_days_to_come(change: dict[str, Any], why: str | None) -> None:
    giver = officer("主任", OfficerRole.HEAD, OfficerRole.ADMINISTRATOR)
    assert unlendable(giver, officer("甲"), today=TODAY, **{**LENDABLE, **change}) == why


def test_nobody_lends_to_himself() -> None:
    giver = officer("主任", OfficerRole.HEAD)
    assert unlendable(giver, giver, today=TODAY, **LENDABLE) == "lent_to_oneself"


def test_a_case_lies_where_its_projects_and_its_supervision_say() -> None:
    case = case_of(
        {
            "id": "A1",
            "parties": [{"key": "A"}],
            "projects": [
                {"key": "P1", "sector": "water", "region": {"town": "某某镇"}},
                {"key": "P2", "region": {"city": "某市"}},
                {"key": "P3", "sector": "housing"},
            ],
            "supervision": {"town": "别的镇", "regulator": "区水务局"},
        }
    )
    assert place_of(case, ["甲"]) == CasePlace(
        case="A1",
        towns=frozenset({"某某镇", "别的镇"}),
        sectors=frozenset({Sector.WATER, Sector.HOUSING}),
        regulators=frozenset({"区水务局"}),
        assigned=frozenset({"甲"}),
    )
    assert place_of(case_of({"id": "A2", "parties": [{"key": "A"}]})) == CasePlace(case="A2")


def test_an_investigator_reads_every_case_and_reveals_only_in_his_own() -> None:
    by = acting(officer("丙", OfficerRole.INVESTIGATOR))
    assert by.may_about(Verb.READ, ELSEWHERE)
    assert not by.may_about(Verb.REVEAL, ELSEWHERE)
    assert by.may_about(Verb.REVEAL, HERE)
