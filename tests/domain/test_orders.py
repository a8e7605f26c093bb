"""Orders: when one is due, whose it is, and whether it expired unpaid."""

from datetime import date
from typing import Any

import pytest

from caseflow.domain.days import Day
from caseflow.domain.happenings import Happening, happened, latest
from caseflow.domain.orders import Addressee, Expiry, due_day, order_unmet, pay_order_expired
from caseflow.domain.words import EventKind
from tests.make import case_of, weekdays

CALENDAR = weekdays(2021, 2022)


def addressee(*events: dict[str, Any], party: str = "SUB", as_of: str = "2022-08-01", **more: Any) -> Addressee:
    case = case_of(
        {
            "id": "T1",
            "parties": [{"key": "SUB", "representative": "李某"}, {"key": "GC"}, {"key": "LR", "name": "李某"}],
            "claims": [{"key": "C1", "employer": "SUB", "owed": 1000}, {"key": "C2", "employer": "GC", "owed": 1}],
            "events": list(events),
            **more,
        }
    )
    day = Day.parse(as_of)
    return Addressee(
        case=case,
        party=party,
        happenings=happened(case, day),
        as_of=day,
        calendar=CALENDAR,
        claims=frozenset({"C1"}),
    )


def order(**fields: Any) -> dict[str, Any]:
    return {"kind": "order_to_pay", "party": "SUB", **fields}


def first(event: dict[str, Any]) -> Happening:
    return addressee(event).happenings[0]


@pytest.mark.parametrize(
    ("fields", "due", "missing"),
    [
        ({"due_on": "2022-06-10"}, date(2022, 6, 10), ()),
        ({"due_on": "2022-06"}, None, ("events.0.due_on",)),
        ({}, None, ("events.0.due_on",)),
        ({"on": "2022-06-01", "due_in": "3 days"}, date(2022, 6, 4), ()),
        ({"on": "2022-06-01", "served_on": "2022-06-03", "due_in": "3 days"}, date(2022, 6, 6), ()),
        ({"on": "2022-06-02", "due_in": "2 working days"}, date(2022, 6, 6), ()),
        ({"due_in": "3 days"}, None, ("events.0.on",)),
        ({"served_on": "2022-06", "due_in": "3 days"}, None, ("events.0.served_on",)),
        ({"on": "2018-06-01", "due_in": "2 working days"}, None, ("events.0.due_in",)),
    ],
)
def test_the_last_day_of_an_order_is_its_day_or_its_term_from_serving(
    fields: dict[str, Any], due: date | None, missing: tuple[str, ...]
) -> None:
    assert due_day(first(order(**fields)), CALENDAR) == (due, missing)


def test_an_order_is_expired_by_its_event() -> None:
    found = pay_order_expired(addressee(order(), {"kind": "order_expired", "party": "SUB"}))
    assert found == Expiry(shown=True, because=("events.0", "events.1"))


def test_an_expiry_that_names_nobody_is_of_the_only_party_ordered() -> None:
    end = {"kind": "order_expired"}
    assert pay_order_expired(addressee(order(), end)).shown
    assert not pay_order_expired(addressee(order(), order(party="GC"), end)).shown
    assert not pay_order_expired(addressee(end)).shown


def test_an_order_to_the_representative_is_the_companys() -> None:
    assert pay_order_expired(addressee(order(party="LR"), {"kind": "order_expired", "party": "LR"})).shown


def test_an_expiry_belongs_to_the_order_before_it() -> None:
    correct = {"kind": "order_to_correct", "party": "SUB"}
    end = {"kind": "order_expired", "party": "SUB"}
    assert not pay_order_expired(addressee(correct, end)).shown
    assert not pay_order_expired(addressee(order(), correct, end)).shown
    assert pay_order_expired(addressee(correct, order(), end)).shown
    assert order_unmet(addressee(correct, end), EventKind.ORDER_TO_CORRECT, ()).shown
    assert pay_order_expired(addressee(end, order())).shown


def test_an_expiry_about_a_claim_belongs_to_the_order_to_pay() -> None:
    correct = {"kind": "order_to_correct", "party": "SUB"}
    end = {"kind": "order_expired", "party": "SUB", "claim": "C1"}
    assert pay_order_expired(addressee(order(), correct, end)).because == ("events.0", "events.2")


def test_an_order_paid_at_its_day_is_not_expired_unpaid() -> None:
    assert not pay_order_expired(addressee(order(), {"kind": "order_expired", "party": "SUB", "owed": 0})).shown


def test_an_expired_decision_is_no_expired_instruction() -> None:
    events = [{"kind": "decision", "party": "SUB"}, {"kind": "decision_expired", "party": "SUB"}]
    assert pay_order_expired(addressee(*events), EventKind.DECISION).shown
    assert not pay_order_expired(addressee(*events), EventKind.ORDER_TO_PAY).shown
    assert pay_order_expired(addressee(events[1])).shown


@pytest.mark.parametrize(
    ("later", "shown"),
    [
        ({"kind": "complaint", "on": "2022-07-01"}, True),
        ({"kind": "part_paid", "on": "2022-07-01", "amount": 100}, True),
        ({"kind": "works_stopped", "on": "2022-07-01", "owed": 900, "claim": "C1"}, True),
        ({"kind": "works_stopped", "on": "2022-07-01", "owed": 0}, False),
        ({"kind": "works_stopped", "on": "2022-07-01"}, False),
        ({"kind": "complaint", "on": "2022-06-05"}, False),
        ({"kind": "complaint", "on": "2022-06"}, False),
        ({"kind": "complaint"}, False),
        ({"kind": "complaint", "on": "2022-07-01", "claim": "C2"}, False),
        ({"kind": "complaint", "on": "2022-07-01", "party": "GC"}, False),
        ({"kind": "complaint", "on": "2022-07-01", "party": "SUB"}, True),
        ({"kind": "complaint", "on": "2022-09-01"}, False),
    ],
)
def test_a_day_gone_by_counts_where_a_later_fact_shows_the_debt_open(later: dict[str, Any], shown: bool) -> None:
    found = pay_order_expired(addressee(order(due_on="2022-06-10"), later))
    assert found.shown is shown
    assert found.because == (("events.0", "events.1") if shown else ("events.0",))


def test_a_day_that_may_still_come_is_not_gone() -> None:
    later = {"kind": "complaint", "on": "2022-06-20"}
    pending = pay_order_expired(addressee(order(due_on="2022-06-10"), later, as_of="2022"))
    assert (pending.shown, pending.missing) == (False, ("as_of",))
    assert not pay_order_expired(addressee(order(due_on="2022-08-01"))).missing


def test_an_order_without_its_day_says_so() -> None:
    found = pay_order_expired(addressee(order(on="2022-06-01")))
    assert (found.shown, found.missing) == (False, ("events.0.due_on",))


@pytest.mark.parametrize(
    ("proof", "more", "missing"),
    [
        ("照片三张", [{"kind": "absconded", "party": "SUB"}], ()),
        (None, [{"kind": "absconded", "party": "SUB"}], ("events.0.proof",)),
        ("录像", [], ("events.0.served_how",)),
    ],
)
def test_posting_serves_one_who_fled_and_only_with_photo_or_video(
    proof: str | None, more: list[dict[str, Any]], missing: tuple[str, ...]
) -> None:
    posted = order(served_how="住所张贴", proof=proof, due_on="2022-06-10")
    by_event = pay_order_expired(addressee(posted, {"kind": "order_expired", "party": "SUB"}, *more))
    by_day = pay_order_expired(addressee(posted, {"kind": "complaint", "on": "2022-07-01"}, *more))
    assert by_event.missing == by_day.missing == missing
    assert by_event.shown is by_day.shown is not missing


def test_posting_serves_a_party_that_cannot_be_reached() -> None:
    parties = [{"key": "SUB", "status": "unreachable"}, {"key": "GC"}]
    posted = order(served_how="张贴", proof="照片")
    assert pay_order_expired(addressee(posted, {"kind": "order_expired", "party": "SUB"}, parties=parties)).shown


def test_an_order_to_correct_is_unmet_while_the_fault_stands() -> None:
    to = addressee({"kind": "order_to_correct", "party": "SUB", "due_on": "2022-06-10"})
    assert order_unmet(to, EventKind.ORDER_TO_CORRECT, ("systems.wage_account",)).because == (
        "events.0",
        "systems.wage_account",
    )
    assert not order_unmet(to, EventKind.ORDER_TO_CORRECT, ()).shown


def test_what_comes_after_the_day_judged_has_not_happened() -> None:
    to = addressee(order(on="2022-08-02"), order(on="2022-08-01"), order(on="2022-08"), order())
    assert [one.path for one in to.happenings] == ["events.1", "events.2", "events.3"]
    last = latest(to.happenings)
    assert last is not None
    assert last.path == "events.2"
    assert latest(()) is None


def test_an_event_that_names_nobody_concerns_nobody_in_particular() -> None:
    assert addressee({"kind": "absconded"}).events(EventKind.ABSCONDED) == ()
