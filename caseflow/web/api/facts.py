"""Facts by hand over HTTP: read with an ETag, add, correct, withdraw, undo, paste workers, settle conflicts."""

from typing import Any

from flask import Response, abort, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.cases.import_cases import sealer
from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.choose import choose
from caseflow.actions.facts.open_case import open_case
from caseflow.actions.facts.paste import paste_workers
from caseflow.actions.facts.recording import Amended
from caseflow.actions.facts.see_facts import (
    FactView,
    listing,
    see_claim,
    see_conflicts,
    see_effects,
    see_fact,
    see_new,
)
from caseflow.actions.facts.undo import undo
from caseflow.domain.amending import SINGLE, Group, print_of
from caseflow.domain.amending_errors import SeenMissing, StaleFact
from caseflow.domain.case_file import CaseFile
from caseflow.exchange.opening import opened
from caseflow.exchange.pasted import Pasted, gaps, read_pasted
from caseflow.exchange.things import read_thing, thing_json
from caseflow.exchange.writing import written
from caseflow.problems import problem
from caseflow.problems.by_hand import told_note
from caseflow.web.api import fact_shapes as shapes
from caseflow.web.api.fact_answers import conflict_json, done_json, effects_json, past_json
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office, takes
from caseflow.web.errors import told_as
from caseflow.web.fact_rows import demand_correct
from caseflow.web.languages import language

facts_api = Blueprint("facts_api", __name__, url_prefix="/api/v1", description="Facts by hand.")
_MOST_OF_ROWS = 1_500_000


@facts_api.errorhandler(StaleFact)
def _stale(error: StaleFact) -> Response:
    """A change made meanwhile: the problem with what is there now."""
    group = Group(error.terms["group"])
    now = None if error.now is None else thing_json(group, error.now)
    return told_as({**problem(error, language()), "now": now, "etag": error.seen}, {"ETag": _quoted(error.seen)})


@facts_api.route("/cases/open", methods=["POST"])
@facts_api.doc(**shapes.OPEN)
def open_new() -> ResponseReturnValue:
    """Open a case by hand."""
    asked = stated(shapes.OpeningAsked())
    reason = asked.pop("reason")
    done = open_case(opened(asked), reason=reason, once=_once(), by=acting(), office=office())
    return _json({"case": done.case, "act": done.act}, 201)


@facts_api.route("/cases/<case_id>/facts/<group>", methods=["GET"])
@facts_api.doc(**shapes.FACTS)
def all_of(case_id: str, group: str) -> ResponseReturnValue:
    """The things of a group; a group of one thing answers as that thing does."""
    kind = _group(group)
    if kind in SINGLE:
        return _one(see_fact(case_id, kind, "", by=acting(), office=office()))
    dossier = see_conflicts(case_id, by=acting(), office=office())
    things = listing(dossier.case, kind, dossier.work.corrections)
    rows = [{"key": key, "etag": print_of(one), "fact": thing_json(kind, one)} for key, one in things.items()]
    return _json({"case": case_id, "group": group, "facts": rows})


@facts_api.route("/cases/<case_id>/facts/<group>", methods=["POST"])
@facts_api.doc(**shapes.ADD)
def add(case_id: str, group: str) -> ResponseReturnValue:
    """Add a thing; its key is given by the system where the body states none."""
    asked = stated(shapes.FactAsked())
    view = see_new(case_id, _group(group), asked["claim"], by=acting(), office=office())
    demand_correct(view.dossier, acting())
    key = str(asked["fact"].get("key") or view.key)
    thing = _read(view, key, asked["fact"])
    return _done(_amended(view, key, thing, "", asked["reason"]), 201)


@facts_api.route("/cases/<case_id>/facts/<group>", methods=["PUT"])
@facts_api.doc(**shapes.CORRECT)
def correct_single(case_id: str, group: str) -> ResponseReturnValue:
    """Correct the one thing of a group that has one: case, systems, supervision."""
    kind = _group(group)
    if kind not in SINGLE:
        abort(405, valid_methods=["GET", "POST"])
    return _corrected(see_fact(case_id, kind, "", by=acting(), office=office()))


@facts_api.route("/cases/<case_id>/facts/<group>/<path:key>", methods=["GET"])
@facts_api.doc(**shapes.FACT)
def read_one(case_id: str, group: str, key: str) -> ResponseReturnValue:
    """One thing with its ETag and its past."""
    return _one(see_fact(case_id, _group(group), key, by=acting(), office=office()))


@facts_api.route("/cases/<case_id>/facts/<group>/<path:key>", methods=["PUT"])
@facts_api.doc(**shapes.CORRECT)
def correct(case_id: str, group: str, key: str) -> ResponseReturnValue:
    """Put this in place of the thing; what the body leaves out becomes unknown, but for personal values."""
    return _corrected(see_fact(case_id, _group(group), key, by=acting(), office=office()))


@facts_api.route("/cases/<case_id>/facts/<group>/<path:key>", methods=["DELETE"])
@facts_api.doc(**shapes.WITHDRAW)
def withdraw(case_id: str, group: str, key: str) -> ResponseReturnValue:
    """Withdraw the thing; it stays in the log."""
    view = see_fact(case_id, _group(group), key, by=acting(), office=office())
    reason = request.args.get("reason") or stated(shapes.ReasonAsked())["reason"]
    return _done(_amended(view, key, None, _seen(), reason))


@facts_api.route("/cases/<case_id>/corrections/<correction_id>/undo", methods=["POST"])
@facts_api.doc(**shapes.UNDO)
def take_back(case_id: str, correction_id: str) -> ResponseReturnValue:
    """Take one correction back."""
    asked = stated(shapes.ReasonAsked())
    done = undo(case_id, correction_id, reason=asked["reason"], once=_once(), by=acting(), office=office())
    return _done(done)


@facts_api.route("/cases/<case_id>/changes/<act_id>", methods=["GET"])
@facts_api.doc(**shapes.CHANGES)
def changes(case_id: str, act_id: str) -> ResponseReturnValue:
    """What one act changed in the facts and in the judgement."""
    seen = see_effects(case_id, act_id, by=acting(), office=office())
    return _json(effects_json(seen, office(), language()))


@facts_api.route("/cases/<case_id>/conflicts", methods=["GET"])
@facts_api.doc(**shapes.CONFLICTS)
def conflicts(case_id: str) -> ResponseReturnValue:
    """Conflicts between files and officers, settled ones too."""
    dossier = see_conflicts(case_id, by=acting(), office=office())
    return _json({"case": case_id, "conflicts": [conflict_json(one) for one in dossier.work.conflicts]})


@facts_api.route("/cases/<case_id>/conflicts/<path:conflict_id>", methods=["POST"])
@facts_api.doc(**shapes.CHOOSE)
def settle(case_id: str, conflict_id: str) -> ResponseReturnValue:
    """Choose whose word holds."""
    asked = stated(shapes.ChoiceAsked())
    done = choose(
        case_id, conflict_id, theirs=asked["choice"] == "theirs", reason=asked["reason"], once=_once(),
        by=acting(), office=office(),
    )  # fmt: skip
    return _done(done)


@facts_api.route("/cases/<case_id>/workers/<path:key>", methods=["POST"])
@facts_api.doc(**shapes.PASTE)
@takes(_MOST_OF_ROWS)
def paste(case_id: str, key: str) -> ResponseReturnValue:
    """Check rows cell by cell; take them as the claim's list where all is well and `check` is not asked."""
    asked = stated(shapes.RowsAsked())
    pasted = read_pasted(asked["rows"], sealer(office().cipher))
    dossier, claim, etag = see_claim(case_id, key, by=acting(), office=office())
    demand_correct(dossier, acting())
    content = {**_pasted_json(pasted), "gaps": [_gap(one) for one in gaps(pasted, claim)] if pasted.good else []}
    if asked["check"] or not pasted.good:
        return _json({**content, "etag": etag}, 200 if pasted.good else 422, etag)
    done = paste_workers(
        case_id, key, pasted.workers, sums=asked["sums"], more=asked["more"], seen=_seen(),
        reason=asked["reason"], once=_once(), by=acting(), office=office(),
    )  # fmt: skip
    return _json({**content, **done_json(done, _case(case_id), office(), language())})


def _one(view: FactView) -> Response:
    fact = None if view.thing is None else thing_json(view.group, view.thing)
    content = {
        "case": view.dossier.case.id,
        "group": view.group.value,
        "key": view.key,
        "fact": fact,
        "etag": view.seen,
        "past": [past_json(one) for one in view.past],
        "conflicts": [conflict_json(one) for one in view.conflicts],
    }
    return _json(content, etag=view.seen)


def _corrected(view: FactView) -> Response:
    demand_correct(view.dossier, acting())
    asked = stated(shapes.FactAsked())
    seen = _seen()
    thing = _read(view, view.key, asked["fact"])
    return _done(_amended(view, view.key, thing, seen, asked["reason"]))


def _read(view: FactView, key: str, fact: dict[str, Any]) -> Any:
    seal = sealer(office().cipher)
    return read_thing(view.group, key, fact, seal, case_id=view.dossier.case.id, old=view.thing)


def _amended(view: FactView, key: str, thing: Any, seen: str, reason: str) -> Amended:
    return amend(
        view.dossier.case.id, view.group, key, thing=thing, seen=seen, reason=reason, once=_once(),
        by=acting(), office=office(),
    )  # fmt: skip


def _done(done: Amended, status: int = 200) -> Response:
    view = None
    if done.group and done.key and status != 204:
        view = see_fact(done.case, Group(done.group), done.key, by=acting(), office=office())
    etag = view.seen if view is not None else ""
    return _json({**done_json(done, _case(done.case), office(), language()), "etag": etag}, status, etag)


def _case(case_id: str) -> CaseFile:
    return see_conflicts(case_id, by=acting(), office=office()).case


def _seen() -> str:
    """The fingerprint that the caller read. Raises SeenMissing."""
    given = request.headers.get("If-Match", "").strip()
    if not given:
        raise SeenMissing
    return given.removeprefix("W/").strip('"')[:100]


def _group(word: str) -> Group:
    if word not in set(Group):
        abort(404)
    return Group(word)


def _once() -> str:
    return request.headers.get("Idempotency-Key", "")[:100]


def _pasted_json(pasted: Pasted) -> dict[str, Any]:
    rows = [
        {
            "row": row.number,
            "cells": {
                name: {"text": cell.text, "fault": told_note(cell.fault, language()) if cell.fault else None}
                for name, cell in row.cells.items()
            },
        }
        for row in pasted.rows
    ]
    fault = told_note(pasted.fault, language()) if pasted.fault is not None else None
    return {"good": pasted.good, "fault": fault, "rows": rows, "owed": pasted.owed.yuan}


def _gap(gap: Any) -> dict[str, str]:
    return {"fact": gap.fact, "stated": gap.stated, "counted": gap.counted}


def _quoted(etag: str) -> str:
    return f'"{etag}"'


def _json(content: dict[str, Any], status: int = 200, etag: str = "") -> Response:
    response = Response(written(content), status, mimetype="application/json")
    if etag:
        response.headers["ETag"] = _quoted(etag)
    return response
