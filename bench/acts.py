"""The acts of the writer that is killed: each lays a case anew, saves a record, takes a number and ends with its entry.

What an act is made of follows from its id, so whoever knows the id knows what must be in the store.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.district import STAMP
from caseflow.domain.case_file import CaseFile, Claim, Contract, Party, Project
from caseflow.domain.entry import Act, Entry
from caseflow.domain.money import Yuan
from caseflow.domain.officer import Door
from caseflow.domain.records import Document
from caseflow.office import Pen
from caseflow.outside.files import FolderFiles

SERIES = "BENCH-2026"
VERB = "bench_act"
_AT = datetime(2026, 11, 25, 1, 2, 3, tzinfo=UTC)
_CASES = 4
"""Cases of a round: fewer than threads, so that some wait for each other."""


@dataclass(frozen=True, slots=True)
class Told:
    """An act as the writer acknowledges it, one JSON line each. No number: it was there already when tried again."""

    act: str
    case: str
    number: int | None


def cases_of_round(turn: int) -> Iterator[str]:
    return (f"R{turn:04}-{place}" for place in range(_CASES))


def case_after(case_id: str, act_id: str) -> CaseFile:
    """The case as this act leaves it: small, but with a fact of each sort that is written in another way."""
    return CaseFile(
        id=case_id,
        notes=act_id,
        projects=(Project(key="P", name=f"工程 {act_id}"),),
        parties=(
            Party(key="GC", name="甲建设公司", credit_code=f"SAMPLE{case_id[-1]}00000000000"),
            Party(key="LAB", name="乙劳务公司"),
        ),
        contracts=(Contract(key="K", giver="GC", taker="LAB", project="P"),),
        claims=(Claim(key="C", employers=("LAB",), contracts=("K",), owed=Yuan(len(act_id) * 100)),),
    )


def document_of(act_id: str, case_id: str, sha256: str) -> Document:
    """The record that the act saves."""
    return Document(
        id=f"doc-{act_id}",
        case=case_id,
        sha256=sha256,
        name=f"{act_id}.txt",
        media_type="text/plain",
        size=len(act_id),
        kind=None,
        shows=(),
        note="",
        by="bench",
        at=_AT,
    )


def unit_of(act_id: str, case_id: str, files: FolderFiles) -> Callable[[Pen], int | None]:
    """One unit of work; it may be run again, and then knows that it was done. The number it took."""
    document = document_of(act_id, case_id, files.store(act_id.encode()))
    after = case_after(case_id, act_id)

    def work(pen: Pen) -> int | None:
        pen.hold(case_id)
        if pen.has_entry(act_id):
            return None
        pen.lay_case(after, STAMP)
        pen.save(document)
        number = pen.take_number(SERIES)
        what = json.dumps({"number": number, "document": document.id, "sha256": document.sha256})
        pen.append(Act(id=act_id, at=_AT, by="bench", door=Door.API.value, verb=VERB, subject=case_id, what=what))
        return number

    return work


def number_of(entry: Entry) -> int:
    return int(json.loads(entry.act.what)["number"])


def sha256_of(entry: Entry) -> str:
    return str(json.loads(entry.act.what)["sha256"])


def files_in(home: Path) -> FolderFiles:
    return FolderFiles(home / "kept")
