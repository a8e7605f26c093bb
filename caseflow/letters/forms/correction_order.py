"""劳动保障监察限期改正指令书: the sentences of the order; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import addressed, head, party_table, receipt, roster, signed
from caseflow.letters.form import Form
from caseflow.letters.layout import paragraph, repeated, tag

TITLE = "劳动保障监察限期改正指令书"
_RECIPIENT = (2450, 3000, 1330, 2064)
_LIST = "劳动者名单及欠付工资明细表"
_ROSTER = (
    ("序号", "no", 800, "CellCentre"),
    ("姓名", "name", 1600, "CellCentre"),
    ("身份证号码", "id_number", 2844, "CellCentre"),
    ("欠薪月数", "months", 1400, "CellCentre"),
    ("欠付金额（元）", "owed", 2200, "CellRight"),
)


def body() -> str:
    return "".join(
        (
            *(_head(), _facts(), _provisions(), _demands(), _deadline(), _consequences(), _closing()),
            receipt("本指令书一式两份，一份送达被指令单位或者个人，一份存卷；送达情况另填送达回证。"),
            roster(_LIST, columns=_ROSTER),
        )
    )


def _head() -> str:
    return (
        head(TITLE)
        + party_table("被指令单位或个人", widths=_RECIPIENT, described="被指令单位基本情况")
        + addressed()
        + paragraph(
            "Body",
            "本机关依法对{{ you }}遵守劳动保障法律、法规和规章的情况进行了调查，现已查明有关事实。"
            "根据《劳动保障监察条例》第十八条的规定，责令{{ you }}限期改正。",
        )
    )


def _facts() -> str:
    return (
        paragraph("Heading1", "一、查明的事实")
        + repeated("facts", "fact", paragraph("Body", "{{ fact.text }}"))
        + paragraph("Body", "以上事实，有{{ evidence }}等证据证实。")
    )


def _provisions() -> str:
    return paragraph("Heading1", "二、违反的规定和责任依据") + repeated(
        "provisions", "provision", paragraph("Body", "{{ provision.text }}")
    )


def _demands() -> str:
    sum_words = "金额为人民币{{ %s.amount }}元（大写：{{ %s.capitals }}）"
    return (
        paragraph("Heading1", "三、责令改正的内容")
        + repeated(
            "payments",
            "pay",
            paragraph(
                "Body",
                "（{{ pay.no }}）{{ pay.what }}，涉及劳动者{{ pay.workers }}名，"
                + sum_words % ("pay", "pay")
                + "{{ pay.limit }}。",
            ),
        )
        + repeated(
            "payments_total",
            "sum",
            paragraph("Body", "以上支付事项合计涉及劳动者{{ sum.workers }}名，" + sum_words % ("sum", "sum") + "。"),
        )
        + tag("if payments")
        + paragraph("Body", "上述工资应当以货币形式足额支付给劳动者本人，不得以实物或者有价证券等其他形式替代。")
        + tag("endif")
        + repeated("corrections", "correction", paragraph("Body", "（{{ correction.no }}）{{ correction.text }}。"))
    )


def _item(name: str) -> str:
    """A numbered line of a list that ends with a full stop."""
    return paragraph("Body", f"{{{{ {name}.no }}}}. {{{{ {name}.text }}}}{{{{ '。' if loop.last else '；' }}}}")


def _deadline() -> str:
    return (
        paragraph("Heading1", "四、改正期限和报送材料")
        + paragraph("Body", "{{ you }}应当于{{ deadline }}前改正完毕，并在该期限内向本机关报送下列材料：")
        + repeated("materials", "paper", _item("paper"))
        + paragraph("Body", "未能按期改正的，应当在期限届满前书面说明原因，并附相关证据。")
    )


def _consequences() -> str:
    return (
        paragraph("Heading1", "五、逾期不改正的法律后果")
        + paragraph("Body", "逾期不改正的，本机关将根据不同情形依法处理：")
        + repeated(
            "consequences",
            "measure",
            _item("measure"),
        )
        + paragraph("Body", "{{ you }}对上述事实和要求有异议的，可以在改正期限届满前向本机关陈述、申辩并提交证据。")
    )


def _closing() -> str:
    return (
        paragraph("Heading1", "六、联系人")
        + paragraph("Body", "联系人：{{ contact }}")
        + paragraph("Body", "联系电话：{{ contact_phone }}")
        + paragraph("Body", "材料报送地址：{{ bureau_address }}", properties="<w:keepNext/>")
        + signed(_LIST, "roster")
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", body)
