"""Two people on one record at the same moment: exactly one wins, the other is told; a file and a hand never lose."""

import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from caseflow.actions.facts.amend import amend
from caseflow.domain.amending import Group, print_of, with_facts
from caseflow.domain.amending_errors import StaleFact
from caseflow.domain.case_file import Party
from caseflow.domain.entry import broken_at
from caseflow.domain.money import Yuan
from graph.store import BoltGraph
from tests.actions.facts import OFFICER, STATED, case, changed, dossier, taken, thing
from tests.offices import office_on


def together(works: list[Callable[[], Any]]) -> list[Any]:
    """What each comes to when all begin at the same moment; a StaleFact is an answer too."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        start.wait(20)
        try:
            return work()
        except StaleFact as stale:
            return stale

    with ThreadPoolExecutor(len(works)) as pool:
        return [one.result(60) for one in [pool.submit(run, work) for work in works]]


def test_of_two_people_on_one_record_exactly_one_wins(graph: BoltGraph, tmp_path: Path) -> None:
    office = office_on(graph, tmp_path)
    taken(STATED, office)
    old = thing(office, Group.CONTRACTS, "K2")

    def correct(price: int) -> Callable[[], Any]:
        new = with_facts(old, {"price": Yuan(price)})
        return lambda: amend("A1", Group.CONTRACTS, "K2", thing=new, seen=print_of(old), reason="x", by=OFFICER,
                             office=office)  # fmt: skip

    done = together([correct(price) for price in (100, 200, 300, 400)])
    stale = [one for one in done if isinstance(one, StaleFact)]
    assert len(stale) == 3
    (won,) = [one for one in done if not isinstance(one, StaleFact)]
    now = thing(office, Group.CONTRACTS, "K2")
    assert won.touched[0].new == str(now.price)
    assert {one.now for one in stale} == {now}
    assert len(dossier(office).work.corrections) == 1
    assert broken_at(office.graph.entries()) is None


def test_those_who_add_at_once_get_keys_of_their_own(graph: BoltGraph, tmp_path: Path) -> None:
    office = office_on(graph, tmp_path)
    taken(STATED, office)

    def add(name: str) -> Callable[[], Any]:
        one = Party(key="", name=name)
        return lambda: amend("A1", Group.PARTIES, "", thing=one, seen="", reason="x", by=OFFICER, office=office)

    done = together([add(name) for name in ("甲", "乙", "丙", "丁")])
    assert sorted(one.key for one in done) == ["A4", "A5", "A6", "A7"]
    assert {one.name for one in case(office).parties} >= {"甲", "乙", "丙", "丁"}


def test_a_file_taken_beside_a_correction_overwrites_nothing(graph: BoltGraph, tmp_path: Path) -> None:
    office = office_on(graph, tmp_path)
    taken(STATED, office)
    old = thing(office, Group.CLAIMS, "C1")
    new = with_facts(old, {"paid": Yuan(100)})
    file = changed(notes="新")
    hand, _ = together([
        lambda: amend("A1", Group.CLAIMS, "C1", thing=new, seen=print_of(old), reason="x", by=OFFICER, office=office),
        lambda: taken(file, office),
    ])  # fmt: skip
    assert not isinstance(hand, StaleFact)
    now = case(office)
    assert (now.claims[0].paid, now.notes) == (Yuan(100), "新")
    assert json.loads(dossier(office).entries[-1].act.what)
