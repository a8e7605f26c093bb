"""追偿函: the sentences of the letter; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.layout import repeated
from caseflow.letters.letter_paper import closing, furniture, opening
from caseflow.letters.letter_parts import NOTE, body, heading


def text() -> str:
    advance = "{{ one.no }}. {{ one.on }}，{{ one.by }}垫付人民币{{ one.amount }}元{{ '。' if loop.last else '；' }}"
    return (
        opening()
        + body("{{ opening }}")
        + heading("一、垫付情况")
        + repeated("advances", "one", body(advance))
        + body("以上共计人民币{{ amount }}元（大写：{{ capitals }}）。")
        + heading("二、偿还要求")
        + body("请自收到本函之日起{{ pay_within }}内，将上述垫付款偿还至：{{ pay_to }}。")
        + body("付款后请将付款凭证送{{ we }}核对。对垫付数额有异议的，请在上述期限内书面说明并附有关材料。")
        + heading("三、有关事项")
        + body("逾期不偿还的，{{ we }}将依法追偿。垫付不免除{{ you }}支付其余工资的责任。", kept=True)
        + closing(NOTE)
    )


FORM = Form("{{ title }}", text, furniture())
