"""劳动保障监察行政处罚决定书: the sentences; its slots are described in the kind's .yml."""

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
from caseflow.letters.layout import repeated
from caseflow.letters.letter_parts import body, heading, paragraphs

TITLE = "劳动保障监察行政处罚决定书"


def text() -> str:
    return (
        head(TITLE)
        + party_table("被处罚单位")
        + addressed()
        + body("本机关依法对{{ you }}落实农民工工资支付保障制度的情况进行了调查，现已调查终结，依法作出如下处罚决定。")
        + facts("一、违法事实")
        + heading("二、陈述、申辩和听证")
        + body(
            "作出本决定前，本机关{{ hear_by }}，告知了{{ you }}拟作出处罚的内容、事实、理由、依据和陈述、申辩、"
            "要求听证的权利，有关程序于{{ heard_on }}终结。{{ outcome }}"
        )
        + heading("三、理由和依据")
        + paragraphs("provisions")
        + repeated("penalties", "one", body("（{{ one.no }}）{{ one.acts }}，{{ one.by }}。"))
        + heading("四、处罚决定")
        + body("综合{{ you }}违法行为的事实、性质、情节和社会危害程度，本机关决定：")
        + repeated("stop", "one", body("（一）{{ one.text }}；"))
        + body("{{ '（二）' if stop else '' }}处以罚款人民币{{ amount }}元（大写：{{ capitals }}）。")
        + heading("五、履行方式和期限")
        + body("{{ you }}应当{{ paid_by }}，自收到本决定书之日起十五日内，将罚款缴至{{ pay_to }}。")
        + body(
            "到期不缴纳罚款的，本机关可以{{ late_by }}，每日按罚款数额的百分之三加处罚款，"
            "加处罚款的数额不超过罚款的数额。"
        )
        + body("缴纳罚款不免除{{ you }}改正违法行为和支付农民工工资的义务。")
        + remedies("六、救济途径", "本决定")
        + contact("七、联系方式")
        + signed()
        + receipt("本决定书一式两份，一份送达被处罚单位，一份存卷；送达情况另填送达回证。")
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", text)
