"""The body of a request, read strictly: a JSON object with the fields of its schema and no others."""

from typing import Any

from flask import request
from marshmallow import RAISE, Schema, ValidationError

from caseflow.domain.procedure import BadFields


def stated(schema: Schema) -> dict[str, Any]:
    """What the caller states, checked. Raises BadFields naming the fields that cannot be taken."""
    body = request.get_json(silent=True)
    try:
        read = schema.load(body if isinstance(body, dict) else {}, unknown=RAISE)
    except ValidationError as error:
        raise BadFields(fields=", ".join(sorted(map(str, error.messages_dict))), known=_known(schema)) from error
    if not isinstance(body, dict):
        raise BadFields(fields="—", known=_known(schema))
    return dict(read)


def _known(schema: Schema) -> str:
    return ", ".join(schema.fields)
