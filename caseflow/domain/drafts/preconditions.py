"""What must have happened before an enforcement paper may be drawn up: the steps, looked for in records and events.

A step is found among the office's own letters, once served, or among the events of the case file, once dated. Every
refusal names the steps that are missing, in both languages.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from caseflow.domain.counting import Limit, count_out
from caseflow.domain.course import Course
from caseflow.domain.days import Term
from caseflow.domain.drafts.matter import letter_name
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.errors import DomainError
from caseflow.domain.happenings import Happening
from caseflow.domain.judgement import Measure
from caseflow.domain.letter_record import OUT
from caseflow.domain.order_days import order_days, served
from caseflow.domain.words import EventKind, MeasureKind, Role

PAY_ORDERS = ("correction_order", "handling_decision")
"""Letters that order pay (法释〔2013〕3号 第四条)."""
PAY_EVENTS = (EventKind.ORDER_TO_PAY, EventKind.ORDER_TO_CORRECT, EventKind.DECISION)
_CONTRACTORS = {Role.GENERAL_CONTRACTOR, Role.SPECIALIST_CONTRACTOR}
_HEARING = Term(5, working=True)
"""The term in which a hearing may be asked for (行政处罚法 第六十四条, 第八十五条)."""


class StepsMissing(DomainError):
    """A paper presupposes steps that were not taken (terms: kind, steps, steps_en)."""

    slug = "steps_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An order or notice that reached its addressee. `due` None: it names no day that can be counted.

    `number` is empty where nobody noted it; `issued_on` None likewise.
    """

    kind: str
    """The letter's kind, or the event's."""
    party: str
    number: str
    issued_on: date | None
    served_on: date
    due: date | None

    def over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.due is not None and self.due < today


def steps(
    occasion: Occasion, letters: Iterable[str], events: Iterable[EventKind] = (), *, party: str = ""
) -> tuple[Step, ...]:
    """The steps of these kinds that were served, the earliest first; `party` empty: to anybody."""
    course = Course(
        case=occasion.case, law=occasion.law, today=occasion.today, work=occasion.work, judged=occasion.judgement
    )
    due = {one.about: one.due for one in order_days(course)}
    found = (*_of_letters(course, tuple(letters), due), *_of_events(course, tuple(events), due))
    wanted = (one for one in found if party in {"", one.party})
    return tuple(sorted(wanted, key=lambda one: one.served_on))


def decision_overdue(occasion: Occasion, kind: str) -> Step:
    """The decision to the addressed party that was served and not obeyed in its term. Raises StepsMissing."""
    return _latest_over(
        occasion,
        steps(occasion, ("handling_decision",), (EventKind.DECISION,), party=occasion.to),
        StepsMissing(
            kind=letter_name(kind),
            steps="已送达该单位的行政处理决定书，且履行期限已届满",
            steps_en="a handling decision served on this party whose term is over",
        ),
    )


def contractors_decision(occasion: Occasion, kind: str) -> Step:
    """The decision to a general contractor whose term is over: it opens the deposit. Raises StepsMissing."""
    held = {place.party for place in occasion.judgement.chain if place.role in _CONTRACTORS}
    held |= {one.key for one in occasion.case.parties if one.role in _CONTRACTORS}
    found = steps(occasion, ("handling_decision",), (EventKind.DECISION,))
    return _latest_over(
        occasion,
        [one for one in found if one.party in held],
        StepsMissing(
            kind=letter_name(kind),
            steps="已送达施工总承包单位的行政处理决定书，且履行期限已届满",
            steps_en="a handling decision served on the general contractor whose term is over",
        ),
    )


def heard(occasion: Occasion, kind: str) -> date:
    """The day on which statement and defence were heard, or their term ended (劳动保障监察条例 第十九条).

    Raises StepsMissing where no notice was served or its term still runs, and the form names no day of the hearing.
    """
    answered = occasion.answer("heard_on")
    if answered is not None:
        return date.fromisoformat(answered[:10])
    terms = (_HEARING, Term.parse(occasion.values.get("statement_term", str(_HEARING))))
    ends = [
        max(count_out(one.served_on, Limit.of(term), occasion.law.calendar).due for term in terms)
        for one in steps(occasion, ("hearing_notice",), party=occasion.to)
    ]
    if not ends or ends[-1] >= occasion.today:
        raise StepsMissing(
            kind=letter_name(kind),
            steps="已送达该单位的事先告知书且陈述、申辩和申请听证的期限已届满，或者已听取陈述、申辩（在文书小表填写日期）",
            steps_en="a hearing notice served on this party whose term is over, or the day on which it was heard",
        )
    return ends[-1]


def correction_overdue(occasion: Occasion, kind: str) -> Step:
    """The order to correct that the addressed party let pass: no fine comes before it. Raises StepsMissing."""
    return _latest_over(
        occasion,
        steps(occasion, ("correction_order",), (EventKind.ORDER_TO_CORRECT,), party=occasion.to),
        StepsMissing(
            kind=letter_name(kind),
            steps="已送达该单位的限期改正指令书，且改正期限已届满",
            steps_en="a correction order served on this party whose day is over",
        ),
    )


def suspected_crime(occasion: Occasion, kind: str) -> tuple[Step, Measure]:
    """Who let an order to pay go by and shows every element of the crime, with that order. Raises StepsMissing."""
    ready = {
        one.party: one
        for one in occasion.judgement.measures
        if one.measure is MeasureKind.POLICE_TRANSFER and one.ready and one.party is not None
    }
    over = [one for one in steps(occasion, PAY_ORDERS, PAY_EVENTS) if one.over(occasion.today)]
    missing = [
        *(() if over else (("已送达且期限已届满的支付指令或者行政处理决定", "an order to pay served and not obeyed"),)),
        *(() if ready else (("涉嫌拒不支付劳动报酬罪各项要件的认定", "every element of the suspected crime"),)),
    ]
    both = [one for one in over if one.party in ready]
    if not both:
        missing = missing or [
            ("同一责任主体的逾期支付指令和犯罪要件", "the order and the elements of one and the same party")
        ]
        raise StepsMissing(
            kind=letter_name(kind),
            steps="、".join(zh for zh, _ in missing),
            steps_en=", ".join(en for _, en in missing),
        )
    return both[-1], ready[both[-1].party]


def _latest_over(occasion: Occasion, found: Iterable[Step], refusal: StepsMissing) -> Step:
    over = [one for one in found if one.over(occasion.today)]
    if not over:
        raise refusal
    return over[-1]


def _of_letters(course: Course, kinds: tuple[str, ...], due: Mapping[str, date]) -> Iterator[Step]:
    """The office's own letters, once served; one noted among the events has its last day there."""
    noted = {one.event.note: due.get(one.path) for one in course.events(*EventKind) if one.event.note}
    for letter in course.work.letters:
        serving = served(course, letter) if letter.kind in kinds and letter.state in OUT else None
        if serving is not None and letter.number is not None:
            yield Step(
                kind=letter.kind,
                party=letter.to,
                number=letter.number,
                issued_on=letter.issued_on,
                served_on=serving.on,
                due=due.get(f"letters.{letter.id}") or noted.get(letter.number),
            )


def _of_events(course: Course, kinds: tuple[EventKind, ...], due: Mapping[str, date]) -> Iterator[Step]:
    """The events of the file that are no letter of the office."""
    numbers = {letter.number for letter in course.work.letters}
    for one in course.events(*kinds) if kinds else ():
        event, begun = one.event, _begun(one)
        if begun is not None and event.party is not None and event.note not in numbers - {None}:
            yield Step(
                kind=str(event.kind),
                party=event.party,
                number="",
                issued_on=event.on.last if event.on is not None and event.on.exact else None,
                served_on=begun,
                due=due.get(one.path),
            )


def _begun(one: Happening) -> date | None:
    return next((day.last for day in (one.event.served_on, one.event.on) if day is not None and day.exact), None)
