"""欠薪线索转办单: the table of the slip, and the page that the office it goes to fills in and sends back."""

from functools import partial

from caseflow.letters.form import Form
from caseflow.letters.layout import paragraph, repeated, run
from caseflow.letters.table_paper import NUMBERED, TOP, band, form_head, form_table, gap, line, pair

TITLE = "欠薪线索转办单"
_HIGH = 380
"""Rows are low, so that the slip is one page and its receipt another."""
_pair, _line, _band = (partial(brick, height=_HIGH) for brick in (pair, line, band))


def text() -> str:
    slip = form_table(_source(), _content(), _request(), described=TITLE)
    return form_head(TITLE, addressed=True) + slip + _receipt()


def _source() -> str:
    return (
        _band("一、线索来源")
        + _pair("线索编号", "{{ clue_number }}", "收到时间", "{{ received }}")
        + _pair("线索来源", "{{ source }}", "反映方式", "{{ said_how }}")
        + _line("反映人", paragraph("Form", "{{ informant }}"))
    )


def _content() -> str:
    return (
        _band("二、反映内容")
        + _pair("项目名称", "{{ project }}", "项目属地", "{{ place }}")
        + _pair("建设单位", "{{ owner }}", "总包单位", "{{ contractor }}")
        + _line("用人单位", paragraph("Form", "{{ employers }}"))
        + _pair("涉及人数", "{{ workers }}", "涉及金额", "{{ amount }}")
        + _line("主要内容", repeated("summary", "one", paragraph("Form", "{{ one.text }}")))
        + _line("初判责任", repeated("payers", "one", paragraph("Form", "{{ one.text }}")))
    )


def _request() -> str:
    asked = repeated("requests", "one", paragraph("Form", "{{ one.no }}. {{ one.text }}；"))
    last = "{{ requests|length + 1 }}. 请自收到本单之日起{{ reply_within }}内填写办理回执，附有关证据材料反馈{{ we }}。"
    signed = (
        paragraph("Form") + paragraph("FormRight", "{{ issuer }}（盖章）") + paragraph("FormRight", "{{ issued_on }}")
    )
    return (
        _band("三、办理要求")
        + _line("转办依据", paragraph("Form", "{{ basis }}"))
        + _line(
            "办理要求",
            asked + paragraph("Form", last) + repeated("replaced", "one", paragraph("Form", "{{ one.text }}")),
        )
        + _pair("联系人", "{{ contact }}", "联系电话", "{{ contact_phone }}")
        + _line("转办单位", signed)
    )


def _receipt() -> str:
    """The page that comes back, its lines filled by hand."""
    by_hand = (
        _line("线索编号", paragraph("Form", "{{ clue_number }}"), height=620)
        + _line("核查结论", paragraph("Form", "□属实　□部分属实　□不属实　□非本单位职责　　结论编码："), height=620)
        + _line("核查情况", paragraph("Form"), height=2600)
        + _line("证据材料", paragraph("Form"), height=1100)
        + _line("支付情况", paragraph("Form", "应付　　　　人　　　　　　元；已付　　　　人　　　　　　元"), height=620)
        + _pair("答复时间", "", "答复方式", "", height=620)
        + _pair("经办人", "", "联系电话", "", height=620)
        + _line(
            "办理单位",
            paragraph("Form") * 2 + paragraph("FormRight", "（盖章）　　　　　年　　　月　　　日"),
            height=1500,
        )
    )
    return (
        paragraph("Title", "欠薪线索转办单办理回执", properties="<w:keepNext/><w:pageBreakBefore/>")
        + paragraph("Flush", properties=NUMBERED, extra="<w:r><w:tab/></w:r>" + run("{{ document_number }}"))
        + paragraph("Flush", "{{ issuer }}：")
        + gap(120)
        + form_table(by_hand, described="办理单位回执")
        + paragraph("Remark", "（反映人信息仅供办理使用，不得向被反映单位或者其他无关人员透露。）")
    )


FORM = Form(f"{TITLE}（{{{{ clue_number }}}}）", text, top=TOP)
