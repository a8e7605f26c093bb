"""Whether the office is open: for the watchers, without a sign-in and without a word about anybody."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from caseflow.domain.errors import DomainError
from caseflow.web.door import office

health_page = Blueprint("health", __name__)


@health_page.get("/health")
def health() -> ResponseReturnValue:
    """200 where the store answers, 503 where it does not."""
    try:
        office().graph.officer("")
    except DomainError as error:
        return {"status": "down", "reason": error.slug}, 503
    return {"status": "up"}
