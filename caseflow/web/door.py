"""Who stands at the door: the sign-in of a page, a bearer token of a program, or nobody; and how much may be brought.

The signed cookie carries the random key of a sign-in (beside the form token, the language and what is yet to be said);
its record is in the graph, under the key's digest. The process itself remembers nobody.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from flask import Flask, current_app, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf.csrf import CSRFProtect

from caseflow.actions.people.proving import acting_as, officer_of_token, whose_sign_in
from caseflow.domain.officer import ActingOfficer, Door, OfficerRecord, Session
from caseflow.office import Office
from caseflow.problems import problem
from caseflow.web.errors import RefusedAtTheDoor, for_programs, told_as
from caseflow.web.languages import language

V = TypeVar("V", bound=Callable[..., Any])

OPEN = frozenset({"static", "people.sign_in", "people.sign_in_form", "people.switch_language", "health.health"})
"""The only endpoints that answer without a sign-in."""
_BEFORE_CHANGE = OPEN | {"people.change_password", "people.password_form", "people.sign_out"}
"""What is open to one who must change the first password."""
MOST_OF_A_FORM = 256_000
"""Bytes of an ordinary form; what takes more says so by `takes`."""
ENVELOPE = 64_000
"""What a form adds around the largest file."""
_KEY = "sign_in"
_UNASKED = frozenset({"static", "health.health"})
"""For these nobody is looked up."""
_MOST_OF_ONCE = 100

csrf = CSRFProtect()
limiter = Limiter(get_remote_address, storage_uri="memory://")


def office() -> Office:
    """The office this application was built for."""
    return cast(Office, current_app.extensions["office"])


def acting() -> ActingOfficer:
    """Who acts in this request, and by which door."""
    return cast(ActingOfficer, g.acting)


def sign_in_here() -> Session:
    """The sign-in that this request uses; only for pages."""
    return cast(tuple[Session, OfficerRecord], g.signed_in)[0]


def once() -> str:
    """What the form or the program brought so that a second click is known as the first, or nothing."""
    brought = request.headers.get("Idempotency-Key") or request.form.get("once", "")
    return brought[:_MOST_OF_ONCE]


def takes(most: int) -> Callable[[V], V]:
    """Let a view take a body of so many bytes. Put it directly above the function, below the route."""

    def marked(view: V) -> V:
        view.most_bytes = most  # type: ignore[attr-defined]
        return view

    return marked


def stand_guard(app: Flask) -> None:
    """Let nobody pass unproved, no form without its token, and nothing too large."""
    app.before_request(_measure)
    csrf.init_app(app)
    limiter.init_app(app)
    app.before_request(_prove)
    app.context_processor(_shown)


def let_in(key: str) -> None:
    """Give the browser the key of a sign-in, in place of whatever it brought; the chosen language stays."""
    clear_session()
    session[_KEY] = key


def clear_session() -> None:
    """Forget what the browser brought, but for the chosen language."""
    kept = session.get("language")
    session.clear()
    if kept:
        session["language"] = kept


def _measure() -> None:
    """How much this request may bring, said before anything of it is read."""
    view = current_app.view_functions.get(request.endpoint or "")
    most = getattr(view, "most_bytes", MOST_OF_A_FORM)
    request.max_content_length = min(most, current_app.config["MAX_CONTENT_LENGTH"] or most)
    request.max_form_memory_size = MOST_OF_A_FORM


def _prove() -> ResponseReturnValue | None:
    g.signed_in = None
    bearer = request.authorization
    if for_programs() and bearer is not None and bearer.type == "bearer":
        officer = officer_of_token(bearer.token or "", office=office())
        if officer is None:
            return _refused()
        g.acting = acting_as(officer, Door.API, office=office())
        return None
    if request.method not in {"GET", "HEAD", "OPTIONS"}:
        csrf.protect()
    if request.endpoint not in _UNASKED and session.get(_KEY):
        g.signed_in = whose_sign_in(str(session[_KEY]), office=office())
    return None if request.endpoint in OPEN else _enter(g.signed_in)


def _enter(signed_in: tuple[Session, OfficerRecord] | None) -> ResponseReturnValue | None:
    if signed_in is None:
        return _refused()
    record = signed_in[1]
    if record.must_change and request.endpoint not in _BEFORE_CHANGE:
        return redirect(url_for("people.password_form")) if not for_programs() else _refused()
    g.acting = acting_as(record.officer, Door.API if for_programs() else Door.PAGE, office=office())
    return None


def _refused() -> ResponseReturnValue:
    if not for_programs() and request.method == "GET":
        return redirect(url_for("people.sign_in_form", next=request.full_path.rstrip("?")))
    content = problem(RefusedAtTheDoor("not_signed_in"), language())
    return told_as(content, {"WWW-Authenticate": 'Bearer realm="caseflow"'} if for_programs() else None)


def _shown() -> dict[str, Any]:
    """Who is named at the top of a page, and what he may do, so that no page offers what the door refuses."""
    signed_in = g.get("signed_in")
    by = g.get("acting")
    return {
        "officer": signed_in[1].officer if signed_in is not None else None,
        "allowed": {power.verb.value for power in by.powers} if by is not None else frozenset(),
    }
