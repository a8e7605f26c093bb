"""Service, answers and what they mean: days, proofs, the case's own facts, when an answer is due and why."""

import json
from dataclasses import replace
from datetime import date

import pytest

from caseflow.actions.letters.answer_letter import (
    Answer,
    BadReply,
    EmptyReply,
    accept_reply,
    reply_letter,
    send_back_reply,
)
from caseflow.actions.letters.end_letter import close_letter, withdraw_letter
from caseflow.actions.letters.serve_letter import Attempt, NoSuchProof, serve_letter
from caseflow.domain.deadline_words import why
from caseflow.domain.drafts.answers import AnswerTooLong
from caseflow.domain.errors import DomainError, PersonalInText
from caseflow.domain.judge import judge
from caseflow.domain.letter_ending import Told
from caseflow.domain.letter_life import NoAcceptedReply, ReplyDecided, ReplyUndecided
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
)
from caseflow.domain.records import Document
from caseflow.domain.words import EventKind
from caseflow.office import Office
from tests.actions.letters import CASE, DRAFTER, HEAD, PAIR, issued, replied, sealed, seen, served, take_in
from tests.make import TODAY
from tests.offices import FixedClock

PHOTO = Document(
    id="photo",
    case=CASE,
    sha256="0" * 64,
    name="张贴照片.jpg",
    media_type="image/jpeg",
    size=9,
    note="",
    by="甲",
    at=FixedClock().now(),
)


@pytest.fixture(autouse=True)
def the_case(office: Office) -> None:
    take_in(office)


def serve(letter: Letter, office: Office, **how: object) -> Letter:
    told = {"on": TODAY, "how": ServedHow.DIRECT, "receiver": "周砚秋", "servers": PAIR, **how}
    return serve_letter(CASE, letter.id, Attempt(**told), by=DRAFTER, office=office)  # type: ignore[arg-type]


def test_what_a_record_of_serving_lacks_is_said(office: Office) -> None:
    letter = sealed(office)
    refusals: list[tuple[dict[str, object], type[DomainError]]] = [
        ({"on": date(2026, 11, 24)}, ServedTooEarly),
        ({"on": date(2026, 11, 26)}, ServedInFuture),
        ({"receiver": " "}, NoReceiver),
        ({"how": ServedHow.LEFT, "receiver": ""}, NoWitness),
        ({"how": ServedHow.POSTED, "receiver": ""}, NoPhoto),
        ({"done": False}, NoCause),
        ({"proofs": ("nothing",)}, NoSuchProof),
        ({"receiver": "长" * 201}, AnswerTooLong),
        ({"note": "长" * 2001}, AnswerTooLong),
        ({"place": "长" * 201}, AnswerTooLong),
        ({"place": "打 13812345678"}, PersonalInText),
        ({"servers": ("甲", "13812345678")}, PersonalInText),
        ({"servers": ("甲", "长" * 201)}, AnswerTooLong),
        ({"servers": ()}, NoSecondServer),
        ({"servers": ("甲", " 甲", "")}, NoSecondServer),
        ({"servers": ("甲", "丁", "戊")}, TooManyServers),
    ]
    for how, refusal in refusals:
        with pytest.raises(refusal):
            serve(letter, office, **how)
    assert seen(letter, office).servings == ()


def test_a_failed_attempt_is_kept_and_the_next_one_serves(office: Office) -> None:
    letter = sealed(office)
    assert serve(letter, office, done=False, note="拒收").state is LetterState.SEALED
    office.graph.write(lambda pen: pen.save(PHOTO))
    left = serve(letter, office, how=ServedHow.LEFT, receiver="", witnesses="居委会张某", proofs=("photo",))
    assert left.state is LetterState.SERVED
    view = seen(letter, office)
    attempts = sorted(view.servings, key=lambda one: one.done)
    assert [(one.done, one.how) for one in attempts] == [(False, ServedHow.DIRECT), (True, ServedHow.LEFT)]
    assert view.row.serving == attempts[1]


def test_an_attempt_says_who_went_and_where(office: Office) -> None:
    letter = sealed(office)
    serve(letter, office, done=False, note="拒收", servers=())
    serve(letter, office, servers=("丁", "甲"), place=" 工地项目部 ")
    told = [(one.servers, one.place) for one in sorted(seen(letter, office).servings, key=lambda one: one.done)]
    assert told == [(("甲",), ""), (("丁", "甲"), "工地项目部")]
    said = json.loads(office.graph.entries()[-1].act.what)
    assert (said["servers"], said["place"]) == (["丁", "甲"], "工地项目部")


def test_one_officer_is_enough_for_the_post_and_for_what_is_only_signed_for(office: Office) -> None:
    assert serve(sealed(office), office, how=ServedHow.POST, servers=()).state is LetterState.SERVED
    slip = sealed(office, "lead_transfer", "杨柳青镇")
    assert serve(slip, office, servers=()).state is LetterState.SERVED


def test_a_withdrawn_proof_proves_no_serving(office: Office) -> None:
    letter = sealed(office)
    office.graph.write(lambda pen: pen.save(replace(PHOTO, withdrawn_at=FixedClock().now(), withdrawn_by="甲")))
    with pytest.raises(NoSuchProof):
        serve(letter, office, proofs=("photo",))


def test_a_served_order_is_an_order_for_the_judgement_and_survives_an_import(office: Office) -> None:
    letter = served(office)
    case = office.graph.case(CASE)
    assert case is not None
    pay, correct = case.events
    assert (pay.kind, correct.kind) == (EventKind.ORDER_TO_PAY, EventKind.ORDER_TO_CORRECT)
    assert (pay.party, str(pay.served_on), str(pay.due_on)) == ("GC", "2026-11-25", "2026-12-09")
    assert (str(pay.amount), pay.note, pay.served_how) == ("116,500.50", letter.number, "直接送达")
    assert not seen(letter, office).facts_changed
    judged = judge(case, office.law, today=TODAY)
    assert [(row.ordered, row.due_on) for row in judged.three_checks.arrears] == [(True, date(2026, 12, 9))]
    take_in(office, notes="重新导入的同一案件")
    again = office.graph.case(CASE)
    assert again is not None
    assert again.events == case.events
    assert again.notes == "重新导入的同一案件"


def test_a_withdrawn_order_is_no_order_any_more(office: Office) -> None:
    letter = served(office)
    told = Told(on=TODAY, how=ServedHow.DIRECT)
    withdraw_letter(CASE, letter.id, told, why="对象有误", by=HEAD, office=office)
    case = office.graph.case(CASE)
    assert case is not None
    assert case.events == ()
    take_in(office, notes="又导入一次")
    later = office.graph.case(CASE)
    assert later is not None
    assert later.events == ()


def test_a_letter_to_a_town_is_no_event_of_the_case(office: Office) -> None:
    served(office, "supervision_letter", "杨柳青镇")
    case = office.graph.case(CASE)
    assert case is not None
    assert case.events == ()


def test_the_answer_is_due_from_the_serving_and_says_why(office: Office) -> None:
    letter = served(office, "supervision_letter", "杨柳青镇")
    due = seen(letter, office).row.due
    assert due is not None
    assert due.due == date(2026, 12, 2)
    assert "2026年11月25日送达" in why(due, "zh")
    late = replace(office, clock=FixedClock(date(2026, 12, 3)))
    view = seen(letter, late)
    assert view.row.waited_for
    assert view.row.due is not None
    assert view.row.due.overdue_by(late.clock.today()) == 1


def test_an_order_is_due_on_the_day_it_names(office: Office) -> None:
    due = seen(served(office), office).row.due
    assert due is not None
    assert (due.due, due.limit) == (date(2026, 12, 9), None)


def test_a_reply_sent_back_is_waited_for_again_from_that_day(office: Office) -> None:
    letter = replied(office, "supervision_letter", "杨柳青镇")
    later = replace(office, clock=FixedClock(date(2026, 12, 1)))
    back = send_back_reply(CASE, letter.id, why="没有附支付凭证", by=DRAFTER, office=later)
    assert back.state is LetterState.SERVED
    view = seen(letter, later)
    assert view.row.due is not None
    assert view.row.due.due == date(2026, 12, 8)
    assert (view.replies[0].accepted, view.replies[0].judged_note) == (False, "没有附支付凭证")
    answer = Answer(on=date(2026, 12, 1), sender="杨柳青镇", text="补报凭证")
    assert reply_letter(CASE, letter.id, answer, by=DRAFTER, office=later).state is LetterState.REPLIED
    accept_reply(CASE, letter.id, by=DRAFTER, office=later)
    assert close_letter(CASE, letter.id, by=DRAFTER, office=later).state is LetterState.CLOSED


def test_a_reply_has_a_day_a_sender_and_a_content(office: Office) -> None:
    letter = served(office)
    for answer, refusal in (
        (Answer(on=date(2026, 11, 24), sender="甲公司", text="好"), BadReply),
        (Answer(on=date(2026, 11, 26), sender="甲公司", text="好"), BadReply),
        (Answer(on=TODAY, sender=" ", text="好"), EmptyReply),
        (Answer(on=TODAY, sender="甲公司"), EmptyReply),
        (Answer(on=TODAY, sender="甲公司", proofs=("nothing",)), NoSuchProof),
    ):
        with pytest.raises(refusal):
            reply_letter(CASE, letter.id, answer, by=DRAFTER, office=office)


def test_a_letter_is_closed_on_an_accepted_reply_or_with_a_reason(office: Office) -> None:
    letter = replied(office)
    with pytest.raises(ReplyUndecided):
        close_letter(CASE, letter.id, why="算了", by=DRAFTER, office=office)
    accept_reply(CASE, letter.id, by=DRAFTER, office=office)
    with pytest.raises(ReplyDecided):
        accept_reply(CASE, letter.id, by=DRAFTER, office=office)
    unanswered = served(office, "supervision_letter", "杨柳青镇")
    with pytest.raises(NoAcceptedReply):
        close_letter(CASE, unanswered.id, by=DRAFTER, office=office)
    assert close_letter(CASE, unanswered.id, why="口头答复", by=DRAFTER, office=office).close_reason == "口头答复"


def test_a_deadline_of_a_letter_that_nobody_served_is_not_known(office: Office) -> None:
    assert seen(issued(office), office).row.due is None
