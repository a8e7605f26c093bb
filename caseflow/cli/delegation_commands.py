"""`caseflow user delegate`, `delegations` and `end-delegation`: powers lent for some days."""

from datetime import datetime

import click

from caseflow.actions.people.delegations import Loan, delegate, end_delegation, list_delegations
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.domain.officer import OfficerRole
from caseflow.glossary import label

_ROLES = click.Choice([role.value for role in OfficerRole if role is not OfficerRole.ADMINISTRATOR])
_DAY = click.DateTime(["%Y-%m-%d"])
_WHY = click.option("--why", required=True, metavar="TEXT", help="理由，记入日志 Why; it goes into the log.")


@click.command("delegate")
@click.argument("giver")
@click.argument("taker")
@click.option("--role", "roles", type=_ROLES, multiple=True, required=True, help="角色，可多次 Role; may be repeated.")
@click.option("--from", "since", type=_DAY, required=True, metavar="DAY", help="起始日（含） First day, included.")
@click.option("--until", type=_DAY, required=True, metavar="DAY", help="截止日（含） Last day, included.")
@_WHY
@acting
def delegate_(
    desk: Desk, giver: str, taker: str, *, roles: tuple[str, ...], since: datetime, until: datetime, why: str
) -> None:
    """GIVER 把角色委托给 TAKER 代办。 GIVER lends the powers of roles to TAKER."""
    held = frozenset(map(OfficerRole, roles))
    loan = Loan(giver=giver, taker=taker, roles=held, since=since.date(), until=until.date())
    with desk.office() as (office, by):
        own = delegate(loan, why, by=by, office=office)
    click.echo(desk.say(f"委托已登记（{own}）。", f"It is lent ({own})."))


@click.command("delegations")
@acting
def delegations(desk: Desk) -> None:
    """全部委托。 Every delegation."""
    with desk.office() as (office, by):
        rows = list_delegations(by=by, office=office)
    cells = [
        (
            f"{one.giver} → {one.taker}",
            "、".join(label("officer_role", role, desk.language) for role in sorted(one.roles)),
            f"{one.since} – {one.until}",
            desk.say("已终止", "ended") if one.revoked_at else "",
            one.id,
        )
        for one in rows
    ]
    for line in aligned(cells, indent="") if cells else ():
        click.echo(line)


@click.command("end-delegation")
@click.argument("delegation")
@_WHY
@acting
def end_delegation_(desk: Desk, delegation: str, why: str) -> None:
    """终止一项委托。 End a delegation now."""
    with desk.office() as (office, by):
        end_delegation(delegation, why, by=by, office=office)
    click.echo(desk.say("委托已终止。", "It is ended."))
