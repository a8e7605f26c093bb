"""Identity numbers, credit codes and their masks."""

import re
import unicodedata
from dataclasses import dataclass

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"
_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def plain(text: str) -> str:
    """A number as it is compared: half width, no spaces or hyphens, capital letters."""
    return re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text)).upper()


def is_id_number(text: str) -> bool:
    """Whether the text is an 18-character citizen number with its right check character (GB 11643)."""
    number = plain(text)
    if not re.fullmatch(r"\d{17}[\dX]", number):
        return False
    weighted = sum(int(digit) * weight for digit, weight in zip(number, _ID_WEIGHTS, strict=False))
    return number[-1] == _ID_CHECK[weighted % 11]


def is_credit_code(text: str) -> bool:
    """Whether the text is an 18-character unified social credit code with its right check character (GB 32100)."""
    code = plain(text)
    if len(code) != 18 or any(letter not in _CODE_LETTERS for letter in code):
        return False
    weighted = sum(_CODE_LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(code[:17]))
    return code[-1] == _CODE_LETTERS[(31 - weighted % 31) % 31]


def masked(number: str) -> str:
    """1201********1234: what a screen may show of an identity number."""
    shown = plain(number)
    if len(shown) <= 8:
        return "*" * len(shown)
    return f"{shown[:4]}{'*' * (len(shown) - 8)}{shown[-4:]}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A personal value behind a seal: its ciphertext, its keyed digest for equality, and its mask for people.

    The clear value is not kept; only the office's cipher can open `box`.
    """

    box: str
    digest: str
    mask: str

    def __str__(self) -> str:
        return self.mask
