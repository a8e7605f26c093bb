"""Numbers that name people and companies: checked, masked, and found where they do not belong."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECK = "10X98765432"
_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_MOBILE = re.compile(r"(?:(?:\+|00)?86)?(1[3-9]\d{9})")
_ID_IN_TEXT = r"(?<!\d)(?:\d[ \-]?){17}[\dXx](?!\d)"
_CARD_IN_TEXT = r"(?<![\dA-Za-z])(?:[3-69]\d{15,18}|[3-69]\d{3}(?:[ \-]\d{4}){3}(?:[ \-]?\d{1,3})?)(?![\dA-Za-z])"
_MOBILE_IN_TEXT = r"(?<![\dA-Za-z])(?:(?:\+|00)?86[ \-]?)?1[3-9]\d(?:[ \-]?\d{4}){2}(?![\dA-Za-z]|\.\d)"


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


def is_phone(text: str) -> bool:
    """Whether the text is a mobile number of the mainland, with or without its country code."""
    return _MOBILE.fullmatch(plain(text)) is not None


def plain_phone(text: str) -> str:
    """A mobile number as it is compared: eleven digits, without the country code."""
    found = _MOBILE.fullmatch(plain(text))
    return found[1] if found else plain(text)


def is_bank_card(text: str) -> bool:
    """Whether the text is a card number of 16 to 19 digits with its right check digit (Luhn)."""
    number = plain(text)
    if not re.fullmatch(r"[1-9]\d{15,18}", number):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(digit - 9 if digit > 9 else digit for digit in doubled) % 10 == 0


def mask_of(number: str) -> str:
    """The mask that fits the number: 138****1234 of a phone, 6222 **** **** 1234 of a card, else as `masked`."""
    shown = plain(number)
    if is_phone(shown):
        return f"{plain_phone(shown)[:3]}****{shown[-4:]}"
    if is_bank_card(shown) and not is_id_number(shown):
        return f"{shown[:4]} **** **** {shown[-4:]}"
    return masked(shown)


class PersonalKind(StrEnum):
    """The numbers that stand behind a seal only."""

    ID_NUMBER = "id_number"
    BANK_CARD = "bank_card"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Personal:
    """A personal number found in a text; `start` and `end` count in the text's half width (NFKC) form."""

    kind: PersonalKind
    start: int
    end: int


def personal_in(text: str) -> tuple[Personal, ...]:
    """Every citizen's number, bank card and mobile number that the text holds, in its order; empty for none."""
    half_width = unicodedata.normalize("NFKC", text)
    found: list[Personal] = []
    for kind, pattern, is_one in _SOUGHT:
        for match in re.finditer(f"(?=({pattern}))", half_width):
            start, end = match.span(1)
            if is_one(match[1]) and not any(start < one.end and one.start < end for one in found):
                found.append(Personal(kind, start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def without_personal(text: str) -> str:
    """The text with every personal number masked; one that holds such is given back in half width."""
    found = personal_in(text)
    shown = unicodedata.normalize("NFKC", text) if found else text
    for one in reversed(found):
        shown = shown[: one.start] + mask_of(shown[one.start : one.end]) + shown[one.end :]
    return shown


def _is_citizens(text: str) -> bool:
    """Whether a number is a citizen's beyond its check character: with a birthday that exists."""
    number = plain(text)
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return 1900 <= born.year <= 2100 and is_id_number(number)


def _is_somebodys_card(text: str) -> bool:
    return is_bank_card(text) and not is_credit_code(text)


_SOUGHT: tuple[tuple[PersonalKind, str, Callable[[str], bool]], ...] = (
    (PersonalKind.ID_NUMBER, _ID_IN_TEXT, _is_citizens),
    (PersonalKind.BANK_CARD, _CARD_IN_TEXT, _is_somebodys_card),
    (PersonalKind.PHONE, _MOBILE_IN_TEXT, is_phone),
)


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
