"""根治欠薪建议函: the sentences of the letter; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.letter_paper import closing, furniture, opening
from caseflow.letters.letter_parts import NOTE, body, heading, paragraphs, points


def text() -> str:
    return opening() + _figures() + _advice() + closing(NOTE)


def _figures() -> str:
    return (
        body("{{ opening }}")
        + heading("一、总体情况")
        + body(
            "{{ period_from }}至{{ period_until }}，涉及{{ you }}监管行业领域的欠薪线索共{{ clues }}件，"
            "已办结{{ closed }}件，办结率{{ rate }}；超期未办结{{ overdue }}件，"
            "涉及金额人民币{{ amount }}元（大写：{{ capitals }}）。"
        )
        + paragraphs("example")
        + heading("二、存在的主要问题")
        + points("problems", "。")
    )


def _advice() -> str:
    return (
        heading("三、有关建议")
        + points("advice", "。")
        + heading("四、函复要求")
        + body(
            "以上建议供{{ you }}研究参考。请自收到本函之日起{{ reply_within }}内，"
            "将研究采纳情况和工作安排函复{{ we }}。",
            kept=True,
        )
    )


FORM = Form("{{ title }}", text, furniture())
