"""Two Word files compared part by part: elements, attributes, text, tails; relations as sets; the rest by bytes."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree


def differences(one: bytes, other: bytes) -> list[str]:
    """What differs, part by part; nothing where the files say the same."""
    left, right = members(one), members(other)
    told = [f"only one has {name}" for name in sorted(left.keys() ^ right.keys())]
    for name in sorted(left.keys() & right.keys()):
        told += _part(name, left[name], right[name])
    return told


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _part(name: str, one: bytes, other: bytes) -> list[str]:
    if name.endswith(".rels"):
        return [] if _relations(one) == _relations(other) else [f"{name}: other relations"]
    if not name.endswith(".xml"):
        return [] if one == other else [f"{name}: other bytes"]
    pairs = zip(_told(one), _told(other), strict=False)
    found = next((f"{name}: {left!r} is not {right!r}" for left, right in pairs if left != right), None)
    if found is not None:
        return [found]
    return [] if len(list(_told(one))) == len(list(_told(other))) else [f"{name}: one is longer"]


def _relations(xml: bytes) -> set[tuple[str, ...]]:
    return {tuple(sorted(one.attrib.values())) for one in etree.fromstring(xml)}


def _told(xml: bytes) -> Iterator[Any]:
    for element in etree.fromstring(xml).iter():
        text, tail = element.text or "", element.tail or ""
        kept = str(element.tag).endswith("}t")
        yield element.tag, dict(element.attrib), text if kept or text.strip() else "", tail.strip() and tail
