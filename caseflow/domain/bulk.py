"""Many letters in one job: who is included, who is left out and why, and what became of each.

A job names an act of the letters' life and its items; each item is done by the same action as a letter alone, so a job
that was broken off goes on where it stood and does nothing twice. A refusal is kept as its slug and terms, so that
everybody reads it in his own language.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from caseflow.domain.errors import DomainError

MOST_ITEMS = 2000
"""Letters in one job."""
SILENCE = timedelta(seconds=60)
"""How long a running job may say nothing before another worker takes it over."""


class BulkAct(StrEnum):
    """What a job does with each of its items."""

    DRAFT = "draft"
    REVIEW = "review"
    ISSUE = "issue"


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    STOPPED = "stopped"
    """By a person, who may let it go on."""
    DONE = "done"


class ItemState(StrEnum):
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    """Left out when the job was planned."""


class NoSuchJob(DomainError):
    """There is no such job, or it is not the reader's (terms: job)."""

    slug = "no_such_job"


class NothingToDo(DomainError):
    """No letter is included (terms: skipped: how many were left out)."""

    slug = "nothing_to_do"


class TooManyItems(DomainError):
    """More letters than a job takes (terms: given, most)."""

    slug = "too_many_items"


class JobElsewhere(DomainError):
    """The job's state does not allow this (terms: job_state)."""

    slug = "job_elsewhere"


class AlreadyOpen(DomainError):
    """A letter of this kind to this addressee is under way already (terms: kind, number: or its day)."""

    slug = "letter_already_open"


class NotProposed(DomainError):
    """The facts of the case call for no such letter (terms: kind)."""

    slug = "letter_not_proposed"


class PersonalAnswer(DomainError):
    """A personal answer belongs to one letter and is not taken for many (terms: field)."""

    slug = "personal_answer_in_bulk"


class KeptRefusal(DomainError):
    """A refusal as it was kept with its item."""

    def __init__(self, slug: str, terms: str) -> None:
        super().__init__(**json.loads(terms))
        self.slug = slug


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkItem:
    """One letter of a job. `case` and `to` say which one to draft, `letter` which one there is."""

    id: str
    job: str
    place: int
    case: str
    to: str = ""
    to_name: str = ""
    letter: str = ""
    version: int = 0
    """The draft that was looked at when the job was planned; 0 where there was none."""
    state: ItemState = ItemState.WAITING
    number: str = ""
    slug: str = ""
    terms: str = "{}"

    @property
    def refusal(self) -> DomainError | None:
        return KeptRefusal(self.slug, self.terms) if self.slug else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkJob:
    """A job with its counts; `asked` is JSON text: what the clerk said for all of its letters."""

    id: str
    act: BulkAct
    kind: str
    asked: str
    total: int
    skipped: int
    by: str
    at: datetime
    state: JobState = JobState.WAITING
    done: int = 0
    failed: int = 0
    beat_at: datetime | None = None
    """When it last said anything."""
    ended_at: datetime | None = None
    stopped_by: str | None = None

    @property
    def left(self) -> int:
        return self.total - self.skipped - self.done - self.failed


def refused(item: BulkItem, error: DomainError, *, state: ItemState = ItemState.FAILED) -> BulkItem:
    """The item with why it was refused."""
    terms = json.dumps(error.terms, ensure_ascii=False, sort_keys=True)
    return replace(item, state=state, slug=error.slug, terms=terms)


def counted(job: BulkJob, item: BulkItem, at: datetime) -> BulkJob:
    """The job after one of its items ended; the last one ends the job."""
    done = item.state is ItemState.DONE
    after = replace(job, beat_at=at, done=job.done + done, failed=job.failed + (not done))
    return after if after.left > 0 else replace(after, state=JobState.DONE, ended_at=at)


def taken_up(job: BulkJob, at: datetime) -> BulkJob | None:
    """The job as a worker takes it; None where it has ended, was stopped, or another worker is at it."""
    if job.state in {JobState.DONE, JobState.STOPPED}:
        return None
    if job.state is JobState.RUNNING and job.beat_at is not None and at - job.beat_at < SILENCE:
        return None
    return replace(job, state=JobState.RUNNING, beat_at=at)


def stopped(job: BulkJob, by: str) -> BulkJob:
    """Raises JobElsewhere."""
    if job.state not in {JobState.WAITING, JobState.RUNNING}:
        raise JobElsewhere(job_state=job.state)
    return replace(job, state=JobState.STOPPED, stopped_by=by)


def gone_on(job: BulkJob) -> BulkJob:
    """A stopped job, or one with failures, waits for a worker again. Raises JobElsewhere."""
    if job.state is not JobState.STOPPED and not (job.state is JobState.DONE and job.failed):
        raise JobElsewhere(job_state=job.state)
    return replace(job, state=JobState.WAITING, failed=0, ended_at=None, stopped_by=None, beat_at=None)


def again(items: Iterable[BulkItem]) -> tuple[BulkItem, ...]:
    """The failed items, to be tried once more."""
    failed = (item for item in items if item.state is ItemState.FAILED)
    return tuple(replace(item, state=ItemState.WAITING, slug="", terms="{}") for item in failed)


def must_fit(items: Iterable[BulkItem]) -> None:
    """Raises NothingToDo, TooManyItems."""
    listed = tuple(items)
    skipped = sum(item.state is ItemState.SKIPPED for item in listed)
    if len(listed) == skipped:
        raise NothingToDo(skipped=skipped)
    if len(listed) > MOST_ITEMS:
        raise TooManyItems(given=len(listed), most=MOST_ITEMS)
