"""Every address is tried by every role on a case of another town: who may not is refused, whoever wrote the address."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from caseflow.actions.people.keys import first_administrator
from caseflow.actions.people.proving import session_id
from caseflow.domain.officer import Officer, OfficerRole, Session
from caseflow.office import Office
from caseflow.web.build import build
from caseflow.web.door import OPEN, limiter
from caseflow.web.spreadsheet import XLSX
from caseflow.web.word_files import WORD
from graph.opening import open_graph
from graph.store import BoltGraph
from tests import engines
from tests.foreign import ID_NUMBER, lay_foreign_case, reaches
from tests.offices import TEMPLATES, office_on
from tests.web.route_book import Asked, Where, every_address, every_request, unknown

REFUSED = {401, 403, 404}
NO_PRINTER = 503
"""Who may see a letter printed is told that this office has no LibreOffice."""
FOREIGN_WORDS = ("别处的总包公司", "别处的工地", ID_NUMBER)


@pytest.fixture(scope="module")
def office(
    _embedded_engine: BoltGraph, _embedded_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """On the engine of all tests, over connections that keep no stack for each question: thrice as fast."""
    engines.wipe(_embedded_engine)
    with open_graph(None, _embedded_home, migrations=engines.MIGRATIONS) as graph:
        office = office_on(graph, tmp_path_factory.mktemp("refusing"))
        first_administrator(office=office)
        yield office


@pytest.fixture(scope="module")
def officers(office: Office) -> dict[OfficerRole, Officer]:
    return lay_foreign_case(office)


@pytest.fixture(scope="module")
def app(office: Office, officers: dict[OfficerRole, Officer]) -> Iterator[Flask]:
    """Without the brake on guessing, which would refuse for another reason."""
    app = build(office, pages=Path(TEMPLATES / "pages"))
    app.testing = True
    braking, limiter.enabled = limiter.enabled, False
    yield app
    limiter.enabled = braking


@pytest.fixture(params=list(OfficerRole))
def role(request: pytest.FixtureRequest) -> OfficerRole:
    found: OfficerRole = request.param
    return found


def let_in(app: Flask, office: Office, officer: Officer) -> FlaskClient:
    """The browser of an officer who has signed in."""
    client, now = app.test_client(), office.clock.now()
    key = office.ids.secret()
    signed_in = Session(id=session_id(key, office), officer=officer.name, begun_at=now, seen_at=now)
    office.graph.write(lambda pen: pen.save(signed_in))
    with client.session_transaction() as cookie:
        cookie["sign_in"] = key
    return client


def ask(client: FlaskClient, asked: Asked, token: str) -> TestResponse:
    how = {"json": dict(asked.example.form)} if asked.address.startswith("/api/") else {"data": asked.example.form}
    told = how if asked.method != "GET" else {}
    return client.open(asked.address, method=asked.method, headers={"X-CSRFToken": token, "If-Match": "seen"}, **told)


def token_of(client: FlaskClient) -> str:
    page = client.get("/password").get_data(as_text=True)
    return page.split('name="csrf_token" value="', 1)[1].split('"', 1)[0]


def allowed(office: Office, role: OfficerRole, asked: Asked) -> bool:
    example = asked.example
    if example.needs is None:
        return True
    if example.where is Where.CASE:
        return reaches(office, role, example.needs)
    return example.needs in office.matrix[role]


def test_whoever_may_not_is_refused_at_every_address(
    app: Flask, office: Office, officers: dict[OfficerRole, Officer], role: OfficerRole
) -> None:
    client = let_in(app, office, officers[role])
    token = token_of(client)
    before = office.graph.entries()[-1].number
    let_through = []
    for asked in every_request(app, OPEN):
        if not allowed(office, role, asked):
            answer = ask(client, asked, token)
            if answer.status_code not in REFUSED:
                let_through.append(f"{asked}: {answer.status_code}")
    told = "\n".join(let_through)
    assert not told, f"{role} was not refused; check permission before anything else:\n{told}"
    assert office.graph.entries(after=before) == ()


def test_whoever_may_reaches_every_page(app: Flask, office: Office, officers: dict[OfficerRole, Officer]) -> None:
    # Else the refusals above could come from examples that lead nowhere.
    clients = {role: let_in(app, office, officer) for role, officer in officers.items()}
    kept_out = []
    for asked in every_request(app, OPEN):
        role = next((one for one in OfficerRole if allowed(office, one, asked)), None)
        if asked.method == "GET" and role is not None:
            answer = clients[role].get(asked.address)
            if answer.status_code != NO_PRINTER and (answer.status_code >= 400 or answer.status_code == 302):
                kept_out.append(f"{asked} as {role}: {answer.status_code}")
    assert kept_out == []


def readable(answer: TestResponse) -> str:
    """What an answer says; a workbook or Word file is opened for it."""
    if answer.mimetype not in {XLSX, WORD}:
        return answer.get_data(as_text=True)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as book:
        return "".join(book.read(name).decode() for name in book.namelist())


@pytest.mark.parametrize("role", [OfficerRole.TOWN_OFFICER, OfficerRole.ADMINISTRATOR])
def test_no_list_tells_of_a_case_out_of_reach(
    app: Flask, office: Office, officers: dict[OfficerRole, Officer], role: OfficerRole
) -> None:
    client = let_in(app, office, officers[role])
    told = []
    for asked in every_request(app, OPEN):
        if asked.method == "GET" and asked.example.where is Where.ANY:
            said = readable(client.get(asked.address))
            told += [f"{asked}: {word}" for word in FOREIGN_WORDS if word in said]
    assert told == []


def test_a_stranger_is_refused_everywhere_but_at_the_open_doors(app: Flask) -> None:
    client = app.test_client()
    page = client.get("/sign-in").get_data(as_text=True)
    token = page.split('name="csrf_token" value="', 1)[1].split('"', 1)[0]
    open_to_all = set()
    for rule, method, address in every_address(app):
        answer = client.open(address, method=method, headers={"X-CSRFToken": token})
        answer.close()
        if answer.status_code != 401 and "/sign-in?next=" not in answer.headers.get("Location", ""):
            open_to_all.add(rule.endpoint)
    assert open_to_all == OPEN - {"people.sign_in"}, "an empty sign-in is refused; nothing else lets strangers in"


def test_every_address_stands_in_the_book_with_what_it_needs(app: Flask) -> None:
    assert unknown(app, OPEN) == [], "see tests/web/route_book.py"


def test_a_case_that_is_not_there_and_one_out_of_reach_answer_alike(
    app: Flask, office: Office, officers: dict[OfficerRole, Officer]
) -> None:
    client = let_in(app, office, officers[OfficerRole.TOWN_OFFICER])
    token = token_of(client)
    apart = []
    for asked in every_request(app, OPEN):
        if asked.example.where is Where.CASE:
            guessed = Asked(asked.endpoint, asked.method, asked.address.replace("FX1", "NIX"), asked.example)
            there, nowhere = ask(client, asked, token), ask(client, guessed, token)
            words = there.get_data(as_text=True).replace("FX1", "NIX")
            same = (there.status_code, len(words)) == (nowhere.status_code, len(nowhere.get_data(as_text=True)))
            if not same:
                apart.append(f"{asked}: {there.status_code} or {nowhere.status_code}")
    assert apart == []
