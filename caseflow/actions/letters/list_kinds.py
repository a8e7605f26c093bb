"""The kinds of letters the office can draft."""

from caseflow.actions.permission import demand
from caseflow.domain.letter import LetterKind
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office


def list_kinds(*, by: ActingOfficer, office: Office) -> tuple[LetterKind, ...]:
    """Raises NotAllowed."""
    demand(Verb.READ, by)
    return office.press.kinds()
