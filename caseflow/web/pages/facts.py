"""Facts by hand on pages: the list of a case's facts, a small form for each thing, undoing, and what it changed."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.cases.import_cases import sealer
from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.recording import LONGEST_REASON, Amended
from caseflow.actions.facts.see_facts import FactView, see_conflicts, see_effects, see_fact, see_new
from caseflow.actions.facts.undo import undo
from caseflow.domain.amending import SINGLE, Group, free_key
from caseflow.domain.amending_errors import (
    BadFact,
    NoSuchFact,
    NothingChanged,
    ReasonMissing,
    ReasonTooLong,
    StaleFact,
)
from caseflow.domain.errors import DomainError, Fault, PersonalInText
from caseflow.domain.officer import Verb
from caseflow.exchange.things import read_thing
from caseflow.exchange.typed import form_fields, stated_of
from caseflow.problems import http_status, told
from caseflow.web.door import acting, office
from caseflow.web.fact_forms import (
    compared,
    has_key,
    inputs,
    is_single,
    moved_on,
    opened_text,
    opened_view,
    other_faults,
)
from caseflow.web.fact_rows import demand_correct, effect_rows, fact_sections, may_correct, past_rows, touched_rows
from caseflow.web.fact_words import group_words, headline
from caseflow.web.languages import language

facts = Blueprint("facts", __name__)
facts.add_app_template_global(lambda dossier: fact_sections(dossier, language()), "fact_sections")
facts.add_app_template_global(lambda: acting().may(Verb.DRAFT), "may_open_cases")
facts.add_app_template_global(lambda dossier: may_correct(dossier, acting()), "may_correct")

_KEPT = (BadFact, NothingChanged, ReasonMissing, ReasonTooLong, PersonalInText, StaleFact)
"""Refusals after which the form comes back with everything that was typed."""


def group_of(word: str) -> Group:
    """The group of an address; a word that is none is no page."""
    if word not in set(Group):
        abort(404)
    return Group(word)


@facts.get("/cases/<case_id>/facts")
def listing(case_id: str) -> ResponseReturnValue:
    """Every fact of the case, with its marks and a way to correct it."""
    dossier = see_conflicts(case_id, by=acting(), office=office())
    sections = fact_sections(dossier, language(), most=1_000)
    return render_template(
        "facts/list.html", room="cases", case=dossier.case, dossier=dossier, sections=sections, whole=True
    )


@facts.get("/cases/<case_id>/facts/<group>")
@facts.get("/cases/<case_id>/facts/<group>/<path:key>")
def form(case_id: str, group: str, key: str = "") -> ResponseReturnValue:
    """The form of one thing; without a key that of a new one."""
    return _form(_seen(case_id, group_of(group), key))


@facts.post("/cases/<case_id>/facts/<group>")
@facts.post("/cases/<case_id>/facts/<group>/<path:key>")
def save(case_id: str, group: str, key: str = "") -> ResponseReturnValue:
    """Save, withdraw, or come back with what was typed and what is wrong with it."""
    view = _seen(case_id, group_of(group), key)
    demand_correct(view.dossier, acting())
    try:
        done = _saved(view)
    except _KEPT as error:
        fresh = _seen(case_id, view.group, key) if isinstance(error, StaleFact) else view
        return _form(fresh, refused=error)
    return _to_changes(done)


@facts.get("/cases/<case_id>/corrections/<correction_id>")
def undo_form(case_id: str, correction_id: str) -> ResponseReturnValue:
    """The form that takes one correction back."""
    return _undo_form(case_id, correction_id)


@facts.post("/cases/<case_id>/corrections/<correction_id>")
def take_back(case_id: str, correction_id: str) -> ResponseReturnValue:
    """Take one correction back."""
    reason = request.form.get("reason", "")
    try:
        done = undo(case_id, correction_id, reason=reason, once=once_of_form(), by=acting(), office=office())
    except (ReasonMissing, ReasonTooLong, PersonalInText, BadFact) as error:
        return _undo_form(case_id, correction_id, refused=error, reason=reason)
    return _to_changes(done)


@facts.get("/cases/<case_id>/changes/<act_id>")
def changes(case_id: str, act_id: str) -> ResponseReturnValue:
    """What one act about the facts changed, in them and in the judgement."""
    seen = see_effects(case_id, act_id, by=acting(), office=office())
    return render_template(
        "facts/changes.html",
        room="cases",
        case=seen.dossier.case,
        entry=seen.entry,
        what=seen.what,
        touched=touched_rows(seen, language()),
        effects=effect_rows(seen, office(), language()),
    )


def _seen(case_id: str, group: Group, key: str) -> FactView:
    if key and key != "new":
        return see_fact(case_id, group, key, by=acting(), office=office())
    if group in SINGLE:
        return see_fact(case_id, group, "", by=acting(), office=office())
    if key == "new":
        try:
            return see_fact(case_id, group, key, by=acting(), office=office())
        except NoSuchFact:
            pass  # no thing bears this key: it is the address of a new one
    return see_new(case_id, group, request.values.get("claim", ""), by=acting(), office=office())


def _saved(view: FactView) -> Amended:
    """What the form asks for, done. Raises whatever is wrong with it."""
    typed = {field.name: request.form.getlist(field.name) for field in form_fields(view.group)}
    reason = request.form.get("reason", "")
    seen = request.form.get("seen", "")
    key = view.key or (request.form.get("key", "").strip() if has_key(view.group) else "")
    thing = None
    if request.form.get("do") != "withdraw" or is_single(view.group):
        thing = _read(view, key, typed)
    return amend(
        view.dossier.case.id, view.group, key, thing=thing, seen=seen, reason=reason, once=once_of_form(),
        by=acting(), office=office(),
    )  # fmt: skip


def _read(view: FactView, key: str, typed: dict[str, list[str]]) -> Any:
    stated = stated_of(view.group, typed)
    for name in request.form.getlist("forget"):
        stated[name] = None
    if key and has_key(view.group):
        stated["key"] = key
    seal = sealer(office().cipher)
    return read_thing(view.group, key, stated, seal, case_id=view.dossier.case.id, old=view.thing)


def _form(view: FactView, *, refused: DomainError | None = None) -> ResponseReturnValue:
    case, group, speech = view.dossier.case, view.group, language()
    typed = None
    if request.method == "POST":
        typed = {field.name: request.form.getlist(field.name) for field in form_fields(group)}
    faults: tuple[Fault, ...] = refused.faults if isinstance(refused, BadFact) else ()
    stale = isinstance(refused, StaleFact)
    was, yours = opened_view(request.form.get("was", "")), _yours(view, typed) if stale and typed else None
    shown = moved_on(typed, was=was, now=view.thing, yours=yours) if stale and typed else typed
    new_one = view.thing is None and not is_single(group)
    page = render_template(
        "facts/form.html",
        room="cases",
        case=case,
        view=view,
        group=group,
        new=new_one,
        title=_title(view),
        inputs=inputs(case, group, view.thing, shown, faults=faults, language=speech, key=view.key),
        others=other_faults(case, faults, group, view.key, speech),
        told=None if refused is None else told(refused, speech),
        compared=compared(case, group, speech, was=was, now=view.thing, yours=yours) if stale else (),
        was=request.form.get("was", "") if typed is not None and not stale else opened_text(view.thing),
        seen=view.seen if stale or typed is None else request.form.get("seen", ""),
        reason=request.form.get("reason", ""),
        typed_key=request.form.get("key", ""),
        proposed=free_key(case, group) if new_one and has_key(group) else "",
        past=past_rows(view, speech),
        most_reason=LONGEST_REASON,
        may=may_correct(view.dossier, acting()),
    )
    return page, 200 if refused is None else http_status(refused)


def _yours(view: FactView, typed: dict[str, list[str]]) -> Any:
    """What was typed into a stale form; None where it is wrong as well."""
    try:
        return _read(view, view.key, typed)
    except BadFact:
        return None


def _title(view: FactView) -> str:
    named = group_words(view.group, language())
    if is_single(view.group):
        return named
    if view.thing is None and not view.past:
        return str(gettext("添加%(what)s", what=named))
    return f"{named} {headline(view.dossier.case, view.group, view.key, view.thing, language())}"


def _undo_form(
    case_id: str, correction_id: str, *, refused: DomainError | None = None, reason: str = ""
) -> ResponseReturnValue:
    dossier = see_conflicts(case_id, by=acting(), office=office())
    correction = next((one for one in dossier.work.corrections if one.id == correction_id), None)
    if correction is None:
        abort(404)
    view = see_fact(case_id, Group(correction.group), correction.key, by=acting(), office=office())
    page = render_template(
        "facts/undo.html",
        room="cases",
        case=dossier.case,
        title=_title(view),
        group=view.group,
        key=view.key,
        correction=correction,
        row=next(row for row in past_rows(view, language()) if row.correction == correction_id),
        told=None if refused is None else told(refused, language()),
        faults=other_faults(dossier.case, refused.faults, view.group, "", language())
        if isinstance(refused, BadFact)
        else (),
        reason=reason,
        most_reason=LONGEST_REASON,
    )
    return page, 200 if refused is None else http_status(refused)


def _to_changes(done: Amended) -> ResponseReturnValue:
    flash(gettext("已保存。"), "good")
    return redirect(url_for("facts.changes", case_id=done.case, act_id=done.act))


def once_of_form() -> str:
    """What makes a second click on a form known as the first."""
    return request.form.get("once", "")[:100]
