"""Which letters can be drawn, and to whom each may go."""

from caseflow.actions.cases.see_cases import CaseView
from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.letter import LetterKind, Life
from caseflow.domain.letter_addressee import Addressee, offices_for, parties_for
from caseflow.office import Office


def kinds_to_draw(*, office: Office) -> tuple[LetterKind, ...]:
    """The kinds that have a template and a drawing; a sheet is printed and never drafted."""
    known = drawable()
    drafted = (kind for kind in office.press.kinds() if kind.kind in known and kind.life is not Life.SHEET)
    return tuple(sorted(drafted, key=_place))


def _place(kind: LetterKind) -> tuple[bool, str]:
    """The slip and the four letters of the district's plan before the orders of law."""
    return kind.may_order, kind.kind


def recipients(seen: CaseView, kind: LetterKind, *, office: Office) -> tuple[Addressee, ...]:
    """The parties of a case and the offices of the district to which a letter of this kind may go."""
    case = seen.dossier.case
    return (*parties_for(case, seen.judgement, kind), *offices_for(case, kind, office.graph.agencies()))
