"""`caseflow letter …`: letters drawn from a case."""

from pathlib import Path

import click

from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.cli.desk import Desk, acting
from caseflow.domain.errors import UnreadableFile


@click.group()
def letter() -> None:
    """文书。 Letters."""


@letter.command("draft")
@click.argument("case_id", metavar="CASE")
@click.argument("kind")
@click.option("--to", "party", required=True, metavar="PARTY", help="发给哪一方（案件文件中的代号） The party's key.")
@click.option("-o", "--output", "output", required=True, metavar="FILE", help="写到哪个 .docx 文件 The file to write.")
@acting
def draft(desk: Desk, case_id: str, kind: str, party: str, output: str) -> None:
    """按案件起草一份文书。 Draft a letter from a case."""
    with desk.office() as (office, by):
        pressed = draft_letter(case_id, kind, party, by=by, office=office)
    target = Path(output)
    write_letter(target, pressed.docx)
    click.echo(desk.say(f"已写成 {target}", f"Written: {target}"))
    if pressed.blanks:
        blanks = "、".join(pressed.blanks)
        click.echo(desk.say(f"待填：{blanks}", f"Still blank: {blanks}"))


def write_letter(target: Path, content: bytes) -> None:
    """Raises UnreadableFile where the file cannot be written."""
    try:
        target.write_bytes(content)
    except OSError as error:
        raise UnreadableFile(name=target, reason="cannot_be_written") from error
