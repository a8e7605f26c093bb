"""Templates at their pages and over HTTP: handed in, found faulty or fit, compared, let in by somebody else."""

import io

from flask import Flask

from caseflow.actions.people.keys import new_token
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office
from caseflow.web.word_files import WORD
from tests.actions.test_templates import KIND, reworded
from tests.web.test_letters import at_door, people

__all__ = ["people"]

PAGE = f"/templates/{KIND}"


def handed(content: bytes, name: str = "督办函.docx") -> tuple[io.BytesIO, str]:
    return io.BytesIO(content), name


def test_a_version_goes_from_the_clerks_form_into_use_by_another(app: Flask, office: Office) -> None:
    clerk, reviewer = at_door(app, "戊"), at_door(app, "乙")
    assert "还没有提交过版本" in clerk.page(PAGE)
    sent = clerk.send(PAGE, seen=PAGE, file=handed(reworded("（改一）")), note="补一句")
    assert sent.headers["Location"].endswith(f"{PAGE}/1")
    shown = clerk.page(f"{PAGE}/1")
    assert "（改一）" in shown
    assert "<ins>" in shown
    own = clerk.send(f"{PAGE}/1/activate", seen=f"{PAGE}/1", reason="我看可以")
    assert own.status_code == 403
    assert "（改一）" in reviewer.page(f"{PAGE}/1/trials/1")
    trial = reviewer.get(f"{PAGE}/1/trials/1/file")
    assert (trial.status_code, trial.mimetype) == (200, WORD)
    silent = reviewer.send(f"{PAGE}/1/activate", seen=f"{PAGE}/1", reason=" ")
    assert silent.status_code == 422
    assert reviewer.send(f"{PAGE}/1/activate", seen=f"{PAGE}/1", reason="已核对").status_code == 302
    assert "现用第 1 版" in clerk.page(PAGE)
    assert reviewer.get(f"{PAGE}/1/file").data == reworded("（改一）")
    back = reviewer.send(f"{PAGE}/0/activate", seen=f"{PAGE}/0", reason="先改回来")
    assert back.status_code == 302
    assert "现用程序自带的模板" in clerk.page(PAGE)


def test_what_is_wrong_is_told_with_its_place_and_what_is_no_template_is_refused(app: Flask, office: Office) -> None:
    clerk = at_door(app, "戊")
    sent = clerk.send(PAGE, seen=PAGE, file=handed(reworded("{{ isuer }}")), note="写错一个字段")
    assert sent.status_code == 302
    shown = clerk.page(f"{PAGE}/1")
    assert "必须改正" in shown
    assert "isuer" in shown
    assert "发文机关" in shown
    nothing = clerk.send(PAGE, seen=PAGE, note="没有选文件")
    assert (nothing.status_code, 'value="没有选文件"' in nothing.get_data(as_text=True)) == (422, True)
    old = clerk.send(PAGE, seen=PAGE, file=handed(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), note="旧格式")
    assert old.status_code == 422
    assert "1 版" in clerk.page(PAGE)


def test_the_dictionary_says_how_a_field_is_written(app: Flask, office: Office) -> None:
    clerk = at_door(app, "戊")
    shown = clerk.page(f"{PAGE}/fields")
    assert "{{ document_number }}" in shown
    assert "手填：联系人" in shown
    assert "示例取自案件" in shown


def test_the_same_over_http(app: Flask, office: Office, admin: ActingOfficer) -> None:
    clerk, reviewer = ({"Authorization": f"Bearer {new_token(name, by=admin, office=office)}"} for name in ("戊", "乙"))
    api = app.test_client()
    sent = api.post(f"/api/v1{PAGE}", data={"file": handed(reworded("（改一）")), "note": "补一句"}, headers=clerk)
    assert (sent.status_code, sent.get_json()["state"]) == (201, "proposed")
    seen = api.get(f"/api/v1{PAGE}/1", headers=clerk).get_json()
    assert [line for line in seen["lines"] if line["change"] == "added"]
    assert api.get(f"/api/v1{PAGE}/1/trials/1", headers=reviewer).mimetype == WORD
    own = api.post(f"/api/v1{PAGE}/1/activate", json={"reason": "可以"}, headers=clerk)
    assert own.status_code == 403
    done = api.post(f"/api/v1{PAGE}/1/activate", json={"reason": "已核对"}, headers=reviewer)
    assert (done.status_code, done.get_json()["in_use"]) == (200, 1)
    rows = {row["kind"]: row["in_use"] for row in api.get("/api/v1/templates", headers=clerk).get_json()["templates"]}
    assert rows[KIND] == 1
    fields = api.get(f"/api/v1{PAGE}/fields", headers=clerk).get_json()["fields"]
    assert {"name", "zh", "example", "from"} <= fields[0].keys()
    assert api.get(f"/api/v1{PAGE}/1/file", headers=clerk).data == reworded("（改一）")
    assert api.get(f"/api/v1{PAGE}", headers=clerk).get_json()["versions"][0]["number"] == 1
