"""When an answer is due, what a record of service must say, and what a served letter tells its case."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from caseflow.domain.days import Day
from caseflow.domain.letter import Receipt
from caseflow.domain.letter_due import answers_stored, is_waited_for, named_day, reply_due, served_on
from caseflow.domain.letter_record import Letter, LetterState, ServedHow
from caseflow.domain.letter_serving import (
    NoCause,
    NoPhoto,
    NoReceiver,
    NoSecondServer,
    NoWitness,
    ServedInFuture,
    ServedTooEarly,
    TooManyServers,
    check_serving,
    events_of,
)
from caseflow.domain.money import Yuan
from caseflow.domain.words import EventKind
from tests.domain.letter_makers import AT, DAY, letter, reply, serving
from tests.make import weekdays

CALENDAR = weekdays(2026, 2027)


def due(one: Letter, servings: Any = (), replies: Any = (), reply_from: str = "") -> date | None:
    found = reply_due(one, servings=servings, replies=replies, calendar=CALENDAR, reply_from=reply_from)
    return None if found is None else found.due


def test_an_answer_is_due_from_the_first_serving_that_arrived() -> None:
    failed = serving(id="S0", done=False, on=date(2026, 11, 20))
    later = serving(id="S2", on=date(2026, 11, 27))
    assert served_on(letter(), [failed, later, serving(), serving(letter="L2", on=date(2026, 11, 1))]) == serving()
    assert due(letter(), [failed]) is None
    assert due(letter(), [later, serving()]) == date(2026, 12, 2)
    assert due(letter(reply_within="7 days"), [serving()]) == date(2026, 12, 2)


def test_a_letter_that_asks_no_answer_has_no_day() -> None:
    assert due(letter(reply_within=None), [serving()]) is None
    assert due(letter(reply_within="soon"), [serving()]) is None


def test_an_order_is_due_on_the_day_it_names() -> None:
    form = json.dumps({"deadline": "2026-12-09"})
    found = reply_due(letter(form=form), servings=[serving()], replies=[], calendar=CALENDAR)
    assert found is not None
    assert (found.due, found.limit) == (date(2026, 12, 9), None)


def test_a_term_may_run_from_a_day_of_the_form_but_never_from_before_its_serving() -> None:
    form = json.dumps({"meets_at": "2026-12-01T09:30"})
    assert due(letter(form=form), [serving()], reply_from="meets_at") == date(2026, 12, 8)
    early = json.dumps({"meets_at": "2026-11-01"})
    assert due(letter(form=early), [serving()], reply_from="meets_at") == date(2026, 12, 2)
    assert due(letter(), [serving()], reply_from="meets_at") == date(2026, 12, 2)


def test_a_reply_sent_back_starts_the_term_anew_on_the_office_s_day() -> None:
    # 20:00 UTC is the next day in the office
    back = reply(accepted=False, judged_at=AT.replace(hour=20) + timedelta(days=4))
    other = reply(id="R2", letter="L2", accepted=False, judged_at=AT + timedelta(days=90))
    assert due(letter(), [serving()], [back, other, reply(accepted=True, judged_at=AT)]) == date(2026, 12, 7)
    before = reply(accepted=False, judged_at=AT - timedelta(days=9))
    assert due(letter(), [serving()], [before]) == date(2026, 12, 2)


def test_only_a_served_letter_is_waited_for() -> None:
    assert [state for state in LetterState if is_waited_for(letter(state))] == [LetterState.SERVED]


def test_answers_are_shown_by_their_masks_and_days_read_off_them() -> None:
    form = json.dumps({"phone": {"box": "b", "digest": "d", "mask": "138****5678"}, "contact": "甲"})
    assert answers_stored(letter(form=form)) == {"phone": "138****5678", "contact": "甲"}
    assert answers_stored(letter(form="")) == {}
    assert [named_day(text) for text in ("2026-12", "明天", None)] == [None, None, None]


@pytest.mark.parametrize(
    ("attempt", "refusal"),
    [
        ({"on": date(2026, 11, 24)}, ServedTooEarly),
        ({"on": date(2026, 11, 27)}, ServedInFuture),
        ({"done": False}, NoCause),
        ({"receiver": " "}, NoReceiver),
        ({"how": ServedHow.LEFT}, NoWitness),
        ({"how": ServedHow.POSTED}, NoPhoto),
    ],
)
def test_a_record_of_serving_that_cannot_stand_is_refused(attempt: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_serving(letter(), serving(**attempt), date(2026, 11, 26))


@pytest.mark.parametrize(
    "attempt",
    [
        {},
        {"done": False, "note": "拒收"},
        {"how": ServedHow.LEFT, "receiver": "", "witnesses": "张某"},
        {"how": ServedHow.POSTED, "receiver": "", "proofs": ("photo",)},
        {"how": ServedHow.PUBLIC_NOTICE, "receiver": ""},
    ],
)
def test_a_whole_record_of_serving_stands(attempt: dict[str, Any]) -> None:
    check_serving(letter(), serving(**attempt), DAY)
    check_serving(letter(issued_on=None), serving(**attempt), DAY)


@pytest.mark.parametrize("how", list(ServedHow))
def test_two_go_where_a_proof_of_service_is_kept_and_somebody_stands_at_the_place(how: ServedHow) -> None:
    attempt = serving(how=how, witnesses="张某", proofs=("photo",), servers=("甲",))
    check_serving(letter(), attempt, DAY)
    check_serving(letter(), replace(attempt, servers=("甲", "丁")), DAY, Receipt.PROOF_OF_SERVICE)
    if how in {ServedHow.DIRECT, ServedHow.LEFT, ServedHow.POSTED}:
        with pytest.raises(NoSecondServer):
            check_serving(letter(), attempt, DAY, Receipt.PROOF_OF_SERVICE)
    else:
        check_serving(letter(), attempt, DAY, Receipt.PROOF_OF_SERVICE)
    with pytest.raises(TooManyServers):
        check_serving(letter(), replace(attempt, servers=("甲", "丁", "戊")), DAY)


PAY = {"payments": [{"amount": "1,200.00"}], "payments_total": [], "corrections": [{"text": "开户"}]}


def test_a_served_order_tells_the_case_what_it_orders() -> None:
    order = letter(kind="correction_order", to="GC")
    pay, correct = events_of(order, serving(how=ServedHow.POSTED, proofs=("p",)), PAY, date(2026, 12, 9))
    assert (pay.kind, pay.amount, pay.due_on) == (EventKind.ORDER_TO_PAY, Yuan(120000), Day.parse("2026-12-09"))
    assert (pay.served_how, pay.proof, pay.on) == ("张贴送达", "某函〔2026〕1号 送达回证", Day.of(DAY))
    assert (correct.kind, correct.amount, correct.party) == (EventKind.ORDER_TO_CORRECT, None, "GC")


def test_an_order_without_pay_orders_to_correct_alone() -> None:
    order = letter(kind="correction_order", to="GC")
    [correct] = events_of(order, serving(), {"payments": [], "corrections": [{"text": "开户"}]}, None)
    assert correct.kind is EventKind.ORDER_TO_CORRECT


def test_a_sum_nobody_knows_stays_unknown() -> None:
    order = letter(kind="correction_order", issued_on=None)
    [pay] = events_of(order, serving(), {"payments": [{"what": "支付"}]}, None)
    assert (pay.amount, pay.due_on, pay.proof) == (None, None, None)
    many = {"payments": [{"amount": "1.00"}, {"amount": "2.00"}], "payments_total": [{"amount": "3.00"}]}
    assert events_of(order, serving(), many, None)[0].amount == Yuan(300)


def test_an_interview_letter_called_its_party_and_other_letters_tell_nothing() -> None:
    [called] = events_of(letter(kind="interview_letter", to="GC"), serving(), {}, None)
    assert (called.kind, called.party) == (EventKind.INTERVIEW_CALLED, "GC")
    assert events_of(letter(), serving(), PAY, None) == ()
