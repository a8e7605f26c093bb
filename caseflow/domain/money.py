"""Yuan as integer fen: read, shown, and written out in the capital numerals of a letter."""

import re
from dataclasses import dataclass
from decimal import Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_PLAIN = re.compile(r"-?\d{1,12}(\.\d{1,2})?")


class NotMoney(ValueError):
    """The text is no sum in yuan with at most two decimals; `args[0]` is one of the reasons of `parse`."""


@dataclass(frozen=True, slots=True, order=True)
class Yuan:
    """A sum of money, never negative, kept as whole fen (分)."""

    fen: int

    def __post_init__(self) -> None:
        if self.fen < 0:
            raise NotMoney("negative")

    @classmethod
    def parse(cls, value: int | float | Decimal | str) -> "Yuan":
        """Read yuan with at most two decimals.

        Raises NotMoney with "not_a_number", "negative" or "too_many_decimals".
        """
        text = repr(value) if isinstance(value, float) else str(value)
        number = _decimal(text.strip())
        if number < 0:
            raise NotMoney("negative")
        fen = number * 100
        if fen != fen.to_integral_value():
            raise NotMoney("too_many_decimals")
        return cls(int(fen))

    def __add__(self, other: "Yuan") -> "Yuan":
        return Yuan(self.fen + other.fen)

    def less(self, other: "Yuan") -> "Yuan":
        """What is left after `other` is taken away; never below nothing."""
        return Yuan(max(0, self.fen - other.fen))

    def times(self, numerator: int, denominator: int = 1) -> "Yuan":
        """A fraction of the sum, rounded down to the fen."""
        return Yuan(self.fen * numerator // denominator)

    @property
    def yuan(self) -> float:
        """The sum as a JSON number, exact for every sum below 90 billion yuan."""
        return self.fen / 100

    def __str__(self) -> str:
        """1,264,500.00"""
        return f"{self.fen // 100:,}.{self.fen % 100:02d}"

    @property
    def short(self) -> str:
        """1,264,500 where there are no fen, else with both decimals."""
        return str(self) if self.fen % 100 else f"{self.fen // 100:,}"

    @property
    def capitals(self) -> str:
        """大写: 壹佰贰拾陆万肆仟伍佰元整."""
        whole, fen = divmod(self.fen, 100)
        words = f"{_whole_capitals(whole)}元" if whole or not fen else ""
        jiao, rest = divmod(fen, 10)
        if not fen:
            return f"{words}整"
        if jiao:
            words += f"{_DIGITS[jiao]}角"
        elif whole:
            words += "零"
        return f"{words}{_DIGITS[rest]}分" if rest else f"{words}整"


NOTHING = Yuan(0)


def total(sums: "list[Yuan] | tuple[Yuan, ...]") -> Yuan:
    """The sum of the sums; nothing for none."""
    return Yuan(sum(one.fen for one in sums))


def _decimal(text: str) -> Decimal:
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if re.fullmatch(r"-?\d{1,12}\.\d{3,}", text):
        return Decimal(text)
    raise NotMoney("not_a_number")


def _whole_capitals(whole: int) -> str:
    if whole == 0:
        return _DIGITS[0]
    groups: list[int] = []
    while whole:
        whole, group = divmod(whole, 10_000)
        groups.append(group)
    words = ""
    for place in range(len(groups) - 1, -1, -1):
        words = _join(words, groups[place], place, skipped=place + 1 < len(groups) and groups[place + 1] == 0)
    return words


def _join(words: str, group: int, place: int, *, skipped: bool) -> str:
    if group == 0:
        return words
    gap = words and (group < 1000 or skipped)
    return f"{words}{_DIGITS[0] if gap else ''}{_group_capitals(group)}{_GROUPS[place]}"


def _group_capitals(group: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            words += (_DIGITS[0] if gap and words else "") + _DIGITS[digit] + _UNITS[place]
            gap = False
        else:
            gap = True
    return words
