"""How long locks and sign-ins last, also when the clock is set back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from caseflow.domain.officer import Officer, OfficerRecord, Session
from caseflow.domain.signing_in import (
    LOCKED_FOR,
    LONGEST,
    LONGEST_IDLE,
    NOTED_EVERY,
    WRONG_ONES,
    has_ended,
    is_locked,
    is_worth_noting,
    tried,
)

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
RECORD = OfficerRecord(officer=Officer(name="甲"), password_hash="x")  # noqa: S106
SESSION = Session(id="s", officer="甲", begun_at=NOW, seen_at=NOW)
MINUTE = timedelta(minutes=1)


def wrong(record: OfficerRecord, times: int, now: datetime = NOW) -> OfficerRecord:
    for _ in range(times):
        record, proven = tried(record, right=False, now=now)
        assert not proven
    return record


def test_five_wrong_ones_in_a_row_lock_the_account_for_a_quarter_of_an_hour() -> None:
    assert not is_locked(wrong(RECORD, WRONG_ONES - 1), NOW)
    locked = wrong(RECORD, WRONG_ONES)
    assert tried(locked, right=True, now=NOW + LOCKED_FOR - MINUTE) == (locked, False)
    assert tried(locked, right=True, now=NOW + LOCKED_FOR) == (RECORD, True)


def test_a_right_one_forgets_the_wrong_ones_before_it() -> None:
    assert tried(wrong(RECORD, 4), right=True, now=NOW) == (RECORD, True)


def test_wrong_ones_while_it_is_locked_make_it_no_longer() -> None:
    locked = wrong(RECORD, WRONG_ONES)
    assert wrong(locked, 9, NOW + 14 * MINUTE) == locked


def test_after_a_lock_five_more_are_needed_for_the_next() -> None:
    again = wrong(wrong(RECORD, WRONG_ONES), WRONG_ONES - 1, NOW + LOCKED_FOR)
    assert not is_locked(again, NOW + LOCKED_FOR)
    assert is_locked(wrong(again, 1, NOW + LOCKED_FOR), NOW + LOCKED_FOR)


def test_a_lock_of_a_clock_that_was_set_back_ends_after_its_length() -> None:
    locked = wrong(RECORD, WRONG_ONES)
    back = NOW - timedelta(hours=1)
    after, proven = tried(locked, right=True, now=back)
    assert not proven
    assert tried(after, right=True, now=back + LOCKED_FOR)[1]


def test_a_suspended_officer_is_never_let_in() -> None:
    suspended = replace(RECORD, suspended=True)
    assert tried(suspended, right=True, now=NOW) == (suspended, False)


@pytest.mark.parametrize(
    ("session", "after", "over"),
    [
        (SESSION, timedelta(), False),
        (SESSION, LONGEST_IDLE - MINUTE, False),
        (SESSION, LONGEST_IDLE, True),
        (replace(SESSION, seen_at=NOW + LONGEST - MINUTE), LONGEST - MINUTE, False),
        (replace(SESSION, seen_at=NOW + LONGEST - MINUTE), LONGEST, True),
        (replace(SESSION, revoked_at=NOW), timedelta(), True),
        (SESSION, timedelta(hours=-1), False),
    ],
)
def test_a_sign_in_ends_by_age_by_disuse_or_by_hand(session: Session, after: timedelta, over: bool) -> None:
    assert has_ended(session, NOW + after) is over


def test_use_is_noted_once_a_minute_and_at_once_when_the_clock_went_back() -> None:
    assert not is_worth_noting(SESSION, NOW + NOTED_EVERY / 2)
    assert is_worth_noting(SESSION, NOW + NOTED_EVERY)
    assert is_worth_noting(SESSION, NOW - timedelta(hours=1))
