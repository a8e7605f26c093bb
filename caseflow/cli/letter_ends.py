"""`caseflow letter close`, `cancel`, `void`, `withdraw` and `supersede`: how a letter ends."""

from typing import Any

import click

from caseflow.actions.letters.end_letter import cancel_letter, close_letter, void_letter, withdraw_letter
from caseflow.actions.letters.supersede_letter import supersede_letter
from caseflow.cli.desk import Desk
from caseflow.cli.letter_commands import ON, ONCE, WHY, done, of_letter
from caseflow.domain.letter_ending import Told
from caseflow.domain.letter_record import Letter, ServedHow
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.procedure import day_of
from caseflow.office import Office


@click.command("close")
@WHY
@ONCE
@of_letter
def close(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """办结。 Close."""
    done(desk, case_id, word, lambda id_, **who: close_letter(case_id, id_, why=reason, once=once, **who))


@click.command("cancel")
@WHY
@ONCE
@of_letter
def cancel(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """作废草稿。 Give a draft up."""
    done(desk, case_id, word, lambda id_, **who: cancel_letter(case_id, id_, why=reason, once=once, **who))


@click.command("void")
@WHY
@ONCE
@of_letter
def void(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """作废尚未送达的文书；文号不再使用。 Void a letter that reached nobody; its number stays used."""
    done(desk, case_id, word, lambda id_, **who: void_letter(case_id, id_, why=reason, once=once, **who))


@click.command("withdraw")
@ON
@click.option(
    "--how",
    type=click.Choice([way.value for way in ServedHow]),
    default="direct",
    help="怎样告知受送达人 How the addressee was told.",
)
@click.option("--note", default="", metavar="TEXT", help="告知情况 What else to say of the telling.")
@WHY
@ONCE
@of_letter
def withdraw(desk: Desk, case_id: str, word: str, *, on: str | None, reason: str, once: str, **told: Any) -> None:
    """撤销已送达的文书，并记明何日怎样告知受送达人。 Withdraw a served letter whose addressee was told."""

    def change(letter_id: str, *, by: ActingOfficer, office: Office) -> Letter:
        day = day_of(on) if on else office.clock.today()
        said = Told(on=day, how=ServedHow(told["how"]), note=told["note"])
        return withdraw_letter(case_id, letter_id, said, why=reason, by=by, office=office, once=once)

    done(desk, case_id, word, change)


@click.command("supersede")
@WHY
@ONCE
@of_letter
def supersede(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """换发：起草一份同种文书，发出后代替这一份。 Draft the letter that replaces this one once it is out."""
    done(desk, case_id, word, lambda id_, **who: supersede_letter(case_id, id_, why=reason, once=once, **who))


ENDS = (close, cancel, void, withdraw, supersede)
