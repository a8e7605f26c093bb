"""What a schema says of a wrong value: a slug and its terms, collected into faults with their paths.

marshmallow carries messages as text. A Note is text (its slug) with terms attached, so none of marshmallow's own
sentences ever reaches a person: `caseflow.problems` holds the sentence of every slug.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from caseflow.domain.echoes import in_file_order, scrubbed
from caseflow.domain.errors import Fault


class Note(str):
    """A slug with the terms of its sentence."""

    terms: Mapping[str, str]

    def __new__(cls, slug: str, **terms: str) -> "Note":
        note = super().__new__(cls, slug)
        note.terms = {name: scrubbed(term) for name, term in terms.items()}
        return note


def faults_of(messages: Any, path: str = "") -> tuple[Fault, ...]:
    """The faults behind marshmallow's nested messages, in the order of their paths."""
    return tuple(sorted(_faults(messages, path), key=lambda fault: in_file_order(fault.path)))


def _faults(messages: Any, path: str) -> Iterator[Fault]:
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _faults(inner, path if name == "_schema" else joined(path, name))
        return
    for message in messages:
        yield Fault(path, str(message), message.terms)


def joined(path: str, name: object) -> str:
    """One step further down a path; a name that may be somebody's number is starred."""
    step = scrubbed(str(name))
    return f"{path}.{step}" if path else step
