"""`caseflow bulk …`: many letters in one job, planned, started, watched, taken away; and the worker itself."""

import signal
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import click

from caseflow.actions.bulk.asking import Bulk, Choice
from caseflow.actions.bulk.planning import plan_bulk
from caseflow.actions.bulk.running import run_job
from caseflow.actions.bulk.seeing import JobView, letters_of_job, list_jobs, pack_job, show_job
from caseflow.actions.bulk.starting import resume_bulk, start_bulk, stop_bulk
from caseflow.actions.letters.draft_letter import Asked
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.cli.letter_commands import given_answers
from caseflow.domain.bulk import BulkAct, BulkItem, BulkJob, ItemState, JobState
from caseflow.domain.errors import UnreadableFile
from caseflow.domain.officer import ActingOfficer
from caseflow.glossary import Language, label
from caseflow.office import Office
from caseflow.problems import told
from caseflow.wiring import opened_office

F = TypeVar("F", bound=Callable[..., Any])


@click.group()
def bulk() -> None:
    """批量文书。 Many letters in one job."""


_CHECK = click.option("--check", is_flag=True, help="只列出纳入与未纳入，不办理 Only tell who is in and who is out.")
_LATER = click.option("--later", is_flag=True, help="交给后台，不在此等待 Leave it to the background worker.")
_ONCE = click.option("--once", default="", metavar="KEY", help="同一办理的标识，重复提交只办一次 A key: twice is once.")
_OF = click.option("--of", "job", required=True, metavar="JOB", help="哪个任务所拟的文书 The letters of which job.")


@bulk.command("draft")
@click.argument("kind")
@click.option("--case", "cases", multiple=True, metavar="ID", help="案件，可多次 A case; may be given again.")
@click.option("--project", "projects", multiple=True, metavar="NAME", help="项目名称，可多次 A project's name.")
@click.option("--to", default="", metavar="PLACE", help="发往：town、regulator、general_contractor 等；默认按研判建议")
@click.option("--issuer", default="", metavar="WORD", help="发文机关 Who issues them.")
@click.option("--approval", default="", metavar="TEXT", help="区政府批准文号 The district government's approval.")
@click.option("--answer", "answers", multiple=True, metavar="NAME=TEXT", help="小表单的一项 An answer of the form.")
@_CHECK
@_LATER
@_ONCE
@acting
def draft(desk: Desk, kind: str, *, cases: tuple[str, ...], projects: tuple[str, ...], to: str, **more: Any) -> None:
    """给多个案件起草同一种文书。 Draft one kind of letter for many cases."""
    asked = Asked(issuer=more["issuer"], approval=more["approval"], answers=given_answers(more["answers"]))
    choice = Choice(cases=cases, projects=projects, to=to)
    _do(desk, lambda *_: Bulk(act=BulkAct.DRAFT, kind=kind, choice=choice, asked=asked), **_ways(more))


@bulk.command("review")
@_OF
@click.option("--why", "note", default="", metavar="TEXT", help="意见 A note.")
@_CHECK
@_LATER
@_ONCE
@acting
def review(desk: Desk, job: str, *, note: str, **more: Any) -> None:
    """核稿一个任务所拟的全部文书。 Approve every draft of a job."""
    _do(desk, lambda by, office: _of(BulkAct.REVIEW, job, by, office, note=note), **_ways(more))


@bulk.command("issue")
@_OF
@click.option("--despite", is_flag=True, help="案情已变仍按原稿签发 Although the facts would word them otherwise.")
@_CHECK
@_LATER
@_ONCE
@acting
def issue(desk: Desk, job: str, *, despite: bool, **more: Any) -> None:
    """签发一个任务的全部文书，各取文号。 Issue every letter of a job, each under its own number."""
    _do(desk, lambda by, office: _of(BulkAct.ISSUE, job, by, office, despite=despite), **_ways(more))


@bulk.command("list")
@acting
def list_(desk: Desk) -> None:
    """列出批量任务。 List the jobs."""
    with desk.office() as (office, by):
        rows = [_job_row(job, desk.language) for job in list_jobs(by=by, office=office)]
    click.echo("\n".join(aligned(rows, indent="")) if rows else desk.say("没有批量任务。", "No jobs."))


@bulk.command("show")
@click.argument("job")
@acting
def show(desk: Desk, job: str) -> None:
    """一个任务：各份文书的结果。 One job, letter by letter."""
    with desk.office() as (office, by):
        _tell(desk, show_job(job, by=by, office=office))


@bulk.command("stop")
@click.argument("job")
@_ONCE
@acting
def stop(desk: Desk, job: str, *, once: str) -> None:
    """停止一个任务；已办的保留。 Stop a job; what is done stays."""
    with desk.office() as (office, by):
        halted = stop_bulk(job, by=by, office=office, once=once)
    click.echo(desk.say(f"已停止，余 {halted.left} 份。", f"Stopped, {halted.left} left."))


@bulk.command("resume")
@click.argument("job")
@_LATER
@_ONCE
@acting
def resume(desk: Desk, job: str, *, later: bool, once: str) -> None:
    """继续一个停止的任务，或者重试未成的文书。 Go on with a stopped job, or try failures again."""
    with desk.office() as (office, by):
        begun = resume_bulk(job, by=by, office=office, once=once)
        _see_through(desk, begun, by=by, office=office, later=later)


@bulk.command("zip")
@click.argument("job")
@click.option("-o", "--output", "output", required=True, metavar="FILE", help="写到哪个 .zip 文件 The file to write.")
@acting
def zip_(desk: Desk, job: str, *, output: str) -> None:
    """把一个任务的文书打成一个压缩包。 Take the letters of a job away as one archive."""
    with desk.office() as (office, by):
        show_job(job, by=by, office=office)
        try:
            with Path(output).open("wb") as out:
                many = pack_job(job, out, by=by, office=office)
        except OSError as error:
            raise UnreadableFile(name=output, reason="cannot_be_written") from error
    click.echo(desk.say(f"已写成 {output}，共 {many} 份。", f"Written: {output}, {many} letters."))


@click.command()
@acting
def work(desk: Desk) -> None:
    """办理后台任务，直到 Ctrl-C。 Work off what waits in the background, until Ctrl-C."""
    with opened_office(desk.settings) as office:

        def stop_in_order(number: int, frame: FrameType | None) -> None:
            office.queue.stop()

        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, stop_in_order)
        click.echo(desk.say("正在办理后台任务，按 Ctrl-C 停止。", "Working; Ctrl-C stops it."))
        office.queue.work(office)
    click.echo(desk.say("已停止。", "Stopped."))


def _ways(more: dict[str, Any]) -> dict[str, Any]:
    return {name: more[name] for name in ("check", "later", "once")}


def _of(act: BulkAct, job: str, by: ActingOfficer, office: Office, **more: Any) -> Bulk:
    return Bulk(act=act, letters=letters_of_job(job, by=by, office=office), **more)


def _do(desk: Desk, wanted: Callable[[ActingOfficer, Office], Bulk], *, check: bool, later: bool, once: str) -> None:
    with desk.office() as (office, by):
        bulk = wanted(by, office)
        if check:
            items = plan_bulk(bulk, by=by, office=office)
            click.echo("\n".join(_item_lines(items, desk.language)) or desk.say("没有案件。", "No cases."))
            return
        job = start_bulk(bulk, by=by, office=office, once=once)
        _see_through(desk, job, by=by, office=office, later=later)


def _see_through(desk: Desk, job: BulkJob, *, by: ActingOfficer, office: Office, later: bool) -> None:
    """Work the job off here, with a bar, unless it is left to the worker."""
    click.echo(desk.say(f"任务 {job.id}：{job.left} 份", f"Job {job.id}: {job.left} letters"))
    if later:
        return
    with click.progressbar(length=max(job.left, 1), label=label("bulk_act", job.act, desk.language)) as bar:

        def seen() -> bool:
            bar.update(1)
            return False

        run_job(job.id, office=office, stopping=seen)
    _tell(desk, show_job(job.id, by=by, office=office))


def _tell(desk: Desk, seen: JobView) -> None:
    job, items = seen
    click.echo("  ".join(_job_row(job, desk.language)))
    click.echo("\n".join(_item_lines(items, desk.language)))
    if job.state is JobState.STOPPED or job.failed:
        click.echo(desk.say(f"继续或重试：caseflow bulk resume {job.id}", f"Go on: caseflow bulk resume {job.id}"))


def _job_row(job: BulkJob, language: Language) -> tuple[str, ...]:
    counts = (
        f"{job.done}/{job.total - job.skipped}"
        if language == "en"
        else f"完成 {job.done} / {job.total - job.skipped}，未成 {job.failed}，未纳入 {job.skipped}"
    )
    kind = label("letter", job.kind, language) if job.kind else ""
    state = label("job_state", job.state, language)
    return job.id, f"{job.at:%Y-%m-%d %H:%M}", label("bulk_act", job.act, language), kind, state, counts, job.by


def _item_lines(items: tuple[BulkItem, ...], language: Language) -> list[str]:
    rows = [
        (
            label("item_state", item.state, language),
            item.case,
            item.to_name or item.to,
            item.number or item.letter[:8],
            told(item.refusal, language) if item.refusal is not None else "",
        )
        for item in sorted(items, key=lambda item: (item.state is ItemState.SKIPPED, item.place))
    ]
    return list(aligned(rows, indent=""))
