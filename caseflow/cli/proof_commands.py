"""`caseflow proof …`, `caseflow finding …`, `caseflow reveal`: proofs, what officers decide on them, sealed values."""

from pathlib import Path

import click

from caseflow.actions.findings.decide_findings import Decision, decide_findings
from caseflow.actions.findings.see_findings import list_findings
from caseflow.actions.privacy.reveal import Asked, list_sealed
from caseflow.actions.privacy.reveal import reveal as show_clear
from caseflow.actions.proofs.add_proof import HandedIn, add_proof
from caseflow.actions.proofs.see_proofs import list_proofs, open_proof
from caseflow.actions.proofs.withdraw_proof import withdraw_proof
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.domain.errors import UnreadableFile
from caseflow.domain.proof_files import MOST_BYTES, too_large
from caseflow.domain.records import FindingStatus
from caseflow.domain.reveal import Purpose
from caseflow.domain.words import ProofKind
from caseflow.glossary import label

_ONCE = click.option("--once", default="", metavar="KEY", help="同一办理的标识，重复提交只办一次 A key: twice is once.")
_FILE = click.Path(path_type=Path)


@click.group("proof")
def proof() -> None:
    """证据。 Proofs of a case."""


@proof.command("add")
@click.argument("case_id", metavar="ID")
@click.argument("file", type=_FILE)
@click.option("--kind", default="", metavar="|".join(ProofKind), help="种类 The kind.")
@click.option("--shows", multiple=True, metavar="PATH", help="证明的事实（可多次），如 contracts.K1 A fact it shows.")
@click.option("--note", default="", metavar="TEXT", help="说明 A note.")
@_ONCE
@acting
def add(desk: Desk, case_id: str, file: Path, *, kind: str, shows: tuple[str, ...], note: str, once: str) -> None:
    """提交一份证据；种类按内容认定。 Hand in a proof; its type is found from its content."""
    handed = HandedIn(content=bytes_of(file), name=file.name, kind=kind, shows=shows, note=note)
    with desk.office() as (office, by):
        added = add_proof(case_id, handed, once=once, by=by, office=office)
    told = ("与已有证据相同", "the same as one that is there") if added.known else ("已收存", "taken")
    click.echo(f"{added.document.id}  {added.document.name}  {added.document.media_type}  {desk.say(*told)}")


@proof.command("list")
@click.argument("case_id", metavar="ID")
@acting
def list_(desk: Desk, case_id: str) -> None:
    """案件的全部证据。 Every proof of a case."""
    with desk.office() as (office, by):
        rows = list_proofs(case_id, by=by, office=office).rows
    heads = (("编号", "Id"), ("文件", "File"), ("种类", "Kind"), ("状态", "State"), ("事实", "Shows"))
    gone = desk.say("已撤回", "withdrawn")
    table = [
        (
            one.id,
            one.name,
            label("proof_kind", one.kind, desk.language) if one.kind else "—",
            gone if one.withdrawn_at else desk.say("有效", "stands"),
            " ".join(one.shows) or "—",
        )
        for one in (row.document for row in rows)
    ]
    if table:
        click.echo("\n".join(aligned([tuple(desk.say(*head) for head in heads), *table], indent="")))
    else:
        click.echo(desk.say("还没有证据。", "There are no proofs yet."), err=True)


@proof.command("open")
@click.argument("case_id", metavar="ID")
@click.argument("proof_id", metavar="PROOF")
@click.option("--out", type=_FILE, metavar="FILE", help="写到此文件（默认：原名，写在当前文件夹） Where to write it.")
@acting
def open_(desk: Desk, case_id: str, proof_id: str, *, out: Path | None) -> None:
    """取出一份证据的文件，并记入日志。 Take out a proof's file; the log keeps who did."""
    with desk.office() as (office, by):
        opened = open_proof(case_id, proof_id, by=by, office=office)
    target = out or Path(opened.document.name)
    try:
        with target.open("xb") as file:
            file.write(opened.content)
    except OSError as error:
        raise UnreadableFile(name=target, reason="cannot_be_written") from error
    click.echo(f"{target}  {opened.document.media_type}  {opened.document.sha256[:12]}")


@proof.command("withdraw")
@click.argument("case_id", metavar="ID")
@click.argument("proof_id", metavar="PROOF")
@click.option("--why", "reason", default="", metavar="TEXT", help="理由 The reason.")
@_ONCE
@acting
def withdraw(desk: Desk, case_id: str, proof_id: str, *, reason: str, once: str) -> None:
    """撤回一份证据；文件和记录都留存。 Withdraw a proof; it is kept."""
    with desk.office() as (office, by):
        gone = withdraw_proof(case_id, proof_id, reason, once=once, by=by, office=office)
    click.echo(f"{gone.id}  {gone.name}  {desk.say('已撤回', 'withdrawn')}")


@click.group("finding")
def finding() -> None:
    """认定。 Findings of a case."""


@finding.command("list")
@click.argument("case_id", metavar="ID")
@acting
def findings(desk: Desk, case_id: str) -> None:
    """系统推定了什么，谁认定了什么。 What is proposed, and what officers decided."""
    with desk.office() as (office, by):
        rows = list_findings(case_id, by=by, office=office).rows
    heads = (("认定事项", "Finding"), ("推定", "Says"), ("状态", "Standing"), ("认定人", "By"))
    table = [
        (
            one.proposed.id,
            one.proposed.verdict,
            label("standing", one.standing, desk.language),
            one.decision.by if one.decision else "—",
        )
        for one in rows
    ]
    click.echo("\n".join(aligned([tuple(desk.say(*head) for head in heads), *table], indent="")))


def _deciding(status: FindingStatus, words: str) -> click.Command:
    """A command that decides findings one way; each names its findings one by one."""

    @click.argument("case_id", metavar="ID")
    @click.argument("names", nargs=-1, required=True, metavar="FINDING...")
    @click.option("--proof", "proofs", multiple=True, metavar="PROOF", help="依据的证据（可多次） A proof it rests on.")
    @click.option("--why", "note", default="", metavar="TEXT", help="理由 The reason.")
    @click.option("--verdict", default="", metavar="WORD", help="更正后的结论 What it should be.")
    @_ONCE
    @acting
    def decide(desk: Desk, case_id: str, names: tuple[str, ...], **given: str) -> None:
        once = given.pop("once")
        decision = Decision(findings=names, status=status, **given)  # type: ignore[arg-type]  # click's own types
        with desk.office() as (office, by):
            made = decide_findings(case_id, decision, once=once, by=by, office=office)
        for one in made:
            click.echo(f"{one.id.partition('/')[2]}  {label('finding_status', one.status, desk.language)}")

    return click.command(help=words)(decide)


finding.add_command(_deciding(FindingStatus.CONFIRMED, "据证据确认认定。 Confirm findings on a proof."), "confirm")
finding.add_command(_deciding(FindingStatus.CORRECTED, "更正认定。 Say what a finding should be."), "correct")
finding.add_command(_deciding(FindingStatus.UNKNOWN, "标明无法查明。 Mark as beyond finding out."), "unknown")


@click.command("reveal")
@click.argument("case_id", metavar="ID")
@click.argument("path", metavar="[PATH]", required=False)
@click.option("--purpose", default="", metavar="|".join(Purpose), help="用途 The purpose.")
@click.option("--why", default="", metavar="TEXT", help="说明 In a few words.")
@acting
def reveal(desk: Desk, case_id: str, path: str | None, *, purpose: str, why: str) -> None:
    """列出加密保存的个人信息；给出路径和用途则显示一项，并记入日志。 List sealed values, or show one in clear."""
    with desk.office() as (office, by):
        if path is None:
            fields = list_sealed(case_id, by=by, office=office).fields
            table = [(one.path, one.whose or "—", one.sealed.mask) for one in fields]
            empty = desk.say("没有加密保存的个人信息。", "Nothing is sealed here.")
            click.echo("\n".join(aligned(table, indent="")) if table else empty)
            return
        shown = show_clear(case_id, Asked(path=path, purpose=purpose, why=why), by=by, office=office)
    click.echo(shown.clear)


def bytes_of(file: Path) -> bytes:
    """The file's bytes; one that is too large is refused before it is read."""
    try:
        with file.open("rb") as opened:
            if file.stat().st_size > MOST_BYTES:
                raise too_large(file.name)
            return opened.read(MOST_BYTES + 1)
    except IsADirectoryError as error:
        raise UnreadableFile(name=file.name, reason="is_a_folder") from error
    except FileNotFoundError as error:
        raise UnreadableFile(name=file.name, reason="not_there") from error
    except OSError as error:
        raise UnreadableFile(name=file.name, reason="cannot_be_read") from error
