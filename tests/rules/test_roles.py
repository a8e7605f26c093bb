"""The matrix of roles and the first organisations are data, distrusted at the start."""

from pathlib import Path

import pytest

from caseflow.domain.agency import AgencyKind
from caseflow.domain.agency_tree import misplaced
from caseflow.domain.errors import BadRule
from caseflow.domain.officer import OfficerRole, Reach, Verb
from caseflow.domain.words import Sector
from caseflow.rules.agencies import load_agencies
from caseflow.rules.roles import MATRIX, load_matrix

NAMES = {AgencyKind.LABOUR_BUREAU: "某局", AgencyKind.LEADING_OFFICE: "某办"}


def test_every_role_stands_in_the_matrix_and_every_verb_is_somebody_s() -> None:
    matrix = load_matrix()
    assert set(matrix) == set(OfficerRole)
    assert {verb for row in matrix.values() for verb in row} == set(Verb)


def test_orders_come_from_the_head_and_only_the_administrator_administers() -> None:
    matrix = load_matrix()
    assert [role for role, row in matrix.items() if Verb.ISSUE in row] == [OfficerRole.HEAD]
    assert [role for role, row in matrix.items() if Verb.ADMINISTER in row] == [OfficerRole.ADMINISTRATOR]


def test_no_single_role_both_drafts_and_reviews_or_issues() -> None:
    for role, row in load_matrix().items():
        assert Verb.DRAFT not in row or not row.keys() & {Verb.REVIEW, Verb.ISSUE}, role


def test_towns_regulators_and_grids_reach_no_further_than_their_own() -> None:
    matrix = load_matrix()
    for role in (OfficerRole.REGULATOR_OFFICER, OfficerRole.TOWN_OFFICER, OfficerRole.GRID_OFFICER):
        assert Reach.DISTRICT not in matrix[role].values()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("clerk:\n", "cleaner:\n"), "every role"),
        (("  review: district", "  approve: district"), "unknown verb approve"),
        (("  review: district", "  review: everywhere"), "unknown reach everywhere"),
        (("administrator:\n  administer: district", "administrator: []"), "no verbs"),
        (("investigator:", "investigator: ]"), ""),
    ],
)
def test_a_matrix_that_cannot_be_taken_says_where(change: tuple[str, str], reason: str, tmp_path: Path) -> None:
    wrong = tmp_path / "roles.yml"
    wrong.write_text(MATRIX.read_text("utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(BadRule) as refused:
        load_matrix(wrong)
    assert refused.value.terms["file"] == "roles.yml"
    assert reason in refused.value.terms["reason"]


def test_the_first_organisations_are_those_of_the_plan_and_fit_together() -> None:
    laid = load_agencies(NAMES)
    kinds = [one.kind for one in laid]
    assert kinds.count(AgencyKind.REGULATOR) == 5
    assert {AgencyKind.LEADING_OFFICE, AgencyKind.LABOUR_BUREAU, AgencyKind.ZONE_COMPANY} <= set(kinds)
    assert [one.name for one in laid[:2]] == ["某局", "某办"]
    assert laid[1].parent == laid[0].id
    assert [one for one in laid if misplaced(one, laid)] == []


def test_each_sector_has_at_most_one_regulator() -> None:
    watched = [sector for one in load_agencies(NAMES) for sector in one.sectors]
    assert len(watched) == len(set(watched))
    assert set(Sector) - set(watched) == {Sector.INDUSTRY, Sector.OTHER}


def test_a_former_name_that_is_the_name_itself_is_said_once() -> None:
    laid = load_agencies({**NAMES, AgencyKind.LABOUR_BUREAU: "区人社局"})
    assert laid[0].known_as == ("人社局",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[", ""),
        ("{}", "list of organisations"),
        ("- 1", "an object with an id"),
        ("- {id: a, kind: town, name: 某镇, place: x}", "unknown field place"),
        ("- {id: a, kind: village, name: 某村}", "unknown kind"),
        ("- {id: a, kind: regulator, name: 某局, sectors: [air]}", "unknown sector"),
        ("- {id: a, kind: town}", "has no name"),
        ("- {id: a, kind: town, name: 某镇}\n- {id: a, kind: town, name: 别镇}", "twice"),
        ("- {id: a, kind: grid, name: 某网格}", "parent_unfit"),
    ],
)
def test_an_organisation_that_cannot_be_taken_says_where(text: str, reason: str, tmp_path: Path) -> None:
    wrong = tmp_path / "agencies.yml"
    wrong.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule) as refused:
        load_agencies(NAMES, wrong)
    assert refused.value.terms["file"] == "agencies.yml"
    assert reason in refused.value.terms["reason"]
