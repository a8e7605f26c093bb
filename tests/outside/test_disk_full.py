"""A disk without room: what was asked is refused in words, what was there is whole, and no half file stays."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseflow.domain.errors import DiskFull
from caseflow.domain.keeping import BadPlace, FileThere
from caseflow.outside.archive import new_archive
from caseflow.outside.files import FolderFiles, room
from caseflow.problems import http_status, told

TOP = Path(__file__).resolve().parents[2]
MOST = 200_000

LIMITED = f"""
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_FSIZE, ({MOST}, {MOST}))
from caseflow.domain.errors import DiskFull
from caseflow.domain.keeping import KeptNode
from caseflow.outside.archive import new_archive
from caseflow.outside.files import FolderFiles
home = Path(sys.argv[1])
files = FolderFiles(home)
def backup():
    with new_archive(home / "a.backup") as archive, archive.nodes() as write:
        for number in range(100_000):
            write(KeptNode("Entry", {{"id": hash(str(number)) * number}}))
for refused in (lambda: files.store(b"x" * {2 * MOST}), lambda: files.keep("letters", "a.docx", b"y" * {2 * MOST}), backup):
    try:
        refused()
    except DiskFull as error:
        print(error.slug)
"""  # noqa: E501


def test_a_file_and_a_backup_that_do_not_fit_are_refused_and_leave_nothing(tmp_path: Path) -> None:
    FolderFiles(tmp_path).keep("letters", "a.docx", b"before")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(TOP)},
    )
    assert done.stdout.split() == ["disk_full"] * 3, done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / "letters" / "a.docx"]
    assert (tmp_path / "letters" / "a.docx").read_bytes() == b"before"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 64 KB."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)], timeout=20, check=False)
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], timeout=20, check=True)


def test_a_full_disk_refuses_a_file_and_takes_it_once_there_is_room(small_disk: Path) -> None:
    files = FolderFiles(small_disk)
    first = files.store(b"1" * 40_000)
    with pytest.raises(DiskFull) as refused:
        files.store(b"2" * 40_000)
    assert http_status(refused.value) == 503
    assert "已无空间" in told(refused.value)
    assert "Make room" in told(refused.value, "en")
    assert [path.name for path in small_disk.rglob("*") if path.is_file()] == [first]
    (small_disk / "files" / first[:2] / first).unlink()
    assert files.fetch(files.store(b"2" * 40_000)) == b"2" * 40_000


def test_any_other_trouble_of_the_disk_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), room(tmp_path):
        raise PermissionError


def test_a_backup_is_never_written_over_a_file_nor_into_no_folder(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"precious")
    for target, refusal in ((tmp_path / "there", FileThere), (tmp_path / "no" / "folder", BadPlace)):
        with pytest.raises(refusal), new_archive(target):
            pass
    with pytest.raises(FileThere), new_archive(tmp_path / "new"):
        (tmp_path / "new").write_bytes(b"somebody was faster")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "there": b"precious",
        "new": b"somebody was faster",
    }


@pytest.mark.parametrize("name", ["letters/../x", "graph/x", "x", "/etc/passwd", "letters//x", "letters/.x"])
def test_a_backups_file_goes_nowhere_but_into_the_stored_files(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="elsewhere"):
        FolderFiles(tmp_path).hash_of(name)
