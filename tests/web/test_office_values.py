"""The office's own values on the page and over HTTP: seen by all, confirmed by an administrator, told when wrong."""

from flask import Flask

from caseflow.actions.people.keys import new_token
from caseflow.domain.officer import ActingOfficer, OfficerRole
from caseflow.office import Office
from tests.people import engaged
from tests.web.conftest import Visitor

KEY = "listing_objection"


def at_door(app: Flask, office: Office) -> Visitor:
    engaged(office, "总管", OfficerRole.ADMINISTRATOR, OfficerRole.AUDITOR)
    visitor = Visitor(app.test_client())
    assert visitor.sign_in(name="总管").status_code == 302
    return visitor


def test_a_value_is_confirmed_on_the_page(app: Flask, office: Office) -> None:
    visitor = at_door(app, office)
    assert "未核实" in visitor.page("/office-values")
    sent = visitor.send(f"/office-values/{KEY}", seen="/office-values", value="5 working days", reason="已核对原文")
    assert sent.headers["Location"].endswith(f"#{KEY}")
    [record] = office.graph.confirmed_values()
    assert (record.id, record.value, record.by) == (KEY, "5 working days", "总管")
    page = visitor.page("/office-values")
    assert "已核对原文" in page
    assert "更改并确认" in page


def test_a_wrong_value_comes_back_with_what_was_typed(app: Flask, office: Office) -> None:
    visitor = at_door(app, office)
    answer = visitor.send(f"/office-values/{KEY}", seen="/office-values", value="不久", reason="已核对")
    assert answer.status_code == 422
    text = answer.get_data(as_text=True)
    assert 'value="不久"' in text
    assert "不能填" in text
    assert office.graph.confirmed_values() == ()
    assert visitor.send("/office-values/nothing", seen="/office-values", value="1", reason="x").status_code == 404


def test_who_does_not_administer_reads_only(app: Flask, office: Office) -> None:
    engaged(office, "甲", OfficerRole.CLERK)
    visitor = Visitor(app.test_client())
    visitor.sign_in(name="甲")
    assert "value-form" not in visitor.page("/office-values")
    assert visitor.send(f"/office-values/{KEY}", value="5 days", reason="x").status_code == 403


def test_a_program_confirms_a_value(app: Flask, office: Office, admin: ActingOfficer) -> None:
    engaged(office, "总管", OfficerRole.ADMINISTRATOR, OfficerRole.AUDITOR)
    client = app.test_client()
    headers = {"Authorization": f"Bearer {new_token('总管', by=admin, office=office)}"}
    said = {"value": "15 days", "reason": "已核对"}
    assert client.post("/api/v1/office-values/recovery_payment", json=said, headers=headers).status_code == 200
    rows = client.get("/api/v1/office-values", headers=headers).get_json()["values"]
    assert next(row for row in rows if row["key"] == "recovery_payment")["confirmed"] == "15 days"
    assert client.post(f"/api/v1/office-values/{KEY}", json={"value": "x"}, headers=headers).status_code == 422
