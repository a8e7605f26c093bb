"""Files of cases read whole or refused with every fault: size, encoding, JSON, fields, references."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from marshmallow import ValidationError

from caseflow.domain.case_file import CaseFile
from caseflow.domain.crossing import cross_faults
from caseflow.domain.echoes import echo
from caseflow.domain.errors import BadCaseFile, Fault, UnreadableFile
from caseflow.exchange.building import Seal, built
from caseflow.exchange.notes import faults_of, joined
from caseflow.exchange.schemas import CaseFileSchema

MOST_BYTES = 50_000_000
"""The largest file taken at once: some hundred thousand workers with their names."""
_LONGEST_NUMBER = 40

Read = CaseFile | BadCaseFile
"""What one case of a file comes to."""


def read_file(path: Path, seal: Seal) -> tuple[Read, ...]:
    """Every case of a file on disk. A file that is too large is refused before it is read.

    Raises UnreadableFile.
    """
    return load_cases(bounded(path), path.name, seal)


def bounded(path: Path) -> bytes:
    """The bytes of a file of ordinary size; raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            if path.stat().st_size > MOST_BYTES:
                raise UnreadableFile(name=path.name, reason="too_large", most=MOST_BYTES // 1_000_000)
            content = file.read(MOST_BYTES + 1)
    except IsADirectoryError as error:
        raise UnreadableFile(name=path.name, reason="is_a_folder") from error
    except FileNotFoundError as error:
        raise UnreadableFile(name=path.name, reason="not_there") from error
    except OSError as error:
        raise UnreadableFile(name=path.name, reason="cannot_be_read") from error
    return content


def load_cases(raw: bytes | str, name: str, seal: Seal) -> tuple[Read, ...]:
    """Every case of a file's content, one object or a list; each a CaseFile, or a BadCaseFile with all its faults.

    `name` is the file's, for messages; `seal` seals id numbers. Raises UnreadableFile where there is no case at all.
    """
    try:
        stated = _parsed(_decoded(raw, name), name)
        cases = stated if isinstance(stated, list) else [stated]
        return tuple(_case(one, name, place, seal) for place, one in enumerate(cases, start=1))
    except RecursionError as error:
        raise UnreadableFile(name=name, reason="too_deep") from error


def _decoded(raw: bytes | str, name: str) -> str:
    if len(raw) > MOST_BYTES:
        raise UnreadableFile(name=name, reason="too_large", most=MOST_BYTES // 1_000_000)
    if isinstance(raw, str):
        text = raw.removeprefix("\ufeff")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UnreadableFile(name=name, reason="not_utf8", at=error.start) from error
    if not text.strip():
        raise UnreadableFile(name=name, reason="empty")
    return text


class _Doubled(dict[str, Any]):
    """An object that names a field twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.twice = sorted(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else _Doubled(pairs)


def _no_constant(word: str) -> NoReturn:
    raise ValueError(word)


def _whole(digits: str) -> int | Decimal:
    """A whole number; one of absurd length stays a Decimal, which every field refuses cheaply."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else Decimal(digits)


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=_whole, parse_constant=_no_constant, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        raise UnreadableFile(name=name, reason="not_json", line=error.lineno, column=error.colno) from error
    except (ValueError, ArithmeticError) as error:
        raise UnreadableFile(name=name, reason="not_json_number") from error


def _case(stated: Any, name: str, place: int, seal: Seal) -> Read:
    case_id = _named(stated, place)
    faults = [*_doubled(stated)]
    try:
        values = CaseFileSchema().load(stated)
    except ValidationError as error:
        return BadCaseFile((*faults, *faults_of(error.messages)), case=case_id, file=name)
    if values.get("project") is not None and values.get("projects"):
        faults.append(Fault("project", "project_and_projects", {}))
    case = built(values, seal)
    faults += cross_faults(case, projects_at="project" if values.get("project") is not None else "projects")
    return BadCaseFile(tuple(faults), case=case_id, file=name) if faults else case


def _named(stated: Any, place: int) -> str:
    """How a refusal calls the case: by its id, else by its place in the file."""
    case_id = stated.get("id") if isinstance(stated, Mapping) else None
    return echo(case_id) if isinstance(case_id, str) and case_id else f"#{place}"


def _doubled(stated: Any) -> Iterator[Fault]:
    """Fields that one object names twice: which of the two is meant, nobody can tell."""
    waiting: list[tuple[str, Any]] = [("", stated)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, _Doubled):
            for name in value.twice:
                yield Fault(joined(path, name), "field_twice", {"given": echo(name)})
        inner = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
        waiting.extend((joined(path, name), one) for name, one in inner)
