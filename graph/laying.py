"""A case file as nodes and links: what is written when a case is laid, as plain rows."""

from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Any, TypeVar

from caseflow.domain.case_file import CaseFile, Party, Worker
from caseflow.domain.words import PartyKind
from caseflow.office import Stamp
from graph import schema, shapes
from graph.bulk import Links, Nodes
from graph.rows import SYSTEM_COLUMNS, Shape, systems_row
from graph.schema import Kind, Link

T = TypeVar("T")
LAID = ("batch", "laid")
"""What every fact and every link of a case carries: the import that stated it last, and which laying of the case."""
Laid = tuple[str, int]
FACT = ("id", "place", *LAID, "withdrawn")
"""What every node of a case carries beside its own facts; laid again, it is no longer withdrawn."""
PARTY_COLUMNS = ("party", "place", *LAID, *shapes.PARTY.columns[1:])
WORKER_COLUMNS = ("place", "claim", *LAID, *shapes.WORKER.columns, *shapes.SEALED_COLUMNS)


def own_id(*parts: str) -> str:
    """The graph's id of a thing that only its case names: `RC016/K1`; a slash in a part is escaped."""
    return "/".join(part.replace("%", "%25").replace("/", "%2F") for part in parts)


def party_node(case: CaseFile, party: Party) -> tuple[Kind, str]:
    """The node a party stands for: by its credit code, else by a provisional key of the case."""
    if party.credit_code is not None:
        return schema.ORGANISATION, party.credit_code
    kind = schema.PERSON if party.kind is PartyKind.INDIVIDUAL else schema.ORGANISATION
    return kind, own_id(case.id, party.key)


def worker_key(case: CaseFile, claim: str, place: int, worker: Worker) -> str:
    """The keyed digest of the id number, else a provisional key."""
    return worker.id_number.digest if worker.id_number else own_id(case.id, claim, str(place))


def nodes(case: CaseFile, stamp: Stamp, laid: int) -> Iterator[Nodes]:
    """Every node of the case, as its `laid`th laying writes them."""
    yield _case(case, stamp)
    yield Nodes(schema.BATCH, ("id", *shapes.BATCH.columns[1:]), [shapes.BATCH.row(stamp)])
    yield from _party_nodes(case)
    yield from _worker_nodes(case)
    for kind, columns, rows in _facts(case):
        laid_rows = [
            (own_id(case.id, key), place, stamp.batch, laid, None, *row) for place, (key, row) in enumerate(rows)
        ]
        yield Nodes(kind, (*FACT, *columns), laid_rows)


def links(case: CaseFile, laid: Laid) -> Iterator[Links]:
    """Every link of the case, as that laying writes them."""
    for kind, _, rows in _facts(case):
        stated = [(own_id(case.id, key), laid, case.id) for key, _ in rows]
        yield Links(schema.STATED_IN, kind, schema.ARREARS_CASE, LAID, stated)
    yield from _involves(case, laid)
    yield from _chain(case, laid)
    yield from _claims(case, laid)
    concerned = ((own_id(case.id, str(place)), event.party) for place, event in enumerate(case.events))
    yield from _to_parties(case, laid, (schema.EVENT, schema.CONCERNS), concerned)


def _case(case: CaseFile, stamp: Stamp) -> Nodes:
    columns = (
        *(*shapes.CASE.columns, "batch", "imported_at", *shapes.SOURCE.columns, "has_source"),
        *(*shapes.SUPERVISION.columns, "has_supervision", *SYSTEM_COLUMNS),
    )
    row = (
        *(
            *shapes.CASE.row(case),
            stamp.batch,
            stamp.at.astimezone(UTC),
            *shapes.SOURCE.row(case.source),
            case.source is not None,
        ),
        *(*shapes.SUPERVISION.row(case.supervision), case.supervision is not None, *systems_row(case.systems)),
    )
    return Nodes(schema.ARREARS_CASE, columns, [row])


def _facts(case: CaseFile) -> Iterator[tuple[Kind, tuple[str, ...], list[tuple[str, tuple[Any, ...]]]]]:
    """The kinds of fact that belong to one case: kind, columns, and for each fact its key in the case and its row."""
    supervision = case.supervision
    projects = [
        (
            one.key,
            (
                *shapes.PROJECT.row(one),
                *shapes.REGION.row(one.region),
                one.region is not None,
                *systems_row(one.systems),
            ),
        )
        for one in case.projects
    ]
    yield schema.PROJECT, (*shapes.PROJECT.columns, *shapes.REGION.columns, "has_region", *SYSTEM_COLUMNS), projects
    yield _keyed(schema.CONTRACT, shapes.CONTRACT, case.contracts)
    yield _keyed(schema.CLAIM, shapes.CLAIM, case.claims)
    yield _keyed(schema.PROOF, shapes.PROOF, case.proofs)
    yield _placed(schema.DISPUTE, shapes.DISPUTE, case.disputes)
    yield _placed(schema.EVENT, shapes.EVENT, case.events)
    yield _placed(schema.SUPERVISOR, shapes.SUPERVISOR, supervision.officers if supervision else ())
    yield _placed(schema.SUPERVISION_ACT, shapes.SUPERVISION_ACT, supervision.acts if supervision else ())


def _keyed(kind: Kind, shape: Shape[Any], things: Iterable[Any]) -> tuple[Kind, tuple[str, ...], list[Any]]:
    return kind, shape.columns, [(one.key, shape.row(one)) for one in things]


def _placed(kind: Kind, shape: Shape[Any], things: Iterable[Any]) -> tuple[Kind, tuple[str, ...], list[Any]]:
    """Things without a key of their own are known by their place in the list."""
    return kind, shape.columns, [(str(place), shape.row(one)) for place, one in enumerate(things)]


def _party_nodes(case: CaseFile) -> Iterator[Nodes]:
    for kind in (schema.ORGANISATION, schema.PERSON):
        known = {
            key: (key, party.name, party.credit_code)
            for party in case.parties
            for its_kind, key in [party_node(case, party)]
            if its_kind is kind
        }
        yield Nodes(kind, ("key", "name", "credit_code"), list(known.values()))


def _worker_nodes(case: CaseFile) -> Iterator[Nodes]:
    known = {
        key: (key, worker.name, worker.id_number.mask if worker.id_number else None)
        for claim in case.claims
        for place, worker in enumerate(claim.people)
        for key in [worker_key(case, claim.key, place, worker)]
    }
    yield Nodes(schema.PERSON, ("key", "name", "id_mask"), list(known.values()))


def _involves(case: CaseFile, laid: Laid) -> Iterator[Links]:
    for kind in (schema.ORGANISATION, schema.PERSON):
        rows = [
            (case.id, (party.key, place, *laid, *shapes.PARTY.row(party)[1:]), key)
            for place, party in enumerate(case.parties)
            for its_kind, key in [party_node(case, party)]
            if its_kind is kind
        ]
        yield Links(schema.INVOLVES, schema.ARREARS_CASE, kind, PARTY_COLUMNS, rows)


def _chain(case: CaseFile, laid: Laid) -> Iterator[Links]:
    contracts = [(own_id(case.id, one.key), one) for one in case.contracts]
    for_project = [(id_, laid, own_id(case.id, one.project)) for id_, one in contracts if one.project is not None]
    yield Links(schema.FOR, schema.CONTRACT, schema.PROJECT, LAID, for_project)
    under = [(id_, laid, own_id(case.id, one.under)) for id_, one in contracts if one.under is not None]
    yield Links(schema.UNDER, schema.CONTRACT, schema.CONTRACT, LAID, under)
    yield from _to_parties(case, laid, (schema.CONTRACT, schema.LET_BY), ((id_, one.giver) for id_, one in contracts))
    yield from _to_parties(case, laid, (schema.CONTRACT, schema.LET_TO), ((id_, one.taker) for id_, one in contracts))


def _claims(case: CaseFile, laid: Laid) -> Iterator[Links]:
    claims = [(own_id(case.id, claim.key), claim) for claim in case.claims]
    against = ((id_, employer) for id_, claim in claims for employer in claim.employers)
    yield from _to_parties(case, laid, (schema.CLAIM, schema.AGAINST), against)
    arises = [(id_, laid, own_id(case.id, contract)) for id_, claim in claims for contract in claim.contracts]
    yield Links(schema.ARISES_UNDER, schema.CLAIM, schema.CONTRACT, LAID, arises)
    workers = [
        (
            worker_key(case, claim.key, place, worker),
            (place, claim.key, *laid, *shapes.WORKER.row(worker), *_sealed(worker)),
            id_,
        )
        for id_, claim in claims
        for place, worker in enumerate(claim.people)
    ]
    yield Links(schema.CLAIMS, schema.PERSON, schema.CLAIM, WORKER_COLUMNS, workers)


def _sealed(worker: Worker) -> Iterator[Any]:
    for name, shape in shapes.SEALED.items():
        yield from shape.row(getattr(worker, name))


def _to_parties(
    case: CaseFile, laid: Laid, drawn: tuple[Kind, Link], ends: Iterable[tuple[str, str | None]]
) -> Iterator[Links]:
    """Links from facts to the nodes of the parties that the case's keys name."""
    start, link = drawn
    known = {party.key: party_node(case, party) for party in case.parties}
    aims = [(id_, known[party]) for id_, party in ends if party is not None and party in known]
    for kind in (schema.ORGANISATION, schema.PERSON):
        rows = [(id_, laid, key) for id_, (its_kind, key) in aims if its_kind is kind]
        yield Links(link, start, kind, LAID, rows)
