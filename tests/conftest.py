"""What every room's tests may ask for: a real graph, started once and empty for each test."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

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


def pytest_configure(config: pytest.Config) -> None:
    """Where tests run in several processes, hear from each which engines it used."""
    if config.pluginmanager.hasplugin("xdist"):
        config.pluginmanager.register(_Listener())


class _Listener:
    """The hooks of pytest-xdist, which are known only where it is installed."""

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """A process of tests ended and said what it used."""
        engines.RAN.update(getattr(node, "workeroutput", {}).get("engines", ()))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """One process of several says which engines it used."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["engines"] = sorted(engines.RAN)


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
