"""The worklist: across all open cases an officer may read, what is overdue, due today, this week and later."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from caseflow.actions.permission import demand
from caseflow.actions.procedure.courses import course_of, inspectors_of
from caseflow.actions.procedure.move_case import may_move
from caseflow.domain.course import Course
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.worklist import ActKey, Band, WorkRow, order_of, rows_of, settled_act
from caseflow.office import Dossier, Office

_VERB_OF: Mapping[ActKey, Verb] = {
    ActKey.ASSIGN: Verb.DECIDE,
    ActKey.CONFIRM_FINDING: Verb.CONFIRM,
    ActKey.REVIEW_LETTER: Verb.REVIEW,
    ActKey.ISSUE_LETTER: Verb.ISSUE,
}
"""The verb of each act that is no move; drafting where nothing else is said."""
_PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Worklist:
    """The rows, most pressing first, cut at `limit`; `counts` by band, `total` before the cut, `mine` of one's own."""

    rows: tuple[WorkRow, ...]
    counts: Mapping[Band, int]
    total: int
    mine: int

    @property
    def cut(self) -> bool:
        return len(self.rows) < self.total


def worklist(*, mine: bool = False, limit: int = 200, by: ActingOfficer, office: Office) -> Worklist:
    """Everything there is to do in the cases the officer may read; with `mine` only what waits for this officer.

    Only the rows shown are judged; all dates come from the records. Raises NotAllowed.
    """
    demand(Verb.READ, by)
    inspectors = inspectors_of(office.graph.officers())
    today = office.clock.today()
    found: list[tuple[WorkRow, Course]] = []
    for dossier in _readable(by, office=office):
        course = course_of(dossier, office=office, today=today, inspectors=inspectors)
        found += [(replace(row, mine=_waits_for(row, course, by)), course) for row in rows_of(course)]
    own = sum(row.mine for row, _ in found)
    wanted = sorted(((row, course) for row, course in found if row.mine or not mine), key=lambda one: order_of(one[0]))
    return Worklist(
        rows=tuple(replace(settled_act(course, row), mine=row.mine) for row, course in wanted[:limit]),
        counts=Counter(row.band for row, _ in wanted),
        total=len(wanted),
        mine=own,
    )


def _readable(by: ActingOfficer, *, office: Office) -> Iterator[Dossier]:
    after = ""
    while page := office.graph.dossiers(after=after, limit=_PAGE):
        for dossier in page:
            if by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge)):
                yield dossier
        after = page[-1].case.id


def _waits_for(row: WorkRow, course: Course, by: ActingOfficer) -> bool:
    """Whether it waits for this officer: who is in charge; and for what others must do, everybody who may.

    Nobody reviews or issues what he drafted.
    """
    name, place = by.officer.name, place_of(course.case, course.work.in_charge)
    if row.act.key is ActKey.MOVE:
        rule = course.procedure.moves[row.act.subject]
        return may_move(rule, place, by) and (rule.verb is Verb.DECIDE or _free_or_own(course, name))
    verb = _VERB_OF.get(row.act.key, Verb.DRAFT)
    if verb in {Verb.REVIEW, Verb.ISSUE, Verb.DECIDE}:
        drafted = row.letter is not None and row.letter.drafted_by == name
        return by.may_about(verb, place) and not drafted
    return by.may_about(verb, place) and _free_or_own(course, name)


def _free_or_own(course: Course, name: str) -> bool:
    """A case of one's own, or one that nobody is in charge of yet."""
    return not course.work.in_charge or name in course.work.in_charge
