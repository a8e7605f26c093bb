"""Facts by hand at the command line: open, set, paste, import --check, conflicts."""

import json
from pathlib import Path

import pytest

from tests.actions.facts import ID_NUMBER, STATED, changed
from tests.cli.commands import Done, caseflow


@pytest.fixture
def home(graph_home: Path, tmp_path: Path) -> Path:
    (tmp_path / "a.json").write_text(json.dumps(STATED), encoding="utf-8")
    done = caseflow(graph_home, "case", "import", tmp_path / "a.json")
    assert done.returncode == 0, done.stderr
    return graph_home


def said(done: Done, code: int = 0) -> str:
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout if code == 0 else done.stderr


def test_a_fact_is_set_and_what_changed_is_told(home: Path) -> None:
    told = said(caseflow(home, "case", "set", "A1", "claims", "C1", "owed=5,000元", "--why", "据工资表"))
    assert "诉求 C1 · 认定欠薪数额: 3,000.00 元 → 5,000.00 元" in told
    assert "诉求 C1 的欠薪数额由 3,000.00 元改为 5,000.00 元" in told
    told = said(caseflow(home, "case", "set", "A1", "claims", "C1", "owed=", "--why", "x", "--lang", "en"))
    assert "¥5,000.00 → —" in told


def test_things_are_added_and_withdrawn(home: Path) -> None:
    assert "A4" in said(caseflow(home, "case", "set", "A1", "parties", "-", "name=赵某", "--why", "查明"))
    assert "F" in said(caseflow(home, "case", "set", "A1", "parties", "-", "key=F", "name=钱某", "--why", "查明"))
    assert "—" in said(caseflow(home, "case", "set", "A1", "parties", "A4", "--withdraw", "--why", "误列"))
    assert "C1~" in said(caseflow(home, "case", "set", "A1", "people", "C1~", "name=周某", "owed=10", "--why", "补"))
    assert "某局" in said(caseflow(home, "case", "set", "A1", "supervision", "-", "regulator=某局", "--why", "补"))


def test_what_is_wrong_is_said_with_its_path(home: Path) -> None:
    wrong = caseflow(home, "case", "set", "A1", "contracts", "K1", "under=K2", "--why", "x")
    assert "contracts.K1.under" in said(wrong, 65)
    unknown = caseflow(home, "case", "set", "A1", "contracts", "K1", "prise=1", "--why", "x")
    assert "contracts.K1.prise" in said(unknown, 65)
    assert "FACT=VALUE" in said(caseflow(home, "case", "set", "A1", "contracts", "K1", "price", "--why", "x"), 64)
    assert "没有这一项" in said(caseflow(home, "case", "set", "A1", "parties", "NIX", "name=x", "--why", "x"), 66)


def test_a_case_is_opened(home: Path) -> None:
    assert said(caseflow(home, "case", "open", "--name", "某项目", "--why", "来电")).strip().endswith("-001")
    assert "已经有了" in said(caseflow(home, "case", "open", "--id", "A1", "--why", "来电"), 65)


def test_workers_are_pasted_from_a_file_in_either_encoding(home: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.txt"
    rows.write_text(f"姓名\t身份证号\t月数\t欠薪\n张某\t{ID_NUMBER}\t2\t1,264.5元\n李某\t1\t二\t1", encoding="gb18030")
    wrong = caseflow(home, "case", "paste", "A1", "C1", rows, "--why", "花名册")
    assert "第 3 行 · 身份证号" in said(wrong, 65)
    assert "第 3 行 · 欠薪月数" in wrong.stderr
    rows.write_text(f"张某\t{ID_NUMBER}\t2\t1,264.5元", encoding="utf-8-sig")
    told = said(caseflow(home, "case", "paste", "A1", "C1", rows, "--check"))
    assert "共 1 人，合计 1,264.50 元" in told
    assert "诉求载明 2，名单合计 1" in told
    assert "理由" in said(caseflow(home, "case", "paste", "A1", "C1", rows), 65)
    told = said(caseflow(home, "case", "paste", "A1", "C1", rows, "--sums", "--why", "花名册"))
    assert "工人名单: 2 人 → 1 人" in told
    assert ID_NUMBER not in told
    assert "没有粘贴任何一行" in said(caseflow(home, "case", "paste", "A1", "C1", "-", "--why", "x"), 65)


def test_an_import_is_checked_and_conflicts_are_chosen(home: Path, tmp_path: Path) -> None:
    said(caseflow(home, "case", "set", "A1", "claims", "C1", "owed=5000", "--why", "据工资表"))
    file = tmp_path / "b.json"
    file.write_text(
        json.dumps(changed(as_of="2024-06-01", claims=[{**STATED["claims"][0], "owed": 4000}])), encoding="utf-8"
    )
    checked = said(caseflow(home, "case", "import", "--check", file))
    for word in (
        "将更新",
        "as_of: 2024-05-01 → 2024-06-01",
        "保留人工更正 5,000.00 元，来文件为 4,000.00 元",
        "判断基准日",
    ):
        assert word in checked
    assert "没有待选的冲突" in said(caseflow(home, "case", "conflicts", "A1"))
    assert "已更新" in said(caseflow(home, "case", "import", file))
    assert "1. 诉求 C1" in said(caseflow(home, "case", "conflicts", "A1"))
    assert "没有第 2 项" in said(caseflow(home, "case", "conflicts", "A1", "--theirs", "2", "--why", "x"), 64)
    told = said(caseflow(home, "case", "conflicts", "A1", "--theirs", "1", "--why", "核对"))
    assert "5,000.00 元 → 4,000.00 元" in told
    assert "没有待选的冲突" in said(caseflow(home, "case", "conflicts", "A1"))
