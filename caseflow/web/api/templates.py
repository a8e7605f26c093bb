"""Letter templates over HTTP: kinds and versions, handing one in, letting one in, files, the dictionary of fields."""

from typing import Any

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint
from marshmallow import Schema, fields
from marshmallow.validate import Length

from caseflow.actions.letters.activate_template import activate_template
from caseflow.actions.letters.field_dictionary import list_fields
from caseflow.actions.letters.see_templates import (
    KindRow,
    VersionView,
    list_templates,
    list_versions,
    show_template,
    template_file,
    trial_press,
)
from caseflow.actions.letters.upload_template import upload_template
from caseflow.domain.errors import Fault
from caseflow.domain.template_version import OF_THE_FOLDER, TemplateVersion
from caseflow.exchange.writing import written
from caseflow.glossary import label
from caseflow.problems.template_telling import told_finding
from caseflow.web.api.shapes import answer, refusals
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office, once, takes
from caseflow.web.languages import language
from caseflow.web.pages.templates import MOST_SENT, handed_in
from caseflow.web.word_files import WORD, send_named

templates_api = Blueprint("templates_api", __name__, url_prefix="/api/v1", description="Templates of letters.")


class LettingIn(Schema):
    """Why a version comes into use."""

    reason = fields.String(required=True, validate=Length(min=1, max=2000))


_BODY: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
}
_FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}, "note": {"type": "string"}},
                }
            }
        },
    }
}
_WORD_FILE = answer("The Word file", {"type": "string", "format": "binary"}, WORD)


def _object(words: str) -> dict[str, Any]:
    return answer(words, {"type": "object"})


@templates_api.route("/templates", methods=["GET"])
@templates_api.doc(responses={"200": _object("The kinds"), **refusals("401", "403")})
def list_all() -> ResponseReturnValue:
    """Every kind with the number of the version in use; 0 is the one that the program brings."""
    return _json({"templates": [_row(row) for row in list_templates(by=acting(), office=office())]})


@templates_api.route("/templates/<kind>", methods=["GET"])
@templates_api.doc(responses={"200": _object("The versions"), **refusals("401", "403", "404")})
def versions(kind: str) -> ResponseReturnValue:
    """A kind's versions, the newest first."""
    row = list_versions(kind, by=acting(), office=office())
    return _json({**_row(row), "versions": [_version(one) for one in row.versions]})


@templates_api.route("/templates/<kind>", methods=["POST"])
@templates_api.doc(
    **_FILE, responses={"201": _object("The version"), **refusals("401", "403", "404", "409", "413", "422")}
)
@takes(MOST_SENT)
def upload(kind: str) -> ResponseReturnValue:
    """Hand a file in as multipart/form-data; the answer says what was found of it."""
    return _json(_version(upload_template(kind, handed_in(kind), by=acting(), office=office(), once=once())), 201)


@templates_api.route("/templates/<kind>/fields", methods=["GET"])
@templates_api.doc(responses={"200": _object("The fields"), **refusals("401", "403", "404")})
def dictionary(kind: str) -> ResponseReturnValue:
    """What a template of the kind may print, with an example of each."""
    known = list_fields(kind, by=acting(), office=office())
    rows = [
        {
            "name": row.slot.name,
            "of": row.of or None,
            "zh": row.slot.zh,
            "en": row.slot.en,
            "rows": row.slot.many,
            "may_be_blank": row.slot.may_be_blank,
            "from": list(row.slot.comes_from),
            "example": row.example,
        }
        for row in known.rows
    ]
    return _json({"kind": kind, "example_of": known.sample.case or None, "fields": rows})


@templates_api.route("/templates/<kind>/<int:number>", methods=["GET"])
@templates_api.doc(responses={"200": _object("The version"), **refusals("401", "403", "404")})
def version(kind: str, number: int) -> ResponseReturnValue:
    """One version with its wording against that of ?against=, by itself what it would take the place of."""
    against = request.args.get("against", type=int)
    return _json(_view(show_template(kind, number, by=acting(), office=office(), against=against)))


@templates_api.route("/templates/<kind>/<int:number>/file", methods=["GET"])
@templates_api.doc(responses={"200": _WORD_FILE, **refusals("401", "403", "404")})
def file(kind: str, number: int) -> ResponseReturnValue:
    """The Word file as it was handed in; number 0 is the one that the program brings."""
    content = template_file(kind, number, by=acting(), office=office())
    return send_named(content, f"{label('letter', kind)}-模板-第{number}版.docx")


@templates_api.route("/templates/<kind>/<int:number>/trials/<int:place>", methods=["GET"])
@templates_api.doc(responses={"200": _WORD_FILE, **refusals("401", "403", "404")})
def trial(kind: str, number: int, place: int) -> ResponseReturnValue:
    """The letter of one trial as a Word file."""
    _, docx, _ = trial_press(kind, number, place, by=acting(), office=office())
    return send_named(docx, f"{label('letter', kind)}-第{number}版-试印{place}.docx")


@templates_api.route("/templates/<kind>/<int:number>/activate", methods=["POST"])
@templates_api.doc(**_BODY, responses={"200": _object("The version"), **refusals("401", "403", "404", "409", "422")})
def activate(kind: str, number: int) -> ResponseReturnValue:
    """Let a version in, or go back to one; number 0 to the one that the program brings."""
    said = stated(LettingIn())
    activate_template(kind, number, said["reason"], by=acting(), office=office(), once=once())
    return _json(_row(list_versions(kind, by=acting(), office=office())))


def _row(row: KindRow) -> dict[str, Any]:
    return {
        "kind": row.kind.kind,
        "zh": row.kind.zh,
        "en": row.kind.en,
        "in_use": OF_THE_FOLDER if row.active is None else row.active.number,
        "waiting": row.waiting,
        "fits": row.misfit is None,
    }


def _version(one: TemplateVersion) -> dict[str, Any]:
    return {
        "number": one.number,
        "state": one.state.value,
        "name": one.name,
        "note": one.note,
        "size": one.size,
        "sha256": one.sha256,
        "uploaded_by": one.uploaded_by,
        "uploaded_at": one.uploaded_at.isoformat(),
        "activated_by": one.activated_by,
        "activated_at": one.activated_at.isoformat() if one.activated_at else None,
        "reason": one.reason,
        "faults": [_finding(fault) for fault in one.seen.faults],
        "warnings": [_finding(fault) for fault in one.seen.warnings],
    }


def _view(view: VersionView) -> dict[str, Any]:
    trials = [
        {
            "place": row.place,
            "case": (row.press.case or None) if row.readable else None,
            "example": not row.press.case,
            "pressed": bool(row.press.sha256),
            "readable": row.readable,
        }
        for row in view.presses
    ]
    return {
        **({"number": OF_THE_FOLDER} if view.version is None else _version(view.version)),
        "trials": trials,
        "against": view.against,
        "lines": [{"change": line.change.value, "text": line.text} for line in view.lines],
        "same_file": view.same_file,
    }


def _finding(fault: Fault) -> dict[str, str]:
    return {"path": fault.path, "slug": fault.slug, "detail": told_finding(fault, language())}


def _json(content: Any, status: int = 200) -> Response:
    return Response(written(content), status, mimetype="application/json")
