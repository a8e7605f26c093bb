"""Nobody passes unproved, no form without its token, no page without its headers."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from caseflow.actions.people.keys import ADMINISTRATOR, new_password
from caseflow.actions.people.officers import suspend_officer
from caseflow.app import create_app
from caseflow.domain.officer import ActingOfficer, OfficerRole
from caseflow.office import Office
from caseflow.settings import settings_of
from tests.people import engaged
from tests.web.conftest import PASSWORD, Visitor


def test_a_stranger_is_led_to_the_sign_in_and_back(stranger: Visitor) -> None:
    answer = stranger.get("/cases?q=RC0")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in?next=/cases?q%3DRC0"
    assert stranger.sign_in(next="/cases?q=RC0").headers["Location"] == "/cases?q=RC0"


@pytest.mark.parametrize("trap", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_the_way_back_never_leads_to_somebody_else(stranger: Visitor, trap: str) -> None:
    assert stranger.sign_in(next=trap).headers["Location"] == "/"


def test_a_wrong_password_says_nothing_of_which_half_was_wrong(stranger: Visitor) -> None:
    wrong = stranger.sign_in("not the password")
    nobody = stranger.sign_in("not the password", name="nobody")
    assert (wrong.status_code, nobody.status_code) == (401, 401)
    said = "姓名或密码不对"
    assert said in wrong.get_data(as_text=True)
    assert said in nobody.get_data(as_text=True)


def test_guessing_is_slowed_down_whatever_the_name(stranger: Visitor) -> None:
    for number in range(10):
        assert stranger.sign_in("a guess", name=f"nobody {number}").status_code == 401
    assert stranger.sign_in("a guess", name="nobody").status_code == 429


def test_five_wrong_passwords_lock_the_account_in_the_words_of_any_refusal(stranger: Visitor) -> None:
    for _ in range(5):
        stranger.sign_in("a guess")
    locked, nobody = stranger.sign_in(), stranger.sign_in(name="nobody")
    assert (locked.status_code, nobody.status_code) == (401, 401)
    said = "已锁定"
    assert said in locked.get_data(as_text=True)
    assert said in nobody.get_data(as_text=True)


def test_a_form_without_its_token_changes_nothing(visitor: Visitor) -> None:
    answer = visitor.client.post("/sign-out")
    assert answer.status_code == 400
    assert "表单已过期" in answer.get_data(as_text=True)
    assert visitor.get("/cases").status_code == 200


def test_signing_out_ends_the_session_for_whoever_kept_its_cookie(visitor: Visitor, app: Flask) -> None:
    kept = Visitor(app.test_client())
    with visitor.client.session_transaction() as cookie, kept.client.session_transaction() as copy:
        copy.update(cookie)
    assert kept.get("/cases").status_code == 200
    assert visitor.send("/sign-out").status_code == 302
    assert visitor.get("/cases").status_code == 302
    assert kept.get("/cases").status_code == 302


def test_the_cookie_carries_no_name_and_no_power(visitor: Visitor) -> None:
    with visitor.client.session_transaction() as cookie:
        assert set(cookie) <= {"sign_in", "csrf_token"}
        assert ADMINISTRATOR not in repr(dict(cookie))


def test_a_new_password_ends_every_old_session(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    new_password(ADMINISTRATOR, "another long one", by=admin, office=office)
    assert visitor.get("/cases").status_code == 302


def test_a_cookie_from_before_ones_own_password_change_is_refused(visitor: Visitor, app: Flask) -> None:
    old = Visitor(app.test_client())
    with visitor.client.session_transaction() as cookie, old.client.session_transaction() as copy:
        copy.update(cookie)
    visitor.send("/password", seen="/password", old=PASSWORD, new="another long one")
    assert old.get("/cases").status_code == 302
    assert visitor.get("/cases").status_code == 200


def test_a_suspended_officer_is_out_with_his_next_click(app: Flask, office: Office, admin: ActingOfficer) -> None:
    engaged(office, "李四", OfficerRole.CLERK)
    clerk = Visitor(app.test_client())
    clerk.sign_in(name="李四")
    assert clerk.get("/cases").status_code == 200
    suspend_officer("李四", "离岗", by=admin, office=office)
    assert clerk.get("/cases").status_code == 302


@pytest.mark.parametrize("brought", ["nix", "../../etc/passwd", "a" * 3000])
def test_a_made_up_key_of_a_sign_in_opens_nothing(stranger: Visitor, brought: str) -> None:
    with stranger.client.session_transaction() as cookie:
        cookie["sign_in"] = brought
    assert stranger.get("/cases").status_code == 302


@pytest.mark.parametrize("address", ["/people/add", "/password", "/api/v1/officers"])
def test_ten_megabytes_of_text_are_refused_in_words(visitor: Visitor, address: str) -> None:
    token = visitor.token("/cases")
    text = "长" * 3_500_000
    how = {"json": {"name": text}} if address.startswith("/api/") else {"data": {"name": text, "csrf_token": token}}
    answer = visitor.client.post(address, headers={"X-CSRFToken": token}, **how)
    assert answer.status_code == 413
    said = answer.get_json()["detail"] if address.startswith("/api/") else answer.get_data(as_text=True)
    assert "256 KB" in said


def test_a_text_field_of_an_upload_is_kept_small_too(visitor: Visitor) -> None:
    text = b'--x\r\nContent-Disposition: form-data; name="note"\r\n\r\n' + b"x" * 10_000_000 + b"\r\n--x--\r\n"
    headers = {"X-CSRFToken": visitor.token("/cases"), "Content-Type": "multipart/form-data; boundary=x"}
    assert visitor.client.post("/cases/import", data=text, headers=headers).status_code == 413


def test_the_first_password_must_be_changed_before_anything_else(stranger: Visitor, office: Office) -> None:
    record = office.graph.officer(ADMINISTRATOR)
    assert record is not None
    office.graph.write(lambda pen: pen.save_officer(replace(record, must_change=True)))
    stranger.sign_in()
    assert stranger.get("/cases").headers["Location"] == "/password"
    wrong = stranger.send("/password", seen="/password", old="no", new="a new long password")
    assert wrong.status_code == 401
    short = stranger.send("/password", seen="/password", old=PASSWORD, new="short")
    assert short.status_code == 422
    changed = stranger.send("/password", seen="/password", old=PASSWORD, new="a new long password")
    assert changed.headers["Location"] == "/"
    assert stranger.get("/cases").status_code == 200


def test_every_answer_carries_the_headers(visitor: Visitor) -> None:
    for address in ("/cases", "/nowhere", "/api/v1/cases", "/health"):
        headers = visitor.get(address).headers
        assert "script-src 'self'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(stranger: Visitor) -> None:
    cookie = stranger.sign_in().headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_health_says_whether_the_store_answers_and_nothing_else(stranger: Visitor) -> None:
    answer = stranger.get("/health")
    assert (answer.status_code, answer.get_json()) == (200, {"status": "up"})


def test_a_bearer_token_is_never_written_to_a_log(
    stranger: Visitor, bearer: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    secret = bearer["Authorization"].split()[1]
    with caplog.at_level(logging.DEBUG):
        stranger.get("/api/v1/cases", headers=bearer)
        stranger.get("/api/v1/nowhere", headers=bearer)
    assert secret not in caplog.text


def test_the_served_application_speaks_the_language_of_the_settings(
    office: Office, admin: ActingOfficer, tmp_path: Path
) -> None:
    app = create_app(office, settings_of({"CASEFLOW_HOME": str(tmp_path), "CASEFLOW_LANGUAGE": "en"}))
    page = app.test_client().get("/sign-in").get_data(as_text=True)
    assert '<html lang="en">' in page
    assert "Sign in" in page
