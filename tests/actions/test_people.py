"""The first administrator, signing in, passwords and tokens."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from caseflow.actions.people.keys import (
    ADMINISTRATOR,
    FIRST_ROLES,
    first_administrator,
    new_password,
    new_token,
    reset_password,
    revoke_tokens,
)
from caseflow.actions.people.proving import (
    acting_as,
    officer_at,
    officer_of_token,
    session_id,
    sign_in,
    whose_sign_in,
)
from caseflow.actions.people.sign_ins import end_other_sign_ins, end_sign_in, open_sign_ins, sign_out
from caseflow.domain.errors import NoSuchOfficer, NotAllowed, WeakPassword, WrongPassword
from caseflow.domain.officer import ActingOfficer, Door, OfficerRole
from caseflow.domain.people_errors import NoSuchSignIn
from caseflow.office import Office
from caseflow.outside.passwords import ArgonPasswords
from tests.clocks import MovedClock
from tests.people import engaged


def with_clerk(office: Office) -> ActingOfficer:
    clerk = engaged(office, "李四", OfficerRole.CLERK, password="clerk's own words")  # noqa: S106
    return acting_as(clerk, Door.PAGE, office=office)


def test_a_new_folder_gets_one_administrator_whose_password_is_kept_nowhere(office: Office, tmp_path: Path) -> None:
    first = first_administrator(office=office)
    assert first is not None
    assert first_administrator(office=office) is None
    record = office.graph.officer(ADMINISTRATOR)
    assert record is not None
    assert not record.must_change
    assert record.officer.roles == FIRST_ROLES
    assert first.password not in repr(record) + repr(office.graph.entries())
    assert sign_in(first.name, first.password, office=office).officer == record.officer
    assert [entry.act.verb for entry in office.graph.entries()] == ["lay_agencies", "first_administrator", "sign_in"]


@pytest.mark.parametrize(("name", "password"), [("admin", "wrong"), ("nobody", "wrong"), ("", ""), ("admin", "")])
def test_a_wrong_name_or_password_is_refused_alike(
    name: str, password: str, office: Office, admin: ActingOfficer
) -> None:
    with pytest.raises(WrongPassword) as refused:
        sign_in(name, password, office=office)
    assert refused.value.terms == {}


def test_an_unknown_name_takes_as_long_as_a_wrong_password(office: Office) -> None:
    slow = replace(office, passwords=ArgonPasswords())
    first_administrator(office=slow)

    def took(name: str) -> float:
        start = time.perf_counter()
        with pytest.raises(WrongPassword):
            sign_in(name, "wrong", office=slow)
        return time.perf_counter() - start

    known, unknown = min(took(ADMINISTRATOR) for _ in range(3)), min(took("nobody") for _ in range(3))
    assert 0.4 < unknown / known < 2.5


def test_five_wrong_passwords_lock_the_account_whatever_comes_after(office: Office, admin: ActingOfficer) -> None:
    clock = MovedClock()
    at_last = replace(office, clock=clock)
    with_clerk(office)
    for _ in range(5):
        with pytest.raises(WrongPassword):
            sign_in("李四", "a guess", office=at_last)
    with pytest.raises(WrongPassword):
        sign_in("李四", "clerk's own words", office=at_last)
    clock.go(hours=-1)
    with pytest.raises(WrongPassword):
        sign_in("李四", "clerk's own words", office=at_last)
    clock.go(minutes=15)
    assert sign_in("李四", "clerk's own words", office=at_last).officer.name == "李四"
    verbs = [entry.act.verb for entry in office.graph.entries() if entry.act.subject == "officer/李四"]
    assert verbs == ["lock_out", "sign_in"]


def test_guesses_at_the_same_moment_are_all_counted(office: Office, admin: ActingOfficer) -> None:
    with_clerk(office)

    def guess(number: int) -> None:
        with pytest.raises(WrongPassword):
            sign_in("李四", f"guess {number}", office=office)

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(guess, range(5)))
    record = office.graph.officer("李四")
    assert record is not None
    assert record.locked_at is not None


def test_a_password_is_the_same_in_any_width(office: Office, admin: ActingOfficer) -> None:
    new_password(ADMINISTRATOR, "Ｌｏｎｇ ｅｎｏｕｇｈ", by=admin, office=office)
    assert sign_in("ａｄｍｉｎ", "Long enough", office=office).officer == admin.officer


def test_a_sign_in_is_known_by_what_its_cookie_carries_and_the_store_holds_only_its_digest(
    office: Office, admin: ActingOfficer
) -> None:
    with_clerk(office)
    begun = sign_in("李四", "clerk's own words", office=office, browser="Firefox · Windows")
    found = whose_sign_in(begun.key, office=office)
    assert found is not None
    session, record = found
    assert (session.officer, session.browser, record.officer) == ("李四", "Firefox · Windows", begun.officer)
    assert begun.key not in repr(office.graph.sessions_of("李四")) + repr(office.graph.entries())
    assert whose_sign_in("a guess", office=office) is whose_sign_in(session.id, office=office) is None


def test_a_sign_in_unused_for_two_hours_is_over_and_its_use_is_noted_by_the_minute(
    office: Office, admin: ActingOfficer
) -> None:
    clock = MovedClock()
    at_last = replace(office, clock=clock)
    with_clerk(office)
    key = sign_in("李四", "clerk's own words", office=at_last).key

    def seen() -> str:
        assert whose_sign_in(key, office=at_last) is not None
        [session] = office.graph.sessions_of("李四")
        return session.seen_at.strftime("%H:%M:%S")

    clock.go(seconds=30)
    assert seen() == "01:00:00"
    clock.go(minutes=90)
    assert seen() == "02:30:30"
    clock.go(hours=-1)
    assert seen() == "01:30:30"
    clock.go(hours=2)
    assert whose_sign_in(key, office=at_last) is None


def test_a_sign_in_is_over_ten_hours_after_it_began(office: Office, admin: ActingOfficer) -> None:
    clock = MovedClock()
    at_last = replace(office, clock=clock)
    with_clerk(office)
    key = sign_in("李四", "clerk's own words", office=at_last).key
    for _ in range(9):
        clock.go(hours=1)
        assert whose_sign_in(key, office=at_last) is not None
    clock.go(hours=1)
    assert whose_sign_in(key, office=at_last) is None


def test_a_token_opens_the_api_for_its_officer(office: Office, admin: ActingOfficer) -> None:
    one, other = (new_token(ADMINISTRATOR, by=admin, office=office) for _ in range(2))
    assert officer_of_token(one, office=office) == officer_of_token(other, office=office) == admin.officer
    assert officer_of_token("caseflow_nix", office=office) is None
    assert officer_of_token("", office=office) is None
    assert one not in repr(office.graph.officer(ADMINISTRATOR)) + repr(office.graph.entries())


def test_a_new_password_ends_the_old_one(office: Office, admin: ActingOfficer) -> None:
    new_password(ADMINISTRATOR, "安薪西青二〇二二年七月", by=admin, office=office)
    assert sign_in(ADMINISTRATOR, "安薪西青二〇二二年七月", office=office).officer == admin.officer
    record = office.graph.officer(ADMINISTRATOR)
    assert record is not None
    assert not record.must_change
    with pytest.raises(WeakPassword) as refused:
        new_password(ADMINISTRATOR, "short", by=admin, office=office)
    assert refused.value.terms == {"reason": "password_too_short", "least": "10", "most": "200"}


def test_a_new_password_ends_every_sign_in(office: Office, admin: ActingOfficer) -> None:
    clerk = with_clerk(office)
    keys = [sign_in("李四", "clerk's own words", office=office).key for _ in range(2)]
    new_password("李四", "another long one", by=clerk, office=office)
    assert [whose_sign_in(key, office=office) for key in keys] == [None, None]
    assert open_sign_ins("李四", by=clerk, office=office) == ()


def test_one_ends_his_own_sign_ins_one_by_one_and_all_others_at_once(office: Office, admin: ActingOfficer) -> None:
    clerk = with_clerk(office)
    keys = [sign_in("李四", "clerk's own words", office=office).key for _ in range(4)]
    ids = [session_id(key, office) for key in keys]
    end_sign_in("李四", ids[0], by=clerk, office=office)
    sign_out(ids[1], by=clerk, office=office)
    assert end_other_sign_ins("李四", ids[2], by=clerk, office=office) == 1
    assert [one.id for one in open_sign_ins("李四", by=admin, office=office)] == [ids[2]]
    assert end_other_sign_ins("李四", "", by=admin, office=office) == 1
    assert end_other_sign_ins("李四", "", by=admin, office=office) == 0
    verbs = [entry.act.verb for entry in office.graph.entries()][-4:]
    assert verbs == ["end_sign_in", "sign_out", "end_sign_in", "end_sign_in"]


def test_another_s_sign_in_is_as_if_it_were_not_there(office: Office, admin: ActingOfficer) -> None:
    clerk = with_clerk(office)
    new_password(ADMINISTRATOR, "a long enough word", by=admin, office=office)
    theirs = session_id(sign_in(ADMINISTRATOR, "a long enough word", office=office).key, office)
    for guessed in (theirs, "nix"):
        with pytest.raises(NoSuchSignIn):
            end_sign_in("李四", guessed, by=clerk, office=office)
    for ask in (lambda: open_sign_ins(ADMINISTRATOR, by=clerk, office=office),
                lambda: end_sign_in(ADMINISTRATOR, theirs, by=clerk, office=office),
                lambda: end_other_sign_ins(ADMINISTRATOR, "", by=clerk, office=office)):  # fmt: skip
        with pytest.raises(NotAllowed):
            ask()
    with pytest.raises(NoSuchOfficer):
        open_sign_ins("nobody", by=admin, office=office)


def test_revoked_tokens_open_nothing(office: Office, admin: ActingOfficer) -> None:
    tokens = [new_token(ADMINISTRATOR, by=admin, office=office) for _ in range(2)]
    assert revoke_tokens(ADMINISTRATOR, by=admin, office=office) == 2
    assert revoke_tokens(ADMINISTRATOR, by=admin, office=office) == 0
    assert [officer_of_token(token, office=office) for token in tokens] == [None, None]
    assert json.loads(office.graph.entries()[-1].act.what) == {"from": 2, "to": 0}


def test_a_password_drawn_by_lot_is_shown_once_and_must_be_changed(office: Office, admin: ActingOfficer) -> None:
    with_clerk(office)
    first = reset_password("李四", by=admin, office=office, once="form 1")
    assert sign_in("李四", first.password, office=office).officer.name == "李四"
    assert reset_password("李四", by=admin, office=office, once="form 1").password == ""
    assert sign_in("李四", first.password, office=office)
    record = office.graph.officer("李四")
    assert record is not None
    assert record.must_change


def test_a_clerk_changes_only_his_own_keys(office: Office, admin: ActingOfficer) -> None:
    clerk = with_clerk(office)
    new_password("李四", "another long one", by=clerk, office=office)
    assert officer_of_token(new_token("李四", by=clerk, office=office), office=office) == clerk.officer
    for change in (
        lambda: new_password(ADMINISTRATOR, "another long one", by=clerk, office=office),
        lambda: new_token(ADMINISTRATOR, by=clerk, office=office),
        lambda: revoke_tokens(ADMINISTRATOR, by=clerk, office=office),
        lambda: reset_password("李四", by=clerk, office=office),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_a_password_given_by_another_must_be_changed(office: Office, admin: ActingOfficer) -> None:
    with_clerk(office)
    new_password("李四", "given by the office", by=admin, office=office)
    record = office.graph.officer("李四")
    assert record is not None
    assert record.must_change


def test_nobody_acts_under_a_name_that_is_not_there(office: Office, admin: ActingOfficer) -> None:
    for ask in (
        lambda: officer_at(Door.COMMAND, "nix", office=office),
        lambda: new_token("nix", by=admin, office=office),
        lambda: new_password("nix", "long enough now", by=admin, office=office),
    ):
        with pytest.raises(NoSuchOfficer):
            ask()
