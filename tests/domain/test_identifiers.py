"""Numbers of people and companies: checked by their last sign, compared plainly, shown masked, found in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from caseflow.domain.identifiers import (
    PersonalKind,
    Sealed,
    is_bank_card,
    is_credit_code,
    is_id_number,
    is_phone,
    mask_of,
    masked,
    personal_in,
    plain,
    plain_phone,
    without_personal,
)

# Invented numbers with right check signs: a region code that no place has, days long past.
ID_NUMBER = "000101190001010019"
PHONE = "13800001234"
CARD = "6222021234567894"
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


def test_a_phone_is_known_by_its_shape_and_compared_without_its_country_code() -> None:
    for text in (PHONE, f"+86 {PHONE}", f"0086-{PHONE}", f" {PHONE[:3]} {PHONE[3:7]}-{PHONE[7:]} "):
        assert is_phone(text)
        assert plain_phone(text) == PHONE
    for text in ("", "12800001234", PHONE[:-1], f"{PHONE}1", "022-27391234", "某某"):
        assert not is_phone(text)
    assert plain_phone(" 12 ") == "12"


@given(some.text("0123456789", min_size=14, max_size=17))
def test_a_card_has_exactly_one_right_check_digit(digits: str) -> None:
    assert sum(is_bank_card(f"6{digits}{sign}") for sign in "0123456789") == 1


@pytest.mark.parametrize("text", ["", "622202123456789", "0" * 16, "62220212345678945678", f"{CARD[:-1]}x", "某某"])
def test_what_has_not_the_shape_of_a_card_is_none(text: str) -> None:
    assert not is_bank_card(text)


def test_each_kind_of_number_has_its_own_mask() -> None:
    assert mask_of(f"+86 {PHONE}") == "138****1234"
    assert mask_of(CARD) == "6222 **** **** 7894"
    assert mask_of(ID_NUMBER) == masked(ID_NUMBER) == "0001**********0019"
    assert mask_of("12345678") == "********"


FOUND_IN = [
    (f"电话{PHONE}，请联系", [PersonalKind.PHONE]),
    (f"Tel: +86 {PHONE[:3]} {PHONE[3:7]} {PHONE[7:]}.", [PersonalKind.PHONE]),
    (f"卡号 {CARD}", [PersonalKind.BANK_CARD]),
    (f"卡号：{CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}", [PersonalKind.BANK_CARD]),
    (f"身份证号{ID_NUMBER}", [PersonalKind.ID_NUMBER]),
    (f"{ID_NUMBER[:6]} {ID_NUMBER[6:14]} {ID_NUMBER[14:]}", [PersonalKind.ID_NUMBER]),
    (f"张某{CARD}和李某{ID_NUMBER}，{PHONE}", [PersonalKind.BANK_CARD, PersonalKind.ID_NUMBER, PersonalKind.PHONE]),
    ("".join(chr(ord(sign) + 0xFEE0) for sign in PHONE), [PersonalKind.PHONE]),
]


@pytest.mark.parametrize(("text", "kinds"), FOUND_IN)
def test_a_personal_number_in_free_text_is_found_however_it_is_written(text: str, kinds: list[PersonalKind]) -> None:
    assert [one.kind for one in personal_in(text)] == kinds
    hidden = without_personal(text)
    assert personal_in(hidden) == ()
    assert not any(clear in plain(hidden) for clear in (PHONE, CARD, ID_NUMBER))


@pytest.mark.parametrize(
    "text",
    [
        "2020-09-14 至 2020-10-15",
        "共 224884.00 元，合同价 13800001234.50 元",
        "文号 123456789012345678",
        "津青2020〔137〕号，电话 022-27391234",
        "身份证号 000101190013010017",
        "911201167012345674",
        "x13800001234y",
        "",
    ],
)
def test_a_number_that_is_nobodys_may_stand_in_a_text(text: str) -> None:
    assert personal_in(text) == ()
    assert without_personal(text) == text


def test_a_credit_code_of_digits_alone_is_no_card() -> None:
    code = next(
        code
        for number in range(10_000)
        for code in [with_code_sign(f"9112011670{number:07}")]
        if code.isdigit() and is_bank_card(code)
    )
    assert personal_in(f"统一社会信用代码 {code}") == ()
