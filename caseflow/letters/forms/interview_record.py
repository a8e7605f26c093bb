"""约谈笔录: the sentences, and the line for signatures on the foot of each page."""

from caseflow.letters.enforcement_parts import gap, head
from caseflow.letters.file_paper import signed_by_hand
from caseflow.letters.form import Form
from caseflow.letters.layout import page_number, paragraph
from caseflow.letters.letter_parts import body, heading, paragraphs
from caseflow.letters.package import Furniture
from caseflow.letters.table_paper import form_table, line, pair

TITLE = "约谈笔录"
_SIGNED = "被约谈人：　　　　　　约谈人：　　　　　　　　　　记录人："


def text() -> str:
    return (
        head(TITLE)
        + form_table(
            pair("案件编号", "{{ case_number }}", "约谈地点", "{{ place }}")
            + line("约谈时间", paragraph("Form", "{{ started }}至{{ ended }}"))
            + pair("约谈人", "{{ host_one }}、{{ host_two }}", "记录人", "{{ recorder }}")
            + line("被约谈单位", paragraph("Form", "{{ unit }}"))
            + pair("被约谈人", "{{ attendee }}", "身份证号", "{{ attendee_id }}")
            + pair("职务", "{{ post }}", "身份", "{{ authority }}"),
            described="约谈基本情况",
        )
        + gap(240)
        + body("{{ reason }}。")
        + body("约谈开始前，约谈人向被约谈人表明身份、说明事由，告知其应当如实说明情况，有权核对笔录、要求更正和补充。")
        + heading("一、问答")
        + paragraphs("answers")
        + heading("二、承诺事项")
        + paragraphs("promises")
        + heading("三、核对")
        + body("以上笔录已交被约谈人核对（向其宣读）。被约谈人核对意见：")
        + paragraph("Flush") * 2
        + signed_by_hand("被约谈人签名", "约谈人签名", "记录人签名")
        + paragraph("Flush")
        + paragraph("Remark", "（{{ issuer }}　{{ issued_on }}归卷）")
    )


def around() -> tuple[Furniture, ...]:
    """The page number, and above it who signs the page."""
    return (
        Furniture(name="footer1", place="default", xml=page_number("right", above=_SIGNED)),
        Furniture(name="footer2", place="even", xml=page_number("left", above=_SIGNED)),
    )


FORM = Form(f"{TITLE}（{{{{ case_number }}}}）", text, around=around())
