"""Look at cases: the list, one case's facts and log, and the judgement about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from caseflow.actions.permission import demand
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import CaseRow, Dossier, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as a person sees it: what is stored, and what the law says about it."""

    dossier: Dossier
    judgement: Judgement


def list_cases(*, by: ActingOfficer, office: Office, after: str = "", limit: int = 1000) -> tuple[CaseRow, ...]:
    """Cases in order of id. Raises NotAllowed."""
    demand(Verb.READ, by)
    return office.graph.cases(after=after, limit=limit)


def all_cases(*, by: ActingOfficer, office: Office) -> Iterator[CaseRow]:
    """Every case in order of id, asked for page by page. Raises NotAllowed."""
    after = ""
    while page := list_cases(by=by, office=office, after=after):
        yield from page
        after = page[-1].id


def show_case(case_id: str, *, by: ActingOfficer, office: Office) -> CaseView:
    """One case with its log and its judgement. Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    dossier = office.graph.dossier(case_id)
    if dossier is None:
        raise NoSuchCase(case=case_id)
    return CaseView(dossier=dossier, judgement=judge(dossier.case, office.law, today=office.clock.today()))


def trace_case(case_id: str, *, by: ActingOfficer, office: Office) -> Judgement:
    """Who answers for the wages of one case. Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    case = office.graph.case(case_id)
    if case is None:
        raise NoSuchCase(case=case_id)
    return judge(case, office.law, today=office.clock.today())
