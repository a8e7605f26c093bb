"""农民工工资保证金支付通知书: the sentences to the bank; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, head, receipt, roster, signed
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading

TITLE = "农民工工资保证金支付通知书"
_LIST = "应付劳动者名单及金额明细表"


def text() -> str:
    return (
        head(TITLE)
        + addressed()
        + body(
            "{{ contractor }}系{{ project }}的施工总承包单位。本机关{{ issued }}对其作出{{ decision }}，"
            "责令其支付被拖欠的农民工工资，"
            "并于{{ served_on }}送达。该决定确定的履行期限已于{{ due_on }}届满，"
            "该单位未履行（案件编号：{{ case_number }}）。"
        )
        + body("{{ deposit_by }}，本机关决定使用该工程的农民工工资保证金支付被拖欠的工资，请你单位予以协助。")
        + heading("一、保证金情况")
        + body("保证金形式：{{ deposit_form }}")
        + body("存款协议或者保函编号：{{ deposit_number }}")
        + heading("二、支付事项")
        + body(
            "请从上述保证金中（属于保函的，按照保函约定）支付农民工工资，共计劳动者{{ workers }}名，"
            "金额人民币{{ amount }}元（大写：{{ capitals }}），按照{{ paid_by }}直接转入劳动者本人的银行账户。"
        )
        + body("劳动者的完整身份证号码和银行账号由本机关指定人员另行密封提供，请核对一致后办理，并对有关信息保密。")
        + heading("三、支付期限和回复")
        + body(
            "请自收到本通知书之日起{{ bank_within }}内完成支付，并将支付凭证一份送交本机关。"
            "账户余额不足或者无法支付的，请立即书面告知本机关。"
        )
        + heading("四、专款专用和补足")
        + body(
            "{{ immune_by }}，工资保证金除用于支付本工程被拖欠的农民工工资外，不得因其他原因被查封、冻结或者划拨，"
            "法律另有规定的除外。"
        )
        + body(
            "本通知书同时送达{{ contractor }}。"
            "该单位应当自保证金使用之日起{{ refill_within }}内补足保证金或者提供新的保函。"
        )
        + contact("五、联系方式")
        + signed(_LIST, "roster")
        + receipt("本通知书一式三份，一份送达银行，一份送达施工总承包单位，一份存卷。", received_by="银行签收")
        + roster(_LIST, "身份证号码已作遮蔽处理，完整信息和银行账号另行密封提供。")
    )


FORM = Form(TITLE, text)
