"""应急周转金垫付审批表: the table, and what each worker gets; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.forms.case_opening_form import approvals, filled_by
from caseflow.letters.layout import paragraph
from caseflow.letters.table_paper import TOP, band, form_head, form_table, gap, line, listing, pair

TITLE = "应急周转金垫付审批表"
LEVELS = ("审核意见", "区人社局意见", "区财政局意见", "区政府意见")
_COLUMNS = (
    ("序号", "no", 3, "FormCentre"),
    ("姓名", "name", 5, "FormCentre"),
    ("身份证号码", "id_number", 14, "FormCentre"),
    ("银行账号", "bank_card", 14, "FormCentre"),
    ("欠付金额（元）", "owed", 8, "FormRight"),
    ("垫付金额（元）", "advance", 8, "FormRight"),
)


def text() -> str:
    return (
        form_head(TITLE)
        + form_table(
            filled_by("填表日期")
            + pair("案件编号", "{{ case_number }}", "工程项目", "{{ project }}")
            + line("用人单位", paragraph("Form", "{{ employer }}"))
            + pair("建设单位", "{{ owner }}", "总包单位", "{{ contractor }}")
            + line("垫付原因", paragraph("Form", "{{ reason }}"))
            + line("垫付依据", paragraph("Form", "{{ basis }}"))
            + pair("拖欠金额", "{{ owed }}", "尚欠金额", "{{ left }}")
            + pair("垫付比例", "欠付工资的{{ percent }}", "每人上限", "{{ ceiling }}")
            + line(
                "垫付合计", paragraph("Form", "{{ people }}人，人民币{{ amount }}元（大写：{{ capitals }}），明细附后")
            )
            + band("审　　批")
            + approvals(*LEVELS, height=1000)
            + pair("拨付日期", "", "拨付凭证", ""),
            described=TITLE,
        )
        + paragraph("Title", "应急周转金垫付明细表", properties="<w:keepNext/><w:pageBreakBefore/>")
        + gap(120)
        + listing(_COLUMNS, "roster", described="垫付明细")
        + paragraph("Remark", "（身份证号码和银行账号已作遮蔽处理，完整信息存卷备查。）")
    )


FORM = Form(f"{TITLE}（{{{{ case_number }}}}）", text, top=TOP)
