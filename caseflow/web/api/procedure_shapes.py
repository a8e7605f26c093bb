"""What callers state to the procedure and what they are told, for marshmallow and OpenAPI."""

from marshmallow import Schema, fields
from marshmallow.validate import Length

from caseflow.web.api.shapes import Shape, answer, refusals

_SHORT = Length(max=100)


class MoveAsked(Schema):
    """A move asked for; `on` is YYYY-MM-DD and defaults to today."""

    move = fields.String(required=True, validate=Length(min=1, max=100))
    on = fields.String(load_default=None, allow_none=True, validate=_SHORT)
    reason = fields.String(load_default="", validate=Length(max=2000))
    approved_by = fields.String(load_default=None, allow_none=True, validate=_SHORT)


class AssignmentAsked(Schema):
    """An officer to put in charge, or with `end` to relieve."""

    officer = fields.String(required=True, validate=Length(min=1, max=100))
    lead = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    end = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    reason = fields.String(load_default="", validate=Length(max=2000))


_OBJECT: Shape = {"type": "object"}
_ONCE: Shape = {
    "name": "Idempotency-Key",
    "in": "header",
    "schema": {"type": "string", "maxLength": 100},
    "description": "The same key again is answered as done, and changes nothing",
}


def _body(required: str, **properties: Shape) -> Shape:
    schema = {"type": "object", "required": [required], "properties": properties, "additionalProperties": False}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


_WORD: Shape = {"type": "string"}
_FLAG: Shape = {"type": "boolean"}
PROCEDURE: Shape = {"responses": {"200": answer("Where the case stands", _OBJECT), **refusals("401", "403", "404")}}
MOVE: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body("move", move=_WORD, on={"type": "string", "format": "date"}, reason=_WORD, approved_by=_WORD),
    "responses": {"201": answer("The move as recorded", _OBJECT), **refusals("401", "403", "404", "409", "422")},
}
ASSIGNMENT: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body("officer", officer=_WORD, lead=_FLAG, end=_FLAG, reason=_WORD),
    "responses": {"201": answer("Who is in charge", _OBJECT), **refusals("401", "403", "404", "422")},
}
