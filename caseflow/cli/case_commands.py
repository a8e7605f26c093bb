"""`caseflow case …`: take case files in, list them, show them, trace them."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from caseflow.actions.cases.import_cases import CaseReport, Outcome, check_cases, import_cases, sealer
from caseflow.actions.cases.see_cases import all_cases, show_case, trace_case
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.cli.fact_commands import tell_effects
from caseflow.cli.showing import case_lines
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import UnreadableFile
from caseflow.domain.law_book import LawBook
from caseflow.domain.officer import ActingOfficer
from caseflow.exchange.reading import MOST_BYTES, load_cases, read_file
from caseflow.exchange.writing import case_file_schema, judgement_bytes, written
from caseflow.office import Office
from caseflow.problems import exit_code, told, told_fault
from caseflow.problems.refusals import CONTENT_WRONG
from caseflow.web.conflict_words import clash_words

_OUTCOMES = {
    Outcome.TAKEN: ("已收入", "taken in"),
    Outcome.UNCHANGED: ("内容相同，未改动", "the same, unchanged"),
    Outcome.CHANGED: ("已更新，旧值留在日志", "changed, old values kept in the log"),
    Outcome.REFUSED: ("未收", "refused"),
    Outcome.STALE: ("其间有改动，未收", "changed meanwhile, not taken"),
}
_WOULD = {
    **_OUTCOMES,
    Outcome.TAKEN: ("新案件，将收入", "new, would be taken in"),
    Outcome.CHANGED: ("将更新", "would change"),
    Outcome.REFUSED: ("不会收入", "would be refused"),
}
_CHANGES_SHOWN = 20
_FEW = 20


@click.group()
def case() -> None:
    """案件。 Cases."""


@case.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--check", is_flag=True, help="只列出差别，不写入 Print the difference, write nothing.")
@acting
def import_(desk: Desk, files: tuple[str, ...], *, check: bool) -> int:
    """导入案件文件（JSON，一件或一组；- 为标准输入）。 Import case files."""
    with desk.office() as (office, by):
        codes = [_import_file(desk, file, check=check, office=office, by=by) for file in files]
    return next((code for code in codes if code), 0)


def _import_file(desk: Desk, file: str, *, check: bool, office: Office, by: ActingOfficer) -> int:
    """One file; what is refused is told, what is good is kept. The exit code of this file."""
    seal = sealer(office.cipher)
    try:
        if file == "-":
            read = load_cases(sys.stdin.buffer.read(MOST_BYTES + 1), "-", seal)
        else:
            read = read_file(Path(file), seal)
    except UnreadableFile as error:
        click.echo(told(error, desk.language), err=True)
        return exit_code(error)
    reports: list[CaseReport] = []
    words = _Words(desk, office.law, {one.id: one for one in read if isinstance(one, CaseFile)}, check)
    take = check_cases if check else import_cases
    try:
        for report in _watched(take(read, file=Path(file).name, by=by, office=office), len(read), words):
            reports.append(report)
    finally:
        if len(read) > 1 and not check:
            kept = sum(report.outcome is not Outcome.REFUSED for report in reports)
            click.echo(desk.say(f"{file}：共 {len(read)} 件，收 {kept} 件", f"{file}: {kept} of {len(read)} taken"))
    return CONTENT_WRONG if any(report.outcome is Outcome.REFUSED for report in reports) else 0


@dataclass(frozen=True, slots=True)
class _Words:
    """What it takes to tell a report: the desk, the law's titles, the cases of the file, and whether it only checks."""

    desk: Desk
    law: LawBook
    cases: Mapping[str, CaseFile]
    check: bool


def _watched(reports: Iterator[CaseReport], of: int, words: _Words) -> Iterator[CaseReport]:
    """Each report told as it comes; long work before a person's eyes shows a bar, and tells at its end."""
    if of <= _FEW or not sys.stderr.isatty():
        for report in reports:
            _tell(report, words)
            yield report
        return
    waiting: list[CaseReport] = []
    try:
        with click.progressbar(reports, length=of, file=sys.stderr, label=words.desk.say("导入", "Importing")) as bar:
            for report in bar:
                waiting.append(report)
                yield report
    finally:
        for report in waiting:
            _tell(report, words)


def _tell(report: CaseReport, words: _Words) -> None:
    desk = words.desk
    if report.refusal is not None:
        click.echo(told(report.refusal, desk.language), err=True)
        for fault in report.refusal.faults:
            click.echo(f"  {told_fault(fault, desk.language)}", err=True)
        return
    said = _WOULD if words.check else _OUTCOMES
    click.echo(f"{report.case}  {desk.say(*said[report.outcome])}")
    for change in report.changes[:_CHANGES_SHOWN]:
        click.echo(f"  {change.path}: {change.old or '—'} → {change.new or '—'}")
    more = len(report.changes) - _CHANGES_SHOWN
    if more > 0:
        click.echo(desk.say(f"  另有 {more} 处", f"  and {more} more"))
    if report.case in words.cases:
        _tell_more(report, words, words.cases[report.case])


def _tell_more(report: CaseReport, words: _Words, case: CaseFile) -> None:
    """Conflicts with officers' corrections, and what changes in the judgement."""
    desk = words.desk
    for one in report.conflicts:
        where, ours, theirs = clash_words(case, one, desk.language)
        kept = desk.say(
            f"保留人工更正 {ours or '—'}，来文件为 {theirs or '—'}", f"ours kept: {ours or '—'}, file: {theirs or '—'}"
        )
        click.echo(desk.say(f"  冲突 {where}：{kept}", f"  conflict {where}: {kept}"))
    tell_effects(desk, report.effects, case, words.law)


@case.command("trace")
@click.argument("case_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="以 JSON 回答 Answer in JSON.")
@acting
def trace(desk: Desk, case_id: str, as_json: bool) -> None:
    """谁应支付，依据何在。 Who must pay, and why."""
    with desk.office() as (office, by):
        if as_json:
            click.echo(judgement_bytes(trace_case(case_id, by=by, office=office)), nl=False)
        else:
            _show(desk, case_id, office=office, by=by)


@case.command("show")
@click.argument("case_id", metavar="ID")
@acting
def show(desk: Desk, case_id: str) -> None:
    """案件全貌。 The whole case, for people."""
    with desk.office() as (office, by):
        _show(desk, case_id, office=office, by=by)


def _show(desk: Desk, case_id: str, *, office: Office, by: ActingOfficer) -> None:
    view = show_case(case_id, by=by, office=office)
    columns = max(60, min(shutil.get_terminal_size((88, 24)).columns, 110))
    click.echo("\n".join(case_lines(view, office.law, desk.language, columns=columns)))


@case.command("list")
@acting
def list_(desk: Desk) -> None:
    """案件目录。 The list of cases."""
    heads = (("编号", "Id"), ("名称", "Title"), ("基准日", "Day"), ("人数", "Workers"), ("欠薪（元）", "Owed (yuan)"))
    with desk.office() as (office, by):
        rows = [
            (row.id, row.title, row.as_of or "—", str(row.workers or "—"), str(row.owed) if row.owed.fen else "—")
            for row in all_cases(by=by, office=office)
        ]
    if rows:
        click.echo("\n".join(aligned([tuple(desk.say(*head) for head in heads), *rows], indent="")))
    else:
        click.echo(desk.say("还没有案件。", "There are no cases yet."), err=True)


@case.command("schema")
@acting
def schema(desk: Desk) -> None:
    """案件文件的 JSON Schema。 The JSON Schema of the case file."""
    click.echo(written(case_file_schema()), nl=False)
