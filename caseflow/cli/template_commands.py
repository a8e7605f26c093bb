"""`caseflow letter templates …`: the Word templates that the program brings, written from their forms and compared."""

from pathlib import Path

import click

from caseflow.cli.desk import Desk, acting
from caseflow.domain.errors import UnreadableFile
from caseflow.glossary import label
from caseflow.wiring import VARIANTS, build_templates, differing_templates

DIFFERING = 1
"""The exit code where a template in the folder is not the one that the program would write."""


@click.group()
def templates() -> None:
    """文书模板。 Templates of letters."""


@templates.command("build")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="模板文件夹（默认：程序自带的） The folder (default: the program's own).",
)
@click.option("--variant", type=click.Choice(VARIANTS), help="另一套版式参数 Other values of the layout profile.")
@click.option("--check", is_flag=True, help="只比较，不写入 Only say which differ.")
@acting
def build(desk: Desk, *, folder: Path | None, variant: str | None, check: bool) -> int:
    """按版式参数生成自带的文书模板。 Write the templates that the program brings."""
    place = folder or desk.settings.templates / "letters"
    if check:
        return _compare(desk, place, variant)
    try:
        written = build_templates(place, variant)
    except OSError as error:
        raise UnreadableFile(name=place, reason="cannot_be_written") from error
    click.echo(desk.say(f"已写入 {len(written)} 个模板：{place}", f"{len(written)} templates written: {place}"))
    return 0


def _compare(desk: Desk, place: Path, variant: str | None) -> int:
    differing = differing_templates(place, variant)
    for kind in differing:
        click.echo(f"{kind}  {label('letter', kind, desk.language)}")
    if differing:
        said = (
            f"{len(differing)} 个模板与程序自带的不同。",
            f"{len(differing)} templates are not as the program has them.",
        )
        click.echo(desk.say(*said))
        return DIFFERING
    click.echo(desk.say("模板都与程序自带的相同。", "Every template is as the program has it."))
    return 0
