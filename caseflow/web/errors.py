"""Refusals as answers: the same words as a page for people and as application/problem+json for programs."""

import logging
from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from caseflow.domain.errors import DomainError
from caseflow.exchange.reading import MOST_BYTES
from caseflow.exchange.writing import written
from caseflow.problems import problem
from caseflow.problems.door import slug_of
from caseflow.web.languages import language

_LOG = logging.getLogger("caseflow.web")
API = "/api/"


class RefusedAtTheDoor(DomainError):
    """A refusal of HTTP itself, by the slug of `caseflow.problems.door`."""

    def __init__(self, slug: str, **terms: object) -> None:
        super().__init__(**terms)
        self.slug = slug


def answer_refusals(app: Flask) -> None:
    """Every refusal and every breakdown gets its words; no stack trace ever leaves the house."""
    app.register_error_handler(DomainError, told)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _breakdown)


def told(error: DomainError) -> Response:
    """A refusal as a problem for the API, as a page for people."""
    return told_as(problem(error, language()))


def told_as(content: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Response:
    """A problem as the answer its asker can read."""
    status = int(content["status"])
    if for_programs():
        response = Response(written(dict(content)), status, mimetype="application/problem+json")
    else:
        page = render_template("problem.html", status=status, title=content["title"], detail=content["detail"])
        response = make_response(page, status)
    for name, value in (headers or {}).items():
        response.headers[name] = value
    return response


def for_programs() -> bool:
    """Whether the asker speaks to the API."""
    return request.path.startswith(API)


def _http(error: HTTPException) -> Response:
    if error.code is None or error.code < 400:
        return Response(error.get_response())  # type: ignore[arg-type]  # a redirect raised as an exception
    slug = "form_expired" if isinstance(error, CSRFError) else slug_of(error.code)
    content = problem(RefusedAtTheDoor(slug, most=_size(request.max_content_length or MOST_BYTES)), language())
    allow = {"Allow": ", ".join(sorted(error.valid_methods or ()))} if hasattr(error, "valid_methods") else {}
    return told_as({**content, "status": error.code}, allow)


def _size(most: int) -> str:
    return f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most // 1000} KB"


def _breakdown(error: Exception) -> Response:
    _LOG.error("breakdown at %s: %s", request.endpoint, type(error).__name__, exc_info=error)
    return told(RefusedAtTheDoor("broke_down"))
