"""Parts that enforcement papers (layout Z, no red head) share: head, addressee's table, closing, receipt, roster."""

from collections.abc import Sequence

from caseflow.letters.foot import replaced
from caseflow.letters.layout import (
    TYPE_AREA,
    cell,
    paragraph,
    row,
    row_tag,
    seal_place,
    table,
    tag,
    unsplit,
)
from caseflow.letters.letter_parts import body, heading, paragraphs

PARTY = (2450, 2500, 1330, 2564)
ROSTER = (
    ("序号", "no", 800, "CellCentre"),
    ("姓名", "name", 1600, "CellCentre"),
    ("身份证号码", "id_number", 3244, "CellCentre"),
    ("欠付金额（元）", "owed", 3200, "CellRight"),
)
_RECEIPT = (1900, 2500, 1360, 3084)
_KEPT = "<w:keepNext/>"
SUM = "人民币{{ %s.amount }}元（大写：{{ %s.capitals }}）"


def gap(line: int) -> str:
    """So much room, in twips."""
    return paragraph("Flush", properties=f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>')


def head(*title: str) -> str:
    """Issuer, name of the paper and its number; a long name is given line by line, broken where its sense breaks."""
    return (
        paragraph("Title", "{{ issuer }}")
        + "".join(paragraph("Title", line) for line in title)
        + paragraph("Flush")
        + paragraph("Number", "{{ document_number }}")
        + gap(160)
    )


def party_table(label: str, *, who: str = "{{ recipient }}", widths: Sequence[int] = PARTY, described: str = "") -> str:
    """Who is addressed, or spoken of (`who`); `label` names what he is in this paper, such as 被处罚单位."""
    name, value, second, other = widths

    def whole(label: str, slot: str) -> str:
        return row(cell(label, name, style="CellCentre") + cell(slot, value + second + other, span=3), height=520)

    pair = (
        cell("法定代表人", name, style="CellCentre")
        + cell("{{ representative }}", value)
        + cell("案件编号", second, style="CellCentre")
        + cell("{{ case_number }}", other)
    )
    return table(
        tuple(widths),
        whole(label, who)
        + whole("统一社会信用代码", "{{ credit_code }}")
        + row(pair, height=520)
        + whole("住所", "{{ address }}")
        + whole("工程建设项目", "{{ project }}"),
        described=described or f"{label}基本情况",
    ) + gap(300)


def addressed() -> str:
    return paragraph("Flush", "{{ recipient }}：")


def facts(title: str = "一、查明的事实") -> str:
    """What was found, and by which proofs."""
    return heading(title) + paragraphs("facts") + body("以上事实，有{{ evidence }}等证据证实。")


def remedies(title: str, act: str, who: str = "{{ you }}") -> str:
    """复议 and 诉讼 against this act (劳动保障监察条例 第十九条 asks that both are told)."""
    return heading(title) + body(
        f"{who}对{act}不服的，可以自知道{act}之日起六十日内，{{{{ review_by }}}}，向{{{{ review_organ }}}}"
        "申请行政复议；也可以自知道之日起六个月内，{{ suit_by }}，直接向{{ suit_court }}提起行政诉讼。"
    )


def contact(title: str) -> str:
    """Whom to ask, kept with the signature, so that its page holds more than a line of text."""
    return (
        heading(title)
        + body("联系人：{{ contact }}，联系电话：{{ contact_phone }}", kept=True)
        + body("地址：{{ bureau_address }}", kept=True)
    )


def signed(enclosed: str = "", condition: str = "") -> str:
    """附件说明, the name, the day and the seal's place, kept with the text before them."""
    named = ""
    if enclosed:
        named = paragraph("Flush", properties=_KEPT) + body(f"附件：{enclosed}", kept=True)
    if named and condition:
        named = tag(f"if {condition}") + named + tag("endif")
    return (
        replaced()
        + named
        + paragraph("Flush", properties=_KEPT)
        + paragraph("Flush", properties=_KEPT)
        + paragraph("Closing", "{{ issuer }}")
        + paragraph("Closing", "{{ issued_on }}", extra=seal_place(centre_mm=109.1, above_mm=28))
        + paragraph("Flush")
    )


def receipt(remark: str, *, received_by: str = "受送达人签收") -> str:
    """Who inspected, with cards, and the lines a person fills by hand when the paper is served."""

    def line(label: str, value: str, second: str, other: str) -> str:
        cells = zip((label, value, second, other), _RECEIPT, ("CellCentre", "Cell") * 2, strict=True)
        return row("".join(cell(text, width, style=style) for text, width, style in cells), height=620)

    lines = table(
        _RECEIPT,
        line("监察员", "{{ inspector_one }}", "执法证号", "{{ inspector_one_card }}")
        + line("监察员", "{{ inspector_two }}", "执法证号", "{{ inspector_two_card }}")
        + line("送达人签名", "", "送达方式", "")
        + line(received_by, "", "收到时间", "　　 年　　 月　　 日"),
        described="承办与送达签收栏",
    )
    return unsplit(lines + paragraph("Remark", f"（{remark}）"), len(_RECEIPT)) + gap(20)


def roster(
    name: str,
    remark: str = "身份证号码已作遮蔽处理，完整信息存卷备查。",
    *,
    columns: Sequence[tuple[str, str, int, str]] = ROSTER,
) -> str:
    """The workers on pages of their own, with heads and, below the last column, the sum at the end.

    A column is its head, its key, its width in twips and its style.
    """
    widths, owed = tuple(width for _, _, width, _ in columns), columns[-1][2]
    return (
        tag("if roster")
        + paragraph("Enclosure", "附件")
        + paragraph("Flush")
        + paragraph("Title", name)
        + paragraph("Flush")
        + table(
            widths,
            row("".join(cell(head, width, style="CellHead") for head, _, width, _ in columns), header=True)
            + row_tag("for person in roster", len(columns))
            + row("".join(cell(f"{{{{ person.{key} }}}}", width, style=style) for _, key, width, style in columns))
            + row_tag("endfor", len(columns))
            + row_tag("for sum in roster_total", len(columns))
            + row(
                cell("合计（{{ sum.people }}名）", TYPE_AREA - owed, style="CellHead", span=len(columns) - 1)
                + cell("{{ sum.owed }}", owed, style="CellRight")
            )
            + row_tag("endfor", len(columns)),
            described=name,
        )
        + paragraph("Remark", f"（{remark}）")
        + tag("endif")
    )
