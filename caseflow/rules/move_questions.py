"""The questions that guard the moves of a case (rules/moves.yml): what is missing before a move may be made.

Each takes the case on its course and the row, and answers everything missing; silence in the records is told as missing
where the law asks for the fact, and never read as guilt.
"""

from collections.abc import Iterator, Mapping

from caseflow.domain.case_deadlines import receipt
from caseflow.domain.case_file import Claim
from caseflow.domain.counting import months_later
from caseflow.domain.course import Course, no_claim
from caseflow.domain.findings import unanswered
from caseflow.domain.judgement import Paths
from caseflow.domain.letter_record import OUT
from caseflow.domain.money import NOTHING
from caseflow.domain.order_days import ORDER_EVENTS, latest_order_day, order_letters, served
from caseflow.domain.procedure_table import Guard, Lack, MoveRule
from caseflow.domain.words import EventKind, ProofKind

_TWO_YEARS = 24
"""Months after which a breach is no longer pursued (劳动保障监察条例 第二十条)."""
_HEARD_FIRST = ("handling_decision", "penalty_decision")
_PAID = (EventKind.PAID, EventKind.PART_PAID, EventKind.DEPOSIT_USED, EventKind.FUND_ADVANCED)
_PAYMENT_PROOFS = (ProofKind.BANK_RETURN, ProofKind.PAY_SHEET)

Lacks = tuple[Lack, ...]


def receipt_known(course: Course, move: MoveRule) -> Lacks:
    """When the office got it (若干规定 第十八条 counts from there)."""
    return () if receipt(course) is not None else (Lack(slug="receipt_unknown"),)


def employer_and_harm_named(course: Course, move: MoveRule) -> Lacks:
    """A named employer and the harm it did; one claim that has both is enough to file (若干规定 第十八条)."""
    claims = _wage_claims(course)
    if not claims:
        return (Lack(slug="no_wage_claim", paths=("claims",)),)
    gaps = [_gaps(claim) for claim in claims]
    return () if not all(gaps) else (Lack(slug="employer_or_harm_unclear", paths=gaps[0]),)


def older_than_two_years(course: Course, move: MoveRule) -> Lacks:
    """Refused only where every claim is shown to have ended more than two years before the complaint."""
    return tuple(_not_old(course))


def not_older_than_two_years(course: Course, move: MoveRule) -> Lacks:
    """Only what is shown to be older stands in the way: arrears that go on are counted from their end."""
    return (Lack(slug="older_than_two_years"),) if _wage_claims(course) and not list(_not_old(course)) else ()


def two_officers(course: Course, move: MoveRule) -> Lacks:
    """At least two labour inspectors investigate (劳动保障监察条例 第十六条)."""
    have = len(course.investigators)
    return () if have >= 2 else (Lack(slug="two_officers", terms={"have": str(have)}),)


def not_extended_yet(course: Course, move: MoveRule) -> Lacks:
    """The term is extended once, counted from the last filing or reopening (劳动保障监察条例 第十七条)."""
    begun, before = course.last("file", "reopen"), course.last(move.id)
    again = before is not None and (begun is None or before.place > begun.place)
    return (Lack(slug="extended_already", terms={"on": str(before.on)}),) if again and before is not None else ()


def not_suspended(course: Course, move: MoveRule) -> Lacks:
    return (Lack(slug="suspended_now"),) if course.suspended else ()


def suspended_now(course: Course, move: MoveRule) -> Lacks:
    return () if course.suspended else (Lack(slug="not_suspended"),)


def payers_computed(course: Course, move: MoveRule) -> Lacks:
    """The list of payers is there for every wage claim (regulations 1.2)."""
    bare = [one for one in course.judgement.claims if not one.liable and not no_claim(course.case, one.claim)]
    gaps = tuple(dict.fromkeys(path for one in bare for path in (one.missing or (f"claims.{one.claim}.employer",))))
    if not course.judgement.claims:
        return (Lack(slug="no_wage_claim", paths=("claims",)),)
    return (Lack(slug="no_payer", paths=gaps),) if bare else ()


def no_check_empty(course: Course, move: MoveRule) -> Lacks:
    """In each of the three checks an officer confirmed, corrected or marked something as unknown (三查齐备)."""
    empty = unanswered(course.judgement, course.work)
    return tuple(Lack(slug="check_empty", terms={"check": check.value}) for check in empty)


def nothing_open(course: Course, move: MoveRule) -> Lacks:
    """Every wage claim is paid in full, as far as the facts say; an unknown sum is open."""
    rows = [one for one in course.judgement.three_checks.arrears if not no_claim(course.case, one.claim)]
    return tuple(_still_open(one.claim, one.missing, one.open) for one in rows if one.open != NOTHING)


def something_open(course: Course, move: MoveRule) -> Lacks:
    return (Lack(slug="nothing_open"),) if course.settled else ()


def payment_proven(course: Course, move: MoveRule) -> Lacks:
    """A proof of payment is attached: a bank return, a signed pay sheet, or what a payment's own event names."""
    kept = [one for one in course.work.documents if one.withdrawn_at is None]
    held = {one.kind for one in kept} | {one.kind for one in course.case.proofs}
    payments = course.events(*_PAID)
    named = any(one.event.proof is not None for one in payments)
    shown = any(path.startswith(one.path) for one in payments for file in kept for path in file.shows)
    return () if named or shown or held & set(_PAYMENT_PROOFS) else (Lack(slug="payment_unproven"),)


def decision_made(course: Course, move: MoveRule) -> Lacks:
    """An order or decision was issued here, or is among the events."""
    made = order_letters(course) or course.events(*ORDER_EVENTS)
    return () if made else (Lack(slug="no_decision", terms={"kind": "correction_order"}),)


def party_heard(course: Course, move: MoveRule) -> Lacks:
    """A handling or penalty decision follows on hearing the party (劳动保障监察条例 第十九条); an order needs none."""
    kinds = {one.kind for one in order_letters(course)} | {
        "penalty_decision" if one.kind is EventKind.PENALTY else "handling_decision"
        for one in course.events(EventKind.DECISION, EventKind.PENALTY)
    }
    heard = course.last("tell_rights") is not None or not kinds & set(_HEARD_FIRST)
    return () if heard else (Lack(slug="not_heard"),)


def decision_served(course: Course, move: MoveRule) -> Lacks:
    """One of the orders or decisions reached its addressee: served by a letter here, or stated by its event."""
    letters, events = order_letters(course), course.events(*ORDER_EVENTS)
    by_letter = any(served(course, letter) is not None for letter in letters)
    if by_letter or any(one.event.served_on is not None for one in events):
        return ()
    return (Lack(slug="not_served", paths=tuple(f"{one.path}.served_on" for one in events)),)


def order_day_over(course: Course, move: MoveRule) -> Lacks:
    """The last day of the order lies behind us, or an event says that it expired."""
    if course.events(EventKind.ORDER_EXPIRED, EventKind.DECISION_EXPIRED):
        return ()
    day = latest_order_day(course)
    if day is None:
        paths = tuple(f"{one.path}.due_on" for one in course.events(*ORDER_EVENTS))
        return (Lack(slug="no_order_day", paths=paths),)
    return () if day.due < course.today else (Lack(slug="order_day_not_over", terms={"due": str(day.due)}),)


def measure_ready(course: Course, move: MoveRule) -> Lacks:
    """Every element of the row's measure is shown against some party."""
    rows = [one for one in course.judgement.measures if one.measure is move.measure]
    if any(one.ready for one in rows):
        return ()
    nearest: Paths = min((one.missing for one in rows), key=len, default=())
    return (Lack(slug="measure_not_ready", paths=nearest, terms={"measure": str(move.measure)}),)


def complainant_told(course: Course, move: MoveRule) -> Lacks:
    """The complainant knows the result (条例 第十条): recorded, or by a letter issued here."""
    letter = any(one.kind == "result_notice" and one.state in OUT for one in course.work.letters)
    return () if letter or course.last("tell_result") is not None else (Lack(slug="complainant_not_told"),)


def _wage_claims(course: Course) -> tuple[Claim, ...]:
    return tuple(one for one in course.case.claims if one.no_wages is None)


def _gaps(claim: Claim) -> Paths:
    path = f"claims.{claim.key}"
    harm = claim.owed is not None or claim.claimed is not None
    return (*(() if claim.employers else (f"{path}.employer",)), *(() if harm else (f"{path}.owed",)))


def _not_old(course: Course) -> Iterator[Lack]:
    """Why the two years are not shown to be over: claims without an end, or that ended within them."""
    got = receipt(course)
    if got is None:
        yield Lack(slug="receipt_unknown")
        return
    claims = _wage_claims(course)
    silent = tuple(f"claims.{one.key}.until" for one in claims if one.until is None)
    if silent or not claims:
        yield Lack(slug="end_unknown", paths=silent or ("claims",))
    if any(one.until is not None and months_later(one.until.last, _TWO_YEARS) >= got[0] for one in claims):
        yield Lack(slug="within_two_years")


def _still_open(claim: str, missing: Paths, amount: object) -> Lack:
    if amount is None:
        return Lack(slug="open_unknown", paths=missing or (f"claims.{claim}.owed",), terms={"claim": claim})
    return Lack(slug="still_open", paths=(f"claims.{claim}",), terms={"claim": claim, "open": str(amount)})


GUARDS: Mapping[str, Guard] = {
    guard.__name__: guard
    for guard in (
        receipt_known, employer_and_harm_named, older_than_two_years, not_older_than_two_years, two_officers,
        not_extended_yet, not_suspended, suspended_now, payers_computed, no_check_empty, nothing_open, something_open,
        payment_proven, decision_made, party_heard, decision_served, order_day_over, measure_ready, complainant_told,
    )
}  # fmt: skip
"""The closed list of guards, by the name the table uses."""
