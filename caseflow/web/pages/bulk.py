"""Pages of bulk jobs: choose cases, see who is in and who is out, watch the job, take the letters away."""

from io import BytesIO
from typing import Any

from flask import Blueprint, flash, make_response, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.bulk.planning import plan_bulk
from caseflow.actions.bulk.seeing import list_jobs, pack_job, show_job
from caseflow.actions.bulk.starting import resume_bulk, start_bulk, stop_bulk
from caseflow.actions.cases.see_cases import all_cases
from caseflow.actions.letters.drawing_up import kind_to_draw
from caseflow.actions.letters.wanted_letters import kinds_to_draw
from caseflow.domain.bulk import BulkAct, ItemState, JobState, NoSuchJob
from caseflow.domain.errors import DomainError, NotAllowed
from caseflow.domain.letter import Scope
from caseflow.problems import http_status, told
from caseflow.web.bulk_view import asked_of, bulk_of, counts_of, rows_of
from caseflow.web.door import acting, office, once, takes
from caseflow.web.languages import language
from caseflow.web.letter_view import fields_of
from caseflow.web.listing import matching

bulk = Blueprint("bulk", __name__)

MOST_BULK_FORM = 1_000_000
"""Bytes of a form that names many cases."""
_MOST_LISTED = 500
_SECONDS = 2
"""How often a page of a job under way is asked for again."""


@bulk.get("/bulk")
def listing() -> ResponseReturnValue:
    """The jobs: one's own, or everybody's to those who may see them."""
    jobs = list_jobs(by=acting(), office=office())
    return render_template("bulk/listing.html", room="letters", jobs=[(job, counts_of(job)) for job in jobs])


@bulk.get("/bulk/new")
def choose() -> ResponseReturnValue:
    """Choose a kind of letter, then the cases."""
    return _choosing()


@bulk.post("/bulk/plan")
@takes(MOST_BULK_FORM)
def plan() -> ResponseReturnValue:
    """Who is included and who is left out, each with its reason; nothing is written."""
    try:
        wanted = bulk_of(request.form, by=acting(), office=office())
        items = plan_bulk(wanted, by=acting(), office=office())
    except NotAllowed:
        raise
    except DomainError as error:
        return _refused(error)
    included = [item for item in items if item.state is not ItemState.SKIPPED]
    return render_template(
        "bulk/plan.html",
        room="letters",
        wanted=wanted,
        asked=asked_of(request.form),
        included=rows_of(included, language()),
        left_out=rows_of([item for item in items if item.state is ItemState.SKIPPED], language()),
    )


@bulk.post("/bulk")
@takes(MOST_BULK_FORM)
def start() -> ResponseReturnValue:
    """Start the job and go to its page."""
    try:
        wanted = bulk_of(request.form, by=acting(), office=office())
        job = start_bulk(wanted, by=acting(), office=office(), once=once())
    except NotAllowed:
        raise
    except DomainError as error:
        return _refused(error)
    return redirect(url_for("bulk.page", job_id=job.id))


@bulk.get("/bulk/<job_id>")
def page(job_id: str) -> ResponseReturnValue:
    """One job with its counts and the result of each letter; while it runs the page comes again by itself."""
    job, items = show_job(job_id, by=acting(), office=office())
    under_way = job.state in {JobState.WAITING, JobState.RUNNING}
    answer = make_response(
        render_template(
            "bulk/page.html",
            room="letters",
            job=job,
            counts=counts_of(job),
            rows=rows_of(items, language()),
            under_way=under_way,
            still=bool(request.args.get("still")),
            following=_following(job.act),
            waits_long=job.state is JobState.WAITING and (office().clock.now() - job.at).total_seconds() > 10,
        )
    )
    if under_way and not request.args.get("still"):
        answer.headers["Refresh"] = str(_SECONDS)
    return answer


@bulk.get("/bulk/<job_id>/letters.zip")
def archive(job_id: str) -> ResponseReturnValue:
    """The letters of a job as one archive."""
    out = BytesIO()
    pack_job(job_id, out, by=acting(), office=office())
    out.seek(0)
    return send_file(out, mimetype="application/zip", as_attachment=True, download_name=f"letters-{job_id[:8]}.zip")


@bulk.post("/bulk/<job_id>/stop")
def stop(job_id: str) -> ResponseReturnValue:
    """No further letter is done; what is done stays."""
    return _turned(job_id, gettext("已停止，已办的文书保留。"), stop_bulk)


@bulk.post("/bulk/<job_id>/resume")
def resume(job_id: str) -> ResponseReturnValue:
    """Go on with a stopped job, or try the failures again."""
    return _turned(job_id, gettext("已继续办理。"), resume_bulk)


def _turned(job_id: str, words: str, act: Any) -> ResponseReturnValue:
    try:
        act(job_id, by=acting(), office=office(), once=once())
    except (NotAllowed, NoSuchJob):
        raise
    except DomainError as error:
        flash(told(error, language()), "bad")
    else:
        flash(words, "good")
    return redirect(url_for("bulk.page", job_id=job_id))


def _following(act: BulkAct) -> BulkAct | None:
    """What is done next with the letters of a job."""
    return {BulkAct.DRAFT: BulkAct.REVIEW, BulkAct.REVIEW: BulkAct.ISSUE}.get(act)


def _refused(error: DomainError) -> ResponseReturnValue:
    if request.form.get("act") == BulkAct.DRAFT:
        return _choosing(error)
    flash(told(error, language()), "bad")
    back = request.form.get("of", "")
    return redirect(url_for("bulk.page", job_id=back) if back else url_for("bulk.listing"))


def _choosing(refused: DomainError | None = None) -> ResponseReturnValue:
    given = request.form if refused is not None else request.args
    name, query = given.get("kind", ""), given.get("q", "")[:100]
    kind = kind_to_draw(name, office()) if name else None
    found = matching(list(all_cases(by=acting(), office=office())), query)
    page = render_template(
        "bulk/new.html",
        room="letters",
        kinds=[one for one in kinds_to_draw(office=office()) if one.scope is Scope.CASE],
        chosen=kind,
        to=given.get("to", ""),
        query=query,
        cases=found[:_MOST_LISTED],
        found=len(found),
        ticked=set(given.getlist("case")),
        fields=_fields(kind),
        typed=given,
        told=None if refused is None else told(refused, language()),
    )
    return page, 200 if refused is None else http_status(refused)


def _fields(kind: Any) -> Any:
    """The small form, without what is about one person."""
    if kind is None:
        return ()
    answers = asked_of(request.form)["answers"]
    return fields_of([one for one in kind.form if not one.personal], {}, answers, language())
