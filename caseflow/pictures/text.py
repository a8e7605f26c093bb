"""How wide text is without a font, and where a name may be broken."""

import re
import unicodedata

_NARROW = frozenset("ijl.,:;'|!Iftr()[] ")
_WIDE = frozenset("MWmw@%&")
_BREAK_BEFORE = re.compile(
    r"(?=有限责任公司|股份有限公司|(?<!份)(?<!工程)(?<!劳务)(?<!集团)有限公司|(?:工程|劳务|集团|科技|置业|投资)(?:股份)?有限|建筑劳务|安装工程|装饰工程"
    r"|(?<![限任])公司|分公司|项目部|项目经理部|人民政府|委员会|管理局)"
)
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]+")


def printable(text: str) -> str:
    """The text without signs that no picture can hold: control signs, invisible ones, halves of letters."""
    return _UNPRINTABLE.sub(" ", text).strip()


def width(text: str, size: int) -> int:
    """Pixels the text takes at a font size; Han and full width are one em, the rest by a small table."""
    return round(sum(_em(letter) for letter in text) * size)


def _em(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or ord(letter) > 0x2E7F:
        return 1.0
    if letter in _NARROW:
        return 0.34
    if letter in _WIDE:
        return 0.9
    return 0.67 if letter.isupper() else 0.59


def clip(text: str, size: int, room: int) -> str:
    """The text, or its beginning with … where it does not fit."""
    if width(text, size) <= room:
        return text
    kept = ""
    for letter in text:
        if width(kept + letter + "…", size) > room:
            break
        kept += letter
    return kept.rstrip() + "…"


def wrap(text: str, size: int, room: int, lines: int) -> tuple[str, ...]:
    """Lines that fit, at most `lines`; breaks before 有限公司 or between words, never leaves one letter alone."""
    if width(text, size) <= room:
        return (text,)
    if lines == 1:
        return (clip(text, size, room),)
    cut = _best_cut(text, size, room)
    return (text[:cut].rstrip(), *wrap(text[cut:].lstrip(), size, room, lines - 1))


def _best_cut(text: str, size: int, room: int) -> int:
    longest = 1
    while longest < len(text) and width(text[: longest + 1], size) <= room:
        longest += 1
    nice = {found.start() for found in _BREAK_BEFORE.finditer(text)} | {
        place + 1 for place, letter in enumerate(text) if letter in " ·、，（)）" and letter != "（"
    }
    good = [cut for cut in nice if longest // 3 < cut <= longest and len(text) - cut > 2]
    if good:
        return max(good)
    return longest - 2 if 0 < len(text) - longest <= 2 and longest > 4 else longest
