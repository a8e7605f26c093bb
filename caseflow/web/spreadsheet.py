"""A table as a file that Excel opens: CSV, or a workbook of one sheet with nothing but texts in it."""

import csv
import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Table = Sequence[Sequence[str]]
"""Rows of texts, the headings first."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def csv_of(table: Table) -> bytes:
    """With the mark by which Excel knows UTF-8. A text that a spreadsheet would compute is kept a text by a quote."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows([_tame(cell) for cell in row] for row in table)
    return written.getvalue().encode("utf-8-sig")


def xlsx_of(title: str, table: Table) -> bytes:
    """A workbook whose cells are all texts, so nothing in it is computed. The same table gives the same bytes."""
    rows = "".join(_row(place, row) for place, row in enumerate(table, start=1))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
        "_rels/.rels": _relation(f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{escape(title[:31])}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relation(f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}')
    return packed.getvalue()


def _tame(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(place: int, cells: Sequence[str]) -> str:
    texts = "".join(
        f'<c t="inlineStr"><is><t xml:space="preserve">{escape(_plain(cell))}</t></is></c>' for cell in cells
    )
    return f'<row r="{place}">{texts}</row>'


def _plain(cell: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(letter for letter in cell if letter >= " " or letter in "\t\n\r")


def _relation(kind: str, target: str) -> str:
    link = f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{link}</Relationships>'
