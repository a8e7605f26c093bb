"""When an officer may lend his powers: his own roles only, for days to come, and never the power to administer."""

from collections.abc import Set
from datetime import date

from caseflow.domain.officer import Officer, OfficerRole

LONGEST_DAYS = 366
"""A delegation is for a time; longer ones are a change of roles."""


def unlendable(
    giver: Officer, taker: Officer, roles: Set[OfficerRole], *, since: date, until: date, today: date
) -> str | None:
    """Why this cannot be lent, as a slug; None where it can. Both days are included.

    Only roles that the giver holds himself: what was lent to him is none of them, so nothing is lent on.
    """
    reasons = {
        "lent_to_oneself": giver.name == taker.name,
        "no_roles": not roles,
        "administering_lent": OfficerRole.ADMINISTRATOR in roles,
        "roles_not_held": not roles <= giver.roles,
        "until_before_since": until < since,
        "days_past": since < today,
        "too_long": (until - since).days >= LONGEST_DAYS,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)
