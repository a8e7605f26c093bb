"""What callers state about proofs, findings and sealed values and what they are told, for marshmallow and OpenAPI."""

from marshmallow import Schema, fields
from marshmallow.validate import Length, OneOf

from caseflow.domain.records import FindingStatus
from caseflow.domain.reveal import Purpose
from caseflow.domain.words import ProofKind
from caseflow.web.api.shapes import Shape, answer, refusals

_TEXT = Length(max=2000)
_NAMES = Length(max=500)


class LinksAsked(Schema):
    """The facts a proof shows, by their paths."""

    shows = fields.List(fields.String(validate=_TEXT), required=True, validate=_NAMES)


class WithdrawalAsked(Schema):
    reason = fields.String(required=True, validate=_TEXT)


class DecisionAsked(Schema):
    """A decision about findings by their ids; `seen` maps an id to the digest the caller saw."""

    findings = fields.List(fields.String(validate=_TEXT), required=True, validate=_NAMES)
    status = fields.String(required=True, validate=OneOf(list(map(str, FindingStatus))))
    proofs = fields.List(fields.String(validate=_TEXT), load_default=list, validate=_NAMES)
    note = fields.String(load_default="", validate=_TEXT)
    verdict = fields.String(load_default="", validate=Length(max=100))
    seen = fields.Dict(keys=fields.String(), values=fields.String(), load_default=dict)


class RevealAsked(Schema):
    """One value asked for, and what for."""

    path = fields.String(required=True, validate=_TEXT)
    purpose = fields.String(required=True, validate=Length(max=100))
    why = fields.String(required=True, validate=_TEXT)


_WORD: Shape = {"type": "string"}
_WORDS: Shape = {"type": "array", "items": _WORD}
_ONCE: Shape = {
    "name": "Idempotency-Key",
    "in": "header",
    "schema": {"type": "string", "maxLength": 100},
    "description": "The same key again is answered as done, and changes nothing",
}
_DOCUMENT: Shape = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("id", "name", "media_type", "sha256", "note", "by", "at"), _WORD),
        **{name: {"type": ["string", "null"]} for name in ("kind", "withdrawn_at", "withdrawn_by")},
        "size": {"type": "integer"},
        "shows": _WORDS,
    },
}
_FINDING: Shape = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("id", "check", "rule", "party", "subject", "verdict", "standing", "facts"), _WORD),
        "missing": _WORDS,
        "decision": {"type": ["object", "null"]},
    },
}


def _body(required: list[str], **properties: Shape) -> Shape:
    schema = {"type": "object", "required": required, "properties": properties, "additionalProperties": False}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _list(name: str, item: Shape) -> Shape:
    return {"type": "object", "properties": {name: {"type": "array", "items": item}}}


PROOFS: Shape = {
    "responses": {"200": answer("Every proof", _list("proofs", _DOCUMENT)), **refusals("401", "403", "404")}
}
ADD: Shape = {
    "parameters": [_ONCE],
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "string", "format": "binary"},
                        "kind": {"type": "string", "enum": list(map(str, ProofKind))},
                        "shows": _WORDS,
                        "note": _WORD,
                    },
                }
            }
        },
    },
    "responses": {
        "200": answer("The case had these bytes already: the same document", _DOCUMENT),
        "201": answer("Taken", _DOCUMENT),
        **refusals("401", "403", "404", "413", "422", "507"),
    },
}
FILE: Shape = {
    "responses": {
        "200": answer("The file; each opening is logged", {"type": "string", "format": "binary"}, "*/*"),
        **refusals("401", "403", "404", "500"),
    }
}
LINKS: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body(["shows"], shows=_WORDS),
    "responses": {"200": answer("The proof", _DOCUMENT), **refusals("401", "403", "404", "409", "422")},
}
WITHDRAWAL: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body(["reason"], reason=_WORD),
    "responses": {"200": answer("The proof, withdrawn", _DOCUMENT), **refusals("401", "403", "404", "409", "422")},
}
FINDINGS: Shape = {
    "responses": {"200": answer("Every finding", _list("findings", _FINDING)), **refusals("401", "403", "404")}
}
DECISION: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body(
        ["findings", "status"],
        findings=_WORDS,
        status={"type": "string", "enum": list(map(str, FindingStatus))},
        proofs=_WORDS,
        note=_WORD,
        verdict=_WORD,
        seen={"type": "object", "additionalProperties": _WORD},
    ),
    "responses": {
        "200": answer("The findings as they stand now", _list("findings", _FINDING)),
        **refusals("401", "403", "404", "409", "422"),
    },
}
SEALED: Shape = {
    "responses": {
        "200": answer("The sealed values by their masks", _list("fields", {"type": "object"})),
        **refusals("401", "403", "404"),
    }
}
REVEAL: Shape = {
    "parameters": [_ONCE],
    "requestBody": _body(
        ["path", "purpose", "why"], path=_WORD, purpose={"type": "string", "enum": list(map(str, Purpose))}, why=_WORD
    ),
    "responses": {
        "200": answer("One value in clear, once", {"type": "object"}),
        **refusals("401", "403", "404", "409", "422", "429"),
    },
}
