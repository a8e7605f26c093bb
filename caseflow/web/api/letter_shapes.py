"""What callers state about letters and what they are told, for marshmallow and OpenAPI."""

from typing import Any

from marshmallow import Schema, fields
from marshmallow.validate import Length

from caseflow.domain.letter_life import LetterAct
from caseflow.domain.letter_record import LetterState, ServedHow
from caseflow.web.api.shapes import Shape, answer, refusals
from caseflow.web.word_files import WORD

_NAME = Length(max=200)
_TEXT = Length(max=2000)
_MOST_PROOFS = 100


def _answers(**more: Any) -> fields.Dict:
    return fields.Dict(keys=fields.String(validate=_NAME), values=fields.String(validate=_TEXT), **more)


class DraftAsked(Schema):
    """A letter to draw up. `answers` are those of the kind's small form, by the field's name."""

    kind = fields.String(required=True, validate=_NAME)
    to = fields.String(required=True, validate=_NAME)
    issuer = fields.String(load_default="", validate=_NAME)
    approval = fields.String(load_default="", validate=_NAME)
    answers = _answers(load_default=dict)


class ActAsked(Schema):
    """What an act takes; each takes its own part of it (docs/guide.md)."""

    reason = fields.String(load_default="", validate=_TEXT)
    version = fields.Integer(load_default=None, allow_none=True, strict=True)
    despite = fields.Boolean(load_default=False, truthy={True}, falsy={False})
    answers = _answers(load_default=None, allow_none=True)
    approval = fields.String(load_default=None, allow_none=True, validate=_NAME)
    on = fields.String(load_default="", validate=_NAME)
    how = fields.String(load_default="", validate=_NAME)
    seal = fields.String(load_default="", validate=_NAME)
    copies = fields.Integer(load_default=1, strict=True)
    approved_by = fields.String(load_default="", validate=_NAME)
    receiver = fields.String(load_default="", validate=_NAME)
    witnesses = fields.String(load_default="", validate=_NAME)
    place = fields.String(load_default="", validate=_NAME)
    servers = fields.List(fields.String(validate=_NAME), load_default=list, validate=Length(max=_MOST_PROOFS))
    sender = fields.String(load_default="", validate=_NAME)
    note = fields.String(load_default="", validate=_TEXT)
    text = fields.String(load_default="", validate=_TEXT)
    proofs = fields.List(fields.String(validate=_NAME), load_default=list, validate=Length(max=_MOST_PROOFS))


_ONCE: Shape = {
    "name": "Idempotency-Key",
    "in": "header",
    "schema": {"type": "string", "maxLength": 100},
    "description": "The same key again is answered as done, and changes nothing",
}
_WORD: Shape = {"type": "string"}
_WORDS: Shape = {"type": "array", "items": _WORD}
_ANSWERS: Shape = {"type": "object", "additionalProperties": _WORD}
_SHOWN: Shape = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("id", "case", "kind", "to", "to_name", "issuer", "issuer_name", "text"), _WORD),
        "state": {"type": "string", "enum": [state.value for state in LetterState]},
        "version": {"type": "integer"},
        **{name: {"type": ["string", "null"]} for name in ("number", "issued_on", "sha256", "reply_within", "next")},
        "reply_due": {"type": ["object", "null"], "properties": {"due": _WORD, "why": _WORD}},
        "overdue": {"type": "boolean"},
        **{name: {"type": ["object", "null"]} for name in ("told", "supersedes", "superseded_by")},
        "form": _ANSWERS,
        **dict.fromkeys(("blanks", "allowed", "reads_otherwise", "format"), _WORDS),
        **{
            name: {"type": "array", "items": {"type": "object"}}
            for name in ("servings", "sealings", "scans", "replies")
        },
    },
}
_LIST: Shape = {"type": "object", "properties": {"letters": {"type": "array", "items": _SHOWN}}}


def _body(required: list[str], **properties: Shape) -> Shape:
    schema: Shape = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        schema["required"] = required
    return {"required": True, "content": {"application/json": {"schema": schema}}}


LISTING: Shape = {
    "parameters": [{"name": name, "in": "query", "schema": _WORD} for name in ("state", "kind", "overdue")],
    "responses": {"200": answer("Letters", _LIST), **refusals("401", "403", "404")},
}
DRAFT: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body(["kind", "to"], kind=_WORD, to=_WORD, issuer=_WORD, approval=_WORD, answers=_ANSWERS),
    "responses": {"201": answer("The draft", _SHOWN), **refusals("401", "403", "404", "422")},
}
LETTER: Shape = {"responses": {"200": answer("The letter", _SHOWN), **refusals("401", "403", "404")}}
FILE: Shape = {
    "responses": {
        "200": answer("The Word file", {"type": "string", "format": "binary"}, WORD),
        **refusals("401", "403", "404"),
    }
}
_ROUNDS: Shape = {
    "type": "object",
    "properties": {
        "version": {"type": "integer"},
        "since": {"type": ["integer", "null"]},
        **{name: {"type": "array", "items": {"type": "object"}} for name in ("rounds", "lines")},
        "facts": _WORDS,
    },
}
ROUNDS: Shape = {
    "responses": {
        "200": answer("The rounds of review, and what changed since", _ROUNDS),
        **refusals("401", "403", "404"),
    }
}
VERIFIED: Shape = {
    "responses": {
        "200": answer("What was found", {"type": "object", "properties": {"same": {"type": "boolean"}}}),
        **refusals("401", "403", "404", "409"),
    }
}
ACT: Shape = {
    "parameters": [
        _ONCE,
        {
            "name": "act",
            "in": "path",
            "required": True,
            "schema": {"type": "string", "enum": [act.value for act in LetterAct]},
        },
    ],
    "requestBody": _body(
        [],
        **dict.fromkeys(
            (
                "reason",
                "approval",
                "on",
                "seal",
                "approved_by",
                "receiver",
                "witnesses",
                "sender",
                "text",
                "note",
                "place",
            ),
            _WORD,
        ),
        copies={"type": "integer"},
        how={"type": "string", "enum": [way.value for way in ServedHow]},
        version={"type": "integer"},
        despite={"type": "boolean"},
        answers=_ANSWERS,
        proofs=_WORDS,
        servers=_WORDS,
    ),
    "responses": {"200": answer("The letter after it", _SHOWN), **refusals("401", "403", "404", "409", "422", "503")},
}
