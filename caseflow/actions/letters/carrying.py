"""How an act about a letter is carried out: one unit of work that holds the case, checks, changes, writes down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from caseflow.actions.permission import demand, reach
from caseflow.actions.writing_down import act_of, content
from caseflow.domain.drafts.answers import AnswerTooLong
from caseflow.domain.entry import Act
from caseflow.domain.errors import NoSuchCase, NoSuchLetterKind
from caseflow.domain.letter import LetterKind
from caseflow.domain.letter_life import (
    Hand,
    LetterAct,
    LetterMove,
    NoSuchLetter,
    allow,
    drafters_of,
    must_say_why,
    nature_of,
)
from caseflow.domain.letter_record import Letter
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Dossier, Office, Pen

LONGEST_NOTE = 2000
"""Characters of a reason, a note or a reply's text."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One act about one letter, made ready before its unit of work, which may run again."""

    case: str
    letter: str
    move: LetterMove
    act: Act
    at: datetime
    today: date
    by: ActingOfficer
    office: Office
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an act makes of a letter, and what the log is told besides."""

    letter: Letter
    said: Mapping[str, Any]


Change = Callable[[Pen, Dossier, Letter], Outcome]


def errand(
    case_id: str,
    letter_id: str,
    does: LetterAct,
    *,
    by: ActingOfficer,
    office: Office,
    reason: str = "",
    once: str = "",
) -> Errand:
    """Raises NotAllowed, NoReason, AnswerTooLong."""
    move = office.law.letter_moves[does]
    demand(move.verb, by)
    must_say_why(move, reason)
    at = office.clock.now()
    act = act_of(f"{does}_letter", case_id, by=by, office=office, at=at, once=f"{letter_id}/{once}" if once else "")
    return Errand(
        case=case_id,
        letter=letter_id,
        move=move,
        act=act,
        at=at,
        today=office.clock.today(),
        by=by,
        office=office,
        reason=within(reason, LONGEST_NOTE, "理由", "the reason"),
    )


def within(text: str, most: int, field: str, field_en: str) -> str:
    """The text without its margins; raises AnswerTooLong rather than cut anything off."""
    kept = text.strip()
    if len(kept) > most:
        raise AnswerTooLong(field=field, field_en=field_en, most=most)
    return kept


def carry_out(errand: Errand, change: Change) -> Letter:
    """The letter as it is after the act. The same act again changes nothing.

    Raises NoSuchCase, NoSuchLetter, NotAllowed, NotThisKind, LetterEnded, LetterElsewhere, NotThisRole,
    DrafterApproves, and what `change` raises; then nothing is written.
    """

    def work(pen: Pen) -> Letter:
        dossier = taken_up(pen, errand.case, errand.move.verb, by=errand.by)
        letter = letter_of(dossier, errand.letter)
        if pen.has_entry(errand.act.id):
            return letter
        hand = hand_of(errand.by, errand.move.verb, dossier)
        moves = errand.office.law.letter_moves
        drafters, nature = drafters_of(letter, dossier.entries), nature_of(kind_of(letter, errand.office))
        allow(errand.move, letter, moves, hand=hand, drafters=drafters, nature=nature)
        outcome = change(pen, dossier, letter)
        pen.save(outcome.letter)
        pen.append(replace(errand.act, what=content({**_said(errand, letter, hand), **outcome.said})))
        return outcome.letter

    return errand.office.graph.write(work)


def taken_up(pen: Pen, case_id: str, verb: Verb, *, by: ActingOfficer) -> Dossier:
    """Hold the case, then read it. Raises NoSuchCase, NotAllowed."""
    if not pen.hold(case_id):
        raise NoSuchCase(case=case_id)
    return reach(verb, pen.dossier(case_id), by, case_id=case_id)


def letter_of(dossier: Dossier, letter_id: str) -> Letter:
    """Raises NoSuchLetter."""
    found = next((one for one in dossier.work.letters if one.id == letter_id), None)
    if found is None:
        raise NoSuchLetter(case=dossier.case.id, letter=letter_id)
    return found


def kind_of(letter: Letter, office: Office) -> LetterKind | None:
    """The letter's kind; None where its template has been taken away since."""
    try:
        return office.press.kind(letter.kind)
    except NoSuchLetterKind:
        return None


def id_in(act: Act) -> str:
    """The id of what an act makes: the same click makes the same thing."""
    return act.id.replace("-", "")[:32]


def moved(letter: Letter, errand: Errand) -> Letter:
    """The letter in the state the act leads to."""
    return replace(letter, state=errand.move.to or letter.state)


def hand_of(by: ActingOfficer, verb: Verb, dossier: Dossier) -> Hand:
    """Whose hand acts on this case, and for whom."""
    place = place_of(dossier.case, dossier.work.in_charge)
    return Hand(officer=by.officer.name, roles=by.officer.roles, lent_by=by.lender(verb, place))


def _said(errand: Errand, letter: Letter, hand: Hand) -> dict[str, Any]:
    said: dict[str, Any] = {
        "letter": letter.id,
        "kind": letter.kind,
        "number": letter.number,
        "from": letter.state,
        "to": errand.move.to or letter.state,
        "why": errand.reason,
    }
    return {**said, "on_behalf_of": hand.lent_by} if hand.lent_by else said
