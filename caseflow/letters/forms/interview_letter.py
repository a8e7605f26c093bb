"""欠薪约谈函: the sentences of the letter; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.letter_paper import closing, furniture, opening
from caseflow.letters.letter_parts import NOTE, body, heading, items, paragraphs


def text() -> str:
    return opening() + _why() + _what() + closing(NOTE)


def _why() -> str:
    return (
        body("{{ opening }}")
        + heading("一、约谈事由")
        + paragraphs("facts")
        + heading("二、约谈时间、地点和参加人员")
        + body("时间：{{ meets_at }}。")
        + body("地点：{{ place }}。")
        + body("参加人员：{{ you }}{{ attendee }}。")
    )


def _what() -> str:
    return (
        heading("三、约谈内容")
        + body("请就下列问题作出说明：")
        + items("topics")
        + heading("四、需携带的材料")
        + items("materials")
        + heading("五、有关事项")
        + body(
            "请准时参加约谈。确有正当理由不能按时参加的，请提前书面说明并另行商定时间；"
            "无正当理由不参加的，{{ we }}将如实记录，并由有关部门依法调查处理。"
        )
        + body(
            "约谈结束后，请于{{ reply_within }}内将整改情况报告书面报送{{ we }}。",
            kept=True,
        )
    )


FORM = Form("{{ title }}", text, furniture())
