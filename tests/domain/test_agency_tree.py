"""Where organisations stand, where posts are held, and that somebody administers."""

from dataclasses import replace

import pytest

from caseflow.domain.administering import leaves_nobody
from caseflow.domain.agency import Agency, AgencyKind, below
from caseflow.domain.agency_tree import misplaced, misposted
from caseflow.domain.officer import Officer, OfficerRecord, OfficerRole
from caseflow.domain.words import Sector

BUREAU = Agency(id="bureau", name="区人社局", kind=AgencyKind.LABOUR_BUREAU)
LEADING = Agency(id="leading", name="区治欠办", kind=AgencyKind.LEADING_OFFICE, parent="bureau")
WATER = Agency(id="water", name="区水务局", kind=AgencyKind.REGULATOR, sectors=frozenset({Sector.WATER}))
TOWN = Agency(id="town", name="某某镇", kind=AgencyKind.TOWN, known_as=("某镇",))
GRID = Agency(id="grid", name="第一网格", kind=AgencyKind.GRID, parent="town")
TREE = (BUREAU, LEADING, WATER, TOWN, GRID)


@pytest.mark.parametrize("agency", TREE, ids=lambda one: one.id)
def test_each_of_the_district_can_stand_where_it_stands(agency: Agency) -> None:
    assert misplaced(agency, TREE) is None


@pytest.mark.parametrize(
    ("agency", "why"),
    [
        (replace(GRID, parent="nowhere"), "parent_unknown"),
        (replace(GRID, parent="water"), "parent_unfit"),
        (replace(GRID, parent=None), "parent_unfit"),
        (replace(TOWN, parent="grid"), "circle_of_agencies"),
        (replace(WATER, parent="water"), "circle_of_agencies"),
        (replace(LEADING, parent=None), "parent_unfit"),
        (replace(TOWN, sectors=frozenset({Sector.WATER})), "sectors_unfit"),
        (Agency(id="other", name="某镇", kind=AgencyKind.TOWN), "name_taken"),
    ],
)
def test_what_cannot_stand_there_is_told_why(agency: Agency, why: str) -> None:
    assert misplaced(agency, TREE) == why


def test_what_lies_below_ends_even_in_a_circle() -> None:
    assert below("town", TREE) == (TOWN, GRID)
    assert below("nowhere", TREE) == ()
    circle = (replace(TOWN, parent="grid"), GRID)
    assert below("town", circle) == circle


@pytest.mark.parametrize(
    ("roles", "agency", "wrong"),
    [
        ({OfficerRole.TOWN_OFFICER}, TOWN, None),
        ({OfficerRole.GRID_OFFICER}, GRID, None),
        ({OfficerRole.REGULATOR_OFFICER}, WATER, None),
        ({OfficerRole.HEAD, OfficerRole.CLERK}, None, None),
        ({OfficerRole.TOWN_OFFICER}, BUREAU, OfficerRole.TOWN_OFFICER),
        ({OfficerRole.REGULATOR_OFFICER, OfficerRole.CLERK}, TOWN, OfficerRole.REGULATOR_OFFICER),
        ({OfficerRole.GRID_OFFICER}, None, OfficerRole.GRID_OFFICER),
    ],
)
def test_a_role_of_a_town_or_regulator_is_held_there_only(
    roles: set[OfficerRole], agency: Agency | None, wrong: OfficerRole | None
) -> None:
    assert misposted(roles, agency) is wrong


def record(name: str, *roles: OfficerRole, suspended: bool = False) -> OfficerRecord:
    officer = Officer(name=name, roles=frozenset(roles))
    return OfficerRecord(officer=officer, password_hash="x", suspended=suspended)  # noqa: S106


def test_the_last_administrator_in_office_is_known() -> None:
    one, other = record("甲", OfficerRole.ADMINISTRATOR), record("乙", OfficerRole.ADMINISTRATOR)
    assert not leaves_nobody([one, other], record("甲"))
    assert leaves_nobody([one, record("乙", OfficerRole.HEAD)], record("甲", OfficerRole.HEAD))
    assert leaves_nobody([one, replace(other, suspended=True)], replace(one, suspended=True))
