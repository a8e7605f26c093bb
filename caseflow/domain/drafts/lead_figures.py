"""How the units handled their leads in a period: each figure can be counted again from the letters and the cases.

A lead belongs to the period in which it came in. Whether it was closed or late is told as of the period's last day, so
that a circular drawn a week later says the same; what is owed is what the case says today.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from caseflow.domain.drafts.ledger_rows import letters_out
from caseflow.domain.drafts.matter import arrears
from caseflow.domain.drafts.occasion import Occasion, Standing
from caseflow.domain.drafts.period import Period
from caseflow.domain.letter_due import answers_stored, named_day, office_day, reply_due
from caseflow.domain.letter_record import OUT, Letter, LetterState
from caseflow.domain.money import Yuan, total

LEAD = "lead_transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of one unit, or of all: leads by number, the cases' wages, workers called back after a look-back."""

    unit: str
    received: int
    closed: int
    late: int
    owed: Yuan | None
    """What the cases owe together; None where no case says it."""
    unknown: int
    """Cases that do not say what they owe."""
    reached: int
    content: int

    @property
    def rate(self) -> str:
        """The share that was closed, in per cent with one decimal; — of none."""
        return f"{self.closed * 100 / self.received:.1f}%" if self.received else "—"


@dataclass(frozen=True, slots=True)
class _Lead:
    standing: Standing
    letter: Letter


def figures(occasion: Occasion, period: Period) -> tuple[Figures, ...]:
    """A row for each unit that leads were passed to, the highest share of closed ones first."""
    leads = tuple(_leads(occasion, period))
    units = dict.fromkeys(one.letter.to_name for one in leads)
    rows = [_counted(unit, [one for one in leads if one.letter.to_name == unit], occasion, period) for unit in units]
    return tuple(sorted(rows, key=lambda row: (-row.closed / row.received, -row.received, row.unit)))


def together(occasion: Occasion, period: Period) -> Figures:
    """The same of all leads; a case that two units share is counted once."""
    return _counted("", tuple(_leads(occasion, period)), occasion, period)


def late_at(occasion: Occasion, standing: Standing, letter: Letter, day: date) -> date | None:
    """The last day of a letter's term, where it passed before this day without an answer; else None."""
    work = standing.work
    if _closed_by(letter, day) or any(one.letter == letter.id and one.on <= day for one in work.replies):
        return None
    due = reply_due(letter, servings=work.servings, replies=work.replies, calendar=occasion.law.calendar)
    return due.due if due is not None and due.due < day else None


def _leads(occasion: Occasion, period: Period) -> Iterator[_Lead]:
    for standing, letter in letters_out(occasion, LEAD):
        came = named_day(answers_stored(letter).get("received_at")) or letter.issued_on
        if period.holds(came):
            yield _Lead(standing, letter)


def _counted(unit: str, leads: Iterable[_Lead], occasion: Occasion, period: Period) -> Figures:
    listed = tuple(leads)
    cases = {one.standing.case.id: one.standing for one in listed}
    owed = [arrears(one.case, one.judgement).owed for one in cases.values()]
    known = [amount for amount in owed if amount is not None]
    called = [pair for one in cases.values() for pair in _called_back(one, period)]
    return Figures(
        unit=unit,
        received=len(listed),
        closed=sum(_closed_by(one.letter, period.last) for one in listed),
        late=sum(late_at(occasion, one.standing, one.letter, period.last) is not None for one in listed),
        owed=total(known) if known else None,
        unknown=len(owed) - len(known),
        reached=sum(reached for reached, _ in called),
        content=sum(content for _, content in called),
    )


def _closed_by(letter: Letter, day: date) -> bool:
    """Whether it was closed on or before the day."""
    at = letter.closed_at
    return letter.state is LetterState.CLOSED and at is not None and office_day(at) <= day


def _called_back(standing: Standing, period: Period) -> Iterator[tuple[int, int]]:
    """Of each look-back until the period's end: how many workers were reached, how many were paid or content."""
    for letter in standing.work.letters:
        answers = answers_stored(letter) if letter.kind == "look_back" and letter.state in OUT else {}
        visited = named_day(answers.get("visited_on"))
        if visited is not None and visited <= period.last:
            yield int(answers.get("reached", "0")), int(answers.get("content", "0"))
