"""The paper of a table: a form that officers sign on each level, a list, and a ledger on a page that lies on its side.

A form has an upper margin of its own (`TOP`) and its labels in a narrow column. Rows never split over two pages, heads
are repeated. A landscape page is the portrait one turned to the right: its head is the edge that is bound, and the page
number stands where it stands on every page of the file: at the left edge, low on an odd page, high on an even one
(GB/T 9704-2012 8). Widths are twips, places millimetres.
"""

from collections.abc import Sequence
from itertools import pairwise

from caseflow.domain.drafts.titles import title_lines
from caseflow.letters.foot import exact
from caseflow.letters.form import Form
from caseflow.letters.layout import (
    DECLARATION,
    HEITI,
    LANDSCAPE_AREA,
    NAMESPACES,
    SHAPE,
    TYPE_AREA,
    cell,
    fonts,
    page_number_words,
    paragraph,
    repeated,
    row,
    row_tag,
    run,
    table,
)
from caseflow.letters.package import Furniture
from caseflow.letters.profile import load_profile, profile

TOP = load_profile().twips("form.top")
"""The upper margin of a form."""
LABEL, VALUE = 1330, 3092
"""A label holds five characters on a line."""
HIGH = 460
"""The least height of a row with one line."""
NUMBERED = f'<w:tabs><w:tab w:val="right" w:pos="{TYPE_AREA}"/></w:tabs>'
"""Properties of a line whose second half, after a tab, stands at the right edge."""
_PAIR = (LABEL, VALUE, LABEL, VALUE)
_WHOLE = TYPE_AREA - LABEL
_DAY = "　　　　年　　月　　日"
_LABEL_HOLDS = 5
_BESIDE = 57
"""Room beside the words of a cell, 1 mm."""
_DENSE = 12
"""From so many columns on a ledger is set in 小五."""
_NUMBER_LONG = 40.0
"""The length of the box of a page number; its words begin or end at one of its ends."""


def form_head(title: str, *, numbered: bool = True, addressed: bool = False) -> str:
    """Title; 紧急程度 on the left and the number on the right; the addressee."""
    urgency = run("{% for word in urgency %}{{ word.text }}{% endfor %}", fonts(HEITI)) if addressed else ""
    number = "<w:r><w:tab/></w:r>" + run("{{ document_number }}")
    return (
        paragraph("Title", title)
        + (paragraph("Flush", properties=NUMBERED, extra=urgency + number) if numbered else "")
        + (paragraph("Flush", "{{ recipient }}：") if addressed else "")
        + gap(120)
    )


def gap(line: int) -> str:
    """An empty line so many twips high."""
    return paragraph("Nothing", properties=exact(line))


def form_table(*rows: str, described: str) -> str:
    """A form's table of `pair`, `line`, `band` and `opinion_box`; `described` is read aloud by screen readers."""
    return table(_PAIR, "".join(rows), described=described, beside=_BESIDE)


def pair(label: str, value: str, second: str, other: str, *, height: int = HIGH) -> str:
    """Two labels with a value each; an empty value is a blank to be filled by hand."""
    told = (_label(name) + cell(words, VALUE, style="Form") for name, words in ((label, value), (second, other)))
    return row("".join(told), height=height)


def line(label: str, content: str, *, height: int = HIGH, low: bool = False) -> str:
    """A label and what stands beside it over the rest of the width; `content` are ready paragraphs."""
    place = "bottom" if low else "center"
    wide = (
        f'<w:tc><w:tcPr><w:tcW w:w="{_WHOLE}" w:type="dxa"/><w:gridSpan w:val="3"/><w:vAlign w:val="{place}"/></w:tcPr>'
        f"{content}</w:tc>"
    )
    return row(_label(label) + wide, height=height)


def band(words: str, *, height: int = HIGH) -> str:
    """The head of a part of the form, over its whole width."""
    return row(cell(words, TYPE_AREA, style="FormHead", span=4), height=height)


def opinion_box(label: str, words: str = "", *, signs: str = "签名", height: int = 1500, room: int = 2) -> str:
    """One level's opinion: what is printed (`words`, a ready text), lines of room to write, who signs on which day."""
    printed = paragraph("Form", words) if words else ""
    signed = paragraph("FormRight", f"{signs}：　　　　　　{_DAY}")
    return line(label, printed + paragraph("Form") * room + signed, height=height, low=True)


def listing(columns: Sequence[tuple[str, str, int, str]], rows: str, *, described: str, total: str = "") -> str:
    """A list on an upright page: a column is its head, its key, its share of the width and its style (Form…)."""
    return _ruled(columns, rows, described=described, total=total, head="FormHead", area=TYPE_AREA)


def ledger(columns: Sequence[tuple[str, str, int, str]], rows: str, *, described: str, total: str = "") -> str:
    """A list on a landscape page: as `listing`, with a style that is an alignment ("", Centre or Right).

    `total` are ready rows below the list. A sum in millions needs an eighth of the width to stay on one line.
    """
    size = "Fine" if len(columns) > _DENSE else "Ledger"
    sized = [(name, key, share, f"{size}{align}") for name, key, share, align in columns]
    return _ruled(sized, rows, described=described, total=total, head=f"{size}Head", area=LANDSCAPE_AREA)


def ledger_head(title: str, left: str = "", right: str = "") -> str:
    """The title of a ledger and a line below it: whose it is, and of which day."""
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{LANDSCAPE_AREA}"/></w:tabs>'
    below = run(left) + "<w:r><w:tab/></w:r>" + run(right)
    return paragraph("Title", title) + paragraph("Ledger", properties=tabs, extra=below) + gap(100)


def ledger_form(title: str, columns: Sequence[tuple[str, str, int, str]]) -> Form:
    """A whole ledger: whose it is and as of which day, its rows, and the sentence where there is none."""

    def text() -> str:
        return (
            ledger_head(title, "单位：{{ issuer }}", "截至{{ day }}")
            + ledger(columns, "rows", described=title)
            + repeated("nothing", "one", paragraph("Ledger", "{{ one.text }}"))
            + paragraph("Nothing")
        )

    return Form(title, text, around=furniture(), landscape=True)


def furniture() -> tuple[Furniture, ...]:
    """The page number of a landscape page, turned as the page is."""
    paper = profile()
    first, inner = paper.mm("page.left"), paper.mm("number.indent")
    last = first + paper.mm("area.width") - inner - _NUMBER_LONG
    return (
        Furniture(name="footer1", place="default", xml=_turned_number(last, "right")),
        Furniture(name="footer2", place="even", xml=_turned_number(first + inner, "left")),
    )


def _label(words: str) -> str:
    """A label on as few lines as it needs, 意见 kept whole."""
    end = "意见" if words.endswith("意见") and len(words) > _LABEL_HOLDS else ""
    lines = title_lines((words.removesuffix(end), end), width=_LABEL_HOLDS)
    shape = f'<w:tcPr><w:tcW w:w="{LABEL}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
    return f"<w:tc>{shape}{''.join(paragraph('FormCentre', line) for line in lines)}</w:tc>"


def _ruled(
    columns: Sequence[tuple[str, str, int, str]], rows: str, *, described: str, total: str, head: str, area: int
) -> str:
    shares = sum(share for _, _, share, _ in columns)
    ends = [area * sum(share for _, _, share, _ in columns[:at]) // shares for at in range(len(columns) + 1)]
    widths = tuple(end - start for start, end in pairwise(ends))
    heads = "".join(cell(name, width, style=head) for (name, *_), width in zip(columns, widths, strict=True))
    cells = "".join(
        cell(f"{{{{ line.{key} }}}}", width, style=style)
        for (_, key, _, style), width in zip(columns, widths, strict=True)
    )
    return table(
        widths,
        row(heads, header=True)
        + row_tag(f"for line in {rows}", len(columns), area)
        + row(cells)
        + row_tag("endfor", len(columns), area)
        + total,
        described=described,
        beside=_BESIDE,
    )


def _turned_number(top: float, side: str) -> str:
    """A narrow box whose text runs downwards; `side` is where on the upright page its line would begin or end."""
    size = profile().twips("small.size")
    words = paragraph(
        "Normal", properties=exact(size) + f'<w:ind w:firstLine="0"/><w:jc w:val="{side}"/>', extra=page_number_words()
    )
    places = profile().mm("number.footer"), top, profile().mm("small.size"), _NUMBER_LONG
    left, down, wide, long = (round(length * 36000) for length in places)
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        'distR="0" simplePos="0" relativeHeight="9" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>{down}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{long}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="9" name="页码" descr="页码"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{wide}" cy="{long}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/>'
        "</wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraph('Nothing', extra=box)}</w:ftr>"
