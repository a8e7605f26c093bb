"""Rows of a case, as `case.cypher` and `dossier.cypher` answer them, back into the case file and its log entries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from caseflow.domain.case_file import CaseFile, Claim, Project, Supervision
from caseflow.domain.entry import Entry
from caseflow.domain.headline import headline
from caseflow.domain.money import Yuan
from caseflow.domain.officer import CasePlace, OfficerRecord
from caseflow.domain.words import Sector
from caseflow.office import CaseRow, Hop, RelatedCase
from graph import schema, shapes
from graph.rows import Shape, moment_of, systems_read

T = TypeVar("T")
Facts = Mapping[str, Any]
Stated = dict[str, list[Facts]]


class Ask(Protocol):
    """Asks one question by the name of its file, inside a unit of work or outside."""

    def __call__(self, name: str, /, **params: Any) -> list[list[Any]]: ...


def find_case(ask: Ask, case_id: str) -> CaseFile | None:
    """The case with that id; None where there is none."""
    return next((case_of(*row) for row in ask("case", case=case_id)), None)


def find_officer(ask: Ask, name: str) -> OfficerRecord | None:
    """The officer of that name; None where there is none."""
    return next(iter(officers_of(ask("officer", name=name))), None)


def case_of(facts: Facts, stated: Iterable[tuple[str, Facts]], parties: list[Facts], workers: list[Facts]) -> CaseFile:
    """The case that one row of `case.cypher` holds."""
    kinds = _by_kind(stated)
    return shapes.CASE.read(
        facts,
        source=shapes.SOURCE.read(facts) if facts["has_source"] else None,
        projects=tuple(_project(one) for one in kinds[schema.PROJECT.label]),
        parties=tuple(shapes.PARTY.read(one, key=one["party"]) for one in sorted(parties, key=_place)),
        contracts=_all(shapes.CONTRACT, kinds[schema.CONTRACT.label]),
        claims=_claims(kinds[schema.CLAIM.label], workers),
        systems=systems_read(facts),
        supervision=_supervision(facts, kinds) if facts["has_supervision"] else None,
        disputes=_all(shapes.DISPUTE, kinds[schema.DISPUTE.label]),
        events=_all(shapes.EVENT, kinds[schema.EVENT.label]),
        proofs=_all(shapes.PROOF, kinds[schema.PROOF.label]),
    )


def _by_kind(stated: Iterable[tuple[str, Facts]]) -> Stated:
    """What a case states by kind, each in the order of the case file."""
    kinds: Stated = defaultdict(list)
    for kind, facts in stated:
        kinds[kind].append(facts)
    for many in kinds.values():
        many.sort(key=_place)
    return kinds


def _place(facts: Facts) -> int:
    place: int = facts["place"]
    return place


def entries_of(many: Iterable[Facts]) -> tuple[Entry, ...]:
    """Entries of the log, from their properties."""
    return tuple(shapes.ENTRY.read(facts, act=shapes.ACT.read(facts)) for facts in many)


def officers_of(rows: Iterable[Sequence[Any]]) -> tuple[OfficerRecord, ...]:
    """Officers, from rows of their properties."""
    return tuple(shapes.OFFICER_RECORD.read(facts, officer=shapes.OFFICER.read(facts)) for [facts] in rows)


def case_row(*row: Any) -> CaseRow:
    """One row of `cases.cypher`."""
    id_, title, as_of, workers, owed, parties, imported_at, projects, supervision, assigned, moves = row
    return CaseRow(
        id=id_,
        title=headline(title),
        as_of=as_of,
        workers=workers,
        owed=Yuan(owed),
        parties=parties,
        imported_at=moment_of(imported_at),
        place=_case_place(id_, projects, supervision, assigned),
        state=max(moves)[1] if moves else None,
    )


def related_case(*row: Any) -> RelatedCase:
    """One row of `related.cypher`."""
    through, id_, title, owed, *where = row
    place = _case_place(id_, *where)
    return RelatedCase(id=id_, title=headline(title), through=through or "", owed=Yuan(owed), place=place)


def _case_place(
    case: str, projects: list[list[str | None]], supervision: list[str | None], assigned: list[str]
) -> CasePlace:
    town, regulator = supervision
    return CasePlace(
        case=case,
        towns=frozenset(one for one in (town, *(town for town, _ in projects)) if one),
        sectors=frozenset(Sector(sector) for _, sector in projects if sector is not None),
        regulators=frozenset({regulator} if regulator else ()),
        assigned=frozenset(assigned),
    )


def hops(names: list[str], links: list[str]) -> tuple[Hop, ...]:
    """A way as its links, each with both ends."""
    return tuple(map(Hop, names, links, names[1:]))


def chain_hops(
    worker: str, claim: str, employer: str | None, contracts: list[str], owner: str | None
) -> tuple[Hop, ...]:
    """The way of one claim: worker, claim, (employer,) contracts upwards, owner."""
    names, links = [f"{schema.PERSON.label}:{worker}", f"{schema.CLAIM.label}:{claim}"], [schema.CLAIMS.type]
    if employer is None:
        links.append(schema.ARISES_UNDER.type)
    else:
        names.append(employer)
        links += [schema.AGAINST.type, schema.LET_TO.type]
    names += [f"{schema.CONTRACT.label}:{contract}" for contract in contracts]
    links += [schema.UNDER.type] * (len(contracts) - 1)
    if owner is not None:
        names.append(owner)
        links.append(schema.LET_BY.type)
    return hops(names, links)


def _all(shape: Shape[T], many: list[Facts]) -> tuple[T, ...]:
    return tuple(map(shape.read, many))


def _project(facts: Facts) -> Project:
    region = shapes.REGION.read(facts) if facts["has_region"] else None
    return shapes.PROJECT.read(facts, region=region, systems=systems_read(facts))


def _claims(claims: list[Facts], workers: list[Facts]) -> tuple[Claim, ...]:
    people = defaultdict(list)
    for facts in sorted(workers, key=_place):
        sealed = {name: shape.read(facts) for name, shape in shapes.SEALED.items() if _holds(facts, shape)}
        people[facts["claim"]].append(shapes.WORKER.read(facts, **sealed))
    return tuple(shapes.CLAIM.read(facts, people=tuple(people[facts["key"]])) for facts in claims)


def _holds(facts: Facts, shape: Shape[Any]) -> bool:
    return all(facts.get(column) is not None for column in shape.columns)


def _supervision(facts: Facts, kinds: Stated) -> Supervision:
    return shapes.SUPERVISION.read(
        facts,
        officers=_all(shapes.SUPERVISOR, kinds[schema.SUPERVISOR.label]),
        acts=_all(shapes.SUPERVISION_ACT, kinds[schema.SUPERVISION_ACT.label]),
    )
