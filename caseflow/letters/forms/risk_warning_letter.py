"""欠薪风险警示函: the sentences of the letter; its slots are described in the kind's .yml."""

from collections.abc import Callable

from caseflow.letters.form import Form
from caseflow.letters.layout import tag
from caseflow.letters.letter_paper import closing, copies, furniture, opening
from caseflow.letters.letter_parts import (
    NOTE,
    attached_table,
    attachment_line,
    body,
    heading,
    items,
    paragraphs,
    points,
)

_TABLE = "欠薪风险明细表"
_COLUMNS = (
    ("序号", "no", 700, "FormCentre"),
    ("风险事项", "rule", 1500, "FormCentre"),
    ("监测（检查）情况", "observed", 2544, "Form"),
    ("依据", "standard", 2000, "Form"),
    ("发现日期", "date", 2100, "FormCentre"),
)


def text() -> str:
    parts: tuple[Callable[[], str], ...] = (opening, _facts, _requests, _end)
    return "".join(part() for part in parts)


def _facts() -> str:
    return (
        body("{{ opening }}")
        + heading("一、项目基本情况")
        + paragraphs("background")
        + heading("二、欠薪风险情况")
        + body("经研判，该项目欠薪风险等级为{{ risk_level }}。主要风险如下：")
        + points("risks")
        + heading("三、可能造成的后果")
        + body(
            "上述风险如不及时处置，可能导致农民工工资不能按时足额支付，引发集中讨薪、越级上访等问题，"
            "损害农民工合法权益，影响社会和谐稳定。"
        )
    )


def _requests() -> str:
    return (
        heading("四、建议开展的工作")
        + body("请{{ you }}按照属地管理、分级负责的原则，重点做好以下工作：")
        + items("actions")
        + heading("五、反馈要求")
        + body(
            "请{{ you }}自收到本函之日起{{ reply_within }}内，将核查处置情况书面反馈{{ we }}。工作中遇有重大疑难问题，"
            "可按照“街镇吹哨、部门报到”工作机制，及时商有关部门联动处置。",
            kept=True,
        )
        + attachment_line(_TABLE, "risk_table")
    )


def _end() -> str:
    return (
        closing(NOTE, enclosed="risk_table")
        + attached_table(_TABLE, "risk_table", _COLUMNS)
        + tag("if risk_table")
        + copies()
        + tag("endif")
    )


FORM = Form("{{ title }}", text, furniture())
