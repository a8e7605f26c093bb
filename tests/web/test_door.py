"""Nobody passes unproved, no form without its token, no page without its headers."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.routing import Rule

from caseflow.actions.people.keys import ADMINISTRATOR, new_password
from caseflow.app import create_app
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office
from caseflow.settings import settings_of
from caseflow.web.door import OPEN
from tests.web.conftest import PASSWORD, Visitor


def addresses(app: Flask) -> list[tuple[Rule, str, str]]:
    """Every rule with each of its methods and an address that reaches it."""
    found = []
    for rule in app.url_map.iter_rules():
        address = rule.rule.replace("<path:filename>", "app.css").replace("<kind>", "correction_order")
        address = address.replace("<case_id>", "RC016")
        assert "<" not in address, rule
        found += [(rule, method, address) for method in sorted((rule.methods or set()) - {"OPTIONS", "HEAD"})]
    return found


def test_no_address_but_sign_in_health_and_style_answers_a_stranger(app: Flask, stranger: Visitor) -> None:
    token = stranger.token()
    open_to_all = set()
    for rule, method, address in addresses(app):
        answer = stranger.client.open(address, method=method, headers={"X-CSRFToken": token})
        answer.close()
        refused = answer.status_code == 401 or "/sign-in?next=" in answer.headers.get("Location", "")
        if not refused:
            open_to_all.add(rule.endpoint)
    assert open_to_all <= OPEN
    assert {"people.sign_in_form", "health.health", "static"} <= open_to_all


def test_a_stranger_is_led_to_the_sign_in_and_back(stranger: Visitor) -> None:
    answer = stranger.get("/cases?q=RC0")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in?next=/cases?q%3DRC0"
    assert stranger.sign_in(next="/cases?q=RC0").headers["Location"] == "/cases?q=RC0"


@pytest.mark.parametrize("trap", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_the_way_back_never_leads_to_somebody_else(stranger: Visitor, trap: str) -> None:
    assert stranger.sign_in(next=trap).headers["Location"] == "/cases"


def test_a_wrong_password_says_nothing_of_which_half_was_wrong(stranger: Visitor) -> None:
    wrong = stranger.sign_in("not the password")
    nobody = stranger.sign_in("not the password", name="nobody")
    assert (wrong.status_code, nobody.status_code) == (401, 401)
    said = "姓名或密码不对"
    assert said in wrong.get_data(as_text=True)
    assert said in nobody.get_data(as_text=True)


def test_guessing_is_slowed_down_and_the_right_password_is_not(stranger: Visitor) -> None:
    for _ in range(10):
        assert stranger.sign_in("a guess").status_code == 401
    assert stranger.sign_in("a guess").status_code == 429


def test_a_form_without_its_token_changes_nothing(visitor: Visitor) -> None:
    answer = visitor.client.post("/sign-out")
    assert answer.status_code == 400
    assert "表单已过期" in answer.get_data(as_text=True)
    assert visitor.get("/cases").status_code == 200


def test_signing_out_ends_the_session(visitor: Visitor) -> None:
    assert visitor.send("/sign-out").status_code == 302
    assert visitor.get("/cases").status_code == 302


def test_a_new_password_ends_every_old_session(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    new_password(ADMINISTRATOR, "another long password", by=admin, office=office)
    assert visitor.get("/cases").status_code == 302


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
    assert changed.headers["Location"] == "/cases"
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
