"""劳动保障监察限期改正指令书: the sentences of the order; its slots are described in the kind's .yml."""

from caseflow.letters.enforcement_parts import signed
from caseflow.letters.form import Form
from caseflow.letters.layout import TYPE_AREA, cell, paragraph, repeated, row, row_tag, table, tag, unsplit

TITLE = "劳动保障监察限期改正指令书"
_RECIPIENT = (2450, 3000, 1330, 2064)
_ROSTER = (800, 1600, 2844, 1400, 2200)
_RECEIPT = (1900, 2500, 1360, 3084)


def body() -> str:
    return "".join(
        (_head(), _facts(), _provisions(), _demands(), _deadline(), _consequences(), _closing(), _receipt(), _roster())
    )


def _head() -> str:
    return (
        paragraph("Title", "{{ issuer }}")
        + paragraph("Title", TITLE)
        + paragraph("Flush")
        + paragraph("Number", "{{ document_number }}")
        + _gap(160)
        + _recipient()
        + _gap(300)
        + paragraph("Flush", "{{ recipient }}：")
        + paragraph(
            "Body",
            "本机关依法对{{ you }}遵守劳动保障法律、法规和规章的情况进行了调查，现已查明有关事实。"
            "根据《劳动保障监察条例》第十八条的规定，责令{{ you }}限期改正。",
        )
    )


def _gap(line: int) -> str:
    return paragraph("Flush", properties=f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>')


def _recipient() -> str:
    name, value, second, other = _RECIPIENT

    def whole(label: str, slot: str) -> str:
        return row(cell(label, name, style="CellCentre") + cell(slot, value + second + other, span=3), height=520)

    pair = (
        cell("法定代表人", name, style="CellCentre")
        + cell("{{ representative }}", value)
        + cell("案件编号", second, style="CellCentre")
        + cell("{{ case_number }}", other)
    )
    return table(
        _RECIPIENT,
        whole("被指令单位或个人", "{{ recipient }}")
        + whole("统一社会信用代码", "{{ credit_code }}")
        + row(pair, height=520)
        + whole("住所", "{{ address }}")
        + whole("工程建设项目", "{{ project }}"),
        described="被指令单位基本情况",
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
        + signed("劳动者名单及欠付工资明细表", "roster")
    )


def _receipt() -> str:
    """Who inspected, and the lines a person fills by hand when the order is served."""

    def line(label: str, value: str, second: str, other: str) -> str:
        cells = zip((label, value, second, other), _RECEIPT, ("CellCentre", "Cell") * 2, strict=True)
        return row("".join(cell(text, width, style=style) for text, width, style in cells), height=620)

    lines = table(
        _RECEIPT,
        line("监察员", "{{ inspector_one }}", "执法证号", "{{ inspector_one_card }}")
        + line("监察员", "{{ inspector_two }}", "执法证号", "{{ inspector_two_card }}")
        + line("送达人签名", "", "送达方式", "")
        + line("受送达人签收", "", "收到时间", "　　 年　　 月　　 日"),
        described="承办与送达签收栏",
    )
    remark = "（本指令书一式两份，一份送达被指令单位或者个人，一份存卷；送达情况另填送达回证。）"
    return unsplit(lines + paragraph("Remark", remark), len(_RECEIPT)) + _gap(20)


def _roster() -> str:
    number, name, identity, months, owed = _ROSTER
    heads = ("序号", "姓名", "身份证号码", "欠薪月数", "欠付金额（元）")
    return (
        tag("if roster")
        + paragraph("Enclosure", "附件")
        + paragraph("Flush")
        + paragraph("Title", "劳动者名单及欠付工资明细表")
        + paragraph("Flush")
        + table(
            _ROSTER,
            row("".join(cell(*head, style="CellHead") for head in zip(heads, _ROSTER, strict=True)), header=True)
            + row_tag("for person in roster", len(_ROSTER))
            + row(
                cell("{{ person.no }}", number, style="CellCentre")
                + cell("{{ person.name }}", name, style="CellCentre")
                + cell("{{ person.id_number }}", identity, style="CellCentre")
                + cell("{{ person.months }}", months, style="CellCentre")
                + cell("{{ person.owed }}", owed, style="CellRight")
            )
            + row_tag("endfor", len(_ROSTER))
            + row_tag("for sum in roster_total", len(_ROSTER))
            + row(
                cell("合计（{{ sum.people }}名）", TYPE_AREA - owed, style="CellHead", span=4)
                + cell("{{ sum.owed }}", owed, style="CellRight")
            )
            + row_tag("endfor", len(_ROSTER)),
            described="劳动者名单及欠付工资明细表",
        )
        + paragraph("Remark", "（身份证号码已作遮蔽处理，完整信息存卷备查。）")
        + tag("endif")
    )


FORM = Form(f"{TITLE}（{{{{ recipient }}}}）", body)
