"""Pages of people: signing in and out, a new password, the language."""

from urllib.parse import urlsplit

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import login_user, logout_user

from caseflow.actions.people.keys import new_password
from caseflow.actions.people.proving import sign_in as prove
from caseflow.domain.errors import DomainError, WeakPassword, WrongPassword
from caseflow.problems import told
from caseflow.web.door import SignedIn, acting, clear_session, limiter, office
from caseflow.web.languages import choose, language

people = Blueprint("people", __name__)


def _failed(response: Response) -> bool:
    return response.status_code == 401


@people.get("/sign-in")
def sign_in_form() -> ResponseReturnValue:
    return render_template("sign_in.html", next=_local(request.args.get("next")), name="", problem=None)


@people.post("/sign-in")
@limiter.limit("10 per minute", deduct_when=_failed)
@limiter.limit("10 per minute", key_func=lambda: f"name {request.form.get('name', '')[:100]}", deduct_when=_failed)
def sign_in() -> ResponseReturnValue:
    name, password = request.form.get("name", "").strip(), request.form.get("password", "")
    where = _local(request.form.get("next"))
    try:
        officer = prove(name, password, office=office())
    except WrongPassword as error:
        page = render_template("sign_in.html", next=where, name=name[:100], problem=told(error, language()))
        return page, 401
    record = office().graph.officer(officer.name)
    if record is None:
        return redirect(url_for("people.sign_in_form"))
    clear_session()
    login_user(SignedIn(record))
    return redirect(where or url_for("cases.listing"))


@people.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    logout_user()
    clear_session()
    return redirect(url_for("people.sign_in_form"))


@people.get("/password")
def password_form() -> ResponseReturnValue:
    return render_template("password.html", problem=None)


@people.post("/password")
@limiter.limit("10 per minute", deduct_when=_failed)
def change_password() -> ResponseReturnValue:
    """The old password is asked again, so that an unattended screen gives nobody the account."""
    name = acting().officer.name
    try:
        prove(name, request.form.get("old", ""), office=office())
        new_password(name, request.form.get("new", ""), by=acting(), office=office())
    except (WrongPassword, WeakPassword) as error:
        return _password_refused(error)
    record = office().graph.officer(name)
    if record is not None:
        login_user(SignedIn(record))
    flash(gettext("密码已修改。"), "good")
    return redirect(url_for("cases.listing"))


def _password_refused(error: DomainError) -> ResponseReturnValue:
    page = render_template("password.html", problem=told(error, language()))
    return page, 401 if isinstance(error, WrongPassword) else 422


@people.post("/language")
def switch_language() -> ResponseReturnValue:
    choose(request.form.get("language", "zh"))
    return redirect(_local(request.form.get("next")) or url_for("cases.front"))


def _local(where: str | None) -> str:
    """A path of this site, or nothing: never an address of somebody else's."""
    if not where or not where.startswith("/") or where.startswith(("//", "/\\")):
        return ""
    parts = urlsplit(where)
    return where if not parts.scheme and not parts.netloc and where.isprintable() else ""
