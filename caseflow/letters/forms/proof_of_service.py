"""送达回证: the table, with lines that are filled and signed by hand."""

from caseflow.letters.form import Form
from caseflow.letters.forms.case_opening_form import told
from caseflow.letters.layout import paragraph
from caseflow.letters.table_paper import TOP, form_head, form_table, line, pair

TITLE = "送达回证"
_HIGH = 620
_SIGNED = paragraph("FormRight", "　　　　年　　月　　日　　时")


def _said(rows: str) -> str:
    """What is known, within its cell; nothing leaves the cell to the pen."""
    return f"{{% for one in {rows} %}}{{{{ one.text }}}}{{% endfor %}}"


def text() -> str:
    return (
        paragraph("Title", "{{ issuer }}")
        + form_head(TITLE, numbered=False)
        + form_table(
            pair("案件编号", "{{ case_number }}", "成文日期", "{{ issued }}")
            + line("送达文书", paragraph("Form", "{{ document }}"))
            + line("发文字号", paragraph("Form", "{{ number }}"))
            + line("受送达人", paragraph("Form", "{{ recipient }}"))
            + line("送达地点", paragraph("Form", _said("place")), height=_HIGH)
            + line("送达方式", paragraph("Form", "{{ ways }}"), height=_HIGH)
            + line("送达记录", told("attempts") + paragraph("Form"), height=_HIGH)
            + line("受送达人签名", _SIGNED, height=1100, low=True)
            + line("代收人及与受送达人关系", _SIGNED, height=1100, low=True)
            + line("拒收事由", paragraph("Form"), height=1300)
            + line("见证人签名", _SIGNED, height=1100, low=True)
            + pair("送达人", _said("server_one"), "送达人", _said("server_two"), height=800)
            + line("备注", paragraph("Form"), height=1000),
            described=TITLE,
        )
    )


FORM = Form(f"{TITLE}（{{{{ number }}}}）", text, top=TOP)
