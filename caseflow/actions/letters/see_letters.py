"""Look at letters: those of all cases an officer may read, one with all that belongs to it, its file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from caseflow.actions.letters.carrying import hand_of, kind_of, letter_of
from caseflow.actions.letters.drawing_up import draft_of, draw_up, template_of, wish_of
from caseflow.actions.letters.templates_in_force import digest_in_force
from caseflow.actions.permission import demand, reach
from caseflow.domain.deadlines import Deadline
from caseflow.domain.errors import DomainError, Fault, NotAllowed
from caseflow.domain.letter import LetterKind
from caseflow.domain.letter_changes import OF_ISSUE, facts_changed, paths_since, reads_otherwise
from caseflow.domain.letter_due import answers_stored, is_waited_for, reply_due
from caseflow.domain.letter_ladder import NextStep, next_steps
from caseflow.domain.letter_life import (
    Hand,
    LetterAct,
    LetterMove,
    LetterMoves,
    Nature,
    accepted_reply,
    allow,
    drafters_of,
    nature_of,
    next_act,
    open_reply,
    possible,
)
from caseflow.domain.letter_page import LetterPage
from caseflow.domain.letter_record import GONE, Letter, LetterState, Reply, SealedScan, Sealing, Serving
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.superseding import replaced_by, replaces
from caseflow.office import Dossier, Office

_DRAFTS = {LetterState.DRAFT, LetterState.REVIEWED}


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """A letter in a list, with the day its answer is due while it is waited for."""

    letter: Letter
    serving: Serving | None
    due: Deadline | None
    answered: bool
    """Whether an accepted reply is there and none waits to be judged."""
    nature: Nature
    waits: LetterAct | None
    """The act it waits for; None where it has ended."""
    steps: tuple[NextStep, ...] = ()
    """What it calls for where its answer did not come in time."""
    replaces: Letter | None = None
    replaced_by: Letter | None = None
    """The letter that took its place, or is drafted to."""

    @property
    def waited_for(self) -> bool:
        return is_waited_for(self.letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """One letter with everything that belongs to it.

    `otherwise` are labels of what it would say now; `paths` the facts changed since it was drawn; `hinders` why it
    could not be drawn again today, if so.
    """

    dossier: Dossier
    row: LetterRow
    kind: LetterKind | None
    servings: tuple[Serving, ...]
    sealings: tuple[Sealing, ...]
    scans: tuple[SealedScan, ...]
    replies: tuple[Reply, ...]
    drafters: frozenset[str]
    allowed: tuple[LetterMove, ...]
    answers: Mapping[str, str]
    blanks: tuple[str, ...]
    page: LetterPage
    next: LetterMove | None = None
    """The act the letter waits for; `not_next` is why the reader cannot do it."""
    not_next: DomainError | None = None
    facts_changed: bool = False
    otherwise: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    hinders: DomainError | None = None
    faults: tuple[Fault, ...] = ()
    """What a reader of a draft's paper would find wrong with its form."""
    newer_template: bool = False
    """Whether a draft was drawn with another template than is in force now; drawn anew it takes that one."""

    @property
    def letter(self) -> Letter:
        return self.row.letter


def all_letters(*, by: ActingOfficer, office: Office) -> Iterator[LetterRow]:
    """Every letter of the cases the officer may read, case by case in order of id. Raises NotAllowed."""
    demand(Verb.READ, by)
    after = ""
    while page := office.graph.dossiers(after=after):
        for dossier in page:
            if by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge)):
                yield from letters_in(dossier, office)
        after = page[-1].case.id


def case_letters(case_id: str, *, by: ActingOfficer, office: Office) -> tuple[LetterRow, ...]:
    """The letters of one case, the newest first. Raises NotAllowed, NoSuchCase."""
    demand(Verb.READ, by)
    return letters_in(reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id), office)


def letters_in(dossier: Dossier, office: Office) -> tuple[LetterRow, ...]:
    """The rows of a case's letters, the newest draft first."""
    return tuple(_row(letter, dossier, office) for letter in reversed(dossier.work.letters))


def show_letter(case_id: str, letter_id: str, *, by: ActingOfficer, office: Office) -> LetterView:
    """One letter. Raises NotAllowed, NoSuchCase, NoSuchLetter, MissingFile."""
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    letter = letter_of(dossier, letter_id)
    drafters = drafters_of(letter, dossier.entries)
    docx, blanks = _docx(letter, office)
    otherwise, hinders = _otherwise(letter, dossier, by=by, office=office)
    moves, hands = office.law.letter_moves, _hands(by, dossier)
    row = _row(letter, dossier, office)
    following = moves[row.waits] if row.waits is not None else None
    barred = None if following is None else _bar(following, row, moves, hands=hands, drafters=drafters, by=by)
    return LetterView(
        dossier=dossier,
        row=row,
        kind=kind_of(letter, office),
        servings=tuple(one for one in dossier.work.servings if one.letter == letter.id),
        sealings=tuple(one for one in dossier.work.sealings if one.letter == letter.id),
        scans=tuple(one for one in dossier.work.scans if one.letter == letter.id),
        replies=tuple(one for one in dossier.work.replies if one.letter == letter.id),
        drafters=drafters,
        allowed=_offered(row, possible(letter, moves, hands=hands, drafters=drafters, nature=row.nature)),
        next=following,
        not_next=barred,
        answers=answers_stored(letter),
        blanks=blanks,
        page=office.press.read(docx),
        facts_changed=facts_changed(dossier.case, letter),
        otherwise=otherwise,
        paths=paths_since(dossier.entries, letter.drafted_at),
        hinders=hinders,
        faults=office.press.faults(docx, kind=letter.kind) if letter.state in _DRAFTS else (),
        newer_template=_has_newer_template(letter, office),
    )


def letter_file(case_id: str, letter_id: str, *, by: ActingOfficer, office: Office) -> tuple[Letter, bytes]:
    """The letter's Word file: the very bytes that were issued, or the proof of a draft.

    Raises NotAllowed, NoSuchCase, NoSuchLetter, MissingFile.
    """
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    letter = letter_of(dossier, letter_id)
    return letter, _docx(letter, office)[0]


def _docx(letter: Letter, office: Office) -> tuple[bytes, tuple[str, ...]]:
    if letter.sha256 is not None:
        return office.files.fetch(letter.sha256), ()
    pressed = office.press.proof(draft_of(letter), template=template_of(letter, office))
    filled_at_issue = {slot.zh for slot in office.press.kind(letter.kind).slots if slot.name in OF_ISSUE}
    return pressed.docx, tuple(label for label in pressed.blanks if label not in filled_at_issue)


def _row(letter: Letter, dossier: Dossier, office: Office) -> LetterRow:
    kind = kind_of(letter, office)
    due = reply_due(
        letter,
        servings=dossier.work.servings,
        replies=dossier.work.replies,
        calendar=office.law.calendar,
        reply_from="" if kind is None else kind.reply_from,
    )
    serving = next((one for one in dossier.work.servings if one.letter == letter.id and one.done), None)
    replies = dossier.work.replies
    answered = open_reply(letter, replies) is None and accepted_reply(letter, replies) is not None
    steps = next_steps(
        letter,
        due=due,
        today=office.clock.today(),
        ladder=office.law.ladder,
        case=dossier.case,
        letters=dossier.work.letters,
        answers=answers_stored(letter),
    )
    nature = nature_of(kind)
    waits = next_act(letter, replies, nature)
    return LetterRow(
        letter=letter,
        serving=serving,
        due=due,
        answered=answered,
        nature=nature,
        waits=waits,
        steps=steps,
        replaces=replaces(letter, dossier.work.letters),
        replaced_by=replaced_by(letter, dossier.work.letters),
    )


def _hands(by: ActingOfficer, dossier: Dossier) -> dict[Verb, Hand]:
    place = place_of(dossier.case, dossier.work.in_charge)
    return {verb: hand_of(by, verb, dossier) for verb in Verb if by.may_about(verb, place)}


def _offered(row: LetterRow, allowed: tuple[LetterMove, ...]) -> tuple[LetterMove, ...]:
    """Nobody is offered to replace what is being replaced."""
    return tuple(one for one in allowed if one.act is not LetterAct.SUPERSEDE or row.replaced_by is None)


def _bar(
    move: LetterMove,
    row: LetterRow,
    moves: LetterMoves,
    *,
    hands: Mapping[Verb, Hand],
    drafters: frozenset[str],
    by: ActingOfficer,
) -> DomainError | None:
    """Why the reader cannot make this move; None where he can."""
    hand = hands.get(move.verb)
    if hand is None:
        return NotAllowed(officer=by.officer.name, verb=move.verb)
    try:
        allow(move, row.letter, moves, hand=hand, drafters=drafters, nature=row.nature)
    except DomainError as error:
        return error
    return None


def _otherwise(
    letter: Letter, dossier: Dossier, *, by: ActingOfficer, office: Office
) -> tuple[tuple[str, ...], DomainError | None]:
    """What a letter that may still be changed would say otherwise; of one that went out, what a new one would."""
    if letter.state in GONE:
        return (), None
    try:
        wish = wish_of(letter, office)
        drawn = draw_up(wish, dossier, by=by, reading=office.graph, office=office, today=office.clock.today())
    except DomainError as error:
        return (), error if letter.state in _DRAFTS else None
    return reads_otherwise(wish.kind, json.loads(letter.slots), drawn.draft.slots), None


def _has_newer_template(letter: Letter, office: Office) -> bool:
    if letter.state not in _DRAFTS:
        return False
    try:
        return digest_in_force(letter.kind, reading=office.graph, office=office) != letter.template
    except DomainError:  # changed and not fit to print: drawing anew refuses it in words, the letter is still seen
        return True
