"""Facts by hand over HTTP: ETags, If-Match, problems, idempotency, pasting, conflicts."""

import json
from typing import Any

import pytest
from werkzeug.test import TestResponse

from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office
from tests.actions.facts import ID_NUMBER, STATED, case, changed, dossier, taken
from tests.web.conftest import Visitor

API = "/api/v1/cases"


@pytest.fixture(autouse=True)
def _case(office: Office, admin: ActingOfficer) -> None:
    taken(STATED, office)


@pytest.fixture
def ask(stranger: Visitor, bearer: dict[str, str]):  # type: ignore[no-untyped-def]
    def asked(method: str, address: str, body: Any = None, **headers: str) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return stranger.client.open(f"{API}{address}", method=method, json=body, headers={**bearer, **named})

    return asked


def test_a_thing_is_read_with_its_etag_and_corrected_with_it(ask: Any, office: Office) -> None:
    read = ask("GET", "/A1/facts/claims/C1")
    fact = read.json["fact"]
    assert fact["owed"] == 3000
    assert "people" not in fact
    done = ask("PUT", "/A1/facts/claims/C1", {"fact": {**fact, "owed": 5000}, "reason": "据工资表"},
               If_Match=read.headers["ETag"])  # fmt: skip
    assert done.status_code == 200, done.json
    assert {one["fact"]: one["new"] for one in done.json["changes"]} == {"owed": "5,000.00"}
    assert "诉求 C1 的欠薪数额由 3,000.00 元改为 5,000.00 元。" in [one["text"] for one in done.json["judgement"]]
    assert done.headers["ETag"] != read.headers["ETag"]
    again = ask("GET", f"/A1/changes/{done.json['act']}").json
    assert again["judgement"] == done.json["judgement"]
    assert len(case(office).claims[0].people) == 2


def test_a_stale_etag_is_answered_with_what_is_there_and_a_missing_one_is_asked_for(ask: Any) -> None:
    body = {"fact": {"name": "丙公司"}, "reason": "更名"}
    assert ask("PUT", "/A1/facts/parties/SUB", body).status_code == 428
    stale = ask("PUT", "/A1/facts/parties/SUB", body, If_Match='"0123"')
    assert (stale.status_code, stale.json["slug"], stale.json["now"]["name"]) == (412, "stale_fact", "乙劳务公司")
    assert stale.mimetype == "application/problem+json"
    assert ask("PUT", "/A1/facts/parties/SUB", body, If_Match=stale.headers["ETag"]).status_code == 200


def test_things_are_added_once_and_withdrawn(ask: Any, office: Office) -> None:
    body = {"fact": {"name": "赵某", "kind": "individual"}, "reason": "查明"}
    first, second = (ask("POST", "/A1/facts/parties", body, Idempotency_Key="k") for _ in range(2))
    assert (first.status_code, first.json["key"], second.json["key"]) == (201, "A4", "A4")
    assert len(case(office).parties) == 4
    gone = ask("DELETE", "/A1/facts/parties/A4?reason=误列", If_Match=first.headers["ETag"])
    assert gone.status_code == 200
    assert len(case(office).parties) == 3
    (correction,) = [one for one in dossier(office).work.corrections if one.standing]
    back = ask("POST", f"/A1/corrections/{correction.id}/undo", {"reason": "撤错"})
    assert (back.status_code, len(case(office).parties)) == (200, 4)
    worker = ask("POST", "/A1/facts/people", {"fact": {"name": "周某", "id_number": ID_NUMBER}, "claim": "C1",
                                              "reason": "补"})  # fmt: skip
    assert worker.status_code == 201, worker.json
    listed = ask("GET", "/A1/facts/people").json["facts"]
    assert [one["fact"]["name"] for one in listed] == ["张某", "王某", "周某"]
    assert ID_NUMBER not in json.dumps(listed)


def test_single_groups_are_corrected_without_a_key(ask: Any, office: Office) -> None:
    read = ask("GET", "/A1/facts/systems")
    done = ask("PUT", "/A1/facts/systems", {"fact": {"permit": True}, "reason": "查验"}, If_Match=read.headers["ETag"])
    assert done.status_code == 200, done.json
    assert dict(case(office).systems) == {"permit": True}
    assert ask("PUT", "/A1/facts/parties", {"fact": {}, "reason": "x"}, If_Match="x").status_code == 405


def test_faults_are_problems_with_their_paths(ask: Any) -> None:
    wrong = ask("POST", "/A1/facts/contracts", {"fact": {"price": "x", "under": "K9", "colour": 1}, "reason": "x"})
    assert (wrong.status_code, wrong.json["slug"]) == (422, "bad_fact")
    assert {one["path"] for one in wrong.json["faults"]} == {"contracts.price", "contracts.colour"}
    dangling = ask("POST", "/A1/facts/contracts", {"fact": {"under": "K9"}, "reason": "x"})
    assert [(one["path"], one["slug"]) for one in dangling.json["faults"]] == [
        ("contracts.K3.under", "no_such_contract_key")
    ]
    assert ask("POST", "/A1/facts/contracts", {"fact": {}}).json["slug"] == "reason_missing"
    assert ask("POST", "/A1/facts/contracts", {"nix": 1}).status_code == 422
    for address in ("/A1/facts/nix", "/A1/facts/parties/NIX", "/NIX/facts/parties", "/A1/changes/nix"):
        assert ask("GET", address).status_code == 404


def test_rows_are_checked_and_taken(ask: Any, office: Office) -> None:
    wrong = ask("POST", "/A1/workers/C1", {"rows": "张某\t1\t2\t100"})
    assert wrong.status_code == 422
    assert "校验位不符" in wrong.json["rows"][0]["cells"]["id_number"]["fault"]
    checked = ask("POST", "/A1/workers/C1", {"rows": f"张某\t{ID_NUMBER}\t2\t100", "check": True})
    assert (checked.status_code, [one["fact"] for one in checked.json["gaps"]]) == (200, ["workers", "owed"])
    assert len(case(office).claims[0].people) == 2
    body = {"rows": f"张某\t{ID_NUMBER}\t2\t100", "sums": True, "reason": "花名册"}
    assert ask("POST", "/A1/workers/C1", body).status_code == 428
    done = ask("POST", "/A1/workers/C1", body, If_Match=checked.headers["ETag"])
    assert done.status_code == 200, done.json
    assert (len(case(office).claims[0].people), case(office).claims[0].workers) == (1, 1)
    assert ID_NUMBER not in done.get_data(as_text=True)


def test_an_import_is_checked_first_and_conflicts_are_settled(ask: Any, office: Office) -> None:
    read = ask("GET", "/A1/facts/claims/C1")
    ask("PUT", "/A1/facts/claims/C1", {"fact": {**read.json["fact"], "owed": 5000}, "reason": "x"},
        If_Match=read.headers["ETag"])  # fmt: skip
    file = changed(notes="新", claims=[{**STATED["claims"][0], "owed": 4000}])
    (checked,) = ask("POST", "?check=1", file).json["results"]
    assert (checked["outcome"], [one["path"] for one in checked["changes"]]) == ("changed", ["notes"])
    assert [one["theirs"] for one in checked["conflicts"]] == [4000]
    assert case(office).notes is None
    ask("POST", "", file)
    (conflict,) = ask("GET", "/A1/conflicts").json["conflicts"]
    assert ask("POST", f"/A1/conflicts/{conflict['id']}", {"choice": "nix"}).status_code == 422
    done = ask("POST", f"/A1/conflicts/{conflict['id']}", {"choice": "theirs", "reason": "核对"})
    assert done.status_code == 200, done.json
    assert str(case(office).claims[0].owed) == "4,000.00"
    assert ask("POST", f"/A1/conflicts/{conflict['id']}", {"choice": "ours", "reason": "x"}).status_code == 409


def test_a_case_is_opened(ask: Any) -> None:
    done = ask("POST", "/open", {"name": "某项目", "town": "某镇", "reason": "来电"})
    assert (done.status_code, done.json["case"]) == (201, "2026-001")
    assert ask("POST", "/open", {"id": "2026-001", "reason": "来电"}).status_code == 409
    assert ask("GET", "/2026-001").json["projects"][0]["name"] == "某项目"
