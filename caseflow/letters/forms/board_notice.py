"""红黄黑榜通报: the sentences and the three lists; its slots are described in the kind's .yml."""

from caseflow.letters.file_paper import closing, plain_opening
from caseflow.letters.form import Form
from caseflow.letters.layout import tag
from caseflow.letters.letter_parts import NOTE, body, heading
from caseflow.letters.table_paper import gap, listing

_COLUMNS = (
    ("序号", "no", 4, "FormCentre"),
    ("项目", "project", 15, "Form"),
    ("单位", "unit", 15, "Form"),
    ("理由", "reason", 22, "Form"),
)


def text() -> str:
    return (
        plain_opening()
        + body("{{ opening }}")
        + body(
            "评议期间：{{ period_from }}至{{ period_until }}。评议标准：{{ standard }}。评议日期：{{ reviewed_on }}。"
        )
        + _board("一、红榜（通报表扬）", "red")
        + _board("二、黄榜（提醒整改）", "yellow")
        + _board("三、黑榜（通报批评）", "black")
        + heading("四、有关说明")
        + body(
            "黑榜仅依据已经送达的行政处理、处罚或者列入决定。本通报不是拖欠农民工工资失信联合惩戒对象名单，"
            "不产生列入该名单的法律效果。"
        )
        + body(
            "有关单位对本通报有异议的，可以自发布之日起{{ objection }}内向{{ issuer }}书面提出并附有关材料；"
            "经核实确有错误的，予以更正。",
            kept=True,
        )
        + closing(NOTE, imprinted=False)
    )


def _board(title: str, rows: str) -> str:
    return (
        heading(title)
        + tag(f"if {rows}")
        + listing(_COLUMNS, rows, described=title)
        + gap(160)
        + tag("else")
        + body("本期无。")
        + tag("endif")
    )


FORM = Form("{% for line in title_lines %}{{ line.text }}{% endfor %}", text)
