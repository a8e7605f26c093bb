"""Office papers from the inside: what lies in a zip or in an old Office file, and whether it carries macros."""

import zipfile
import zlib
from io import BytesIO

_MAIN_PARTS = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
    "ppt/presentation.xml": "pptx",
    "OFD.xml": "ofd",
}
"""The part that makes a package what it is."""
_OLD_STREAMS = {
    "WordDocument": "doc",
    "Workbook": "xls",
    "Book": "xls",
    "PowerPoint Document": "ppt",
}
"""The stream that makes an old Office file what it is; its directory names streams in UTF-16."""
_OLD_MACROS = ("_VBA_PROJECT", "Macros", "_VBA_PROJECT_CUR")
_RUNS = (".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".scr", ".hta")


def package_kind(content: bytes) -> str:
    """The ending that fits (docx, xlsx, pptx, ofd, doc, xls, ppt), or why it is refused: archive, macros, broken."""
    return _zipped(content) if content.startswith(b"PK") else _old(content)


def _zipped(content: bytes) -> str:
    """Nothing is unpacked but the small list of content types, so a zip bomb stays packed."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = package.namelist()
            kind = next((kind for part, kind in _MAIN_PARTS.items() if part in names), "archive")
            types = _content_types(package, names)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error):
        return "broken"
    if kind == "archive":
        return kind
    if any(name.lower().endswith(("vbaproject.bin", *_RUNS)) for name in names) or b"macroEnabled" in types:
        return "macros"
    return kind if kind == "ofd" or types else "broken"


def _content_types(package: zipfile.ZipFile, names: list[str]) -> bytes:
    part = "[Content_Types].xml"
    if part not in names:
        return b""
    with package.open(part) as stream:
        return stream.read(1_000_000)


def _old(content: bytes) -> str:
    if any(_named(name) in content for name in _OLD_MACROS):
        return "macros"
    return next((kind for name, kind in _OLD_STREAMS.items() if _named(name) in content), "unknown")


def _named(name: str) -> bytes:
    """A name as an entry of the directory begins: in UTF-16, ended by a zero sign."""
    return f"{name}\0".encode("utf-16-le")
