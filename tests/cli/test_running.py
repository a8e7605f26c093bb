"""`caseflow run`: the main job from an empty folder, several processes at once, and stopping without a trace."""

import http.client
import json
import os
import signal
import socket
import subprocess
import time
from contextlib import closing
from pathlib import Path

from tests.cli.commands import PUBLISHED, caseflow, caseflow_alone, command, environment, said_until, started
from tests.engines import free_port

GOOD = {"version": 1, "id": "A1", "parties": [{"key": "GC", "name": "甲公司"}]}


def answered(port: str, path: str, token: str = "") -> tuple[int, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", int(port), timeout=60)) as server:
        server.request("GET", path, headers={"Authorization": f"Bearer {token}"} if token else {})
        answer = server.getresponse()
        return answer.status, answer.read()


def engine_of(home: Path) -> int:
    return int((home / "graph" / "engine.pid").read_text().split()[0])


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 20
    while lives(pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not lives(pid)


def test_the_main_job_twice_with_imports_beside_it(tmp_path: Path) -> None:
    home, port = tmp_path / "home", str(free_port())
    with started(home, "run", port=port) as first:
        account = said_until(first, "Ctrl-C")
        assert "已公开案例 44 件，其中新收 44 件" in account
        assert all(path.stem in account for path in PUBLISHED.glob("RC*.json"))
        assert "首次登录：admin，密码 " in account
        assert f"http://127.0.0.1:{port}" in account
        (order,) = (home / "letters").glob("*-correction_order-*.docx")
        assert str(order) in account
        engine = engine_of(home)
        _imports_beside(home, tmp_path)
        _served(home, port)
        first.send_signal(signal.SIGINT)
        assert first.wait(60) == 0
    assert gone(engine), "Ctrl-C stops the engine too"
    before = order.read_bytes()
    start = time.monotonic()
    with started(home, "run", port=port) as second:
        account = said_until(second, "Ctrl-C")
        took = time.monotonic() - start
        assert "其中新收 0 件" in account
        assert "密码 " not in account
        assert answered(port, "/health")[0] == 200
        second.send_signal(signal.SIGTERM)
        assert second.wait(60) == 0
    assert order.read_bytes() == before
    assert "A1" in caseflow(home, "case", "list").stdout
    assert took < 10 * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)), "a second start serves in 10 s"


def _imports_beside(home: Path, folder: Path) -> None:
    """Two imports of one file at once, beside the running server: every case once, nothing lost."""
    file = folder / "many.json"
    file.write_text(json.dumps([{**GOOD, "id": f"A{place}"} for place in range(1, 13)]), "utf-8")
    both = [
        subprocess.Popen(command("case", "import", file), env=environment(home), stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = "".join(one.communicate(timeout=120)[0] for one in both)
    assert [one.returncode for one in both] == [0, 0]
    assert said.count("已收入") == 12
    assert said.count("内容相同") == 12


def _served(home: Path, port: str) -> None:
    """The server sees what was imported beside it; nobody sees anything without proof."""
    token = caseflow_alone(home, "user", "token", "admin").stdout.strip()
    assert answered(port, "/api/v1/cases/A1/trace")[0] == 401
    status, body = answered(port, "/api/v1/cases/A1/trace", token)
    assert status == 200
    assert json.loads(body)["id"] == "A1"
    status, body = answered(port, "/api/v1/cases/RC016/trace", token)
    assert body == caseflow_alone(home, "case", "trace", "RC016", "--json").stdout.encode()


def test_a_taken_port_is_told_before_any_work(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        start = time.monotonic()
        done = caseflow(tmp_path / "home", "run", port=port)
    assert done.returncode == 78
    assert f"端口 {port} 已被占用" in done.stderr
    assert not (tmp_path / "home").exists()
    assert time.monotonic() - start < 5


def test_an_address_of_somebody_else_is_refused(tmp_path: Path) -> None:
    done = caseflow(tmp_path / "home", "serve", host="203.0.113.7", port=str(free_port()), language="en")
    assert done.returncode == 78
    assert "CASEFLOW_HOST" in done.stderr


def test_a_stop_in_the_middle_of_the_work_leaves_nothing_running(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with started(home, "run", port=str(free_port())) as process:
        said_until(process, "数据文件夹")
        deadline = time.monotonic() + 60
        while not (home / "graph" / "engine.pid").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) in {0, 130}
    assert gone(engine_of(home)) if (home / "graph" / "engine.pid").exists() else True
    assert caseflow(home, "case", "list").returncode == 0
