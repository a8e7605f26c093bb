"""Bulk jobs by page and by API: planned, started, watched to the end, led on, taken away; refused in words."""

import io
import json
import zipfile

import pytest
from flask import Flask

from caseflow.actions.bulk.running import run_job
from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.people.keys import new_token
from caseflow.domain.officer import ActingOfficer, OfficerRole
from caseflow.exchange.reading import load_cases
from caseflow.office import Office
from tests.actions.letters import STATED, SUPERVISION
from tests.people import engaged
from tests.web.conftest import Visitor

CASES = [f"XQ〔2026〕{number}号" for number in (1, 2, 3)]
FORM = {"act": "draft", "kind": "supervision_letter", "to": "town", **{f"a-{k}": v for k, v in SUPERVISION.items()}}


@pytest.fixture(autouse=True)
def people(office: Office, admin: ActingOfficer) -> None:
    """Three cases, the last of which names no town, and three people."""
    for name, role in (("甲", OfficerRole.CLERK), ("乙", OfficerRole.REVIEWER), ("丙", OfficerRole.HEAD)):
        engaged(office, name, role)
    for case in CASES:
        more = {} if case != CASES[-1] else {"supervision": {}, "projects": [{"key": "P1", "name": "柳岸家园"}]}
        read = load_cases(json.dumps({**STATED, "id": case, **more}), "a.json", sealer(office.cipher))
        list(import_cases(read, file="a.json", by=admin, office=office))


def at_door(app: Flask, name: str) -> Visitor:
    visitor = Visitor(app.test_client())
    assert visitor.sign_in(name=name).status_code == 302
    return visitor


def test_letters_are_drafted_reviewed_and_issued_in_bulk(app: Flask, office: Office) -> None:
    clerk, reviewer, head = (at_door(app, name) for name in ("甲", "乙", "丙"))
    new = "/bulk/new?kind=supervision_letter"
    assert CASES[0] in clerk.page(new)
    plan = clerk.send("/bulk/plan", seen=new, case=CASES, **FORM).get_data(as_text=True)
    assert "开始办理 2 份" in plan
    assert "按现有案情不需要制发" in plan
    started = clerk.send("/bulk", seen=new, case=CASES, **FORM)
    assert started.status_code == 302
    page = started.headers["Location"]
    waiting = clerk.get(page)
    assert waiting.headers["Refresh"] == "2"
    assert "Refresh" not in clerk.get(f"{page}?still=1").headers
    job = page.rsplit("/", 1)[1]
    run_job(job, office=office)
    done = clerk.get(page)
    assert "Refresh" not in done.headers
    assert "已完成" in done.get_data(as_text=True)
    for visitor, act in ((reviewer, "review"), (head, "issue")):
        assert "开始办理 2 份" in visitor.send("/bulk/plan", act=act, of=job).get_data(as_text=True)
        job = visitor.send("/bulk", act=act, of=job).headers["Location"].rsplit("/", 1)[1]
        run_job(job, office=office)
    assert "号" in head.page(f"/bulk/{job}")
    with zipfile.ZipFile(io.BytesIO(head.get(f"/bulk/{job}/letters.zip").get_data())) as archive:
        assert len(archive.namelist()) == 2
    assert job in head.page("/bulk")
    assert reviewer.get(f"/bulk/{job}").status_code == 404


def test_a_job_is_stopped_and_gone_on_with(app: Flask, office: Office) -> None:
    clerk = at_door(app, "甲")
    page = clerk.send("/bulk", case=CASES[0], **FORM).headers["Location"]
    assert "已停止" in clerk.client.get(clerk.send(f"{page}/stop").headers["Location"]).get_data(as_text=True)
    again = clerk.client.get(clerk.send(f"{page}/stop").headers["Location"]).get_data(as_text=True)
    assert "任务现在是“已停止”" in again
    assert clerk.send(f"{page}/resume").status_code == 302
    run_job(page.rsplit("/", 1)[1], office=office)
    assert "已完成" in clerk.page(page)


def test_a_wrong_answer_comes_back_with_what_was_typed(app: Flask) -> None:
    clerk = at_door(app, "甲")
    wrong = {**FORM, "a-finish_by": "不是日期", "a-ledger_number": "督7"}
    answer = clerk.send("/bulk/plan", case=CASES[:1], **wrong)
    text = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "督7" in text
    assert f'value="{CASES[0]}" checked' in text
    nothing = clerk.send("/bulk", case=CASES[2:], **FORM)
    assert "没有一份文书可以纳入" in nothing.get_data(as_text=True)


def test_a_program_plans_starts_and_watches_a_job(app: Flask, office: Office, admin: ActingOfficer) -> None:
    client = app.test_client()
    headers = {"Authorization": f"Bearer {new_token('甲', by=admin, office=office)}"}
    asked = {"act": "draft", "kind": "supervision_letter", "cases": CASES, "to": "town", "answers": SUPERVISION}
    plan = client.post("/api/v1/bulk/plan", json=asked, headers=headers).get_json()
    assert [item["state"] for item in plan["items"]] == ["waiting", "waiting", "skipped"]
    assert plan["items"][2]["problem"]["slug"] == "letter_not_proposed"
    job = client.post("/api/v1/bulk", json=asked, headers={**headers, "Idempotency-Key": "k"})
    assert job.status_code == 201
    twice = client.post("/api/v1/bulk", json=asked, headers={**headers, "Idempotency-Key": "k"})
    assert twice.get_json()["id"] == job.get_json()["id"]
    at = f"/api/v1/bulk/{job.get_json()['id']}"
    assert client.post(f"{at}/stop", headers=headers).get_json()["state"] == "stopped"
    assert client.post(f"{at}/stop", headers=headers).status_code == 409
    assert client.post(f"{at}/resume", headers=headers).get_json()["state"] == "waiting"
    run_job(job.get_json()["id"], office=office)
    seen = client.get(at, headers=headers).get_json()
    assert (seen["state"], seen["done"], seen["left"]) == ("done", 2, 0)
    assert client.get(f"{at}/letters.zip", headers=headers).mimetype == "application/zip"
    assert [one["id"] for one in client.get("/api/v1/bulk", headers=headers).get_json()["jobs"]] == [seen["id"]]
    assert client.post("/api/v1/bulk", json={"act": "burn"}, headers=headers).status_code == 422
