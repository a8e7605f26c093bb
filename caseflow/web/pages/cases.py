"""Pages of cases: the list, and one case with everything about it."""

from itertools import islice

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from caseflow.actions.cases.see_cases import all_cases, related_cases, show_case
from caseflow.actions.procedure.see_procedure import procedure_of
from caseflow.web.case_view import view_of
from caseflow.web.door import acting, office
from caseflow.web.languages import language
from caseflow.web.listing import matching
from caseflow.web.printing import Speaker
from caseflow.web.timeline import timeline
from caseflow.web.todo import todo_row

cases = Blueprint("cases", __name__)

_PER_PAGE = 20
_CLAIMS_SHOWN = 100


@cases.get("/cases")
def listing() -> ResponseReturnValue:
    """The list, narrowed by ?q= and cut into pages by ?page=."""
    query = request.args.get("q", "").strip()[:100]
    rows = list(all_cases(by=acting(), office=office()))
    found = matching(rows, query)
    pages = max(1, -(-len(found) // _PER_PAGE))
    page = min(max(1, request.args.get("page", 1, type=int)), pages)
    return render_template(
        "cases.html",
        room="cases",
        rows=found[(page - 1) * _PER_PAGE : page * _PER_PAGE],
        total=len(rows),
        found=len(found),
        query=query,
        page=page,
        pages=pages,
    )


@cases.get("/cases/<case_id>")
def page(case_id: str) -> ResponseReturnValue:
    """Everything the office knows about one case and what follows from it."""
    seen = show_case(case_id, by=acting(), office=office())
    case, judgement = seen.dossier.case, seen.judgement
    speaker = Speaker(case, office(), language())
    procedure = procedure_of(seen.dossier, judgement, by=acting(), office=office())
    happened = timeline(case, seen.dossier.entries, language(), speaker.did)
    view = view_of(seen.dossier, judgement, procedure, happened, language())
    moves = office().law.procedure.moves
    today = office().clock.today()
    checked = {row.claim: row for row in judgement.three_checks.arrears}
    return render_template(
        "case.html",
        room="cases",
        view=view,
        procedure=procedure,
        todo=[todo_row(row, moves, today=today, language=language()) for row in procedure.to_do],
        related=related_cases(seen.dossier, by=acting(), office=office()),
        claim_rows=[(claim, checked.get(claim.key)) for claim in islice(case.claims, _CLAIMS_SHOWN)],
        **speaker.words(),
    )
