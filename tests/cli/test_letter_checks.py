"""`caseflow letter pdf` and `caseflow letter verify`: a letter printed, and seen to be what was issued."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from caseflow.outside.clock import OfficeClock
from tests.actions.letters import CASE, ORDER, STATED
from tests.cli.commands import caseflow


@pytest.fixture
def home(graph_home: Path, tmp_path: Path) -> Path:
    case = tmp_path / "case.json"
    case.write_text(json.dumps(STATED, ensure_ascii=False), encoding="utf-8")
    assert caseflow(graph_home, "case", "import", case).returncode == 0
    for name, role in (("甲", "investigator"), ("乙", "reviewer"), ("丙", "head")):
        assert caseflow(graph_home, "user", "add", name, "--role", role).returncode == 0
    return graph_home


def test_an_issued_letter_is_verified_and_printed(home: Path, tmp_path: Path) -> None:
    given = {**ORDER, "deadline": (OfficeClock().today() + timedelta(days=10)).isoformat()}
    answers = [part for name, text in given.items() for part in ("--answer", f"{name}={text}")]
    made = caseflow(home, "--as", "甲", "letter", "draft", CASE, "correction_order", "--to", "GC", *answers)
    id_ = made.stdout.split("草稿编号 ")[1].split()[0][:8]
    early = caseflow(home, "--as", "甲", "letter", "verify", CASE, id_)
    assert (early.returncode, "还没有签发" in early.stderr) == (65, True)
    assert caseflow(home, "--as", "乙", "letter", "review", CASE, id_).returncode == 0
    assert caseflow(home, "--as", "丙", "letter", "issue", CASE, id_).returncode == 0
    verified = caseflow(home, "--as", "丙", "letter", "verify", CASE, id_)
    assert (verified.returncode, "与签发时一致" in verified.stdout) == (0, True), verified.stderr
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed: no letter was printed")
    target = tmp_path / "letter.pdf"
    printed = caseflow(home, "--as", "丙", "letter", "pdf", CASE, id_, "-o", target)
    assert printed.returncode == 0, printed.stderr
    assert target.read_bytes().startswith(b"%PDF")
