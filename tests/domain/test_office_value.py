"""What the office sets itself: which texts are a value, how a value prints, which ones still want confirming."""

from datetime import UTC, datetime

import pytest

from caseflow.domain.office_value import (
    BadOfficeValue,
    ConfirmedValue,
    NoSuchOfficeValue,
    OfficeValue,
    OfficeValueKind,
    checked,
    unconfirmed,
    words_of,
)


def value(key: str, kind: OfficeValueKind, proposed: str = "") -> OfficeValue:
    return OfficeValue(key=key, zh=key, en=key, kind=kind, proposed=proposed, grade="D", source="—")


BOOK = {
    "term": value("term", OfficeValueKind.TERM, "5 working days"),
    "share": value("share", OfficeValueKind.PERCENT, "20"),
    "sum": value("sum", OfficeValueKind.YUAN),
    "text": value("text", OfficeValueKind.TEXT, "12333"),
}


def word(key: str, text: str) -> ConfirmedValue:
    return ConfirmedValue(id=key, value=text, reason="已核对", by="admin", at=datetime(2026, 11, 26, tzinfo=UTC))


@pytest.mark.parametrize(
    ("key", "given", "kept"),
    [
        ("term", " 15 days ", "15 days"),
        ("term", "5 working days", "5 working days"),
        ("share", "0.5", "0.5"),
        ("share", "100", "100"),
        ("sum", "0", "0"),
        ("sum", "2510.50", "2510.50"),
        ("text", " 天津市西青区 ", "天津市西青区"),
    ],
)
def test_a_text_that_fits_is_kept(key: str, given: str, kept: str) -> None:
    assert checked(BOOK[key], given) == kept


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("term", "soon"),
        ("term", ""),
        ("share", "0"),
        ("share", "101"),
        ("share", "1.005"),
        ("share", "NaN"),
        ("sum", "-1"),
        ("sum", "many"),
        ("text", "   "),
        ("text", "字" * 201),
    ],
)
def test_a_text_that_does_not_fit_is_refused(key: str, given: str) -> None:
    with pytest.raises(BadOfficeValue):
        checked(BOOK[key], given)


def test_a_confirmed_value_prints_before_the_proposed_one() -> None:
    assert words_of(BOOK, ()) == {"term": "5个工作日", "share": "20%", "text": "12333"}
    said = words_of(BOOK, (word("term", "15 days"), word("sum", "2510"), word("gone", "1")))
    assert said == {"term": "15日", "share": "20%", "sum": "2510", "text": "12333"}


def test_what_nobody_confirmed_is_named() -> None:
    assert [one.key for one in unconfirmed(BOOK, ("term", "sum"), (word("term", "15 days"),))] == ["sum"]
    with pytest.raises(NoSuchOfficeValue):
        unconfirmed(BOOK, ("gone",), ())
