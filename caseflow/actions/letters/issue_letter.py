"""Issue a letter: checked, numbered, pressed, kept and recorded in one unit of work.

The number is taken last of all that can be refused and is given back by whatever fails after it, so a series has no
gap. Its year and the letter's day are the office's clock's. A clock that stands before the day of the series' last
letter is refused rather than believed: a number is never reused, but an order of 31 December that follows one of
1 January would be dated by a fault, and a letter's day starts terms of law. The bytes go to the files under their
hash before the unit ends; a unit that fails leaves bytes that nothing names, and no letter.
"""

import json
from dataclasses import dataclass, replace

from caseflow.actions.letters.carrying import Errand, Outcome, carry_out, errand
from caseflow.actions.letters.drawing_up import draft_of, draw_up, slots_text, template_of, wish_of
from caseflow.actions.letters.office_values import must_be_confirmed
from caseflow.actions.letters.supersede_letter import let_go
from caseflow.domain.document_number import counter_of, number_of, series_of
from caseflow.domain.drafts.answers import answers_of
from caseflow.domain.drafts.authority import may_issue, may_say, must_be_named
from caseflow.domain.errors import DomainError
from caseflow.domain.judge import judge
from caseflow.domain.letter import BlanksLeft, LetterKind
from caseflow.domain.letter_addressee import addressee
from caseflow.domain.letter_changes import OF_ISSUE, FactsChanged, must_be_newest, reads_otherwise
from caseflow.domain.letter_due import answers_stored
from caseflow.domain.letter_life import LetterAct, NotThisRole, named
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.superseding import must_still_stand
from caseflow.office import Dossier, Office, Pen


class ClockBehind(DomainError):
    """The clock says a day before that of the series' last letter (terms: today, last)."""

    slug = "clock_behind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What the issuer says: the version he read, and whether it goes out although the facts would word it otherwise."""

    version: int | None = None
    despite: bool = False


AS_IT_IS = Issue()


def issue_letter(
    case_id: str, letter_id: str, issue: Issue = AS_IT_IS, *, by: ActingOfficer, office: Office, once: str = ""
) -> Letter:
    """The issued letter, with its number and the hash of its frozen file.

    Raises BlanksLeft (naming each), FactsChanged, TemplateChanged, StaleDraft, ClockBehind, NoSeries, NoRecipient,
    ReplacedEnded, DiskFull, the refusals of authority and of the letter's life; then nothing is changed and no number
    is gone.
    """
    errand_ = errand(case_id, letter_id, LetterAct.ISSUE, by=by, office=office, once=once)

    def change(pen: Pen, dossier: Dossier, letter: Letter) -> Outcome:
        must_be_newest(letter, issue.version)
        kind = office.press.kind(letter.kind)
        _must_be_allowed(errand_, kind, letter, dossier, pen)
        changed = _changed(errand_, letter, dossier, pen)
        if changed and not issue.despite:
            raise FactsChanged(slots="、".join(changed))
        must_still_stand(letter, dossier.work.letters)
        issued = _numbered(errand_, kind, letter, pen)
        _, replaced = let_go(pen, dossier, issued, errand=errand_)
        return Outcome(
            letter=issued,
            said={
                "number": issued.number,
                "sha256": issued.sha256,
                "version": letter.version,
                "despite": list(changed),
                **replaced,
            },
        )

    return carry_out(errand_, change)


def _must_be_allowed(errand_: Errand, kind: LetterKind, letter: Letter, dossier: Dossier, pen: Pen) -> None:
    office = errand_.office
    if kind.signed_by and not set(kind.signed_by) & errand_.by.officer.roles and not _lent_a_pen(errand_, kind):
        raise NotThisRole(**named(errand_.move), officer=errand_.by.officer.name, post=min(kind.signed_by))
    judgement = judge(dossier.case, office.law, today=errand_.today)
    to = addressee(dossier.case, judgement, kind, letter.to, agencies=pen.agencies())
    may_issue(kind, issuer=letter.issuer, to_kind=to.kind)
    must_be_named(kind, to=letter.to, to_name=letter.to_name)
    may_say(kind, draft_of(letter), to_kind=to.kind, approval=letter.approval)
    must_be_confirmed(kind, reading=pen, office=office)
    _must_be_full(errand_, kind, letter)


def _must_be_full(errand_: Errand, kind: LetterKind, letter: Letter) -> None:
    """Raises BlanksLeft with every label that still prints as a blank, AnswerMissing for what prints nowhere.

    AnswerIsPast where a deadline ran out while the letter waited.
    """
    filled_now = {slot.zh for slot in kind.slots if slot.name in OF_ISSUE}
    pressed = errand_.office.press.proof(draft_of(letter), template=template_of(letter, errand_.office))
    blanks = [label for label in pressed.blanks if label not in filled_now]
    if blanks:
        raise BlanksLeft(kind=kind.zh, blanks="、".join(blanks))
    answers_of(kind.form, answers_stored(letter), today=errand_.today, complete=True)


def _lent_a_pen(errand_: Errand, kind: LetterKind) -> bool:
    """Whether an officer acts for somebody else: the delegation lent him a role that signs."""
    return any(power.lent_by is not None and power.verb is errand_.move.verb for power in errand_.by.powers)


def _changed(errand_: Errand, letter: Letter, dossier: Dossier, pen: Pen) -> tuple[str, ...]:
    """The labels of what the letter would say otherwise if it were drawn today."""
    office = errand_.office
    wish = wish_of(letter, office)
    drawn = draw_up(wish, dossier, by=errand_.by, reading=pen, office=office, today=errand_.today)
    return reads_otherwise(wish.kind, json.loads(letter.slots), drawn.draft.slots)


def _numbered(errand_: Errand, kind: LetterKind, letter: Letter, pen: Pen) -> Letter:
    """The letter under the next number of its series, pressed, its file kept."""
    office, today = errand_.office, errand_.today
    series = series_of(office.law.series, kind, letter.issuer)
    sequence = pen.take_number(counter_of(series, today.year))
    last = pen.last_issued(series.key)
    if last is not None and today < last:
        raise ClockBehind(today=today, last=last)
    number = number_of(series, today.year, sequence)
    template = template_of(letter, office)
    pressed = office.press.issue(draft_of(letter), number=number, issued_on=today, template=template)
    return replace(
        letter,
        state=LetterState.ISSUED,
        slots=slots_text(pressed.draft),
        series=series.key,
        year=today.year,
        sequence=sequence,
        number=number,
        issued_by=errand_.by.officer.name,
        issued_at=errand_.at,
        issued_on=today,
        sha256=office.files.store(pressed.docx),
    )
