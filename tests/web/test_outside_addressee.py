"""A letter to somebody outside the case and the district's tree: named on the form, printed as named."""

from urllib.parse import quote

from flask import Flask

from caseflow.domain.officer import OfficerRole
from caseflow.office import Office
from tests.actions.letters import CASE, take_in
from tests.people import engaged
from tests.web.conftest import Visitor

AT = f"/cases/{quote(CASE)}"


def test_a_complainant_is_named_on_the_form(app: Flask, office: Office) -> None:
    engaged(office, "甲", OfficerRole.INVESTIGATOR)
    take_in(office)
    visitor = Visitor(app.test_client())
    assert visitor.sign_in(name="甲").status_code == 302
    new = f"{AT}/letters/new?kind=result_notice"
    assert 'name="outside"' in visitor.page(new)
    assert "另行写明的单位或个人" in visitor.page(f"{AT}/letters/new")
    made = visitor.send(f"{AT}/letters", seen=new, kind="result_notice", outside=" 王某某 ")
    assert made.status_code == 302, made.get_data(as_text=True)[:3000]
    page = visitor.page(made.headers["Location"])
    assert "致 王某某" in page
    refused = visitor.send(f"{AT}/letters", seen=new, kind="result_notice", outside="名" * 101)
    assert refused.status_code == 404
    assert f'value="{"名" * 101}"' in refused.get_data(as_text=True)
