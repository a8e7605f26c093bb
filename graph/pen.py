"""The pen: what may be read and written inside one unit of work (`caseflow.office.Pen`)."""

from dataclasses import replace
from datetime import UTC
from typing import Any

from neo4j import Transaction

from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Act, Entry, entered
from caseflow.domain.officer import OfficerRecord
from caseflow.office import Stamp
from graph import laying, shapes
from graph.bulk import merge_links, merge_nodes
from graph.questions import cypher
from graph.reading import find_case, find_officer


class BoltPen:
    """A pen over one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self.transaction = transaction
        self._end_of_log: tuple[int, str] | None = None

    def case(self, case_id: str) -> CaseFile | None:
        """The case as this unit of work sees it."""
        return find_case(self._run, case_id)

    def lay_case(self, case: CaseFile, stamp: Stamp) -> None:
        """Write every fact of the case in a handful of statements; withdraw what it stated before and no more."""
        [[laid]] = self._run("begin_laying", case=case.id)
        for nodes in laying.nodes(case, stamp, laid):
            if nodes.rows:
                merge_nodes(self.transaction, nodes).consume()
        for links in laying.links(case, (stamp.batch, laid)):
            if links.rows:
                merge_links(self.transaction, links).consume()
        if laid > 1:
            for stroke in ("withdraw_parties", "withdraw_workers", "withdraw_links", "withdraw_facts"):
                self._run(stroke, case=case.id, batch=stamp.batch, laid=laid)

    def append(self, act: Act) -> Entry:
        """Number the act and chain it to the entry before it; writers wait for each other at the log's end."""
        if self._end_of_log is None:
            [[last, its_hash]] = self._run("end_of_log")
            self._end_of_log = (last, its_hash)
        last, previous = self._end_of_log
        in_utc = replace(act, at=act.at.astimezone(UTC))  # the hash is over the moment as it will be read back
        entry = entered(in_utc, number=last + 1, previous=previous)
        self._run("append_entry", number=entry.number, hash=entry.hash, entry=shapes.entry_facts(entry))
        self._end_of_log = (entry.number, entry.hash)
        return entry

    def officer(self, name: str) -> OfficerRecord | None:
        return find_officer(self._run, name)

    def save_officer(self, record: OfficerRecord) -> None:
        """Write the officer, new or known."""
        self._run("save_officer", name=record.officer.name, officer=shapes.officer_facts(record))

    def _run(self, name: str, /, **params: Any) -> list[list[Any]]:
        return self.transaction.run(cypher(name), params).values()
