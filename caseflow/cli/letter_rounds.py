"""`caseflow letter rounds`: who looked at which version of a letter, and what changed since the last look."""

from collections.abc import Iterator

import click

from caseflow.actions.letters.see_rounds import Rounds, see_rounds
from caseflow.cli.desk import Desk
from caseflow.cli.letter_commands import letter_id, of_letter
from caseflow.domain.wording import Change
from caseflow.web.printing import moment

_MARKS = {Change.SAME: " ", Change.ADDED: "+", Change.TAKEN: "-", Change.SKIPPED: "…"}


@click.command("rounds")
@of_letter
def rounds(desk: Desk, case_id: str, word: str) -> None:
    """核稿记录：每一轮的意见，以及上次核稿以后改了什么。 Rounds of review, and what changed since the last."""
    with desk.office() as (office, by):
        found = letter_id(case_id, word, by=by, office=office)
        seen = see_rounds(case_id, found, by=by, office=office)
    if not seen.rounds:
        click.echo(desk.say("还没有核稿。", "Nobody has reviewed it."))
    click.echo("\n".join([*_looks(seen, desk), *_since(seen, desk)]))


def _looks(seen: Rounds, desk: Desk) -> Iterator[str]:
    for one in seen.rounds:
        done = desk.say("通过", "approved") if one.approved else desk.say("退回", "sent back")
        yield f"v{one.version}  {done}  {one.by}  {moment(one.at)}  {one.note}".rstrip()


def _since(seen: Rounds, desk: Desk) -> Iterator[str]:
    if seen.since is None:
        return
    if seen.paths:
        yield desk.say(f"其后变动的事实：{'、'.join(seen.paths)}", f"Facts changed since: {', '.join(seen.paths)}")
    yield f"v{seen.since.version} → v{seen.letter.version}"
    if not seen.lines:
        yield desk.say("文字相同。", "The wording is the same.")
    yield from (f"{_MARKS[line.change]} {line.text}" for line in seen.lines)
