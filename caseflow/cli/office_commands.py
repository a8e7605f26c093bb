"""`caseflow office …`: the values that no verified rule gives, and their confirmation."""

import click

from caseflow.actions.letters.office_values import confirm_value, list_values
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting


@click.group()
def office() -> None:
    """办公参数。 The office's own values."""


@office.command("values")
@acting
def values(desk: Desk) -> None:
    """列出没有规定可引的数值。 List the values that no verified rule gives."""
    with desk.office() as (house, by):
        rows = [
            (
                row.value.key,
                row.value.en if desk.language == "en" else row.value.zh,
                row.confirmed.value if row.confirmed else desk.say("未核实", "unconfirmed"),
                desk.say("建议 ", "proposed ") + (row.value.proposed or "—"),
            )
            for row in list_values(by=by, office=house)
        ]
    click.echo("\n".join(aligned(rows, indent="")))


@office.command("confirm")
@click.argument("key")
@click.argument("value")
@click.option("--reason", required=True, metavar="TEXT", help="核对依据 How it was checked.")
@click.option("--once", default="", metavar="KEY", help="同一办理的标识，重复提交只办一次 A key: twice is once.")
@acting
def confirm(desk: Desk, key: str, value: str, *, reason: str, once: str) -> None:
    """确认一个数值，此后文书可以签发。 Confirm a value, so that letters may go out."""
    with desk.office() as (house, by):
        record = confirm_value(key, value, reason, by=by, office=house, once=once)
    click.echo(desk.say(f"已确认 {record.id}：{record.value}", f"Confirmed {record.id}: {record.value}"))
