"""The page on which an officer lends powers of his for some days, and sees what is lent."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.people.delegations import delegate, end_delegation, list_delegations
from caseflow.actions.people.officers import list_colleagues
from caseflow.domain.errors import DomainError, NotAllowed
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.domain.people_errors import NoSuchDelegation
from caseflow.problems import http_status, told
from caseflow.web.door import acting, office, once
from caseflow.web.languages import language
from caseflow.web.people_forms import Form, loan_of

delegations = Blueprint("delegations", __name__, url_prefix="/people/delegations")


@delegations.get("")
def listing() -> ResponseReturnValue:
    return _page(Form())


@delegations.post("")
def lend() -> ResponseReturnValue:
    form = request.form
    by = acting()
    try:
        delegate(loan_of(form, by.officer.name), form.get("why", ""), by=by, office=office(), once=once())
    except NotAllowed:
        raise
    except DomainError as error:
        return _page(form, error), http_status(error)
    flash(gettext("委托已登记，自起始日生效。"), "good")
    return redirect(url_for("delegations.listing"))


@delegations.post("/<delegation_id>/end")
def end(delegation_id: str) -> ResponseReturnValue:
    try:
        end_delegation(delegation_id, request.form.get("why", ""), by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchDelegation):
        raise
    except DomainError as error:
        flash(told(error, language()), "bad")
        return redirect(url_for("delegations.listing"))
    flash(gettext("委托已终止。"), "good")
    return redirect(url_for("delegations.listing"))


def _page(form: Form, error: DomainError | None = None) -> str:
    by = acting()
    everybody = list_colleagues(by=by, office=office())
    mine = by.officer.roles
    administers = by.may(Verb.ADMINISTER)
    return render_template(
        "people/delegations.html",
        room="people" if administers else "",
        rows=list_delegations(by=by, office=office()),
        today=office().clock.today(),
        colleagues=everybody,
        roles=[role for role in OfficerRole if role is not OfficerRole.ADMINISTRATOR and (administers or role in mine)],
        administers=administers,
        form=form,
        problem=told(error, language()) if error is not None else None,
    )
