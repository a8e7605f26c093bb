"""Pages for administrators: the organisation tree, and the form of one organisation."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.people.agencies import add_agency, change_agency, find_agency, list_agencies
from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.errors import DomainError, NotAllowed
from caseflow.domain.people_errors import NoSuchAgency
from caseflow.domain.words import Sector
from caseflow.problems import http_status, told
from caseflow.web.door import acting, office, once
from caseflow.web.languages import language
from caseflow.web.people_forms import Form, agency_of, choices, kind_of

agencies = Blueprint("agencies", __name__, url_prefix="/people/agencies")


@agencies.get("")
def listing() -> ResponseReturnValue:
    return _page(Form())


@agencies.post("")
def add() -> ResponseReturnValue:
    form = request.form
    try:
        add_agency(kind_of(form), agency_of(form), by=acting(), office=office(), once=once())
    except NotAllowed:
        raise
    except DomainError as error:
        return _page(form, error), http_status(error)
    flash(gettext("已添加单位“%(name)s”。", name=form["name"].strip()), "good")
    return redirect(url_for("agencies.listing"))


@agencies.get("/<agency_id>")
def one(agency_id: str) -> ResponseReturnValue:
    return _form(agency_id, Form())


@agencies.post("/<agency_id>")
def change(agency_id: str) -> ResponseReturnValue:
    form = request.form
    try:
        facts, why = agency_of(form), form.get("why", "")
        change_agency(agency_id, facts, why, by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchAgency):
        raise
    except DomainError as error:
        return _form(agency_id, form, error), http_status(error)
    flash(gettext("单位已更新；原名称继续有效，案件归属不变。"), "good")
    return redirect(url_for("agencies.listing"))


def _page(form: Form, error: DomainError | None = None) -> str:
    tree = list_agencies(by=acting(), office=office())
    posts = [one.officer.agency for one in office().graph.officers()]
    return render_template(
        "people/agencies.html",
        room="people",
        lines=[(agency, line.depth, posts.count(agency.id)) for agency, line in zip(tree, choices(tree), strict=True)],
        form=form,
        problem=told(error, language()) if error is not None else None,
        **_choices(tree),
    )


def _form(agency_id: str, form: Form, error: DomainError | None = None) -> str:
    tree = list_agencies(by=acting(), office=office())
    agency = find_agency(agency_id, tree)
    return render_template(
        "people/agency.html",
        room="people",
        agency=agency,
        name=form.get("name", agency.name),
        under=form.get("under", agency.parent or ""),
        sectors=set(form.getlist("sectors")) if form else set(map(str, agency.sectors)),
        known_as=form.get("known_as", "\n".join(agency.known_as)),
        why=form.get("why", ""),
        problem=told(error, language()) if error is not None else None,
        **_choices(tree),
    )


def _choices(tree: tuple[Agency, ...]) -> dict[str, object]:
    return {"parents": choices(tree), "kinds": list(AgencyKind), "every_sector": list(Sector)}
