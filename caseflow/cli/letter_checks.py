"""`caseflow letter pdf` and `caseflow letter verify`: a letter as it prints, and whether it is what was issued."""

from pathlib import Path

import click

from caseflow.actions.letters.print_letter import print_letter
from caseflow.actions.letters.verify_letter import verify_letter
from caseflow.cli.desk import Desk
from caseflow.cli.letter_commands import letter_id, of_letter, write_letter

DIFFERS = 1


@click.command("pdf")
@click.option("-o", "--output", "output", required=True, metavar="FILE", help="写到哪个 .pdf 文件 The file to write.")
@of_letter
def pdf(desk: Desk, case_id: str, word: str, *, output: str) -> None:
    """打印成 PDF（PDF/A）。 The letter as PDF."""
    with desk.office() as (office, by):
        found = letter_id(case_id, word, by=by, office=office)
        _, printed = print_letter(case_id, found, by=by, office=office)
    write_letter(Path(output), printed.content)
    click.echo(desk.say(f"已写成 {output}，{printed.pages} 页", f"Written: {output}, {printed.pages} pages"))
    for named, stood in printed.fonts.substituted:
        click.echo(desk.say(f"替代字体：{named} → {stood}", f"Font: {stood} stands in for {named}"), err=True)
    if printed.fonts.missing:
        letters = " ".join(printed.fonts.missing)
        click.echo(desk.say(f"字体中没有：{letters}", f"No font has: {letters}"), err=True)


@click.command("verify")
@of_letter
def verify(desk: Desk, case_id: str, word: str) -> int:
    """按留存的数据和模板重印已签发的文书，核对是否与原件一致。 Press an issued letter anew and compare."""
    with desk.office() as (office, by):
        found = letter_id(case_id, word, by=by, office=office)
        seen = verify_letter(case_id, found, by=by, office=office)
    if seen.same:
        click.echo(desk.say(f"{seen.letter.number}：与签发时一致。", f"{seen.letter.number}: as it was issued."))
        return 0
    click.echo(desk.say(f"{seen.letter.number}：与签发时不一致。", f"{seen.letter.number}: not as it was issued."))
    click.echo("\n".join([*(f"- {line}" for line in seen.only_frozen), *(f"+ {line}" for line in seen.only_anew)]))
    return DIFFERS
