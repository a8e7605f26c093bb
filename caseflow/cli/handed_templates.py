"""`caseflow letter templates list|upload|show|activate|fields`: templates in clerks' hands."""

from pathlib import Path

import click

from caseflow.actions.letters.activate_template import activate_template
from caseflow.actions.letters.field_dictionary import list_fields
from caseflow.actions.letters.see_templates import KindRow, list_templates, show_template
from caseflow.actions.letters.upload_template import HandedTemplate, upload_template
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.cli.letter_commands import ONCE
from caseflow.cli.proof_commands import bytes_of
from caseflow.cli.template_commands import DIFFERING
from caseflow.domain.template_version import TemplateState
from caseflow.domain.wording import Change
from caseflow.glossary import label
from caseflow.problems.template_telling import told_finding

_SIGNS = {Change.SAME: "  ", Change.ADDED: "+ ", Change.TAKEN: "- ", Change.SKIPPED: "… "}


@click.command("list")
@acting
def listing(desk: Desk) -> None:
    """每种文书现用的模板。 The template in use of each kind."""
    with desk.office() as (office, by):
        rows = list_templates(by=by, office=office)
    click.echo("\n".join(aligned([_line(desk, row) for row in rows])))


def _line(desk: Desk, row: KindRow) -> tuple[str, ...]:
    number = row.active.number if row.active is not None else 0
    waits = desk.say(f"{row.waiting} 版等待启用", f"{row.waiting} waiting") if row.waiting else ""
    return row.kind.kind, label("letter", row.kind.kind, desk.language), str(number), waits


@click.command("upload")
@click.argument("kind")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--note", default="", metavar="TEXT", help="改了什么 What was changed.")
@ONCE
@acting
def upload(desk: Desk, kind: str, file: Path, *, note: str, once: str) -> int:
    """提交模板的新版本，检查并试印。 Hand a version in; it is looked at and tried."""
    handed = HandedTemplate(content=bytes_of(file), name=file.name, note=note)
    with desk.office() as (office, by):
        version = upload_template(kind, handed, by=by, office=office, once=once)
    found = version.seen
    click.echo(desk.say(f"第 {version.number} 版", f"version {version.number}"))
    for fault in (*found.faults, *found.warnings):
        click.echo(told_finding(fault, desk.language))
    return DIFFERING if version.state is TemplateState.REFUSED else 0


@click.command("show")
@click.argument("kind")
@click.argument("number", type=int)
@acting
def show(desk: Desk, kind: str, number: int) -> None:
    """一个版本：问题、与现用版本的文字对照。 One version: what was found, and its wording against the one in use."""
    with desk.office() as (office, by):
        view = show_template(kind, number, by=by, office=office)
    for fault in (*view.found.faults, *view.found.warnings):
        click.echo(told_finding(fault, desk.language))
    for line in view.lines:
        click.echo(f"{_SIGNS[line.change]}{line.text}")
    if not view.lines:
        click.echo(desk.say("文字相同。", "The wording is the same."))


@click.command("activate")
@click.argument("kind")
@click.argument("number", type=int)
@click.option("--why", "reason", required=True, metavar="TEXT", help="理由 Why.")
@ONCE
@acting
def activate(desk: Desk, kind: str, number: int, *, reason: str, once: str) -> None:
    """启用一个版本；0 是程序自带的模板。 Let a version in; 0 is the one that the program brings."""
    with desk.office() as (office, by):
        activate_template(kind, number, reason, by=by, office=office, once=once)
    click.echo(desk.say("已启用。", "In use from now on."))


@click.command("fields")
@click.argument("kind")
@acting
def fields(desk: Desk, kind: str) -> None:
    """字段表：模板可以印什么，附示例。 What a template may print, with examples."""
    with desk.office() as (office, by):
        known = list_fields(kind, by=by, office=office)
    rows = [(row.tag, row.slot.en if desk.language == "en" else row.slot.zh, row.example or "—") for row in known.rows]
    click.echo("\n".join(aligned(rows)))


HANDED = (listing, upload, show, activate, fields)
"""The commands about templates that clerks hand in."""
