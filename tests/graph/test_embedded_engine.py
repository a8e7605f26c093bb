"""The embedded engine as a process: started once, shared, guarded, stopped by the last, and fallen without harm."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from caseflow.domain.entry import broken_at
from caseflow.domain.errors import GraphAbsent, NoEmbeddedEngine
from caseflow.office import Pen
from graph import engine_process
from graph.engine_process import Limits
from graph.locks import FileLock
from graph.opening import open_graph
from graph.store import BoltGraph
from tests.contract import cases
from tests.contract.counting import ask
from tests.engines import MIGRATIONS, embedded

IMPORTING = Path(__file__).with_name("importing.py")


@contextmanager
def importing(home: Path, prefix: str, count: int) -> Iterator[subprocess.Popen[str]]:
    """A process that imports; it is ended with the block, if it did not end before."""
    command = [sys.executable, str(IMPORTING), str(home), prefix, str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def lines(process: subprocess.Popen[str], count: int | None = None) -> list[str]:
    """The next lines it prints, or all until its end."""
    assert process.stdout is not None
    if count is None:
        return process.stdout.read().split()
    return [process.stdout.readline().strip() for _ in range(count)]


def engine_lives(home: Path) -> bool:
    alive = FileLock(home / "graph" / "alive.lock")
    try:
        return not alive.take()
    finally:
        alive.close()


def engine_pid(home: Path) -> int:
    pid = engine_process.pid_of(home / "graph")
    assert pid is not None
    return pid


def ended(pid: int) -> bool:
    """Whether the process ends within a moment; one that nobody reaps yet has ended, too."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return True
        if state in "ZX":
            return True
        time.sleep(0.05)
    return False


def lay(graph: BoltGraph, id_: str) -> None:
    """What `importing.py` does for one case."""
    case = cases.company_case(id_, "CODE1", claims=20)

    def work(pen: Pen) -> None:
        pen.lay_case(case, cases.stamp(id_))
        pen.append(cases.act(id_, id_))

    graph.write(work)


def faulty(graph: BoltGraph, ids: list[str]) -> list[str]:
    """Of the cases with these ids, those that are not there whole."""
    return [id_ for id_ in ids if graph.case(id_) != cases.company_case(id_, "CODE1", claims=20)]


def test_a_server_and_two_imports_at_once_share_one_engine_and_lose_nothing(
    graph_home: Path, embedded_graph: BoltGraph
) -> None:
    pid = engine_pid(graph_home)
    with importing(graph_home, "A", 6) as one, importing(graph_home, "B", 6) as other:
        for number in range(6):
            lay(embedded_graph, f"S{number}")
        printed = [*lines(one), *lines(other)]
        assert (one.wait(30), other.wait(30)) == (0, 0)
    ids = [f"{prefix}{number}" for prefix in "ABS" for number in range(6)]
    assert sorted([*printed, *ids[12:]]) == sorted(["open", "open", *ids])
    assert faulty(embedded_graph, ids) == []
    assert [row.id for row in embedded_graph.cases()] == sorted(ids)
    assert len(embedded_graph.entries()) == 18
    assert broken_at(embedded_graph.entries()) is None
    assert ask(embedded_graph, "MATCH (o:Organisation {key: 'CODE1'}) RETURN count(o)") == [[1]]
    assert engine_pid(graph_home) == pid


def test_the_engine_is_out_of_reach_of_others(graph_home: Path) -> None:
    home = graph_home / "graph"
    modes = {name: (home / name).stat().st_mode & 0o777 for name in (".", "password", "engine.args")}
    assert modes == {".": 0o700, "password": 0o600, "engine.args": 0o600}
    secret = (home / "password").read_text()
    assert len(secret) >= 40
    command = Path(f"/proc/{engine_pid(graph_home)}/cmdline").read_text()
    assert secret not in command
    assert "engine.args" in command


def test_the_engine_listens_on_loopback_only_with_bolt_and_its_own_http(graph_home: Path) -> None:
    pid = engine_pid(graph_home)
    sockets = {os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir() if link.exists() or link.is_symlink()}
    rows = [
        row.split() for name in ("tcp", "tcp6") for row in Path(f"/proc/{pid}/net/{name}").read_text().splitlines()[1:]
    ]
    listening = [row[1].split(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in sockets]
    loopback = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}
    assert len(listening) == 2
    assert set(listening) <= loopback


def test_ctrl_c_in_the_terminal_does_not_reach_the_engine(graph_home: Path) -> None:
    pid = engine_pid(graph_home)
    assert os.getsid(pid) != os.getsid(0)
    assert os.getpgid(pid) == pid


def test_an_engine_of_a_killed_process_serves_the_next_and_is_stopped_by_the_last(tmp_path: Path) -> None:
    with importing(tmp_path, "A", 1000) as process:
        acknowledged = lines(process, 4)[1:]
        process.kill()
    assert engine_lives(tmp_path)
    pid = engine_pid(tmp_path)
    with embedded(tmp_path) as graph, embedded(tmp_path) as second:
        assert engine_pid(tmp_path) == pid
        graph.close()
        assert second.cases()[0].id == "A0"
        assert faulty(second, [*acknowledged, *(row.id for row in second.cases())]) == []
        assert broken_at(second.entries()) is None
    assert not engine_lives(tmp_path)
    assert ended(pid)


def test_an_engine_killed_in_the_middle_of_an_import_leaves_whole_cases_only(tmp_path: Path) -> None:
    with importing(tmp_path, "A", 14) as process:
        printed = lines(process, 6)
        os.kill(engine_pid(tmp_path), signal.SIGKILL)
        printed += lines(process)
        assert process.wait(60) == 0
    assert not engine_lives(tmp_path)
    acknowledged = [line for line in printed if line.startswith("A")]
    assert len(acknowledged) >= 12
    with embedded(tmp_path) as graph:
        there = [row.id for row in graph.cases()]
        assert set(acknowledged) <= set(there)
        assert faulty(graph, there) == []
        entries = graph.entries()
        assert broken_at(entries) is None
        assert sorted(entry.act.subject for entry in entries) == there


def test_what_an_earlier_run_left_behind_hinders_no_start(tmp_path: Path) -> None:
    home = tmp_path / "graph"
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        home.mkdir()
        (home / "port").write_text(str(stranger.getsockname()[1]))
        (home / "engine.pid").write_text(str(os.getpid()))
        (home / "engine.args").write_text("stale")
        (home / "password").write_text("")
        with open_graph(None, tmp_path, migrations=MIGRATIONS, memory="256m", limit=3) as graph:
            assert graph.cases() == ()
            began = time.monotonic()
            with pytest.raises(GraphAbsent, match="graph_too_slow"):
                ask(graph, "UNWIND range(1, 9000) AS x UNWIND range(1, 9000) AS y WITH x * y AS z RETURN sum(z % 7)")
            assert time.monotonic() - began < 30
    assert not engine_lives(tmp_path)
    (home / "password").unlink()
    with open_graph(None, tmp_path, migrations=MIGRATIONS, memory="256m") as graph:
        lay(graph, "A1")
        # An engine that lives but is nowhere to be found is started anew, and who used it finds it again.
        (home / "port").write_text("nonsense")
        with open_graph(None, tmp_path, migrations=MIGRATIONS, memory="256m") as other:
            assert faulty(other, ["A1"]) == faulty(graph, ["A1"]) == []


def test_processes_that_start_at_once_start_one_engine(tmp_path: Path) -> None:
    with importing(tmp_path, "A", 2) as one, importing(tmp_path, "B", 2) as two, importing(tmp_path, "C", 2) as three:
        printed = [line for process in (one, two, three) for line in lines(process)]
        assert [process.wait(60) for process in (one, two, three)] == [0, 0, 0]
    assert sorted(printed) == ["A0", "A1", "B0", "B1", "C0", "C1", "open", "open", "open"]
    assert not engine_lives(tmp_path)


def test_a_machine_without_the_engine_is_told_of_the_setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engine_process, "find_spec", lambda name: None)
    with pytest.raises(NoEmbeddedEngine):
        open_graph(None, tmp_path, migrations=MIGRATIONS)


def test_an_engine_that_cannot_start_is_absent_and_says_where_to_look(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(engine_process, "_arguments", lambda *given: ["--no-such-option"])
    with pytest.raises(GraphAbsent, match=r"engine\.log"):
        open_graph(None, tmp_path, migrations=MIGRATIONS)
    assert "no-such-option" in (tmp_path / "graph" / "engine.log").read_text()


def test_the_arguments_survive_a_path_with_blanks_and_quotes(tmp_path: Path) -> None:
    home = tmp_path / 'a "b" \\c 堃'
    arguments = engine_process._arguments(home, 1234, "secret", Limits("1g", 5))  # noqa: SLF001
    quoted = f"{home}".replace("\\", "\\\\").replace('"', '\\"')
    assert f'"-Darcadedb.server.rootPath={quoted}"' in arguments
