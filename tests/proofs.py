"""Small files of every kind that an office meets, good and bad; made here, none of them anybody's."""

import io
import struct
import zipfile
import zlib


def package(*names: str, types: bytes = b"<Types/>") -> bytes:
    """A zip with these members, and the list of content types that an Office paper has."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if types:
            archive.writestr("[Content_Types].xml", types)
        for name in names:
            archive.writestr(name, b"<x/>")
    return out.getvalue()


def old_office(*streams: str) -> bytes:
    """As much of an old Office file as tells what it is: its mark, and a directory that names its streams."""
    entries = b"".join(f"{name}\0".encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries


def jpeg() -> bytes:
    frame = b"\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x01\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x7f"
    return b"\xff\xd8\xff\xe0\x00\x04JF" + b"\xff" + frame + scan + b"\xff\xd9"


def png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    drawn = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", drawn) + chunk(b"IEND", b"")


PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\n"
JPEG, PNG = jpeg(), png()
WEBP = b"RIFF" + struct.pack("<I", 12) + b"WEBPVP8L" + b"\0" * 4
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
SCAN = PDF + b"%%EOF\n"
_OFFICE = "application/vnd.openxmlformats-officedocument"

GOOD = [
    (JPEG, "jpg", "image/jpeg"),
    (PNG, "png", "image/png"),
    (WEBP, "webp", "image/webp"),
    (HEIC, "heic", "image/heic"),
    (SCAN, "pdf", "application/pdf"),
    (package("word/document.xml"), "docx", f"{_OFFICE}.wordprocessingml.document"),
    (package("xl/workbook.xml"), "xlsx", f"{_OFFICE}.spreadsheetml.sheet"),
    (package("ppt/presentation.xml"), "pptx", f"{_OFFICE}.presentationml.presentation"),
    (package("OFD.xml", types=b""), "ofd", "application/ofd"),
    (old_office("WordDocument"), "doc", "application/msword"),
    (old_office("Workbook"), "xls", "application/vnd.ms-excel"),
    (old_office("PowerPoint Document"), "ppt", "application/vnd.ms-powerpoint"),
    ("笔录：九月未发工资。\n".encode(), "txt", "text/plain"),
    ("姓名,欠薪\n".encode(), "csv", "text/csv"),
]
"""Content, its true ending, its type."""

BAD = [
    (b"", "empty"),
    (b"MZ\x90\0program", "program"),
    (b"\x7fELF\x02program", "program"),
    (b"#!/bin/sh\necho x\n", "script"),
    (b"import os\nos.system('x')\n", "script"),
    (b"<?php system($_GET['x']); ?>", "page"),
    (b"<!DOCTYPE html><html><body onload=x()>", "page"),
    (b"\xef\xbb\xbf\n <svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "page"),
    (b"GIF89a;<script>alert(1)</script>", "page"),
    (package("a.txt", types=b""), "archive"),
    (b"PK\x05\x06" + b"\0" * 18, "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a\x07\x01\0", "archive"),
    (b"\x1f\x8b\x08\0", "archive"),
    (package("word/document.xml", "word/vbaProject.bin"), "macros"),
    (package("xl/workbook.xml", types=b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"),
    (package("word/document.xml", "word/embeddings/run.exe"), "macros"),
    (old_office("WordDocument", "Macros"), "macros"),
    (old_office("Workbook", "_VBA_PROJECT_CUR"), "macros"),
    (old_office("Property"), "unknown"),
    (package("word/document.xml", types=b""), "broken"),
    (b"PK\x03\x04 cut off", "broken"),
    (b"\xff\xd8\xff<script>x()</script>", "broken"),
    (JPEG[:-2], "broken"),
    (JPEG[:20], "broken"),
    (b"\xff\xd8" + b"\xff\xe0\x00\x04JF" + b"\xff\xda\x00\x02\xff\xd9", "broken"),
    (b"\x89PNG\r\n\x1a\n<script>", "broken"),
    (b"RIFF\xff\xff\xff\x7fWEBP", "broken"),
    (b"%PDF-1.4 and no end", "broken"),
    (b"\0\x01\x02\x03binary", "unknown"),
    (b"\xff\xfe\x00", "unknown"),
    (b"\0\0\0\x18ftypisom\0\0\0\0", "unknown"),
]
"""Content, and why it is refused under the name photo.jpg."""
