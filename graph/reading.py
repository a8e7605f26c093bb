"""Rows of a case, as `case.cypher` and `dossier.cypher` answer them, back into the case file and its log entries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from caseflow.domain.case_file import CaseFile, Claim, Project, Supervision
from caseflow.domain.entry import Entry
from caseflow.domain.officer import OfficerRecord
from graph import schema, shapes
from graph.rows import systems_read

Facts = Mapping[str, Any]
Sorted = dict[str, list[Facts]]


def sorted_rows(rows: Iterable[Sequence[Any]]) -> Sorted:
    """The rows (kind, place, facts) by kind, each kind in the order of its places."""
    kinds: dict[str, list[tuple[int, Facts]]] = defaultdict(list)
    for kind, place, facts in rows:
        kinds[kind].append((place, facts))
    return {kind: [facts for _, facts in sorted(placed, key=_place)] for kind, placed in kinds.items()}


def _place(placed: tuple[int, Facts]) -> int:
    return placed[0]


def case_of(rows: Sorted) -> CaseFile | None:
    """The case that the rows hold; None where there is none."""
    found = rows.get(schema.ARREARS_CASE.label)
    if not found:
        return None
    facts = found[0]
    return shapes.CASE.read(
        facts,
        source=shapes.SOURCE.read(facts) if facts["has_source"] else None,
        projects=tuple(_project(one) for one in rows.get(schema.PROJECT.label, ())),
        parties=tuple(shapes.PARTY.read(one, key=one["party"]) for one in rows.get(schema.INVOLVES.type, ())),
        contracts=_all(shapes.CONTRACT, rows, schema.CONTRACT),
        claims=_claims(rows),
        systems=systems_read(facts),
        supervision=_supervision(facts, rows),
        disputes=_all(shapes.DISPUTE, rows, schema.DISPUTE),
        events=_all(shapes.EVENT, rows, schema.EVENT),
        proofs=_all(shapes.PROOF, rows, schema.PROOF),
    )


def entries_of(rows: Iterable[Facts]) -> tuple[Entry, ...]:
    """Entries of the log, from their properties."""
    return tuple(shapes.ENTRY.read(facts, act=shapes.ACT.read(facts)) for facts in rows)


def officers_of(rows: Iterable[Sequence[Any]]) -> tuple[OfficerRecord, ...]:
    """Officers, from rows of their properties."""
    return tuple(shapes.OFFICER_RECORD.read(facts, officer=shapes.OFFICER.read(facts)) for [facts] in rows)


def _all(shape: Any, rows: Sorted, kind: schema.Kind) -> tuple[Any, ...]:
    return tuple(map(shape.read, rows.get(kind.label, ())))


def _project(facts: Facts) -> Project:
    region = shapes.REGION.read(facts) if facts["has_region"] else None
    return shapes.PROJECT.read(facts, region=region, systems=systems_read(facts))


def _claims(rows: Sorted) -> tuple[Claim, ...]:
    people = defaultdict(list)
    for facts in rows.get(schema.CLAIMS.type, ()):
        id_number = shapes.SEALED.read(facts) if facts.get("id_digest") is not None else None
        people[facts["claim"]].append(shapes.WORKER.read(facts, id_number=id_number))
    return tuple(
        shapes.CLAIM.read(facts, people=tuple(people.get(facts["key"], ())))
        for facts in rows.get(schema.CLAIM.label, ())
    )


def _supervision(facts: Facts, rows: Sorted) -> Supervision | None:
    if not facts["has_supervision"]:
        return None
    return shapes.SUPERVISION.read(
        facts,
        officers=_all(shapes.SUPERVISOR, rows, schema.SUPERVISOR),
        acts=_all(shapes.SUPERVISION_ACT, rows, schema.SUPERVISION_ACT),
    )
