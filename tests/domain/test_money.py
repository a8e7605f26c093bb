"""Sums of money: read exactly, shown plainly, written out in capitals as a letter needs them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.money import NOTHING, NotMoney, Yuan, total

sums = some.integers(min_value=0, max_value=10**12).map(Yuan)


@pytest.mark.parametrize(
    ("fen", "capitals"),
    [
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角整"),
        (12, "壹角贰分"),
        (100, "壹元整"),
        (101, "壹元零壹分"),
        (150, "壹元伍角整"),
        (1_000, "壹拾元整"),
        (1_005_00, "壹仟零伍元整"),
        (1_050_00, "壹仟零伍拾元整"),
        (10_000_00, "壹万元整"),
        (10_001_00, "壹万零壹元整"),
        (10_100_00, "壹万零壹佰元整"),
        (100_010_00, "壹拾万零壹拾元整"),
        (1_264_500_00, "壹佰贰拾陆万肆仟伍佰元整"),
        (224_884_00, "贰拾贰万肆仟捌佰捌拾肆元整"),
        (7_923_007_67, "柒佰玖拾贰万叁仟零柒元陆角柒分"),
        (100_000_000_00, "壹亿元整"),
        (100_000_001_00, "壹亿零壹元整"),
        (100_010_000_00, "壹亿零壹万元整"),
        (300_000_500_05, "叁亿零伍佰元零伍分"),
    ],
)
def test_a_sum_is_written_out_in_capitals(fen: int, capitals: str) -> None:
    assert Yuan(fen).capitals == capitals


@pytest.mark.parametrize(
    ("stated", "fen"),
    [
        (0, 0),
        (16200, 1_620_000),
        (1200.5, 120_050),
        ("0.01", 1),
        (" 12.3 ", 1_230),
        (Decimal("7923007.67"), 792_300_767),
    ],
)
def test_a_sum_is_read_to_the_fen(stated: int | float | Decimal | str, fen: int) -> None:
    assert Yuan.parse(stated) == Yuan(fen)


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("a lot", "not_a_number"),
        ("1e5", "not_a_number"),
        ("", "not_a_number"),
        ("12345678901234", "not_a_number"),
        (-1, "negative"),
        ("-0.01", "negative"),
        ("1.005", "too_many_decimals"),
        (0.123, "too_many_decimals"),
    ],
)
def test_what_is_no_sum_is_refused_with_its_reason(stated: int | float | str, reason: str) -> None:
    with pytest.raises(NotMoney, match=reason):
        Yuan.parse(stated)


def test_a_sum_is_never_negative() -> None:
    with pytest.raises(NotMoney, match="negative"):
        Yuan(-1)
    assert Yuan(5).less(Yuan(7)) == NOTHING


def test_trailing_noughts_are_no_third_decimal() -> None:
    assert Yuan.parse("1.100") == Yuan(110)


def test_a_fraction_is_rounded_down_to_the_fen() -> None:
    assert Yuan(1_000).times(1, 3) == Yuan(333)
    assert Yuan(1_000).times(2) == Yuan(2_000)


def test_whole_yuan_are_shown_short_and_fen_in_full() -> None:
    assert Yuan(126_450_000).short == "1,264,500"
    assert Yuan(126_450_050).short == "1,264,500.50"


@given(sums)
def test_what_is_shown_reads_back_as_the_same_sum(one: Yuan) -> None:
    assert Yuan.parse(str(one).replace(",", "")) == one
    assert Yuan.parse(one.yuan) == one


@given(some.lists(sums, max_size=6))
def test_the_total_is_the_same_in_every_order(several: list[Yuan]) -> None:
    added = NOTHING
    for one in reversed(several):
        added = added + one
    assert total(several) == added


@given(sums, sums)
def test_what_is_taken_away_and_added_again_is_at_least_the_sum(one: Yuan, other: Yuan) -> None:
    assert one.less(other) + other == max(one, other)


@given(sums)
def test_capitals_name_every_digit_that_is_not_nought(one: Yuan) -> None:
    digits = [digit for digit in str(one.fen) if digit != "0"]
    written = [sign for sign in one.capitals if sign in "壹贰叁肆伍陆柒捌玖"]
    assert written == ["零壹贰叁肆伍陆柒捌玖"[int(digit)] for digit in digits]
    assert "零零" not in one.capitals
