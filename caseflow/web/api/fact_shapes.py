"""What callers state about facts and what they are told, for marshmallow and OpenAPI."""

from marshmallow import Schema, fields
from marshmallow.validate import Length, OneOf

from caseflow.web.api.shapes import Shape, answer, refusals

_LONG = Length(max=1_000_000)


class FactAsked(Schema):
    """A thing as the case file states it (`fact`), and why; `claim` for a new worker."""

    fact = fields.Dict(keys=fields.String(), required=True)
    reason = fields.String(load_default="")
    claim = fields.String(load_default="")


class ReasonAsked(Schema):
    """Why something is withdrawn or undone."""

    reason = fields.String(load_default="")


class ChoiceAsked(Schema):
    """Whose word holds in a conflict."""

    choice = fields.String(required=True, validate=OneOf(["ours", "theirs"]))
    reason = fields.String(load_default="")


class RowsAsked(Schema):
    """Rows of a spreadsheet as text; with `check` nothing is taken."""

    rows = fields.String(required=True, validate=_LONG)
    reason = fields.String(load_default="")
    sums = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    more = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    check = fields.Boolean(load_default=False, truthy={True}, falsy={False})


class OpeningAsked(Schema):
    """What opens a case; without an id the system gives the next number of the year."""

    id = fields.String(load_default="")
    name = fields.String(load_default="")
    town = fields.String(load_default="")
    notes = fields.String(load_default="")
    url = fields.String(load_default="")
    reason = fields.String(load_default="")


_OBJECT: Shape = {"type": "object"}
_TEXT: Shape = {"type": "string"}
_FLAG: Shape = {"type": "boolean"}


def _header(name: str, words: str) -> Shape:
    return {"name": name, "in": "header", "schema": {"type": "string", "maxLength": 100}, "description": words}


_ONCE = _header("Idempotency-Key", "The same key again is answered as done, and changes nothing")
_MATCH = _header("If-Match", "The ETag of what was read; a change made meanwhile is answered with 412")


def _body(*required: str, **properties: Shape) -> Shape:
    schema = {"type": "object", "required": [*required], "properties": properties, "additionalProperties": False}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


_SEEN = refusals("401", "403", "404")
_DONE = answer("What changed in the facts and in the judgement", _OBJECT)
_REFUSED = refusals("401", "403", "404", "409", "412", "422", "428")

FACTS: Shape = {"responses": {"200": answer("The things of the group, each with its key and ETag", _OBJECT), **_SEEN}}
FACT: Shape = {"responses": {"200": answer("One thing as the case file states it, with its past", _OBJECT), **_SEEN}}
ADD: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body("fact", "reason", fact=_OBJECT, reason=_TEXT, claim=_TEXT),
    "responses": {"201": _DONE, **_REFUSED},
}
CORRECT: Shape = {
    "parameters": [_ONCE, _MATCH],
    "requestBody": _body("fact", "reason", fact=_OBJECT, reason=_TEXT),
    "responses": {"200": _DONE, **_REFUSED},
}
WITHDRAW: Shape = {
    "parameters": [_ONCE, _MATCH],
    "requestBody": _body("reason", reason=_TEXT),
    "responses": {"200": _DONE, **_REFUSED},
}
UNDO: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body("reason", reason=_TEXT),
    "responses": {"200": _DONE, **_REFUSED},
}
CHANGES: Shape = {"responses": {"200": _DONE, **_SEEN}}
CONFLICTS: Shape = {"responses": {"200": answer("Conflicts between files and officers", _OBJECT), **_SEEN}}
CHOOSE: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body("choice", "reason", choice={"type": "string", "enum": ["ours", "theirs"]}, reason=_TEXT),
    "responses": {"200": _DONE, **_REFUSED},
}
PASTE: Shape = {
    "parameters": [_ONCE, _MATCH],
    "requestBody": _body("rows", rows=_TEXT, reason=_TEXT, sums=_FLAG, more=_FLAG, check=_FLAG),
    "responses": {"200": answer("The rows cell by cell; taken where all is well", _OBJECT), **_REFUSED},
}
OPEN: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body("reason", id=_TEXT, name=_TEXT, town=_TEXT, notes=_TEXT, url=_TEXT, reason=_TEXT),
    "responses": {"201": answer("The new case's id", _OBJECT), **refusals("401", "403", "409", "422")},
}
