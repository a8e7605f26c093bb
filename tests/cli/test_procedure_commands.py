"""`caseflow case state`, `move` and `assign`: where a case stands, what it lacks, why its dates are those days."""

from pathlib import Path

import pytest

from caseflow.domain.officer import OfficerRole
from caseflow.office import Stamp
from graph.store import BoltGraph
from tests.cli.commands import Done, caseflow
from tests.courses import AT, PLAIN
from tests.make import case_of
from tests.offices import office_on
from tests.people import engaged


@pytest.fixture
def home(graph_home: Path, embedded_graph: BoltGraph) -> Path:
    """A data folder with one case, two inspectors and a head."""
    office = office_on(embedded_graph, graph_home)
    embedded_graph.write(lambda pen: pen.lay_case(case_of(PLAIN), Stamp(batch="b", file="f", by="li", at=AT)))
    for name, role in (
        ("li", OfficerRole.INVESTIGATOR),
        ("wang", OfficerRole.INVESTIGATOR),
        ("zhao", OfficerRole.HEAD),
    ):
        engaged(office, name, role)
    return graph_home


def done(home: Path, name: str, *words: str) -> Done:
    return caseflow(home, "--as", name, "case", *words)


def test_a_case_is_moved_on_and_says_where_it_stands(home: Path) -> None:
    assert done(home, "li", "move", "T1", "receive", "--on", "2026-10-09", "--why", "来访").stdout == (
        "T1  已收到，待受理 → 已收到，待受理  2026-10-09\n"
    )
    assert done(home, "zhao", "move", "T1", "file", "--on", "2026-10-12").returncode == 0
    said = done(home, "li", "state", "T1").stdout
    assert "✓ 受理  ● 立案  ○ 调查取证" in said
    assert "× investigate  开始调查，启动一案三查\n    调查须有至少两名承办人员，现有 0 名" in said
    assert "2026年10月12日立案，自次日起算60个工作日" in said
    assert "take_back" in said
    english = caseflow(home, "--as", "li", "--lang", "en", "case", "state", "T1").stdout
    assert "60 working days from the day after 2026-10-12, when the case was filed" in english


def test_a_move_that_is_not_allowed_says_what_is_missing(home: Path) -> None:
    refused = done(home, "zhao", "move", "T1", "file")
    assert (refused.returncode, refused.stdout) == (65, "")
    assert "“受理立案”现在不能办：收到举报投诉的日期未载明" in refused.stderr
    assert done(home, "li", "move", "T1", "file").returncode == 77
    assert done(home, "li", "move", "T1", "receive", "--on", "soon").returncode == 65
    assert done(home, "li", "move", "T9", "receive", "--why", "x").returncode == 66
    assert done(home, "li", "move", "T1", "abolish").returncode == 66


def test_the_same_key_twice_is_once(home: Path) -> None:
    words = ("move", "T1", "receive", "--on", "2026-10-09", "--why", "来访", "--once", "k1")
    assert done(home, "li", *words) == done(home, "li", *words)
    assert done(home, "li", "move", "T1", "take_back", "--why", "记错了").returncode == 0


def test_officers_are_put_in_charge_and_relieved(home: Path) -> None:
    assert done(home, "zhao", "assign", "T1", "li", "--lead").stdout == "li 主办 T1\n"
    assert "承办: li" in done(home, "li", "state", "T1").stdout
    assert done(home, "zhao", "assign", "T1", "li", "--end", "--why", "调离").stdout == "li 不再承办 T1\n"
    assert done(home, "zhao", "assign", "T1", "li", "--end").returncode == 66
