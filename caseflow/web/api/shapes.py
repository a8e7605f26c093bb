"""What OpenAPI says of each address; the schemas are those of the exchange format itself."""

from typing import Any

from caseflow.exchange.answer import JudgementSchema
from caseflow.exchange.shapes import json_schema
from caseflow.exchange.writing import case_file_schema
from caseflow.web.word_files import WORD

Shape = dict[str, Any]


def _ref(name: str) -> Shape:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(words: str, schema: Shape, kind: str = "application/json") -> Shape:
    return {"description": words, "content": {kind: {"schema": schema}}}


def refusals(*statuses: str) -> Shape:
    return {status: answer("Refused", _ref("Problem"), "application/problem+json") for status in statuses}


_FAULT: Shape = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("path", "slug", "detail")},
}
_PROBLEM: Shape = {
    "type": "object",
    "required": ["type", "slug", "title", "status", "detail"],
    "properties": {
        **{name: {"type": "string"} for name in ("type", "slug", "title", "detail")},
        "status": {"type": "integer"},
        "faults": {"type": "array", "items": _ref("Fault")},
    },
}
_RESULT: Shape = {
    "type": "object",
    "properties": {
        "case": {"type": "string"},
        "outcome": {"type": "string", "enum": ["taken", "unchanged", "changed", "refused"]},
        "changes": {"type": "array", "items": {"type": "object"}},
        "conflicts": {"type": "array", "items": {"type": "object"}},
        "judgement": {"type": "array", "items": {"type": "object"}},
        "act": {"type": "string"},
        "problem": {"oneOf": [_ref("Problem"), {"type": "null"}]},
    },
}
_ROW: Shape = {
    "type": "object",
    "properties": {
        **{name: {"type": "string"} for name in ("id", "title", "imported_at")},
        **{name: {"type": "integer"} for name in ("workers", "parties")},
        "as_of": {"type": ["string", "null"]},
        "owed": {"type": "number"},
    },
}
_RESULTS: Shape = {"type": "object", "properties": {"results": {"type": "array", "items": _ref("Result")}}}

IMPORT: Shape = {
    "parameters": [
        {"name": "check", "in": "query", "schema": {"type": "string"}, "description": "Tell the changes, take nothing"}
    ],
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"oneOf": [_ref("CaseFile"), {"type": "array", "items": _ref("CaseFile")}]}}
        },
    },
    "responses": {
        "200": answer("Nothing new: every case was held already", _RESULTS),
        "201": answer("Taken", _RESULTS),
        "207": answer("Some taken, some refused", _RESULTS),
        **refusals("400", "401", "403", "413", "422"),
    },
}
LISTING: Shape = {
    "parameters": [
        {"name": "after", "in": "query", "schema": {"type": "string"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 1000}},
    ],
    "responses": {
        "200": answer(
            "Cases in order of id",
            {
                "type": "object",
                "properties": {
                    "cases": {"type": "array", "items": _ref("CaseRow")},
                    "next": {"type": ["string", "null"]},
                },
            },
        ),
        **refusals("401", "403"),
    },
}
CASE: Shape = {"responses": {"200": answer("The case file", _ref("CaseFile")), **refusals("401", "403", "404")}}
TRACE: Shape = {"responses": {"200": answer("The judgement", _ref("Judgement")), **refusals("401", "403", "404")}}
LETTER: Shape = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["to"],
                    "properties": {"to": {"type": "string", "description": "The party's key in the case file"}},
                }
            }
        },
    },
    "responses": {
        "200": answer("The draft", {"type": "string", "format": "binary"}, WORD),
        **refusals("401", "403", "404", "422"),
    },
}


def components() -> dict[str, Shape]:
    """The named schemas of the API."""
    case_file = {name: part for name, part in case_file_schema().items() if name != "$schema"}
    return {
        "CaseFile": case_file,
        "Judgement": json_schema(JudgementSchema()),
        "Problem": _PROBLEM,
        "Fault": _FAULT,
        "Result": _RESULT,
        "CaseRow": _ROW,
    }
