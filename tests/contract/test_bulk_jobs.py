"""Bulk jobs in the store: a job with its items in order, found by whose they are, each item part of one job."""

from dataclasses import replace

from caseflow.domain.bulk import ItemState
from caseflow.office import Pen
from graph.store import BoltGraph
from tests.contract import records

JOB, ITEMS = records.BULK_JOB, records.BULK_ITEMS


def lay(pen: Pen) -> None:
    pen.save(JOB)
    pen.save_items(ITEMS[::-1])


def test_a_job_is_read_back_with_its_items_in_order(graph: BoltGraph) -> None:
    graph.write(lay)
    assert graph.bulk_job("j1") == (JOB, ITEMS)
    assert graph.bulk_item("j1-2") == (JOB, ITEMS[1])
    assert graph.bulk_job("nobody") is None


def test_jobs_are_found_by_their_officer_the_newest_first(graph: BoltGraph) -> None:
    later = replace(JOB, id="j2", by="乙", at=records.later(9))
    graph.write(lay)
    graph.write(lambda pen: pen.save(later))
    assert graph.bulk_jobs() == (later, JOB)
    assert graph.bulk_jobs(by="甲") == (JOB,)
    assert graph.bulk_jobs(limit=1) == (later,)
    assert graph.bulk_job("j2") == (later, ())


def test_an_item_written_again_is_one_item(graph: BoltGraph) -> None:
    graph.write(lay)
    done = replace(ITEMS[0], state=ItemState.DONE)
    graph.write(lambda pen: pen.save_items((done,)))
    assert graph.bulk_job("j1") == (JOB, (done, ITEMS[1]))
