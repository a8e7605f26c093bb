"""行政处理（处罚）事先告知书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, contact, facts, head, party_table, receipt, signed
from caseflow.letters.form import Form
from caseflow.letters.layout import repeated
from caseflow.letters.letter_parts import body, heading, paragraphs


def text() -> str:
    return (
        head("{{ title }}")
        + party_table("被告知单位或个人")
        + addressed()
        + body(
            "本机关对{{ you }}的调查已经终结，拟依法作出{{ act }}。{{ told_by }}，"
            "现将拟作出决定的内容及事实、理由、依据和{{ you }}依法享有的权利告知如下。"
        )
        + facts()
        + heading("二、理由和依据")
        + paragraphs("provisions")
        + heading("三、拟作出的决定")
        + paragraphs("planned")
        + repeated(
            "fine",
            "one",
            body(
                "综合上述情形，本机关拟{{ one.stop }}对{{ you }}处以罚款人民币{{ one.amount }}元"
                "（大写：{{ one.capitals }}）。"
            ),
        )
        + heading("四、陈述、申辩和听证的权利")
        + body(
            "{{ you }}对上述事实、理由、依据和内容有异议的，可以自收到本告知书之日起{{ statement_within }}内，"
            "以书面或者口头方式向本机关陈述、申辩，并可以提交证据；本机关将充分听取意见并予以复核。"
        )
        + repeated(
            "hearing",
            "one",
            body(
                "{{ one.text }}，{{ you }}有权要求举行听证。要求听证的，应当自收到本告知书之日起五个工作日内提出；"
                "本机关将在举行听证的七个工作日前，通知时间、地点。"
            ),
        )
        + body("逾期未提出的，本机关将依法作出决定。")
        + contact("五、联系方式")
        + signed()
        + receipt("本告知书一式两份，一份送达被告知单位或者个人，一份存卷；送达情况另填送达回证。")
    )


FORM = Form("{{ title }}（{{ recipient }}）", text)
