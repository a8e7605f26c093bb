"""The rounds of a letter's review, and what it says otherwise than when a reviewer last looked at it."""

from dataclasses import dataclass

from caseflow.actions.letters.see_letters import show_letter
from caseflow.domain.letter_changes import changed_paths
from caseflow.domain.letter_page import LetterPage
from caseflow.domain.letter_record import Letter
from caseflow.domain.letter_rounds import Round, last_look, rounds_of
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.wording import Line, compared
from caseflow.office import Dossier, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """The rounds, the earliest first. `since` is the look that the words now are held against.

    `lines` are the words of both with their marks, none where they say the same; `paths` the facts changed since.
    """

    letter: Letter
    rounds: tuple[Round, ...]
    since: Round | None
    lines: tuple[Line, ...]
    paths: tuple[str, ...]


def see_rounds(case_id: str, letter_id: str, *, by: ActingOfficer, office: Office) -> Rounds:
    """Raises NotAllowed, NoSuchCase, NoSuchLetter, MissingFile."""
    view = show_letter(case_id, letter_id, by=by, office=office)
    return rounds_in(view.dossier, view.letter, view.page, office)


def rounds_in(dossier: Dossier, letter: Letter, page: LetterPage, office: Office) -> Rounds:
    """The rounds of a letter that was looked up already, as it reads on `page`. Raises MissingFile."""
    rounds = rounds_of(letter.id, dossier.entries)
    since = last_look(rounds, letter.version)
    if since is None or since.text is None:
        return Rounds(letter=letter, rounds=rounds, since=None, lines=(), paths=())
    before = office.files.fetch(since.text).decode().split("\n")
    return Rounds(
        letter=letter,
        rounds=rounds,
        since=since,
        lines=compared(before, page.text.split("\n")),
        paths=changed_paths(entry for entry in dossier.entries if entry.number > since.entry),
    )
