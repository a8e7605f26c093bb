"""Orders of the office and their days: when one is due, and whether it expired unpaid.

An order is expired unpaid by its event, or when its day lies before the day judged and a later fact shows the debt
open; else that it expired is a missing fact. Only 限期改正指令书 that names pay and a day (`order_to_pay`) and
行政处理决定书 (`decision`) order payment; a fine does not (法释〔2013〕3号 第四条).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.chain import principal
from caseflow.domain.days import Day, WorkingDays, YearNotPublished
from caseflow.domain.happenings import Happening, of_kinds, paths
from caseflow.domain.judgement import Paths
from caseflow.domain.money import NOTHING
from caseflow.domain.words import EventKind, PartyStatus

PAY_ORDERS = (EventKind.ORDER_TO_PAY, EventKind.DECISION)
_EXPIRY = {
    EventKind.ORDER_TO_PAY: EventKind.ORDER_EXPIRED,
    EventKind.ORDER_TO_CORRECT: EventKind.ORDER_EXPIRED,
    EventKind.ORDER_TO_PRODUCE: EventKind.ORDER_EXPIRED,
    EventKind.DECISION: EventKind.DECISION_EXPIRED,
}
_POSTED = "张贴"
_SHOWS_DEBT_OPEN = frozenset(
    {
        EventKind.COMPLAINT, *PAY_ORDERS, EventKind.ORDER_EXPIRED, EventKind.DECISION_EXPIRED,
        EventKind.GROUP_INCIDENT, EventKind.PAID, EventKind.PART_PAID, EventKind.DEPOSIT_USED,
        EventKind.FUND_ADVANCED, EventKind.POLICE_TRANSFER, EventKind.POLICE_FILED, EventKind.LISTED,
    }
)  # fmt: skip
"""Later facts that show the debt open at the order's day; a late payment shows it as well as a late complaint."""
FLIGHT = (EventKind.ABSCONDED, EventKind.CONTACT_LOST, EventKind.INTERVIEW_MISSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """Whether an order to a party expired unmet; where not shown, `missing` says what would show it."""

    shown: bool
    because: Paths = ()
    missing: Paths = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """A party an order may have gone to, with what had happened by the day judged and its claims."""

    case: CaseFile
    party: str
    happenings: tuple[Happening, ...]
    as_of: Day
    calendar: WorkingDays
    claims: frozenset[str]

    def events(self, *kinds: EventKind) -> tuple[Happening, ...]:
        return tuple(one for one in of_kinds(self.happenings, *kinds) if one.concerns(self.party))

    @property
    def fled(self) -> bool:
        party = self.case.party(self.party)
        unreachable = party is not None and party.status is PartyStatus.UNREACHABLE
        return unreachable or bool(self.events(*FLIGHT))


def due_day(one: Happening, calendar: WorkingDays) -> tuple[date | None, Paths]:
    """The last day of an order, or the path that would tell it: its own day, else its term from service."""
    event = one.event
    if event.due_on is not None:
        return (event.due_on.last, ()) if event.due_on.exact else (None, (f"{one.path}.due_on",))
    if event.due_in is None:
        return None, (f"{one.path}.due_on",)
    start, name = (event.served_on, "served_on") if event.served_on is not None else (event.on, "on")
    if start is None or not start.exact:
        return None, (f"{one.path}.{name}",)
    try:
        return event.due_in.due(start.last, calendar), ()
    except YearNotPublished:
        return None, (f"{one.path}.due_in",)


def pay_order_expired(to: Addressee, *kinds: EventKind) -> Expiry:
    """Whether an order to pay (of these kinds, default both) to the party expired unpaid."""
    wanted = kinds or PAY_ORDERS
    ended = _by_event(to, wanted)
    return ended if ended is not None else _by_day(to, wanted, lambda due: _debt_open_after(to, due))


def order_unmet(to: Addressee, kind: EventKind, still: Paths) -> Expiry:
    """Whether an order to correct or produce expired; `still` are the facts that show it unmet today."""
    ended = _by_event(to, (kind,))
    return ended if ended is not None else _by_day(to, (kind,), lambda _: still)


def _by_event(to: Addressee, wanted: tuple[EventKind, ...]) -> Expiry | None:
    """Expired by its own event; None where no event says so."""
    failed: Expiry | None = None
    for end in _ends(to, {_EXPIRY[kind] for kind in wanted}):
        order = _order_of(to, end)
        kind = _bare(end) if order is None else order.kind
        if kind not in wanted:
            continue
        missing = () if order is None else _posting(to, order)
        if not missing:
            return Expiry(shown=True, because=(*(paths([order]) if order else ()), end.path))
        failed = Expiry(shown=False, because=(end.path,), missing=missing)
    return failed


def _ends(to: Addressee, kinds: set[EventKind]) -> tuple[Happening, ...]:
    """Expiries of the party's orders; one that names nobody is of the only party ordered."""
    orders = of_kinds(to.happenings, *_EXPIRY)
    alone = bool(orders) and all(one.concerns(to.party) for one in orders)
    return tuple(
        one
        for one in of_kinds(to.happenings, *kinds)
        if one.event.owed != NOTHING and (one.concerns(to.party) or (one.event.party is None and alone))
    )


def _order_of(to: Addressee, end: Happening) -> Happening | None:
    """The order an expiry belongs to: the nearest before it in the file; one about a claim belongs to a pay order."""
    kinds = [kind for kind, expiry in _EXPIRY.items() if expiry is end.kind]
    if end.event.claim is not None or end.event.owed is not None:
        kinds = [kind for kind in kinds if kind in PAY_ORDERS]
    orders = to.events(*kinds)
    place = to.happenings.index(end)
    before = [one for one in orders if to.happenings.index(one) < place]
    return before[-1] if before else next(iter(orders), None)


def _bare(end: Happening) -> EventKind:
    """What an expiry is taken to be of where the file holds no order it could belong to."""
    return EventKind.DECISION if end.kind is EventKind.DECISION_EXPIRED else EventKind.ORDER_TO_PAY


def _by_day(to: Addressee, wanted: tuple[EventKind, ...], still: Callable[[date], Paths]) -> Expiry:
    """Expired because its day is over and a later fact shows it unmet."""
    orders = to.events(*wanted)
    missing: list[str] = []
    for order in orders:
        due, undated = due_day(order, to.calendar)
        bar = (*undated, *_posting(to, order))
        if due is None or bar:
            missing.extend(bar)
        elif due < to.as_of.first and still(due):
            return Expiry(shown=True, because=(order.path, *still(due)))
        elif to.as_of.first <= due < to.as_of.last:
            missing.append("as_of")
    return Expiry(shown=False, because=paths(orders), missing=tuple(missing))


def _debt_open_after(to: Addressee, due: date) -> Paths:
    """Facts later than the day that show the party's debt open."""
    found = [one for one in to.happenings if one.after(due) and _speaks_of(to, one.event) and _shows_open(one.event)]
    return paths(found)


def _speaks_of(to: Addressee, event: Event) -> bool:
    """An event about one of the party's claims; where it names none, not one of an employer whose claims are others."""
    if event.claim is not None:
        return event.claim in to.claims
    whose = principal(to.case, event.party)
    hired = {claim.key for claim in to.case.claims if whose in {principal(to.case, key) for key in claim.employers}}
    return not hired or bool(hired & to.claims)


def _shows_open(event: Event) -> bool:
    return event.kind in _SHOWS_DEBT_OPEN or (event.owed is not None and event.owed != NOTHING)


def _posting(to: Addressee, order: Happening) -> Paths:
    """Posting serves only a party that has fled, with photo or video as proof (法释〔2013〕3号 第四条)."""
    event = order.event
    if _POSTED not in (event.served_how or ""):
        return ()
    return (
        *(() if to.fled else (f"{order.path}.served_how",)),
        *(() if event.proof is not None else (f"{order.path}.proof",)),
    )
