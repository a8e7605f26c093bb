"""The district's organisations: who supervises, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from caseflow.domain.words import Sector


class AgencyKind(StrEnum):
    LEADING_OFFICE = "leading_office"
    """区治欠办, which sits in the labour bureau."""
    LABOUR_BUREAU = "labour_bureau"
    REGULATOR = "regulator"
    TOWN = "town"
    ZONE_COMPANY = "zone_company"
    """经开集团, which the plan names beside the towns and streets."""
    GRID = "grid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One place of the organisation tree; `sectors` are the works that a regulator watches over.

    `known_as` are the other names by which case files call it, former ones too: a new name takes no case away.
    """

    id: str
    name: str
    kind: AgencyKind
    parent: str | None = None
    sectors: frozenset[Sector] = frozenset()
    known_as: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.name, *self.known_as})


def below(agency: str, agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    """The agency and everything under it, from the top down; empty where there is none such."""
    many = tuple(agencies)
    found = [one for one in many if one.id == agency]
    for one in found:  # grows while it is walked; `not in` also ends a circle
        found += [child for child in many if child.parent == one.id and child not in found]
    return tuple(found)
