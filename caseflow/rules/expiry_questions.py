"""Questions about orders and decisions as elements of measures: given, expired, decided, beyond review.

Each takes the CaseFacts and a party (None: the case as a whole).
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

from caseflow.domain.case_facts import CaseFacts, Element
from caseflow.domain.happenings import latest, paths
from caseflow.domain.orders import PAY_ORDERS, Expiry, order_unmet, pay_order_expired
from caseflow.domain.words import EventKind, Verdict

_DECIDED = (EventKind.DECISION, EventKind.PENALTY, EventKind.POLICE_TRANSFER, EventKind.LISTED)
_SUIT_MONTHS = 6


def first_order(facts: CaseFacts, party: str | None) -> Element:
    """Always shown; says where an order to pay stands already."""
    orders = facts.events(party, *PAY_ORDERS)
    return Element(shown=True, because=paths(orders), note="already_ordered" if orders else None)


def first_correction(facts: CaseFacts, party: str | None) -> Element:
    """Always shown; says where an order to correct stands already."""
    orders = facts.events(party, EventKind.ORDER_TO_CORRECT)
    return Element(shown=True, because=paths(orders), note="already_ordered" if orders else None)


def order_expired(facts: CaseFacts, party: str | None) -> Element:
    """A government order to pay expired unpaid (法释〔2013〕3号 第四条)."""
    if party is None:
        return any_order_expired(facts)
    return _element(pay_order_expired(facts.addressee(party)), "order_expired")


def order_expired_undecided(facts: CaseFacts, party: str | None) -> Element:
    """An instruction to pay expired unpaid and no decision followed yet (劳动保障监察条例 第十八条)."""
    if facts.events(party, EventKind.DECISION):
        return Element(shown=False)
    return _element(pay_order_expired(facts.addressee(party or ""), EventKind.ORDER_TO_PAY), "order_expired")


def decision_expired(facts: CaseFacts, party: str | None) -> Element:
    """行政处理决定 not obeyed in time: only this opens the deposit and the court."""
    return _element(pay_order_expired(facts.addressee(party or ""), EventKind.DECISION), "decision_expired")


def system_order_expired(facts: CaseFacts, party: str | None) -> Element:
    """An order to correct expired and a system is broken still (条例 第五十四条至第五十七条: the fine only then)."""
    broken = tuple(
        p for row in facts.systems if row.verdict is Verdict.BROKEN and row.bearer == party for p in row.because
    )
    return _element(order_unmet(facts.addressee(party or ""), EventKind.ORDER_TO_CORRECT, broken), "correction_expired")


def obstruction(facts: CaseFacts, party: str | None) -> Element:
    """Refused records after an order to produce them, or let an order or decision go by (劳动保障监察条例 第三十条)."""
    to = facts.addressee(party or "")
    refused = facts.events(party, EventKind.RECORDS_REFUSED)
    unmet = order_unmet(to, EventKind.ORDER_TO_PRODUCE, paths(refused))
    expired = [
        one for one in (pay_order_expired(to), order_unmet(to, EventKind.ORDER_TO_CORRECT, ()), unmet) if one.shown
    ]
    if expired:
        return Element(shown=True, because=tuple(path for one in expired for path in one.because))
    if refused:
        asked = facts.events(party, EventKind.ORDER_TO_PRODUCE)
        return Element(shown=True, because=paths((*refused, *asked)), missing=() if asked else ("order_to_produce",))
    return Element(shown=False, missing=("order_expired",))


def review_period_over(facts: CaseFacts, party: str | None) -> Element:
    """Nobody can ask for review or sue any more: six months from service (行政诉讼法 第四十六条)."""
    decision = latest(facts.events(party, EventKind.DECISION))
    if decision is None:
        return Element(shown=False, missing=("review_period_over",))
    event, name = decision.event, "served_on" if decision.event.on is None else "on"
    known = event.served_on or event.on
    if known is None or not known.exact:
        return Element(shown=False, missing=("review_period_over", f"{decision.path}.{name}"))
    over = _months_after(known.last, _SUIT_MONTHS) < facts.as_of.first
    return Element(shown=over, because=(decision.path,), missing=() if over else ("review_period_over",))


def case_decided(facts: CaseFacts, party: str | None) -> Element:
    """The violation was decided upon (人社部令第29号; 条例 第四十七条)."""
    found = facts.events(party, *_DECIDED)
    return Element(shown=bool(found), because=paths(found))


def any_order_expired(facts: CaseFacts) -> Element:
    """Whether any party of the case let an order to pay expire."""
    found = [pay_order_expired(facts.addressee(party.key)) for party in facts.case.parties]
    because = tuple(dict.fromkeys(path for one in found if one.shown for path in one.because))
    return Element(shown=bool(because), because=because, missing=() if because else ("order_expired",))


def _element(expiry: Expiry, name: str) -> Element:
    if expiry.shown:
        return Element(shown=True, because=expiry.because)
    return Element(shown=False, because=expiry.because, missing=(name, *expiry.missing))


def _months_after(day: date, count: int) -> date:
    """The matching day, or the month's last (民法典 第二百零二条)."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


QUESTIONS: Mapping[str, Callable[[CaseFacts, str | None], Element]] = {
    question.__name__: question
    for question in (
        first_order,
        first_correction,
        order_expired,
        order_expired_undecided,
        decision_expired,
        system_order_expired,
        obstruction,
        review_period_over,
        case_decided,
    )
}
