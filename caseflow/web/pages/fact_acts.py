"""More pages of facts: a new case, the workers of a claim pasted from a spreadsheet, conflicts with files."""

import hashlib

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.cases.import_cases import sealer
from caseflow.actions.facts.choose import choose
from caseflow.actions.facts.open_case import open_case
from caseflow.actions.facts.paste import paste_workers
from caseflow.actions.facts.recording import LONGEST_REASON
from caseflow.actions.facts.see_facts import see_claim, see_conflicts
from caseflow.domain.amending import Group, Shelf
from caseflow.domain.amending_errors import (
    BadFact,
    CaseThere,
    NothingChanged,
    ReasonMissing,
    ReasonTooLong,
    StaleFact,
)
from caseflow.domain.amending_names import known
from caseflow.domain.errors import DomainError, NotAllowed, PersonalInText
from caseflow.domain.officer import Verb
from caseflow.exchange.notes import Note
from caseflow.exchange.opening import opened
from caseflow.exchange.pasted import COLUMNS, Pasted, gaps, read_pasted
from caseflow.problems import http_status, told
from caseflow.problems.by_hand import told_by_hand, told_note
from caseflow.web.conflict_words import conflict_rows
from caseflow.web.door import acting, office
from caseflow.web.fact_rows import demand_correct, may_correct
from caseflow.web.languages import language
from caseflow.web.pages.facts import facts, once_of_form

__all__ = ["facts"]

_REASONS = (ReasonMissing, ReasonTooLong, PersonalInText)
_FIELDS_OF_NEW = ("id", "name", "town", "notes", "url", "reason")


@facts.get("/cases/new")
def new_case() -> ResponseReturnValue:
    """The form that opens a case by hand."""
    if not acting().may(Verb.DRAFT):
        raise NotAllowed(officer=acting().officer.name, verb=Verb.DRAFT.value)
    return _new_case({})


@facts.post("/cases/new")
def open_new() -> ResponseReturnValue:
    """Open a case; a refusal keeps what was typed."""
    typed = {name: request.form.get(name, "") for name in _FIELDS_OF_NEW}
    try:
        case = opened(typed)
        done = open_case(case, reason=typed["reason"], once=once_of_form(), by=acting(), office=office())
    except (BadFact, CaseThere, *_REASONS) as error:
        return _new_case(typed, refused=error)
    flash(gettext("已立卷 %(case)s，请补充当事人、合同和诉求。", case=done.case), "good")
    return redirect(url_for("cases.page", case_id=done.case) + "#facts")


def _new_case(typed: dict[str, str], *, refused: DomainError | None = None) -> ResponseReturnValue:
    faults = refused.faults if isinstance(refused, BadFact) else ()
    page = render_template(
        "facts/new_case.html",
        room="cases",
        typed=typed,
        errors={one.path.rpartition(".")[2]: told_by_hand(one, language()) for one in faults},
        told=None if refused is None else told(refused, language()),
        year=office().clock.today().year,
        most_reason=LONGEST_REASON,
    )
    return page, 200 if refused is None else http_status(refused)


@facts.get("/cases/<case_id>/workers/<path:key>")
def workers(case_id: str, key: str) -> ResponseReturnValue:
    """Where rows of a spreadsheet are pasted as the workers of a claim."""
    return _workers(case_id, key)


@facts.post("/cases/<case_id>/workers/<path:key>")
def paste(case_id: str, key: str) -> ResponseReturnValue:
    """Show the pasted rows cell by cell; take them only as they were shown."""
    demand_correct(see_claim(case_id, key, by=acting(), office=office())[0], acting())
    text = request.form.get("rows", "")
    pasted = read_pasted(text, sealer(office().cipher))
    shown = request.form.get("shown", "")
    if request.form.get("do") != "take" or not pasted.good or shown != _print(text):
        changed = request.form.get("do") == "take" and pasted.good and shown != _print(text)
        said = gettext("名单在预览之后改过；请再核对一次，然后录入。") if changed else None
        return _workers(case_id, key, pasted, said=said, status=200 if pasted.good else 422)
    try:
        done = paste_workers(
            case_id, key, pasted.workers,
            sums=request.form.get("sums") == "rows", more=request.form.get("more") == "yes",
            seen=request.form.get("seen", ""), reason=request.form.get("reason", ""), once=once_of_form(),
            by=acting(), office=office(),
        )  # fmt: skip
    except (StaleFact, NothingChanged, BadFact, *_REASONS) as error:
        return _workers(case_id, key, pasted, said=told(error, language()), status=http_status(error))
    flash(gettext("已录入 %(count)s 名工人。", count=len(pasted.workers)), "good")
    return redirect(url_for("facts.changes", case_id=case_id, act_id=done.act))


def _workers(
    case_id: str, key: str, pasted: Pasted | None = None, *, said: str | None = None, status: int = 200
) -> ResponseReturnValue:
    dossier, claim, seen = see_claim(case_id, key, by=acting(), office=office())
    text = request.form.get("rows", "")
    page = render_template(
        "facts/workers.html",
        room="cases",
        case=dossier.case,
        claim=claim,
        listed=list(known(dossier.case, Shelf(Group.PEOPLE, key), dossier.work.corrections).items()),
        seen=seen,
        rows=text,
        shown=_print(text),
        pasted=pasted,
        columns=pasted.columns if pasted is not None else COLUMNS,
        gaps=gaps(pasted, claim) if pasted is not None and pasted.good else (),
        fault=_cell_words(pasted.fault) if pasted is not None and pasted.fault is not None else None,
        cell_fault=_cell_words,
        said=said,
        typed=request.form,
        may=may_correct(dossier, acting()),
        most_reason=LONGEST_REASON,
    )
    return page, status


def _cell_words(note: Note) -> str:
    return told_note(note, language())


def _print(text: str) -> str:
    """What ties the taking to the preview: the text as it was shown."""
    return hashlib.sha256(text.encode()).hexdigest()[:24]


@facts.get("/cases/<case_id>/conflicts")
def conflicts(case_id: str) -> ResponseReturnValue:
    """Where a file says otherwise than an officer did."""
    return _conflicts(case_id)


@facts.post("/cases/<case_id>/conflicts")
def settle(case_id: str) -> ResponseReturnValue:
    """Choose whose word holds."""
    try:
        done = choose(
            case_id,
            request.form.get("conflict", ""),
            theirs=request.form.get("choice") == "theirs",
            reason=request.form.get("reason", ""),
            once=once_of_form(),
            by=acting(),
            office=office(),
        )
    except (BadFact, *_REASONS) as error:
        return _conflicts(case_id, refused=error)
    flash(gettext("已记录选择。"), "good")
    return redirect(url_for("facts.changes", case_id=case_id, act_id=done.act))


def _conflicts(case_id: str, *, refused: DomainError | None = None) -> ResponseReturnValue:
    dossier = see_conflicts(case_id, by=acting(), office=office())
    faults = refused.faults if isinstance(refused, BadFact) else ()
    page = render_template(
        "facts/conflicts.html",
        room="cases",
        case=dossier.case,
        rows=conflict_rows(dossier, language()),
        typed=request.form,
        told=None if refused is None else told(refused, language()),
        faults=[told_by_hand(one, language()) for one in faults],
        may=may_correct(dossier, acting()),
        most_reason=LONGEST_REASON,
    )
    return page, 200 if refused is None else http_status(refused)
