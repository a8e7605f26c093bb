"""The two stores of a run, started by the bench in folders of their own and stopped by it, however the run ends."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench import district
from bench.cluster import NoPostgres, cluster
from bench.loading import Loading
from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Act, Entry
from caseflow.office import Pen
from graph.opening import open_graph
from graph.store import BoltGraph

if TYPE_CHECKING:
    from bench.sql import SqlStore

_MIGRATIONS = Path(__file__).resolve().parents[1] / "migrations"
_ENTRIES = 6
"""What the log holds about a case: its import, its judgements, its letters."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The graph in the embedded engine, as the program opens it."""

    store: BoltGraph
    loading: Loading


@contextmanager
def graph() -> Iterator[Graph]:
    """An engine with nothing in it but the migrations."""
    with ExitStack() as stack:
        name = stack.enter_context(tempfile.TemporaryDirectory(prefix="caseflow-bench-", ignore_cleanup_errors=True))
        store = open_graph(None, Path(name), migrations=_MIGRATIONS)
        stack.callback(store.close)
        yield Graph(store, Loading(store))


@contextmanager
def postgres(say: Callable[[str], None]) -> Iterator["SqlStore | None"]:
    """PostgreSQL with empty tables; None where it cannot be had, and a sentence that says why."""
    with ExitStack() as stack:
        store = None
        try:
            from bench.sql import SqlStore

            store = SqlStore(stack.enter_context(cluster()))
            stack.callback(store.close)
        except ImportError:
            say("no psycopg here (pip install 'psycopg[binary]'); PostgreSQL is left out")
        except NoPostgres as error:
            say(str(error))
        yield store


def lay_by_pen(store: BoltGraph, cases: Iterable[CaseFile]) -> list[Entry]:
    """Lay cases as an import does, each with its entries in the log."""
    return [entry for case in cases for entry in store.write(lambda pen, case=case: _lay(pen, case))]  # type: ignore[misc]


def _lay(pen: Pen, case: CaseFile) -> list[Entry]:
    pen.lay_case(case, district.STAMP)
    acts = [
        Act(
            id=f"{case.id}-{number}",
            at=district.STAMP.at,
            by="bench",
            door="cli",
            verb="import_case" if number == 0 else "trace_case",
            subject=case.id,
            what='{"file": "district.json", "changes": []}',
        )
        for number in range(_ENTRIES)
    ]
    return [pen.append(act) for act in acts]
