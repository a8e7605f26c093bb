"""The office's paper: page, styles and building blocks of layout Z (执法文书) as WordprocessingML text.

Values follow GB/T 9704-2012 (A4, margins 37/28/26/35 mm, 22 lines of 28 characters, 3号 仿宋) as LibreOffice and
Word both keep them: exact lines of 579 twips with runs tightened by 5, no character grid, `w:lang` Latin en-US
(zh-CN there breaks amounts in two). Fonts are named, never shipped. Lengths are twips: 1 mm is 56.7, 1 字 is 315.
"""

from xml.sax.saxutils import escape

FANGSONG, KAITI, HEITI, BIAOSONG, SONGTI = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"
LATIN = "Times New Roman"
CHARACTER = 315
TYPE_AREA = 8844
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
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


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


def row_tag(statement: str, columns: int) -> str:
    """A row that holds one statement of the template language and prints nothing."""
    return row(cell(f"{{%tr {statement} %}}", TYPE_AREA, span=columns))


def table(widths: tuple[int, ...], rows: str, *, described: str) -> str:
    """A ruled table as wide as the type area; `described` is read aloud by screen readers."""
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for edge, size in (("top", 8), ("left", 8), ("bottom", 8), ("right", 8), ("insideH", 4), ("insideV", 4))
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
        f'<w:right w:w="85" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="{described}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def unsplit(content: str) -> str:
    """Content that no page break may part: one borderless row around it (LibreOffice splits tables otherwise)."""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TYPE_AREA}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{TYPE_AREA}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{TYPE_AREA}" w:type="dxa"/></w:tcPr>{content}</w:tc></w:tr></w:tbl>'
    )


def seal_place(*, centre_mm: float, above_mm: float, size_mm: float = 45) -> str:
    """A dashed grey circle behind the text, where the seal will press on name and date; never a real seal."""
    size, left, up = (round(length * 36000) for length in (size_mm, centre_mm - size_mm / 2, -above_mm))
    line = '<a:ln w="9525"><a:solidFill><a:srgbClr val="A6A6A6"/></a:solidFill><a:prstDash val="dash"/></a:ln>'
    words = f'<w:p><w:pPr><w:pStyle w:val="SealPlace"/></w:pPr>{run(SEAL_NAME)}</w:p>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        'distR="0" simplePos="0" relativeHeight="2" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>{left}</wp:posOffset>'
        f'</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{up}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{size}" cy="{size}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="1" name="{SEAL_NAME}" descr="{SEAL_NAME}"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:noFill/>'
        f"{line}</wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def document(body: str) -> str:
    """The main part: A4, type area 156 x 225 mm, page number 7 mm below it on the outer side."""
    section = (
        '<w:sectPr><w:footerReference w:type="even" r:id="rId5"/><w:footerReference w:type="default" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" '
        'w:header="850" w:footer="1457" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
    )
    return f"{_DECLARATION}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def page_number(side: str) -> str:
    """— 1 — in 4号 half-width 宋体, one character in from the outer edge (GB/T 9704 7.5)."""
    shape = f'<w:rPr>{fonts(SONGTI, SONGTI)}<w:spacing w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'

    def mark(kind: str) -> str:
        return f'<w:r>{shape}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    def words(text: str, name: str = "t") -> str:
        return f'<w:r>{shape}<w:{name} xml:space="preserve">{text}</w:{name}></w:r>'

    field = mark("begin") + words(" PAGE ", "instrText") + mark("separate") + words("1") + mark("end")
    place = (
        '<w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="exact"/>'
        f'<w:ind w:{side}="280" w:firstLine="0"/><w:jc w:val="{side}"/>'
    )
    number = paragraph("Normal", properties=place, extra=words("— ") + field + words(" —"))
    return f"{_DECLARATION}<w:ftr {NAMESPACES}>{number}</w:ftr>"


def styles() -> str:
    """Every paragraph's look, so that the text itself carries no formatting."""
    return (
        f'{_DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANGSONG)}<w:sz w:val="32"/>'
        '<w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + _style("Normal", "Normal", _shape(579), '<w:spacing w:val="-5"/>', default=True)
        + _style("Body", "公文正文", _shape(579, indent=f'w:firstLine="{2 * CHARACTER}"', align="both"))
        + _style("Flush", "公文顶格", _shape(579))
        + _style(
            "Heading1",
            "heading 1",
            _shape(579, keep=True, indent=f'w:firstLine="{2 * CHARACTER}"', level=0),
            fonts(HEITI),
        )
        + _style("Title", "Title", _shape(660, keep=True, align="center"), _letter(BIAOSONG, 44))
        + _style("Number", "发文字号", _shape(579, align="right"))
        + _style("Closing", "落款", _shape(579, keep=True, indent='w:left="3524"', align="center"))
        + _style("Remark", "附注", _shape(480, indent=f'w:firstLine="{2 * CHARACTER}"'), _letter(FANGSONG, 28))
        + _style("Cell", "表格文字", _shape(440), _letter(FANGSONG, 28))
        + _style("CellCentre", "表格居中", _shape(440, align="center"), _letter(FANGSONG, 28))
        + _style("CellRight", "表格数字", _shape(440, align="right"), _letter(FANGSONG, 28))
        + _style("CellHead", "表头", _shape(440, align="center"), _letter(HEITI, 28))
        + _style("Enclosure", "附件标记", _shape(579, fresh_page=True), fonts(HEITI))
        + _style("SealPlace", "印章位置", _shape(320, align="center"), _letter(KAITI, 21, "A6A6A6"))
        + "</w:styles>"
    )


def settings() -> str:
    return (
        f'{_DECLARATION}<w:settings {NAMESPACES}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"'
        '/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def font_table() -> str:
    """The named fonts with the names Word may take instead of them."""
    instead = ((FANGSONG, "仿宋"), (KAITI, "楷体"), (BIAOSONG, "方正小标宋_GBK"), (HEITI, "SimHei"), (SONGTI, "SimSun"))
    named = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in instead
    )
    return f"{_DECLARATION}<w:fonts {NAMESPACES}>{named}</w:fonts>"


def _letter(font: str, half_points: int, colour: str = "") -> str:
    """Children of w:rPr in the order of the schema."""
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{fonts(font)}{tint}<w:spacing w:val="0"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _shape(
    line: int, *, keep: bool = False, fresh_page: bool = False, indent: str = "", align: str = "", level: int = -1
) -> str:
    """Children of w:pPr in the order of the schema: Word refuses any other."""
    return (
        ("<w:keepNext/>" if keep else "")
        + ("<w:pageBreakBefore/>" if fresh_page else "")
        + '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
        + f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        + (f"<w:ind {indent}/>" if indent else "")
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + (f'<w:outlineLvl w:val="{level}"/>' if level >= 0 else "")
    )


def _style(key: str, name: str, shape: str, letters: str = "", *, default: bool = False) -> str:
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    look = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{shape}</w:pPr>{look}</w:style>"
    )
