"""结案审批表, drawn: what was found, done and paid, why the case is closed (劳动保障监察条例 第十八条)."""

from caseflow.domain.days import Day
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import by, paper, procedure
from caseflow.domain.drafts.file_record import (
    BLANK_ROW,
    Rows,
    employers,
    of_the_case,
    of_the_wages,
    party_words,
    sentence,
)
from caseflow.domain.drafts.history import history
from caseflow.domain.drafts.listing import missing
from caseflow.domain.drafts.matter import arrears, letter_name, numbered, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.wording import PROOFS
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import OUT

KIND = "case_closing_form"
REASONS = {
    "paid": "拖欠的工资已经全部支付。",
    "withdrawn": "违法情节轻微，且已改正，撤销立案。",
    "enforced": "当事人逾期不履行处理决定，已依法申请人民法院强制执行。",
    "transferred": "案件已依法移送有关部门处理。",
    "other": "",
}
_NOTHING_OPEN = {"paid", "withdrawn"}


def draw(occasion: Occasion) -> Draft:
    """The form for one case. Raises StepsMissing where it would say that all is paid and wages are open."""
    chosen = occasion.answer("reason")
    found = arrears(occasion.case, occasion.judgement)
    if chosen in _NOTHING_OPEN and found.still_open:
        left = "具体数额待核实" if found.open is None else f"尚欠{found.open}元"
        raise missing(KIND, f"拖欠工资的全部支付（{left}）", "the payment of all wages still open")
    articles = procedure(occasion, "paper-outcomes")
    slots = {
        "filed_on": day_words(occasion.answer("filed_on")) or _filed_on(occasion),
        "parties": texts(party_words(occasion.case, key) for key in employers(occasion)) or BLANK_ROW,
        "history": numbered(history(occasion)) or ({"no": "1", "text": "未见处置记录"},),
        "proofs": "、".join(_proofs(occasion)) or "案卷中未登记证据材料",
        "reasons": _reasons(occasion, chosen),
        "told": _told(occasion),
        "basis": by(articles, "根据"),
        "opinion": sentence(occasion.answer("opinion") or "建议结案"),
    }
    return paper(
        KIND,
        occasion,
        (of_the_case(occasion), of_the_wages(occasion, "workers", "owed", "paid", "left"), slots),
        articles,
    )


def _filed_on(occasion: Occasion) -> str | None:
    """The day on which the case was accepted and filed, as its procedure has it."""
    days = [one.on for one in occasion.work.moves if one.move == "file"]
    return Day.of(days[-1]).words if days else None


def _proofs(occasion: Occasion) -> tuple[str, ...]:
    named = [one.name or (PROOFS[one.kind] if one.kind else "") for one in occasion.case.proofs]
    named += [one.name.rpartition(".")[0] or one.name for one in occasion.work.handed_in]
    return tuple(dict.fromkeys(name for name in named if name))


def _reasons(occasion: Occasion, chosen: str | None) -> Rows:
    """The reason chosen and the clerk's own lines; a blank while neither is there."""
    stated = [REASONS[chosen]] if chosen is not None and REASONS[chosen] else []
    stated += [sentence(line) for line in occasion.lines("details")]
    return texts(stated) or BLANK_ROW


def _told(occasion: Occasion) -> str:
    """Whether whoever complained knows the result (保障农民工工资支付条例 第十条)."""
    kind = "result_notice"
    letters = [one.number for one in occasion.work.letters if one.kind == kind and one.state in OUT and one.number]
    return f"已告知（《{letter_name(kind)}》{letters[-1]}）" if letters else "尚未告知"
