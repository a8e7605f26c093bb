"""红黄黑榜通报, drawn: what the review of a period put on the board, for everybody to read (plan 第二部分（三）3).

The office tries it out; no rule gives criteria, so the notice names the standard that the review used. It is no listing
under 人社部令第45号 and says so. A later room keeps the reviews; until then the clerk's form holds what was decided.
"""

from collections.abc import Iterable, Mapping

from caseflow.domain.drafts.board import Colour, Entry, board
from caseflow.domain.drafts.dates import day_words
from caseflow.domain.drafts.enforcement import paper
from caseflow.domain.drafts.grounds import according_to, grounds
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.period import period_of
from caseflow.domain.drafts.steps_told import on
from caseflow.domain.drafts.titles import title_lines
from caseflow.domain.letter import Draft

KIND = "board_notice"


def draw(occasion: Occasion) -> Draft:
    """The notice of one period; without its period nobody stands on it yet.

    Raises AnswersDisagree, AnswerNotYet, RedNotEarned, BlackWithoutDecision, OnTwoBoards, BoardUnitUnknown.
    """
    period = period_of(occasion)
    articles = grounds(occasion.law, occasion.today, ("paper-board",))
    entries = board(occasion, period.last) if period is not None else ()
    called = period.words if period is not None else ""
    pieces = (f"关于{called}", "在建工程项目农民工工资支付", "“红黄黑榜”的通报")
    slots = {
        "issuer": occasion.issuer_name,
        "title_lines": tuple({"text": line} for line in title_lines(pieces)),
        "opening": f"{according_to(articles)}，现将{called}在建工程项目农民工工资支付“红黄黑榜”评议结果通报如下。",
        "period_from": on(period.first) if period is not None else None,
        "period_until": on(period.last) if period is not None else None,
        "standard": occasion.answer("standard"),
        "reviewed_on": day_words(occasion.answer("reviewed_on")),
        **{str(colour): _rows(one for one in entries if one.colour is colour) for colour in Colour},
        "objection": occasion.values.get("board_objection"),
        "contact": occasion.answer("contact"),
        "contact_phone": occasion.answer("contact_phone"),
    }
    return paper(KIND, occasion, (slots,), articles)


def _rows(entries: Iterable[Entry]) -> tuple[Mapping[str, str | None], ...]:
    """{no, project, unit, reason}; a reason that is still to be given is a blank."""
    return tuple(
        {"no": str(at), "project": one.project, "unit": one.unit, "reason": one.reason}
        for at, one in enumerate(entries, start=1)
    )
