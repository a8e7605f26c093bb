"""Things of a case as plain JSON values of the case file and back, sealed values as their box, digest and mask.

It is what the log, a conflict and a waiting import keep of a thing: nothing in it is in clear that was sealed.
"""

import hashlib
import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from caseflow.domain.changes import json_name
from caseflow.domain.days import Day, Term
from caseflow.domain.identifiers import Sealed
from caseflow.domain.money import Yuan


def kept_text(value: Any) -> str:
    """A fact, a thing or a whole case as JSON text, the same for the same content."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def from_text(kind: Any, text: str) -> Any:
    """What `kept_text` wrote of a value of this type."""
    return _read(kind, json.loads(text))


def word_of(text: str | None) -> str | None:
    """Kept text as it compares: two seals of one number are one word, whatever their boxes."""
    return None if text is None else json.dumps(_unboxed(json.loads(text)), sort_keys=True)


def masked_text(text: str) -> str:
    """Kept text as anybody may see it: of sealed values only the mask."""
    return json.dumps(_masked(json.loads(text)), ensure_ascii=False, sort_keys=True)


def _masked(value: Any) -> Any:
    if isinstance(value, list):
        return [_masked(one) for one in value]
    if isinstance(value, Mapping):
        return value["mask"] if value.keys() == {"box", "digest", "mask"} else {k: _masked(v) for k, v in value.items()}
    return value


def kept_print(value: Any) -> str:
    """Sixteen characters that tell one content from another."""
    return hashlib.sha256((word_of(kept_text(value)) or "").encode()).hexdigest()[:16]


def _unboxed(value: Any) -> Any:
    if isinstance(value, list):
        return [_unboxed(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _unboxed(one) for name, one in value.items() if name != "box"}
    return value


def kind_of_fact(kind: type, fact: str) -> Any:
    """The type of a fact, by its name in the case file ("from", "region.town", "systems.permit")."""
    name, _, inner = fact.partition(".")
    hint = _hints(kind).get(_own_name(kind, name), bool | None)
    if not inner:
        return hint
    inside = [_hints(one)[inner] for one in get_args(hint) if isinstance(one, type) and is_dataclass(one)]
    return inside[0] if inside else bool | None


def _own_name(kind: type, name: str) -> str:
    return next((one.name for one in fields(kind) if _named(kind, one.name) == name), name)


def _plain(value: Any) -> Any:
    if isinstance(value, Sealed):
        return {"box": value.box, "digest": value.digest, "mask": value.mask}
    if isinstance(value, Yuan):
        return value.yuan
    if isinstance(value, Day | Term | StrEnum):
        return str(value)
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, tuple | frozenset):
        return [_plain(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
    if is_dataclass(value):
        stated = ((json_name(value, one.name), getattr(value, one.name)) for one in fields(value))
        return {name: _plain(one) for name, one in stated if one is not None and one not in ((), frozenset(), {})}
    return value


def _read(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) in {Union, types.UnionType}:
        return _read(next(one for one in get_args(kind) if one is not types.NoneType), value)
    if get_origin(kind) in {tuple, frozenset}:
        many = (_read(get_args(kind)[0], one) for one in value)
        return tuple(many) if get_origin(kind) is tuple else frozenset(many)
    if isinstance(value, Mapping) and get_origin(kind) is not None:
        code, kept = get_args(kind)
        return {_read(code, name): _read(kept, one) for name, one in value.items()}
    return _single(kind, value)


def _single(kind: Any, value: Any) -> Any:
    if kind is Sealed:
        return Sealed(**value)
    if kind in {Yuan, Day, Term}:
        return kind.parse(value)
    if is_dataclass(kind):
        return _thing(kind, value)  # type: ignore[arg-type]  # a dataclass, and no instance of one
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value


def _thing(kind: type, stated: Mapping[str, Any]) -> Any:
    named = {_named(kind, name): (name, hint) for name, hint in _hints(kind).items()}
    return kind(**{named[name][0]: _read(named[name][1], value) for name, value in stated.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _named(kind: type, name: str) -> str:
    """How the case file calls this field of a class."""
    return json_name(kind, name)
