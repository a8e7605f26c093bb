"""一案三查报告: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.file_paper import closing, plain_opening, signed_by_hand
from caseflow.letters.form import Form
from caseflow.letters.layout import paragraph, repeated
from caseflow.letters.letter_parts import body, heading, items, paragraphs
from caseflow.letters.table_paper import gap, listing

_SYSTEMS = (
    ("序号", "no", 3, "FormCentre"),
    ("制度", "system", 9, "Form"),
    ("责任单位", "bearer", 11, "Form"),
    ("结论", "verdict", 5, "FormCentre"),
    ("依据", "by", 13, "Form"),
)
_SUPERVISION = (
    ("序号", "no", 3, "FormCentre"),
    ("单位或人员", "who", 9, "Form"),
    ("职责", "duty", 13, "Form"),
    ("结论", "verdict", 5, "FormCentre"),
    ("依据", "by", 11, "Form"),
)


def text() -> str:
    signers = ("调查人员（{{ investigator_one }}）", "调查人员（{{ investigator_two }}）", "审核人")
    return (
        plain_opening()
        + body("{{ opening }}")
        + heading("一、案件来源和基本情况")
        + body("{{ origin }}")
        + paragraphs("facts")
        + heading("二、一查：案情和处置")
        + repeated("history", "one", body("{{ one.no }}. {{ one.text }}{{ '。' if loop.last else '；' }}"))
        + heading("三、二查：制度落实")
        + listing(_SYSTEMS, "systems", described="制度落实情况")
        + gap(160)
        + heading("四、三查：监管履职")
        + listing(_SUPERVISION, "supervision", described="监管履职情况")
        + gap(160)
        + heading("五、原因分析")
        + paragraphs("causes")
        + heading("六、责任认定意见")
        + paragraphs("liable")
        + heading("七、处理建议")
        + items("proposals")
        + closing(imprinted=False, sealed=False)
        + paragraph("Flush")
        + signed_by_hand(*signers)
    )


FORM = Form("{% for line in title_lines %}{{ line.text }}{% endfor %}", text)
