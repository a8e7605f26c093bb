"""What the office did is read back as it was written, belongs to its case, and numbers never gap or double."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import MISSING, fields, replace

import pytest

from caseflow.domain.letter_record import SealedScan
from caseflow.domain.records import NOTHING_DONE, Record, Work
from caseflow.office import Pen
from graph.records import OF_CASES
from graph.store import BoltGraph
from tests.contract import cases, records
from tests.contract.counting import lay


def save_all(pen: Pen) -> None:
    for record in (*records.RECORDS, *records.OF_THE_OFFICE):
        pen.save(record)


def test_there_is_one_full_record_of_every_kind() -> None:
    assert {type(one) for one in records.RECORDS} == set(OF_CASES)
    empty = [f"{type(one).__name__}.{name.name}" for one in records.RECORDS for name in fields(one)
             if getattr(one, name.name) in (None, "", ())]  # fmt: skip
    assert empty == []


def test_records_are_read_back_with_their_case(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    graph.write(save_all)
    dossier = graph.dossier(cases.FULL.id)
    assert dossier is not None
    assert dossier.case == cases.FULL
    kept = [one for name in fields(Work) if name.init for one in getattr(dossier.work, name.name)]
    assert kept == list(records.RECORDS)
    assert graph.dossiers() == (replace(dossier, entries=()),)
    assert graph.letters() == dossier.work.letters


def test_a_record_written_again_is_one_record(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    graph.write(save_all)
    changed = replace(records.RECORDS[0], ended_at=None)
    graph.write(lambda pen: pen.save(changed))
    dossier = graph.dossier(cases.FULL.id)
    assert dossier is not None
    assert dossier.work.assignments == (changed,)
    assert dossier.work.in_charge == frozenset({"甲"})
    [row] = graph.cases()
    assert row.place.assigned == frozenset({"甲"})


def test_a_scan_that_nothing_was_counted_against_is_kept_as_such(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    full = next(one for one in records.RECORDS if isinstance(one, SealedScan))
    bare = replace(full, expected_pages=None, number_read=False, number_compared=False)
    graph.write(lambda pen: pen.save(bare))
    dossier = graph.dossier(cases.FULL.id)
    assert dossier is not None
    assert dossier.work.scans == (bare,)


def test_laying_the_case_again_leaves_the_records(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    graph.write(save_all)
    lay(graph, replace(cases.FULL, notes="改"), batch="b2")
    dossier = graph.dossier(cases.FULL.id)
    assert dossier is not None
    assert len(dossier.work.letters) == 1


def test_a_case_knows_its_place_and_its_state(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    [row] = graph.cases()
    assert row.state is None
    assert row.place.towns
    assert row.place.sectors == frozenset(one.sector for one in cases.FULL.projects if one.sector)
    step = next(one for one in records.RECORDS if type(one).__name__ == "Move")
    for place, state, aside in ((2, "FILED", False), (10, "INVESTIGATING", False), (11, "LIST_PROCESS", True)):
        move = replace(step, id=f"m{place}", place=place, to_state=state, aside=aside)  # type: ignore[call-arg]
        graph.write(lambda pen, move=move: pen.save(move))  # type: ignore[misc]
    [row] = graph.cases()
    assert row.state == "INVESTIGATING"


def test_people_records_are_read_back(graph: BoltGraph) -> None:
    graph.write(save_all)
    assert graph.agencies() == (records.AGENCY,)
    assert graph.delegations() == (records.DELEGATION,)
    assert graph.confirmed_values() == (records.CONFIRMED_VALUE,)
    assert graph.template_versions() == graph.template_versions("supervision_letter") == (records.TEMPLATE_VERSION,)
    assert graph.active_template("supervision_letter") == records.TEMPLATE_VERSION
    assert graph.active_template("advice_letter") is None
    assert graph.template_versions("advice_letter") == ()
    assert graph.sessions_of("甲") == (records.SESSION,)
    assert graph.session("digest") is None  # the officer is not there


def test_only_a_case_that_is_there_can_be_held(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    assert graph.write(lambda pen: pen.hold(cases.FULL.id))
    assert not graph.write(lambda pen: pen.hold("nobody"))
    assert graph.dossier("nobody") is None
    assert NOTHING_DONE.in_charge == frozenset()


def test_an_act_in_the_log_is_known_again(graph: BoltGraph) -> None:
    assert not graph.has_entry("act-1")
    graph.write(lambda pen: pen.append(cases.act(1)))
    assert graph.has_entry("act-1")


def test_twenty_writers_take_numbers_without_gap_or_double(graph: BoltGraph) -> None:
    def take(turn: int) -> int:
        def work(pen: Pen) -> int:
            number = pen.take_number("office/letter/2026")
            pen.append(cases.act(f"n{turn}"))
            return number

        return graph.write(work)

    with ThreadPoolExecutor(max_workers=20) as pool:
        taken = list(pool.map(take, range(40)))
    assert sorted(taken) == list(range(1, 41))


def test_a_unit_that_fails_gives_its_number_back(graph: BoltGraph) -> None:
    def fail(pen: Pen) -> None:
        pen.take_number("s")
        raise LookupError

    with pytest.raises(LookupError):
        graph.write(fail)
    assert graph.write(lambda pen: pen.take_number("s")) == 1


def test_cases_of_one_company_know_each_other(graph: BoltGraph) -> None:
    for case in (cases.company_case("A", "CODE-1"), cases.company_case("B", "CODE-1"), cases.company_case("C", "2")):
        lay(graph, case)
    [other] = graph.related("A")
    assert (other.id, other.through, other.owed.fen) == ("B", "同一公司", 200)
    assert graph.related("C") == graph.related("nobody") == ()


def bare(record: Record) -> Record:
    """The record with nothing but what every one of its kind has."""
    stated = {one.name: getattr(record, one.name) for one in fields(record) if one.default is MISSING}
    return type(record)(**stated)


def test_a_record_that_leaves_open_what_may_be_open_is_read_back_equal(graph: BoltGraph) -> None:
    lay(graph, cases.FULL)
    bares = [bare(one) for one in records.RECORDS]
    for one in bares:
        graph.write(lambda pen, one=one: pen.save(one))  # type: ignore[misc]
    dossier = graph.dossier(cases.FULL.id)
    assert dossier is not None
    kept = [one for name in fields(Work) if name.init for one in getattr(dossier.work, name.name)]
    assert kept == bares
