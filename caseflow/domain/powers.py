"""What an officer may do today: the roles' rows of the matrix, bound to the officer's place, and what others lent."""

from collections.abc import Iterable, Mapping
from datetime import date

from caseflow.domain.agency import Agency, AgencyKind, below
from caseflow.domain.case_file import CaseFile
from caseflow.domain.officer import CasePlace, Delegation, Officer, OfficerRole, Power, Reach, Verb

Matrix = Mapping[OfficerRole, Mapping[Verb, Reach]]
"""Which role may do what, how far."""

_WHOLE_DISTRICT = {AgencyKind.LEADING_OFFICE, AgencyKind.LABOUR_BUREAU}


def powers_of(
    officer: Officer,
    matrix: Matrix,
    agencies: Iterable[Agency],
    *,
    lent: Iterable[tuple[Delegation, Officer]] = (),
    today: date,
) -> tuple[Power, ...]:
    """Every power of an officer on one day. `lent` are delegations to the officer, each with its giver.

    A delegation lends no role that the giver does not hold, and never the power to administer.
    """
    tree = tuple(agencies)
    own = tuple(_role_powers(officer, officer.roles, matrix, tree))
    borrowed = tuple(
        power
        for delegation, giver in lent
        if delegation.holds_on(today)
        for power in _role_powers(giver, giver.roles & delegation.roles, matrix, tree, lent_by=giver.name)
        if power.verb is not Verb.ADMINISTER
    )
    return own + borrowed


def place_of(case: CaseFile, assigned: Iterable[str] = ()) -> CasePlace:
    """Where a case lies: the towns, sectors and regulators that its facts name, and who is in charge of it."""
    supervision = case.supervision
    towns = [one.region.town for one in case.projects if one.region is not None]
    if supervision is not None:
        towns.append(supervision.town)
    return CasePlace(
        case=case.id,
        towns=frozenset(town for town in towns if town),
        sectors=frozenset(one.sector for one in case.projects if one.sector is not None),
        regulators=frozenset({supervision.regulator} if supervision and supervision.regulator else ()),
        assigned=frozenset(assigned),
    )


def _role_powers(
    officer: Officer,
    roles: frozenset[OfficerRole],
    matrix: Matrix,
    tree: tuple[Agency, ...],
    lent_by: str | None = None,
) -> Iterable[Power]:
    covered = below(officer.agency, tree) if officer.agency else ()
    whole = any(one.kind in _WHOLE_DISTRICT for one in covered)
    for role in sorted(roles):
        for verb, reach in matrix[role].items():
            yield Power(
                verb=verb,
                reach=Reach.DISTRICT if whole and reach is Reach.AGENCY else reach,
                holder=officer.name,
                places=frozenset(name for one in covered for name in one.names),
                sectors=frozenset(sector for one in covered for sector in one.sectors),
                lent_by=lent_by,
            )
