"""拟列入失信联合惩戒对象名单告知书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, facts, head, party_table, receipt, signed
from caseflow.letters.form import Form
from caseflow.letters.letter_parts import body, heading

LIST = "拖欠农民工工资失信联合惩戒对象名单"
TITLE = ("拟列入拖欠农民工工资失信", "联合惩戒对象名单告知书")


def text() -> str:
    return (
        head(*TITLE)
        + party_table("被告知单位或个人")
        + addressed()
        + body(
            f"本机关拟依法将{{{{ listed }}}}列入{LIST}，现将有关事实、理由、依据和{{{{ you }}}}依法享有的权利告知如下。"
        )
        + facts()
        + heading("二、拟列入的理由和依据")
        + body("{{ unit }}{{ ground }}，经本机关责令限期支付，逾期仍未支付。")
        + body(f"{{{{ listed_by }}}}，应当将{{{{ listed }}}}列入{LIST}。")
        + heading("三、提出异议的权利")
        + body(
            "{{ you }}对上述事实、理由和依据有异议的，可以自收到本告知书之日起{{ objection_within }}内，"
            "以书面形式向本机关提出，并可以提交有关证据；本机关将予以核实，并告知核实结果。"
        )
        + body("逾期未提出的，本机关将依法作出决定。")
        + heading("四、可以不予列入的情形")
        + body("{{ spared }}。")
        + contact("五、联系方式")
        + signed()
        + receipt("本告知书一式两份，一份送达被告知单位或者个人，一份存卷；送达情况另填送达回证。")
    )


FORM = Form("".join(TITLE) + "（{{ recipient }}）", text)
