"""People over HTTP: officers and posts, the organisation tree, delegations, sign-ins, the matrix of roles."""

from collections.abc import Mapping
from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint
from werkzeug.datastructures import MultiDict

from caseflow.actions.people.agencies import add_agency, change_agency, list_agencies
from caseflow.actions.people.delegations import delegate, end_delegation, list_delegations
from caseflow.actions.people.keys import revoke_tokens
from caseflow.actions.people.matrix import see_matrix
from caseflow.actions.people.officers import (
    add_officer,
    change_officer,
    list_officers,
    resume_officer,
    see_officer,
    suspend_officer,
)
from caseflow.actions.people.sign_ins import end_other_sign_ins, end_sign_in, open_sign_ins
from caseflow.domain.agency import Agency
from caseflow.domain.officer import Delegation, OfficerRecord, Session
from caseflow.exchange.writing import written
from caseflow.web.api.people_shapes import ADDED, AGENCIES, DELEGATIONS, DONE, MATRIX, OFFICER, OFFICERS, SESSIONS
from caseflow.web.door import acting, office, once
from caseflow.web.people_forms import Form, agency_of, kind_of, loan_of, post_of

api = Blueprint("people_api", __name__, url_prefix="/api/v1", description="Officers, organisations, delegations.")


@api.route("/matrix", methods=["GET"])
@api.doc(**MATRIX)
def matrix() -> ResponseReturnValue:
    """Which role may do what, how far: `district`, `agency` or `case`."""
    rows = see_matrix(by=acting(), office=office())
    return _json({"matrix": {role: dict(row) for role, row in rows.items()}})


@api.route("/officers", methods=["GET"])
@api.doc(**OFFICERS)
def officers() -> ResponseReturnValue:
    """Everybody, suspended ones too. Administrators only."""
    return _json({"officers": [_officer(one) for one in list_officers(by=acting(), office=office())]})


@api.route("/officers", methods=["POST"])
@api.doc(**ADDED)
def add() -> ResponseReturnValue:
    """Add an officer: `name`, `title`, `agency` (id or name), `roles`. The first password is in this answer only."""
    stated = _stated()
    first = add_officer(stated.get("name", ""), post_of(stated), by=acting(), office=office(), once=once())
    return _json({"name": first.name, "password": first.password or None}, 201)


@api.route("/officers/<name>", methods=["GET"])
@api.doc(**OFFICER)
def one(name: str) -> ResponseReturnValue:
    """One officer."""
    return _json(_officer(see_officer(name, by=acting(), office=office())))


@api.route("/officers/<name>", methods=["PUT"])
@api.doc(**OFFICER)
def change(name: str) -> ResponseReturnValue:
    """Another `title`, `agency` and `roles`, with `why`. What is not stated is taken away."""
    stated = _stated()
    record = change_officer(name, post_of(stated), stated.get("why", ""), by=acting(), office=office(), once=once())
    return _json(_officer(record))


@api.route("/officers/<name>/suspend", methods=["POST"])
@api.doc(**DONE)
def suspend(name: str) -> ResponseReturnValue:
    """Let the officer in no more, with `why`."""
    suspend_officer(name, _stated().get("why", ""), by=acting(), office=office(), once=once())
    return _done()


@api.route("/officers/<name>/resume", methods=["POST"])
@api.doc(**DONE)
def resume(name: str) -> ResponseReturnValue:
    """Let the officer in again, with `why`."""
    resume_officer(name, _stated().get("why", ""), by=acting(), office=office(), once=once())
    return _done()


@api.route("/officers/<name>/revoke-tokens", methods=["POST"])
@api.doc(**DONE)
def tokens(name: str) -> ResponseReturnValue:
    """Refuse every bearer token of the officer; one's own, or anybody's as an administrator."""
    revoke_tokens(name, by=acting(), office=office(), once=once())
    return _done()


@api.route("/officers/<name>/sessions", methods=["GET"])
@api.doc(**SESSIONS)
def sessions(name: str) -> ResponseReturnValue:
    """The sign-ins that still open the door."""
    return _json({"sessions": [_session(one) for one in open_sign_ins(name, by=acting(), office=office())]})


@api.route("/officers/<name>/sessions", methods=["DELETE"])
@api.doc(**DONE)
def end_sessions(name: str) -> ResponseReturnValue:
    """End every sign-in of the officer."""
    end_other_sign_ins(name, "", by=acting(), office=office(), once=once())
    return _done()


@api.route("/officers/<name>/sessions/<session_id>", methods=["DELETE"])
@api.doc(**DONE)
def end_session(name: str, session_id: str) -> ResponseReturnValue:
    """End one sign-in."""
    end_sign_in(name, session_id, by=acting(), office=office(), once=once())
    return _done()


@api.route("/agencies", methods=["GET"])
@api.doc(**AGENCIES)
def agencies() -> ResponseReturnValue:
    """The organisation tree, each followed by what stands under it."""
    return _json({"agencies": [_agency(one) for one in list_agencies(by=acting(), office=office())]})


@api.route("/agencies", methods=["POST"])
@api.doc(**ADDED)
def new_agency() -> ResponseReturnValue:
    """Add an organisation: `kind`, `name`, `under`, `sectors`, `known_as`."""
    stated = _stated()
    own = add_agency(kind_of(stated), agency_of(stated), by=acting(), office=office(), once=once())
    return _json({"id": own}, 201)


@api.route("/agencies/<agency_id>", methods=["PUT"])
@api.doc(**DONE)
def move_agency(agency_id: str) -> ResponseReturnValue:
    """Rename or move an organisation, with `why`; its former name stays known."""
    stated = _stated()
    why = stated.get("why", "")
    change_agency(agency_id, agency_of(stated), why, by=acting(), office=office(), once=once())
    return _done()


@api.route("/delegations", methods=["GET"])
@api.doc(**DELEGATIONS)
def delegations() -> ResponseReturnValue:
    """What was lent: all for an administrator, for others what they gave or received."""
    return _json({"delegations": [_delegation(one) for one in list_delegations(by=acting(), office=office())]})


@api.route("/delegations", methods=["POST"])
@api.doc(**ADDED)
def lend() -> ResponseReturnValue:
    """Lend powers: `taker`, `roles`, `since`, `until` (both included), `why`; `giver` for administrators."""
    stated, by = _stated(), acting()
    loan = loan_of(stated, by.officer.name)
    return _json({"id": delegate(loan, stated.get("why", ""), by=by, office=office(), once=once())}, 201)


@api.route("/delegations/<delegation_id>", methods=["DELETE"])
@api.doc(**DONE)
def take_back(delegation_id: str) -> ResponseReturnValue:
    """End a delegation now, with `why`."""
    end_delegation(delegation_id, _stated().get("why", ""), by=acting(), office=office(), once=once())
    return _done()


def _stated() -> Form:
    """The JSON object of the request as the forms would say it; anything that is no text is no word of ours."""
    told = request.get_json(silent=True) if request.is_json else None
    pairs: list[tuple[str, str]] = []
    for name, value in (told if isinstance(told, Mapping) else {}).items():
        for one in value if isinstance(value, list) else [value]:
            if one is not None:
                pairs.append((str(name), str(one)))
    form: Form = MultiDict(pairs)
    if len(form.getlist("known_as")) > 1:
        form["known_as"] = "\n".join(form.getlist("known_as"))
    return form


def _officer(record: OfficerRecord) -> dict[str, Any]:
    one = record.officer
    return {
        "name": one.name,
        "title": one.title,
        "agency": one.agency,
        "roles": sorted(map(str, one.roles)),
        "suspended": record.suspended,
        "must_change_password": record.must_change,
        "tokens": len(record.token_digests),
    }


def _agency(one: Agency) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "under": one.parent,
        "sectors": sorted(map(str, one.sectors)),
        "known_as": list(one.known_as),
    }


def _session(one: Session) -> dict[str, Any]:
    return {
        "id": one.id,
        "browser": one.browser,
        "begun_at": one.begun_at.isoformat(),
        "seen_at": one.seen_at.isoformat(),
    }


def _delegation(one: Delegation) -> dict[str, Any]:
    return {
        "id": one.id,
        "giver": one.giver,
        "taker": one.taker,
        "roles": sorted(map(str, one.roles)),
        "since": one.since.isoformat(),
        "until": one.until.isoformat(),
        "reason": one.reason,
        "ended_at": one.revoked_at.isoformat() if one.revoked_at else None,
    }


def _done() -> Response:
    return _json({"done": True})


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
