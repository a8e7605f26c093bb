"""`caseflow case open|set|paste|conflicts`: facts by hand at the command line, with a reason."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from caseflow.actions.cases.import_cases import sealer
from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.choose import choose
from caseflow.actions.facts.open_case import open_case
from caseflow.actions.facts.paste import paste_workers
from caseflow.actions.facts.recording import Amended
from caseflow.actions.facts.see_facts import FactView, see_claim, see_conflicts, see_fact, see_new
from caseflow.cli.desk import Desk, acting
from caseflow.domain.amending import LETTERS, SINGLE, Group
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import UnreadableFile
from caseflow.domain.judgement_changes import JudgementChange
from caseflow.domain.law_book import LawBook
from caseflow.domain.officer import ActingOfficer
from caseflow.exchange.opening import opened
from caseflow.exchange.pasted import Pasted, gaps, read_pasted
from caseflow.exchange.reading import bounded
from caseflow.exchange.things import read_thing
from caseflow.exchange.typed import stated_of, typed_of
from caseflow.glossary import label
from caseflow.office import Office
from caseflow.problems.by_hand import told_note
from caseflow.problems.effects import told_effect
from caseflow.problems.refusals import CONTENT_WRONG
from caseflow.web.conflict_words import conflict_rows
from caseflow.web.fact_words import fact_words, name_of, value_words
from caseflow.web.paths import party_name

_NEW = "-"
_SHOWN = 20
reason_given = click.option(
    "--why", "reason", required=True, metavar="TEXT", help="理由（记入日志） The reason, logged."
)


@click.command("open")
@click.option("--id", "case_id", default="", help="案件编号（不填由系统编号） The id; left out, the next of the year.")
@click.option("--name", default="", help="项目名称 Name of the project.")
@click.option("--town", default="", help="街镇 Town.")
@click.option("--notes", default="", help="说明 Notes.")
@click.option("--url", default="", help="来源网址 Web address of the source.")
@reason_given
@acting
def open_(desk: Desk, case_id: str, reason: str, **typed: str) -> None:
    """手工立卷。 Open a case by hand."""
    with desk.office() as (office, by):
        done = open_case(opened({"id": case_id, **typed}), reason=reason, by=by, office=office)
    click.echo(done.case)


@click.command("set")
@click.argument("case_id", metavar="ID")
@click.argument("group", type=click.Choice([group.value for group in Group]), metavar="GROUP")
@click.argument("key", metavar="KEY")
@click.argument("facts", nargs=-1, metavar="FACT=VALUE...")
@click.option("--withdraw", is_flag=True, help="撤下这一项 Withdraw it.")
@reason_given
@acting
def set_(
    desk: Desk, case_id: str, group: str, key: str, *, facts: tuple[str, ...], withdraw: bool, reason: str
) -> None:
    """更正、添加（KEY 写 -）或撤下一项案情。 Correct, add (KEY -) or withdraw one thing; no value means unknown.

    GROUP: parties contracts claims people events acts officers disputes projects proofs case systems supervision.
    A worker's KEY is CLAIM~name as listed by the API; a new worker's is CLAIM~.
    """
    with desk.office() as (office, by):
        view = _view(case_id, Group(group), key, by=by, office=office)
        thing = None if withdraw else _typed(view, facts, office)
        named = view.key or (str(getattr(thing, "key", "")) if view.group in LETTERS else "")
        done = amend(case_id, view.group, named, thing=thing, seen=view.seen, reason=reason, by=by, office=office)
        case = see_conflicts(case_id, by=by, office=office).case
        _tell(desk, done, case, office.law)


def _view(case_id: str, group: Group, key: str, *, by: ActingOfficer, office: Office) -> FactView:
    if group in SINGLE:
        return see_fact(case_id, group, "", by=by, office=office)
    if key == _NEW or (group is Group.PEOPLE and key.endswith("~")):
        return see_new(case_id, group, key.rstrip("~-"), by=by, office=office)
    return see_fact(case_id, group, key, by=by, office=office)


def _typed(view: FactView, facts: Iterable[str], office: Office) -> Any:
    """The thing with what was typed in place of what it states; `fact=` alone means unknown, several repeat it."""
    typed: dict[str, list[str]] = {} if view.thing is None else typed_of(view.thing)
    fresh: dict[str, list[str]] = {}
    for one in facts:
        name, parted, value = one.partition("=")
        if not parted:
            raise click.UsageError(f"FACT=VALUE: {name}")
        fresh.setdefault(name, []).append(value)
    key = fresh.pop("key", [view.key])[0]
    stated = stated_of(view.group, {**typed, **fresh})
    unknown = {name: values[0] for name, values in fresh.items() if not _known(name, stated)}
    seal = sealer(office.cipher)
    return read_thing(view.group, key, {**stated, **unknown}, seal, case_id=view.dossier.case.id, old=view.thing)


def _known(name: str, stated: dict[str, Any]) -> bool:
    """Whether the form has this fact; what it does not know goes to the schema, which names the nearest right word."""
    head, _, inner = name.partition(".")
    return head in stated and (not inner or inner in (stated[head] or {}))


@click.command("paste")
@click.argument("case_id", metavar="ID")
@click.argument("claim", metavar="CLAIM")
@click.argument("file", metavar="FILE")
@click.option("--check", is_flag=True, help="只核对，不录入 Check only, take nothing.")
@click.option("--sums", is_flag=True, help="诉求的人数和数额改为名单合计 Let the claim's sums follow the rows.")
@click.option("--more", is_flag=True, help="接在现有名单之后 After those already listed.")
@click.option("--why", "reason", default="", metavar="TEXT", help="理由（记入日志） The reason, logged.")
@acting
def paste(desk: Desk, case_id: str, claim: str, *, file: str, check: bool, sums: bool, more: bool, reason: str) -> int:
    """把工人名单（制表符或逗号分隔；- 为标准输入）录入诉求。 Take rows of workers as a claim's list."""
    text = _text(file)
    with desk.office() as (office, by):
        dossier, known, seen = see_claim(case_id, claim, by=by, office=office)
        pasted = read_pasted(text, sealer(office.cipher))
        _tell_rows(desk, pasted)
        if not pasted.good:
            return CONTENT_WRONG
        for gap in gaps(pasted, known):
            words = label("field", gap.fact, desk.language)
            click.echo(desk.say(f"{words}：诉求载明 {gap.stated}，名单合计 {gap.counted}",
                                f"{words}: the claim states {gap.stated}, the rows {gap.counted}"))  # fmt: skip
        if check:
            return 0
        done = paste_workers(
            case_id, claim, pasted.workers, sums=sums, more=more, seen=seen, reason=reason, by=by, office=office
        )
        _tell(desk, done, dossier.case, office.law)
    return 0


def _text(file: str) -> str:
    raw = sys.stdin.buffer.read() if file == "-" else bounded(Path(file))
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile(name=Path(file).name, reason="not_utf8", at=0)


def _tell_rows(desk: Desk, pasted: Pasted) -> None:
    if pasted.fault is not None:
        click.echo(told_note(pasted.fault, desk.language), err=True)
        return
    for row in pasted.rows:
        for name, cell in row.cells.items():
            if cell.fault is not None:
                where = desk.say(f"第 {row.number} 行", f"row {row.number}")
                words = label("field", name, desk.language)
                click.echo(f"  {where} · {words}: {told_note(cell.fault, desk.language)}", err=True)
    if pasted.good:
        count = len(pasted.workers)
        click.echo(desk.say(f"共 {count} 人，合计 {pasted.owed} 元", f"{count} workers, ¥{pasted.owed} in all"))


@click.command("conflicts")
@click.argument("case_id", metavar="ID")
@click.option("--ours", type=int, metavar="N", help="第 N 项保留人工更正 Keep our word in number N.")
@click.option("--theirs", type=int, metavar="N", help="第 N 项采用来文件 Take the file's word in number N.")
@click.option("--why", "reason", default="", metavar="TEXT", help="理由（记入日志） The reason, logged.")
@acting
def conflicts(desk: Desk, case_id: str, *, ours: int | None, theirs: int | None, reason: str) -> None:
    """来文件与人工更正的冲突：列出，或选定。 Conflicts between files and officers: list them, or choose."""
    with desk.office() as (office, by):
        dossier = see_conflicts(case_id, by=by, office=office)
        waiting = [row for row in conflict_rows(dossier, desk.language) if not row.chosen]
        number = ours if ours is not None else theirs
        if number is None:
            _tell_conflicts(desk, waiting)
            return
        if not 1 <= number <= len(waiting):
            raise click.UsageError(desk.say(f"没有第 {number} 项。", f"There is no number {number}."))
        conflict = waiting[number - 1].conflict
        done = choose(case_id, conflict.id, theirs=theirs is not None, reason=reason, by=by, office=office)
        _tell(desk, done, dossier.case, office.law)


def _tell_conflicts(desk: Desk, waiting: list[Any]) -> None:
    if not waiting:
        click.echo(desk.say("没有待选的冲突。", "No conflict waits."))
    for number, row in enumerate(waiting, start=1):
        click.echo(f"{number}. {row.group} {row.title} · {row.label}")
        click.echo(desk.say(f"   人工更正：{row.ours or '—'}", f"   ours: {row.ours or '—'}"))
        file = row.conflict.file
        click.echo(desk.say(f"   来文件（{file}）：{row.theirs or '—'}", f"   {file}: {row.theirs or '—'}"))


def _tell(desk: Desk, done: Amended, case: CaseFile, law: LawBook) -> None:
    """What the act changed, in the facts and in the judgement."""
    for one in done.touched:
        group = Group(one.group)
        old, new = (value_words(case, group, one.fact, text, desk.language) or "—" for text in (one.old, one.new))
        words = fact_words(group, one.fact, desk.language)
        click.echo(f"{label('fact_group', group, desk.language)} {one.key} · {words}: {old} → {new}")
    tell_effects(desk, done.effects, case, law)


def tell_effects(desk: Desk, effects: tuple[JudgementChange, ...], case: CaseFile, law: LawBook) -> None:
    """What changed in the judgement, one line each."""

    def named(kind: str, key: str) -> str:
        rule = law.rule(key) if kind == "rule" else None
        if rule is not None:
            return rule.title_en if desk.language == "en" else rule.title
        return name_of(case, "projects", key, desk.language) if kind == "project" else party_name(case, key)

    for one in effects[:_SHOWN]:
        click.echo(f"  {told_effect(one, desk.language, named)}")
    if len(effects) > _SHOWN:
        more = len(effects) - _SHOWN
        click.echo(desk.say(f"  另有 {more} 处", f"  and {more} more"))


FACTS = (open_, set_, paste, conflicts)
