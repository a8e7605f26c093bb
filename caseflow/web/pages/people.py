"""Pages at the door: signing in and out, a new password, the language."""

from urllib.parse import urlsplit

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.people.keys import new_password
from caseflow.actions.people.proving import acting_as, prove
from caseflow.actions.people.proving import sign_in as begin_sign_in
from caseflow.actions.people.sign_ins import sign_out as end_sign_in
from caseflow.domain.errors import DomainError, WeakPassword, WrongPassword
from caseflow.domain.officer import ActingOfficer, Door, Verb
from caseflow.problems import told
from caseflow.web.browsers import browser_of
from caseflow.web.door import acting, clear_session, let_in, limiter, office, once, sign_in_here
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
        begun = begin_sign_in(name, password, office=office(), browser=browser_of(request.user_agent.string))
    except WrongPassword as error:
        page = render_template("sign_in.html", next=where, name=name[:100], problem=told(error, language()))
        return page, 401
    let_in(begun.key)
    return redirect(where or _home(acting_as(begun.officer, Door.PAGE, office=office())))


@people.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    end_sign_in(sign_in_here().id, by=acting(), office=office())
    clear_session()
    return redirect(url_for("people.sign_in_form"))


@people.get("/password")
def password_form() -> ResponseReturnValue:
    return render_template("password.html", problem=None)


@people.post("/password")
@limiter.limit("10 per minute", deduct_when=_failed)
def change_password() -> ResponseReturnValue:
    """The old password is asked again, so that an unattended screen gives nobody the account; it ends every sign-in."""
    name, new = acting().officer.name, request.form.get("new", "")
    try:
        prove(name, request.form.get("old", ""), office=office())
        new_password(name, new, by=acting(), office=office(), once=once())
        begun = begin_sign_in(name, new, office=office(), browser=browser_of(request.user_agent.string))
    except (WrongPassword, WeakPassword) as error:
        return _password_refused(error)
    let_in(begun.key)
    flash(gettext("密码已修改，其他登录已全部终止。"), "good")
    return redirect(_home(acting()))


def _password_refused(error: DomainError) -> ResponseReturnValue:
    page = render_template("password.html", problem=told(error, language()))
    return page, 401 if isinstance(error, WrongPassword) else 422


@people.post("/language")
def switch_language() -> ResponseReturnValue:
    choose(request.form.get("language", "zh"))
    return redirect(_local(request.form.get("next")) or url_for("worklist.page"))


def _home(by: ActingOfficer) -> str:
    """Where an officer begins: the work, or the people for one who only administers."""
    return url_for("worklist.page" if by.may(Verb.READ) else "officers.listing")


def _local(where: str | None) -> str:
    """A path of this site, or nothing: never an address of somebody else's."""
    if not where or not where.startswith("/") or where.startswith(("//", "/\\")):
        return ""
    parts = urlsplit(where)
    return where if not parts.scheme and not parts.netloc and where.isprintable() else ""
