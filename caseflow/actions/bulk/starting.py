"""Start a bulk job, stop it, let it go on."""

from dataclasses import replace

from caseflow.actions.bulk.asking import Bulk, kept
from caseflow.actions.bulk.planning import VERBS, plan_bulk
from caseflow.actions.bulk.seeing import own_job
from caseflow.actions.letters.carrying import id_in
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.bulk import BulkItem, BulkJob, ItemState, again, gone_on, must_fit, stopped
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office, Pen


def start_bulk(bulk: Bulk, *, by: ActingOfficer, office: Office, once: str = "") -> BulkJob:
    """Plan the job, keep it with every item, and let a worker take it up. The same act again is the same job.

    Raises what `plan_bulk` raises, NothingToDo, TooManyItems.
    """
    demand(VERBS[bulk.act], by)
    act = act_of("start_bulk", f"bulk.{bulk.act}", by=by, office=office, once=once)
    items = plan_bulk(bulk, job=id_in(act), by=by, office=office)
    job = BulkJob(
        id=id_in(act),
        act=bulk.act,
        kind=bulk.kind,
        asked=kept(bulk),
        total=len(items),
        skipped=sum(item.state is ItemState.SKIPPED for item in items),
        by=by.officer.name,
        at=act.at,
    )

    def work(pen: Pen) -> BulkJob:
        pen.hold_log()
        there = pen.bulk_job(job.id)
        if there is not None:
            return there[0]
        must_fit(items)
        pen.save(job)
        pen.save_items(items)
        said = {"job": job.id, "kind": job.kind, "letters": job.total - job.skipped, "skipped": job.skipped}
        pen.append(replace(act, what=content(said)))
        return job

    begun = office.graph.write(work)
    office.queue.put(begun.id)
    return begun


def stop_bulk(job_id: str, *, by: ActingOfficer, office: Office, once: str = "") -> BulkJob:
    """Let no further letter of the job be done; what is done stays. Raises NotAllowed, NoSuchJob, JobElsewhere."""
    demand(Verb.READ, by)
    act = act_of("stop_bulk", f"bulk.{job_id}", by=by, office=office, once=once)

    def work(pen: Pen) -> BulkJob:
        pen.hold_log()
        job, _ = own_job(job_id, reading=pen, by=by)
        if pen.has_entry(act.id):
            return job
        halted = stopped(job, by.officer.name)
        pen.save(halted)
        pen.append(replace(act, what=content({"job": job.id, "left": job.left})))
        return halted

    return office.graph.write(work)


def resume_bulk(job_id: str, *, by: ActingOfficer, office: Office, once: str = "") -> BulkJob:
    """Let a stopped job go on, and an ended one try its failures again. Raises NotAllowed, NoSuchJob, JobElsewhere."""
    demand(Verb.READ, by)
    act = act_of("resume_bulk", f"bulk.{job_id}", by=by, office=office, once=once)

    def work(pen: Pen) -> BulkJob:
        pen.hold_log()
        job, items = own_job(job_id, reading=pen, by=by)
        if pen.has_entry(act.id):
            return job
        waiting = gone_on(job)
        retried = again(items)
        _save(pen, waiting, retried)
        pen.append(replace(act, what=content({"job": job.id, "again": len(retried)})))
        return waiting

    job = office.graph.write(work)
    office.queue.put(job.id)
    return job


def _save(pen: Pen, job: BulkJob, items: tuple[BulkItem, ...]) -> None:
    pen.save(job)
    if items:
        pen.save_items(items)
