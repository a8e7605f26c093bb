"""不予受理通知书, drawn: why a complaint is not taken, and where its matter can be settled (若干规定 第十八条)."""

from caseflow.domain.drafts.enforcement import by, of_the_office, paper, procedure, remedies
from caseflow.domain.drafts.matter import project
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.result_notice import received
from caseflow.domain.letter import Draft

KIND = "non_acceptance_notice"
_REASONS = {
    "two_years": (
        "你反映的违反劳动保障法律、法规或者规章的行为，自发生之日（有连续或者继续状态的，自行为终了之日）起已超过二年",
        ("paper-acceptance", "paper-two-years"),
    ),
    "dispute": (
        "你反映的事项应当通过劳动争议处理或者诉讼程序解决，或者已经按照该程序处理",
        ("paper-acceptance", "paper-other-way"),
    ),
    "other_authority": ("你反映的事项不属于本机关管辖", ("paper-acceptance", "paper-result")),
    "not_labour": ("你反映的事项不属于劳动保障监察的事项范围", ("paper-acceptance", "paper-result")),
}
"""Why it is not taken and the rules that say so, by the form's word."""


def draw(occasion: Occasion) -> Draft:
    """The notice to the complainant whom the clerk names. Blanks are absent from the slots."""
    why, rules = _REASONS.get(occasion.answer("reason") or "", (None, ("paper-acceptance",)))
    grounds, arbitration = procedure(occasion, *rules), procedure(occasion, "paper-arbitration")
    ways, articles = remedies(occasion)
    slots = {
        "recipient": occasion.to_name or None,
        "received_on": received(occasion),
        "matter": occasion.answer("matter") or f"{project(occasion.case)}拖欠工资问题",
        "reason": why,
        "reason_by": by(grounds),
        "elsewhere": _elsewhere(occasion),
        "arbitration_by": by(arbitration),
        "arbitration_office": occasion.values.get("arbitration_office"),
        "legal_aid_phone": occasion.values.get("legal_aid_phone"),
    }
    return paper(KIND, occasion, (of_the_office(occasion), ways, slots), (*grounds, *arbitration, *articles))


def _elsewhere(occasion: Occasion) -> tuple[dict[str, str], ...]:
    """Who is competent, where the form names him."""
    where = occasion.answer("redirected_to")
    return ({"text": f"你反映的事项可以向{where}提出。"},) if where else ()
