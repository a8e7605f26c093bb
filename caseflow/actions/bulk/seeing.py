"""Look at bulk jobs, and take the letters of one away as an archive."""

import zipfile
from collections.abc import Iterator
from typing import IO

from caseflow.actions.bulk.asking import LetterPlace
from caseflow.actions.letters.see_letters import letter_file
from caseflow.actions.permission import demand
from caseflow.domain.bulk import BulkItem, BulkJob, ItemState, NoSuchJob
from caseflow.domain.errors import DomainError
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office, Reading

_EPOCH = (1980, 1, 1, 0, 0, 0)
JobView = tuple[BulkJob, tuple[BulkItem, ...]]


def list_jobs(*, by: ActingOfficer, office: Office) -> tuple[BulkJob, ...]:
    """The newest jobs: one's own; everybody's to those who may take data out of the district. Raises NotAllowed."""
    demand(Verb.READ, by)
    return office.graph.bulk_jobs(by=None if by.may(Verb.EXPORT) else by.officer.name)


def show_job(job_id: str, *, by: ActingOfficer, office: Office) -> JobView:
    """A job with its items. Raises NotAllowed, NoSuchJob."""
    demand(Verb.READ, by)
    found = office.graph.bulk_job(job_id)
    if found is None or (found[0].by != by.officer.name and not by.may(Verb.EXPORT)):
        raise NoSuchJob(job=job_id)
    return found


def own_job(job_id: str, *, reading: Reading, by: ActingOfficer) -> JobView:
    """Raises NoSuchJob for one that is not there or is somebody else's, so that a guessed id tells nothing."""
    found = reading.bulk_job(job_id)
    if found is None or found[0].by != by.officer.name:
        raise NoSuchJob(job=job_id)
    return found


def job_files(job_id: str, *, by: ActingOfficer, office: Office) -> Iterator[tuple[str, bytes]]:
    """Each letter that the job made or issued, as a Word file under a name without anybody's name in it.

    A letter that the officer may not read any more is left out. Raises NotAllowed, NoSuchJob.
    """
    job, items = show_job(job_id, by=by, office=office)
    return _files(job, items, by=by, office=office)


def letters_of_job(job_id: str, *, by: ActingOfficer, office: Office) -> tuple[LetterPlace, ...]:
    """The letters that a job made or led on, so that the next act takes the same ones. Raises NotAllowed, NoSuchJob."""
    demand(Verb.READ, by)
    found = office.graph.bulk_job(job_id)
    if found is None:
        raise NoSuchJob(job=job_id)
    return tuple((item.case, item.letter) for item in found[1] if item.letter and item.state is ItemState.DONE)


def pack_job(job_id: str, out: IO[bytes], *, by: ActingOfficer, office: Office) -> int:
    """Write the letters of a job into one archive; how many. Its members are packed already, so they are only stored.

    Raises NotAllowed, NoSuchJob.
    """
    packed = 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, docx in job_files(job_id, by=by, office=office):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), docx)
            packed += 1
    return packed


def _files(
    job: BulkJob, items: tuple[BulkItem, ...], *, by: ActingOfficer, office: Office
) -> Iterator[tuple[str, bytes]]:
    for item in items:
        if item.state is not ItemState.DONE:
            continue
        try:
            letter, docx = letter_file(item.case, item.letter, by=by, office=office)
        except DomainError:
            continue
        yield f"{item.place:04d}-{letter.number or f'{item.case}-{letter.kind}'}.docx", docx
