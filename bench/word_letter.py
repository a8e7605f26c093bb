"""The letter and the notice of the bench, as Word saves them: placeholders split over runs, formatting on every run."""

from collections.abc import Iterator
from typing import Any

from caseflow.letters.layout import DECLARATION, NAMESPACES
from caseflow.letters.package import PLAIN, Furniture, word_file

ROWS, COLUMNS = 20, 6
_SHAPE = (
    '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman" '
    'w:hint="eastAsia"/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'
)
_BODY = '<w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLine="630"/></w:pPr>'
_CELL = '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>'
_RULE = '<w:bottom w:val="single" w:sz="18" w:space="4" w:color="FF0000"/>'
_RED_RULE = f'<w:pPr><w:pBdr>{_RULE}</w:pBdr><w:jc w:val="center"/></w:pPr>'
_SCALARS = tuple(f"field_{number}" for number in range(16))
_HEADS = ("序号", "姓名", "工种", "出勤天数", "应发工资", "欠发工资")
_KEYS = ("no", "name", "trade", "days", "due", "owed")


def letter() -> bytes:
    """Three pages: a header of two fields, sixteen fields in the text, two conditions, a table of rows, a property."""
    return word_file("".join(_letter()), title="{{ field_0 }}", furniture=(_header(), *PLAIN))


def notice() -> bytes:
    """One page without a table."""
    return word_file("".join(_text(8)), title="{{ field_0 }}")


def values(number: int = 0, rows: int = ROWS) -> dict[str, Any]:
    """The values of one letter; each letter's are its own."""
    return {
        **{name: f"天津&泰源〔{number}〕{name}" for name in _SCALARS},
        "issuer": "天津市西青区人力资源和社会保障局",
        "urgent": number % 2 == 0,
        "workers": [
            {
                "no": str(at),
                "name": f"王某{at}",
                "trade": "木工",
                "days": "26",
                "due": "7,800.00",
                "owed": f"{number}.00",
            }
            for at in range(rows)
        ],
    }


def _header() -> Furniture:
    words = _paragraph(_field("issuer") + _run("　") + _field("field_1"), _CELL)
    return Furniture(name="header1", place="default", xml=f"{DECLARATION}<w:hdr {NAMESPACES}>{words}</w:hdr>")


def _letter() -> Iterator[str]:
    yield _paragraph(_field("issuer").replace('w:val="000000"', 'w:val="FF0000"'), _RED_RULE)
    yield from _text(16)
    for at, word in enumerate(("urgent", "not urgent")):
        yield _paragraph(_run(f"{{%p if {word} %}}"))
        yield _paragraph(_run(f"第{at}种情形下才有的一段说明，") + _field("issuer") + _run("负责解释。"))
        yield _paragraph(_run("{%p endif %}"))
    yield _table()
    for _ in range(2):
        yield _paragraph(_run("请于收到本函之日起十五日内将办理情况书面反馈，并附支付凭证和工人签收材料。" * 2))


def _text(many: int) -> Iterator[str]:
    yield _paragraph(_field("issuer"))
    for name in _SCALARS[:many]:
        yield _paragraph(_run("经查，") + _field(name) + _run("在该项目施工期间未按月足额支付农民工工资，情况属实。"))


def _table() -> str:
    grid = "".join('<w:gridCol w:w="1474"/>' for _ in range(COLUMNS))
    head = _row("".join(_cell(_run(text)) for text in _HEADS))
    cells = "".join(_cell(_field(f"line.{key}")) for key in _KEYS)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}"
        + _row(_cell(_run("{%tr for line in workers %}"), span=COLUMNS))
        + _row(cells)
        + _row(_cell(_run("{%tr endfor %}"), span=COLUMNS))
        + "</w:tbl>"
    )


def _row(cells: str) -> str:
    return f'<w:tr w:rsidR="00A77B3E" w:rsidTr="00C41E2D"><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>'


def _cell(runs: str, *, span: int = 1) -> str:
    small = runs.replace('w:val="32"', 'w:val="24"')
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{1474 * span}" w:type="dxa"/>{wide}</w:tcPr>{_paragraph(small, _CELL)}</w:tc>'


def _paragraph(runs: str, shape: str = _BODY) -> str:
    return f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00C41E2D" w:rsidP="00C41E2D">{shape}{runs}</w:p>'


def _field(name: str) -> str:
    """A placeholder as Word leaves it after spelling was checked: in three runs."""
    check = '<w:proofErr w:type="spellStart"/>'
    return _run("{{ ") + check + _run(name) + '<w:proofErr w:type="spellEnd"/>' + _run(" }}")


def _run(text: str) -> str:
    return f'<w:r w:rsidRPr="00B55D11">{_SHAPE}<w:t xml:space="preserve">{text}</w:t></w:r>'


def in_dialect(part: str, dialect: str) -> str:
    """The part with the tags of docxtemplater, carbone or easy-template-x; what each can say of a loop differs."""
    for word in ("urgent", "not urgent"):
        part = part.replace(f"{{%p if {word} %}}", "").replace("{%p endif %}", "")
    opened, closed = {
        "docxtemplater": ("{#workers}", "{/workers}"),
        "easy": ("{#workers}", "{/workers}"),
        "carbone": ("", ""),
    }[dialect]
    part = part.replace("{%tr for line in workers %}", opened).replace("{%tr endfor %}", closed)
    part = part.replace("line.", "{d.workers[i]." if dialect == "carbone" else "")
    return _braces(part, dialect)


def _braces(part: str, dialect: str) -> str:
    inner = "d." if dialect == "carbone" else ""
    return part.replace("{{ ", "{" + inner).replace(" }}", "}").replace("{d.{d.workers", "{d.workers")
