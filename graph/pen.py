"""The pen: what may be read and written inside one unit of work (`caseflow.office.Pen`)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from neo4j import Transaction

from caseflow.domain.agency import Agency
from caseflow.domain.bulk import BulkItem, BulkJob
from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Act, Entry, entered
from caseflow.domain.office_value import ConfirmedValue
from caseflow.domain.officer import Delegation, OfficerRecord, Session
from caseflow.domain.records import Record
from caseflow.domain.template_version import TemplateVersion
from caseflow.office import Stamp
from graph import laying, records, schema, shapes
from graph.asking import Asking
from graph.bulk import Links, Nodes, merge_links, merge_nodes
from graph.questions import cypher
from graph.records import OF_CASES, OF_PEOPLE


class BoltPen(Asking):
    """A pen over one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self.transaction = transaction
        self._end_of_log: tuple[int, str] | None = None

    def hold(self, case_id: str) -> bool:
        """Wait for other writers of the case; False where there is none such."""
        return bool(self._ask("hold_case", case=case_id))

    def lay_case(self, case: CaseFile, stamp: Stamp) -> None:
        """Write every fact of the case in a handful of statements; withdraw what it stated before and no more."""
        [[laid]] = self._ask("begin_laying", case=case.id)
        for nodes in laying.nodes(case, stamp, laid):
            if nodes.rows:
                merge_nodes(self.transaction, nodes).consume()
        for links in laying.links(case, (stamp.batch, laid)):
            if links.rows:
                merge_links(self.transaction, links).consume()
        if laid > 1:
            for stroke in ("withdraw_parties", "withdraw_workers", "withdraw_links", "withdraw_facts"):
                self._ask(stroke, case=case.id, batch=stamp.batch, laid=laid)

    def append(self, act: Act) -> Entry:
        """Number the act and chain it to the entry before it; writers wait for each other at the log's end."""
        last, previous = self._held_log()
        in_utc = replace(act, at=act.at.astimezone(UTC))  # the hash is over the moment as it will be read back
        entry = entered(in_utc, number=last + 1, previous=previous)
        self._ask("append_entry", number=entry.number, hash=entry.hash, entry=shapes.entry_facts(entry))
        self._end_of_log = (entry.number, entry.hash)
        return entry

    def save(self, record: Record | Agency | Delegation | Session | ConfirmedValue | TemplateVersion | BulkJob) -> None:
        """Write a record, new or known by its id; one of a case is linked to its case."""
        kind, shape = OF_CASES.get(type(record)) or OF_PEOPLE[type(record)]
        row = shape.row(record)
        merge_nodes(self.transaction, Nodes(kind, shape.columns, [row])).consume()
        if type(record) in OF_CASES:
            case = row[shape.columns.index("case")]
            about = Links(schema.ABOUT, kind, schema.ARREARS_CASE, (), [(record.id, (), case)])
            merge_links(self.transaction, about).consume()

    def save_items(self, items: Sequence[BulkItem]) -> None:
        """Write items of bulk jobs, new or known, each linked to its job."""
        shape = records.BULK_ITEM
        merge_nodes(
            self.transaction, Nodes(schema.BULK_ITEM, shape.columns, [shape.row(one) for one in items])
        ).consume()
        rows: list[tuple[str, tuple[()], str]] = [(one.id, (), one.job) for one in items]
        merge_links(self.transaction, Links(schema.PART_OF, schema.BULK_ITEM, schema.BULK_JOB, (), rows)).consume()

    def take_number(self, series: str) -> int:
        [[number]] = self._ask("take_number", series=series)
        return int(number)

    def hold_log(self) -> None:
        """Wait for every other writer of the log, which is every other writer."""
        self._held_log()

    def note_use(self, session: str, at: datetime) -> None:
        """Only the moment is written: a sign-in that is ended meanwhile stays ended."""
        self._ask("note_use", session=session, at=at.astimezone(UTC))

    def save_officer(self, record: OfficerRecord) -> None:
        """Write the officer, new or known."""
        self._ask("save_officer", name=record.officer.name, officer=shapes.officer_facts(record))

    def _held_log(self) -> tuple[int, str]:
        if self._end_of_log is None:
            [[last, its_hash]] = self._ask("end_of_log")
            self._end_of_log = (last, its_hash)
        return self._end_of_log

    def _ask(self, name: str, /, **params: Any) -> list[list[Any]]:
        return self.transaction.run(cypher(name), params).values()
