"""农民工维权信息告示牌, drawn: what the board of a site must say (保障农民工工资支付条例 第三十四条).

The general contractor puts it up; the office prints what it knows, the rest is written in by hand.
"""

from caseflow.domain.drafts.enforcement import paper, procedure
from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.grounds import according_to
from caseflow.domain.drafts.matter import holders
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.letter import Draft
from caseflow.domain.words import Role

KIND = "notice_board_sheet"
_BY_HAND = "＿＿＿＿＿＿＿＿＿＿"
_SUBCONTRACTORS = (
    Role.SPECIALIST_CONTRACTOR,
    Role.SPECIALIST_SUBCONTRACTOR,
    Role.LABOUR_SUBCONTRACTOR,
    Role.SUBCONTRACTOR,
)


def draw(occasion: Occasion) -> Draft:
    """The sheet of one case's project."""
    supervision = occasion.case.supervision
    articles = procedure(occasion, "paper-notice-board")
    slots = {
        "issuer": occasion.issuer_name,
        "ground": according_to(articles),
        "project": project_words(occasion.case) or _BY_HAND,
        "owner": _named(occasion, Role.PROJECT_OWNER),
        "contractor": _named(occasion, Role.GENERAL_CONTRACTOR),
        "subcontractors": _named(occasion, *_SUBCONTRACTORS),
        "regulator": (supervision.regulator if supervision is not None else None) or _BY_HAND,
        "by_hand": _BY_HAND,
        **{
            slot: occasion.values.get(value, _BY_HAND)
            for slot, value in (
                ("complaint_phone", "complaint_phone"),
                ("arbitration_office", "arbitration_office"),
                ("legal_aid_phone", "legal_aid_phone"),
            )
        },
    }
    return paper(KIND, occasion, (slots,), articles)


def _named(occasion: Occasion, *roles: Role) -> str:
    return "、".join(holders(occasion, *roles)) or _BY_HAND
