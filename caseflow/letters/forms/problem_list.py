"""根治欠薪问题清单: the list of problems and what should be done; its slots are described in the kind's .yml."""

from caseflow.letters.foot import sealed_name
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body
from caseflow.letters.table_paper import TOP, form_head, gap, listing

TITLE = "根治欠薪问题清单"
_COLUMNS = (
    ("序号", "no", 3, "FormCentre"),
    ("制度", "system", 7, "Form"),
    ("存在的问题", "finding", 12, "Form"),
    ("依据", "by", 10, "Form"),
    ("整改要求", "demand", 10, "Form"),
    ("责任单位", "owner", 7, "Form"),
    ("时限", "due", 6, "FormCentre"),
)


def text() -> str:
    return (
        form_head(TITLE, addressed=True)
        + body("{{ opening }}")
        + body("核查日期：{{ checked }}。")
        + gap(160)
        + listing(_COLUMNS, "problems", described=TITLE)
        + gap(160)
        + body("本清单不代替行政处理决定；拒不整改或者构成违法的，由有关部门依法处理。")
        + body("联系人：{{ contact }}，联系电话：{{ contact_phone }}", kept=True)
        + sealed_name()
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", text, top=TOP)
