"""`caseflow letter …`: letters drawn from a case, and every step of their life."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from caseflow.actions.letters.answer_letter import Answer, accept_reply, reply_letter, send_back_reply
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.edit_letter import Edit, edit_letter
from caseflow.actions.letters.issue_letter import Issue, issue_letter
from caseflow.actions.letters.review_letter import return_letter, review_letter
from caseflow.actions.letters.see_letters import all_letters, case_letters, letter_file, show_letter
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.cli.columns import aligned
from caseflow.cli.desk import Desk, acting
from caseflow.cli.letter_lines import letter_lines, rows_of
from caseflow.domain.errors import UnreadableFile
from caseflow.domain.letter_life import NoSuchLetter
from caseflow.domain.letter_record import Letter, ServedHow
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.procedure import day_of
from caseflow.glossary import label
from caseflow.office import Office

F = TypeVar("F", bound=Callable[..., Any])


@click.group()
def letter() -> None:
    """文书。 Letters."""


def of_letter(command: F) -> F:
    """A command about one letter: its case, and the letter by its number, or by its id or how that begins."""
    for decorate in (acting, click.argument("word", metavar="LETTER"), click.argument("case_id", metavar="CASE")):
        command = decorate(command)
    return command


ONCE = click.option("--once", default="", metavar="KEY", help="同一办理的标识，重复提交只办一次 A key: twice is once.")
WHY = click.option("--why", "reason", default="", metavar="TEXT", help="理由、意见 Why, or a note.")
ON = click.option("--on", metavar="YYYY-MM-DD", help="日期（默认今天） The day (default today).")
_PROOF = click.option(
    "--proof", "proofs", multiple=True, metavar="ID", help="证据文件 A proof of the case; may be given again."
)
_ANSWER = click.option(
    "--answer", "answers", multiple=True, metavar="NAME=TEXT", help="小表单的一项 An answer of the small form."
)


@letter.command("draft")
@click.argument("case_id", metavar="CASE")
@click.argument("kind")
@click.option(
    "--to",
    "party",
    default="",
    metavar="PARTY",
    help="发给哪一方：案件文件中的代号，或者机构名称；存卷、通报、公告不用写 "
    "A party's key, or an office; none for the file, a circular or a notice.",
)
@click.option("-o", "--output", "output", metavar="FILE", help="写到哪个 .docx 文件 The file to write.")
@click.option("--issuer", default="", metavar="WORD", help="发文机关（如 labour_bureau） Who issues it.")
@click.option("--approval", default="", metavar="TEXT", help="区政府批准文号 The district government's approval.")
@_ANSWER
@ONCE
@acting
def draft(desk: Desk, case_id: str, kind: str, *, party: str, output: str | None, once: str, **asked: Any) -> None:
    """按案件起草一份文书。 Draft a letter from a case."""
    with desk.office() as (office, by):
        wanted = Asked(issuer=asked["issuer"], approval=asked["approval"], answers=given_answers(asked["answers"]))
        drafted = draft_letter(case_id, kind, party, by=by, office=office, asked=wanted, once=once)
    if output is not None:
        target = Path(output)
        write_letter(target, drafted.docx)
        click.echo(desk.say(f"已写成 {target}", f"Written: {target}"))
    click.echo(desk.say(f"草稿编号 {drafted.letter.id}", f"Draft {drafted.letter.id}"))
    if drafted.blanks:
        blanks = "、".join(drafted.blanks)
        click.echo(desk.say(f"待填：{blanks}", f"Still blank: {blanks}"))


@letter.command("list")
@click.argument("case_id", metavar="CASE", required=False)
@click.option("--overdue", is_flag=True, help="只列逾期未复的 Only those without a reply in time.")
@acting
def list_(desk: Desk, case_id: str | None, *, overdue: bool) -> None:
    """列出文书。 List letters."""
    with desk.office() as (office, by):
        found = case_letters(case_id, by=by, office=office) if case_id else all_letters(by=by, office=office)
        rows = rows_of(found, office=office, language=desk.language, overdue=overdue)
    click.echo("\n".join(aligned(rows, indent="")) if rows else desk.say("没有文书。", "No letters."))


@letter.command("show")
@of_letter
def show(desk: Desk, case_id: str, word: str) -> None:
    """一份文书：状态、期限及理由、下一步、全文。 One letter: where it stands, its dates and why, its text."""
    with desk.office() as (office, by):
        view = show_letter(case_id, letter_id(case_id, word, by=by, office=office), by=by, office=office)
        lines = letter_lines(view, office=office, language=desk.language)
    click.echo("\n".join(lines))


@letter.command("file")
@click.option("-o", "--output", "output", required=True, metavar="FILE", help="写到哪个 .docx 文件 The file to write.")
@of_letter
def file(desk: Desk, case_id: str, word: str, *, output: str) -> None:
    """取出 Word 文件；已签发的就是签发时的原件。 The Word file; of an issued letter the very bytes."""
    with desk.office() as (office, by):
        _, docx = letter_file(case_id, letter_id(case_id, word, by=by, office=office), by=by, office=office)
    write_letter(Path(output), docx)
    click.echo(desk.say(f"已写成 {output}", f"Written: {output}"))


@letter.command("edit")
@_ANSWER
@click.option("--approval", metavar="TEXT", help="区政府批准文号 The district government's approval.")
@ONCE
@of_letter
def edit(desk: Desk, case_id: str, word: str, *, answers: tuple[str, ...], approval: str | None, once: str) -> None:
    """改小表单并按现在的案情重新生成草稿。 Change the form and draw the draft anew."""

    def change(letter_id: str, *, by: ActingOfficer, office: Office) -> Letter:
        view = show_letter(case_id, letter_id, by=by, office=office)
        sealed = {one.name for one in view.kind.form if one.personal} if view.kind is not None else set()
        kept = {name: text for name, text in view.answers.items() if name not in sealed}
        told = Edit(answers={**kept, **given_answers(answers)}, approval=approval, version=view.letter.version)
        return edit_letter(case_id, letter_id, told, by=by, office=office, once=once)

    done(desk, case_id, word, change)


@letter.command("review")
@WHY
@ONCE
@of_letter
def review(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """核稿通过。 Approve the draft."""
    done(desk, case_id, word, lambda id_, **who: review_letter(case_id, id_, note=reason, once=once, **who))


@letter.command("return")
@WHY
@ONCE
@of_letter
def return_(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """退回修改。 Send the draft back."""
    done(desk, case_id, word, lambda id_, **who: return_letter(case_id, id_, why=reason, once=once, **who))


@letter.command("issue")
@click.option("--despite", is_flag=True, help="案情已有变动，仍照原稿签发 Although the facts changed since.")
@ONCE
@of_letter
def issue(desk: Desk, case_id: str, word: str, *, despite: bool, once: str) -> None:
    """签发编号。 Issue with a number."""
    told = Issue(despite=despite)
    done(desk, case_id, word, lambda id_, **who: issue_letter(case_id, id_, told, once=once, **who))


@letter.command("serve")
@ON
@click.option("--how", type=click.Choice([way.value for way in ServedHow]), default="direct", help="方式 How.")
@click.option("--failed", is_flag=True, help="没有送到 It did not arrive.")
@click.option("--receiver", default="", metavar="NAME", help="签收人 Who received it.")
@click.option("--witnesses", default="", metavar="NAMES", help="见证人（留置送达必填） Witnesses.")
@click.option("--place", default="", metavar="TEXT", help="送达地点 Where.")
@click.option(
    "--server",
    "servers",
    multiple=True,
    metavar="NAME",
    help="送达人（默认登记人，可以再写一名） Who served it; may be given twice.",
)
@_PROOF
@WHY
@ONCE
@of_letter
def serve(desk: Desk, case_id: str, word: str, *, on: str | None, failed: bool, once: str, **told: Any) -> None:
    """登记送达，或者没有送到的一次。 Record a service, or a failed attempt."""

    def change(letter_id: str, *, by: ActingOfficer, office: Office) -> Letter:
        attempt = Attempt(
            on=day_of(on) if on else office.clock.today(),
            how=ServedHow(told["how"]),
            done=not failed,
            receiver=told["receiver"],
            witnesses=told["witnesses"],
            note=told["reason"],
            place=told["place"],
            servers=told["servers"],
            proofs=told["proofs"],
        )
        return serve_letter(case_id, letter_id, attempt, by=by, office=office, once=once)

    done(desk, case_id, word, change)


@letter.command("reply")
@ON
@click.option("--from", "sender", default="", metavar="NAME", help="回复单位 Who replied.")
@click.option("--text", default="", metavar="TEXT", help="回复内容 What it says.")
@_PROOF
@ONCE
@of_letter
def reply(desk: Desk, case_id: str, word: str, *, on: str | None, once: str, **told: Any) -> None:
    """登记回复。 Record a reply."""

    def change(letter_id: str, *, by: ActingOfficer, office: Office) -> Letter:
        day = day_of(on) if on else office.clock.today()
        answer = Answer(on=day, sender=told["sender"], text=told["text"], proofs=told["proofs"])
        return reply_letter(case_id, letter_id, answer, by=by, office=office, once=once)

    done(desk, case_id, word, change)


@letter.command("accept")
@WHY
@ONCE
@of_letter
def accept(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """认可回复。 Accept the reply."""
    done(desk, case_id, word, lambda id_, **who: accept_reply(case_id, id_, note=reason, once=once, **who))


@letter.command("send-back")
@WHY
@ONCE
@of_letter
def send_back(desk: Desk, case_id: str, word: str, *, reason: str, once: str) -> None:
    """退回回复。 Send the reply back."""
    done(desk, case_id, word, lambda id_, **who: send_back_reply(case_id, id_, why=reason, once=once, **who))


def done(desk: Desk, case_id: str, word: str, act: Callable[..., Letter]) -> None:
    """Carry the act out and say where the letter stands."""
    with desk.office() as (office, by):
        after = act(letter_id(case_id, word, by=by, office=office), by=by, office=office)
    words = [label(*one, desk.language) for one in (("letter", after.kind), ("letter_state", after.state))]
    click.echo("  ".join([after.number or after.id, *words]))


def letter_id(case_id: str, word: str, *, by: ActingOfficer, office: Office) -> str:
    """The only letter of the case with this number or with an id that begins so. Raises NoSuchLetter."""
    letters = [row.letter for row in case_letters(case_id, by=by, office=office)]
    found = [one.id for one in letters if word in {one.number, one.id}] or [
        one.id for one in letters if len(word) >= 6 and one.id.startswith(word)
    ]
    if len(found) != 1:
        raise NoSuchLetter(case=case_id, letter=word)
    return found[0]


def given_answers(given: tuple[str, ...]) -> dict[str, str]:
    """NAME=TEXT as a mapping; raises UsageError for one without =."""
    pairs = [one.partition("=") for one in given]
    wrong = [name for name, sign, _ in pairs if not sign]
    if wrong:
        raise click.UsageError(f"--answer {wrong[0]}: NAME=TEXT")
    return {name: text for name, _, text in pairs}


def write_letter(target: Path, content: bytes) -> None:
    """Raises UnreadableFile where the file cannot be written."""
    try:
        target.write_bytes(content)
    except OSError as error:
        raise UnreadableFile(name=target, reason="cannot_be_written") from error
