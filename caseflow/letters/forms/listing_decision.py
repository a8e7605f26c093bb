"""列入失信联合惩戒对象名单决定书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import (
    addressed,
    contact,
    facts,
    head,
    party_table,
    receipt,
    remedies,
    signed,
)
from caseflow.letters.form import Form
from caseflow.letters.forms.listing_notice import LIST
from caseflow.letters.letter_parts import body, heading

TITLE = ("列入拖欠农民工工资失信", "联合惩戒对象名单决定书")


def text() -> str:
    return (
        head(*TITLE)
        + party_table("被列入单位或个人")
        + addressed()
        + body("本机关依法对{{ unit }}拖欠农民工工资的行为进行了调查，现作出如下决定。")
        + facts("一、事由")
        + heading("二、告知和异议")
        + body(
            "作出本决定前，本机关以{{ notice }}告知了{{ you }}拟列入的事实、理由、依据和提出异议的权利，"
            "该告知书已于{{ noticed_on }}送达。{{ objection }}"
        )
        + heading("三、依据和决定")
        + body("{{ unit }}{{ ground }}，经本机关责令限期支付，逾期仍未支付。")
        + body(f"{{{{ listed_by }}}}，本机关决定：将{{{{ listed }}}}列入{LIST}。")
        + body("{{ kept_by }}，列入期限为三年，自{{ term_start }}起计算。")
        + heading("四、联合惩戒措施提示")
        + body(
            "{{ sanctions_by }}，在列入期间，{{ you }}在政府资金支持、政府采购、招投标、融资贷款、市场准入、"
            "税收优惠、评优评先、交通出行等方面将依法受到限制。列入信息将依法向社会公开，"
            "并共享至同级信用信息共享平台。"
        )
        + heading("五、提前移出的条件和程序")
        + body(
            "{{ early_by }}，在列入期间已经改正违法行为，自改正之日起满六个月，"
            "并书面承诺不再拖欠农民工工资的，{{ you }}可以向本机关申请提前移出，"
            "申请时提交改正情况的证明材料和书面信用承诺。"
        )
        + body("{{ bars }}。")
        + body("本机关自收到申请之日起{{ removal_within }}内审查，作出是否提前移出的决定，并说明理由。")
        + remedies("六、救济途径", "本决定")
        + contact("七、联系方式")
        + signed()
        + receipt("本决定书一式两份，一份送达被列入单位或者个人，一份存卷；送达情况另填送达回证。")
    )


FORM = Form("".join(TITLE) + "（{{ recipient }}）", text)
