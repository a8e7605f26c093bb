"""回头看核查记录: the table and the list of what was to be mended; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.forms.case_opening_form import filled_by, told
from caseflow.letters.layout import paragraph
from caseflow.letters.table_paper import TOP, band, form_head, form_table, gap, line, listing, pair

TITLE = "欠薪案件“回头看”核查记录"
_COLUMNS = (
    ("序号", "no", 3, "FormCentre"),
    ("整改事项", "text", 10, "Form"),
    ("目前情况", "state", 17, "Form"),
    ("核查结果", "result", 6, "FormCentre"),
)


def text() -> str:
    return (
        form_head(TITLE)
        + form_table(
            filled_by("填表日期")
            + pair("案件编号", "{{ case_number }}", "核查日期", "{{ visited }}")
            + line("工程项目", paragraph("Form", "{{ project }}"))
            + pair("建设单位", "{{ owner }}", "总包单位", "{{ contractor }}")
            + line("核查对象", paragraph("Form", "{{ origin }}"))
            + pair("核查方式", "{{ method }}", "涉及人数", "{{ workers }}")
            + pair("已付金额", "{{ paid }}", "尚欠金额", "{{ left }}"),
            described=TITLE,
        )
        + gap(160)
        + listing(_COLUMNS, "items", described="整改事项核查情况")
        + gap(160)
        + form_table(
            line("支付凭证", paragraph("Form", "{{ proofs }}"))
            + line("回访情况", paragraph("Form", "{{ called }}"))
            + line("核查情况", told("findings"))
            + band("核查结论")
            + line("结论", paragraph("Form", "{{ verdict }}"))
            + line("核查依据", paragraph("Form", "{{ basis }}"))
            + pair("核查人员", "{{ checker_one }}", "签名", "", height=620)
            + pair("核查人员", "{{ checker_two }}", "签名", "", height=620)
            + pair("被核查单位", "", "签名和日期", "", height=620),
            described="核查结论",
        )
    )


FORM = Form(f"{TITLE}（{{{{ case_number }}}}）", text, top=TOP)
