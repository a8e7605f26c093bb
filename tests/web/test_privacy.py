"""Known people go through every door of the office, and nowhere is their number in clear.

Not on a page, not in an answer, a letter, a log, a backup, nor in any byte of the data folder; and whatever their names
hold is text.
"""

import io
import json
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.domain.errors import BadCaseFile
from caseflow.domain.officer import ActingOfficer
from caseflow.exchange.reading import load_cases
from caseflow.office import Office
from caseflow.problems import problem
from graph.store import BoltGraph
from tests import proofs
from tests.cli.commands import caseflow
from tests.offices import office_on
from tests.proving import GC, MARKUP, STATED
from tests.web.conftest import Visitor

# Invented, with right check signs, and used by no other test: what lies on the disk is what this one put there.
ID_NUMBER, PHONE, CARD = "000302199912315559", "19955533317", "6228480000033317777"
WRONG = {"id_number": "000302199912314442", "phone": "1994442221", "bank_card": "6228480000022216668"}
IN_TEXT = ("000302199912314441", "19944422216", "6228480000022216667")
CLEAR = (ID_NUMBER, PHONE, CARD, *IN_TEXT, *WRONG.values())
MASKS = ("0003**********5559", "199****3317", "6228 **** **** 7777")
PERSON = {"name": f"张某{MARKUP}", "id_number": ID_NUMBER, "phone": PHONE, "bank_card": CARD, "owed": 1000}
CASE = {
    **STATED,
    "id": "PV1",
    "claims": [{**STATED["claims"][0], "people": [PERSON]}],
    "notes": f"案情{MARKUP}",
    "source": {"publisher": f"来源{MARKUP}"},
    "disputes": [{"between": ["GC", "SUB"], "about": "amount", "note": MARKUP}],
}


@pytest.fixture
def office(embedded_graph: BoltGraph, graph_home: Path) -> Office:
    """An office whose files and graph lie in one data folder."""
    return office_on(embedded_graph, graph_home)


@pytest.fixture(autouse=True)
def _case(office: Office, admin: ActingOfficer) -> None:
    [report] = import_cases(read(CASE, office), file=f"{PHONE}.json", by=admin, office=office)
    assert report.refusal is None, report.refusal


def read(stated: object, office: Office) -> Any:
    return load_cases(json.dumps(stated), "x.json", sealer(office.cipher))


def lay_bare(content: bytes, where: str) -> Iterator[tuple[str, bytes]]:
    """The bytes, and those of everything packed in them."""
    yield where, content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield from lay_bare(packed.read(name), f"{where}/{name}")


def bytes_of(path: Path) -> bytes:
    """What a file holds; the engine beside us may take a file away while one looks."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except FileNotFoundError:
        return b""


def told_in_clear(content: bytes, where: str) -> list[str]:
    return [
        f"{place}: {number}"
        for place, bare in lay_bare(content, where)
        for number in CLEAR
        if number.encode() in bare or number.encode("utf-16-le") in bare
    ]


def every_answer(app: Flask, visitor: Visitor) -> Iterator[tuple[str, bytes]]:
    """Every address that is read, of this case or of none, in both languages."""
    for tongue in ("zh", "en"):
        visitor.send("/language", seen="/password", language=tongue)
        for rule in app.url_map.iter_rules():
            if "GET" in (rule.methods or ()) and rule.arguments <= {"case_id"}:
                address = rule.rule.replace("<case_id>", "PV1")
                answer = visitor.get(address)
                assert answer.status_code < 500, (address, answer.status_code)
                yield f"{tongue} {address}", answer.data


def test_no_page_and_no_answer_shows_a_number_in_clear_or_runs_a_name(app: Flask, visitor: Visitor) -> None:
    seen, shown = 0, b""
    for where, content in every_answer(app, visitor):
        assert told_in_clear(content, where) == []
        assert MARKUP.encode() not in content or b"<html" not in content, where
        seen, shown = seen + 1, shown + content
    assert seen > 30
    assert all(mask.encode() in shown for mask in MASKS), "the masks stand where the numbers would"
    assert b"&lt;img src=x onerror" in shown


def test_refused_numbers_are_not_repeated_at_any_door(
    app: Flask, visitor: Visitor, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    [refused] = read({**CASE, "claims": [{"people": [WRONG]}], "notes": " ".join(IN_TEXT)}, office)
    assert isinstance(refused, BadCaseFile)
    assert len(refused.faults) >= 4
    said = [json.dumps(problem(refused, language), ensure_ascii=False) for language in ("zh", "en")]
    upload = {"files": (io.BytesIO(json.dumps({**CASE, "notes": IN_TEXT[1]}).encode()), "x.json")}
    said.append(visitor.send("/cases/import", seen="/cases/import", **upload).get_data(as_text=True))
    for number in IN_TEXT:
        visitor.send("/cases/PV1/findings", seen="/password", finding=GC, status="unknown", note=number)
        handed = {"files": (io.BytesIO(proofs.PNG), f"照片 {number}.png"), "note": number}
        visitor.send("/cases/PV1/proofs", seen="/password", **handed)
        handed = {"files": (io.BytesIO(f"笔录 {number[:3]}".encode()), f"笔录 {number}.txt")}
        visitor.send("/cases/PV1/proofs", seen="/password", **handed)
        asked = {"path": number, "purpose": "pay_wages", "why": number}
        said.append(visitor.send("/cases/PV1/reveal", seen="/password", **asked).get_data(as_text=True))
        said.append(visitor.page("/cases/PV1/proofs") + visitor.page("/cases/PV1"))
    heard = "\n".join((*said, caplog.text, str(office.graph.entries())))
    assert [number for number in CLEAR if number in heard] == []
    assert "笔录 199xxxx2216.txt" in heard


def test_no_command_says_one_and_no_byte_of_the_folder_or_of_a_backup_holds_one(
    app: Flask, visitor: Visitor, office: Office, graph_home: Path, tmp_path: Path
) -> None:
    asked = {"path": "claims.C1.people.0.id_number", "purpose": "check_identity", "why": "核对"}
    shown = visitor.send("/cases/PV1/reveal", seen="/cases/PV1/reveal", **asked)
    assert ID_NUMBER in shown.get_data(as_text=True), "one is shown, and still kept nowhere"
    backup = tmp_path / "office.backup"
    for words in (
        ("case", "show", "PV1"),
        ("case", "trace", "PV1", "--json"),
        ("case", "list"),
        ("proof", "list", "PV1"),
        ("finding", "list", "PV1"),
        ("reveal", "PV1"),
        ("letter", "draft", "PV1", "correction_order", "--to", "SUB"),
        ("backup", backup),
    ):
        done = caseflow(graph_home, *words)
        assert "Traceback" not in done.stderr
        assert told_in_clear((done.stdout + done.stderr).encode(), " ".join(map(str, words))) == []
    held = {path: bytes_of(path) for path in (*graph_home.rglob("*"), backup)}
    assert [one for path, content in held.items() for one in told_in_clear(content, path.name)] == []
    everything = b"".join(bare for content in held.values() for _, bare in lay_bare(content, ""))
    assert all(mask.encode() in everything for mask in MASKS), "what is searched is where the case lies"
