"""Who may do what: asked at the top of every action."""

from caseflow.domain.errors import NotAllowed
from caseflow.domain.officer import ActingOfficer, Verb


def demand(verb: Verb, by: ActingOfficer) -> None:
    """Raises NotAllowed where the officer may not do this."""
    if not by.may(verb):
        raise NotAllowed(officer=by.officer.name, verb=verb.value)
