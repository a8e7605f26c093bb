"""`caseflow proof`, `finding` and `reveal`: the same acts as on the pages, from the terminal."""

import re
from pathlib import Path

import pytest

from caseflow.domain.officer import OfficerRole
from graph.store import BoltGraph
from tests import proofs
from tests.cli.commands import Done, caseflow
from tests.offices import office_on
from tests.people import engaged
from tests.proving import ACCOUNT, CLEAR, GC, PHONE, lay


@pytest.fixture
def home(graph_home: Path, embedded_graph: BoltGraph) -> Path:
    """A data folder with one case, an inspector and a head."""
    office = office_on(embedded_graph, graph_home)
    lay(office)
    engaged(office, "li", OfficerRole.INVESTIGATOR)
    engaged(office, "zhao", OfficerRole.HEAD)
    return graph_home


def done(home: Path, *words: object, name: str = "li") -> Done:
    return caseflow(home, "--as", name, *words)


def handed_in(home: Path, folder: Path, content: bytes = proofs.SCAN, name: str = "合同.pdf", *more: str) -> Done:
    (folder / name).write_bytes(content)
    return done(home, "proof", "add", "T1", folder / name, *more)


def test_a_proof_is_handed_in_listed_taken_out_and_withdrawn(home: Path, tmp_path: Path) -> None:
    assert "还没有证据" in done(home, "proof", "list", "T1").stderr
    added = handed_in(home, tmp_path, proofs.SCAN, "合同.pdf", "--kind", "contract", "--shows", "contracts.K2")
    proof, name, media_type, said = added.stdout.split(maxsplit=3)
    assert (name, media_type, said) == ("合同.pdf", "application/pdf", "已收存\n")
    assert "与已有证据相同" in handed_in(home, tmp_path).stdout
    listed = done(home, "proof", "list", "T1").stdout
    assert re.search(rf"{proof}\s+合同.pdf\s+合同\s+有效\s+contracts.K2", listed)
    taken = done(home, "proof", "open", "T1", proof, "--out", tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == proofs.SCAN
    assert "application/pdf" in taken.stdout
    assert done(home, "proof", "open", "T1", proof, "--out", tmp_path / "out.pdf").returncode == 65
    assert done(home, "proof", "withdraw", "T1", proof).returncode == 65
    assert "已撤回" in done(home, "proof", "withdraw", "T1", proof, "--why", "拿错了").stdout
    assert "已撤回" in done(home, "proof", "list", "T1").stdout


def test_what_is_no_proof_is_refused_in_words_and_a_large_one_unread(home: Path, tmp_path: Path) -> None:
    refused = handed_in(home, tmp_path, b"#!/bin/sh\n", "photo.jpg")
    assert (refused.returncode, refused.stdout) == (65, "")
    assert "“photo.jpg”未收：内容是文字或者脚本" in refused.stderr
    with (tmp_path / "large.pdf").open("wb") as file:
        file.truncate(500_000_000)
    assert "超过 50 MB" in done(home, "proof", "add", "T1", tmp_path / "large.pdf").stderr
    assert done(home, "proof", "add", "T1", tmp_path / "nix.pdf").returncode == 65
    assert done(home, "proof", "add", "T1", tmp_path).returncode == 65
    assert "手机号码" in handed_in(home, tmp_path, proofs.PNG, "a.png", "--note", PHONE).stderr


def test_findings_are_confirmed_corrected_and_marked(home: Path, tmp_path: Path) -> None:
    proof = handed_in(home, tmp_path).stdout.split()[0]
    assert "没有证据不能确认" in done(home, "finding", "confirm", "T1", GC).stderr
    confirmed = done(home, "finding", "confirm", "T1", GC, "--proof", proof)
    assert confirmed.stdout == f"{GC}  已确认\n"
    corrected = done(home, "finding", "correct", "T1", ACCOUNT, "--proof", proof, "--verdict", "kept", "--why", "流水")
    assert corrected.stdout == f"{ACCOUNT}  已更正\n"
    assert done(home, "finding", "unknown", "T1", "arrears/arrears//C1").returncode == 65
    assert done(home, "finding", "unknown", "T1", "arrears/arrears//C1", "--why", "下落不明").returncode == 0
    listed = done(home, "finding", "list", "T1").stdout
    assert re.search(rf"{GC}\s+pays_first\s+已确认\s+li", listed)
    assert re.search(rf"{re.escape(ACCOUNT)}\s+broken\s+已更正\s+li", listed)
    assert "系统推定" in listed
    assert "confirmed" in caseflow(home, "--as", "li", "--lang", "en", "finding", "list", "T1").stdout.lower()


def test_sealed_values_are_listed_by_mask_and_shown_one_by_one(home: Path) -> None:
    assert done(home, "reveal", "T1").returncode == 77
    listed = done(home, "reveal", "T1", name="zhao").stdout
    assert "138****1234" in listed
    assert not any(clear in listed for clear in CLEAR)
    path = "claims.C1.people.0.phone"
    assert done(home, "reveal", "T1", path, name="zhao").returncode == 65
    shown = done(home, "reveal", "T1", path, "--purpose", "contact_worker", "--why", "核对", name="zhao")
    assert shown.stdout == f"{PHONE}\n"
