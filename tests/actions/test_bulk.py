"""Many letters in one job: who is in and who is out, worked off to the end, stopped, broken off, gone on with."""

import json
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from caseflow.actions.bulk.asking import Bulk, Choice
from caseflow.actions.bulk.planning import plan_bulk
from caseflow.actions.bulk.running import run_job, unfinished
from caseflow.actions.bulk.seeing import job_files, list_jobs, show_job
from caseflow.actions.bulk.starting import resume_bulk, start_bulk, stop_bulk
from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.letters.draft_letter import Asked
from caseflow.actions.people.proving import officer_at
from caseflow.domain.bulk import (
    BulkAct,
    BulkItem,
    ItemState,
    JobElsewhere,
    JobState,
    NoSuchJob,
    NothingToDo,
    PersonalAnswer,
)
from caseflow.domain.errors import NotAllowed
from caseflow.domain.officer import ActingOfficer, Door, Officer, OfficerRecord, OfficerRole
from caseflow.exchange.reading import load_cases
from caseflow.office import Office, Pen
from caseflow.problems import told
from tests.actions.letters import STATED, SUPERVISION

KIND = "supervision_letter"
FIVE = tuple(f"XQ〔2026〕{number}号" for number in range(1, 6))
TOWN = Bulk(act=BulkAct.DRAFT, kind=KIND, choice=Choice(cases=FIVE, to="town"), asked=Asked(answers=SUPERVISION))


def officer(name: str, *roles: OfficerRole, office: Office) -> ActingOfficer:
    record = OfficerRecord(officer=Officer(name=name, roles=frozenset(roles)), password_hash="x")  # noqa: S106
    office.graph.write(lambda pen: pen.save_officer(record))
    return officer_at(Door.PAGE, name, office=office)


@pytest.fixture
def clerk(office: Office) -> ActingOfficer:
    return officer("陈玉兰", OfficerRole.CLERK, office=office)


@pytest.fixture
def head(office: Office) -> ActingOfficer:
    return officer("赵局长", OfficerRole.HEAD, OfficerRole.REVIEWER, office=office)


@pytest.fixture(autouse=True)
def cases(office: Office, admin: ActingOfficer) -> None:
    """Five cases; the last has no town to write to."""
    for case_id in FIVE:
        stated = {**STATED, "id": case_id}
        if case_id == FIVE[-1]:
            stated = {**stated, "supervision": {}, "projects": [{"key": "P1", "name": "柳岸家园二期"}]}
        read = load_cases(json.dumps(stated, ensure_ascii=False), "five.json", sealer(office.cipher))
        list(import_cases([read[0]], file="five.json", by=admin, office=office))


def states(items: tuple[BulkItem, ...]) -> list[ItemState]:
    return [item.state for item in items]


def run(job: str, office: Office) -> None:
    run_job(job, office=office)


def test_a_plan_says_who_is_left_out_and_why(office: Office, clerk: ActingOfficer) -> None:
    chosen = replace(TOWN, choice=replace(TOWN.choice, cases=(*FIVE, "XQ〔2026〕99号")))
    items = plan_bulk(chosen, by=clerk, office=office)
    assert states(items) == [ItemState.WAITING] * 4 + [ItemState.SKIPPED] * 2
    assert {item.to_name for item in items[:4]} == {"杨柳青镇"}
    assert [item.slug for item in items[4:]] == ["letter_not_proposed", "no_such_case"]
    assert all(item.refusal is not None and told(item.refusal) for item in items[4:])
    assert office.graph.bulk_jobs() == ()


def test_a_job_drafts_each_letter_once_whoever_clicks_twice(office: Office, clerk: ActingOfficer) -> None:
    job = start_bulk(TOWN, by=clerk, office=office, once="a")
    assert start_bulk(TOWN, by=clerk, office=office, once="a").id == job.id
    for _ in range(2):
        run(job.id, office)
    ended, items = show_job(job.id, by=clerk, office=office)
    assert (ended.state, ended.done, ended.failed, ended.skipped) == (JobState.DONE, 4, 0, 1)
    assert states(items) == [ItemState.DONE] * 4 + [ItemState.SKIPPED]
    assert len(office.graph.letters()) == 4
    names = [name for name, _ in job_files(job.id, by=clerk, office=office)]
    assert names == [f"{place:04d}-{case}-{KIND}.docx" for place, case in enumerate(FIVE[:4], start=1)]


def test_a_letter_that_is_open_already_is_not_written_again(office: Office, clerk: ActingOfficer) -> None:
    run(start_bulk(TOWN, by=clerk, office=office).id, office)
    with pytest.raises(NothingToDo):
        start_bulk(TOWN, by=clerk, office=office)
    assert {item.slug for item in plan_bulk(TOWN, by=clerk, office=office)[:4]} == {"letter_already_open"}


def test_drafts_are_reviewed_and_issued_in_bulk_by_others(
    office: Office, clerk: ActingOfficer, head: ActingOfficer
) -> None:
    run(start_bulk(TOWN, by=clerk, office=office).id, office)
    places = tuple((one.case, one.id) for one in office.graph.letters())
    own = plan_bulk(Bulk(act=BulkAct.ISSUE, letters=places), by=head, office=office)
    assert {item.slug for item in own} == {"letter_elsewhere"}
    run(start_bulk(Bulk(act=BulkAct.REVIEW, letters=places), by=head, office=office).id, office)
    run(start_bulk(Bulk(act=BulkAct.ISSUE, letters=places), by=head, office=office).id, office)
    [issued] = [job for job in list_jobs(by=head, office=office) if job.act is BulkAct.ISSUE]
    assert (issued.act, issued.done, issued.failed) == (BulkAct.ISSUE, 4, 0)
    numbers = sorted(one.sequence or 0 for one in office.graph.letters())
    assert numbers == [1, 2, 3, 4]
    files = dict(job_files(issued.id, by=head, office=office))
    assert all(content.startswith(b"PK") for content in files.values())
    assert len(files) == 4


def test_a_letter_changed_after_the_plan_fails_alone(office: Office, clerk: ActingOfficer, head: ActingOfficer) -> None:
    run(start_bulk(TOWN, by=clerk, office=office).id, office)
    letters = office.graph.letters()
    job = start_bulk(
        Bulk(act=BulkAct.REVIEW, letters=tuple((one.case, one.id) for one in letters)), by=head, office=office
    )
    office.graph.write(lambda pen: pen.save(replace(letters[0], version=2)))
    run(job.id, office)
    ended, items = show_job(job.id, by=head, office=office)
    assert (ended.done, ended.failed) == (3, 1)
    assert [item.slug for item in items if item.state is ItemState.FAILED] == ["stale_draft"]
    resume_bulk(job.id, by=head, office=office)
    run(job.id, office)
    assert show_job(job.id, by=head, office=office)[0].failed == 1


def test_a_stopped_job_goes_on_where_it_stood(office: Office, clerk: ActingOfficer) -> None:
    job = start_bulk(TOWN, by=clerk, office=office)
    assert stop_bulk(job.id, by=clerk, office=office).state is JobState.STOPPED
    run(job.id, office)
    assert office.graph.letters() == ()
    with pytest.raises(JobElsewhere):
        stop_bulk(job.id, by=clerk, office=office)
    resume_bulk(job.id, by=clerk, office=office)
    run(job.id, office)
    assert show_job(job.id, by=clerk, office=office)[0].done == 4


def test_a_worker_that_ends_leaves_the_rest_to_the_next(office: Office, clerk: ActingOfficer) -> None:
    job = start_bulk(TOWN, by=clerk, office=office)
    asked = iter((False, False, True))
    run_job(job.id, office=office, stopping=lambda: next(asked))
    half, _ = show_job(job.id, by=clerk, office=office)
    assert (half.state, half.done, half.left) == (JobState.WAITING, 2, 2)
    assert unfinished(office) == (job.id,)
    run(job.id, office)
    assert (unfinished(office), len(office.graph.letters())) == ((), 4)


def test_what_was_done_before_a_fall_is_not_done_twice(office: Office, clerk: ActingOfficer) -> None:
    """A worker killed after the letter was written and before its item was: the letter is found, not written again."""
    job = start_bulk(TOWN, by=clerk, office=office)
    run(job.id, office)
    ended, items = show_job(job.id, by=clerk, office=office)
    fallen = replace(ended, state=JobState.WAITING, done=3, beat_at=None, ended_at=None)
    undone = replace(items[0], state=ItemState.WAITING, letter="")

    def fall(pen: Pen) -> None:
        pen.save(fallen)
        pen.save_items((undone,))

    office.graph.write(fall)
    run(job.id, office)
    again, redone = show_job(job.id, by=clerk, office=office)
    assert (again.done, redone[0].letter) == (4, items[0].letter)
    assert len(office.graph.letters()) == 4


def test_a_suspended_officer_does_nothing_more(office: Office, clerk: ActingOfficer) -> None:
    job = start_bulk(TOWN, by=clerk, office=office)
    record = office.graph.officer("陈玉兰")
    assert record is not None
    office.graph.write(lambda pen: pen.save_officer(replace(record, suspended=True)))
    run(job.id, office)
    assert {item.slug for item in show_job(job.id, by=clerk, office=office)[1][:4]} == {"officer_suspended"}
    assert office.graph.letters() == ()


def test_a_job_is_nobody_else_s(office: Office, clerk: ActingOfficer, head: ActingOfficer) -> None:
    job = start_bulk(TOWN, by=clerk, office=office)
    investigator = officer("甲", OfficerRole.INVESTIGATOR, office=office)
    assert list_jobs(by=investigator, office=office) == ()
    assert [one.id for one in list_jobs(by=head, office=office)] == [job.id]
    assert show_job(job.id, by=head, office=office)[0] == job
    for act, by in ((show_job, investigator), (job_files, investigator), (stop_bulk, head), (resume_bulk, head)):
        with pytest.raises(NoSuchJob):
            act(job.id, by=by, office=office)


def test_who_may_not_draft_starts_nothing(office: Office) -> None:
    auditor = officer("孙审计", OfficerRole.AUDITOR, office=office)
    with pytest.raises(NotAllowed):
        start_bulk(TOWN, by=auditor, office=office)


def test_a_personal_answer_is_not_taken_for_many(office: Office, clerk: ActingOfficer) -> None:
    personal = next((kind.kind, field.name) for kind in office.press.kinds() for field in kind.form if field.personal)
    with pytest.raises(PersonalAnswer):
        plan_bulk(
            Bulk(act=BulkAct.DRAFT, kind=personal[0], asked=Asked(answers={personal[1]: "13800000000"})),
            by=clerk,
            office=office,
        )


@pytest.fixture
def at_work(office: Office) -> Iterator[None]:
    with office.queue.working(office):
        yield


@pytest.mark.usefixtures("at_work")
def test_the_queue_works_a_job_off_by_itself(office: Office, clerk: ActingOfficer) -> None:
    job = start_bulk(TOWN, by=clerk, office=office)
    for _ in range(600):
        if show_job(job.id, by=clerk, office=office)[0].state is JobState.DONE:
            break
        time.sleep(0.1)
    assert show_job(job.id, by=clerk, office=office)[0].done == 4
