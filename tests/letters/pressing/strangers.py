"""Files that strangers bring as templates: harmless ones with one thing changed, and those that would do harm."""

from caseflow.letters.layout import paragraph
from caseflow.letters.package import packed, unpacked, word_file

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def template(words: str = "关于{{ x }}的事项") -> bytes:
    return word_file(paragraph("Body", words), title="题")


def with_part(name: str, content: bytes) -> bytes:
    return packed({**unpacked(template()), name: content})


def with_text(old: str, new: str, part: str = "word/document.xml") -> bytes:
    parts = unpacked(template())
    text = parts[part].decode()
    assert old in text
    return packed({**parts, part: text.replace(old, new, 1).encode()})


def linked(kind: str, target: str) -> bytes:
    """With a relation that leads outside."""
    link = f'<Relationship Id="rId99" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    return with_text("</Relationships>", f"{link}</Relationships>", "word/_rels/document.xml.rels")


def field(words: str) -> bytes:
    """With a field of Word, its words spread over two runs."""
    half = len(words) // 2
    runs = "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in (words[:half], words[half:]))
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return with_text("</w:p>", f"{begin}{runs}{end}</w:p>")
