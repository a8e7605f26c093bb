"""What OpenAPI says of the addresses about people."""

from caseflow.web.api.shapes import Shape, answer, refusals

_TEXT: Shape = {"type": "string"}
_LIST: Shape = {"type": "array", "items": _TEXT}
_REFUSALS = refusals("401", "403", "404", "409", "422")


def _of(**properties: Shape) -> Shape:
    return {"type": "object", "properties": properties}


def _rows(name: str, /, **properties: Shape) -> Shape:
    rows = _of(**{name: {"type": "array", "items": _of(**properties)}})
    return {"responses": {"200": answer(name.capitalize(), rows), **_REFUSALS}}


_OFFICER = {
    "name": _TEXT,
    "title": _TEXT,
    "agency": {"type": ["string", "null"]},
    "roles": _LIST,
    "suspended": {"type": "boolean"},
    "must_change_password": {"type": "boolean"},
    "tokens": {"type": "integer"},
}
_STATED: Shape = {
    "requestBody": {
        "content": {"application/json": {"schema": {"type": "object"}}},
        "description": "A JSON object; the header Idempotency-Key makes a second sending one with the first.",
    }
}

MATRIX: Shape = {"responses": {"200": answer("The matrix of roles", {"type": "object"}), **refusals("401")}}
OFFICERS: Shape = _rows("officers", **_OFFICER)
OFFICER: Shape = {"responses": {"200": answer("The officer", _of(**_OFFICER)), **_REFUSALS}}
AGENCIES: Shape = _rows(
    "agencies",
    id=_TEXT,
    name=_TEXT,
    kind=_TEXT,
    under={"type": ["string", "null"]},
    sectors=_LIST,
    known_as=_LIST,
)
DELEGATIONS: Shape = _rows(
    "delegations",
    id=_TEXT,
    giver=_TEXT,
    taker=_TEXT,
    roles=_LIST,
    since=_TEXT,
    until=_TEXT,
    reason=_TEXT,
    ended_at={"type": ["string", "null"]},
)
SESSIONS: Shape = _rows("sessions", id=_TEXT, browser=_TEXT, begun_at=_TEXT, seen_at=_TEXT)
ADDED: Shape = {**_STATED, "responses": {"201": answer("Added", {"type": "object"}), **_REFUSALS}}
DONE: Shape = {**_STATED, "responses": {"200": answer("Done", _of(done={"type": "boolean"})), **_REFUSALS}}
