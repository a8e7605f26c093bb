"""Identity numbers and credit codes: checked by their last sign, compared plainly, shown masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.identifiers import Sealed, is_credit_code, is_id_number, masked, plain

# Invented numbers with right check signs: a region code that no place has, days long past.
ID_NUMBER = "000101190001010019"
CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def with_check_sign(digits: str) -> str:
    weights = [pow(2, 17 - place, 11) for place in range(17)]
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return digits + "10X98765432"[weighted % 11]


def with_code_sign(letters: str) -> str:
    weighted = sum(CODE_LETTERS.index(letter) * 3**place for place, letter in enumerate(letters))
    return letters + CODE_LETTERS[-weighted % 31]


@given(some.text("0123456789", min_size=17, max_size=17))
def test_a_number_with_its_right_check_sign_is_one_and_with_another_is_none(digits: str) -> None:
    number = with_check_sign(digits)
    assert is_id_number(number)
    assert sum(is_id_number(digits + sign) for sign in "0123456789X") == 1


@given(some.text(CODE_LETTERS, min_size=17, max_size=17))
def test_a_credit_code_has_exactly_one_right_check_sign(letters: str) -> None:
    code = with_code_sign(letters)
    assert is_credit_code(code)
    assert [sign for sign in CODE_LETTERS if is_credit_code(letters + sign)] == [code[-1]]


@pytest.mark.parametrize("text", ["", "12345", "0001011900010100190", "00010119000101001A", "某某"])
def test_what_has_not_the_shape_of_an_id_number_is_none(text: str) -> None:
    assert not is_id_number(text)


@pytest.mark.parametrize("text", ["", "9100000000000000", "91000000000000000I", "91000000000000000某"])
def test_what_has_not_the_shape_of_a_credit_code_is_none(text: str) -> None:
    assert not is_credit_code(text)


def test_full_width_spaces_and_small_letters_make_no_other_number() -> None:
    number = with_check_sign("00010119000101006")
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in number)
    assert plain(f" {wide[:6]}-{wide[6:]} ".lower()) == number
    assert is_id_number(wide)


@given(some.text("0123456789X", min_size=9, max_size=18))
def test_a_mask_keeps_the_length_and_shows_eight_signs(number: str) -> None:
    mask = masked(number)
    assert len(mask) == len(number)
    assert (mask[:4], mask[-4:]) == (number[:4], number[-4:])
    assert set(mask[4:-4]) == {"*"}


@given(some.text("0123456789", max_size=8))
def test_a_short_number_is_hidden_whole(number: str) -> None:
    assert masked(number) == "*" * len(number)


def test_a_sealed_number_shows_its_mask_alone() -> None:
    sealed = Sealed(box="cipher", digest="d1", mask=masked(ID_NUMBER))
    assert str(sealed) == "0001**********0019"
    assert f"{sealed}" == sealed.mask
