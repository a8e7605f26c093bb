"""Work a bulk job off, letter by letter: each by the action a letter alone would take, its result kept at once.

What was done before a worker fell is known again by its act, so that whoever takes the job up does nothing twice. The
officer's powers are those of the moment: one who is suspended meanwhile does nothing more.
"""

from collections.abc import Callable
from dataclasses import replace

from caseflow.actions.bulk.asking import asked_in, despite_in, note_in
from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.actions.letters.issue_letter import Issue, issue_letter
from caseflow.actions.letters.review_letter import review_letter
from caseflow.actions.people.proving import officer_at
from caseflow.domain.bulk import (
    BulkAct,
    BulkItem,
    BulkJob,
    ItemState,
    JobState,
    counted,
    refused,
    taken_up,
)
from caseflow.domain.errors import DiskFull, DomainError, GraphAbsent, StoreBusy
from caseflow.domain.letter_record import Letter
from caseflow.domain.officer import Door
from caseflow.office import Office, Pen

_NOBODY_S_FAULT = (GraphAbsent, StoreBusy, DiskFull)
"""What is wrong with the office and not with a letter: the job waits until it is mended."""


def run_job(job_id: str, *, office: Office, stopping: Callable[[], bool] = lambda: False) -> None:
    """Do what is left of a job; nothing where it has ended, was stopped, or another worker is at it.

    `stopping` says that the worker shall end: the job then waits for the next one. Raises GraphAbsent, StoreBusy,
    DiskFull; the job is then taken up again later.
    """
    found = _taken(job_id, office)
    if found is None:
        return
    job, items = found
    for item in items:
        if item.state is not ItemState.WAITING:
            continue
        if stopping():
            _give_back(job_id, office)
            return
        if not _keep(_done(item, job, office), office):
            return


def unfinished(office: Office) -> tuple[str, ...]:
    """The jobs that wait for a worker, or whose worker has fallen silent; the oldest first."""
    now = office.clock.now()
    return tuple(job.id for job in reversed(office.graph.bulk_jobs(limit=1000)) if taken_up(job, now) is not None)


def _taken(job_id: str, office: Office) -> tuple[BulkJob, tuple[BulkItem, ...]] | None:
    now = office.clock.now()

    def work(pen: Pen) -> tuple[BulkJob, tuple[BulkItem, ...]] | None:
        pen.hold_log()
        found = pen.bulk_job(job_id)
        job = None if found is None else taken_up(found[0], now)
        if found is None or job is None:
            return None
        pen.save(job)
        return job, found[1]

    return office.graph.write(work)


def _done(item: BulkItem, job: BulkJob, office: Office) -> BulkItem:
    try:
        letter = _perform(item, job, office)
    except _NOBODY_S_FAULT:
        raise
    except DomainError as error:
        return refused(item, error)
    return replace(item, state=ItemState.DONE, letter=letter.id, number=letter.number or "")


def _perform(item: BulkItem, job: BulkJob, office: Office) -> Letter:
    by = officer_at(Door.JOB, job.by, office=office)
    if job.act is BulkAct.DRAFT:
        return draft_letter(
            item.case, job.kind, item.to, by=by, office=office, asked=asked_in(job), once=item.id
        ).letter
    version = item.version or None
    if job.act is BulkAct.REVIEW:
        return review_letter(
            item.case, item.letter, by=by, office=office, note=note_in(job), version=version, once=item.id
        )
    said = Issue(version=version, despite=despite_in(job))
    return issue_letter(item.case, item.letter, said, by=by, office=office, once=item.id)


def _keep(item: BulkItem, office: Office) -> bool:
    """Keep what became of an item; False where the job shall not go on."""
    now = office.clock.now()

    def work(pen: Pen) -> bool:
        pen.hold_log()
        job, before = pen.bulk_item(item.id)
        if before.state is ItemState.WAITING:
            job = counted(job, item, now)
            pen.save(job)
            pen.save_items((item,))
        return job.state is JobState.RUNNING

    return office.graph.write(work)


def _give_back(job_id: str, office: Office) -> None:
    def work(pen: Pen) -> None:
        pen.hold_log()
        found = pen.bulk_job(job_id)
        if found is not None and found[0].state is JobState.RUNNING:
            pen.save(replace(found[0], state=JobState.WAITING, beat_at=None))

    office.graph.write(work)
