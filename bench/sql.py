"""The same district in PostgreSQL, and the same questions put to it: what the graph is measured against."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import psycopg

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Entry
from graph import laying, shapes
from graph.laying import own_id
from graph.rows import systems_row

_FOLDER = Path(__file__).parent / "sql"
_PATIENCE_MS = 5_000
"""A question that takes longer is broken off, and said to take at least that."""
Rows = dict[str, list[tuple[Any, ...]]]


class SqlStore:
    """The district in one PostgreSQL database. Not for threads."""

    def __init__(self, conninfo: str) -> None:
        self._connection = psycopg.connect(conninfo, autocommit=True)
        self._said = {name: _text(name) for name in ("chain", "dossier", "connection")}
        self._is_indexed = False
        self._connection.execute(_text("tables"))

    def load(self, cases: Iterable[CaseFile]) -> int:
        """Copy the cases in; companies that are there already stay. The number of rows."""
        rows: Rows = defaultdict(list)
        for case in cases:
            for table, row in _rows(case):
                rows[table].append(row)
        parties = {row[0]: row for row in rows.pop("party", [])}
        with self._connection.transaction():
            self._merge_parties(list(parties.values()))
            for table, its_rows in rows.items():
                self._copy(table, its_rows)
        return len(parties) + sum(map(len, rows.values()))

    def load_entries(self, entries: Iterable[Entry]) -> None:
        rows = [(one.number, *shapes.ACT.row(one.act), one.previous, one.hash) for one in entries]
        self._copy("entry", rows)

    def settle(self) -> None:
        """Indexes, statistics, and the caps on what a question may take: after a load, before measuring."""
        if not self._is_indexed:
            self._connection.execute(_text("indexes"))
            self._is_indexed = True
        self._connection.execute("SET statement_timeout = 0")
        self._connection.execute("REFRESH MATERIALIZED VIEW link")
        self._connection.execute("VACUUM ANALYZE")
        self._connection.execute(f"SET statement_timeout = {_PATIENCE_MS}")

    def ping(self) -> None:
        self._connection.execute("SELECT 1", prepare=True).fetchall()

    def chain_of_worker(self, digest: str) -> list[Any]:
        return self._ask("chain", worker=digest)

    def dossier(self, case_id: str) -> list[Any]:
        return self._ask("dossier", case=case_id)

    def connection(self, one: str, other: str) -> list[Any]:
        return self._ask("connection", one=one, other=other)

    def close(self) -> None:
        self._connection.close()

    def _ask(self, name: str, **params: Any) -> list[Any]:
        try:
            return self._connection.execute(self._said[name], params, prepare=True).fetchall()
        except psycopg.errors.QueryCanceled:
            return []

    def _merge_parties(self, rows: list[tuple[Any, ...]]) -> None:
        self._connection.execute("CREATE TEMP TABLE coming (LIKE party) ON COMMIT DROP")
        self._copy("coming", rows)
        self._connection.execute("INSERT INTO party SELECT * FROM coming ON CONFLICT DO NOTHING")

    def _copy(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        with self._connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def _text(name: str) -> str:
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def _rows(case: CaseFile) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Each row of the case with its table; a table's columns are in the order of `sql/tables.sql`."""
    source, supervision = shapes.SOURCE.row(case.source), shapes.SUPERVISION.row(case.supervision)
    yield "arrears_case", (*shapes.CASE.row(case), *source, *supervision, *systems_row(case.systems))
    for place, one in enumerate(case.projects):
        facts = (*shapes.PROJECT.row(one), *shapes.REGION.row(one.region), *systems_row(one.systems))
        yield "project", (own_id(case.id, one.key), case.id, place, *facts)
    keys = {party.key: laying.party_node(case, party)[1] for party in case.parties}
    for place, party in enumerate(case.parties):
        yield "party", (keys[party.key], party.name, party.credit_code)
        yield "involved", (case.id, place, keys[party.key], *shapes.PARTY.row(party))
    yield from _chain(case, keys)
    yield from _claims(case, keys)
    for place, event in enumerate(case.events):
        yield "event", (case.id, place, keys.get(event.party or ""), *shapes.EVENT.row(event))
    yield from _listed(case)


def _chain(case: CaseFile, keys: dict[str, str]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for place, one in enumerate(case.contracts):
        ends = (keys.get(one.giver or ""), keys.get(one.taker or ""))
        up = (own_id(case.id, one.project or ""), own_id(case.id, one.under) if one.under else None)
        yield "contract", (own_id(case.id, one.key), case.id, place, *ends, *up, *shapes.CONTRACT.row(one))


def _claims(case: CaseFile, keys: dict[str, str]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for place, one in enumerate(case.claims):
        id_ = own_id(case.id, one.key)
        ends = (keys.get(one.employers[0]), own_id(case.id, one.contracts[0]))
        yield "claim", (id_, case.id, place, *ends, *shapes.CLAIM.row(one))
        for its_place, worker in enumerate(one.people):
            key = laying.worker_key(case, one.key, its_place, worker)
            mask = worker.id_number.mask if worker.id_number else None
            yield "worker", (key, worker.name, mask)
            facts = (*shapes.WORKER.row(worker), *shapes.SEALED["id_number"].row(worker.id_number))
            yield "worker_claim", (id_, its_place, key, *facts)


def _listed(case: CaseFile) -> Iterator[tuple[str, tuple[Any, ...]]]:
    supervision = case.supervision
    lists: tuple[tuple[str, Any, Iterable[Any]], ...] = (
        ("supervisor", shapes.SUPERVISOR, supervision.officers if supervision else ()),
        ("supervision_act", shapes.SUPERVISION_ACT, supervision.acts if supervision else ()),
        ("dispute", shapes.DISPUTE, case.disputes),
        ("proof", shapes.PROOF, case.proofs),
    )
    for table, shape, things in lists:
        for place, one in enumerate(things):
            yield table, (case.id, place, *shape.row(one))
