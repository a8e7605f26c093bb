"""A backup restored on either engine is the same store, to the last property; what is half restored is never used."""

import json
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from caseflow.actions.cases.see_cases import trace_case
from caseflow.actions.keeping.restoring import restore
from caseflow.domain.entry import broken_at
from caseflow.domain.errors import NotAllowed
from caseflow.domain.keeping import (
    BackupTooNew,
    DamagedBackup,
    KeptNode,
    RestoreIncomplete,
    RestoreUnderWay,
    StoreNotEmpty,
)
from caseflow.domain.officer import Verb
from caseflow.exchange.writing import judgement_bytes
from caseflow.office import Office, Pen
from caseflow.outside.archive import opened_archive
from caseflow.outside.files import FolderFiles
from graph import schema
from graph.opening import open_graph
from graph.store import BoltGraph
from tests import engines
from tests.contract import cases, keeping
from tests.contract.counting import ask
from tests.engines import MIGRATIONS
from tests.offices import office_on
from tests.people import acting

READER = acting("甲", Verb.READ)


@pytest.fixture(scope="module")
def _second(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BoltGraph]:
    with engines.embedded(tmp_path_factory.mktemp("second")) as graph:
        yield graph


@pytest.fixture(scope="module")
def _server(neo4j_address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BoltGraph]:
    with open_graph(neo4j_address, tmp_path_factory.mktemp("none"), migrations=MIGRATIONS) as graph:
        yield graph


@pytest.fixture
def server(_server: BoltGraph) -> BoltGraph:
    engines.wipe(_server)
    return _server


@pytest.fixture
def second(_second: BoltGraph) -> BoltGraph:
    engines.wipe(_second)
    return _second


@pytest.fixture
def office(embedded_graph: BoltGraph, tmp_path: Path) -> Office:
    """An office with everything in it, on the embedded engine."""
    office = office_on(embedded_graph, tmp_path / "office")
    keeping.fill(office)
    return office


@pytest.fixture
def backup(office: Office, tmp_path: Path) -> Path:
    keeping.backed_up(office, tmp_path / "a.backup")
    return tmp_path / "a.backup"


@pytest.mark.parametrize("way", ["embedded second", "embedded server", "server embedded"])
def test_a_restored_store_differs_in_nothing(way: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    names = {"embedded": "embedded_graph", "second": "second", "server": "server"}
    source, target = (request.getfixturevalue(names[name]) for name in way.split())
    office = office_on(source, tmp_path / "one")
    keeping.fill(office)
    manifest = keeping.backed_up(office, tmp_path / "a.backup")
    assert set(manifest.counts.nodes) == {kind.label for kind in schema.KINDS} - {schema.MIGRATION_LOCK.label}
    assert set(manifest.counts.links) == {link.type for link in schema.LINKS}

    keeping.restored(tmp_path / "a.backup", target, tmp_path / "other")

    assert keeping.picture(source) == keeping.picture(target)
    assert keeping.files_of(tmp_path / "one") == keeping.files_of(tmp_path / "other")
    assert len(keeping.files_of(tmp_path / "other")) == 2
    other = office_on(target, tmp_path / "other")
    for id_ in ("X1", "X2"):
        assert source.dossier(id_) == target.dossier(id_)
        one, two = (judgement_bytes(trace_case(id_, by=READER, office=each)) for each in (office, other))
        assert one == two
    assert source.entries() == target.entries()
    assert broken_at(target.entries()) is None
    assert target.keeping.key_fingerprint() == office.cipher.fingerprint


def test_a_restored_store_can_be_worked_on(backup: Path, second: BoltGraph, tmp_path: Path) -> None:
    keeping.restored(backup, second, tmp_path / "other")
    with keeping.laid(second) as case:
        assert second.case("Y1") == case
    assert second.write(lambda pen: pen.take_number("津青人社监令字2026")) == 4
    assert broken_at(second.entries()) is None
    again = keeping.backed_up(office_on(second, tmp_path / "other"), tmp_path / "b.backup")
    assert again.counts.nodes["ArrearsCase"] == 3


@pytest.mark.parametrize("name", ["embedded_graph", "server"])
def test_a_backup_made_while_others_write_holds_no_half_act(
    name: str, request: pytest.FixtureRequest, second: BoltGraph, tmp_path: Path
) -> None:
    graph: BoltGraph = request.getfixturevalue(name)
    office, enough = office_on(graph, tmp_path / "one"), threading.Event()
    started = threading.Barrier(3)

    def write(prefix: str) -> None:
        number = 0
        while not enough.is_set():
            with keeping.laid(graph, f"{prefix}{number}"):
                number += 1
            if number == 2:
                started.wait(60)

    writers = [threading.Thread(target=write, args=(prefix,)) for prefix in "AB"]
    with ExitStack() as stack:
        stack.callback(enough.set)
        for writer in writers:
            writer.start()
        started.wait(60)
        manifests = [keeping.backed_up(office, tmp_path / f"{number}.backup") for number in range(2)]
        enough.set()
        for writer in writers:
            writer.join(60)
    assert manifests[1].counts.nodes["ArrearsCase"] >= 4
    keeping.restored(tmp_path / "1.backup", second, tmp_path / "other")
    laid = {entry.act.subject for entry in second.entries() if entry.act.verb == "import"}
    assert laid == {row.id for row in second.cases()}
    assert [id_ for id_ in laid if second.case(id_) != cases.company_case(id_, "CODE1")] == []
    assert broken_at(second.entries()) is None


def test_a_restore_into_a_store_with_something_in_it_is_refused(
    backup: Path, second: BoltGraph, tmp_path: Path
) -> None:
    with keeping.laid(second):
        before = keeping.picture(second)
    with pytest.raises(StoreNotEmpty):
        keeping.restored(backup, second, tmp_path / "other")
    assert keeping.picture(second) == before
    engines.wipe(second)
    FolderFiles(tmp_path / "third").keep("letters", "X1-correction_order-SUB.docx", b"somebody's work")
    with pytest.raises(StoreNotEmpty):
        keeping.restored(backup, second, tmp_path / "third")
    assert keeping.files_of(tmp_path / "third") == {"letters/X1-correction_order-SUB.docx": b"somebody's work"}
    assert second.cases() == ()


class Failing:
    """A backup whose reading fails on the way."""

    def __init__(self, archive: object, *, nodes: int) -> None:
        self._archive, self._nodes = archive, nodes

    def __getattr__(self, name: str) -> object:
        return getattr(self._archive, name)

    def things(self) -> Iterator[KeptNode]:
        for number, one in enumerate(self._archive.things()):  # type: ignore[attr-defined]
            if number == self._nodes:
                raise OSError("the disk went away")
            yield one


def test_a_restore_that_fails_leaves_nothing(
    backup: Path, second: BoltGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.restore._HELD", 5)
    with opened_archive(backup) as archive, pytest.raises(OSError, match="went away"):
        restore(Failing(archive, nodes=30), place=keeping.place_of(second, tmp_path / "other"))  # type: ignore[arg-type]
    assert ask(second, "MATCH (n) RETURN DISTINCT labels(n)[0] AS kind ORDER BY kind") == [
        [kind] for kind in ("Log", "MigrationLock", "__Neo4jMigration")
    ]
    assert ask(second, "MATCH (l:Log) RETURN l.number, l.restoring") == [[0, None]]
    assert keeping.files_of(tmp_path / "other") == {}
    keeping.restored(backup, second, tmp_path / "other")
    assert len(second.cases()) == 2


def test_more_than_a_batch_is_restored_whole(embedded_graph: BoltGraph, second: BoltGraph, tmp_path: Path) -> None:
    many = """
    MERGE (q:Claim {id: 'Q'})
    WITH q
    UNWIND range(1, 5200) AS number
    CREATE (:Person {key: 'W' + number})-[:CLAIMS {place: number}]->(q)
    """
    embedded_graph.write(lambda pen: pen.transaction.run(many).consume())  # type: ignore[attr-defined]
    keeping.backed_up(office_on(embedded_graph, tmp_path / "one"), tmp_path / "a.backup")
    keeping.restored(tmp_path / "a.backup", second, tmp_path / "other")
    assert keeping.picture(second) == keeping.picture(embedded_graph)


def test_a_backup_that_counts_more_than_it_holds_is_taken_back(backup: Path, second: BoltGraph, tmp_path: Path) -> None:
    with opened_archive(backup) as archive:
        counts = archive.manifest.counts
        archive.manifest = replace(
            archive.manifest, counts=replace(counts, nodes={**counts.nodes, "Entry": counts.nodes["Entry"] + 1})
        )
        with pytest.raises(RestoreIncomplete) as refused:
            restore(archive, place=keeping.place_of(second, tmp_path / "other"))
    assert refused.value.terms == {"kind": "Entry", "wanted": "5", "found": "4"}
    assert second.cases() == ()


def test_a_restore_that_was_killed_is_found_and_begun_again(
    backup: Path, tmp_path: Path, embedded_graph: BoltGraph
) -> None:
    home = tmp_path / "killed"
    script = Path(__file__).with_name("restoring.py")
    command = [sys.executable, str(script), str(home), str(backup)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "half\n"
        finally:
            process.kill()
    with pytest.raises(RestoreUnderWay):
        open_graph(None, home, migrations=MIGRATIONS, memory="512m")
    with open_graph(None, home, migrations=MIGRATIONS, memory="512m", half_restored=True) as graph:
        assert ask(graph, "MATCH (n:Agency) RETURN count(n) > 0") == [[True]]
        keeping.restored(backup, graph, home)
    with open_graph(None, home, migrations=MIGRATIONS, memory="512m") as graph:
        assert keeping.picture(graph) == keeping.picture(embedded_graph)


def test_a_backup_from_before_a_migration_is_brought_up_to_date(
    backup: Path, server: BoltGraph, neo4j_address: str, tmp_path: Path
) -> None:
    rewritten(backup, tmp_path / "old.backup", migration="0003")
    keeping.restored(tmp_path / "old.backup", server, tmp_path / "other")
    assert server.keeping.migration() == "0003"
    newest = max(path.name[1:5] for path in MIGRATIONS.glob("V*.cypher"))
    with open_graph(neo4j_address, tmp_path, migrations=MIGRATIONS) as opened:
        assert opened.keeping.migration() == newest
        assert len(opened.cases()) == 2


def rewritten(source: Path, target: Path, **changes: object) -> None:
    """The backup with another manifest."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "manifest.json":
                content = json.dumps({**json.loads(content), **changes}).encode()
            new.writestr(name, content)


@pytest.mark.parametrize("changes", [{"format": 2}, {"migration": "9999"}], ids=["form", "migration"])
def test_a_backup_of_a_newer_program_is_refused(
    changes: dict[str, object], backup: Path, second: BoltGraph, tmp_path: Path
) -> None:
    rewritten(backup, tmp_path / "new.backup", **changes)
    with pytest.raises(BackupTooNew):
        keeping.restored(tmp_path / "new.backup", second, tmp_path / "other")
    assert second.cases() == ()


def test_a_byte_that_changed_anywhere_is_found_before_anything_is_touched(backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    silent = []
    for place in range(0, len(whole), max(1, len(whole) // 150)):
        damaged = tmp_path / "damaged.backup"
        damaged.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            with opened_archive(damaged) as archive, opened_archive(backup) as good:
                if list(archive.things()) != list(good.things()) or archive.manifest != good.manifest:
                    silent.append(place)
        except (DamagedBackup, BackupTooNew):
            continue
    assert silent == []


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)], ids=str)
def test_a_file_that_is_no_backup_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.backup").write_bytes(content)
    with pytest.raises(DamagedBackup), opened_archive(tmp_path / "a.backup"):
        pass


def test_a_part_that_is_missing_or_strange_is_named(backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    without = {name: content for name, content in parts.items() if not name.startswith("data/files/")}
    for changed, reason in ((without, "part_missing"), ({**parts, "data/../../x": b"x"}, "part_strange")):
        with zipfile.ZipFile(tmp_path / reason, "w") as new:
            for name, content in changed.items():
                new.writestr(name, content)
        with pytest.raises(DamagedBackup) as refused, opened_archive(tmp_path / reason):
            pass
        assert refused.value.terms["reason"] == reason


def test_the_key_is_nowhere_in_a_backup(office: Office, backup: Path, tmp_path: Path) -> None:
    key = office.cipher.key()
    keys = [key, *(path.read_bytes().strip() for path in (tmp_path / "office").glob("*.key"))]
    assert len(set(keys)) == 2
    with zipfile.ZipFile(backup) as archive:
        contents = [archive.read(name) for name in archive.namelist()]
    assert [one for one in keys if any(one in content for content in [*contents, backup.read_bytes()])] == []
    assert backup.stat().st_mode & 0o777 == 0o600


def test_a_backup_is_an_act_in_its_own_log_and_wants_the_power(office: Office, tmp_path: Path) -> None:
    from caseflow.actions.keeping.backing_up import back_up
    from caseflow.outside.archive import new_archive

    for verb, allowed in ((Verb.READ, False), (Verb.EXPORT, True), (Verb.ADMINISTER, True)):
        target, by = tmp_path / f"{verb}.backup", acting("甲", verb)
        with ExitStack() as stack:
            if not allowed:
                stack.enter_context(pytest.raises(NotAllowed))
            with new_archive(target) as archive:
                back_up(archive, name=target.name, program="0", by=by, office=office)
        assert target.exists() == allowed
    with opened_archive(tmp_path / "export.backup") as archive:
        acts = [one.facts for one in archive.things() if isinstance(one, KeptNode) and one.kind == "Entry"]
    assert "back_up" in {facts["verb"] for facts in acts}


def test_what_is_not_of_this_program_is_left_out_and_said(office: Office, tmp_path: Path) -> None:
    graph = office.graph
    assert isinstance(graph, BoltGraph)

    def strange(pen: Pen) -> None:
        pen.transaction.run("CREATE (:Stranger {id: 1})-[:KNOWS]->(:Stranger {id: 2})").consume()  # type: ignore[attr-defined]

    graph.write(strange)
    assert keeping.backed_up(office, tmp_path / "a.backup").left_out == {"Stranger": 2, "KNOWS": 1}
