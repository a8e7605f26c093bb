"""The `caseflow` command: thin, one action each, refusals as one sentence in the user's language."""

import sys
from collections.abc import Sequence

import click

from caseflow import __version__
from caseflow.cli.bulk_commands import bulk, work
from caseflow.cli.case_commands import case
from caseflow.cli.desk import Desk, acting
from caseflow.cli.fact_commands import FACTS
from caseflow.cli.handed_templates import HANDED
from caseflow.cli.keeping_commands import backup, restore_, restore_key
from caseflow.cli.letter_checks import pdf, verify
from caseflow.cli.letter_commands import letter
from caseflow.cli.letter_ends import ENDS
from caseflow.cli.letter_rounds import rounds
from caseflow.cli.office_commands import office
from caseflow.cli.picture_command import picture
from caseflow.cli.procedure_commands import PROCEDURE
from caseflow.cli.proof_commands import finding, proof, reveal
from caseflow.cli.running import run, serve
from caseflow.cli.seal_commands import scan, seal, seals
from caseflow.cli.sheet_commands import sheet
from caseflow.cli.template_commands import templates
from caseflow.cli.user_commands import user
from caseflow.domain.errors import BadCaseFile, DomainError
from caseflow.problems import exit_code, told, told_fault

USAGE_WRONG = 64
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="caseflow")
@acting
def commands(desk: Desk) -> None:
    """安薪西青案件系统。 The case system against wage arrears."""


_COMMANDS = (
    *(case, letter, bulk, office, user, proof, finding, reveal),
    *(run, serve, work, backup, restore_, restore_key),
)
for command in _COMMANDS:
    commands.add_command(command)

case.add_command(picture)
for command in (*ENDS, pdf, verify, rounds, seal, scan, seals, sheet):
    letter.add_command(command)
letter.add_command(templates)
for command in HANDED:
    templates.add_command(command)
for command in (*FACTS, *PROCEDURE):
    case.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code (BSD sysexits); no traceback for what the office knows."""
    sys.exit(_left(arguments))


def _left(arguments: Sequence[str] | None) -> int:
    desk = Desk()
    try:
        left = commands.main(arguments, prog_name="caseflow", standalone_mode=False, obj=desk)
    except DomainError as error:
        _tell(error, desk)
        return exit_code(error)
    except click.UsageError as error:
        click.echo(
            desk.say(f"命令写法有误：{error.format_message()}", f"Wrong command: {error.format_message()}"), err=True
        )
        if error.ctx is not None:
            click.echo(error.ctx.get_help(), err=True)
        return USAGE_WRONG
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # whoever read us has gone; the interpreter must not complain about it
        return 0
    return left if isinstance(left, int) else 0


def _tell(error: DomainError, desk: Desk) -> None:
    click.echo(told(error, desk.language), err=True)
    if isinstance(error, BadCaseFile):
        for fault in error.faults:
            click.echo(f"  {told_fault(fault, desk.language)}", err=True)
