"""处理结果告知书: the sentences to whoever complained; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, head, receipt, remedies, signed
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading, paragraphs

TITLE = "劳动保障监察处理结果告知书"


def text() -> str:
    return (
        head(TITLE)
        + addressed()
        + body("你反映的{{ project }}拖欠农民工工资问题，本机关已经依法办理。{{ tell_by }}，现将处理结果告知如下。")
        + heading("一、受理情况")
        + body("本机关于{{ received_on }}收到你的投诉，经审查依法予以受理，案件编号为{{ case_number }}。")
        + heading("二、处理情况和结果")
        + paragraphs("findings")
        + paragraphs("done")
        + body("{{ result }}")
        + paragraphs("remarks")
        + heading("三、其他维权途径")
        + body(
            "因工资支付发生劳动争议的，可以{{ arbitration_by }}，自知道或者应当知道权利被侵害之日起一年内向"
            "{{ arbitration_office }}申请仲裁；劳动关系存续期间因拖欠劳动报酬发生争议的，不受上述期间限制，"
            "但劳动关系终止的，应当自终止之日起一年内提出。"
        )
        + body("需要法律咨询或者法律援助的，可以拨打公共法律服务热线{{ legal_aid_phone }}。")
        + remedies("四、救济途径", "上述处理结果", "你")
        + contact("五、联系方式")
        + signed()
        + receipt("本告知书一式两份，一份送达投诉人，一份存卷；以电子方式告知的，另行记载送达情况。")
    )


FORM = Form(TITLE, text)
