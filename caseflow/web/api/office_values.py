"""The office's own values over HTTP: listed, and confirmed by an administrator."""

from typing import Any

from flask import Response
from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint
from marshmallow import Schema, fields
from marshmallow.validate import Length

from caseflow.actions.letters.office_values import ValueRow, confirm_value, list_values
from caseflow.exchange.writing import written
from caseflow.web.api.shapes import answer, refusals
from caseflow.web.api.stated import stated
from caseflow.web.door import acting, office, once

office_values_api = Blueprint(
    "office_values_api", __name__, url_prefix="/api/v1", description="Values that no verified rule gives."
)


class Confirmed(Schema):
    """A value that holds from now on, and how it was checked."""

    value = fields.String(required=True, validate=Length(max=200))
    reason = fields.String(required=True, validate=Length(min=1, max=2000))


_BODY: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
}


@office_values_api.route("/office-values", methods=["GET"])
@office_values_api.doc(responses={"200": answer("The values", {"type": "object"}), **refusals("401", "403")})
def list_all() -> ResponseReturnValue:
    """Every value with what is confirmed of it and the letters that rest on it."""
    return _json({"values": [_row(row) for row in list_values(by=acting(), office=office())]})


@office_values_api.route("/office-values/<key>", methods=["POST"])
@office_values_api.doc(
    **_BODY, responses={"200": answer("The value", {"type": "object"}), **refusals("401", "403", "404", "422")}
)
def confirm(key: str) -> ResponseReturnValue:
    """Confirm a value."""
    said = stated(Confirmed())
    record = confirm_value(key, said["value"], said["reason"], by=acting(), office=office(), once=once())
    return _json({"key": record.id, "confirmed": record.value, "by": record.by, "reason": record.reason})


def _row(row: ValueRow) -> dict[str, Any]:
    value, known = row.value, row.confirmed
    return {
        "key": value.key,
        "zh": value.zh,
        "en": value.en,
        "kind": value.kind.value,
        "proposed": value.proposed or None,
        "grade": value.grade,
        "source": value.source,
        "confirmed": None if known is None else known.value,
        "by": None if known is None else known.by,
        "letters": [kind.kind for kind in row.kinds],
    }


def _json(content: Any) -> Response:
    return Response(written(content), mimetype="application/json")
