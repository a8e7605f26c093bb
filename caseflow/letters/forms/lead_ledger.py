"""欠薪线索台账: the columns, on a page that lies on its side."""

from caseflow.letters.table_paper import ledger_form

TITLE = "欠薪线索台账"
_COLUMNS = (
    ("序号", "no", 3, "Centre"),
    ("线索编号", "clue", 7, ""),
    ("渠道", "source", 8, ""),
    ("收到时间", "received", 6, "Centre"),
    ("项目", "project", 9, ""),
    ("责任单位", "unit", 7, ""),
    ("转办单号", "number", 9, ""),
    ("转办日期", "sent", 6, "Centre"),
    ("状态", "state", 4, "Centre"),
    ("回复日期", "replied", 6, "Centre"),
    ("涉及（元）", "owed", 9, "Right"),
    ("已付（元）", "paid", 9, "Right"),
)

FORM = ledger_form(TITLE, _COLUMNS)
