"""Which letters a font has, read from its own table (OpenType cmap, format 12), so that no font library is needed."""

import struct
from functools import cache
from pathlib import Path


@cache
def letters_of(font: Path) -> frozenset[str]:
    """The letters of the first face of a font collection."""
    content = font.read_bytes()
    assert content[:4] == b"ttcf"
    (face,) = struct.unpack_from(">I", content, 12)
    (tables,) = struct.unpack_from(">H", content, face + 4)
    entries = [struct.unpack_from(">4sIII", content, face + 12 + 16 * place) for place in range(tables)]
    start = next(offset for tag, _, offset, _ in entries if tag == b"cmap")
    (count,) = struct.unpack_from(">H", content, start + 2)
    parts = [start + struct.unpack_from(">HHI", content, start + 4 + 8 * place)[2] for place in range(count)]
    part = next(place for place in parts if struct.unpack_from(">H", content, place)[0] == 12)
    (ranges,) = struct.unpack_from(">I", content, part + 12)
    found: set[str] = set()
    for place in range(ranges):
        first, last, _ = struct.unpack_from(">III", content, part + 16 + 12 * place)
        found.update(map(chr, range(first, last + 1)))
    return frozenset(found)
