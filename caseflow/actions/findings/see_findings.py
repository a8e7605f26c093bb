"""Look at the findings of a case: what the system proposes, what an officer decided, what asks to be decided again."""

from dataclasses import dataclass

from caseflow.actions.permission import demand, reach
from caseflow.domain.case_file import CaseFile
from caseflow.domain.findings import Weighed, left_behind, weighed
from caseflow.domain.judge import judge
from caseflow.domain.judgement import Judgement
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.records import Document, Finding
from caseflow.office import Dossier, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingList:
    """Every finding of a case. `old` are decisions about what is no longer proposed; `proofs` stand and may be used."""

    case: CaseFile
    judgement: Judgement
    rows: tuple[Weighed, ...]
    old: tuple[Finding, ...]
    proofs: tuple[Document, ...]
    may_decide: bool
    may_prove: bool


def list_findings(case_id: str, *, by: ActingOfficer, office: Office) -> FindingList:
    """Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    return findings_of_dossier(dossier, judge(dossier.case, office.law, today=office.clock.today()), by)


def findings_of_dossier(dossier: Dossier, judgement: Judgement, by: ActingOfficer) -> FindingList:
    """The findings of a case that was read and judged already."""
    place = place_of(dossier.case, dossier.work.in_charge)
    return FindingList(
        case=dossier.case,
        judgement=judgement,
        rows=weighed(dossier.case, judgement, dossier.work),
        old=left_behind(dossier.case, judgement, dossier.work),
        proofs=tuple(one for one in dossier.work.documents if one.withdrawn_at is None),
        may_decide=by.may_about(Verb.CONFIRM, place),
        may_prove=by.may_about(Verb.DRAFT, place),
    )
