"""拒不支付劳动报酬: whether the amount is large by either threshold (法释〔2013〕3号 第三条).

One worker's three months and X, or ten workers and Y together; each high court sets X and Y between two ends. Between
the ends, and without the court's figure, the answer is "band": ask the legal officer, never transfer.
"""

from dataclasses import dataclass
from enum import StrEnum

from caseflow.domain.case_facts import CaseFacts
from caseflow.domain.case_file import Claim
from caseflow.domain.judgement import Paths
from caseflow.domain.law_book import CrimeAmounts
from caseflow.domain.money import NOTHING, Yuan, total
from caseflow.domain.words import EventKind


class AmountState(StrEnum):
    BELOW = "below"
    UNKNOWN = "unknown"
    BAND = "band"
    ABOVE = "above"


_ORDER = tuple(AmountState)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    state: AmountState
    because: Paths = ()
    missing: Paths = ()


def amount_of(facts: CaseFacts, party: str) -> Amount:
    """The state of a party's arrears: the better of the two thresholds."""
    claims = facts.hired_by(party) or facts.answers_for(party)
    if not claims:
        return Amount(state=AmountState.UNKNOWN, missing=("claims",))
    found = [_ten(facts, party, claims), *(_one(facts, party, claim) for claim in claims)]
    best = max(found, key=lambda amount: _ORDER.index(amount.state))
    if best.state is not AmountState.UNKNOWN:
        return best
    missing = [path for amount in found for path in amount.missing]
    return Amount(state=AmountState.UNKNOWN, because=best.because, missing=tuple(dict.fromkeys(missing)))


def grade_of(sum_owed: Yuan, low: Yuan, high: Yuan, local: Yuan | None) -> AmountState:
    """Where a sum stands between the ends; the court's own figure decides between them."""
    if sum_owed >= high:
        return AmountState.ABOVE
    if sum_owed < low:
        return AmountState.BELOW
    if local is None:
        return AmountState.BAND
    return AmountState.ABOVE if sum_owed >= local else AmountState.BELOW


def _debt(facts: CaseFacts, party: str, claim: Claim) -> Yuan | None:
    """What the claim leaves unpaid; of one paid since, what it was; unknown, what the party was ordered to pay."""
    money = facts.money[claim.key]
    if money.open not in {None, NOTHING}:
        return money.open
    if money.owed is not None:
        return money.owed
    return _ordered(facts, party) if len(facts.answers_for(party)) == 1 else None


def _ordered(facts: CaseFacts, party: str) -> Yuan | None:
    orders = facts.events(party, EventKind.ORDER_TO_PAY, EventKind.DECISION)
    return max((one.event.amount for one in orders if one.event.amount is not None), default=None)


def _workers(claim: Claim) -> int | None:
    return claim.workers if claim.workers is not None else len(claim.people) or None


def _ten(facts: CaseFacts, party: str, claims: tuple[Claim, ...]) -> Amount:
    """Ten workers or more, and their total."""
    ends = facts.law.crime
    sums = [_debt(facts, party, claim) for claim in claims]
    heads = [_workers(claim) for claim in claims]
    count = sum(one for one in heads if one is not None)
    because = tuple(f"claims.{claim.key}" for claim in claims)
    unknown = (
        *(f"claims.{claim.key}.owed" for claim, one in zip(claims, sums, strict=True) if one is None),
        *(f"claims.{claim.key}.workers" for claim, one in zip(claims, heads, strict=True) if one is None),
    )
    state = grade_of(total([one for one in sums if one is not None]), ends.ten_low, ends.ten_high, ends.ten_local)
    if state is AmountState.BELOW and None not in sums:
        return Amount(state=state, because=because)
    if count >= ends.ten_workers and state in {AmountState.ABOVE, AmountState.BAND}:
        return Amount(state=state, because=because)
    if unknown:
        return Amount(state=AmountState.UNKNOWN, because=because, missing=unknown)
    return Amount(state=AmountState.BELOW, because=because)


def _one(facts: CaseFacts, party: str, claim: Claim) -> Amount:
    """One worker: three months' pay or more, and at least X; of a group, the average is what one at least is owed."""
    ends = facts.law.crime
    path = f"claims.{claim.key}"
    found = [
        _person(ends, f"{path}.people.{place}", worker.owed, worker.months) for place, worker in enumerate(claim.people)
    ]
    if not found:
        found = [_average(ends, path, _debt(facts, party, claim), claim)]
    best = max(found, key=lambda amount: _ORDER.index(amount.state))
    if best.state is AmountState.UNKNOWN:
        return Amount(state=best.state, because=(path,), missing=tuple(p for one in found for p in one.missing))
    return best


def _average(ends: CrimeAmounts, path: str, debt: Yuan | None, claim: Claim) -> Amount:
    """An average below the low end says nothing of the worker owed most: his own figure is missing."""
    if debt is not None and debt < ends.one_low:
        return Amount(state=AmountState.BELOW, because=(path,))
    heads = _workers(claim)
    if debt is None or not heads:
        missing = (*(() if debt is not None else (f"{path}.owed",)), *(() if heads else (f"{path}.workers",)))
        return Amount(state=AmountState.UNKNOWN, because=(path,), missing=missing)
    each = debt.times(1, heads)
    if each < ends.one_low:
        return Amount(state=AmountState.UNKNOWN, because=(path,), missing=(f"{path}.people",))
    return _person(ends, path, each, claim.months)


def _person(ends: CrimeAmounts, path: str, owed: Yuan | None, months: int | float | None) -> Amount:
    if owed is None:
        return Amount(state=AmountState.UNKNOWN, because=(path,), missing=(f"{path}.owed",))
    state = grade_of(owed, ends.one_low, ends.one_high, ends.one_local)
    if state is AmountState.BELOW or (months is not None and months < ends.one_months):
        return Amount(state=AmountState.BELOW, because=(path,))
    if months is None:
        return Amount(state=AmountState.UNKNOWN, because=(path,), missing=(f"{path}.months",))
    return Amount(state=state, because=(path,))
