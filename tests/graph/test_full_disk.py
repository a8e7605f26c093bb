"""The embedded engine on a full disk: what is asked is refused whole and in words, and goes on once there is room."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseflow.domain.entry import broken_at
from caseflow.domain.errors import DiskFull
from graph.room import room
from graph.store import BoltGraph
from tests.contract import cases
from tests.engines import embedded


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 48 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=48m", "none", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, timeout=20, check=False).returncode:
        pytest.skip("only root may mount a small disk, and not everywhere")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], timeout=20, check=True)


def fill_up(disk: Path) -> Path:
    """A file that takes all there is; an engine that runs may take of it meanwhile."""
    filler = disk / "filler"
    with pytest.raises(OSError, match="No space left"):
        _write_without_end(filler, bytes(os.statvfs(disk).f_frsize))
    return filler


def _write_without_end(file: Path, block: bytes) -> None:
    with file.open("wb", buffering=0) as opened:
        while opened.write(block):
            pass


def lay(graph: BoltGraph, id_: str) -> None:
    case = cases.company_case(id_, "CODE1", claims=30)
    graph.write(lambda pen: (pen.lay_case(case, cases.stamp(id_)), pen.append(cases.act(id_, id_))))


def test_a_full_disk_refuses_an_act_whole_and_takes_it_once_there_is_room(small_disk: Path) -> None:
    with embedded(small_disk / "home") as graph:
        lay(graph, "A")
        filler = fill_up(small_disk)
        for _ in range(2):
            with pytest.raises(DiskFull):
                lay(graph, "B")
        assert [row.id for row in graph.cases()] == ["A"]
        filler.unlink()
        lay(graph, "B")
    with embedded(small_disk / "home") as graph:
        assert [graph.case(id_) for id_ in "AB"] == [cases.company_case(id_, "CODE1", claims=30) for id_ in "AB"]
        assert broken_at(graph.entries()) is None
        assert len(graph.entries()) == 2


def test_an_engine_that_cannot_start_for_want_of_room_says_so(small_disk: Path) -> None:
    (small_disk / "home").mkdir()
    filler = fill_up(small_disk)
    with pytest.raises(DiskFull), embedded(small_disk / "home"):
        pass
    filler.unlink()
    with embedded(small_disk / "home") as graph:
        lay(graph, "A")


def test_other_trouble_of_the_disk_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), room(tmp_path):
        raise PermissionError
