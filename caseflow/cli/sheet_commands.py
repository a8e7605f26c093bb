"""`caseflow letter sheet`: a proof of service, a notice board or a ledger, printed as things stand."""

from pathlib import Path

import click

from caseflow.actions.letters.print_sheet import (
    print_case_sheet,
    print_district_sheet,
    print_letter_sheet,
    sheet_as_pdf,
)
from caseflow.cli.desk import Desk, acting
from caseflow.cli.letter_commands import letter_id, write_letter
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office


@click.command("sheet")
@click.argument("kind")
@click.argument("case_id", metavar="[CASE]", default="")
@click.argument("word", metavar="[LETTER]", default="")
@click.option(
    "-o",
    "--output",
    "output",
    required=True,
    metavar="FILE",
    help="写到哪个 .docx 或者 .pdf 文件 The file, .docx or .pdf.",
)
@acting
def sheet(desk: Desk, kind: str, case_id: str, word: str, *, output: str) -> None:
    """打印送达回证（案件、文书）、维权信息告示牌（案件）或者台账。 A proof of service, notice board or ledger."""
    target = Path(output)
    with desk.office() as (office, by):
        content = _printed(kind, case_id, word, by=by, office=office)
        if target.suffix.lower() == ".pdf":
            content = sheet_as_pdf(content, kind, office=office).content
    write_letter(target, content)
    click.echo(desk.say(f"已写成 {output}", f"Written: {output}"))


def _printed(kind: str, case_id: str, word: str, *, by: ActingOfficer, office: Office) -> bytes:
    if not case_id:
        return print_district_sheet(kind, by=by, office=office)
    if not word:
        return print_case_sheet(case_id, kind, by=by, office=office)
    return print_letter_sheet(case_id, letter_id(case_id, word, by=by, office=office), kind, by=by, office=office)
