"""What must have happened before an enforcement paper: each step asked for by name, in records and in events."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.days import Day, Term
from caseflow.domain.drafts.occasion import Occasion
from caseflow.domain.drafts.preconditions import (
    Step,
    StepsMissing,
    contractors_decision,
    correction_overdue,
    decision_overdue,
    heard,
    steps,
    suspected_crime,
)
from caseflow.domain.letter_record import LetterState
from caseflow.domain.records import NOTHING_DONE, Work
from caseflow.domain.words import EventKind, PartyKind, Role
from caseflow.problems import told
from tests.letters.cases import BUREAU, CASE, judged, with_party
from tests.letters.enforcement import NUMBERS, crime, letter, served, serving
from tests.make import the_law

TODAY = date(2026, 11, 25)
DECISION = Event(
    on=Day(2026, 10, 12), kind=EventKind.DECISION, party="GC", served_on=Day(2026, 10, 13), due_on=Day(2026, 10, 28)
)


def occasion(work: Work = NOTHING_DONE, *events: Event, to: str = "GC", **changed: Any) -> Occasion:
    case: CaseFile = replace(CASE, events=events)
    stated = {"today": TODAY, "judgement": judged(case, the_law()), **changed}
    return Occasion(case=case, law=the_law(), to=to, to_name=to, issuer_name=BUREAU, work=work, **stated)


@pytest.mark.parametrize(
    ("name", "work", "events", "found"),
    [
        ("nothing", NOTHING_DONE, (), False),
        ("issued, not served", replace(served("handling_decision"), servings=()), (), False),
        (
            "tried in vain",
            replace(served("handling_decision"), servings=(serving("handling_decision", done=False),)),
            (),
            False,
        ),
        ("served and over", served("handling_decision"), (), True),
        ("to another party", served("handling_decision", to="SUB"), (), False),
        ("a correction order is none", served("correction_order"), (), False),
        (
            "void",
            replace(served("handling_decision"), letters=(letter("handling_decision", state=LetterState.VOID),)),
            (),
            False,
        ),
        (
            "taken back",
            replace(served("handling_decision"), letters=(letter("handling_decision", state=LetterState.WITHDRAWN),)),
            (),
            False,
        ),
        (
            "replaced",
            replace(served("handling_decision"), letters=(letter("handling_decision", state=LetterState.SUPERSEDED),)),
            (),
            False,
        ),
        (
            "without a number",
            replace(served("handling_decision"), letters=(letter("handling_decision", number=None),)),
            (),
            False,
        ),
        (
            "without a last day",
            replace(served("handling_decision"), letters=(letter("handling_decision", form="{}"),)),
            (),
            False,
        ),
        (
            "still running",
            replace(
                served("handling_decision"), letters=(letter("handling_decision", form='{"deadline": "2026-11-25"}'),)
            ),
            (),
            False,
        ),
        ("an event of the file", NOTHING_DONE, (DECISION,), True),
        ("an event with a term", NOTHING_DONE, (replace(DECISION, due_on=None, due_in=Term(10, working=False)),), True),
        ("an event of nobody", NOTHING_DONE, (replace(DECISION, party=None),), False),
        ("an event of another", NOTHING_DONE, (replace(DECISION, party="SUB"),), False),
        ("an event without a day", NOTHING_DONE, (replace(DECISION, on=None, served_on=None),), False),
        ("an event of a month", NOTHING_DONE, (replace(DECISION, on=Day(2026, 10), served_on=None),), False),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_decision_counts_once_it_was_served_and_its_term_is_over(
    name: str, work: Work, events: tuple[Event, ...], found: bool
) -> None:
    at = occasion(work, *events)
    if found:
        assert decision_overdue(at, "enforcement_reminder").party == "GC"
        return
    with pytest.raises(StepsMissing) as refused:
        decision_overdue(at, "enforcement_reminder")
    assert "履行催告书" in told(refused.value)
    assert "行政处理决定书" in told(refused.value)


def test_a_letter_noted_among_the_events_is_one_step_with_the_events_last_day() -> None:
    noted = replace(DECISION, note=NUMBERS["handling_decision"])
    work = replace(served("handling_decision"), letters=(letter("handling_decision", form="{}"),))
    found = steps(occasion(work, noted), ("handling_decision",), (EventKind.DECISION,))
    assert found == (
        Step(
            kind="handling_decision",
            party="GC",
            number=NUMBERS["handling_decision"],
            issued_on=date(2026, 10, 12),
            served_on=date(2026, 10, 13),
            due=date(2026, 10, 28),
        ),
    )


def test_steps_come_in_the_order_they_were_served_and_the_latest_that_is_over_is_taken() -> None:
    later = replace(DECISION, on=Day(2026, 11, 2), served_on=Day(2026, 11, 3), due_on=Day(2026, 11, 18))
    running = replace(DECISION, on=Day(2026, 11, 20), served_on=Day(2026, 11, 21), due_on=Day(2026, 12, 18))
    at = occasion(NOTHING_DONE, running, later, DECISION)
    days = [one.served_on.day for one in steps(at, (), (EventKind.DECISION,))]
    assert days == [13, 3, 21]
    assert decision_overdue(at, "enforcement_reminder").served_on == date(2026, 11, 3)


def test_a_day_known_only_by_its_month_is_no_day_of_issue() -> None:
    (found,) = steps(occasion(NOTHING_DONE, replace(DECISION, on=Day(2026, 10))), (), (EventKind.DECISION,))
    assert (found.issued_on, found.served_on) == (None, date(2026, 10, 13))


def test_the_deposit_opens_only_after_a_decision_to_a_general_contractor() -> None:
    assert contractors_decision(occasion(served("handling_decision")), "deposit_payment_notice").party == "GC"
    for work in (NOTHING_DONE, served("handling_decision", to="SUB"), served("correction_order")):
        with pytest.raises(StepsMissing) as refused:
            contractors_decision(occasion(work, to="某银行"), "deposit_payment_notice")
        assert "施工总承包单位" in told(refused.value)
        assert "工资保证金支付通知书" in told(refused.value)


def test_a_contractor_is_known_by_its_stated_role_too() -> None:
    alone = replace(with_party(CASE, "PER", role=Role.GENERAL_CONTRACTOR, kind=PartyKind.ORGANISATION), contracts=())
    at = replace(occasion(served("handling_decision", to="PER")), case=alone)
    assert contractors_decision(at, "deposit_payment_notice").party == "PER"


@pytest.mark.parametrize(
    ("work", "form", "values", "today", "ends"),
    [
        (NOTHING_DONE, {}, {}, TODAY, None),
        (NOTHING_DONE, {"heard_on": "2026-10-05"}, {}, TODAY, date(2026, 10, 5)),
        (served("hearing_notice", to="SUB"), {}, {}, TODAY, None),
        (served("hearing_notice"), {}, {}, TODAY, date(2026, 10, 2)),
        (served("hearing_notice"), {}, {"statement_term": "3个工作日"}, TODAY, date(2026, 10, 2)),
        (served("hearing_notice"), {}, {"statement_term": "30日"}, TODAY, date(2026, 10, 25)),
        (served("hearing_notice"), {}, {}, date(2026, 9, 30), None),
    ],
)
def test_a_decision_waits_until_the_party_was_heard(
    work: Work, form: dict[str, str], values: dict[str, str], today: date, ends: date | None
) -> None:
    at = occasion(work, form=form, values=values, today=today)
    if ends is not None:
        assert heard(at, "handling_decision") == ends
        return
    with pytest.raises(StepsMissing) as refused:
        heard(at, "handling_decision")
    assert "事先告知书" in told(refused.value)


def test_the_longer_of_both_terms_is_waited_for() -> None:
    short = heard(occasion(served("hearing_notice")), "penalty_decision")
    assert heard(occasion(served("hearing_notice"), values={"statement_term": "30日"}), "penalty_decision") > short
    assert (
        heard(occasion(served("hearing_notice"), values={"statement_term": "1个工作日"}), "penalty_decision") == short
    )


@pytest.mark.parametrize("work", [NOTHING_DONE, served("hearing_notice"), served("correction_order", to="SUB")])
def test_no_fine_before_the_order_to_correct_was_let_pass(work: Work) -> None:
    with pytest.raises(StepsMissing) as refused:
        correction_overdue(occasion(work), "penalty_decision")
    assert "限期改正指令书" in told(refused.value)
    assert correction_overdue(occasion(served("correction_order")), "penalty_decision").number


@pytest.mark.parametrize(
    ("work", "measures", "missing"),
    [
        (NOTHING_DONE, (), ("支付指令", "要件")),
        (served("correction_order"), (), ("要件",)),
        (served("correction_order"), (crime(ready=False),), ("要件",)),
        (served("correction_order"), (replace(crime(), party=None),), ("要件",)),
        (NOTHING_DONE, (crime(),), ("支付指令",)),
        (served("correction_order", to="SUB"), (crime("GC"),), ("同一责任主体",)),
        (served("correction_order"), (crime(),), ()),
        (served("handling_decision"), (crime(),), ()),
    ],
)
def test_the_police_get_a_case_with_every_element_and_an_order_that_was_let_pass(
    work: Work, measures: tuple[Any, ...], missing: tuple[str, ...]
) -> None:
    at = occasion(work, to="天津市公安局西青分局", judgement=replace(judged(CASE, the_law()), measures=measures))
    if not missing:
        step, measure = suspected_crime(at, "police_transfer")
        assert (step.party, measure.party) == ("GC", "GC")
        return
    with pytest.raises(StepsMissing) as refused:
        suspected_crime(at, "police_transfer")
    assert all(word in told(refused.value) for word in missing)
    assert refused.value.terms["steps_en"]
