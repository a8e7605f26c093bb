"""`caseflow user …`: officers and posts, and the keys they hold; the matrix of roles."""

import json

import click

from caseflow.actions.people.keys import new_password, new_token, reset_password, revoke_tokens
from caseflow.actions.people.matrix import see_matrix
from caseflow.actions.people.officers import (
    Post,
    add_officer,
    change_officer,
    list_officers,
    resume_officer,
    see_officer,
    suspend_officer,
)
from caseflow.actions.people.sign_ins import end_other_sign_ins, end_sign_in, open_sign_ins
from caseflow.cli.agency_commands import agency, listed_agencies
from caseflow.cli.columns import aligned
from caseflow.cli.delegation_commands import delegate_, delegations, end_delegation_
from caseflow.cli.desk import Desk, acting
from caseflow.domain.officer import OfficerRecord, OfficerRole, Verb
from caseflow.glossary import label
from caseflow.outside.clock import OFFICE_ZONE

ROLES = click.Choice([role.value for role in OfficerRole])
_SHORT_ID = 12
_WHY = click.option("--why", required=True, metavar="TEXT", help="理由，记入日志 Why; it goes into the log.")


@click.group()
def user() -> None:
    """人员、单位、委托、密码和令牌。 Officers, agencies, delegations, passwords and tokens."""


user.add_command(agency)
user.add_command(listed_agencies)
user.add_command(delegate_)
user.add_command(delegations)
user.add_command(end_delegation_)


@user.command("list")
@acting
def listed(desk: Desk) -> None:
    """全部人员。 Every officer."""
    with desk.office() as (office, by):
        records = list_officers(by=by, office=office)
        names = {one.id: one.name for one in office.graph.agencies()}
    for line in aligned([_row(desk, one, names) for one in records], indent=""):
        click.echo(line)


@user.command("add")
@click.argument("name")
@click.option("--role", "roles", type=ROLES, multiple=True, required=True, help="角色，可多次 Role; may be repeated.")
@click.option("--title", default="", help="职务 Title.")
@click.option("--agency", "at", metavar="NAME", help="所属单位（名称或编号） The agency, by name or id.")
@acting
def add(desk: Desk, name: str, roles: tuple[str, ...], title: str, at: str | None) -> None:
    """添加人员 NAME，抽取初始密码，只显示一次。 Add an officer; the first password is shown once."""
    post = Post(title=title, agency=at, roles=frozenset(map(OfficerRole, roles)))
    with desk.office() as (office, by):
        first = add_officer(name, post, by=by, office=office)
    click.echo(
        desk.say(
            f"已添加 {first.name}，初始密码 {first.password}（只显示这一次，首次登录后须修改）",
            f"{first.name} is added, first password {first.password} (shown only this once, to be changed)",
        )
    )


@user.command("change")
@click.argument("name")
@click.option("--role", "roles", type=ROLES, multiple=True, help="全部角色，可多次 All roles; may be repeated.")
@click.option("--title", help="职务 Title.")
@click.option("--agency", "at", metavar="NAME", help="所属单位，空为无 The agency; empty for none.")
@_WHY
@acting
def change(desk: Desk, name: str, *, roles: tuple[str, ...], title: str | None, at: str | None, why: str) -> None:
    """变更 NAME 的职务、单位或角色；没写的不变。 Change title, agency or roles; what is not named stays."""
    with desk.office() as (office, by):
        known = see_officer(name, by=by, office=office).officer
        post = Post(
            title=known.title if title is None else title,
            agency=known.agency if at is None else at or None,
            roles=frozenset(map(OfficerRole, roles)) or known.roles,
        )
        change_officer(name, post, why, by=by, office=office)
    click.echo(desk.say(f"{name} 的任职已更新。", f"The post of {name} is changed."))


@user.command("suspend")
@click.argument("name")
@_WHY
@acting
def suspend(desk: Desk, name: str, why: str) -> None:
    """停用 NAME，立即终止其登录。 Suspend NAME; his sign-ins end at once."""
    with desk.office() as (office, by):
        suspend_officer(name, why, by=by, office=office)
    click.echo(desk.say(f"{name} 已停用。", f"{name} is suspended."))


@user.command("resume")
@click.argument("name")
@_WHY
@acting
def resume(desk: Desk, name: str, why: str) -> None:
    """恢复 NAME。 Let NAME in again."""
    with desk.office() as (office, by):
        resume_officer(name, why, by=by, office=office)
    click.echo(desk.say(f"{name} 已恢复。", f"{name} is in office again."))


@user.command("token")
@click.argument("name")
@acting
def token(desk: Desk, name: str) -> None:
    """为 NAME 发一个接口令牌，只显示一次。 A bearer token of the API, shown once."""
    with desk.office() as (office, by):
        click.echo(new_token(name, by=by, office=office))


@user.command("revoke-tokens")
@click.argument("name")
@acting
def revoke(desk: Desk, name: str) -> None:
    """收回 NAME 的全部接口令牌。 Refuse every bearer token of NAME from now on."""
    with desk.office() as (office, by):
        many = revoke_tokens(name, by=by, office=office)
    click.echo(desk.say(f"已收回 {many} 个令牌。", f"{many} tokens are revoked."))


@user.command("password")
@click.argument("name")
@click.option("--draw", is_flag=True, help="由系统抽取，只显示一次 Let it be drawn by lot, shown once.")
@click.option("--password", help="不写则询问 Asked for where it is not given.")
@acting
def password(desk: Desk, name: str, draw: bool, password: str | None) -> None:
    """为 NAME 设新密码，其登录全部终止。 A new password for NAME; his sign-ins end."""
    if not draw and not password:
        password = click.prompt("新密码 New password", hide_input=True, confirmation_prompt=True)
    with desk.office() as (office, by):
        if draw:
            click.echo(reset_password(name, by=by, office=office).password)
            return
        new_password(name, password or "", by=by, office=office)
    click.echo(desk.say(f"{name} 的密码已更改。", f"The password of {name} is changed."))


@user.command("sessions")
@click.argument("name")
@acting
def sessions(desk: Desk, name: str) -> None:
    """NAME 在哪里登录着。 Where NAME is signed in."""
    with desk.office() as (office, by):
        rows = open_sign_ins(name, by=by, office=office)
    if not rows:
        click.echo(desk.say("没有登录。", "Nowhere."))
    times = [(one, one.begun_at.astimezone(OFFICE_ZONE), one.seen_at.astimezone(OFFICE_ZONE)) for one in rows]
    cells = [(one.id[:_SHORT_ID], one.browser or "—", f"{begun:%Y-%m-%d %H:%M}", f"{seen:%Y-%m-%d %H:%M}")
             for one, begun, seen in times]  # fmt: skip
    for line in aligned(cells, indent="") if cells else ():
        click.echo(line)


@user.command("end-session")
@click.argument("name")
@click.argument("session", required=False, default="")
@acting
def end_session(desk: Desk, name: str, session: str) -> None:
    """终止 NAME 的一次登录（编号或其开头），不写编号则全部。 End one sign-in of NAME, or all of them."""
    with desk.office() as (office, by):
        if session:
            found = [one.id for one in open_sign_ins(name, by=by, office=office) if one.id.startswith(session)]
            end_sign_in(name, found[0] if len(found) == 1 else session, by=by, office=office)
            many = 1
        else:
            many = end_other_sign_ins(name, "", by=by, office=office)
    click.echo(desk.say(f"已终止 {many} 次登录。", f"{many} sign-ins are ended."))


@user.command("matrix")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON Print JSON.")
@acting
def matrix(desk: Desk, as_json: bool) -> None:
    """权限表：哪个角色可以办什么、范围多大。 The matrix: which role may do what, how far."""
    with desk.office() as (office, by):
        rows = see_matrix(by=by, office=office)
    if as_json:
        click.echo(json.dumps({role: dict(row) for role, row in rows.items()}, ensure_ascii=False, indent=2))
        return
    language = desk.language
    heads = ("", *(label("verb", verb, language) for verb in Verb))
    cells = [
        (label("officer_role", role, language), *(label("reach", row[verb], language) if verb in row else "—"
                                                  for verb in Verb))
        for role, row in rows.items()
    ]  # fmt: skip
    for line in aligned([heads, *cells], indent=""):
        click.echo(line)


def _row(desk: Desk, record: OfficerRecord, agencies: dict[str, str]) -> tuple[str, ...]:
    one = record.officer
    roles = "、".join(label("officer_role", role, desk.language) for role in sorted(one.roles))
    state = desk.say("已停用", "suspended") if record.suspended else ""
    return one.name, one.title or "—", agencies.get(one.agency or "", "—"), roles, state
