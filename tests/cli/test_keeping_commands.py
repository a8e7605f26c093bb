"""`caseflow backup`, `restore` and `restore-key`: a whole office into one file, and into another folder."""

import json
import zipfile
from pathlib import Path

import pytest

from tests import engines
from tests.cli.commands import PUBLISHED, caseflow
from tests.exchange.test_reading import ID_NUMBER

PEOPLE = {
    "version": 1,
    "id": "A1",
    "as_of": "2026-01-31",
    "parties": [{"key": "GC", "name": "甲建设公司", "role": "general_contractor"}],
    "claims": [{"key": "C1", "employer": "GC", "owed": 100.00, "people": [{"name": "赵某", "id_number": ID_NUMBER}]}],
}


@pytest.fixture
def home(graph_home: Path) -> Path:
    """A data folder whose engine runs already and is empty."""
    for name in ("secret.key", "door.key"):
        (graph_home / name).unlink(missing_ok=True)
    return graph_home


@pytest.fixture
def person(tmp_path: Path) -> Path:
    """A case file with a person's id number in it."""
    path = tmp_path / "person.json"
    path.write_text(json.dumps(PEOPLE, ensure_ascii=False), encoding="utf-8")
    return path


def test_an_office_moves_into_another_folder_first_without_its_key_then_with_it(
    home: Path, person: Path, tmp_path: Path
) -> None:
    file, keys, other = tmp_path / "office.backup", tmp_path / "office.key", tmp_path / "other"
    assert caseflow(home, "case", "import", person, PUBLISHED / "RC016.json").returncode == 0
    done = caseflow(home, "backup", file, "--keys", keys)
    assert done.returncode == 0, done.stderr
    assert "备份已写成" in done.stdout
    assert keys.stat().st_mode & 0o777 == 0o600
    assert keys.read_bytes().strip() == (home / "secret.key").read_bytes().strip()
    before = {id_: caseflow(home, "case", "trace", id_, "--json").stdout for id_ in ("A1", "RC016")}
    assert ID_NUMBER.encode() not in b"".join(read_all(file))

    with engines.embedded(other):  # one engine for all that follows
        moved_in(other, file, keys, person, before)


def moved_in(other: Path, file: Path, keys: Path, person: Path, before: dict[str, str]) -> None:
    restored = caseflow(other, "restore", file)
    assert restored.returncode == 0, restored.stderr
    assert "日志前后衔接" in restored.stdout
    assert "caseflow user token" in restored.stdout
    assert "密钥文件" in restored.stderr
    assert {id_: caseflow(other, "case", "trace", id_, "--json").stdout for id_ in before} == before
    person.write_text(person.read_text(encoding="utf-8").replace("A1", "A2"), encoding="utf-8")
    refused = caseflow(other, "--lang", "en", "case", "import", person)
    assert refused.returncode == 78
    assert "restore-key" in refused.stderr
    assert ID_NUMBER not in refused.stderr
    assert not (other / "secret.key").exists()
    assert caseflow(other, "restore-key", file).returncode == 65
    assert caseflow(other, "restore-key", keys).returncode == 0
    assert caseflow(other, "case", "import", person).returncode == 0
    assert caseflow(other, "restore", file).returncode == 65


def read_all(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_a_restore_with_the_key_is_complete_at_once(home: Path, person: Path, tmp_path: Path) -> None:
    file, keys, other = tmp_path / "office.backup", tmp_path / "office.key", tmp_path / "other"
    assert caseflow(home, "case", "import", person).returncode == 0
    assert caseflow(home, "backup", file, "--keys", keys).returncode == 0
    wrong = tmp_path / "wrong.key"
    wrong.write_bytes(b"x" * 44)
    assert caseflow(other, "restore", file, "--keys", wrong).returncode == 65
    assert not (other / "graph").exists()
    done = caseflow(other, "restore", file, "--keys", keys)
    assert (done.returncode, done.stderr) == (0, "")
    assert (other / "secret.key").read_bytes().strip() == keys.read_bytes().strip()


def test_a_backup_goes_over_nothing_and_not_into_the_home_of_the_office(home: Path, tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"precious")
    assert caseflow(home, "backup", tmp_path / "there").returncode == 65
    assert caseflow(home, "backup", tmp_path / "new", "--keys", tmp_path / "there").returncode == 65
    assert caseflow(home, "backup", tmp_path / "new", "--keys", tmp_path / "new").returncode == 65
    (home / "letters").mkdir(exist_ok=True)
    refused = caseflow(home, "backup", home / "letters" / "new")
    assert refused.returncode == 65
    assert "数据文件夹" in refused.stderr
    assert caseflow(home, "backup", tmp_path / "no" / "new").returncode == 65
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == {"there": b"precious"}


@pytest.mark.parametrize("content", [None, b"", b"no backup"], ids=["none", "empty", "words"])
def test_what_is_no_backup_makes_no_home(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "a.backup").write_bytes(content)
    refused = caseflow(tmp_path / "other", "restore", tmp_path / "a.backup")
    assert refused.returncode == 65
    assert "什么也没有改动" in refused.stderr
    assert not (tmp_path / "other").exists()
