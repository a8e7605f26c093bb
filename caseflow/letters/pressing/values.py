"""What only some values need: line ends, tabs, marked blanks, characters XML forbids. The rest is ready bytes."""

import re
from html import escape, unescape

from docxtpl import DocxTemplate
from lxml import etree

from caseflow.letters.marks import mark_blanks
from caseflow.letters.values import OPENS, unmarked

SPECIAL = re.compile(
    "[\x00-\x1f\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]|\\{_[{%]|[}%]_\\}|<wp:docPr",
)
"""Of a value: whatever its paragraph must be worked over for."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_WORKED = re.compile("[\t\n\x07\x0c]")
_DECLARED = re.compile(r' xmlns:\w+="[^"]*"')
LONGEST_PROPERTY = 255
"""Characters python-docx lets a property have."""
_PROPERTY = re.compile(r"(<dc:(?P<name>\w+)(?: [^>]*)?>)([^<]*)(</dc:(?P=name)>)")
_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def worked_over(text: str, namespaces: str) -> str:
    """A rendered part whose values hold something special, as docxtpl would have it; marked blanks shaded.

    `namespaces` are the declarations of the part's root (` xmlns:w="…"`).
    """
    for written, meant in _BRACES:
        text = text.replace(written, meant)
    text = _PARAGRAPH.sub(lambda found: _listed(found[0]), text)
    text = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _shaded(text, namespaces) if OPENS in text else text


def namespaces_in(text: str) -> str:
    """The namespace declarations of a part, each prefix once."""
    return "".join(dict.fromkeys(_DECLARED.findall(text)))


def in_properties(text: str) -> str:
    """The same for the file's properties, which have no runs; each is cut to what Word takes."""
    return _PROPERTY.sub(_cut, _FORBIDDEN.sub("", unmarked(text)))


def room_in_properties(source: str) -> int:
    """How many characters values may add to any property before it has to be cut."""
    return LONGEST_PROPERTY - max((len(found[3]) for found in _PROPERTY.finditer(source)), default=0)


def _cut(found: "re.Match[str]") -> str:
    return found[1] + escape(unescape(found[3])[:LONGEST_PROPERTY], quote=False) + found[4]


def _listed(paragraph: str) -> str:
    """Line ends and tabs of values as Word's own, in the paragraph's look."""
    if not _WORKED.search(paragraph):
        return paragraph
    listed: str = DocxTemplate.resolve_listing(None, paragraph)
    return listed


def _shaded(part: str, namespaces: str) -> str:
    root = etree.fromstring(f"<r{namespaces}>{part}</r>")
    mark_blanks(root)
    inside = "".join(etree.tostring(one, encoding="unicode") for one in root)
    return part[: part.index("<")] + _DECLARED.sub("", inside) if not namespaces_in(part) else inside
