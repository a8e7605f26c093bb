"""问题线索移交函: the sentences of the letter; its slots are described in the kind's .yml."""

from caseflow.letters.form import Form
from caseflow.letters.layout import tag
from caseflow.letters.letter_paper import closing, furniture, opening
from caseflow.letters.letter_parts import NOTE, body, heading, items, paragraphs, points


def text() -> str:
    return (
        opening()
        + body("{{ opening }}")
        + heading("一、基本情况")
        + paragraphs("facts")
        + heading("二、移交的问题线索")
        + points("matters", "。")
        + tag("if materials")
        + heading("三、随函材料")
        + items("materials")
        + tag("endif")
        + body(
            "请{{ you }}依职责核查处理，自收到本函之日起{{ reply_within }}内将受理情况函复{{ we }}，办结后函告结果。",
            kept=True,
        )
        + closing(NOTE)
    )


FORM = Form("{{ title }}", text, furniture())
