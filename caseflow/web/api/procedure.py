"""The procedure over HTTP: where a case stands and what it lacks, moves, and who is in charge."""

from collections.abc import Mapping
from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.procedure.assign import assign, end_assignment
from caseflow.actions.procedure.move_case import move_case
from caseflow.actions.procedure.see_procedure import OfferedMove, ProcedureView, see_procedure
from caseflow.domain.deadline_words import why
from caseflow.domain.deadlines import Deadline
from caseflow.domain.procedure import day_of
from caseflow.domain.procedure_table import Lack
from caseflow.domain.records import Assignment, Move
from caseflow.domain.worklist import WorkRow
from caseflow.exchange.writing import written
from caseflow.problems.procedure import told_lack
from caseflow.web.api import procedure_shapes as shapes
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office
from caseflow.web.languages import language

api = Blueprint("procedure_api", __name__, url_prefix="/api/v1", description="The procedure of a case.")


@api.route("/cases/<case_id>/procedure", methods=["GET"])
@api.doc(**shapes.PROCEDURE)
def procedure(case_id: str) -> ResponseReturnValue:
    """State, steps, moves open now with what each lacks, dates with their reasons, the next act."""
    return _json(_view(see_procedure(case_id, by=acting(), office=office())))


@api.route("/cases/<case_id>/moves", methods=["POST"])
@api.doc(**shapes.MOVE)
def make_move(case_id: str) -> ResponseReturnValue:
    """Make a move by its id, or take the last one back ("take_back"). `on` defaults to today."""
    asked = stated(shapes.MoveAsked())
    made = move_case(
        case_id,
        asked["move"],
        on=day_of(asked["on"]) if asked["on"] else office().clock.today(),
        reason=asked["reason"],
        approved_by=asked["approved_by"] or None,
        once=_once(),
        by=acting(),
        office=office(),
    )
    return _json(_move(made), 201)


@api.route("/cases/<case_id>/assignments", methods=["POST"])
@api.doc(**shapes.ASSIGNMENT)
def put_in_charge(case_id: str) -> ResponseReturnValue:
    """Put an officer in charge, or with `end` relieve one."""
    asked = stated(shapes.AssignmentAsked())
    officer = asked["officer"]
    if asked["end"]:
        made = end_assignment(case_id, officer, reason=asked["reason"], once=_once(), by=acting(), office=office())
    else:
        made = assign(case_id, officer, lead=asked["lead"], once=_once(), by=acting(), office=office())
    return _json(_assignment(made), 201)


def _once() -> str:
    return request.headers.get("Idempotency-Key", "")[:100]


def _view(view: ProcedureView) -> dict[str, Any]:
    course = view.course
    return {
        "case": course.case.id,
        "state": course.state,
        "steps": [
            {"step": one.step.value, "state": one.state, "on": one.on.isoformat() if one.on else None}
            for one in view.steps
        ],
        "moves": [_offered(one, view) for one in view.moves],
        "deadlines": [_deadline(one, view) for one in view.deadlines],
        "to_do": [_row(one, view) for one in view.to_do],
        "history": [_move(one) for one in sorted(course.work.moves, key=lambda one: one.place)],
        "assignments": [_assignment(one) for one in course.work.assignments],
    }


def _offered(one: OfferedMove, view: ProcedureView) -> dict[str, Any]:
    rule = one.move.rule
    return {
        "move": rule.id,
        "title": rule.title.said(language()),
        "to": rule.to,
        "aside": rule.aside,
        "ready": one.move.ready,
        "allowed": one.may,
        "needs_reason": one.move.reasoned,
        "needs_approval": rule.approved,
        "missing": [_lack(lack) for lack in one.move.lacks],
        "due": _deadline(one.due, view) if one.due is not None else None,
        "articles": [str(article) for article in rule.articles],
        "grade": rule.grade.value,
    }


def _deadline(one: Deadline, view: ProcedureView) -> dict[str, Any]:
    today = view.course.today
    return {
        "rule": one.rule,
        "what": one.what.said(language()),
        "due": one.due.isoformat(),
        "start": one.start.isoformat(),
        "provisional": one.provisional,
        "working_days_left": one.left(today),
        "overdue_days": one.overdue_by(today),
        "articles": list(one.articles),
        "grade": one.grade.value,
        "about": one.about,
        "why": why(one, language()),
    }


def _row(one: WorkRow, view: ProcedureView) -> dict[str, Any]:
    return {
        "what": one.what.said(language()),
        "band": one.band.value,
        "act": one.act.key.value,
        "subject": one.act.subject,
        "due": _deadline(one.due, view) if one.due is not None else None,
        "missing": [_lack(lack) for lack in one.lacks],
        "whose": list(one.whose),
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {"slug": lack.slug, "detail": told_lack(lack, language()), "paths": list(lack.paths)}


def _move(one: Move) -> dict[str, Any]:
    return {
        "move": one.move,
        "from": one.from_state,
        "to": one.to_state,
        "on": one.on.isoformat(),
        "by": one.by,
        "at": one.at.isoformat(),
        "reason": one.reason,
        "approved_by": one.approved_by,
        "aside": one.aside,
        "place": one.place,
    }


def _assignment(one: Assignment) -> dict[str, Any]:
    return {
        "officer": one.officer,
        "lead": one.lead,
        "by": one.by,
        "at": one.at.isoformat(),
        "ended_at": one.ended_at.isoformat() if one.ended_at is not None else None,
    }


def _json(content: Mapping[str, Any], status: int = 200) -> Response:
    return Response(written(dict(content)), status, mimetype="application/json")
