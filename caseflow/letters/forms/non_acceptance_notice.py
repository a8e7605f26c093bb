"""不予受理通知书: the sentences to whoever complained; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, head, receipt, remedies, signed
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading, paragraphs

TITLE = "劳动保障监察投诉不予受理通知书"


def text() -> str:
    return (
        head(TITLE)
        + addressed()
        + body(
            "你于{{ received_on }}向本机关投诉的{{ matter }}，"
            "本机关已经收悉并依法进行了审查（编号：{{ case_number }}）。"
        )
        + heading("一、审查意见")
        + body("经审查，{{ reason }}。{{ reason_by }}，本机关决定不予受理。")
        + heading("二、可以选择的途径")
        + paragraphs("elsewhere")
        + body(
            "因工资支付发生劳动争议的，可以{{ arbitration_by }}，在法定的一年时效期间内向{{ arbitration_office }}"
            "申请仲裁；依法可以直接起诉的，也可以向人民法院提起诉讼。"
        )
        + body("需要法律咨询或者法律援助的，可以拨打公共法律服务热线{{ legal_aid_phone }}。")
        + remedies("三、救济途径", "本决定", "你")
        + contact("四、联系方式")
        + signed()
        + receipt("本通知书一式两份，一份送达投诉人，一份存卷。")
    )


FORM = Form(TITLE, text)
