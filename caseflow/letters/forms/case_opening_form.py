"""立案审批表: the table; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.layout import paragraph, repeated
from caseflow.letters.table_paper import TOP, band, form_head, form_table, line, opinion_box, pair

TITLE = "劳动保障监察立案审批表"
LEVELS = ("审核意见", "法制审核意见", "批准意见")


def told(rows: str) -> str:
    """Rows with a text, a paragraph each."""
    return repeated(rows, "one", paragraph("Form", "{{ one.text }}"))


def filled_by(day: str) -> str:
    """The row that says which office filled the form in, and when."""
    return pair("填表机关", "{{ issuer }}", day, "{{ issued_on }}")


def approvals(*levels: str, height: int = 900) -> str:
    """The officer's own opinion, printed, and a box for each level above him."""
    return opinion_box("承办人意见", "{{ opinion }}", height=height, room=1) + "".join(
        opinion_box(level, height=height, room=1) for level in levels
    )


def text() -> str:
    return form_head(TITLE) + form_table(
        filled_by("填表日期")
        + pair("案件编号", "{{ case_number }}", "案件来源", "{{ source }}")
        + pair("收到日期", "{{ received }}", "决定期限", "{{ decide_by }}前")
        + band("一、当事人")
        + line("用人单位", told("employers"))
        + line("工程项目", paragraph("Form", "{{ project }}"))
        + pair("建设单位", "{{ owner }}", "总包单位", "{{ contractor }}")
        + band("二、案情")
        + pair("涉及人数", "{{ workers }}", "涉及金额", "{{ owed }}")
        + line("案情摘要", told("summary"))
        + line("初步判断", paragraph("Form", "{{ payers }}"))
        + line("立案依据", paragraph("Form", "{{ basis }}"))
        + band("三、审批")
        + approvals(*LEVELS),
        described=TITLE,
    )


FORM = Form(f"{TITLE}（{{{{ case_number }}}}）", text, top=TOP)
