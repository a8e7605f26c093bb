"""Parts of the text that letters share: headings, counted lines, the line about attachments, the ruled table."""

from caseflow.letters.layout import cell, paragraph, repeated, row, row_tag, table, tag

NOTE = "联系人：{{ contact }}，联系电话：{{ contact_phone }}"


def heading(text: str) -> str:
    return paragraph("Heading1", text)


def body(text: str, *, kept: bool = False) -> str:
    """A paragraph of the text; `kept` stays with what follows, so that a signature page holds text."""
    return paragraph("Body", text, properties="<w:keepNext/>" if kept else "")


def paragraphs(rows: str) -> str:
    """One paragraph for each row's text."""
    return repeated(rows, "one", body("{{ one.text }}"))


def items(rows: str) -> str:
    """1. …； 2. …。"""
    return repeated(rows, "one", body("{{ one.no }}. {{ one.text }}{{ '。' if loop.last else '；' }}"))


def points(rows: str, end: str = "") -> str:
    """（一）…, each on its own."""
    return repeated(rows, "one", body(f"（{{{{ one.no }}}}）{{{{ one.text }}}}{end}"))


def attachment_line(name: str, condition: str) -> str:
    """附件说明, a line below the text."""
    kept = "<w:keepNext/>"
    return (
        tag(f"if {condition}") + paragraph("Flush", properties=kept) + body(f"附件：{name}", kept=True) + tag("endif")
    )


def attached_table(
    name: str, rows: str, columns: tuple[tuple[str, str, int, str], ...], *, shown_if: str | None = None
) -> str:
    """A page of its own with a ruled table; a column is its head, its key, its width in twips and its style."""
    widths = tuple(width for _, _, width, _ in columns)
    cells = "".join(cell(f"{{{{ line.{key} }}}}", width, style=style) for _, key, width, style in columns)
    return (
        tag(f"if {shown_if or rows}")
        + paragraph("Enclosure", "附件")
        + paragraph("Flush")
        + paragraph("Title", name)
        + paragraph("Flush")
        + table(
            widths,
            row("".join(cell(head, width, style="FormHead") for head, _, width, _ in columns), header=True)
            + row_tag(f"for line in {rows}", len(columns))
            + row(cells)
            + row_tag("endfor", len(columns)),
            described=name,
        )
        + tag("endif")
    )
