"""How values are put together: strict objects, lists, one-or-many; with unknown fields refused by their path."""

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_dump

from caseflow.domain.echoes import echo, nearest
from caseflow.exchange.fields import Shape, Stated, refusal
from caseflow.exchange.notes import Note


class Strict(Schema):
    """An object that takes only its own fields."""

    error_messages = {"unknown": Note("unknown_field"), "type": Note("not_an_object")}  # noqa: RUF012  marshmallow's

    def handle_error(self, error: ValidationError, data: Any, *, many: bool, **kwargs: Any) -> None:
        """Tell each unknown field which known one it resembles."""
        names = [field.data_key or name for name, field in self.load_fields.items()]
        if isinstance(error.messages, dict):
            for name, notes in error.messages.items():
                if notes == ["unknown_field"]:
                    near = nearest(str(name), names)
                    error.messages[name] = [Note("unknown_field", given=echo(name), nearest=near)]


class Spare(Strict):
    """A strict object that says nothing of what is unknown when it is written."""

    @post_dump
    def drop_unknown(self, content: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
        return {name: value for name, value in content.items() if value is not None and value not in ([], {})}


class Many(fields.List[Any]):
    """A list; null stands for an empty one."""

    def __init__(self, inner: Stated | type[Strict], *, required: bool = False) -> None:
        field = inner if isinstance(inner, Stated) else One(inner)
        field.allow_none = False
        super().__init__(field, required=required, allow_none=not required)

    def make_error(self, key: str, **kwargs: Any) -> ValidationError:
        return refusal("not_a_list" if key == "invalid" else "missing_field")


class One(fields.Nested):
    """One object."""

    def __init__(self, schema: type[Strict]) -> None:
        super().__init__(schema, allow_none=True)

    def make_error(self, key: str, **kwargs: Any) -> ValidationError:
        return refusal("not_an_object" if key == "type" else "missing_field")


class OneOrMany(Stated):
    """One word, a list of them, or null; read into a tuple."""

    def __init__(self, inner: Stated, *, data_key: str | None = None, shape: Shape) -> None:
        self.inner = inner
        super().__init__(
            data_key=data_key, shape={**shape, "type": ["string", "array"], "items": {**shape, "type": "string"}}
        )

    def read(self, value: Any) -> Any:
        if not isinstance(value, list):
            return (self.inner.deserialize(value),)
        read, wrong = [], {}
        for place, one in enumerate(value):
            try:
                read.append(_stated(self.inner, one))
            except ValidationError as error:
                wrong[place] = error.messages
        if wrong:
            raise ValidationError(wrong)
        return tuple(read)

    def show(self, value: Any) -> Any:
        shown = sorted(str(one) for one in value) if isinstance(value, frozenset) else [str(one) for one in value]
        return shown[0] if len(shown) == 1 else shown or None


def _stated(field: Stated, value: Any) -> Any:
    """A list holds words, never an unknown one."""
    if value is None:
        raise refusal("missing_field")
    return field.deserialize(value)


def json_schema(schema: Strict) -> Shape:
    """The JSON Schema (2020-12) of an object, told by the same fields that read it."""
    named = {field.data_key or name: field for name, field in schema.load_fields.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": sorted(name for name, field in named.items() if field.required),
        "properties": {name: _shape(field) for name, field in named.items()},
    }


def _shape(field: fields.Field[Any]) -> Shape:
    if isinstance(field, fields.List):
        shape: Shape = {"type": "array", "items": _shape(field.inner)}
    elif isinstance(field, fields.Nested):
        shape = json_schema(_strict(field.schema))
    else:
        shape = _plain(field.metadata)
    return _or_null(shape) if field.allow_none else _never_null(shape)


def _plain(metadata: Mapping[Any, Any]) -> Shape:
    return {str(name): value for name, value in metadata.items()}


def _or_null(shape: Shape) -> Shape:
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    return {**shape, "type": [*types, "null"]}


def _never_null(shape: Shape) -> Shape:
    if "enum" in shape:
        return {**shape, "enum": [word for word in shape["enum"] if word is not None]}
    return shape


def _strict(schema: Schema) -> Strict:
    if not isinstance(schema, Strict):
        raise TypeError("the exchange is made of strict objects")
    return schema
