"""Small pages of the procedure: make a move, take it back, put officers in charge and relieve them."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.procedure.assign import assign, end_assignment, officers_to_choose
from caseflow.actions.procedure.move_case import move_case
from caseflow.actions.procedure.see_procedure import ProcedureView, see_procedure
from caseflow.domain.errors import DomainError, NoSuchOfficer, NotAllowed, PersonalInText
from caseflow.domain.headline import title_of
from caseflow.domain.officer import Officer, OfficerRole
from caseflow.domain.procedure import BadDay, MoveNotAllowed, NoSuchMove, day_of, out_of_turn
from caseflow.domain.procedure_table import TAKE_BACK
from caseflow.problems import http_status, told
from caseflow.web.door import acting, office
from caseflow.web.languages import language
from caseflow.web.procedure_view import due_words, lack_words, steps_view

procedure = Blueprint("procedure", __name__)
procedure.add_app_template_global(lambda view: steps_view(view, language()), "steps_of")

_KEPT = (MoveNotAllowed, NoSuchOfficer, PersonalInText, BadDay)
"""Refusals after which the form comes back with what was typed."""


@procedure.get("/cases/<case_id>/moves/<move_id>")
def form(case_id: str, move_id: str) -> ResponseReturnValue:
    """The form of a move; what it lacks is said above it."""
    view = see_procedure(case_id, by=acting(), office=office())
    return _form(view, move_id, {"on": office().clock.today().isoformat()})


@procedure.post("/cases/<case_id>/moves/<move_id>")
def make(case_id: str, move_id: str) -> ResponseReturnValue:
    """Make the move; a refusal keeps what was typed."""
    typed = {name: request.form.get(name, "").strip() for name in ("on", "reason", "approved_by")}
    try:
        on = office().clock.today() if move_id == TAKE_BACK else day_of(typed["on"])
        move_case(
            case_id,
            move_id,
            on=on,
            reason=typed["reason"],
            approved_by=typed["approved_by"] or None,
            once=request.form.get("once", "")[:100],
            by=acting(),
            office=office(),
        )
    except _KEPT as error:
        view = see_procedure(case_id, by=acting(), office=office())
        return _form(view, move_id, typed, refused=error)
    flash(gettext("已办理：%(move)s", move=_title(move_id)), "good")
    return redirect(url_for("cases.page", case_id=case_id) + "#steps")


@procedure.get("/cases/<case_id>/assignments")
def assignments(case_id: str) -> ResponseReturnValue:
    """Who is in charge, and a form to put somebody in charge."""
    return _assignments(case_id, {})


@procedure.post("/cases/<case_id>/assignments")
def put_in_charge(case_id: str) -> ResponseReturnValue:
    """Put an officer in charge."""
    typed = {"officer": request.form.get("officer", ""), "lead": request.form.get("lead", "")}
    once = request.form.get("once", "")[:100]
    try:
        assign(case_id, typed["officer"], lead=bool(typed["lead"]), once=once, by=acting(), office=office())
    except NoSuchOfficer as error:
        return _assignments(case_id, typed, refused=error)
    flash(gettext("已指派 %(officer)s。", officer=typed["officer"]), "good")
    return redirect(url_for("procedure.assignments", case_id=case_id))


@procedure.post("/cases/<case_id>/assignments/end")
def end(case_id: str) -> ResponseReturnValue:
    """Relieve an officer of the case."""
    officer = request.form.get("officer", "")
    end_assignment(case_id, officer, once=request.form.get("once", "")[:100], by=acting(), office=office())
    flash(gettext("%(officer)s 不再承办此案。", officer=officer), "good")
    return redirect(url_for("procedure.assignments", case_id=case_id))


def _form(
    view: ProcedureView, move_id: str, typed: dict[str, str], *, refused: DomainError | None = None
) -> ResponseReturnValue:
    course = view.course
    rule = course.procedure.moves.get(move_id)
    if rule is None and move_id != TAKE_BACK:
        raise NoSuchMove(move=move_id)
    offered = next((one for one in view.moves if one.move.rule.id == move_id), None)
    out = rule is not None and offered is None
    lacks = offered.move.lacks if offered is not None else (out_of_turn(course),) if out else ()
    page = render_template(
        "case/move.html",
        room="cases",
        case=course.case,
        headline=title_of(course.case),
        rule=rule,
        move_id=move_id,
        title=_title(move_id),
        typed=typed,
        today=course.latest_day.isoformat(),
        reasoned=offered is None or offered.move.reasoned,
        may=_may(view, move_id),
        out_of_turn=out,
        lacks=() if refused is not None else lack_words(lacks, course.case, language()),
        due=due_words(offered.due, course.today, language()) if offered is not None and offered.due else None,
        told=None if refused is None else told(refused, language()),
        heads=[one for one in _choices() if OfficerRole.HEAD in one.roles and one.name != acting().officer.name],
    )
    return page, 200 if refused is None else http_status(refused)


def _may(view: ProcedureView, move_id: str) -> bool:
    if move_id == TAKE_BACK:
        return view.may_take_back
    return any(one.may for one in view.moves if one.move.rule.id == move_id)


def _assignments(case_id: str, typed: dict[str, str], *, refused: DomainError | None = None) -> ResponseReturnValue:
    view = see_procedure(case_id, by=acting(), office=office())
    if not view.may_assign:
        raise NotAllowed(officer=acting().officer.name, verb="decide")
    choices = _choices()
    page = render_template(
        "case/assignments.html",
        room="cases",
        case=view.course.case,
        headline=title_of(view.course.case),
        assigned=[one for one in view.course.work.assignments if one.ended_at is None],
        officers=choices,
        titles={one.name: one.title for one in choices},
        typed=typed,
        told=None if refused is None else told(refused, language()),
    )
    return page, 200 if refused is None else http_status(refused)


def _choices() -> tuple[Officer, ...]:
    return officers_to_choose(by=acting(), office=office())


def _title(move_id: str) -> str:
    rule = office().law.procedure.moves.get(move_id)
    return gettext("撤回上一步") if rule is None else rule.title.said(language())
