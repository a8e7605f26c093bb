"""A case on its course, out of its dossier: with the law, the day, and which of its officers may investigate."""

from collections.abc import Iterable
from datetime import date

from caseflow.domain.course import Course
from caseflow.domain.judgement import Judgement
from caseflow.domain.letter_life import nature_of
from caseflow.domain.officer import OfficerRecord, OfficerRole
from caseflow.office import Dossier, Office

_INSPECTS = frozenset({OfficerRole.INVESTIGATOR, OfficerRole.HEAD})


def inspectors_of(officers: Iterable[OfficerRecord]) -> frozenset[str]:
    """Names of the labour inspectors: only they count as the two who investigate (劳动保障监察条例 第十六条)."""
    return frozenset(one.officer.name for one in officers if one.officer.roles & _INSPECTS)


def course_of(
    dossier: Dossier,
    *,
    office: Office,
    today: date,
    inspectors: frozenset[str],
    judged: Judgement | None = None,
) -> Course:
    """The case as the procedure sees it on a day."""
    return Course(
        case=dossier.case,
        law=office.law,
        today=today,
        work=dossier.work,
        judged=judged,
        inspectors=inspectors,
        reply_from={kind.kind: kind.reply_from for kind in office.press.kinds()},
        natures={kind.kind: nature_of(kind) for kind in office.press.kinds()},
    )
