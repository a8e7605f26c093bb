"""线索办理情况通报: the sentences and the table; its slots are described in the kind's .yml."""

from caseflow.letters.file_paper import closing, furniture, opening
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading, items, paragraphs, points
from caseflow.letters.table_paper import gap, listing

_COLUMNS = (
    ("序号", "no", 4, "FormCentre"),
    ("单位", "unit", 12, "Form"),
    ("接收", "received", 5, "FormCentre"),
    ("办结", "closed", 5, "FormCentre"),
    ("办结率", "rate", 7, "FormCentre"),
    ("超期", "late", 5, "FormCentre"),
    ("涉及金额（元）", "owed", 12, "FormRight"),
    ("回访满意", "content", 8, "FormCentre"),
)


def text() -> str:
    return opening() + _figures() + _asked() + closing()


def _figures() -> str:
    return (
        body("{{ opening }}")
        + heading("一、总体情况")
        + body(
            "{{ period_from }}至{{ period_until }}，全区共转办欠薪线索{{ received }}件，已办结{{ closed }}件，"
            "办结率{{ rate }}；截至{{ period_until }}，超期未办结{{ late }}件。"
        )
        + paragraphs("money")
        + heading("二、各单位办理情况")
        + listing(_COLUMNS, "units", described="各单位欠薪线索办理情况")
        + gap(160)
        + paragraphs("nothing")
        + body("注：线索数以件计，按办结率排列；“回访满意”为回访时表示结清或者满意的人数和回访人数。")
    )


def _asked() -> str:
    return (
        heading("三、存在的主要问题")
        + points("problems", "。")
        + heading("四、工作建议")
        + items("demands")
        + body("特此通报。", kept=True)
    )


FORM = Form("{{ title }}", text, furniture())
