"""The Flask application, put together: language, door, headers, refusals, pages, API."""

from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_smorest import Api

from caseflow import __version__
from caseflow.exchange.reading import MOST_BYTES
from caseflow.glossary import Language
from caseflow.office import Office
from caseflow.web.api.bulk import bulk_api
from caseflow.web.api.cases import api as case_api
from caseflow.web.api.chain import chain_api
from caseflow.web.api.facts import facts_api
from caseflow.web.api.findings import finding_api
from caseflow.web.api.letters import api as letters_api
from caseflow.web.api.office_values import office_values_api
from caseflow.web.api.people import api as people_api
from caseflow.web.api.procedure import api as procedure_api
from caseflow.web.api.proofs import proof_api
from caseflow.web.api.seals import seal_api
from caseflow.web.api.shapes import components
from caseflow.web.api.sheets import sheets_api
from caseflow.web.api.templates import templates_api
from caseflow.web.door import stand_guard
from caseflow.web.errors import answer_refusals
from caseflow.web.headers import guard
from caseflow.web.languages import speak
from caseflow.web.pages.agencies import agencies
from caseflow.web.pages.bulk import bulk
from caseflow.web.pages.cases import cases
from caseflow.web.pages.chain import chain
from caseflow.web.pages.delegations import delegations
from caseflow.web.pages.fact_acts import facts
from caseflow.web.pages.findings import findings
from caseflow.web.pages.health import health_page
from caseflow.web.pages.imports import imports
from caseflow.web.pages.letters import letters
from caseflow.web.pages.office_values import office_values
from caseflow.web.pages.officers import officers
from caseflow.web.pages.people import people
from caseflow.web.pages.procedure import procedure
from caseflow.web.pages.proofs import proofs
from caseflow.web.pages.reveal import reveals
from caseflow.web.pages.seals import seals
from caseflow.web.pages.sheets import sheets
from caseflow.web.pages.sign_ins import sign_ins
from caseflow.web.pages.templates import templates
from caseflow.web.pages.worklist import worklist
from caseflow.web.printed_pages import PrintedPages
from caseflow.web.printing import teach

CASES = (
    worklist,
    cases,
    chain,
    facts,
    procedure,
    findings,
    proofs,
    reveals,
    letters,
    seals,
    sheets,
    templates,
    bulk,
    office_values,
)
PEOPLE = (officers, agencies, delegations, sign_ins)
_ENVELOPE = 64_000
"""What a form adds around the largest file."""


class _SilentApi(Api):  # type: ignore[misc]  # the library carries no types
    """The API without the library's own error answers: ours are problems of RFC 9457."""

    def _register_error_handlers(self) -> None:
        """Leave refusals to `caseflow.web.errors`."""


def build(office: Office, *, pages: Path, language: Language = "zh", https: bool = False) -> Flask:
    """The application for one office. `pages` is the folder of the page templates; `https` marks cookies Secure.

    The key of the session cookie comes out of the office's own key, so every process of one data folder agrees.
    """
    app = Flask("caseflow.web", template_folder=str(pages), static_folder="static", static_url_path="/static")
    app.config.update(
        SECRET_KEY=office.cipher.mac("caseflow session cookie, 1"),
        SESSION_COOKIE_NAME="caseflow",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=https,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=10),
        MAX_CONTENT_LENGTH=MOST_BYTES + _ENVELOPE,
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,
        API_TITLE="caseflow",
        API_VERSION=__version__,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api/v1",
        OPENAPI_JSON_PATH="openapi.json",
    )
    app.extensions["office"] = office
    app.extensions["printed_pages"] = PrintedPages()
    speak(app, language)
    answer_refusals(app)
    stand_guard(app)
    guard(app)
    teach(app)
    for blueprint in (*CASES, people, imports, health_page, *PEOPLE):
        app.register_blueprint(blueprint)
    _open_api(app)
    return app


def _open_api(app: Flask) -> None:
    smorest = _SilentApi(app)
    for name, schema in components().items():
        smorest.spec.components.schema(name, schema)
    smorest.spec.components.security_scheme("bearer", {"type": "http", "scheme": "bearer"})
    smorest.spec.options["security"] = [{"bearer": []}]
    smorest.register_blueprint(case_api)
    smorest.register_blueprint(facts_api)
    smorest.register_blueprint(letters_api)
    smorest.register_blueprint(seal_api)
    smorest.register_blueprint(sheets_api)
    smorest.register_blueprint(templates_api)
    smorest.register_blueprint(bulk_api)
    smorest.register_blueprint(office_values_api)
    smorest.register_blueprint(chain_api)
    smorest.register_blueprint(procedure_api)
    smorest.register_blueprint(proof_api)
    smorest.register_blueprint(finding_api)
    smorest.register_blueprint(people_api)
