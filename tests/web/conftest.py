"""A whole application on a real office with two published cases, and people who knock at its door."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator, new_password, new_token
from caseflow.actions.people.proving import officer_at
from caseflow.domain.officer import ActingOfficer, Door
from caseflow.exchange.reading import read_file
from caseflow.office import Office
from caseflow.web.build import build
from graph.store import BoltGraph
from tests.offices import TEMPLATES, office_on

PUBLISHED = Path(__file__).resolve().parents[1] / "published_cases"
PASSWORD = "a long enough password"  # noqa: S105  of an office that lives as long as a test
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass
class Visitor:
    """A browser without a screen: keeps its cookies, finds the form's token, sends the form."""

    client: FlaskClient

    def get(self, address: str, **how: Any) -> TestResponse:
        return self.client.get(address, **how)

    def page(self, address: str) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.get_data(as_text=True)

    def token(self, address: str = "/sign-in") -> str:
        found = TOKEN.search(self.client.get(address).get_data(as_text=True))
        assert found is not None
        return found[1]

    def send(self, address: str, *, seen: str = "/cases", **fields: Any) -> TestResponse:
        """Post a form as the page `seen` would."""
        return self.client.post(address, data={"csrf_token": self.token(seen), **fields})

    def sign_in(self, password: str = PASSWORD, name: str = ADMINISTRATOR, **more: str) -> TestResponse:
        return self.send("/sign-in", seen="/sign-in", name=name, password=password, **more)


@pytest.fixture
def office(embedded_graph: BoltGraph, tmp_path: Path) -> Office:
    return office_on(embedded_graph, tmp_path)


@pytest.fixture
def admin(office: Office) -> ActingOfficer:
    first_administrator(office=office)
    admin = officer_at(Door.COMMAND, ADMINISTRATOR, office=office)
    new_password(ADMINISTRATOR, PASSWORD, by=admin, office=office)
    return admin


@pytest.fixture
def cases(admin: ActingOfficer, office: Office) -> None:
    for name in ("RC016.json", "RC060.json"):
        read = read_file(PUBLISHED / name, sealer(office.cipher))
        list(import_cases(read, file=name, by=admin, office=office))


@pytest.fixture
def app(office: Office, admin: ActingOfficer) -> Flask:
    app = build(office, pages=TEMPLATES / "pages")
    app.testing = True
    return app


@pytest.fixture
def stranger(app: Flask) -> Visitor:
    return Visitor(app.test_client())


@pytest.fixture
def visitor(stranger: Visitor) -> Visitor:
    """Signed in through the page."""
    assert stranger.sign_in().status_code == 302
    return stranger


@pytest.fixture
def bearer(admin: ActingOfficer, office: Office) -> dict[str, str]:
    return {"Authorization": f"Bearer {new_token(ADMINISTRATOR, by=admin, office=office)}"}
