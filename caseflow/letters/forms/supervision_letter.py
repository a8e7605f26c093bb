"""案件督办函: the sentences of the letter; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.layout import repeated, tag
from caseflow.letters.letter_paper import closing, furniture, opening
from caseflow.letters.letter_parts import NOTE, body, heading, items, paragraphs, points


def text() -> str:
    return opening() + _case() + _demands() + closing(NOTE)


def _case() -> str:
    return (
        body("{{ opening }}")
        + body("督办台账编号：{{ ledger_number }}；督办级别：{{ level }}。")
        + heading("一、案件基本情况")
        + paragraphs("facts")
        + heading("二、前期工作情况")
        + tag("if history")
        + items("history")
        + tag("else")
        + body("目前台账中尚无处置记录。")
        + tag("endif")
        + heading("三、尚未解决的问题")
        + points("still_open")
    )


def _demands() -> str:
    return (
        heading("四、需要落实的事项")
        + body("{{ ask }}{{ you }}落实责任、加快处置，推动解决下列事项：")
        + repeated(
            "demands",
            "one",
            body(
                "{{ one.no }}. {{ one.what }}（责任单位：{{ one.who }}；时间安排：{{ one.by }}）"
                "{{ '。' if loop.last else '；' }}"
            ),
        )
        + heading("五、情况反馈")
        + body(
            "{{ ask }}{{ you }}自收到本函之日起{{ reply_within }}内书面反馈办理情况，此后{{ cycle }}报送一次进展，"
            "直至案件办结销号。"
        )
        + body(
            "到期仍未取得实质进展的，{{ we }}将按程序提请区根治拖欠农民工工资工作领导小组研究。",
            kept=True,
        )
    )


FORM = Form("{{ title }}", text, furniture())
