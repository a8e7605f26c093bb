"""A bulk job: how it counts, who may take it up, how it is stopped and goes on, what it takes and what it refuses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from caseflow.domain.bulk import (
    MOST_ITEMS,
    AlreadyOpen,
    BulkAct,
    BulkItem,
    BulkJob,
    ItemState,
    JobElsewhere,
    JobState,
    NothingToDo,
    TooManyItems,
    again,
    counted,
    gone_on,
    must_fit,
    refused,
    stopped,
    taken_up,
)

AT = datetime(2026, 11, 26, 1, tzinfo=UTC)
ITEM = BulkItem(id="j-1", job="j", place=1, case="A1")
JOB = BulkJob(
    id="j", act=BulkAct.DRAFT, kind="supervision_letter", asked="{}", total=3, skipped=1, by="li", at=AT
)  # fmt: skip


def test_a_job_ends_with_its_last_item() -> None:
    first = counted(JOB, replace(ITEM, state=ItemState.DONE), AT)
    assert (first.done, first.failed, first.left, first.state) == (1, 0, 1, JobState.WAITING)
    last = counted(first, refused(ITEM, AlreadyOpen(kind="督办函", number="1号")), AT)
    assert (last.done, last.failed, last.left, last.state, last.ended_at) == (1, 1, 0, JobState.DONE, AT)


@pytest.mark.parametrize(
    ("state", "silent", "taken"),
    [
        (JobState.WAITING, 0, True),
        (JobState.RUNNING, 59, False),
        (JobState.RUNNING, 60, True),
        (JobState.RUNNING, None, True),
        (JobState.STOPPED, 99, False),
        (JobState.DONE, 99, False),
    ],
)
def test_one_worker_at_a_time_takes_a_job_up(state: JobState, silent: int | None, taken: bool) -> None:
    beat = None if silent is None else AT - timedelta(seconds=silent)
    found = taken_up(replace(JOB, state=state, beat_at=beat), AT)
    assert (found is not None) is taken
    if found is not None:
        assert (found.state, found.beat_at) == (JobState.RUNNING, AT)


def test_a_stopped_job_goes_on_and_an_ended_one_tries_its_failures_again() -> None:
    halted = stopped(replace(JOB, state=JobState.RUNNING), "li")
    assert (halted.state, halted.stopped_by) == (JobState.STOPPED, "li")
    assert gone_on(halted).state is JobState.WAITING
    assert gone_on(replace(JOB, state=JobState.DONE, failed=2)).failed == 0
    failed = refused(ITEM, AlreadyOpen(kind="督办函", number="1号"))
    assert again((failed, replace(ITEM, state=ItemState.DONE))) == (ITEM,)


def test_what_has_ended_is_neither_stopped_nor_resumed() -> None:
    with pytest.raises(JobElsewhere):
        stopped(replace(JOB, state=JobState.DONE), "li")
    with pytest.raises(JobElsewhere):
        gone_on(replace(JOB, state=JobState.DONE))


def test_a_refusal_is_kept_with_its_terms() -> None:
    assert ITEM.refusal is None
    kept = refused(ITEM, AlreadyOpen(kind="督办函", number="1号"), state=ItemState.SKIPPED).refusal
    assert kept is not None
    assert (kept.slug, kept.terms) == ("letter_already_open", {"kind": "督办函", "number": "1号"})


def test_a_job_takes_something_and_not_too_much() -> None:
    must_fit((ITEM,))
    with pytest.raises(NothingToDo):
        must_fit((replace(ITEM, state=ItemState.SKIPPED),))
    with pytest.raises(TooManyItems):
        must_fit((ITEM,) * (MOST_ITEMS + 1))
