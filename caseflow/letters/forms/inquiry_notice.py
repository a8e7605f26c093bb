"""劳动保障监察调查询问通知书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, head, party_table, receipt, signed
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading, items

TITLE = "劳动保障监察调查询问通知书"


def text() -> str:
    return (
        head(TITLE)
        + party_table("被调查单位或个人")
        + addressed()
        + body(
            "为查明{{ matter }}，{{ inspect_by }}，本机关依法对{{ you }}开展调查。"
            "现通知{{ you }}按照下列要求接受询问并提供材料。"
        )
        + heading("一、时间、地点和人员")
        + body("请{{ attendee }}于{{ meets_at }}到{{ place }}接受调查询问，并携带本人有效身份证件和本通知书。")
        + heading("二、需要说明的事项")
        + items("topics")
        + heading("三、需要提供的材料")
        + items("materials")
        + body("复印件应当与原件核对无异，由提供人注明出处、日期并签名或者盖章。")
        + heading("四、权利和义务")
        + body(
            "调查由两名以上劳动保障监察员进行，监察员应当出示执法证件；{{ you }}认为监察员与本案有利害关系的，"
            "可以申请其回避。"
        )
        + body(
            "{{ you }}应当如实说明情况、提供真实材料。{{ proof_by }}，依法应当保存而不提供的，承担不利后果；"
            "拒绝、阻挠调查或者提供虚假材料的，本机关将{{ obstruction_by }}处理。"
        )
        + body("因正当理由不能按时到场的，请在约定时间之前与本机关联系，说明理由并另行商定时间。")
        + contact("五、联系方式")
        + signed()
        + receipt("本通知书一式两份，一份送达被调查单位或者个人，一份存卷；送达情况另填送达回证。")
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", text)
