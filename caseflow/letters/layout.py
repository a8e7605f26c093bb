"""The office's paper: page, styles and building blocks of layout Z (执法文书) as WordprocessingML text.

Lengths come from the profile (GB/T 9704-2012: A4, 22 lines of 28 characters, 3号 仿宋), kept as LibreOffice and Word
both keep them: exact lines with runs tightened a little, no character grid, `w:lang` Latin en-US (zh-CN there breaks
amounts in two). Fonts are named, never shipped. Lengths are twips: 1 mm is 56.7, 1 字 is 315.
"""

from xml.sax.saxutils import escape

from caseflow.letters.profile import load_profile, profile

FANGSONG, KAITI, HEITI, BIAOSONG, SONGTI = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"
LATIN = "Times New Roman"
CHARACTER = load_profile().twips("text.character")
TYPE_AREA = load_profile().twips("area.width")
LANDSCAPE_AREA = load_profile().twips("area.height")
"""The width of the type area of a page that lies on its side."""
SEAL_NAME = "印章位置"
"""The draft's dashed circle; whoever issues a letter takes the shape of this name out of it."""

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def fonts(east_asian: str, latin: str = LATIN) -> str:
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{east_asian}" w:cs="{latin}"/>'


def run(text: str, properties: str = "") -> str:
    """Text as one run, so that a tag in it is never split."""
    shape = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, text: str = "", *, properties: str = "", extra: str = "") -> str:
    """A paragraph of a style; `properties` are further children of w:pPr in schema order, `extra` ready runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run(text) if text else ""}{extra}</w:p>'


def tag(statement: str) -> str:
    """A paragraph that holds one statement of the template language and prints nothing."""
    return paragraph("Body", f"{{%p {statement} %}}")


def repeated(rows: str, name: str, paragraph_xml: str) -> str:
    return tag(f"for {name} in {rows}") + paragraph_xml + tag("endfor")


def cell(text: str, width: int, *, style: str = "Cell", span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shape = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}<w:vAlign w:val="center"/></w:tcPr>'
    return f"<w:tc>{shape}{paragraph(style, text)}</w:tc>"


def row(cells: str, *, header: bool = False, height: int = 0) -> str:
    """A row that never splits over two pages; a header row is repeated on each."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    shape = f"<w:trPr><w:cantSplit/>{tall}{'<w:tblHeader/>' if header else ''}</w:trPr>"
    return f"<w:tr>{shape}{cells}</w:tr>"


def row_tag(statement: str, columns: int, width: int = TYPE_AREA) -> str:
    """A row that holds one statement of the template language and prints nothing."""
    return row(cell(f"{{%tr {statement} %}}", width, span=columns))


def table(widths: tuple[int, ...], rows: str, *, described: str, beside: int = 85) -> str:
    """A ruled table; `described` is read aloud by screen readers, `beside` is the room beside the words of a cell."""
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for edge, size in (("top", 8), ("left", 8), ("bottom", 8), ("right", 8), ("insideH", 4), ("insideV", 4))
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:right w:w="{beside}" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="{described}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def unsplit(content: str, columns: int) -> str:
    """Content that no page break may part: one borderless row around it (LibreOffice splits tables otherwise).

    `columns` are those of the table inside: docxtpl counts its cells as the frame's own, and would mend the frame.
    """
    grid = f'<w:gridCol w:w="{TYPE_AREA // columns}"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TYPE_AREA}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>"
        f'<w:tcW w:w="{TYPE_AREA}" w:type="dxa"/><w:gridSpan w:val="{columns}"/></w:tcPr>{content}'
        "</w:tc></w:tr></w:tbl>"
    )


def seal_place(*, centre_mm: float, above_mm: float) -> str:
    """A dashed grey circle behind the text, where the seal will press on name and date; never a real seal."""
    wide = profile().mm("sealed.size")
    size, left, up = (round(length * 36000) for length in (wide, centre_mm - wide / 2, -above_mm))
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="A6A6A6"/></a:solidFill><a:prstDash val="dash"/></a:ln>'
    words = f'<w:p><w:pPr><w:pStyle w:val="SealPlace"/></w:pPr>{run(SEAL_NAME)}</w:p>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        'distR="0" simplePos="0" relativeHeight="2" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>{left}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{up}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{size}" cy="{size}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="1" name="{SEAL_NAME}" descr="{SEAL_NAME}"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:noFill/>'
        f"{line}</wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def document(
    body: str, references: str, *, own_first_page: bool = False, top: int | None = None, landscape: bool = False
) -> str:
    """The main part: A4, type area 156 x 225 mm, page number 7 mm below it on the outer side.

    `references` name the headers and footers; `own_first_page` gives the first page its own; `top` is the upper
    margin. A landscape page is the portrait one turned to the right: its head is the edge that is bound.
    """
    section = (
        f"<w:sectPr>{references}{_lying() if landscape else _upright(top)}"
        f'{"<w:titlePg/>" if own_first_page else ""}<w:docGrid w:type="lines" '
        f'w:linePitch="{profile().twips("text.line")}"/></w:sectPr>'
    )
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def _upright(top: int | None) -> str:
    """Size and margins; what is left beside the type area is bound."""
    paper = profile()
    right = paper.twips("page.right")
    margins = {
        "top": paper.twips("page.top") if top is None else top,
        "right": right,
        "bottom": paper.twips("page.bottom"),
        "left": paper.twips("page.width") - TYPE_AREA - right,
        "header": paper.twips("header.from_edge"),
        "footer": paper.twips("number.footer"),
    }
    return f'<w:pgSz w:w="{paper.twips("page.width")}" w:h="{paper.twips("page.height")}"/>{_margins(margins)}'


def _lying() -> str:
    """The upright page turned to the right."""
    paper = profile()
    edge = paper.twips("header.from_edge")
    margins = {
        "top": paper.twips("page.left"),
        "right": paper.twips("page.top"),
        "bottom": paper.twips("page.right"),
        "left": paper.twips("page.bottom"),
        "header": edge,
        "footer": edge,
    }
    size = f'w:w="{paper.twips("page.height")}" w:h="{paper.twips("page.width")}" w:orient="landscape"'
    return f"<w:pgSz {size}/>{_margins(margins)}"


def _margins(sides: dict[str, int]) -> str:
    stated = " ".join(f'w:{side}="{length}"' for side, length in sides.items())
    return f'<w:pgMar {stated} w:gutter="0"/>'


def page_number(side: str, *, above: str = "") -> str:
    """— 1 — one character in from the outer edge (GB/T 9704 7.5), as a footer; `above` is a line over it."""
    size, indent = (profile().twips(key) for key in ("small.size", "number.indent"))
    place = (
        f'<w:spacing w:before="0" w:after="0" w:line="{size}" w:lineRule="exact"/>'
        f'<w:ind w:{side}="{indent}" w:firstLine="0"/><w:jc w:val="{side}"/>'
    )
    number = paragraph("Normal", properties=place, extra=page_number_words())
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraph('Form', above) if above else ''}{number}</w:ftr>"


def page_number_words() -> str:
    """The runs of — 1 — in 4号 half-width 宋体."""
    size = round(profile().points("small.size") * 2)
    look = f'<w:spacing w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    shape = f"<w:rPr>{fonts(SONGTI, SONGTI)}{look}</w:rPr>"

    def mark(kind: str) -> str:
        return f'<w:r>{shape}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    def words(text: str, name: str = "t") -> str:
        return f'<w:r>{shape}<w:{name} xml:space="preserve">{text}</w:{name}></w:r>'

    field = mark("begin") + words(" PAGE ", "instrText") + mark("separate") + words("1") + mark("end")
    return words("— ") + field + words(" —")
