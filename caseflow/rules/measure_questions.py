"""Questions about single elements of measures. Each takes the CaseFacts and a party (None: the case as a whole) and
answers whether its element is shown, by which facts, and what is missing.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

from caseflow.domain.case_facts import CaseFacts, Element
from caseflow.domain.case_file import Claim
from caseflow.domain.crime import AmountState, amount_of
from caseflow.domain.happenings import latest, of_kinds, paths
from caseflow.domain.judgement import Paths
from caseflow.domain.orders import PAY_ORDERS, Expiry, order_unmet, pay_order_expired
from caseflow.domain.words import Basis, Duty, EventKind, PartyStatus, SystemCode, Verdict

_EVASION = (EventKind.ABSCONDED, EventKind.ASSETS_MOVED, EventKind.RECORDS_DESTROYED)
_DECIDED = (EventKind.DECISION, EventKind.PENALTY, EventKind.POLICE_TRANSFER, EventKind.LISTED)
_MANY_COMPLAINTS = 2
_SUIT_MONTHS = 6


def debt_established(facts: CaseFacts, party: str | None) -> Element:
    """The sum an order would name is established, to the fen."""
    claims = facts.still_open(facts.answers_for(party))
    missing = tuple(path for claim in claims for path in _unsettled(facts, claim))
    return Element(shown=bool(claims) and not missing, because=_claims(claims), missing=missing)


def first_order(facts: CaseFacts, party: str | None) -> Element:
    """Always shown; says where an order to pay stands already."""
    orders = facts.events(party, *PAY_ORDERS)
    return Element(shown=True, because=paths(orders), note="already_ordered" if orders else None)


def still_unpaid(facts: CaseFacts, party: str | None) -> Element:
    """Something is still open. Paid before the police filed, it may be no crime (法释〔2013〕3号 第六条)."""
    claims = facts.answers_for(party)
    if claims and not facts.still_open(claims):
        return Element(shown=False, missing=("open_debt",), note="paid_since")
    return Element(shown=True, because=_claims(facts.still_open(claims)))


def evasion_or_ability(facts: CaseFacts, party: str | None) -> Element:
    """Moved assets, fled, destroyed the books; or able to pay and did not (刑法 第二百七十六条之一; 法释 第二条)."""
    shown = (*paths(facts.events(party, *_EVASION)), *_summoned_in_vain(facts, party), *_able(facts, party))
    if shown:
        return Element(shown=True, because=shown)
    presumed = _presumed_flight(facts, party)
    if presumed:
        return Element(shown=True, because=presumed, missing=("confirmable_notice",))
    return Element(shown=False, missing=("evasion_or_ability",))


def crime_amount(facts: CaseFacts, party: str | None) -> Element:
    """The amount is large by either threshold (法释〔2013〕3号 第三条)."""
    amount = amount_of(facts, party or "")
    if amount.state is AmountState.ABOVE:
        return Element(shown=True, because=amount.because)
    note = {AmountState.BAND: "ask_legal_officer", AmountState.BELOW: "amount_below"}.get(amount.state)
    return Element(shown=False, because=amount.because, missing=("crime_amount", *amount.missing), note=note)


def crime_amount_or_incident(facts: CaseFacts, party: str | None) -> Element:
    """The criminal amount, or a group incident (45号令 第五条)."""
    incident = group_incident(facts, party)
    return incident if incident.shown else crime_amount(facts, party)


def group_incident(facts: CaseFacts, party: str | None) -> Element:
    found = facts.incidents(party)
    return Element(shown=bool(found), because=paths(found))


def order_expired(facts: CaseFacts, party: str | None) -> Element:
    """A government order to pay expired unpaid (法释〔2013〕3号 第四条)."""
    if party is None:
        return _any_expired(facts)
    return _element(pay_order_expired(facts.addressee(party)), "order_expired")


def order_expired_undecided(facts: CaseFacts, party: str | None) -> Element:
    """An instruction to pay expired unpaid and no decision followed yet (劳动保障监察条例 第十八条)."""
    if party is None or facts.events(party, EventKind.DECISION):
        return Element(shown=False)
    return _element(pay_order_expired(facts.addressee(party), EventKind.ORDER_TO_PAY), "order_expired")


def decision_expired(facts: CaseFacts, party: str | None) -> Element:
    """行政处理决定 not obeyed in time: only this opens the deposit and the court."""
    if party is None:
        return Element(shown=False)
    return _element(pay_order_expired(facts.addressee(party), EventKind.DECISION), "decision_expired")


def system_order_expired(facts: CaseFacts, party: str | None) -> Element:
    """An order to correct expired and a system is broken still (条例 第五十四条至第五十七条: the fine only then)."""
    broken = tuple(
        p for row in facts.systems if row.verdict is Verdict.BROKEN and row.bearer == party for p in row.because
    )
    return _element(order_unmet(facts.addressee(party or ""), EventKind.ORDER_TO_CORRECT, broken), "correction_expired")


def obstruction(facts: CaseFacts, party: str | None) -> Element:
    """Refused records after an order to produce them, or let an order or decision go by (劳动保障监察条例 第三十条)."""
    if party is None:
        return Element(shown=False)
    to = facts.addressee(party)
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


def unable_or_fled(facts: CaseFacts, party: str | None) -> Element:
    """Cannot pay for now, or has fled (条例 第六十三条)."""
    shown = facts.events(party, EventKind.UNABLE_TO_PAY, EventKind.ABSCONDED)
    if shown:
        return Element(shown=True, because=paths(shown))
    presumed = _presumed_flight(facts, party)
    return Element(shown=bool(presumed), because=presumed, missing=("flight_or_inability",))


def suspected_bad_faith(facts: CaseFacts, party: str | None) -> Element:
    """Signs of bad faith, for which the plan has assets looked into (seed 二(三)3)."""
    element = evasion_or_ability(facts, party)
    return Element(shown=element.shown, because=element.because)


def municipal_approval(facts: CaseFacts, party: str | None) -> Element:
    """The head of the municipal authority must approve first (条例 第四十条); no case file can show it."""
    return Element(shown=False, missing=("municipal_approval",))


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


def deposit_lodged(facts: CaseFacts, party: str | None) -> Element:
    """There is a deposit or guarantee to draw on (条例 第三十二条)."""
    rows = [row for row in facts.systems if row.system == SystemCode.WAGE_DEPOSIT and row.bearer in {party, None}]
    kept = [row for row in rows if row.verdict is Verdict.KEPT]
    if kept:
        return Element(shown=True, because=tuple(path for row in kept for path in row.because))
    paths_missing = tuple(path for row in rows for path in (*row.missing, *row.because))
    return Element(shown=False, missing=paths_missing or ("systems.wage_deposit",))


def cap_known(facts: CaseFacts, party: str | None) -> Element:
    """How far the owner must advance: the unsettled works price (条例 第二十九条)."""
    rows = [row for row in facts.rows_of(party or "") if row.duty is Duty.ADVANCES]
    links = facts.chain.given_by(party or "")
    missing = tuple(f"contracts.{link.key}.unsettled" for link in links if link.unsettled is None)
    known = all(row.cap is not None for row in rows)
    return Element(shown=known, missing=() if known else missing or ("unsettled",))


def case_decided(facts: CaseFacts, party: str | None) -> Element:
    """The violation was decided upon (人社部令第29号; 条例 第四十七条)."""
    found = facts.events(party, *_DECIDED)
    return Element(shown=bool(found), because=paths(found))


def major_violation(facts: CaseFacts, party: str | None) -> Element:
    """A large amount, transferred as a crime, or a group incident."""
    transferred = facts.events(party, EventKind.POLICE_TRANSFER)
    if transferred:
        return Element(shown=True, because=paths(transferred))
    return crime_amount_or_incident(facts, party)


def key_enterprise(facts: CaseFacts, party: str | None) -> Element:
    """重点欠薪企业: an expired order, a group incident, or repeated complaints (the office's own measure)."""
    for element in (order_expired(facts, party), group_incident(facts, party)):
        if element.shown:
            return element
    complaints = facts.events(party, EventKind.COMPLAINT)
    return Element(shown=len(complaints) >= _MANY_COMPLAINTS, because=paths(complaints))


def major_case(facts: CaseFacts, party: str | None) -> Element:
    """A group incident, or an order that expired unpaid."""
    incident = of_kinds(facts.happenings, EventKind.GROUP_INCIDENT)
    return Element(shown=True, because=paths(incident)) if incident else _any_expired(facts)


def _any_expired(facts: CaseFacts) -> Element:
    found = [pay_order_expired(facts.addressee(party.key)) for party in facts.case.parties]
    because = tuple(dict.fromkeys(path for one in found if one.shown for path in one.because))
    return Element(shown=bool(because), because=because, missing=() if because else ("order_expired",))


def _element(expiry: Expiry, name: str) -> Element:
    if expiry.shown:
        return Element(shown=True, because=expiry.because)
    return Element(shown=False, because=expiry.because, missing=(name, *expiry.missing))


def _summoned_in_vain(facts: CaseFacts, party: str | None) -> Paths:
    """Called in a way that can be confirmed and did not come: treated as fleeing (人社部发〔2014〕100号)."""
    called = [
        one
        for one in facts.events(party, EventKind.INTERVIEW_CALLED)
        if one.event.served_how is not None or one.event.served_on is not None or one.event.proof is not None
    ]
    missed = facts.events(party, EventKind.INTERVIEW_MISSED)
    return (*paths(called), *paths(missed)) if called and missed else ()


def _presumed_flight(facts: CaseFacts, party: str | None) -> Paths:
    """Signs of flight without a notice that can be confirmed."""
    found = paths(facts.events(party, EventKind.CONTACT_LOST, EventKind.INTERVIEW_MISSED))
    subject = facts.chain.party(party)
    if subject is not None and subject.status is PartyStatus.UNREACHABLE:
        return (*found, f"parties.{subject.key}.status")
    return found


def _able(facts: CaseFacts, party: str | None) -> Paths:
    """Assets were found, or all that was due from above was paid and the wages were not."""
    links = facts.chain.taken_by(party) if party is not None else ()
    paid_down = tuple(f"contracts.{link.key}.paid_down" for link in links if link.paid_down)
    return (*paths(facts.events(party, EventKind.ASSETS_FOUND)), *paid_down)


def _unsettled(facts: CaseFacts, claim: Claim) -> Paths:
    path = f"claims.{claim.key}"
    money = facts.money[claim.key]
    return (
        *(() if money.open is not None else (money.missing or (f"{path}.owed",))),
        *(() if claim.basis in {Basis.ESTABLISHED, Basis.ADMITTED} else (f"{path}.basis",)),
        *((f"{path}.approximate",) if claim.approximate else ()),
    )


def _claims(claims: tuple[Claim, ...]) -> Paths:
    return tuple(f"claims.{claim.key}" for claim in claims)


def _months_after(day: date, count: int) -> date:
    """The matching day, or the month's last (民法典 第二百零二条)."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


QUESTIONS: Mapping[str, Callable[[CaseFacts, str | None], Element]] = {
    question.__name__: question
    for question in (
        debt_established,
        first_order,
        still_unpaid,
        evasion_or_ability,
        crime_amount,
        crime_amount_or_incident,
        group_incident,
        order_expired,
        order_expired_undecided,
        decision_expired,
        system_order_expired,
        obstruction,
        unable_or_fled,
        suspected_bad_faith,
        municipal_approval,
        review_period_over,
        deposit_lodged,
        cap_known,
        case_decided,
        major_violation,
        key_enterprise,
        major_case,
    )
}
