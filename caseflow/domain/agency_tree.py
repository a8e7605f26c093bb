"""Where an organisation may stand in the tree, and at which of them a post may be held."""

from collections.abc import Iterable, Mapping

from caseflow.domain.agency import Agency, AgencyKind, below
from caseflow.domain.officer import OfficerRole

UNDER: Mapping[AgencyKind, frozenset[AgencyKind | None]] = {
    AgencyKind.LEADING_OFFICE: frozenset({AgencyKind.LABOUR_BUREAU}),
    AgencyKind.LABOUR_BUREAU: frozenset({None, AgencyKind.LABOUR_BUREAU}),
    AgencyKind.REGULATOR: frozenset({None, AgencyKind.REGULATOR}),
    AgencyKind.TOWN: frozenset({None}),
    AgencyKind.ZONE_COMPANY: frozenset({None}),
    AgencyKind.GRID: frozenset({AgencyKind.TOWN, AgencyKind.ZONE_COMPANY}),
}
"""What may stand under what; None is the district itself."""

POSTED_AT: Mapping[OfficerRole, frozenset[AgencyKind]] = {
    OfficerRole.REGULATOR_OFFICER: frozenset({AgencyKind.REGULATOR}),
    OfficerRole.TOWN_OFFICER: frozenset({AgencyKind.TOWN, AgencyKind.ZONE_COMPANY}),
    OfficerRole.GRID_OFFICER: frozenset({AgencyKind.GRID, AgencyKind.TOWN, AgencyKind.ZONE_COMPANY}),
}
"""Roles that only an officer of such an organisation holds; any other role may be held anywhere."""


def misplaced(agency: Agency, agencies: Iterable[Agency]) -> str | None:
    """Why the agency cannot stand like this among the others, as a slug; None where it can."""
    tree = [one for one in agencies if one.id != agency.id] + [agency]
    parent = next((one for one in tree if one.id == agency.parent), None)
    reasons = {
        "parent_unknown": agency.parent is not None and parent is None,
        "circle_of_agencies": parent is not None and parent in below(agency.id, tree),
        "parent_unfit": (parent.kind if parent else None) not in UNDER[agency.kind],
        "sectors_unfit": bool(agency.sectors) and agency.kind is not AgencyKind.REGULATOR,
        "name_taken": any(one.names & agency.names for one in tree if one.id != agency.id),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def misposted(roles: Iterable[OfficerRole], agency: Agency | None) -> OfficerRole | None:
    """The first role that cannot be held at this agency; None where all can."""
    kind = agency.kind if agency is not None else None
    return next((role for role in sorted(roles) if role in POSTED_AT and kind not in POSTED_AT[role]), None)
