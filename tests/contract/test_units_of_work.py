"""A unit of work is whole or nothing, also when writers meet; the log has no gap."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from neo4j.exceptions import ConstraintError, TransientError

from caseflow.domain.entry import broken_at
from caseflow.domain.errors import DomainError, NoSuchCase, StoreBusy
from caseflow.domain.officer import Officer, OfficerRecord, OfficerRole
from caseflow.office import Pen
from graph.store import BoltGraph
from graph.units import may_be_tried_again
from tests.contract import cases
from tests.contract.counting import ask, contents


def together(works: list[Callable[[], object]]) -> None:
    """Run them at the same moment in threads of their own; the first failure is raised."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> None:
        start.wait(20)
        work()

    with ThreadPoolExecutor(len(works)) as pool:
        for done in [pool.submit(run, work) for work in works]:
            done.result(60)


def test_a_unit_of_work_that_fails_leaves_nothing(graph: BoltGraph) -> None:
    def work(pen: Pen) -> None:
        pen.lay_case(cases.FULL, cases.stamp())
        pen.append(cases.act(1))
        raise NoSuchCase(case="X1")

    before = contents(graph)
    with pytest.raises(NoSuchCase):
        graph.write(work)
    assert contents(graph) == before == {}
    assert graph.write(lambda pen: pen.append(cases.act(2))).number == 1


def test_what_the_pen_wrote_it_reads_before_others_do(graph: BoltGraph) -> None:
    def work(pen: Pen) -> object:
        pen.lay_case(cases.FULL, cases.stamp())
        return pen.case("X1"), graph.case("X1"), pen.case("nobody")

    assert graph.write(work) == (cases.FULL, None, None)


def test_a_company_merged_by_eight_writers_at_once_is_one(graph: BoltGraph) -> None:
    laid = [cases.company_case(f"A{number}", "CODE1", claims=1) for number in range(8)]
    together([lambda case=case: graph.write(lambda pen: pen.lay_case(case, cases.stamp())) for case in laid])  # type: ignore[misc]
    assert ask(graph, "MATCH (o:Organisation {key: 'CODE1'}) RETURN count(o)") == [[1]]
    assert [case for case in laid if graph.case(case.id) != case] == []


def test_one_case_laid_by_eight_writers_at_once_doubles_no_link(graph: BoltGraph) -> None:
    graph.write(lambda pen: pen.lay_case(cases.FULL, cases.stamp()))
    once = contents(graph)
    stamps = [cases.stamp(f"at-once-{number}") for number in range(8)]
    together([lambda one=one: graph.write(lambda pen: pen.lay_case(cases.FULL, one)) for one in stamps])  # type: ignore[misc]
    assert contents(graph) == {**once, "Batch": 9}
    assert graph.case("X1") == cases.FULL


def test_a_new_case_laid_by_eight_writers_at_once_doubles_no_link(graph: BoltGraph) -> None:
    stamps = [cases.stamp(f"at-once-{number}") for number in range(8)]
    together([lambda one=one: graph.write(lambda pen: pen.lay_case(cases.FULL, one)) for one in stamps])  # type: ignore[misc]
    counted = contents(graph)
    graph.write(lambda pen: pen.lay_case(cases.FULL, cases.stamp("after")))
    assert contents(graph) == {**counted, "Batch": 9}
    assert counted["INVOLVES"] == 4
    assert "WAS" not in counted


def test_of_versions_laid_at_once_one_is_read_back_whole(graph: BoltGraph) -> None:
    versions = [
        replace(cases.company_case("A", f"CODE{number}", claims=number), notes=f"version {number}")
        for number in range(8)
    ]
    together([lambda one=one: graph.write(lambda pen: pen.lay_case(one, cases.stamp())) for one in versions])  # type: ignore[misc]
    assert graph.case("A") in versions


def test_twenty_writers_leave_a_log_without_a_gap(graph: BoltGraph) -> None:
    acts = [cases.act(number) for number in range(20)]
    together([lambda one=one: graph.write(lambda pen: pen.append(one)) for one in acts])  # type: ignore[misc]
    entries = graph.entries()
    assert [entry.number for entry in entries] == list(range(1, 21))
    assert broken_at(entries) is None
    assert {entry.act for entry in entries} == set(acts)


def test_several_entries_of_one_unit_follow_each_other(graph: BoltGraph) -> None:
    wrote = graph.write(lambda pen: [pen.append(cases.act(number)) for number in range(3)])
    assert tuple(wrote) == graph.entries()
    assert broken_at(graph.entries()) is None


def test_an_act_cannot_be_entered_twice(graph: BoltGraph) -> None:
    graph.write(lambda pen: pen.append(cases.act(1)))
    with pytest.raises(StoreBusy):
        graph.write(lambda pen: pen.append(cases.act(1)))
    assert len(graph.entries()) == 1


def test_moments_are_written_and_read_in_utc(graph: BoltGraph) -> None:
    # The embedded engine gives a date-time back without its offset.
    at = datetime(2026, 11, 25, 9, 2, 3, 456_789, tzinfo=timezone(timedelta(hours=8)))
    entry = graph.write(lambda pen: pen.append(cases.act(1, at=at)))
    graph.write(lambda pen: pen.lay_case(cases.FULL, cases.stamp(at=at)))
    [read] = graph.entries()
    assert read == entry
    assert read.act.at.isoformat() == "2026-11-25T01:02:03.456789+00:00"
    assert graph.cases()[0].imported_at == at
    assert graph.cases()[0].imported_at.tzinfo is UTC


def test_writers_that_block_each_other_both_get_done(graph: BoltGraph) -> None:
    # Neo4j ends the deadlock by failing one of them; the embedded engine lets one write at a time.
    met = threading.Barrier(2)

    def saving(names: str) -> Callable[[], object]:
        def work(pen: Pen) -> None:
            for name in names:
                pen.save_officer(officer(name, title=names))
                try:
                    met.wait(0.5)
                except threading.BrokenBarrierError:
                    continue  # the other one waits at the writer lock, or has been here before

        return lambda: graph.write(work)

    together([saving("ab"), saving("ba")])
    assert len({record.officer.title for record in graph.officers()}) == 1


def test_only_clashes_are_tried_again() -> None:
    assert may_be_tried_again(ConstraintError(), 0)
    assert may_be_tried_again(TransientError(), 0)
    assert not may_be_tried_again(ValueError(), 0)


def test_a_refusal_inside_a_unit_is_not_tried_again(graph: BoltGraph) -> None:
    turns: list[int] = []

    def work(pen: Pen) -> None:
        turns.append(1)
        raise DomainError(why="no")

    with pytest.raises(DomainError):
        graph.write(work)
    assert turns == [1]


def officer(name: str, title: str = "", tokens: tuple[str, ...] = ()) -> OfficerRecord:
    known = Officer(name=name, title=title, roles=frozenset({OfficerRole.CLERK, OfficerRole.HEAD}))
    return OfficerRecord(officer=known, password_hash="$argon2id$…", token_digests=tokens, must_change=True)  # noqa: S106


def test_officers_are_kept_with_what_proves_them(graph: BoltGraph) -> None:
    records = [officer("乙", tokens=("t1", "t2")), officer("甲", title="科长")]
    for record in records:
        graph.write(lambda pen, record=record: pen.save_officer(record))  # type: ignore[misc]
    assert graph.officer("乙") == graph.officer_by_token("t2") == records[0]
    assert set(graph.officers()) == set(records)
    assert graph.officer("丙") is graph.officer_by_token("t3") is None
    changed = replace(records[0], token_digests=(), must_change=False)
    graph.write(lambda pen: pen.save_officer(changed))
    assert graph.write(lambda pen: pen.officer("乙")) == changed
    assert graph.officer_by_token("t1") is None
