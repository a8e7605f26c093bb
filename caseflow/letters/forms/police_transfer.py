"""涉嫌犯罪案件移送书: the sentences to the police; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, facts, head, party_table, receipt, roster, signed
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading, items

TITLE = "涉嫌犯罪案件移送书"
_LIST = "被拖欠工资劳动者名单及金额明细表"


def text() -> str:
    return (
        head(TITLE)
        + party_table("涉嫌单位或个人", who="{{ suspect }}")
        + addressed()
        + body(
            "本机关在查处{{ project }}拖欠农民工工资案件过程中，发现{{ suspect }}的行为涉嫌构成拒不支付劳动报酬罪。"
            "{{ transfer_by }}，经本机关正职负责人{{ approved_by }}于{{ approved_on }}批准，现将该案移送你局。"
        )
        + heading("一、案件来源")
        + body("本案系本机关通过{{ found_from }}发现，案件编号为{{ case_number }}。")
        + facts("二、查明的事实")
        + heading("三、涉嫌罪名和依据")
        + body(
            "上述行为涉及劳动者{{ workers }}名，尚未支付的劳动报酬为人民币{{ amount }}元（大写：{{ capitals }}），"
            "数额较大，经政府有关部门责令支付仍不支付。{{ crime_by }}，涉嫌构成拒不支付劳动报酬罪。"
        )
        + heading("四、移送的材料")
        + items("enclosed")
        + heading("五、请予办理的事项")
        + body(
            "请你局在本移送书回执上签字，{{ answer_by }}，自接受移送之日起三日内依法作出立案或者不予立案的决定，"
            "并书面通知本机关；"
            "不予立案的，请说明理由并退回案卷材料。"
        )
        + contact("六、联系方式")
        + signed(_LIST, "roster")
        + receipt(
            "本移送书一式两份，一份送达公安机关，一份由公安机关签收后退回存卷，作为回执。", received_by="公安机关签收"
        )
        + roster(_LIST)
    )


FORM = Form(TITLE, text)
