"""Showing a sealed value: one at a time, for a purpose, never without an entry in the log."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from caseflow.actions.privacy.reveal import Asked, list_sealed, reveal
from caseflow.domain.errors import BrokenSeal, NoSuchCase, NotAllowed, PersonalInText
from caseflow.domain.officer import Verb
from caseflow.domain.reveal import (
    MOST_AT_ONCE,
    NothingSealedThere,
    Purpose,
    PurposeMissing,
    ShownAlready,
    TooManyReveals,
)
from caseflow.office import Office
from caseflow.outside.cipher import open_cipher
from tests.people import acting
from tests.proving import BOSS, CARD, CLEAR, ID_NUMBER, PHONE, STATED, acts_of, lay

PHONE_OF = Asked(path="claims.C1.people.0.phone", purpose="contact_worker", why="核对欠薪月份")


@pytest.fixture(autouse=True)
def _case(office: Office) -> None:
    lay(office)


@dataclass
class LaterClock:
    """The office's clock, some time on."""

    clock: Any
    on: timedelta

    def now(self) -> Any:
        return self.clock.now() + self.on

    def today(self) -> Any:
        return self.clock.today()


def later(office: Office, **on: int) -> Office:
    return replace(office, clock=LaterClock(office.clock, timedelta(**on)))


@pytest.mark.parametrize(("field", "clear"), [("id_number", ID_NUMBER), ("phone", PHONE), ("bank_card", CARD)])
def test_one_value_is_shown_and_the_log_says_who_what_and_why(field: str, clear: str, office: Office) -> None:
    asked = replace(PHONE_OF, path=f"claims.C1.people.0.{field}")
    shown = reveal("T1", asked, by=acting("承办人", Verb.READ, Verb.REVEAL), office=office)
    assert shown.clear == clear
    assert clear not in repr(shown)
    [told] = acts_of(office, "reveal")
    assert told == {
        "field": asked.path, "mask": str(shown.field.sealed), "purpose": "contact_worker", "why": "核对欠薪月份",
    }  # fmt: skip
    assert not any(one in str(office.graph.entries()) for one in CLEAR)


@pytest.mark.parametrize("wrong", [{"purpose": ""}, {"purpose": "curiosity"}, {"why": "  "}])
def test_without_a_purpose_nothing_is_shown(wrong: dict[str, str], office: Office) -> None:
    with pytest.raises(PurposeMissing):
        reveal("T1", replace(PHONE_OF, **wrong), by=BOSS, office=office)
    assert acts_of(office, "reveal") == []


def test_the_purpose_holds_no_number_itself(office: Office) -> None:
    with pytest.raises(PersonalInText):
        reveal("T1", replace(PHONE_OF, why=f"回拨 {PHONE}"), by=BOSS, office=office)


@pytest.mark.parametrize("path", ["", "claims.C1.people.1.phone", "claims.C1.people.0.name", "notes"])
def test_where_nothing_is_sealed_there_is_nothing_to_show(path: str, office: Office) -> None:
    with pytest.raises(NothingSealedThere):
        reveal("T1", replace(PHONE_OF, path=path), by=BOSS, office=office)


def test_a_second_click_shows_it_again_for_a_minute_and_no_longer(office: Office) -> None:
    shown = reveal("T1", PHONE_OF, once="click", by=BOSS, office=office)
    assert reveal("T1", PHONE_OF, once="click", by=BOSS, office=later(office, seconds=30)) == shown
    assert len(acts_of(office, "reveal")) == 1
    with pytest.raises(ShownAlready):
        reveal("T1", PHONE_OF, once="click", by=BOSS, office=later(office, seconds=61))
    other = replace(PHONE_OF, path="claims.C1.people.0.bank_card")
    reveal("T1", other, once="click", by=BOSS, office=office)
    assert len(acts_of(office, "reveal")) == 2


def test_the_same_click_does_not_show_another_value_that_came_in_its_place(office: Office) -> None:
    reveal("T1", PHONE_OF, once="click", by=BOSS, office=office)
    [claim] = STATED["claims"]
    [person] = claim["people"]
    lay(office, claims=[{**claim, "people": [{**person, "phone": "13900005678"}]}])
    with pytest.raises(ShownAlready):
        reveal("T1", PHONE_OF, once="click", by=BOSS, office=office)


def test_an_hour_holds_only_so_many_values(office: Office) -> None:
    for _ in range(MOST_AT_ONCE):
        reveal("T1", PHONE_OF, by=BOSS, office=office)
    with pytest.raises(TooManyReveals):
        reveal("T1", PHONE_OF, by=BOSS, office=office)
    assert reveal("T1", PHONE_OF, by=BOSS, office=later(office, minutes=61)).clear == PHONE
    somebody = acting("另一人", Verb.READ, Verb.REVEAL)
    assert reveal("T1", PHONE_OF, by=somebody, office=office).clear == PHONE


def test_who_may_not_reveal_sees_masks_only(office: Office) -> None:
    reader = acting("读者", Verb.READ, Verb.DRAFT, Verb.CONFIRM)
    with pytest.raises(NotAllowed):
        reveal("T1", PHONE_OF, by=reader, office=office)
    with pytest.raises(NotAllowed):
        list_sealed("T1", by=reader, office=office)
    with pytest.raises(NoSuchCase):
        reveal("T9", PHONE_OF, by=BOSS, office=office)
    found = list_sealed("T1", by=BOSS, office=office)
    assert [str(one.sealed) for one in found.fields] == ["1101**********002X", "138****1234", "6222 **** **** 7894"]
    assert found.shown == ()


def test_another_folders_key_opens_nothing_and_nothing_is_logged(office: Office, tmp_path: Path) -> None:
    with pytest.raises(BrokenSeal):
        reveal("T1", PHONE_OF, by=BOSS, office=replace(office, cipher=open_cipher(tmp_path / "other")))
    assert acts_of(office, "reveal") == []


def test_every_purpose_of_the_list_will_do(office: Office) -> None:
    for purpose in Purpose:
        reveal("T1", replace(PHONE_OF, purpose=purpose), by=BOSS, office=office)
    assert [told["purpose"] for told in acts_of(office, "reveal")] == list(Purpose)
