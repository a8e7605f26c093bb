"""Pages for administrators: who is in the office, in which post, and the keys they hold; the matrix, for everybody."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.people.agencies import in_order, list_agencies
from caseflow.actions.people.keys import FirstSignIn, reset_password, revoke_tokens
from caseflow.actions.people.matrix import see_matrix
from caseflow.actions.people.officers import (
    add_officer,
    change_officer,
    list_officers,
    resume_officer,
    see_officer,
    suspend_officer,
)
from caseflow.actions.people.sign_ins import end_other_sign_ins, open_sign_ins
from caseflow.domain.errors import DomainError, NoSuchOfficer, NotAllowed
from caseflow.domain.officer import OfficerRecord, OfficerRole, Verb
from caseflow.domain.signing_in import is_locked
from caseflow.problems import http_status, told
from caseflow.web.door import acting, office, once
from caseflow.web.languages import language
from caseflow.web.people_forms import Form, choices, post_of

officers = Blueprint("officers", __name__, url_prefix="/people")


@officers.get("")
def listing() -> ResponseReturnValue:
    records = list_officers(by=acting(), office=office())
    names = {one.id: one.name for one in office().graph.agencies()}
    now = office().clock.now()
    locked = {one.officer.name for one in records if is_locked(one, now)}
    return render_template("people/officers.html", room="people", records=records, agencies=names, locked=locked)


@officers.get("/matrix")
def matrix() -> ResponseReturnValue:
    """Open to every officer, and made to be printed."""
    return render_template(
        "people/matrix.html", room="people", matrix=see_matrix(by=acting(), office=office()), verbs=list(Verb)
    )


@officers.get("/add")
def add_form() -> ResponseReturnValue:
    list_officers(by=acting(), office=office())
    return _form(None, Form())


@officers.post("/add")
def add() -> ResponseReturnValue:
    """The first password is shown on the answer itself and nowhere else."""
    form = request.form
    try:
        first = add_officer(form.get("name", ""), post_of(form), by=acting(), office=office(), once=once())
    except NotAllowed:
        raise
    except DomainError as error:
        return _form(None, form, error), http_status(error)
    return _shown(first), 201


@officers.get("/officers/<name>")
def one(name: str) -> ResponseReturnValue:
    return _form(see_officer(name, by=acting(), office=office()), Form())


@officers.post("/officers/<name>/change")
def change(name: str) -> ResponseReturnValue:
    """What cannot be taken is said above the form, which keeps what was typed."""
    form = request.form
    try:
        change_officer(name, post_of(form), form.get("why", ""), by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchOfficer):
        raise
    except DomainError as error:
        return _form(see_officer(name, by=acting(), office=office()), form, error), http_status(error)
    flash(gettext("%(name)s 的任职已更新，即刻生效。", name=name), "good")
    return redirect(url_for("officers.listing"))


@officers.post("/officers/<name>/suspend")
def suspend(name: str) -> ResponseReturnValue:
    try:
        suspend_officer(name, request.form.get("why", ""), by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchOfficer):
        raise
    except DomainError as error:
        return _refused(name, error)
    flash(gettext("%(name)s 已停用，所有登录已终止。", name=name), "good")
    return _back(name)


@officers.post("/officers/<name>/resume")
def resume(name: str) -> ResponseReturnValue:
    try:
        resume_officer(name, request.form.get("why", ""), by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchOfficer):
        raise
    except DomainError as error:
        return _refused(name, error)
    flash(gettext("%(name)s 已恢复。", name=name), "good")
    return _back(name)


@officers.post("/officers/<name>/password")
def password(name: str) -> ResponseReturnValue:
    """A new first password, shown once."""
    return _shown(reset_password(name, by=acting(), office=office(), once=once()))


@officers.post("/officers/<name>/revoke-tokens")
def tokens(name: str) -> ResponseReturnValue:
    many = revoke_tokens(name, by=acting(), office=office(), once=once())
    flash(gettext("已收回 %(count)s 个访问令牌。", count=many), "good")
    return _back(name)


@officers.post("/officers/<name>/end-sign-ins")
def end_sign_ins(name: str) -> ResponseReturnValue:
    many = end_other_sign_ins(name, "", by=acting(), office=office(), once=once())
    flash(gettext("已终止 %(count)s 次登录。", count=many), "good")
    return _back(name)


def _back(name: str) -> ResponseReturnValue:
    return redirect(url_for("officers.one", name=name))


def _refused(name: str, error: DomainError) -> ResponseReturnValue:
    flash(told(error, language()), "bad")
    return _back(name)


def _shown(first: FirstSignIn) -> str:
    return render_template("people/first_password.html", room="people", first=first)


def _form(record: OfficerRecord | None, form: Form, error: DomainError | None = None) -> str:
    """The form of an officer: what was typed where something was, else what is known."""
    known = record.officer if record is not None else None
    held = {role.value for role in known.roles} if known else set()
    by = acting()
    sign_ins = open_sign_ins(known.name, by=by, office=office()) if known else ()
    return render_template(
        "people/officer.html",
        room="people",
        record=record,
        name=known.name if known else form.get("name", ""),
        title=form.get("title", known.title if known else ""),
        agency=form.get("agency", (known.agency if known else "") or ""),
        roles=set(form.getlist("roles")) if form else held,
        why=form.get("why", ""),
        agencies=choices(in_order(list_agencies(by=by, office=office()))),
        every_role=list(OfficerRole),
        sign_ins=sign_ins,
        problem=told(error, language()) if error is not None else None,
    )
