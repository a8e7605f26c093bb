"""案件督办台账: the columns, on a page that lies on its side."""

from caseflow.letters.table_paper import ledger_form

TITLE = "案件督办台账"
_COLUMNS = (
    ("序号", "no", 3, "Centre"),
    ("督办函号", "number", 9, ""),
    ("案件", "case", 7, ""),
    ("项目", "project", 9, ""),
    ("责任单位", "unit", 7, ""),
    ("级别", "level", 4, "Centre"),
    ("人数", "workers", 4, "Centre"),
    ("拖欠（元）", "owed", 9, "Right"),
    ("已付（元）", "paid", 9, "Right"),
    ("剩余（元）", "left", 9, "Right"),
    ("办结时限", "finish_by", 6, "Centre"),
    ("进展", "progress", 7, ""),
    ("状态", "state", 4, "Centre"),
    ("销号依据", "closed_by", 6, ""),
    ("经办", "officer", 4, "Centre"),
)

FORM = ledger_form(TITLE, _COLUMNS)
