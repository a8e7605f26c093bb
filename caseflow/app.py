"""The Flask application for an office and its settings: what `wsgi.py` and `caseflow run` serve."""

from flask import Flask

from caseflow.office import Office
from caseflow.settings import Settings
from caseflow.web.build import build


def create_app(office: Office, settings: Settings) -> Flask:
    """The application; the office must outlive it."""
    return build(office, pages=settings.templates / "pages", language=settings.language)
