"""The first page: what is overdue, due today and this week, each row with the one act that does it."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.procedure.worklist import worklist as work_of
from caseflow.domain.days import Day
from caseflow.domain.worklist import Band
from caseflow.glossary import label
from caseflow.web.door import acting, office
from caseflow.web.languages import language
from caseflow.web.todo import TodoRow, todo_row

worklist = Blueprint("worklist", __name__)

_MOST = 500
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class _Shown:
    """One band of the page, with what it says when it is empty and how many rows it has in all."""

    key: str
    name: str
    empty: str
    rows: list[TodoRow]
    count: int


@worklist.get("/")
def page() -> ResponseReturnValue:
    """?whose=mine narrows it to what waits for the reader."""
    whose = "mine" if request.args.get("whose") == "mine" else "all"
    work = work_of(mine=whose == "mine", limit=_MOST, by=acting(), office=office())
    today = office().clock.today()
    moves = office().law.procedure.moves
    rows = [todo_row(row, moves, today=today, language=language()) for row in work.rows]
    empty = {
        Band.OVERDUE: gettext("没有逾期事项。"),
        Band.TODAY: gettext("今天没有到期事项。"),
        Band.THIS_WEEK: gettext("七天之内没有到期事项。"),
        Band.LATER: "",
    }
    bands = [
        _Shown(
            band.value,
            label("band", band, language()),
            empty[band],
            [row for row in rows if row.band == band],
            work.counts.get(band, 0),
        )
        for band in Band
    ]
    return render_template(
        "worklist.html", room="worklist", bands=bands, whose=whose, mine=work.mine, today=Day.of(today), most=_SHOWN
    )
