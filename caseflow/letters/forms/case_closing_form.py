"""结案审批表: the table; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.forms.case_opening_form import LEVELS, approvals, filled_by, told
from caseflow.letters.layout import paragraph, repeated
from caseflow.letters.table_paper import TOP, band, form_head, form_table, line, pair

TITLE = "劳动保障监察结案审批表"


def text() -> str:
    steps = repeated("history", "one", paragraph("Form", "{{ one.no }}. {{ one.text }}；"))
    return form_head(TITLE) + form_table(
        filled_by("填表日期")
        + pair("案件编号", "{{ case_number }}", "立案日期", "{{ filed_on }}")
        + line("当事人", told("parties"))
        + line("工程项目", paragraph("Form", "{{ project }}"))
        + pair("建设单位", "{{ owner }}", "总包单位", "{{ contractor }}")
        + band("一、查处情况")
        + pair("涉及人数", "{{ workers }}", "拖欠金额", "{{ owed }}")
        + pair("已付金额", "{{ paid }}", "尚欠金额", "{{ left }}")
        + line("处置经过", steps)
        + line("证据材料", paragraph("Form", "{{ proofs }}"))
        + band("二、结案")
        + line("结案理由", told("reasons"))
        + line("结案依据", paragraph("Form", "{{ basis }}"))
        + line("结果告知", paragraph("Form", "{{ told }}"))
        + band("三、审批")
        + approvals(*LEVELS),
        described=TITLE,
    )


FORM = Form(f"{TITLE}（{{{{ case_number }}}}）", text, top=TOP)
