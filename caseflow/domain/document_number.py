"""发文字号: how a letter's number is written, and in which series it is counted.

函 take 〔〕, no 第 and no padding (党政机关公文格式 7.2.5); enforcement papers are 字…第…号 by practice. The offices'
codes (机关代字) are configuration and 未核实: the district office registers its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from caseflow.domain.errors import DomainError
from caseflow.domain.letter import LetterKind


class NoSeries(DomainError):
    """No series of numbers is configured for this kind and issuer (terms: kind, issuer)."""

    slug = "no_series"


class NumberStyle(StrEnum):
    LETTER = "letter"
    """西青治欠办函〔2022〕12号."""
    ENFORCEMENT = "enforcement"
    """青人社监令字〔2022〕第12号."""
    RECORD = "record"
    """LA-2022-0012: of a record, which is no 发文 and takes no brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One series of numbers. It is counted from 1 in each year, by one issuer."""

    key: str
    series: str
    issuer: str
    code: str
    """机关代字, with the word of the kind (函, 转, 令); of a record capital letters."""
    style: NumberStyle


def series_for(kind: LetterKind, issuer: str) -> str:
    """The key of the series in which this issuer counts letters of this kind."""
    return f"{issuer}.{kind.series}"


def series_of(book: Mapping[str, Series], kind: LetterKind, issuer: str) -> Series:
    """The series itself; raises NoSeries."""
    found = book.get(series_for(kind, issuer))
    if found is None:
        raise NoSeries(kind=kind.zh, issuer=issuer)
    return found


def counter_of(row: Series, year: int) -> str:
    """The name of the store's counter: one number per series, year and issuer."""
    return f"{row.key}.{year:04d}"


def number_of(row: Series, year: int, sequence: int) -> str:
    """西青治欠办函〔2022〕12号; for an enforcement paper 青人社监令字〔2022〕第12号, for a record LA-2022-0012.

    Raises ValueError for a sequence below 1 or a year that is not written with four digits.
    """
    if sequence < 1 or not 1000 <= year <= 9999:
        raise ValueError(f"no document number has the year {year} and the sequence {sequence}")
    if row.style is NumberStyle.ENFORCEMENT:
        return f"{row.code}字〔{year}〕第{sequence}号"
    if row.style is NumberStyle.RECORD:
        return f"{row.code}-{year}-{sequence:04d}"
    return f"{row.code}〔{year}〕{sequence}号"
