"""`caseflow case state|move|assign …`: where a case stands, moves, who is in charge."""

import click

from caseflow.actions.procedure.assign import assign, end_assignment
from caseflow.actions.procedure.move_case import move_case
from caseflow.actions.procedure.see_procedure import OfferedMove, ProcedureView, see_procedure
from caseflow.cli.desk import Desk, acting
from caseflow.domain.deadline_words import left_words, why
from caseflow.domain.procedure import day_of
from caseflow.glossary import label
from caseflow.problems.procedure import told_lack

_SIGNS = {"done": "✓", "current": "●", "coming": "○"}


@click.command("state")
@click.argument("case_id", metavar="ID")
@acting
def state(desk: Desk, case_id: str) -> None:
    """案件办到哪一步，能办什么，还缺什么，期限为何。 Where a case stands and why its dates are what they are."""
    with desk.office() as (office, by):
        view = see_procedure(case_id, by=by, office=office)
    click.echo("\n".join(_lines(desk, view)))


@click.command("move")
@click.argument("case_id", metavar="ID")
@click.argument("move_id", metavar="MOVE")
@click.option("--on", metavar="YYYY-MM-DD", help="事情发生的日期（默认今天） The day of the event (default today).")
@click.option("--why", "reason", default="", metavar="TEXT", help="理由 The reason.")
@click.option("--approved-by", metavar="NAME", help="批准的负责人 The head who approved it.")
@click.option("--once", default="", metavar="KEY", help="同一办理的标识，重复提交只办一次 A key: twice is once.")
@acting
def move(
    desk: Desk, case_id: str, move_id: str, *, on: str | None, reason: str, approved_by: str | None, once: str
) -> None:
    """按步骤表办理一步；take_back 撤回上一步。 Move a case on; take_back takes the last move back."""
    with desk.office() as (office, by):
        made = move_case(
            case_id,
            move_id,
            on=day_of(on) if on else office.clock.today(),
            reason=reason,
            approved_by=approved_by,
            once=once,
            by=by,
            office=office,
        )
    states = [label("case_state", one, desk.language) for one in (made.from_state, made.to_state)]
    click.echo(f"{case_id}  {states[0]} → {states[1]}  {made.on}")


@click.command("assign")
@click.argument("case_id", metavar="ID")
@click.argument("name", metavar="OFFICER")
@click.option("--lead", is_flag=True, help="主办 In the lead.")
@click.option("--end", is_flag=True, help="结束承办 Relieve.")
@click.option("--why", "reason", default="", metavar="TEXT", help="理由 The reason.")
@acting
def assign_(desk: Desk, case_id: str, name: str, *, lead: bool, end: bool, reason: str) -> None:
    """指派承办人员。 Put an officer in charge."""
    with desk.office() as (office, by):
        if end:
            end_assignment(case_id, name, reason=reason, by=by, office=office)
            click.echo(desk.say(f"{name} 不再承办 {case_id}", f"{name} is relieved of {case_id}"))
        else:
            made = assign(case_id, name, lead=lead, by=by, office=office)
            role = desk.say("主办" if made.lead else "协办", "leads" if made.lead else "is second on")
            click.echo(desk.say(f"{name} {role} {case_id}", f"{name} {role} {case_id}"))


def _lines(desk: Desk, view: ProcedureView) -> list[str]:
    language, course = desk.language, view.course
    steps = "  ".join(f"{_SIGNS[one.state]} {label('step', one.step, language)}" for one in view.steps)
    lines = [f"{course.case.id}  {label('case_state', course.state, language)}", steps]
    if course.work.in_charge:
        names = ", ".join(sorted(course.work.in_charge))
        lines.append(f"{desk.say('承办', 'In charge')}: {names}")
    for one in view.deadlines:
        lines.append(f"\n{one.what.said(language)}  {one.due}  {left_words(one, course.today, language)}")
        lines.append(f"  {why(one, language)}")
    lines.append("")
    lines.extend(line for one in view.moves for line in _move_lines(desk, one))
    if view.last is not None:
        lines.append(f"  take_back  {desk.say('撤回上一步', 'Take the last move back')}")
    return lines


def _move_lines(desk: Desk, one: OfferedMove) -> list[str]:
    rule = one.move.rule
    sign = "→" if one.move.ready else "×"
    lines = [f"{sign} {rule.id}  {rule.title.said(desk.language)}"]
    for lack in one.move.lacks:
        places = f" ({', '.join(lack.paths)})" if lack.paths else ""
        lines.append(f"    {told_lack(lack, desk.language)}{places}")
    return lines


PROCEDURE = (state, move, assign_)
"""The commands of the group `case` about its procedure."""
