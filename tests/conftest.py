"""What every room's tests may ask for: a real graph, started once and empty for each test."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from graph.store import BoltGraph
from tests import engines


@pytest.fixture(scope="session")
def _embedded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def _embedded_engine(_embedded_home: Path) -> Iterator[BoltGraph]:
    with engines.embedded(_embedded_home) as graph:
        yield graph


@pytest.fixture
def embedded_graph(_embedded_engine: BoltGraph) -> BoltGraph:
    """An empty graph on the embedded engine; do not close it."""
    engines.wipe(_embedded_engine)
    return _embedded_engine


@pytest.fixture
def graph_home(_embedded_home: Path, embedded_graph: BoltGraph) -> Path:
    """A data folder whose engine runs and is empty: what opens a graph there attaches to it, other processes too."""
    return _embedded_home


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which graph engines the tests ran on."""
    if engines.RAN:
        terminalreporter.write_line(f"graph engines: {', '.join(sorted(engines.RAN))}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """STRICT=1 insists on every engine: what would be skipped fails, with the reason of the skip."""
    report = yield
    if report.skipped and os.environ.get("STRICT") == "1" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"STRICT=1: {item.nodeid} was skipped: {report.longrepr}"
    return report
