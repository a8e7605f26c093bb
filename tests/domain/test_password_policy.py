"""Which passwords are good enough."""

import pytest

from caseflow.domain.password_policy import LEAST, plain, weakness


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "password_too_short"),
        ("九个汉字不够长的吧", "password_too_short"),
        ("长" * 5 + "x" * 300, "password_too_long"),
        ("20260101987", "password_only_digits"),
        ("aaaaaaaaaaaa", "password_repeats"),
        ("abcd1abcd1abcd1", "password_repeats"),
        ("qwertyuiopas", "password_is_a_row"),
        ("zyxwvutsrqponm", "password_is_a_row"),
        ("Password2026!", "password_well_known"),
        ("ＰＡＳＳＷＯＲＤ２０２６", "password_well_known"),
        ("caseflow12345", "password_well_known"),
        ("安薪西青20220715", "password_well_known"),
        ("zhangsanfeng1", "password_is_the_name"),
        ("2026gnefnasgnahz", "password_is_the_name"),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused_with_its_reason(password: str, why: str) -> None:
    assert weakness(password, "ZhangSanFeng") == why


@pytest.mark.parametrize(
    "password", ["a long enough password", "安薪西青二〇二二年七月", "zhangsan 去了杨村", "x" * 5 + "yzqmk"]
)
def test_a_long_one_of_several_characters_is_taken(password: str) -> None:
    assert len(password) >= LEAST
    assert weakness(password, "张三") is None


def test_one_letter_is_not_yet_a_name() -> None:
    assert weakness("x2026-11-25-0830", "x") is None


def test_the_same_letters_in_any_width_are_the_same_password() -> None:
    assert plain("Ｐａｓｓ①") == "Pass1"
