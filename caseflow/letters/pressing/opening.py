"""A stranger's package looked at before anything opens it: is it Word at all, is it bounded, does it only hold text.

Reads the directory first and each member no further than the directory says, so that a zip bomb is never unpacked.
"""

import io
import re
import zipfile
from collections.abc import Mapping

from lxml import etree

from caseflow.domain.letter_template import (
    ActiveTemplate,
    DeclaringTemplate,
    EmptyTemplate,
    NotWordTemplate,
    OldWordTemplate,
    OutreachingTemplate,
    OversizedTemplate,
)

MOST_MEGABYTES = 32
"""All members together, unpacked; the fattest of Word's own templates stay below a tenth of it."""
_MOST_MEMBERS = 500
_MOST_TEXT = 4 * 1_000_000
"""Of one XML part: a template of 100 pages has a megabyte."""
_MOST_RATIO, _RATIO_FROM = 200, 1_000_000
"""How far a member may have been squeezed once it is large."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_DOCUMENT, _TYPES = "word/document.xml", "[Content_Types].xml"
_ACTIVE = re.compile(r"vbaproject|vbadata|(?:^|/)activex/|(?:^|/)embeddings/|oleobject|(?:^|/)customui", re.IGNORECASE)
_ACTIVE_TYPE = re.compile(rb"macroEnabled|vbaProject|ms-office\.activeX", re.IGNORECASE)
_ALT_CHUNK = re.compile(rb"<(?:\w+:)?altChunk\b")
_XML = re.compile(r"\.(?:xml|rels|vml)$", re.IGNORECASE)
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)")
_KNOWN_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii"}
_FETCHING = re.compile(r"^\s*\\?\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|RD)\b", re.IGNORECASE)
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def opened(package: bytes) -> dict[str, bytes]:
    """The members of a template that may be looked at further.

    Raises EmptyTemplate, OldWordTemplate, NotWordTemplate, OversizedTemplate, ActiveTemplate, DeclaringTemplate or
    OutreachingTemplate.
    """
    if not package.strip(b"\0 \r\n\t"):
        raise EmptyTemplate
    if package.startswith(_OLD_WORD):
        raise OldWordTemplate
    members = _members(package)
    _only_text(members)
    roots = _roots(members)
    _stays_home(roots)
    return members


def _members(package: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            listed = archive.infolist()
            _bounded(listed)
            members = {one.filename: archive.read(one) for one in listed}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
        raise NotWordTemplate from error
    if len(members) != len(listed) or _DOCUMENT not in members or _TYPES not in members:
        raise NotWordTemplate
    return members


def _bounded(listed: list[zipfile.ZipInfo]) -> None:
    """Raises OversizedTemplate by what the directory says; zipfile reads no further than that."""
    whole = sum(one.file_size for one in listed)
    squeezed = any(
        one.file_size > _RATIO_FROM and one.file_size > _MOST_RATIO * max(one.compress_size, 1) for one in listed
    )
    texts = any(one.file_size > _MOST_TEXT for one in listed if _XML.search(one.filename))
    if whole > MOST_MEGABYTES * 1_000_000 or len(listed) > _MOST_MEMBERS or squeezed or texts:
        raise OversizedTemplate(most=MOST_MEGABYTES)


def _only_text(members: Mapping[str, bytes]) -> None:
    for name, content in members.items():
        if _ACTIVE.search(name):
            raise ActiveTemplate(part=name)
        if _XML.search(name):
            _declares_nothing(name, content)
            if _ALT_CHUNK.search(content):
                raise ActiveTemplate(part=name)
    if _ACTIVE_TYPE.search(members[_TYPES]):
        raise ActiveTemplate(part=_TYPES)


def _declares_nothing(name: str, content: bytes) -> None:
    """Also where it is written in UTF-16; in stranger encodings it is not read at all."""
    said = _ENCODING.search(content.replace(b"\0", b"")[:200])
    if said is not None and said[1].lower() not in _KNOWN_ENCODINGS:
        raise NotWordTemplate
    if _DECLARES.search(content.replace(b"\0", b"")):
        raise DeclaringTemplate(part=name)


def _roots(members: Mapping[str, bytes]) -> dict[str, etree._Element]:
    try:
        return {name: etree.fromstring(content, _SAFE) for name, content in members.items() if _XML.search(name)}
    except etree.XMLSyntaxError as error:
        raise NotWordTemplate from error


def _stays_home(roots: Mapping[str, etree._Element]) -> None:
    """A link that a reader clicks may lead outside; what Word fetches by itself may not."""
    for name, root in roots.items():
        if name.endswith(".rels"):
            for one in root:
                if one.get("TargetMode") == "External" and not (one.get("Type") or "").endswith("/hyperlink"):
                    raise OutreachingTemplate(target=(one.get("Target") or "")[:80])
        for said in _instructions(root):
            if _FETCHING.search(said):
                raise OutreachingTemplate(target=said.strip()[:80])


def _instructions(root: etree._Element) -> list[str]:
    """What each field of Word says, however many runs it is spread over."""
    simple = [str(found) for found in root.xpath("//@*[local-name()='instr']")]
    fields, open_ = [], False
    for one in root.iter("{*}fldChar", "{*}instrText"):
        if str(one.tag).endswith("}fldChar"):
            open_ = next((value for key, value in one.items() if key.endswith("}fldCharType")), "") == "begin"
            if open_:
                fields.append("")
        elif fields:
            fields[-1] += one.text or ""
    return simple + fields
