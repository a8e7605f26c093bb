"""`caseflow user agencies` and `caseflow user agency …`: the organisation tree."""

import click

from caseflow.actions.people.agencies import AgencyFacts, add_agency, change_agency, find_agency, list_agencies
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.domain.agency import AgencyKind
from caseflow.domain.words import Sector
from caseflow.glossary import label

_KINDS = click.Choice([kind.value for kind in AgencyKind])
_SECTORS = click.Choice([sector.value for sector in Sector])
_KNOWN_AS = click.option("--known-as", multiple=True, help="案件中的其他写法，可多次 Another name; may be repeated.")
_SECTOR = click.option(
    "--sector", "sectors", type=_SECTORS, multiple=True, help="监管行业，可多次 A sector watched over."
)


@click.command("agencies")
@acting
def listed_agencies(desk: Desk) -> None:
    """组织机构。 The organisation tree."""
    with desk.office() as (office, by):
        tree = list_agencies(by=by, office=office)
    depth: dict[str | None, int] = {None: -1}
    rows = []
    for one in tree:
        depth[one.id] = depth[one.parent] + 1
        sectors = "、".join(label("sector", sector, desk.language) for sector in sorted(one.sectors))
        kind = label("agency_kind", one.kind, desk.language)
        rows.append(("  " * depth[one.id] + one.name, kind, sectors or "—", one.id))
    for line in aligned(rows, indent=""):
        click.echo(line)


@click.group()
def agency() -> None:
    """添加、变更单位。 Add and change agencies."""


@agency.command("add")
@click.argument("name")
@click.option("--kind", type=_KINDS, default=AgencyKind.TOWN.value, show_default=True, help="类别 Kind.")
@click.option("--under", metavar="NAME", help="上级单位，不写则直属于区 The agency above; none: the district.")
@_SECTOR
@_KNOWN_AS
@acting
def add(
    desk: Desk, name: str, *, kind: str, under: str | None, sectors: tuple[str, ...], known_as: tuple[str, ...]
) -> None:
    """添加单位 NAME，如街镇、网格。 Add an agency, such as a town or a grid."""
    with desk.office() as (office, by):
        above = find_agency(under, office.graph.agencies()).id if under else None
        facts = AgencyFacts(name=name, under=above, sectors=frozenset(map(Sector, sectors)), known_as=known_as)
        own = add_agency(AgencyKind(kind), facts, by=by, office=office)
    click.echo(desk.say(f"已添加 {name}（{own}）。", f"{name} is added ({own})."))


@agency.command("change")
@click.argument("agency")
@click.option("--name", help="新名称；原名称留作别名 The new name; the former stays known.")
@click.option("--under", metavar="NAME", help="上级单位，空为直属于区 The agency above; empty: the district.")
@_SECTOR
@_KNOWN_AS
@click.option("--why", required=True, metavar="TEXT", help="理由，记入日志 Why; it goes into the log.")
@acting
def change(
    desk: Desk,
    agency: str,
    *,
    name: str | None,
    under: str | None,
    sectors: tuple[str, ...],
    known_as: tuple[str, ...],
    why: str,
) -> None:
    """变更单位（名称或编号）；没写的不变。 Change an agency, by name or id; what is not named stays."""
    with desk.office() as (office, by):
        tree = list_agencies(by=by, office=office)
        known = find_agency(agency, tree)
        above = known.parent if under is None else find_agency(under, tree).id if under else None
        facts = AgencyFacts(
            name=name or known.name,
            under=above,
            sectors=frozenset(map(Sector, sectors)) or known.sectors,
            known_as=(*known.known_as, *known_as),
        )
        change_agency(known.id, facts, why, by=by, office=office)
    click.echo(desk.say(f"{facts.name} 已更新。", f"{facts.name} is changed."))
