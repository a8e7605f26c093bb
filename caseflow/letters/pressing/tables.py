"""Whether docxtpl would mend a table's columns after rendering: only then does the fast way not do."""

import re

from lxml import etree

_CELLS = re.compile(r"\{[%{#]-?\s*tc\b|\{%-?\s*(?:colspan|hm)\b|\{\{%?\s*loop\.length")
_STATEMENT = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tables_may_change(source: str) -> bool:
    """True where a tag makes cells, or where some row's cells do not fill the table's grid."""
    if _CELLS.search(source):
        return True
    bare = _STATEMENT.sub("", source)
    if "<w:tbl>" not in bare and "<w:tbl " not in bare:
        return False
    parser = etree.XMLParser(recover=True)
    names = "".join(dict.fromkeys(re.findall(r' xmlns:\w+="[^"]*"', source)))
    prefixes = "".join(
        f' xmlns:{prefix}="urn:{prefix}"'
        for prefix in set(re.findall(r"[< ](\w+):\w", bare)) - {"xmlns", "xml", "w"}
        if f"xmlns:{prefix}=" not in names
    )
    word = "" if "xmlns:w=" in names else f' xmlns:w="{_W[1:-1]}"'
    root = etree.fromstring(f"<r{word}{prefixes}>{bare}</r>", parser)
    return any(not _full(table) for table in root.iter(f"{_W}tbl"))


def _full(table: etree._Element) -> bool:
    grid = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
    widths = [sum(_span(cell) for cell in row.findall(f"{_W}tc")) for row in table.iter(f"{_W}tr")]
    cells = [len(row.findall(f"{_W}tc")) for row in table.iter(f"{_W}tr")]
    return all(width == grid for width in widths) and all(many <= grid for many in cells)


def _span(cell: etree._Element) -> int:
    found = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if found is None else int(found.get(f"{_W}val") or "1")
