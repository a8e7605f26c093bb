"""A zip laid out once: everything that never changes is one block of bytes, a letter only adds its own members.

Members carry one date and one order, so that the same letter makes the same file on one machine. The fast deflate picks
its code by the processor, so evidence of what was issued is the digest of the parts, not of the file.
"""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

try:
    from isal.isal_zlib import compress as _compress
    from isal.isal_zlib import crc32 as _crc32
except ImportError:  # a machine for which it has no build: three times slower, the same letters
    from zlib import compress as _compress
    from zlib import crc32 as _crc32

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DAY = (1980 - 1980) << 9 | 1 << 5 | 1
_UTF8, _DEFLATED, _VERSION, _UNIX = 0x800, 8, 20, 3 << 8
_FIRST = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Laid:
    """The members that never change, with their records of the central directory."""

    block: bytes
    records: bytes
    count: int


def lay(members: Mapping[str, bytes]) -> Laid:
    """Deflate the fixed members as small as they get, once, in one order."""
    block, records = bytearray(), bytearray()
    for name in sorted(members, key=lambda one: (one != _FIRST, one)):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(members[name]) + packer.flush()
        local, central = _heads(name, members[name], packed, len(block))
        block += local + packed
        records += central
    return Laid(bytes(block), bytes(records), len(members))


def closed(laid: Laid, members: Sequence[tuple[str, bytes]]) -> bytes:
    """The whole file: the fixed members, then these."""
    pieces, records = [laid.block], [laid.records]
    at = len(laid.block)
    for name, content in members:
        packed = _deflated(content)
        local, central = _heads(name, content, packed, at)
        pieces += (local, packed)
        records.append(central)
        at += len(local) + len(packed)
    directory = b"".join(records)
    count = laid.count + len(members)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), at, 0)
    return b"".join((*pieces, directory, end))


def _deflated(content: bytes) -> bytes:
    """Raw deflate at its fastest."""
    return _compress(content, 1, -15)


def _heads(name: str, content: bytes, packed: bytes, at: int) -> tuple[bytes, bytes]:
    """The member's local head and its record in the central directory."""
    named, check = name.encode(), _crc32(content)
    sizes = (check, len(packed), len(content))
    local = _LOCAL.pack(b"PK\x03\x04", _VERSION, _UTF8, _DEFLATED, 0, _DAY, *sizes, len(named), 0) + named
    central = (
        _CENTRAL.pack(
            b"PK\x01\x02", _VERSION | _UNIX, _VERSION, _UTF8, _DEFLATED, 0, _DAY, *sizes, len(named), 0, 0, 0, 0,
            0o600 << 16, at,
        )
        + named
    )  # fmt: skip
    return local, central
