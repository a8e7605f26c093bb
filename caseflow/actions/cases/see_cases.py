"""Look at cases: the list, one case's facts and log, and the judgement about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from caseflow.actions.permission import demand, reach
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import CaseRow, Dossier, Office, RelatedCase


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as a person sees it: what is stored, and what the law says about it."""

    dossier: Dossier
    judgement: Judgement


def list_cases(*, by: ActingOfficer, office: Office, after: str = "", limit: int = 1000) -> tuple[CaseRow, ...]:
    """Cases that the officer may read, in order of id. Raises NotAllowed."""
    demand(Verb.READ, by)
    found: list[CaseRow] = []
    while len(found) < limit and (page := office.graph.cases(after=after, limit=limit)):
        found += [row for row in page if by.may_about(Verb.READ, row.place)]
        after = page[-1].id
    return tuple(found[:limit])


def all_cases(*, by: ActingOfficer, office: Office) -> Iterator[CaseRow]:
    """Every case that the officer may read in order of id, asked for page by page. Raises NotAllowed."""
    after = ""
    while page := list_cases(by=by, office=office, after=after):
        yield from page
        after = page[-1].id


def show_case(case_id: str, *, by: ActingOfficer, office: Office) -> CaseView:
    """One case with its log and its judgement. Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    return CaseView(dossier=dossier, judgement=judge(dossier.case, office.law, today=office.clock.today()))


def related_cases(dossier: Dossier, *, by: ActingOfficer, office: Office) -> tuple[RelatedCase, ...]:
    """Other cases of the same companies as one that was read already, those that the officer may read.

    Raises NotAllowed, NoSuchCase.
    """
    demand(Verb.READ, by)
    case_id = reach(Verb.READ, dossier, by, case_id=dossier.case.id).case.id
    return tuple(one for one in office.graph.related(case_id) if by.may_about(Verb.READ, one.place))


def trace_case(case_id: str, *, by: ActingOfficer, office: Office) -> Judgement:
    """Who answers for the wages of one case. Raises NotAllowed, NoSuchCase."""
    return show_case(case_id, by=by, office=office).judgement
