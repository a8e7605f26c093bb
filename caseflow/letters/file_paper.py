"""The paper of a file (文件格式, GB/T 9704-2012 7): red head at 72 mm, number, red separator, text, and the imprint.

For a 通报 there is the head (`opening`); a report, a record and a notice begin with their title (`plain_opening`). The
imprint (版记: 抄送, 印发机关 and 印发日期 between black separators) stands with its last line on the lower edge of the
type area of the last page. Every page has its number. The slots a form takes on with these are `issuer`, `issued_on`,
`document_number`, `title_lines`, `recipient`, `urgency` and `copies`. Lengths in millimetres unless named otherwise.
"""

from caseflow.letters.foot import COPIES, by_copies, exact, sealed_name, standing, unsealed_name
from caseflow.letters.layout import HEITI, TYPE_AREA, fonts, paragraph, repeated, run, tag
from caseflow.letters.package import PLAIN, Furniture
from caseflow.letters.profile import profile
from caseflow.letters.red_mark import MARKS, POINT, RED, Mark, by_length, ink_below, text_line, twips

_IMPRINT = 12.6
"""The height of the line of 印发机关 with its separators."""
_OVER_LINE = 60
"""Twips between the words of the imprint and the separator below them, which their line itself leaves too few of."""
_DAY = 3200
"""The width of 2026年11月25日印发 in 4号 with room before it, in twips."""


def furniture() -> tuple[Furniture, ...]:
    """The page number on the outer side of every page; the red head stands in the text."""
    return PLAIN


def opening(*, addressed: bool = True, words: str = "文件") -> str:
    """The head and what stands above the text.

    紧急程度 at the upper left, the issuer's name and `words` in red, 发文字号, the red separator, title, addressee.
    """
    urgency = run("{% for word in urgency %}{{ word.text }}{% endfor %}", fonts(HEITI))
    return (
        paragraph("Flush", extra=urgency)
        + by_length({mark.longest - len(words): _mark(mark, words) for mark in MARKS})
        + paragraph("Flush") * profile().count("head.number")
        + _number()
        + paragraph("Flush") * profile().count("title.below")
        + _title(addressed=addressed)
    )


def plain_opening(*, numbered: bool = True, addressed: bool = False) -> str:
    """Title without a red head, its number below it; for reports, records and notices."""
    centred = '<w:jc w:val="center"/>'
    number = paragraph("Number", "{{ document_number }}", properties=centred) if numbered else ""
    titles = repeated("title_lines", "line", paragraph("Title", "{{ line.text }}"))
    return titles + number + paragraph("Flush") + (paragraph("Flush", "{{ recipient }}：") if addressed else "")


def closing(note: str = "", *, enclosed: str = "", imprinted: bool = True, sealed: bool = True) -> str:
    """Name and day, the note in brackets, and the imprint at the foot of the page.

    `enclosed` names rows that fill pages of their own after this one: where there are some, the imprint is told after
    them (`imprint`). A paper that is not sealed says name and day at the right.
    """
    kept = "<w:keepNext/>" if imprinted else ""
    told = paragraph("Body", f"（{note}）", properties=kept) if note else ""
    foot = imprint() if imprinted else "" if note else paragraph("Nothing")
    if imprinted and enclosed:
        foot = tag(f"if not {enclosed}") + foot + tag("else") + paragraph("Nothing") + tag("endif")
    return (sealed_name() if sealed else unsealed_name()) + told + foot


def imprint() -> str:
    """版记 at the lower edge of the last page's type area, with 抄送 where somebody gets a copy."""

    def copied(height: float) -> str:
        told = _separator("outer") + paragraph("Copies", COPIES) + _separator("inner", before=_OVER_LINE)
        return standing(told + _printed(), height + _IMPRINT, name="版记")

    alone = standing(_separator("outer") + _printed(), _IMPRINT, name="版记")
    return tag("if copies") + by_copies(copied) + tag("else") + alone + tag("endif")


def signed_by_hand(*signers: str) -> str:
    """A line for each who signs a report by hand, such as 调查人员 and 审核人, with room for the day; kept together."""
    tabs = '<w:tabs><w:tab w:val="left" w:pos="5040"/></w:tabs>'
    kept = "<w:keepNext/>"
    day = "<w:r><w:tab/></w:r>" + run("　　　　年　　月　　日")
    *others, last = [run(f"{signer}：") + day for signer in signers]
    return (
        paragraph("Flush", properties=kept)
        + "".join(paragraph("Flush", properties=kept + tabs, extra=line) for line in others)
        + paragraph("Flush", properties=tabs, extra=last)
    )


def _mark(mark: Mark, words: str) -> str:
    """The name in the flow: a frame inside the type area would let the next lines flow above it."""
    above = profile().mm("head.mark") - mark.above
    before = twips(above) - profile().twips("page.top") - profile().twips("text.line")
    shape = exact(mark.line, before=before) + '<w:jc w:val="center"/>'
    return paragraph("Flush", properties=shape, extra=mark.words(f"{{{{ issuer }}}}{words}"))


def _number() -> str:
    """发文字号 with the red separator under it, 4 mm below the ink."""
    line, size = text_line()
    below_ink = line / 20 * POINT - ink_below(line, size)
    room = round((profile().mm("head.separator") - below_ink) / POINT)
    thick = round(profile().points("head.thick") * 8)
    separator = f'<w:pBdr><w:bottom w:val="single" w:sz="{thick}" w:space="{room}" w:color="{RED}"/></w:pBdr>'
    return paragraph("Number", "{{ document_number }}", properties=f'{separator}<w:jc w:val="center"/>')


def _title(*, addressed: bool) -> str:
    titles = repeated("title_lines", "line", paragraph("Title", "{{ line.text }}"))
    return (
        titles
        + paragraph("Flush") * profile().count("addressee.below")
        + (paragraph("Flush", "{{ recipient }}：") if addressed else "")
    )


def _separator(which: str, *, before: int = 0) -> str:
    """An empty line of one point, as wide as the type area, under a black line, outer or inner."""
    return paragraph("Nothing", properties=_line("top", which) + exact(20, before=before))


def _line(edge: str, which: str) -> str:
    weight = round(profile().points(f"imprint.{which}") * 8)
    return f'<w:pBdr><w:{edge} w:val="single" w:sz="{weight}" w:space="0" w:color="000000"/></w:pBdr>'


def _printed() -> str:
    """印发机关 on the left and 印发日期 on the right, one character in; a long name is drawn narrower."""
    paper = profile()
    indent, character = paper.twips("small.indent"), paper.twips("small.size")
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{TYPE_AREA - indent}"/></w:tabs>'
    shape = tabs + exact(paper.twips("small.line")) + f'<w:ind w:left="{indent}" w:firstLine="0"/>'
    small = f'<w:sz w:val="{character // 10}"/><w:szCs w:val="{character // 10}"/>'

    def line(width: int) -> str:
        name = run("{{ issuer }}", f'<w:spacing w:val="0"/><w:w w:val="{width}"/>{small}')
        day = run("{{ issued_on }}印发", f'<w:spacing w:val="0"/>{small}')
        return paragraph("Flush", properties=shape, extra=f"{name}<w:r><w:tab/></w:r>{day}")

    room = (TYPE_AREA - 2 * indent - _DAY) / character
    last = paragraph("Nothing", properties=_line("bottom", "outer") + exact(_OVER_LINE))
    fitting = {round(room * 100 / width): line(width) for width in (100, 80, 66)}
    return by_length({**fitting, 60: line(50)}) + last
