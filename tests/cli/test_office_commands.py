"""`caseflow office …`: the values that no verified rule gives, listed and confirmed."""

from pathlib import Path

from tests.cli.commands import caseflow


def test_a_value_is_listed_confirmed_and_refused_when_wrong(graph_home: Path) -> None:
    assert caseflow(graph_home, "user", "add", "甲", "--role", "auditor").returncode == 0
    before = caseflow(graph_home, "--as", "甲", "office", "values").stdout
    assert "listing_objection" in before
    assert "未核实" in before
    done = caseflow(graph_home, "office", "confirm", "listing_objection", "5 working days", "--reason", "已核对")
    assert "已确认 listing_objection：5 working days" in done.stdout, done.stderr
    line = next(
        line
        for line in caseflow(graph_home, "--as", "甲", "office", "values").stdout.splitlines()
        if "objection" in line
    )
    assert "5 working days" in line
    wrong = caseflow(graph_home, "office", "confirm", "listing_objection", "soon", "--reason", "x")
    assert (wrong.returncode, "不能填" in wrong.stderr) == (65, True)
    assert caseflow(graph_home, "office", "confirm", "nothing", "1", "--reason", "x").returncode == 66
    assert (
        caseflow(
            graph_home, "--as", "甲", "office", "confirm", "listing_objection", "5 days", "--reason", "x"
        ).returncode
        == 77
    )
