"""`caseflow user …` from an empty folder: people, places, powers, keys."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.commands import Done, caseflow


@pytest.fixture
def home(graph_home: Path) -> Path:
    caseflow(graph_home, "user", "list")
    return graph_home


def went(home: Path, *arguments: str) -> Done:
    done = caseflow(home, "user", *arguments)
    assert done.returncode == 0, done.stderr
    return done


def test_people_are_engaged_changed_suspended_and_resumed(home: Path) -> None:
    went(home, "agency", "add", "某某镇", "--known-as", "某镇")
    went(home, "agency", "add", "第一网格", "--kind", "grid", "--under", "某某镇")
    assert re.search(r"某某镇.*\n  第一网格", went(home, "agencies").stdout)
    went(home, "agency", "change", "某某镇", "--name", "某某街道", "--why", "撤镇设街")
    added = went(home, "add", "李四", "--role", "town_officer", "--agency", "某镇", "--title", "科员").stdout
    assert "只显示这一次" in added
    went(home, "change", "李四", "--title", "副科长", "--why", "任命")
    assert re.search("李四 +副科长 +某某街道 +街镇人员", went(home, "list").stdout)
    went(home, "suspend", "李四", "--why", "离岗")
    assert "已停用" in went(home, "list").stdout
    refused = caseflow(home, "case", "list", "--as", "李四")
    assert (refused.returncode, "已停用" in refused.stderr) == (77, True)
    went(home, "resume", "李四", "--why", "返岗")


def test_refusals_say_what_is_wrong_and_how_to_mend(home: Path) -> None:
    for arguments, code, said in (
        (("add", "李四", "--role", "town_officer"), 65, "街镇"),
        (("add", "李四", "--role", "clerk", "--agency", "无此局"), 66, "无此局"),
        (("suspend", "admin", "--why", "离岗"), 77, "最后一名"),
        (("password", "admin", "--password", "1234567890"), 65, "数字"),
        (("end-session", "admin", "nix"), 66, "没有这次登录"),
        (("agency", "add", "水务局"), 65, "名称或别名"),
    ):
        done = caseflow(home, "user", *arguments)
        assert (done.returncode, said in done.stderr) == (code, True), (arguments, done.stderr)


def test_powers_are_lent_for_days(home: Path) -> None:
    went(home, "add", "李四", "--role", "clerk")
    went(home, "delegate", "admin", "李四", "--role", "head", "--from", "2999-01-01", "--until", "2999-01-31",
         "--why", "出差")  # fmt: skip
    [own] = re.findall(r"\S+$", went(home, "delegations").stdout.strip())
    went(home, "end-delegation", own, "--why", "提前返回")
    assert "已终止" in went(home, "delegations").stdout


def test_keys_are_given_and_taken_back(home: Path) -> None:
    went(home, "token", "admin")
    assert "1" in went(home, "revoke-tokens", "admin").stdout
    assert len(went(home, "password", "admin", "--draw").stdout.strip()) == 16
    went(home, "password", "admin", "--password", "an own long one")
    assert "没有登录" in went(home, "sessions", "admin").stdout
    assert "0" in went(home, "end-session", "admin").stdout


def test_the_matrix_is_printed_for_people_and_for_programs(home: Path) -> None:
    table = went(home, "matrix").stdout
    assert re.search("负责人.*全区", table)
    matrix = json.loads(went(home, "matrix", "--json").stdout)
    assert matrix["town_officer"] == {"read": "agency", "draft": "agency"}
    assert "Head" in went(home, "matrix", "--lang", "en").stdout
