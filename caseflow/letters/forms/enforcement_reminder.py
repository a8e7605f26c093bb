"""履行催告书: the sentences; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import SUM, addressed, contact, head, party_table, receipt, signed
from caseflow.letters.form import Form
from caseflow.letters.layout import repeated
from caseflow.letters.letter_parts import body, heading

TITLE = "劳动保障监察履行催告书"


def text() -> str:
    return (
        head(TITLE)
        + party_table("被催告单位或个人")
        + addressed()
        + body(
            "本机关{{ issued }}对{{ you }}作出{{ decision }}，并于{{ served_on }}送达。"
            "该决定确定的履行期限已于{{ due_on }}届满，"
            "{{ you }}至今未履行完毕。{{ remind_by }}，现催告如下。"
        )
        + heading("一、应当履行的义务")
        + repeated(
            "payments",
            "pay",
            body(
                "（{{ pay.no }}）{{ pay.what }}，涉及劳动者{{ pay.workers }}名，尚未支付的金额为"
                + SUM % ("pay", "pay")
                + "{{ pay.limit }}。"
            ),
        )
        + repeated(
            "payments_total",
            "sum",
            body("以上各项合计涉及劳动者{{ sum.workers }}名，金额为" + SUM % ("sum", "sum") + "。"),
        )
        + heading("二、履行期限和方式")
        + body(
            "请{{ you }}自收到本催告书之日起十个工作日内履行上述义务。工资应当{{ pay_how }}支付到劳动者本人，"
            "并在期限届满前将支付凭证报送本机关。"
        )
        + heading("三、陈述和申辩")
        + body("{{ you }}对本催告有异议的，可以在上述期限内向本机关陈述、申辩，并提交有关证据。")
        + heading("四、逾期不履行的后果")
        + body("逾期仍不履行的，本机关将{{ court_by }}，申请人民法院强制执行。")
        + contact("五、联系方式")
        + signed()
        + receipt("本催告书一式两份，一份送达被催告单位或者个人，一份存卷；送达情况另填送达回证。")
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", text)
