"""`caseflow user …`: keys for people."""

import click

from caseflow.actions.people.keys import new_password, new_token
from caseflow.cli.desk import Desk, acting


@click.group()
def user() -> None:
    """人员的密码和令牌。 People's passwords and tokens."""


@user.command("token")
@click.argument("name")
@acting
def token(desk: Desk, name: str) -> None:
    """为 NAME 发一个接口令牌，只显示一次。 A bearer token of the API, shown once."""
    with desk.office() as (office, by):
        click.echo(new_token(name, by=by, office=office))


@user.command("password")
@click.argument("name")
@click.password_option("--password", prompt="新密码 New password", help="不写则询问 Asked for where it is not given.")
@acting
def password(desk: Desk, name: str, password: str) -> None:
    """为 NAME 设新密码。 A new password for NAME."""
    with desk.office() as (office, by):
        new_password(name, password, by=by, office=office)
    click.echo(desk.say(f"{name} 的密码已更改。", f"The password of {name} is changed."))
