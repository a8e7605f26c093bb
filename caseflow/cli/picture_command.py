"""`caseflow case picture …`: the chain picture as a file."""

from pathlib import Path

import click

from caseflow.actions.cases.see_cases import show_case
from caseflow.cli.desk import Desk, acting
from caseflow.domain.errors import DomainError, NoSuchParty, UnreadableFile
from caseflow.pictures.png import png
from caseflow.pictures.sheet import Sheet, chain_sheet
from caseflow.pictures.view import asked


class NoSuchPictureKind(DomainError):
    """A file name that ends in neither .svg nor .png (terms: name)."""

    slug = "no_such_picture_kind"


@click.command()
@click.argument("case_id", metavar="ID")
@click.option("-o", "--output", "output", required=True, metavar="FILE", help="写到哪个 .svg 或 .png 文件 The file.")
@click.option("--focus", metavar="PARTY", help="只画这一方的上下级 Only this party's surroundings.")
@click.option("--open", "opened", multiple=True, metavar="A,B|all", help="展开哪些方框 Boxes to open.")
@acting
def picture(desk: Desk, case_id: str, output: str, focus: str | None, opened: tuple[str, ...]) -> None:
    """画出责任链条图。 Draw the picture of a chain."""
    target = Path(output)
    if target.suffix.lower() not in {".svg", ".png"}:
        raise NoSuchPictureKind(name=target)
    with desk.office() as (office, by):
        seen = show_case(case_id, by=by, office=office)
        made_on = office.clock.today()
    case = seen.dossier.case
    if focus is not None and case.party(focus) is None:
        raise NoSuchParty(case=case_id, party=focus)
    view = asked(case, focus, opened)
    svg = chain_sheet(Sheet(judgement=seen.judgement, case=case, view=view, made_on=made_on), desk.language)
    drawing = png(svg) if target.suffix.lower() == ".png" else svg.encode()
    try:
        target.write_bytes(drawing)
    except OSError as error:
        raise UnreadableFile(name=target, reason="cannot_be_written") from error
    click.echo(desk.say(f"已写成 {target}", f"Written: {target}"))
