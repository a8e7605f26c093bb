"""劳动保障监察行政处理决定书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import (
    SUM,
    addressed,
    contact,
    facts,
    head,
    party_table,
    receipt,
    remedies,
    roster,
    signed,
)
from caseflow.letters.form import Form
from caseflow.letters.layout import repeated
from caseflow.letters.letter_parts import body, heading, items, paragraphs

TITLE = "劳动保障监察行政处理决定书"
_LIST = "劳动者名单及欠付工资明细表"


def text() -> str:
    return (
        head(TITLE)
        + party_table("被处理单位或个人")
        + addressed()
        + body("本机关依法对{{ you }}履行农民工工资支付义务的情况进行了调查，现已调查终结，依法作出如下决定。")
        + facts()
        + heading("二、陈述和申辩")
        + body(
            "作出本决定前，本机关{{ hear_by }}，告知了{{ you }}拟作出决定的事实、理由、依据以及陈述、申辩的权利，"
            "有关程序于{{ heard_on }}终结。{{ outcome }}"
        )
        + heading("三、理由和依据")
        + paragraphs("provisions")
        + heading("四、处理决定")
        + body("{{ decide_by }}，本机关决定：")
        + repeated(
            "payments",
            "pay",
            body(
                "（{{ pay.no }}）责令{{ you }}{{ pay.what }}，涉及劳动者{{ pay.workers }}名，金额为"
                + SUM % ("pay", "pay")
                + "{{ pay.limit }}。"
            ),
        )
        + repeated(
            "payments_total",
            "sum",
            body("以上各项合计涉及劳动者{{ sum.workers }}名，金额为" + SUM % ("sum", "sum") + "。"),
        )
        + body("{{ you }}应当于{{ deadline }}前，以货币形式足额支付到劳动者本人，并将支付凭证报送本机关核验。")
        + heading("五、逾期不履行的法律后果")
        + body("逾期不履行本决定的，本机关将根据不同情形依法采取下列措施：")
        + items("consequences")
        + remedies("六、救济途径", "本决定")
        + contact("七、联系方式")
        + signed(_LIST, "roster")
        + receipt("本决定书一式两份，一份送达被处理单位或者个人，一份存卷；送达情况另填送达回证。")
        + roster(_LIST)
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", text)
