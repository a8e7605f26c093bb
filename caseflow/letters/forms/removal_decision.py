"""移出（不予提前移出）失信联合惩戒对象名单决定书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, head, party_table, receipt, remedies, signed
from caseflow.letters.form import Form
from caseflow.letters.forms.listing_notice import LIST
from caseflow.letters.layout import repeated
from caseflow.letters.letter_parts import body, heading, paragraphs

TITLE = ("{{ action }}拖欠农民工工资失信", "联合惩戒对象名单决定书")


def text() -> str:
    return (
        head(*TITLE)
        + party_table("当事人")
        + addressed()
        + body(
            f"因{{{{ unit }}}}拖欠农民工工资，本机关以{{{{ listing }}}}将{{{{ listed }}}}列入{LIST}，"
            "该决定于{{ listed_on }}作出。"
        )
        + heading("一、事实和理由")
        + paragraphs("reasons")
        + heading("二、决定")
        + body("综上，{{ removed_by }}，本机关决定：{{ decision }}")
        + paragraphs("along")
        + repeated(
            "after",
            "one",
            body("本机关将自本决定作出之日起{{ one.within }}内停止公开有关列入信息，并告知同级信用信息共享平台。"),
        )
        + remedies("三、救济途径", "本决定")
        + contact("四、联系方式")
        + signed()
        + receipt("本决定书一式两份，一份送达当事人，一份存卷；送达情况另填送达回证。")
    )


FORM = Form("".join(TITLE) + "（{{ recipient }}）", text)
