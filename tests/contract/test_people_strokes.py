"""What people's acts rest on, on both engines: an ended sign-in stays ended, nobody's change is lost to another's."""

from dataclasses import replace
from datetime import timedelta

from caseflow.domain.officer import OfficerRecord
from caseflow.office import Pen
from graph.store import BoltGraph
from tests.contract.cases import MOMENT
from tests.contract.records import SESSION
from tests.contract.test_units_of_work import officer, together


def test_noting_the_use_of_a_sign_in_opens_no_ended_one(graph: BoltGraph) -> None:
    holder = officer(SESSION.officer)
    graph.write(lambda pen: (pen.save_officer(holder), pen.save(SESSION)))
    later = MOMENT + timedelta(hours=1)
    graph.write(lambda pen: pen.note_use(SESSION.id, later))
    assert graph.session(SESSION.id) == (replace(SESSION, seen_at=later), holder)
    graph.write(lambda pen: pen.note_use("nobody's", later))
    assert graph.session("nobody's") is None


def test_eight_who_hold_the_log_at_once_lose_no_change(graph: BoltGraph) -> None:
    graph.write(lambda pen: pen.save_officer(officer("甲")))

    def count(pen: Pen) -> OfficerRecord:
        pen.hold_log()
        record = pen.officer("甲")
        assert record is not None
        pen.save_officer(replace(record, failures=record.failures + 1))
        return record

    together([lambda: graph.write(count)] * 8)
    record = graph.officer("甲")
    assert record is not None
    assert record.failures == 8
