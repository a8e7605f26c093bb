"""Pages of findings: all of a case by check, and the forms that confirm, correct or mark them."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.findings.decide_findings import Decision, check_may_decide, decide_findings
from caseflow.actions.findings.see_findings import list_findings
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed
from caseflow.domain.findings import NothingChosen
from caseflow.domain.proposed_findings import Check
from caseflow.domain.records import FindingStatus
from caseflow.problems import told
from caseflow.web.door import acting, office, once, takes
from caseflow.web.finding_rows import finding_part, part_of
from caseflow.web.languages import language
from caseflow.web.printing import Speaker

findings = Blueprint("findings", __name__)
findings.add_app_template_global(finding_part)

_PER_PAGE = 50
_MOST = 1_000_000
"""Bytes of a form that names many findings."""


@findings.get("/cases/<case_id>/findings")
def page(case_id: str) -> ResponseReturnValue:
    """The findings of one check (?check=), cut into pages (?page=)."""
    found = list_findings(case_id, by=acting(), office=office())
    part = part_of(found, language())
    check = request.args.get("check", "")
    check = check if check in part.rows else Check.LIABILITY.value
    rows = part.rows[check]
    pages = max(1, -(-len(rows) // _PER_PAGE))
    number = min(max(1, request.args.get("page", 1, type=int)), pages)
    return render_template(
        "findings/page.html",
        room="cases",
        case=found.case,
        judgement=found.judgement,
        part=part,
        check=check,
        rows=rows[(number - 1) * _PER_PAGE : number * _PER_PAGE],
        page=number,
        pages=pages,
        **Speaker(found.case, office(), language()).words(),
    )


@findings.post("/cases/<case_id>/findings")
@takes(_MOST)
def decide(case_id: str) -> ResponseReturnValue:
    """Confirm, correct or mark the findings that the form names; a refusal is told where the form stood."""
    check_may_decide(case_id, by=acting(), office=office())
    where = _back(case_id)
    try:
        made = decide_findings(case_id, _decision(), once=once(), by=acting(), office=office())
    except (NoSuchCase, NotAllowed):
        raise
    except DomainError as error:
        flash(told(error, language()), "bad")
        return redirect(where)
    if made and made[0].status is FindingStatus.CORRECTED:
        flash(gettext("已更正认定，系统的结论不因此改变；要改变它，请在“案情”中更正所依据的事实。"), "good")
    else:
        flash(gettext("已记入 %(count)s 项认定。", count=len(made)), "good")
    return redirect(where)


def _decision() -> Decision:
    """What the form says: `finding` once or many times, each with the digest of what was seen as `seen:<finding>`."""
    form = request.form
    status = form.get("status", "")
    if status not in set(map(str, FindingStatus)):
        raise NothingChosen
    named = tuple(form.getlist("finding"))
    return Decision(
        findings=named,
        status=FindingStatus(status),
        proofs=tuple(form.getlist("proof")),
        note=form.get("note", ""),
        verdict=form.get("verdict", ""),
        seen={name: form[f"seen:{name}"] for name in named if f"seen:{name}" in form},
    )


def _back(case_id: str) -> str:
    """Where the form stood: on the case's page, or on a page of findings."""
    check = request.form.get("check", "")
    known = check if check in set(map(str, Check)) else Check.LIABILITY.value
    if request.form.get("back") == "findings":
        number = request.form.get("page", 1, type=int)
        return url_for("findings.page", case_id=case_id, check=known, page=number)
    return url_for("cases.page", case_id=case_id) + f"#findings-{known}"
