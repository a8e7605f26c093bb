"""Questions about single elements of measures: the debt, the crime, bad faith, what the case is like.

Each takes the CaseFacts and a party (None: the case as a whole) and answers whether its element is shown, by which
facts, and what is missing.
"""

from collections.abc import Callable, Mapping

from caseflow.domain.arrears import PAYMENTS
from caseflow.domain.case_facts import CaseFacts, Element
from caseflow.domain.case_file import Claim
from caseflow.domain.crime import AmountState, amount_of
from caseflow.domain.happenings import of_kinds, paths
from caseflow.domain.judgement import Paths
from caseflow.domain.words import Basis, Duty, EventKind, PartyStatus, SystemCode, Verdict
from caseflow.rules.expiry_questions import any_order_expired, order_expired

_EVASION = (EventKind.ABSCONDED, EventKind.ASSETS_MOVED, EventKind.RECORDS_DESTROYED)
_MANY_COMPLAINTS = 2


def debt_established(facts: CaseFacts, party: str | None) -> Element:
    """The sum an order would name is established, to the fen."""
    claims = facts.still_open(facts.answers_for(party))
    missing = tuple(path for claim in claims for path in _unsettled(facts, claim))
    return Element(shown=bool(claims) and not missing, because=_claims(claims), missing=missing)


def owed_established(facts: CaseFacts, party: str | None) -> Element:
    """What was owed is established, paid since or not: the base of the extra compensation."""
    claims = facts.answers_for(party)
    missing = tuple(path for claim in claims for path in _unsettled(facts, claim))
    return Element(shown=bool(claims) and not missing, because=_claims(claims), missing=missing)


def still_unpaid(facts: CaseFacts, party: str | None) -> Element:
    """Something the party answers for, or where it answers for nothing, something in the case, is still open."""
    claims = facts.answers_for(party) or facts.answers_for(None)
    still = facts.still_open(claims)
    if claims and not still:
        return Element(shown=False, missing=("open_debt",), note="paid_since")
    return Element(shown=bool(claims), because=_claims(still), missing=() if claims else ("claims",))


def unpaid_by_itself(facts: CaseFacts, party: str | None) -> Element:
    """The party has not paid. Its own payment speaks for it (法释〔2013〕3号 第六条), another's advance does not."""
    claims = facts.answers_for(party)
    paid = of_kinds(facts.happenings, *PAYMENTS)
    others = [one for one in paid if one.event.party is not None and not one.concerns(party)]
    element = still_unpaid(facts, party)
    if element.shown or not others:
        return element
    booked = {path for claim in claims for path in facts.money[claim.key].because}
    return Element(shown=True, because=tuple(one.path for one in others if one.path in booked))


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
    return Element(shown=True, because=paths(incident)) if incident else any_order_expired(facts)


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
        *(money.missing if money.owed is None or money.open is None else ()),
        *(() if claim.basis in {Basis.ESTABLISHED, Basis.ADMITTED} else (f"{path}.basis",)),
        *((f"{path}.approximate",) if claim.approximate else ()),
    )


def _claims(claims: tuple[Claim, ...]) -> Paths:
    return tuple(f"claims.{claim.key}" for claim in claims)


QUESTIONS: Mapping[str, Callable[[CaseFacts, str | None], Element]] = {
    question.__name__: question
    for question in (
        debt_established,
        still_unpaid,
        unpaid_by_itself,
        owed_established,
        evasion_or_ability,
        crime_amount,
        crime_amount_or_incident,
        group_incident,
        unable_or_fled,
        suspected_bad_faith,
        municipal_approval,
        deposit_lodged,
        cap_known,
        major_violation,
        key_enterprise,
        major_case,
    )
}
