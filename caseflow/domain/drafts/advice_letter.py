"""根治欠薪建议函: advice to a sector department whose work is slow (seed 二(二)3; 条例 第七条).

The statistics come from the form as long as the district keeps no ledger here; the case in hand is their example.
"""

from collections.abc import Iterator

from caseflow.domain.drafts.answers import AnswersDisagree
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.letter_slots import approved, drafted, letter
from caseflow.domain.drafts.matter import arrears, arrears_words, broken, counted, failing, mending, project, texts
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.places import address_of
from caseflow.domain.drafts.titles import Title
from caseflow.domain.happenings import happened, of_kinds
from caseflow.domain.letter import Draft
from caseflow.domain.money import Yuan
from caseflow.domain.words import ActKind, EventKind

KIND = "advice_letter"
_TITLE = Title(named=("关于根治拖欠农民工工资工作", "的建议函"), plain=("关于进一步做好", "根治拖欠农民工工资工作"))


def draw(occasion: Occasion) -> Draft:
    """The advice to one department; a figure the form does not give is a blank.

    Raises AnswersDisagree where more leads are closed or overdue than there are, or the span ends before it begins.
    """
    _must_agree(occasion)
    articles = grounds(occasion.law, occasion.day, ("sup-regulator", "letter-advice"))
    amount = occasion.answer("amount")
    money = Yuan.parse(amount) if amount else None
    slots = {
        "opening": (
            f"{according_to(articles)}，{approved(occasion)}为进一步压实行业监管责任，现就做好本行业领域"
            "根治拖欠农民工工资工作提出如下建议，请予研究。"
        ),
        "period_from": day_words(occasion.answer("period_from")),
        "period_until": day_words(occasion.answer("period_until")),
        "clues": occasion.answer("clues"),
        "closed": occasion.answer("closed"),
        "overdue": occasion.answer("overdue"),
        "rate": _rate(occasion),
        "amount": None if money is None else str(money),
        "capitals": None if money is None else money.capitals,
        "problems": counted(_problems(occasion)),
        "advice": counted(_advice(occasion)),
        "example": texts(_example(occasion)),
    }
    return drafted(occasion, KIND, letter(occasion, title=_TITLE, slots=slots), articles)


def _must_agree(occasion: Occasion) -> None:
    clues, closed, overdue = (occasion.answer(name) for name in ("clues", "closed", "overdue"))
    if clues is not None and int(closed or 0) + int(overdue or 0) > int(clues):
        raise AnswersDisagree(field="已办结、超期未办结 Closed, overdue", other="线索总数 Leads")
    start, end = occasion.answer("period_from"), occasion.answer("period_until")
    if start is not None and end is not None and start > end:
        raise AnswersDisagree(field="统计止日 Statistics until", other="统计起日 Statistics from")


def _rate(occasion: Occasion) -> str | None:
    """The share of the leads that were closed, in per cent with one decimal."""
    clues, closed = (occasion.answer(name) for name in ("clues", "closed"))
    if clues is None or closed is None:
        return None
    return f"{int(closed) * 100 / int(clues):.1f}%" if int(clues) else "—"


def _example(occasion: Occasion) -> Iterator[str]:
    """The case in hand."""
    told = arrears_words(arrears(occasion.case, occasion.judgement))
    yield f"例如，{project(occasion.case)}{told or '存在拖欠农民工工资问题'}。"


def _problems(occasion: Occasion) -> Iterator[str]:
    if arrears(occasion.case, occasion.judgement).still_open:
        days = "、".join(_reminded(occasion))
        urged = f"经{days}督促，" if days else ""
        yield f"欠薪问题化解较慢。{urged}{project(occasion.case)}的欠薪至今未全部解决"
    if broken(occasion):
        found = "；".join(failing(occasion, row) for row in broken(occasion))
        yield f"工资支付保障制度落实不到位。经查，{found}"
    if of_kinds(happened(occasion.case, occasion.judgement.as_of), EventKind.GROUP_INCIDENT):
        yield "风险防控不够有力，该项目已引发群体性事件"
    yield from (line.rstrip("。；;") for line in occasion.lines("problems"))


def _reminded(occasion: Occasion) -> Iterator[str]:
    """The days on which this very department was reminded."""
    supervision = occasion.case.supervision
    for act in supervision.acts if supervision is not None else ():
        if act.kind is ActKind.REMINDER and act.on is not None and occasion.to_name in (act.note or ""):
            yield act.on.words


def _advice(occasion: Occasion) -> Iterator[str]:
    you = address_of(occasion.to_name) if occasion.to_name else "贵单位"
    yield (
        "健全监管制度。建议"
        f"{you}全面摸排本行业领域在建工程项目，对工资支付保障各项制度落实情况逐项核查，建立台账、动态管理"
    )
    mended = "；".join(mending(occasion, row) for row in broken(occasion))
    checks = f"，{mended}" if mended else ""
    yield f"加强行业执法。建议依法查处违法发包、转包、违法分包、挂靠和拖欠工程款等行为{checks}"
    yield f"加快个案化解。建议对{project(occasion.case)}的欠薪明确专人负责，与属地街镇、人力资源社会保障部门联动处置"
    yield from (line.rstrip("。；;") for line in occasion.lines("suggestions"))
