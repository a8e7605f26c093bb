"""The paper of a 函 (信函格式, GB/T 9704-2012 10.1): red mark at 30 mm, double lines of 170 mm, 发文字号 on the right.

Mark and lines stand in the first page's header as frames that are measured from the paper's edge, each line as a
paragraph of two single borders: LibreOffice turns `thickThin` borders round and flattens compound pens.
Lengths in millimetres unless named otherwise; a twip is a twentieth of a point.
"""

from caseflow.letters.foot import COPIES, by_copies, exact, sealed_name, standing
from caseflow.letters.layout import (
    DECLARATION,
    HEITI,
    NAMESPACES,
    TYPE_AREA,
    fonts,
    page_number,
    paragraph,
    repeated,
    run,
    tag,
)
from caseflow.letters.package import Furniture
from caseflow.letters.profile import profile
from caseflow.letters.red_mark import MARKS, POINT, RED, Mark, by_length, ink_above, text_line, twips


def furniture() -> tuple[Furniture, ...]:
    """The first page's head without a page number, plain pages with one after it."""
    nothing = paragraph("Nothing")
    return (
        Furniture(name="header1", place="first", xml=_part("hdr", _head() + nothing)),
        Furniture(name="header2", place="default", xml=_part("hdr", nothing)),
        Furniture(name="header3", place="even", xml=_part("hdr", nothing)),
        Furniture(name="footer1", place="first", xml=_part("ftr", nothing)),
        Furniture(name="footer2", place="default", xml=page_number("right")),
        Furniture(name="footer3", place="even", xml=page_number("left")),
    )


def opening() -> str:
    """What stands above the text: 紧急程度 left and 发文字号 right under the double line, title, addressee."""
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{TYPE_AREA}"/></w:tabs>'
    urgency = run("{% for word in urgency %}{{ word.text }}{% endfor %}", fonts(HEITI))
    number = "<w:r><w:tab/></w:r>" + run("{{ document_number }}")

    def numbered(lead: int) -> str:
        # The room is space before the line, not a line of its own: a frame in the head pushes lines, never space.
        spacing = exact(profile().twips("text.line"), before=lead)
        return paragraph("Flush", properties=tabs + spacing, extra=urgency + number)

    leads: dict[int, int] = {_lead(mark): mark.longest for mark in MARKS}
    return (
        by_length({longest: numbered(lead) for lead, longest in leads.items()})
        + paragraph("Flush") * profile().count("title.below")
        + repeated("title_lines", "line", paragraph("Title", "{{ line.text }}"))
        + paragraph("Flush") * profile().count("addressee.below")
        + paragraph("Flush", "{{ recipient }}：")
    )


def closing(note: str, *, enclosed: str = "") -> str:
    """Name and day where the seal is pressed, then the note in brackets, and 抄送 at the foot of the page.

    Lines are kept together, so that no page holds the end alone. `enclosed` names rows that fill pages of their own
    after this one: where there are some, the copies are told there (`copies`).
    """
    told = f"copies and not {enclosed}" if enclosed else "copies"
    return (
        sealed_name()
        + tag(f"if {told}")
        + paragraph("Body", f"（{note}）", properties="<w:keepNext/>")
        + by_copies(_copies)
        + tag("else")
        + paragraph("Body", f"（{note}）")
        + tag("endif")
    )


def copies() -> str:
    """抄送 at the lower edge of the last page's type area, after enclosed pages; nothing where nobody gets a copy."""
    return tag("if copies") + by_copies(_copies) + tag("endif")


def _copies(height: float) -> str:
    return standing(paragraph("Copies", COPIES), height, name="抄送")


def _head() -> str:
    paper = profile()
    thick, thin = paper.points("letter.thick"), paper.points("letter.thin")
    marks = {mark.longest: _mark(mark) + _rule(_upper(mark), thick, thin) for mark in MARKS}
    lower = paper.mm("page.height") - paper.mm("letter.rule_from_bottom") - _tall()
    return by_length(marks) + _rule(lower, thin, thick)


def _tall() -> float:
    """The height of a double line."""
    return sum(profile().mm(f"letter.{part}") for part in ("thick", "gap", "thin"))


def _upper(mark: Mark) -> float:
    """The upper edge of the first double line, a little below the mark's ink."""
    return profile().mm("letter.mark") - mark.above + mark.below + profile().mm("letter.rule_below_mark")


def _lead(mark: Mark) -> int:
    """Twips from the upper margin to the line of 发文字号, whose ink is 7/8 of a character below the double line."""
    ink = _upper(mark) + _tall() + profile().mm("letter.number")
    return twips(ink - ink_above(*text_line()) - profile().twips("page.top") / 20 * POINT)


def _mark(mark: Mark) -> str:
    """The name in a frame that begins so far above that its ink begins at its place."""
    shape = _frame(profile().mm("letter.mark") - mark.above, profile().mm("area.width"))
    return paragraph(
        "Flush", properties=shape + exact(mark.line) + '<w:jc w:val="center"/>', extra=mark.words("{{ issuer }}")
    )


def _rule(top: float, upper: float, lower: float) -> str:
    """A double line: an empty line of one point between two borders in points, its upper edge at `top`."""
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="{round(weight * 8)}" w:space="0" w:color="{RED}"/>'
        for edge, weight in (("top", upper), ("bottom", lower))
    )
    place = _frame(top, profile().mm("letter.rule_long"))
    return paragraph("Flush", properties=f"{place}<w:pBdr>{edges}</w:pBdr>{exact(profile().twips('letter.gap'))}")


def _frame(top: float, width: float) -> str:
    return (
        f'<w:framePr w:w="{twips(width)}" w:hSpace="0" w:vSpace="0" w:wrap="notBeside" w:vAnchor="page" '
        f'w:hAnchor="margin" w:xAlign="center" w:y="{twips(top)}"/>'
    )


def _part(name: str, content: str) -> str:
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{content}</w:{name}>"
