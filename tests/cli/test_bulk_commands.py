"""`caseflow bulk …`: a kind of letter for many cases, approved and issued by others, taken away as one archive."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.actions.letters import STATED, SUPERVISION
from tests.cli.commands import Done, caseflow

CASES = tuple(f"XQ〔2026〕{number}号" for number in (1, 2, 3))


@pytest.fixture
def home(graph_home: Path, tmp_path: Path) -> Path:
    """Three cases, the last of which names no town, and three people."""
    for case in CASES:
        more = {} if case != CASES[-1] else {"supervision": {}, "projects": [{"key": "P1", "name": "柳岸家园二期"}]}
        file = tmp_path / "case.json"
        file.write_text(json.dumps({**STATED, "id": case, **more}, ensure_ascii=False), encoding="utf-8")
        assert caseflow(graph_home, "case", "import", file).returncode == 0
    for name, role in (("甲", "clerk"), ("乙", "reviewer"), ("丙", "head")):
        assert caseflow(graph_home, "user", "add", name, "--role", role).returncode == 0
    return graph_home


def answers() -> list[str]:
    given = {**SUPERVISION, "finish_by": "2099-12-09"}
    return [part for name, text in given.items() for part in ("--answer", f"{name}={text}")]


def job_in(done: Done) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout.split("任务 ")[1].split("：")[0]


def test_many_letters_are_drafted_reviewed_issued_and_taken_away(home: Path, tmp_path: Path) -> None:
    wanted = ["supervision_letter", *(part for case in CASES for part in ("--case", case)), "--to", "town", *answers()]
    check = caseflow(home, "--as", "甲", "bulk", "draft", *wanted, "--check")
    assert (check.stdout.count("待办"), check.stdout.count("未纳入")) == (2, 1), check.stderr
    drafts = job_in(caseflow(home, "--as", "甲", "bulk", "draft", *wanted))
    own = caseflow(home, "--as", "甲", "bulk", "review", "--of", drafts)
    assert own.returncode == 77
    reviewed = job_in(caseflow(home, "--as", "乙", "bulk", "review", "--of", drafts))
    told = caseflow(home, "--as", "丙", "bulk", "issue", "--of", reviewed)
    issued = job_in(told)
    assert "1号" in told.stdout
    assert "2号" in told.stdout
    target = tmp_path / "letters.zip"
    assert caseflow(home, "--as", "丙", "bulk", "zip", issued, "-o", target).returncode == 0
    with zipfile.ZipFile(target) as archive:
        assert (len(archive.namelist()), archive.testzip()) == (2, None)
        assert all("号" in name for name in archive.namelist())
    assert issued in caseflow(home, "--as", "丙", "bulk", "list").stdout
    assert caseflow(home, "--as", "乙", "bulk", "show", issued).returncode == 66


def test_a_job_left_for_later_is_stopped_and_gone_on_with(home: Path) -> None:
    wanted = ["supervision_letter", "--case", CASES[0], "--to", "town", *answers(), "--later"]
    job = job_in(caseflow(home, "--as", "甲", "bulk", "draft", *wanted))
    assert "等待办理" in caseflow(home, "--as", "甲", "bulk", "list").stdout
    assert "余 1 份" in caseflow(home, "--as", "甲", "bulk", "stop", job).stdout
    assert caseflow(home, "--as", "甲", "bulk", "stop", job).returncode != 0
    done = caseflow(home, "--as", "甲", "bulk", "resume", job)
    assert "已完成" in done.stdout, done.stderr


def test_a_wrong_choice_is_told(home: Path) -> None:
    nobody = caseflow(home, "--as", "甲", "bulk", "draft", "supervision_letter", "--case", "没有的案件")
    assert nobody.returncode != 0
    assert "没有一份文书可以纳入" in nobody.stderr
    assert caseflow(home, "--as", "甲", "bulk", "show", "x").returncode == 66
