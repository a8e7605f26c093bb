"""Check 1 of the three checks (欠薪处置): per claim what is owed, paid and open, whether payment was ordered, and
which proof is missing. The employer must produce the books the law makes it keep (条例 第五十条).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.chain import principal
from caseflow.domain.days import WorkingDays
from caseflow.domain.happenings import Happening, latest, of_kinds, paths
from caseflow.domain.judgement import ArrearsRow, ClaimJudgement, Paths
from caseflow.domain.money import NOTHING, Yuan, total
from caseflow.domain.orders import PAY_ORDERS, due_day
from caseflow.domain.words import Basis, ClaimAbout, EventKind, ProofKind

PAYMENTS = (EventKind.PAID, EventKind.PART_PAID, EventKind.DEPOSIT_USED, EventKind.FUND_ADVANCED)
_PROOFS = (ProofKind.CONTRACT, ProofKind.ROSTER, ProofKind.ATTENDANCE, ProofKind.PAY_SHEET)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMoney:
    """What one claim owes by the day judged. `open` None: something is open, how much nobody knows."""

    owed: Yuan | None
    paid: Yuan | None
    open: Yuan | None
    because: Paths
    missing: Paths

    @property
    def settled(self) -> bool:
        return self.open == NOTHING


def books(case: CaseFile, happenings: tuple[Happening, ...]) -> Mapping[str, ClaimMoney]:
    """Owed, paid and open of every wage claim, by its key: the file's own figures and the payments among the events.

    An event's `owed` says what was open after it; the latest such statement goes before arithmetic.
    """
    claims = [claim for claim in case.claims if claim.no_wages is None]
    hired: dict[str | None, list[str]] = {}
    for claim in claims:
        for key in dict.fromkeys(principal(case, employer) for employer in claim.employers):
            hired.setdefault(key, []).append(claim.key)
    booked = [(_booked_to(claims, hired.get(principal(case, one.event.party), []), one), one) for one in happenings]
    unclear = tuple(f"{one.path}.claim" for key, one in booked if key is None and one.kind in PAYMENTS)
    return {
        claim.key: _money(claim, tuple(one for key, one in booked if key == claim.key), unclear) for claim in claims
    }


def _money(claim: Claim, mine: tuple[Happening, ...], unclear: Paths) -> ClaimMoney:
    payments = of_kinds(mine, *PAYMENTS)
    owed = claim.owed if claim.owed is not None else claim.claimed
    paid = _paid(claim, payments, owed)
    still, missing = _open(mine, owed, paid)
    unknown = () if owed is not None else (f"claims.{claim.key}.owed",)
    return ClaimMoney(owed=owed, paid=paid, open=still, because=paths(payments), missing=(*unknown, *missing, *unclear))


def _booked_to(claims: list[Claim], hired: list[str], one: Happening) -> str | None:
    """The claim an event names; else the case's only claim, else the only claim of the employer it concerns."""
    if one.event.claim is not None:
        return one.event.claim
    if len(claims) == 1:
        return claims[0].key
    return hired[0] if len(hired) == 1 else None


def _paid(claim: Claim, payments: tuple[Happening, ...], owed: Yuan | None) -> Yuan | None:
    """The file's total or the sum of its events, whichever is more: the total should hold the events."""
    sums = [one.event.amount for one in payments if one.event.amount is not None]
    if any(one.kind is EventKind.PAID and one.event.amount is None for one in payments):
        return owed
    if not sums:
        return claim.paid
    return max(total(sums), claim.paid or NOTHING)


def _open(mine: tuple[Happening, ...], owed: Yuan | None, paid: Yuan | None) -> tuple[Yuan | None, tuple[str, ...]]:
    stated = latest(one for one in mine if one.event.owed is not None)
    since = mine if stated is None else _later(mine, stated)
    later = of_kinds(since, *PAYMENTS)
    if any(one.kind is EventKind.PAID and one.event.amount is None for one in later):
        return NOTHING, ()
    missing = tuple(f"{one.path}.amount" for one in later if one.event.amount is None)
    if missing:
        return None, missing
    if stated is not None and stated.event.owed is not None:
        return stated.event.owed.less(total([one.event.amount for one in later if one.event.amount is not None])), ()
    return None if owed is None else owed.less(paid or NOTHING), ()


def _later(mine: tuple[Happening, ...], stated: Happening) -> tuple[Happening, ...]:
    on = stated.event.on
    return () if on is None else tuple(one for one in mine if one is not stated and one.after(on.last))


def arrears_check(
    case: CaseFile, claims: tuple[ClaimJudgement, ...], happenings: tuple[Happening, ...], calendar: WorkingDays
) -> tuple[ArrearsRow, ...]:
    """Check 1 of every claim judged, in the order of the file."""
    judged = {one.claim: one for one in claims}
    money = books(case, happenings)
    orders = of_kinds(happenings, *PAY_ORDERS)
    return tuple(
        _row(case, claim, money[claim.key], _orders_on(case, claim, judged[claim.key], orders), calendar)
        if claim.key in money
        else _no_wages(claim)
        for claim in case.claims
        if claim.key in judged
    )


def _no_wages(claim: Claim) -> ArrearsRow:
    """A claim that is no wage claim owes nothing, and says by which fact."""
    reason = "basis" if claim.basis is Basis.FALSE else "about"
    return ArrearsRow(
        claim=claim.key, owed=None, paid=None, open=None, ordered=False, due_on=None,
        because=(f"claims.{claim.key}.{reason}",), missing=(),
    )  # fmt: skip


def _row(
    case: CaseFile, claim: Claim, money: ClaimMoney, orders: tuple[Happening, ...], calendar: WorkingDays
) -> ArrearsRow:
    due_on, undated = _due(orders, calendar)
    missing = (*money.missing, *_unsettled(claim), *undated, *_proof_missing(case))
    return ArrearsRow(
        claim=claim.key,
        owed=money.owed,
        paid=money.paid,
        open=money.open,
        ordered=bool(orders),
        due_on=due_on,
        because=(f"claims.{claim.key}", *paths(orders), *money.because),
        missing=tuple(dict.fromkeys(missing)),
    )


def _orders_on(
    case: CaseFile, claim: Claim, judged: ClaimJudgement, orders: tuple[Happening, ...]
) -> tuple[Happening, ...]:
    """Orders that concern the claim: by name, through a party liable for it, or as the case's only claim."""
    liable = {row.party for row in judged.liable} | {principal(case, key) for key in claim.employers}
    found = []
    for one in orders:
        event = one.event
        unaddressed = event.party is None and len(case.claims) == 1
        addressed = event.party is not None and principal(case, event.party) in liable
        if event.claim == claim.key or (event.claim is None and (addressed or unaddressed)):
            found.append(one)
    return tuple(found)


def _due(orders: tuple[Happening, ...], calendar: WorkingDays) -> tuple[date | None, Paths]:
    days = [due_day(one, calendar) for one in orders]
    known = [day for day, _ in days if day is not None]
    return max(known, default=None), tuple(path for _, missing in days for path in missing)


def _unsettled(claim: Claim) -> Iterator[str]:
    """What of the claim is said but not settled."""
    path = f"claims.{claim.key}"
    if not claim.employers:
        yield f"{path}.employer"
    if claim.owed is None:
        yield f"{path}.owed"
    if claim.basis in {None, Basis.CLAIMED}:
        yield f"{path}.basis"
    if claim.about is ClaimAbout.MIXED:
        yield f"{path}.about"
    if claim.approximate:
        yield f"{path}.approximate"
    if claim.workers is None and not claim.people:
        yield f"{path}.workers"
    yield from _people_missing(claim)


def _people_missing(claim: Claim) -> Iterator[str]:
    """The sums of the people must be there and add up to the sum of the claim."""
    if not claim.people:
        return
    path = f"claims.{claim.key}.people"
    unknown = [place for place, worker in enumerate(claim.people) if worker.owed is None]
    yield from (f"{path}.{place}.owed" for place in unknown)
    sums = total([worker.owed for worker in claim.people if worker.owed is not None])
    if claim.owed is not None and not unknown and sums != claim.owed:
        yield path


def _proof_missing(case: CaseFile) -> Iterator[str]:
    held = {proof.kind for proof in case.proofs}
    yield from (f"proofs.{kind}" for kind in _PROOFS if kind not in held)
