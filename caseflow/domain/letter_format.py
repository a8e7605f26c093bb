"""Whether a letter's words keep the form of an official paper (GB/T 9704-2012): number, day, sums, title, addressee.

Nothing here changes a letter or stops one; it says what a reader of the paper would find wrong, and where.
"""

import re
from collections.abc import Iterator

from caseflow.domain.errors import Fault
from caseflow.domain.letter_page import LetterPage, Look, Paragraph
from caseflow.domain.money import Yuan

MOST_TITLE_LINES = 4
_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|(?<![A-Za-z])(?:None|Undefined|nan)(?![A-Za-z])")
_NUMBER = re.compile(r"(字?)([〔\[【［(（{])(\d{2,4})[〕\]】］)）}](第?)(\d+)号")
_PADDED_DAY = re.compile(r"\d{4}年(?:0\d月|\d{1,2}月0\d日)")
_SHORT_DAY = re.compile(r"(?<!\d)\d{2}年\d{1,2}月\d{1,2}日")
_SUM = re.compile(r"(\d[\d,]*(?:\.\d+)?)元（大写：([^）]*)）")
_WRITTEN_OUT = re.compile(r"\d{1,3}(?:,\d{3})*\.\d{2}")
_EMPTY_PAGE = "此页无正文"


def words_faults(text: str) -> tuple[Fault, ...]:
    """What is wrong with words wherever they stand: a letter's text, its head, its imprint."""
    return (*_left_over(text), *_numbers(text), *_days(text), *_sums(text))


def page_faults(page: LetterPage) -> tuple[Fault, ...]:
    """What is wrong with the words of a letter and with its title and its addressee."""
    return (*words_faults(page.text), *_title(page), *_addressee(page))


def _left_over(text: str) -> Iterator[Fault]:
    for found in dict.fromkeys(_LEFT.findall(text)):
        yield Fault("", "template_words_left", {"said": found})
    if _EMPTY_PAGE in text:
        yield Fault("", "says_page_is_empty", {})


def _numbers(text: str) -> Iterator[Fault]:
    """发文字号: 〔〕 and a full year; no 第 and no padding but in an enforcement paper's 字〔…〕第…号."""
    for found in _NUMBER.finditer(text):
        said, (enforcement, opens, year, order, count) = {"said": found[0]}, found.groups()
        if opens != "〔":
            yield Fault("", "other_brackets_in_number", said)
        if len(year) != 4:
            yield Fault("", "short_year_in_number", said)
        if order and not enforcement:
            yield Fault("", "order_word_in_number", said)
        if count.startswith("0") and not enforcement:
            yield Fault("", "padded_number", said)


def _days(text: str) -> Iterator[Fault]:
    for found in _PADDED_DAY.findall(text):
        yield Fault("", "padded_day", {"said": found})
    for found in _SHORT_DAY.findall(text):
        yield Fault("", "short_year_in_day", {"said": found})


def _sums(text: str) -> Iterator[Fault]:
    for figures, words in _SUM.findall(text):
        if not _WRITTEN_OUT.fullmatch(figures):
            yield Fault("", "sum_not_written_out", {"said": figures})
            continue
        right = Yuan.parse(figures.replace(",", "")).capitals
        if words != right:
            yield Fault("", "sums_disagree", {"figures": figures, "words": words, "right": right})


def _title(page: LetterPage) -> Iterator[Fault]:
    """A title of several lines is a trapezoid or a rhombus: no line is shorter than both its neighbours."""
    lines = _title_of(page)
    if len(lines) > MOST_TITLE_LINES:
        yield Fault("", "title_too_long", {"lines": str(len(lines)), "most": str(MOST_TITLE_LINES)})
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if len(line) < min(len(above), len(below)):
            yield Fault("", "title_has_a_waist", {"said": line})


def _title_of(page: LetterPage) -> list[str]:
    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, Paragraph) and block.look is Look.TITLE:
            lines.append(block.text)
        elif lines:
            break
    return lines


def _addressee(page: LetterPage) -> Iterator[Fault]:
    """主送机关 stands between the title and the text and ends with a full-width colon."""
    titled = False
    for block in page.blocks:
        look = block.look if isinstance(block, Paragraph) else None
        titled = titled or look is Look.TITLE
        if look in {Look.BODY, Look.HEADING}:
            return
        if titled and isinstance(block, Paragraph) and look is Look.FLUSH and block.text.strip():
            if not block.text.endswith("："):
                yield Fault("", "addressee_without_colon", {"said": block.text})
            return
