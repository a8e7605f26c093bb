"""Who stands at the door: the session of a page, a bearer token of a program, or nobody."""

import hashlib
from dataclasses import dataclass
from typing import Any, cast

from flask import Flask, current_app, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager, UserMixin, current_user
from flask_wtf.csrf import CSRFProtect

from caseflow.actions.people.proving import officer_of_token
from caseflow.domain.officer import ActingOfficer, Door, OfficerRecord
from caseflow.office import Office
from caseflow.problems import problem
from caseflow.web.errors import RefusedAtTheDoor, for_programs, told_as
from caseflow.web.languages import language

OPEN = frozenset({"static", "people.sign_in", "people.sign_in_form", "people.switch_language", "health.health"})
"""The only endpoints that answer without a sign-in."""
_BEFORE_CHANGE = OPEN | {"people.change_password", "people.password_form", "people.sign_out"}
"""What is open to one who must change the first password."""

csrf = CSRFProtect()
limiter = Limiter(get_remote_address, storage_uri="memory://")


@dataclass(frozen=True, slots=True)
class SignedIn(UserMixin):  # type: ignore[misc]  # the library carries no types
    """An officer for Flask-Login; the id dies with the password, so a new password ends every old session."""

    record: OfficerRecord

    def get_id(self) -> str:
        return f"{_stamp(self.record)}:{self.record.officer.name}"


def office() -> Office:
    """The office this application was built for."""
    return cast(Office, current_app.extensions["office"])


def acting() -> ActingOfficer:
    """Who acts in this request, and by which door."""
    return cast(ActingOfficer, g.acting)


def stand_guard(app: Flask) -> None:
    """Let nobody pass unproved, and no form without its token."""
    login = LoginManager()
    login.session_protection = "strong"
    login.user_loader(_of_session)
    login.init_app(app)
    csrf.init_app(app)
    limiter.init_app(app)
    app.before_request(_prove)
    app.context_processor(_shown)


def _of_session(told: str) -> SignedIn | None:
    stamp, _, name = told.partition(":")
    record = office().graph.officer(name)
    return SignedIn(record) if record is not None and _stamp(record) == stamp else None


def _stamp(record: OfficerRecord) -> str:
    return hashlib.sha256(record.password_hash.encode()).hexdigest()[:16]


def _prove() -> ResponseReturnValue | None:
    bearer = request.authorization
    if for_programs() and bearer is not None and bearer.type == "bearer":
        officer = officer_of_token(bearer.token or "", office=office())
        if officer is None:
            return _refused()
        g.acting = ActingOfficer(officer, Door.API)
        return None
    if request.method not in {"GET", "HEAD", "OPTIONS"}:
        csrf.protect()
    if request.endpoint in OPEN:
        return None
    if not current_user.is_authenticated:
        return _refused()
    record = current_user.record
    if record.must_change and request.endpoint not in _BEFORE_CHANGE:
        return redirect(url_for("people.password_form")) if not for_programs() else _refused()
    g.acting = ActingOfficer(record.officer, Door.API if for_programs() else Door.PAGE)
    return None


def _refused() -> ResponseReturnValue:
    if not for_programs() and request.method == "GET":
        return redirect(url_for("people.sign_in_form", next=request.full_path.rstrip("?")))
    content = problem(RefusedAtTheDoor("not_signed_in"), language())
    return told_as(content, {"WWW-Authenticate": 'Bearer realm="caseflow"'} if for_programs() else None)


def _shown() -> dict[str, Any]:
    record = current_user.record if current_user.is_authenticated else None
    return {"officer": record.officer if record is not None else None}


def clear_session() -> None:
    """Clear the session but keep the chosen language."""
    kept = session.get("language")
    session.clear()
    if kept:
        session["language"] = kept
