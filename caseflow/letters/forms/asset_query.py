"""协查函: the sentences of the letter; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.letter_paper import closing, furniture, opening
from caseflow.letters.letter_parts import NOTE, body, heading, items


def text() -> str:
    return (
        opening()
        + body("{{ opening }}")
        + heading("一、被查询对象")
        + body("{{ subject }}。")
        + body("案件情况：{{ facts }}。")
        + heading("二、查询事项")
        + items("holdings")
        + heading("三、批准情况")
        + body(
            "本次查询已经{{ approval_organ }}负责人批准，批准文号：{{ approval_number }}，批准日期：{{ approval_on }}。"
        )
        + heading("四、回复方式")
        + body(
            "请{{ you }}自收到本函之日起{{ reply_within }}内，将查询结果加盖印章后密封函复{{ we }}。"
            "查询事项和结果请依法保密，不向被查询对象和其他人员透露。",
            kept=True,
        )
        + closing(NOTE)
    )


FORM = Form("{{ title }}", text, furniture())
