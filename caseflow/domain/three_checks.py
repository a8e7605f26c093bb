"""一案三查: for each case, the arrears, the systems and the supervision. Findings are proposals to be confirmed."""

from datetime import date

from caseflow.domain.arrears import arrears_check
from caseflow.domain.case_file import CaseFile
from caseflow.domain.chain import Chain
from caseflow.domain.days import Day
from caseflow.domain.happenings import happened
from caseflow.domain.judgement import ArrearsRow, ClaimJudgement, Paths, SystemRow, ThreeChecks
from caseflow.domain.law_book import LawBook
from caseflow.domain.money import NOTHING
from caseflow.domain.supervision import supervision_check
from caseflow.domain.systems import systems_check
from caseflow.domain.words import Verdict


def run_checks(
    case: CaseFile, chain: Chain, law: LawBook, *, day: date, claims: tuple[ClaimJudgement, ...]
) -> ThreeChecks:
    """The three checks on that day, in the order of the file and of the catalogue (seed 二(三)2)."""
    happenings = happened(case, Day.of(day))
    arrears = arrears_check(case, claims, happenings, law.calendar)
    systems = systems_check(chain, law, day)
    supervision = supervision_check(case, law, day, happenings, _troubled(arrears, systems))
    return ThreeChecks(arrears=arrears, systems=systems, supervision=supervision)


def _troubled(arrears: tuple[ArrearsRow, ...], systems: tuple[SystemRow, ...]) -> Paths:
    """The facts that show arrears open or a system broken."""
    owed = [f"claims.{row.claim}" for row in arrears if row.open is not None and row.open != NOTHING]
    broken = [path for row in systems if row.verdict is Verdict.BROKEN for path in row.because]
    return tuple(dict.fromkeys((*owed, *broken)))
