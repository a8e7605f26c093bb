"""`caseflow letter seal`, `scan` and `seals`: the seal on an issued letter, its scan, and the register."""

from pathlib import Path
from typing import Any

import click

from caseflow.actions.letters.scan_letter import scan_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.actions.letters.see_sealings import seal_register
from caseflow.actions.proofs.add_proof import HandedIn
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.cli.letter_commands import ON, ONCE, WHY, done, letter_id, of_letter, write_letter
from caseflow.cli.proof_commands import bytes_of
from caseflow.domain.letter_record import Letter
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.procedure import day_of
from caseflow.glossary import label
from caseflow.office import Office
from caseflow.web.seal_table import table_of
from caseflow.web.spreadsheet import csv_of, xlsx_of


@click.command("seal")
@click.option("--seal", "with_seal", required=True, metavar="WORD", help="印章（如 labour_bureau） Which seal.")
@ON
@click.option("--copies", type=click.IntRange(min=1), default=1, show_default=True, help="份数 How many copies.")
@click.option("--approved-by", default="", metavar="NAME", help="批准人（默认签发人） Who approved it.")
@WHY
@ONCE
@of_letter
def seal(desk: Desk, case_id: str, word: str, *, on: str | None, once: str, **told: Any) -> None:
    """登记用印。 Record the use of a seal."""

    def change(letter: str, *, by: ActingOfficer, office: Office) -> Letter:
        use = SealUse(
            seal=told["with_seal"],
            on=day_of(on) if on else office.clock.today(),
            copies=told["copies"],
            approved_by=told["approved_by"],
            note=told["reason"],
        )
        return seal_letter(case_id, letter, use, by=by, office=office, once=once)

    done(desk, case_id, word, change)


@click.command("scan")
@click.option("--compared", is_flag=True, help="已人工核对文号 The number was compared by eye.")
@WHY
@ONCE
@of_letter
@click.argument("file", type=click.Path(path_type=Path))
def scan(desk: Desk, case_id: str, word: str, *, file: Path, compared: bool, reason: str, once: str) -> None:
    """留存用印件的扫描件，并与签发件核对。 Keep a scan of the sealed paper and compare it."""
    handed = HandedIn(content=bytes_of(file), name=file.name, note=reason)
    with desk.office() as (office, by):
        letter = letter_id(case_id, word, by=by, office=office)
        found = scan_letter(case_id, letter, handed, compared=compared, by=by, office=office, once=once)
    pages = f"{found.pages}/{found.expected_pages or '—'}"
    click.echo(f"{found.document}  {pages}  {label('scan_finding', found.finding, desk.language)}")


@click.command("seals")
@click.option("-o", "--output", "output", metavar="FILE", help="写成 .xlsx 或者 .csv 文件 Write a .xlsx or .csv file.")
@acting
def seals(desk: Desk, *, output: str | None) -> None:
    """用印登记。 The register of the seals' use."""
    with desk.office() as (office, by):
        table = table_of(seal_register(by=by, office=office), office, desk.language)
    if output is None:
        click.echo("\n".join(aligned(table, indent="")))
        return
    book = output.lower().endswith(".xlsx")
    write_letter(Path(output), xlsx_of(desk.say("用印登记", "Register of seals"), table) if book else csv_of(table))
    click.echo(desk.say(f"已写成 {output}", f"Written: {output}"))
