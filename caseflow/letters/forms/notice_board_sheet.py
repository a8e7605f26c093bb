"""农民工维权信息告示牌: what stands on the board of a site."""

from caseflow.letters.form import Form
from caseflow.letters.layout import paragraph
from caseflow.letters.letter_parts import body
from caseflow.letters.table_paper import TOP, band, form_head, form_table, line, pair

TITLE = "农民工维权信息告示牌"


def text() -> str:
    return (
        form_head(TITLE, numbered=False)
        + body("{{ ground }}，现将下列信息公示。")
        + form_table(
            band("一、项目和参建单位")
            + line("工程项目", paragraph("Form", "{{ project }}"))
            + line("建设单位", paragraph("Form", "{{ owner }}"))
            + line("总包单位及项目部", paragraph("Form", "{{ contractor }}"))
            + line("分包单位", paragraph("Form", "{{ subcontractors }}"))
            + line("行业主管部门", paragraph("Form", "{{ regulator }}"))
            + pair("劳资专管员", "{{ by_hand }}", "联系电话", "{{ by_hand }}")
            + band("二、工资支付")
            + pair("最低工资标准", "{{ by_hand }}", "工资支付日期", "{{ by_hand }}")
            + line("专用账户开户银行", paragraph("Form", "{{ by_hand }}"))
            + band("三、维权渠道")
            + line("行业主管部门投诉电话", paragraph("Form", "{{ by_hand }}"))
            + line("劳动保障监察投诉电话", paragraph("Form", "{{ complaint_phone }}（{{ issuer }}）"))
            + line("劳动争议调解仲裁", paragraph("Form", "{{ arbitration_office }}"))
            + line("法律援助和公共法律服务", paragraph("Form", "{{ legal_aid_phone }}")),
            described=TITLE,
        )
        + paragraph("Remark", "（本牌由施工总承包单位设在施工现场醒目位置，空白处据实填写并及时更新。）")
    )


FORM = Form(f"{TITLE}（{{{{ project }}}}）", text, top=TOP)
