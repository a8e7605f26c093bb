"""Pages of sealed values: their masks, and one of them in clear on a page that is kept nowhere."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from flask_limiter import RequestLimit

from caseflow.actions.privacy.reveal import Asked, list_sealed, reveal
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed, PersonalInText
from caseflow.domain.reveal import MOST_AT_ONCE, Purpose, TooManyReveals
from caseflow.problems import http_status
from caseflow.problems import told as in_words
from caseflow.web.door import acting, limiter, office, once
from caseflow.web.errors import told
from caseflow.web.languages import language
from caseflow.web.printing import Speaker

reveals = Blueprint("reveals", __name__)

_PER_PAGE = 50


def _breach(limit: RequestLimit) -> Response:
    return told(TooManyReveals(most=MOST_AT_ONCE))


def _who() -> str:
    return f"reveal {acting().officer.name}"


slowly = limiter.shared_limit(f"{MOST_AT_ONCE * 2} per hour", scope="reveal", key_func=_who, on_breach=_breach)
"""Over all cases, pages and programs together; the action itself counts each case by the log."""


@reveals.get("/cases/<case_id>/reveal")
def page(case_id: str) -> ResponseReturnValue:
    """The sealed values of a case by their masks."""
    return _page(case_id)


@reveals.post("/cases/<case_id>/reveal")
@slowly
def show(case_id: str) -> ResponseReturnValue:
    """One value in clear. It stands in the body of this one answer, never in an address."""
    form = request.form
    asked = Asked(path=form.get("path", ""), purpose=form.get("purpose", ""), why=form.get("why", ""))
    try:
        shown = reveal(case_id, asked, once=once(), by=acting(), office=office())
    except (NoSuchCase, NotAllowed):
        raise
    except DomainError as error:
        return _page(case_id, error=error)
    return render_template("reveal/shown.html", room="cases", case_id=case_id, shown=shown, asked=asked)


def _page(case_id: str, error: DomainError | None = None) -> ResponseReturnValue:
    found = list_sealed(case_id, by=acting(), office=office())
    pages = max(1, -(-len(found.fields) // _PER_PAGE))
    number = min(max(1, request.args.get("page", 1, type=int)), pages)
    content = render_template(
        "reveal/page.html",
        room="cases",
        case=found.case,
        fields=found.fields[(number - 1) * _PER_PAGE : number * _PER_PAGE],
        total=len(found.fields),
        shown=found.shown[:20],
        purposes=tuple(Purpose),
        problem=in_words(error, language()) if error is not None else None,
        typed={} if isinstance(error, PersonalInText) else request.form,
        page=number,
        pages=pages,
        **Speaker(found.case, office(), language()).words(),
    )
    return content, http_status(error) if error is not None else 200
