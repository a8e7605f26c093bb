"""Pages of cases: the list, one case with everything about it, the draft of a letter."""

from itertools import islice

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from caseflow.actions.cases.see_cases import all_cases, show_case
from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.domain.errors import DomainError, NoSuchCase, NoSuchLetterKind, NotAllowed
from caseflow.glossary import label
from caseflow.problems import told
from caseflow.web.case_view import view_of
from caseflow.web.chain_rows import chain_rows
from caseflow.web.door import acting, office
from caseflow.web.languages import language
from caseflow.web.listing import matching
from caseflow.web.printing import Speaker
from caseflow.web.word_files import send_word

cases = Blueprint("cases", __name__)

_PER_PAGE = 20
_CLAIMS_SHOWN = 100


@cases.get("/")
def front() -> ResponseReturnValue:
    return redirect(url_for("cases.listing"))


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
    view = view_of(case, judgement, seen.dossier.entries, language())
    checked = {row.claim: row for row in judgement.three_checks.arrears}
    return render_template(
        "case.html",
        room="cases",
        view=view,
        chain_rows=chain_rows(case, judgement, language()),
        claim_rows=[(claim, checked.get(claim.key)) for claim in islice(case.claims, _CLAIMS_SHOWN)],
        **Speaker(case, office(), language()).words(),
    )


@cases.post("/cases/<case_id>/letters/<kind>")
def letter(case_id: str, kind: str) -> ResponseReturnValue:
    """A draft as a Word file; what stands in its way is said on the case's page."""
    to = request.form.get("to", "")
    try:
        pressed = draft_letter(case_id, kind, to, by=acting(), office=office())
    except (NoSuchCase, NoSuchLetterKind, NotAllowed):
        raise
    except DomainError as error:
        flash(told(_in_words(error, case_id), language()), "bad")
        return redirect(url_for("cases.page", case_id=case_id) + "#order")
    return send_word(pressed.docx, case_id, kind)


def _in_words(error: DomainError, case_id: str) -> DomainError:
    """The refusal with the letter's and the party's names in place of their codes."""
    if "kind" in error.terms:
        error.terms["kind"] = label("letter", error.terms["kind"], language())
    if "party" in error.terms:
        case = office().graph.case(case_id)
        party = case.party(error.terms["party"]) if case is not None else None
        error.terms["party"] = (party.name if party else None) or error.terms["party"]
    return error
