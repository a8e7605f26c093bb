"""工程项目台账: the columns, on a page that lies on its side."""

from caseflow.letters.table_paper import ledger_form

TITLE = "工程项目台账"
_COLUMNS = (
    ("序号", "no", 3, "Centre"),
    ("案件", "case", 7, ""),
    ("项目", "project", 9, ""),
    ("建设单位", "owner", 8, ""),
    ("总包单位", "contractor", 8, ""),
    ("分包单位", "subcontractors", 8, ""),
    ("行业主管", "regulator", 6, ""),
    ("街镇", "town", 5, ""),
    ("保证金", "wage_deposit", 3, "Centre"),
    ("专户", "wage_account", 3, "Centre"),
    ("实名制", "real_name", 3, "Centre"),
    ("代发", "proxy_payment", 3, "Centre"),
    ("专管员", "labour_officer", 3, "Centre"),
    ("告示牌", "notice_board", 3, "Centre"),
    ("尚欠（元）", "left", 9, "Right"),
)

FORM = ledger_form(TITLE, _COLUMNS)
