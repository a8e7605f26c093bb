"""A store with everything in it, and what two stores may be compared by, past the code that backs up and restores."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from caseflow.actions.keeping.backing_up import back_up
from caseflow.actions.keeping.restoring import EmptyPlace, restore
from caseflow.domain.case_file import CaseFile
from caseflow.domain.keeping import Manifest
from caseflow.domain.officer import Officer, OfficerRecord, OfficerRole, Verb
from caseflow.office import Office, Pen
from caseflow.outside.archive import new_archive, opened_archive
from caseflow.outside.clock import OfficeClock
from caseflow.outside.files import FolderFiles
from graph import schema
from graph.store import BoltGraph
from tests.contract import cases, records
from tests.contract.counting import ask
from tests.people import acting

CHIEF = acting("admin", Verb.ADMINISTER)
_OWN = ("__Neo4jMigration", schema.MIGRATION_LOCK.label)


def fill(office: Office) -> None:
    """Every kind of node and every type of link, withdrawn ones too; sealed values; a file of each sort."""

    def work(pen: Pen) -> None:
        pen.lay_case(cases.FULL, cases.stamp())
        pen.lay_case(replace(cases.FULL, claims=cases.FULL.claims[:1]), cases.stamp("b2"))
        pen.lay_case(replace(cases.FULL, notes="第三次"), cases.stamp("b3"))
        pen.lay_case(cases.company_case("X2", "CODE1"), cases.stamp("b4"))
        for record in (*records.RECORDS, *records.OF_THE_OFFICE):
            pen.save(record)
        pen.save_items(records.BULK_ITEMS)
        roles = frozenset({OfficerRole.ADMINISTRATOR})
        pen.save_officer(OfficerRecord(officer=Officer(name="admin", roles=roles), password_hash="x"))  # noqa: S106
        for number in range(3):
            pen.take_number("津青人社监令字2026")
            pen.append(cases.act(number))

    office.graph.write(work)
    office.graph.keeping.know_key(office.cipher.fingerprint)
    office.files.store(b"%PDF of a proof")
    office.files.keep("letters", "X1-correction_order-SUB.docx", "草稿".encode())


def picture(graph: BoltGraph) -> Counter[str]:
    """Every node and link with every property and its type, as the driver gives them; each store's own left out."""
    nodes = ask(graph, "MATCH (n) RETURN labels(n), properties(n)")
    links = ask(
        graph,
        "MATCH (a)-[l]->(b) RETURN type(l), labels(a), properties(a), properties(l), labels(b), properties(b)",
    )
    told = Counter(_told(row) for row in [*nodes, *links])
    return Counter({row: many for row, many in told.items() if not any(f"'{own}'" in row for own in _OWN)})


def _told(value: Any) -> str:
    """A value with its type, so that 1 and 1.0 differ; moments in UTC, as the embedded engine gives them."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {_told(one)}' for name, one in sorted(value.items()) if one is not None)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_told, value))}]"
    if hasattr(value, "to_native"):
        native: datetime = value.to_native()
        value = native.replace(tzinfo=UTC) if native.tzinfo is None else native.astimezone(UTC)
    return f"{type(value).__name__} {value!r}"


def files_of(home: Path) -> dict[str, bytes]:
    """Every stored file of a data folder."""
    return {name: (home / name).read_bytes() for name, _ in FolderFiles(home).kept()}


def backed_up(office: Office, target: Path) -> Manifest:
    with new_archive(target) as archive:
        return back_up(archive, name=target.name, program="0", by=CHIEF, office=office)


def place_of(graph: BoltGraph, home: Path) -> EmptyPlace:
    home.mkdir(exist_ok=True)
    return EmptyPlace(keeping=graph.keeping, files=FolderFiles(home), clock=OfficeClock())


def restored(source: Path, graph: BoltGraph, home: Path) -> None:
    with opened_archive(source) as archive:
        restore(archive, place=place_of(graph, home))


@contextmanager
def laid(graph: BoltGraph, id_: str = "Y1") -> Iterator[CaseFile]:
    """One small case with its entry."""
    case = cases.company_case(id_, "CODE1")
    graph.write(lambda pen: (pen.lay_case(case, cases.stamp(id_)), pen.append(cases.act(id_, id_))))
    yield case
