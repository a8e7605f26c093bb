"""The pages of a PDF as PNG, for a screen, and the words that stand on them."""

import struct
import threading
import zlib
from collections.abc import Callable
from typing import TypeVar

import pypdfium2

T = TypeVar("T")
_ONE_AT_A_TIME = threading.Lock()
"""PDFium knows no threads."""


def pages_as_png(pdf: bytes, *, dpi: int = 96) -> tuple[bytes, ...]:
    """Every page in its order, in colour, at `dpi` dots an inch. Raises ValueError for what is no PDF."""
    return _of_each_page(pdf, lambda page: _png(page.render(scale=dpi / 72, rev_byteorder=True)))


def words_of_pages(pdf: bytes) -> tuple[str, ...]:
    """The text layer of every page, empty where it has none. Raises ValueError for what is no PDF."""
    return _of_each_page(pdf, lambda page: page.get_textpage().get_text_bounded())


def _of_each_page(pdf: bytes, look: Callable[[pypdfium2.PdfPage], T]) -> tuple[T, ...]:
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ValueError("not a PDF") from error
        try:
            return tuple(look(page) for page in document)
        finally:
            document.close()


def _png(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """Eight bits each of red, green and blue, no row filtered: fast to write, and pages are mostly white."""
    row, pixels = bitmap.width * bitmap.n_channels, bytes(bitmap.buffer)
    rows = b"".join(b"\0" + pixels[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    size = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", size) + _chunk(b"IDAT", zlib.compress(rows, 6)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
