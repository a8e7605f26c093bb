"""Bulk jobs over HTTP: planned, started, watched, stopped, gone on with, taken away as one archive."""

from io import BytesIO
from typing import Any

from flask import Response, send_file
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint
from marshmallow import Schema, fields
from marshmallow.validate import Length, OneOf

from caseflow.actions.bulk.planning import plan_bulk
from caseflow.actions.bulk.seeing import JobView, list_jobs, pack_job, show_job
from caseflow.actions.bulk.starting import resume_bulk, start_bulk, stop_bulk
from caseflow.domain.bulk import MOST_ITEMS, BulkAct, BulkItem, BulkJob
from caseflow.exchange.writing import written
from caseflow.problems import problem
from caseflow.web.api.shapes import answer, refusals
from caseflow.web.api.stated import stated
from caseflow.web.bulk_view import counts_of, stated_bulk
from caseflow.web.door import acting, office, once, takes
from caseflow.web.languages import language

bulk_api = Blueprint("bulk_api", __name__, url_prefix="/api/v1", description="Many letters in one job.")

MOST_BODY = 1_000_000
"""Bytes of a body that names many cases."""
_NAME = Length(max=200)


class BulkAsked(Schema):
    """A job. `cases`, `projects` and `to` choose what is drafted, `of` the job whose letters are led on."""

    act = fields.String(required=True, validate=OneOf([act.value for act in BulkAct]))
    kind = fields.String(load_default="", validate=_NAME)
    cases = fields.List(fields.String(validate=_NAME), load_default=list, validate=Length(max=MOST_ITEMS))
    projects = fields.List(fields.String(validate=_NAME), load_default=list, validate=Length(max=MOST_ITEMS))
    to = fields.String(load_default="", validate=_NAME)
    issuer = fields.String(load_default="", validate=_NAME)
    approval = fields.String(load_default="", validate=_NAME)
    answers = fields.Dict(
        keys=fields.String(validate=_NAME), values=fields.String(validate=Length(max=2000)), load_default=dict
    )
    of = fields.String(load_default="", validate=_NAME)
    note = fields.String(load_default="", validate=Length(max=2000))
    despite = fields.Boolean(load_default=False, truthy={True}, falsy={False})


_JOB: dict[str, Any] = {"type": "object"}
_PLAN = {"200": answer("Who is included and who is left out", _JOB), **refusals("401", "403", "422")}
_STATED: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
}


@bulk_api.route("/bulk", methods=["GET"])
@bulk_api.doc(responses={"200": answer("The jobs, the newest first", _JOB), **refusals("401", "403")})
def list_all() -> ResponseReturnValue:
    """The caller's jobs, or everybody's to those who may see them."""
    return _json({"jobs": [_job(job) for job in list_jobs(by=acting(), office=office())]})


@bulk_api.route("/bulk/plan", methods=["POST"])
@takes(MOST_BODY)
@bulk_api.doc(
    **_STATED, responses={"200": answer("Who is included and who is left out", _JOB), **refusals("401", "403", "422")}
)
def plan() -> ResponseReturnValue:
    """Who would be included and who left out, each with its reason; nothing is written."""
    wanted = stated_bulk(stated(BulkAsked()), by=acting(), office=office())
    return _json({"items": [_item(one) for one in plan_bulk(wanted, by=acting(), office=office())]})


@bulk_api.route("/bulk", methods=["POST"])
@takes(MOST_BODY)
@bulk_api.doc(**_STATED, responses={"201": answer("The job that was started", _JOB), **refusals("401", "403", "422")})
def start() -> ResponseReturnValue:
    """Start a job; the background works it off."""
    wanted = stated_bulk(stated(BulkAsked()), by=acting(), office=office())
    job = start_bulk(wanted, by=acting(), office=office(), once=once())
    return _shown(show_job(job.id, by=acting(), office=office()), 201)


@bulk_api.route("/bulk/<job_id>", methods=["GET"])
@bulk_api.doc(responses={"200": answer("The job, letter by letter", _JOB), **refusals("401", "403", "404")})
def read(job_id: str) -> ResponseReturnValue:
    """One job with the result of each of its letters."""
    return _shown(show_job(job_id, by=acting(), office=office()))


@bulk_api.route("/bulk/<job_id>/stop", methods=["POST"])
@bulk_api.doc(responses={"200": answer("The stopped job", _JOB), **refusals("401", "403", "404", "409")})
def stop(job_id: str) -> ResponseReturnValue:
    """No further letter is done; what is done stays."""
    stop_bulk(job_id, by=acting(), office=office(), once=once())
    return _shown(show_job(job_id, by=acting(), office=office()))


@bulk_api.route("/bulk/<job_id>/resume", methods=["POST"])
@bulk_api.doc(responses={"200": answer("The job that goes on", _JOB), **refusals("401", "403", "404", "409")})
def resume(job_id: str) -> ResponseReturnValue:
    """Go on with a stopped job, or try the failures again."""
    resume_bulk(job_id, by=acting(), office=office(), once=once())
    return _shown(show_job(job_id, by=acting(), office=office()))


@bulk_api.route("/bulk/<job_id>/letters.zip", methods=["GET"])
@bulk_api.doc(responses=refusals("401", "403", "404"))
def archive(job_id: str) -> ResponseReturnValue:
    """The letters of a job as one archive of Word files."""
    out = BytesIO()
    pack_job(job_id, out, by=acting(), office=office())
    out.seek(0)
    return send_file(out, mimetype="application/zip", as_attachment=True, download_name=f"letters-{job_id[:8]}.zip")


def _shown(seen: JobView, status: int = 200) -> Response:
    job, items = seen
    return _json({**_job(job), "items": [_item(item) for item in items]}, status)


def _job(job: BulkJob) -> dict[str, Any]:
    counts = counts_of(job)
    return {
        "id": job.id,
        "act": job.act.value,
        "kind": job.kind,
        "state": job.state.value,
        "by": job.by,
        "at": job.at.isoformat(),
        "included": counts.included,
        "done": counts.done,
        "failed": counts.failed,
        "skipped": counts.skipped,
        "left": counts.left,
    }


def _item(item: BulkItem) -> dict[str, Any]:
    return {
        "case": item.case,
        "to": item.to,
        "to_name": item.to_name,
        "letter": item.letter or None,
        "number": item.number or None,
        "state": item.state.value,
        "problem": None if item.refusal is None else problem(item.refusal, language()),
    }


def _json(content: Any, status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
