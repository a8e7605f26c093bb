"""The API: the same actions as the pages and the command line, refusals as RFC 9457 problems."""

import json
from typing import Any

import pytest
from flask import Flask
from openapi_spec_validator import validate

from caseflow.actions.cases.see_cases import trace_case
from caseflow.domain.officer import ActingOfficer, Door
from caseflow.exchange.writing import judgement_bytes
from caseflow.office import Office
from tests.web.conftest import PUBLISHED, Visitor

RC016 = json.loads((PUBLISHED / "RC016.json").read_text(encoding="utf-8"))
ID_NUMBER = "11010519491231002X"


def stated(case_id: str, **more: Any) -> dict[str, Any]:
    return {"version": 1, "id": case_id, "parties": [{"key": "A"}], **more}


def test_a_case_goes_in_once_and_the_same_again_changes_nothing(stranger: Visitor, bearer: dict[str, str]) -> None:
    first = stranger.client.post("/api/v1/cases", json=RC016, headers=bearer)
    again = stranger.client.post("/api/v1/cases", json=RC016, headers=bearer)
    changed = stranger.client.post("/api/v1/cases", json={**RC016, "notes": "另一个说法"}, headers=bearer)
    assert (first.status_code, again.status_code, changed.status_code) == (201, 200, 201)
    assert [answer.get_json()["results"][0]["outcome"] for answer in (first, again, changed)] == [
        "taken",
        "unchanged",
        "changed",
    ]
    assert changed.get_json()["results"][0]["changes"][0]["path"] == "notes"


def test_of_a_list_the_good_ones_are_kept(stranger: Visitor, bearer: dict[str, str]) -> None:
    answer = stranger.client.post("/api/v1/cases", json=[stated("A1"), stated("A2", version=7)], headers=bearer)
    good, bad = answer.get_json()["results"]
    assert answer.status_code == 207
    assert good["outcome"] == "taken"
    assert bad["problem"]["faults"][0]["path"] == "version"
    assert stranger.get("/api/v1/cases/A1", headers=bearer).status_code == 200


def test_a_refused_case_is_a_problem_that_names_path_and_reason(stranger: Visitor, bearer: dict[str, str]) -> None:
    wrong = stated("A1", claims=[{"key": "C1", "owed": -5}])
    answer = stranger.client.post("/api/v1/cases", json=wrong, headers=bearer)
    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["slug"] == "bad_case_file"
    assert answer.get_json()["faults"][0]["slug"] == "money_negative"
    assert answer.get_json()["faults"][0]["path"].startswith("claims.")


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000], ids=["empty", "torn", "no text", "too deep"])
def test_what_is_no_case_file_at_all_is_a_problem_too(stranger: Visitor, bearer: dict[str, str], body: bytes) -> None:
    answer = stranger.client.post("/api/v1/cases", data=body, headers=bearer)
    assert answer.status_code == 400
    assert answer.get_json()["slug"] == "unreadable_file"


@pytest.mark.usefixtures("cases")
def test_the_trace_is_byte_for_byte_what_the_office_answers(
    stranger: Visitor, bearer: dict[str, str], admin: ActingOfficer, office: Office
) -> None:
    answer = stranger.get("/api/v1/cases/RC016/trace", headers=bearer)
    assert answer.data == judgement_bytes(trace_case("RC016", by=admin, office=office))
    assert answer.mimetype == "application/json"


def test_id_numbers_come_back_masked(stranger: Visitor, bearer: dict[str, str]) -> None:
    people = [{"name": "张某", "id_number": ID_NUMBER}]
    case = stated("P1", claims=[{"key": "C1", "employer": "A", "people": people}])
    assert stranger.client.post("/api/v1/cases", json=case, headers=bearer).status_code == 201
    answer = stranger.get("/api/v1/cases/P1", headers=bearer).get_data(as_text=True)
    assert ID_NUMBER not in answer
    assert "1101**********002X" in answer


@pytest.mark.usefixtures("cases")
def test_the_list_is_read_part_by_part(stranger: Visitor, bearer: dict[str, str]) -> None:
    first = stranger.get("/api/v1/cases?limit=1", headers=bearer).get_json()
    assert [row["id"] for row in first["cases"]] == ["RC016"]
    rest = stranger.get(f"/api/v1/cases?limit=5&after={first['next']}", headers=bearer).get_json()
    assert [row["id"] for row in rest["cases"]] == ["RC060"]
    assert rest["next"] is None


@pytest.mark.usefixtures("cases")
def test_a_letter_is_drafted_and_the_log_says_by_which_door(
    stranger: Visitor, bearer: dict[str, str], office: Office
) -> None:
    answer = stranger.client.post("/api/v1/cases/RC016/letters/correction_order", json={"to": "SUB"}, headers=bearer)
    assert answer.status_code == 200
    assert answer.data[:2] == b"PK"
    dossier = office.graph.dossier("RC016")
    assert dossier is not None
    assert {entry.act.door for entry in dossier.entries if entry.act.verb == "draft_letter"} == {Door.API.value}


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("body", [{"to": "NOBODY"}, {}, [], {"to": 5}])
def test_a_letter_to_nobody_is_refused(stranger: Visitor, bearer: dict[str, str], body: object) -> None:
    answer = stranger.client.post("/api/v1/cases/RC016/letters/correction_order", json=body, headers=bearer)
    assert (answer.status_code, answer.get_json()["slug"]) == (404, "no_such_party")


def test_a_bad_token_is_refused_and_told_how_to_knock(stranger: Visitor) -> None:
    answer = stranger.get("/api/v1/cases", headers={"Authorization": "Bearer nobody"})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.get_json()["slug"] == "not_signed_in"


def test_a_token_opens_no_page(stranger: Visitor, bearer: dict[str, str]) -> None:
    assert stranger.get("/cases", headers=bearer).status_code == 302


def test_the_session_of_a_page_serves_with_its_form_token_only(visitor: Visitor) -> None:
    assert visitor.get("/api/v1/cases").status_code == 200
    assert visitor.client.post("/api/v1/cases", json=RC016).status_code == 400
    token = visitor.token("/cases")
    assert visitor.client.post("/api/v1/cases", json=RC016, headers={"X-CSRFToken": token}).status_code == 201


def test_what_is_not_there_is_a_problem(stranger: Visitor, bearer: dict[str, str]) -> None:
    for address, slug in (("/api/v1/cases/NOBODY", "no_such_case"), ("/api/v1/nowhere", "page_not_found")):
        answer = stranger.get(address, headers=bearer)
        assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
        assert answer.get_json()["slug"] == slug
    wrong = stranger.client.delete("/api/v1/cases", headers=bearer)
    assert (wrong.status_code, wrong.get_json()["slug"]) == (405, "method_not_allowed")
    assert "GET" in wrong.headers["Allow"]


def test_a_breakdown_shows_no_inside(app: Flask, stranger: Visitor, bearer: dict[str, str]) -> None:
    app.testing = False

    def broken() -> str:
        raise RuntimeError("inside of the house")

    app.view_functions["api.list_all"] = broken
    answer = stranger.get("/api/v1/cases", headers=bearer)
    assert (answer.status_code, answer.get_json()["slug"]) == (500, "broke_down")
    assert "inside of the house" not in answer.get_data(as_text=True)


def test_the_api_describes_itself_validly_from_the_schemas_of_the_case_file(visitor: Visitor) -> None:
    spec = visitor.get("/api/v1/openapi.json").get_json()
    validate(spec)
    assert {"/api/v1/cases", "/api/v1/cases/{case_id}/trace"} <= set(spec["paths"])
    assert "parties" in spec["components"]["schemas"]["CaseFile"]["properties"]
    assert "http://" not in json.dumps(spec["paths"])
