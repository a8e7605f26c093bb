"""The looks of the office's paper: every style of its templates, so that the text itself carries no formatting."""

from caseflow.letters.layout import (
    BIAOSONG,
    DECLARATION,
    FANGSONG,
    HEITI,
    KAITI,
    NAMESPACES,
    SONGTI,
    fonts,
)
from caseflow.letters.profile import profile


def styles() -> str:
    """Every paragraph's look, so that the text itself carries no formatting."""
    size = round(profile().points("text.size") * 2)
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANGSONG)}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + _of_the_text(profile().twips("text.line"))
        + _of_tables()
        + _of_the_foot()
        + "</w:styles>"
    )


def _of_the_text(line: int) -> str:
    indent = f'w:firstLine="{profile().twips("text.indent")}"'
    title = _letter(BIAOSONG, profile().points("title.size"))
    return (
        _style(
            "Normal", "Normal", _shape(line), f'<w:spacing w:val="{profile().twips("text.tightened")}"/>', first=True
        )
        + _style("Body", "公文正文", _shape(line, indent=indent, align="both"))
        + _style("Flush", "公文顶格", _shape(line))
        + _style("Heading1", "heading 1", _shape(line, keep=True, indent=indent, level=0), fonts(HEITI))
        + _style("Heading2", "heading 2", _shape(line, keep=True, indent=indent, level=1), fonts(KAITI))
        + _style("Title", "Title", _shape(profile().twips("title.line"), keep=True, align="center"), title)
        + _style("Number", "发文字号", _shape(line, align="right"))
        + _style("Closing", "落款", _shape(line, keep=True, indent='w:left="3524"', align="center"))
        + _style("Enclosure", "附件标记", _shape(line, fresh_page=True), fonts(HEITI))
    )


def _of_tables() -> str:
    """4号 in short tables, 小四 in forms, 五号 in ledgers, 小五 in those of many columns."""
    return (
        _cells(("Cell", 440, 14), ("表格文字", "表格居中", "表格数字", "表头"))
        + _cells(("Form", 350, 12), ("表单文字", "表单居中", "表单落款", "表单栏目"))
        + _cells(("Ledger", 320, 10.5), ("台账文字", "台账居中", "台账数字", "台账栏目"))
        + _cells(("Fine", 270, 9), ("细表文字", "细表居中", "细表数字", "细表栏目"))
    )


def _of_the_foot() -> str:
    paper = profile()
    small, indent = _letter(FANGSONG, paper.points("small.size")), paper.twips("small.indent")
    beside = f'w:left="{4 * indent}" w:right="{indent}" w:hanging="{3 * indent}"'
    return (
        _style("Remark", "附注", _shape(480, indent=f'w:firstLine="{paper.twips("text.indent")}"'), small)
        + _style("Copies", "抄送", _shape(paper.twips("small.line"), indent=beside), small)
        + _style("Nothing", "空行", _shape(20))
        + _style("SealPlace", "印章位置", _shape(320, align="center"), _letter(KAITI, 10.5, "A6A6A6"))
    )


def settings() -> str:
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"'
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
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{named}</w:fonts>"


def _letter(font: str, points: float, colour: str = "") -> str:
    """Children of w:rPr in the order of the schema."""
    tint, size = f'<w:color w:val="{colour}"/>' if colour else "", round(points * 2)
    return f'{fonts(font)}{tint}<w:spacing w:val="0"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


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


def _style(key: str, name: str, shape: str, letters: str = "", *, first: bool = False) -> str:
    based = "" if first else '<w:basedOn w:val="Normal"/>'
    look = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    default = ' w:default="1"' if first else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{shape}</w:pPr>{look}</w:style>"
    )


def _cells(size: tuple[str, int, float], names: tuple[str, str, str, str]) -> str:
    """The four looks of a cell in one size (key, line in twips, points): text, centred, figures, head."""
    key, line, points = size
    looks = (
        ("", FANGSONG, ""),
        ("Centre", FANGSONG, "center"),
        ("Right", FANGSONG, "right"),
        ("Head", HEITI, "center"),
    )
    return "".join(
        _style(f"{key}{end}", name, _shape(line, align=align), _letter(font, points))
        for name, (end, font, align) in zip(names, looks, strict=True)
    )
