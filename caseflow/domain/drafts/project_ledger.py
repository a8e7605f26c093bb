"""项目台账, drawn: a row for each project of the cases, who builds it and which wage systems it keeps."""

from collections.abc import Iterator

from caseflow.domain.case_file import Project
from caseflow.domain.drafts.file_record import UNKNOWN
from caseflow.domain.drafts.ledger_rows import ledger, of_case, sums
from caseflow.domain.drafts.matter import holders
from caseflow.domain.drafts.occasion import Occasion, Standing
from caseflow.domain.letter import Draft
from caseflow.domain.words import Role, SystemCode, Verdict

KIND = "project_ledger"
_SYSTEMS = (
    SystemCode.WAGE_DEPOSIT,
    SystemCode.WAGE_ACCOUNT,
    SystemCode.REAL_NAME,
    SystemCode.PROXY_PAYMENT,
    SystemCode.LABOUR_OFFICER,
    SystemCode.NOTICE_BOARD,
)
_MARKS = {Verdict.KEPT: "√", Verdict.BROKEN: "×", Verdict.UNKNOWN: "待查"}
_SUBCONTRACTORS = (Role.SPECIALIST_SUBCONTRACTOR, Role.LABOUR_SUBCONTRACTOR, Role.SUBCONTRACTOR)


def draw(occasion: Occasion) -> Draft:
    """The ledger over the cases its reader may read; without a row it says so."""
    return ledger(KIND, occasion, _rows(occasion), nothing="截至今日，案件中没有登记工程项目。")


def _rows(occasion: Occasion) -> Iterator[dict[str, str]]:
    every = ((standing, project) for standing in occasion.district for project in standing.case.projects)
    for at, (standing, project) in enumerate(every, start=1):
        case = of_case(occasion, standing)
        supervision = standing.case.supervision
        yield {
            "no": str(at),
            "case": standing.case.id,
            "project": project.name or UNKNOWN,
            "owner": _named(case, Role.PROJECT_OWNER),
            "contractor": _named(case, Role.GENERAL_CONTRACTOR),
            "subcontractors": _named(case, *_SUBCONTRACTORS),
            "regulator": (supervision.regulator if supervision is not None else None) or UNKNOWN,
            "town": (project.region.town if project.region is not None else None) or UNKNOWN,
            **{str(system): _kept(standing, project, system) for system in _SYSTEMS},
            **sums(occasion, standing, "left"),
        }


def _named(case: Occasion, *roles: Role) -> str:
    return "、".join(holders(case, *roles)) or UNKNOWN


def _kept(standing: Standing, project: Project, system: SystemCode) -> str:
    """√, × or 待查, as check 2 found it for this project; the worst where several bear it."""
    found = {
        row.verdict
        for row in standing.judgement.three_checks.systems
        if row.system == system and row.project in {project.key, None}
    }
    worst = next((verdict for verdict in (Verdict.BROKEN, Verdict.UNKNOWN, Verdict.KEPT) if verdict in found), None)
    return _MARKS[worst] if worst is not None else _MARKS[Verdict.UNKNOWN]
