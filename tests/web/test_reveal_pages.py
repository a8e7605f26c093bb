"""Sealed values on pages and over HTTP: masked everywhere, one shown in clear once, on a page kept nowhere."""

import pytest
from flask import Flask

from caseflow.actions.people.keys import new_token
from caseflow.actions.people.proving import officer_at
from caseflow.domain.officer import Door, OfficerRole
from caseflow.domain.reveal import MOST_AT_ONCE
from caseflow.office import Office
from tests.people import engaged
from tests.proving import CLEAR, PHONE, acts_of, lay
from tests.web.conftest import Visitor

PAGE = "/cases/T1/reveal"
PATH = "claims.C1.people.0.phone"
ASKED = {"path": PATH, "purpose": "contact_worker", "why": "核对欠薪月份"}


@pytest.fixture(autouse=True)
def _case(office: Office, app: Flask) -> None:
    lay(office)


@pytest.fixture
def head(office: Office, stranger: Visitor) -> Visitor:
    """A head of the office, signed in, who may reveal in the whole district."""
    engaged(office, "负责人", OfficerRole.HEAD)
    stranger.sign_in(name="负责人")
    return stranger


def test_the_page_shows_masks_and_the_answer_shows_one_value_once(head: Visitor, office: Office) -> None:
    page = head.page(PAGE)
    for mask in ("1101**********002X", "138****1234", "6222 **** **** 7894"):
        assert mask in page
    shown = head.send(PAGE, seen=PAGE, **ASKED)
    assert shown.status_code == 200
    assert shown.headers["Cache-Control"] == "no-store"
    body = shown.get_data(as_text=True)
    assert PHONE in body
    assert not any(clear in body for clear in CLEAR if clear != PHONE)
    again = head.page(PAGE)
    assert "核对欠薪月份" in again
    assert not any(clear in again + head.page("/cases/T1") for clear in CLEAR)
    assert acts_of(office, "reveal")[0]["mask"] == "138****1234"


def test_without_purpose_the_form_comes_back_with_its_words(head: Visitor) -> None:
    answer = head.send(PAGE, seen=PAGE, path=PATH, purpose="", why="核对<b>月份")
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert "须选定用途" in page
    assert "核对&lt;b&gt;月份" in page
    assert PHONE not in page


def test_who_may_not_reveal_is_told_so(office: Office, stranger: Visitor) -> None:
    engaged(office, "书记员", OfficerRole.CLERK)
    stranger.sign_in(name="书记员")
    assert stranger.get(PAGE).status_code == 403
    assert stranger.send(PAGE, seen="/cases/T1", **ASKED).status_code == 403


def test_programs_ask_for_one_value_too(stranger: Visitor, office: Office, app: Flask) -> None:
    engaged(office, "负责人", OfficerRole.HEAD)
    by = officer_at(Door.COMMAND, "负责人", office=office)
    bearer = {"Authorization": f"Bearer {new_token('负责人', by=by, office=office)}"}
    listed = stranger.get("/api/v1/cases/T1/sealed", headers=bearer)
    assert [one["mask"] for one in listed.json["fields"]][1] == "138****1234"
    assert not any(clear in listed.get_data(as_text=True) for clear in CLEAR)
    shown = stranger.client.post("/api/v1/cases/T1/reveal", headers=bearer, json=ASKED)
    assert (shown.status_code, shown.json["clear"], shown.json["mask"]) == (200, PHONE, "138****1234")
    assert shown.headers["Cache-Control"] == "no-store"
    wrong = stranger.client.post("/api/v1/cases/T1/reveal", headers=bearer, json={**ASKED, "path": "notes"})
    assert (wrong.status_code, wrong.json["slug"]) == (404, "nothing_sealed_there")
    for _ in range(MOST_AT_ONCE):
        last = stranger.client.post("/api/v1/cases/T1/reveal", headers=bearer, json=ASKED)
    assert (last.status_code, last.json["slug"]) == (429, "too_many_reveals")
