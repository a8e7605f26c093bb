"""The Flask application, put together: language, door, headers, refusals, pages, API."""

from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_smorest import Api

from caseflow import __version__
from caseflow.exchange.reading import MOST_BYTES
from caseflow.glossary import Language
from caseflow.office import Office
from caseflow.web.api.cases import api as case_api
from caseflow.web.api.shapes import components
from caseflow.web.door import stand_guard
from caseflow.web.errors import answer_refusals
from caseflow.web.headers import guard
from caseflow.web.languages import speak
from caseflow.web.pages.cases import cases
from caseflow.web.pages.health import health_page
from caseflow.web.pages.imports import imports
from caseflow.web.pages.people import people
from caseflow.web.printing import teach

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
        SECRET_KEY=office.cipher.digest("caseflow session cookie, 1"),
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
    speak(app, language)
    answer_refusals(app)
    stand_guard(app)
    guard(app)
    teach(app)
    for blueprint in (people, imports, cases, health_page):
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
