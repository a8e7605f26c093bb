"""The page "我的登录": from where one is signed in, to end any of it."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.people.sign_ins import end_other_sign_ins, end_sign_in, open_sign_ins
from caseflow.web.door import acting, office, once, sign_in_here

sign_ins = Blueprint("sign_ins", __name__, url_prefix="/sessions")


@sign_ins.get("")
def listing() -> ResponseReturnValue:
    by = acting()
    return render_template(
        "people/sign_ins.html",
        rows=open_sign_ins(by.officer.name, by=by, office=office()),
        here=sign_in_here().id,
        tokens=_tokens(),
    )


@sign_ins.post("/<session_id>/end")
def end(session_id: str) -> ResponseReturnValue:
    """Ending the one in use is signing out."""
    by = acting()
    end_sign_in(by.officer.name, session_id, by=by, office=office(), once=once())
    flash(gettext("这次登录已终止。"), "good")
    return redirect(url_for("sign_ins.listing"))


@sign_ins.post("/end-others")
def end_others() -> ResponseReturnValue:
    by = acting()
    many = end_other_sign_ins(by.officer.name, sign_in_here().id, by=by, office=office(), once=once())
    flash(gettext("已终止 %(count)s 次登录。", count=many), "good")
    return redirect(url_for("sign_ins.listing"))


def _tokens() -> int:
    record = office().graph.officer(acting().officer.name)
    return len(record.token_digests) if record is not None else 0
