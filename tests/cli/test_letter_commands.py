"""`caseflow letter …`: a letter led through its life at the terminal, and told why where it may not."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from caseflow.outside.clock import OfficeClock
from tests import proofs
from tests.actions.letters import CASE, ORDER, STATED
from tests.cli.commands import Done, caseflow

TODAY = OfficeClock().today()


@pytest.fixture
def home(graph_home: Path, tmp_path: Path) -> Path:
    """A data folder whose engine runs already, with one case and the people who lead a letter."""
    case = tmp_path / "case.json"
    case.write_text(json.dumps(STATED, ensure_ascii=False), encoding="utf-8")
    assert caseflow(graph_home, "case", "import", case).returncode == 0
    for name, role in (("甲", "investigator"), ("乙", "reviewer"), ("丙", "head")):
        assert caseflow(graph_home, "user", "add", name, "--role", role).returncode == 0
    return graph_home


LEFT = ("--how", "left", "--witnesses", "居委会张某", "--server", "甲", "--server", "丁", "--place", "项目部")


def answers() -> list[str]:
    given = {**ORDER, "deadline": (TODAY + timedelta(days=10)).isoformat()}
    return [part for name, text in given.items() for part in ("--answer", f"{name}={text}")]


def test_a_letter_is_led_from_draft_to_close(home: Path, tmp_path: Path) -> None:
    def letter(who: str, *words: object) -> Done:
        return caseflow(home, "--as", who, "letter", *words)

    target = tmp_path / "order.docx"
    made = letter("甲", "draft", CASE, "correction_order", "--to", "GC", "-o", target, *answers())
    assert made.returncode == 0, made.stderr
    assert target.stat().st_size > 1000
    id_ = made.stdout.split("草稿编号 ")[1].split()[0]
    short = id_[:8]
    own = letter("甲", "review", CASE, short)
    assert (own.returncode, "甲" in own.stderr) == (77, True)
    assert "草稿" in letter("甲", "show", CASE, short).stdout
    assert letter("乙", "return", CASE, short, "--why", "地址不全").returncode == 0
    assert letter("甲", "edit", CASE, short, "--answer", "address=天津市西青区某路3号").returncode == 0
    rounds = letter("乙", "rounds", CASE, short).stdout
    assert ("v1  退回  乙" in rounds, "地址不全" in rounds, "v1 → v2" in rounds, "某路3号" in rounds) == (True,) * 4
    assert "已核稿" in letter("乙", "review", CASE, short).stdout
    issued = letter("丙", "issue", CASE, short)
    number = f"青人社监令字〔{TODAY.year}〕第1号"
    assert issued.stdout.startswith(number)
    assert letter("甲", "file", CASE, number, "-o", target).returncode == 0
    too_soon = letter("甲", "serve", CASE, number, "--failed", "--why", "拒收")
    assert (too_soon.returncode, "登记用印" in too_soon.stderr) == (65, True)
    assert "已用印" in letter("甲", "seal", CASE, number, "--seal", "labour_bureau", "--copies", 2).stdout
    assert letter("甲", "serve", CASE, number, "--failed", "--why", "拒收").returncode == 0
    assert "已送达" in letter("甲", "serve", CASE, number, *LEFT).stdout
    assert letter("甲", "reply", CASE, number, "--from", "津建", "--text", "已付").returncode == 0
    assert letter("甲", "send-back", CASE, number, "--why", "没有凭证").returncode == 0
    assert letter("甲", "reply", CASE, number, "--from", "津建", "--text", "补凭证").returncode == 0
    assert letter("甲", "accept", CASE, number).returncode == 0
    shown = letter("甲", "show", CASE, number).stdout
    assert "改正期限为" in shown
    assert "送达人 甲、丁 项目部" in shown
    assert "下一步: 办结" in shown
    assert "已办结" in letter("甲", "close", CASE, number).stdout
    assert number in letter("乙", "list").stdout
    assert "没有文书" in letter("乙", "list", CASE, "--overdue").stdout


def test_what_was_issued_is_sealed_scanned_and_registered(home: Path, tmp_path: Path) -> None:
    def letter(who: str, *words: object) -> Done:
        return caseflow(home, "--as", who, "letter", *words)

    made = letter("甲", "draft", CASE, "correction_order", "--to", "GC", *answers())
    id_ = made.stdout.split("草稿编号 ")[1].split()[0]
    assert letter("乙", "review", CASE, id_).returncode == 0
    assert letter("丙", "issue", CASE, id_).returncode == 0
    anothers = letter("甲", "seal", CASE, id_, "--seal", "leading_office")
    assert (anothers.returncode, "不能加盖" in anothers.stderr) == (65, True)
    own = letter("甲", "seal", CASE, id_, "--seal", "labour_bureau", "--approved-by", "甲")
    assert (own.returncode, "甲" in own.stderr) == (77, True)
    assert "已用印" in letter("甲", "seal", CASE, id_, "--seal", "labour_bureau", "--copies", 2).stdout
    picture = tmp_path / "scan.png"
    picture.write_bytes(proofs.PNG)
    done = letter("甲", "scan", CASE, id_, picture)
    assert done.returncode == 0, done.stderr
    scanned = done.stdout
    uncounted = "  1/—  " in scanned
    assert ("未能识别文号" if uncounted else "页数不符") in scanned
    compared = letter("甲", "scan", CASE, id_, picture, "--compared").stdout
    assert ("一致" if uncounted else "页数不符") in compared
    shown = letter("甲", "show", CASE, id_).stdout
    assert "区人力资源和社会保障局印章 2 份 丙" in shown
    assert shown.count("▤") == 2
    number = f"青人社监令字〔{TODAY.year}〕第1号"
    assert number in letter("乙", "seals").stdout
    book, sheet = tmp_path / "seals.xlsx", tmp_path / "seals.csv"
    assert letter("乙", "seals", "-o", book).returncode == 0
    assert book.read_bytes().startswith(b"PK")
    assert letter("乙", "seals", "-o", sheet).returncode == 0
    assert number in sheet.read_text(encoding="utf-8-sig")
    replacing = letter("甲", "supersede", CASE, number, "--why", "金额有误").stdout.split()[0]
    assert f"换发自 {number}" in letter("甲", "show", CASE, replacing).stdout
    assert "由此件换发" in letter("乙", "list", CASE).stdout


def test_what_is_given_up_or_withdrawn_says_why(home: Path) -> None:
    def letter(who: str, *words: object) -> Done:
        return caseflow(home, "--as", who, "letter", *words)

    made = letter("甲", "draft", CASE, "supervision_letter", "--to", "town", "--answer", "contact=甲")
    assert "待填：" in made.stdout
    id_ = made.stdout.split("草稿编号 ")[1].split()[0]
    assert letter("甲", "cancel", CASE, id_).returncode == 65
    assert "作废" in letter("甲", "cancel", CASE, id_, "--why", "重复").stdout
    ended = letter("丙", "void", CASE, id_, "--why", "错")
    assert (ended.returncode, "终了" in ended.stderr or "不能再" in ended.stderr) == (65, True)
    never = letter("丙", "withdraw", CASE, id_, "--why", "错", "--on", TODAY.isoformat(), "--how", "post")
    assert (never.returncode, "终了" in never.stderr or "不能再" in never.stderr) == (65, True)
    unready = letter("甲", "supersede", CASE, id_)
    assert (unready.returncode, "不能再" in unready.stderr) == (65, True)
    assert "还没有核稿" in letter("甲", "rounds", CASE, id_).stdout
    assert letter("甲", "show", CASE, "nobody").returncode == 66
    assert letter("甲", "draft", CASE, "correction_order", "--to", "GC", "--answer", "contact").returncode == 64
