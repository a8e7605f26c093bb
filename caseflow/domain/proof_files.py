"""Proofs as files: what a handed-in file is by its content, and the name it may keep. The name alone is never believed.

Only what an office reads is taken: photos, PDF, Office papers without macros, OFD, plain text. A script, a page, a
drawing, a program or an archive is refused whatever it is called.
"""

import re
import unicodedata
from dataclasses import dataclass

from caseflow.domain.errors import DomainError
from caseflow.domain.identifiers import without_personal
from caseflow.domain.proof_packages import package_kind

MOST_BYTES = 50_000_000
"""The largest file taken as a proof."""
LONGEST_NAME = 120


class NotAProofFile(DomainError):
    """A file of a kind that is no proof (terms: name, cause, most)."""

    slug = "not_a_proof_file"


class NoFileChosen(DomainError):
    """A form was sent without its file."""

    slug = "no_file_chosen"


class NoSuchProof(DomainError):
    """terms: case, proof."""

    slug = "no_such_proof"


class ProofWithdrawn(DomainError):
    """A withdrawn document proves nothing more (terms: proof, its name)."""

    slug = "proof_withdrawn"


class NoSuchFact(DomainError):
    """A proof shows facts that the case states (terms: path)."""

    slug = "no_such_fact"


class NotAProofKind(DomainError):
    """terms: given, words."""

    slug = "not_a_proof_kind"


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A file fit to be a proof: its cleaned name, and its type by content."""

    name: str
    media_type: str


_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "ofd": "application/ofd",
    "txt": "text/plain",
    "csv": "text/csv",
}
"""By ending: the type of everything that is taken."""
SHOWN_IN_PLACE = frozenset({"image/jpeg", "image/png", "image/webp"})
"""What a browser may show by itself; all else is only ever handed over as a file."""
_SAME = {
    "jpeg": "jpg",
    "jpe": "jpg",
    "heif": "heic",
    "hif": "heic",
    "text": "txt",
    "log": "txt",
    "wps": "doc",
    "et": "xls",
    "dps": "ppt",
}
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\x00asm",
    b"L\x00\x00\x00\x01\x14\x02\x00",
)
_ARCHIVES = (
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
    b"MSCF",
    b"PK\x05\x06",
    b"PK\x07\x08",
)
_MARKUP = re.compile(
    r"<(?:!doctype|\?xml|\?php|html|head|body|script|svg|iframe|object|meta|link|style|img|!--)", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def proof_file(content: bytes, name: str) -> ProofFile:
    """What the file is, with a name that is safe to keep and whose ending tells the truth.

    Raises NotAProofFile with its cause: empty, too_large, program, script, page, archive, macros, broken, unknown.
    """
    stem, ending = _parted(name)
    shown = f"{stem}.{ending}" if ending else stem
    if not content:
        raise NotAProofFile(name=shown, cause="empty")
    if len(content) > MOST_BYTES:
        raise too_large(shown)
    kind = _kind(content) or _text(content, ending)
    if kind not in _TYPES:
        raise NotAProofFile(name=shown, cause=kind)
    honest = ending if _SAME.get(ending, ending) == kind else kind
    return ProofFile(name=f"{stem}.{honest}", media_type=_TYPES[kind])


def too_large(name: str) -> NotAProofFile:
    """The refusal of a file that was not even read to its end."""
    return NotAProofFile(name=clean_name(name), cause="too_large", most=MOST_BYTES // 1_000_000)


def clean_name(name: str) -> str:
    """A file's own name without its folders, without signs that deceive the eye, and with personal numbers masked."""
    stem, ending = _parted(name)
    return f"{stem}.{ending}" if ending else stem


def _parted(name: str) -> tuple[str, str]:
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    stem, dot, ending = seen.rpartition(".")
    if not dot or not re.fullmatch(r"[0-9A-Za-z]{1,5}", ending):
        stem, ending = seen, ""
    named = re.sub(r'[\s:*?"<>|]+', " ", stem)
    plain = without_personal(named).replace("*", "x").strip(" .")
    return plain[:LONGEST_NAME] or "proof", ending.lower()


def _kind(content: bytes) -> str:
    """The ending that fits binary content, or the cause why it is refused; empty for what may be text."""
    if content.startswith(_PROGRAMS):
        return "program"
    if content.startswith(_ARCHIVES):
        return "archive"
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return package_kind(content)
    if content.startswith(b"%PDF-"):
        return "pdf" if b"%%EOF" in content[-4096:] else "broken"
    return _picture(content)


def _picture(content: bytes) -> str:
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg" if _whole_jpeg(content) else "broken"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png" if content[12:16] == b"IHDR" and b"IEND" in content[-64:] else "broken"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp" if int.from_bytes(content[4:8], "little") + 8 <= len(content) + 1 else "broken"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        return "heic"
    return ""


def _whole_jpeg(content: bytes) -> bool:
    """Whether the segments of a JPEG follow each other up to its picture, and the picture has an end."""
    place, framed = 2, False
    while content[place : place + 1] == b"\xff" and place + 4 <= len(content):
        mark = content[place + 1]
        if mark == 0xDA:
            return framed and content.rfind(b"\xff\xd9") > place
        framed = framed or (0xC0 <= mark <= 0xCF and mark not in {0xC4, 0xC8, 0xCC})
        place += 1 if mark == 0xFF else 2 + int.from_bytes(content[place + 2 : place + 4], "big")
    return False


def _text(content: bytes, ending: str) -> str:
    """Plain text is taken under a name that says so; text that a machine would run or draw is not."""
    text = _decoded(content)
    if text is None or _CONTROL.search(text):
        return "unknown"
    start = text.lstrip("\ufeff \t\r\n\x0c")[:2000]
    if _MARKUP.match(start) or re.search(r"<(?:script|svg|html)\b", text, re.IGNORECASE):
        return "page"
    if start.startswith("#!") or _SAME.get(ending, ending) not in {"txt", "csv"}:
        return "script"
    return _SAME.get(ending, ending)


def _decoded(content: bytes) -> str | None:
    """Text in the encodings that office machines write; None where it is none of them."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
