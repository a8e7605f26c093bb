"""A letter that replaces another: drafted with the same answers, the old one let go once the new one is out."""

import json
from dataclasses import replace

import pytest

from caseflow.actions.letters.edit_letter import Edit, edit_letter
from caseflow.actions.letters.end_letter import cancel_letter, close_letter, void_letter
from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.actions.letters.review_letter import review_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.actions.letters.supersede_letter import supersede_letter
from caseflow.domain.case_file import Event
from caseflow.domain.errors import PersonalInText
from caseflow.domain.letter_life import DrafterApproves, LetterAct, LetterElsewhere, LetterEnded
from caseflow.domain.letter_record import Letter, LetterState, ServedHow
from caseflow.domain.officer import Power, Reach, Verb
from caseflow.domain.superseding import BeingReplaced, ReplacedEnded
from caseflow.office import Office
from tests.actions.letters import (
    CASE,
    COLLEAGUE,
    DRAFTER,
    HEAD,
    PAIR,
    REVIEWER,
    drafted,
    issued,
    sealed,
    seen,
    served,
    take_in,
)
from tests.make import TODAY
from tests.people import acting


@pytest.fixture(autouse=True)
def the_case(office: Office) -> None:
    take_in(office)


def replacing(letter: Letter, office: Office, once: str = "") -> Letter:
    return supersede_letter(CASE, letter.id, why="金额有误", by=DRAFTER, office=office, once=once)


def sent_out(letter: Letter, office: Office) -> Letter:
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    return issue_letter(CASE, letter.id, by=HEAD, office=office)


def handed_over(letter: Letter, office: Office) -> Letter:
    seal_letter(CASE, letter.id, SealUse(seal=letter.issuer, on=TODAY), by=COLLEAGUE, office=office)
    attempt = Attempt(on=TODAY, how=ServedHow.DIRECT, receiver="周砚秋", servers=PAIR)
    return serve_letter(CASE, letter.id, attempt, by=DRAFTER, office=office)


def state_of(letter: Letter, office: Office) -> tuple[LetterState, str]:
    now = seen(letter, office).letter
    return now.state, now.close_reason


def events(office: Office) -> tuple[Event, ...]:
    case = office.graph.case(CASE)
    assert case is not None
    return case.events


def test_the_new_letter_is_drafted_with_the_answers_of_the_old_one(office: Office) -> None:
    said = {"said_how": "complaint", "complainant_name": "赵大明", "complainant_phone": "13812345678"}
    old = issued(office, "lead_transfer", "杨柳青镇", **said)
    new = replacing(old, office)
    assert (new.state, new.kind, new.to, new.version) == (LetterState.DRAFT, old.kind, old.to, 1)
    assert (new.form, new.supersedes, new.number) == (old.form, old.id, None)
    assert not [secret for secret in ("赵大明", "13812345678") if secret in new.form + new.slots]
    told = json.loads(office.graph.entries()[-1].act.what)
    assert (told["letter"], told["supersedes"], told["why"]) == (new.id, old.id, "金额有误")
    view, before = seen(new, office), seen(old, office)
    assert (view.row.replaces, before.row.replaced_by) == (old, new)
    assert (before.letter.state, before.row.replaces) == (LetterState.ISSUED, None)


def test_what_reached_nobody_gives_way_once_the_new_one_is_issued(office: Office) -> None:
    old = sealed(office)
    new = replacing(old, office)
    assert state_of(old, office) == (LetterState.SEALED, "")
    out = sent_out(new, office)
    assert state_of(old, office) == (LetterState.SUPERSEDED, out.number)
    assert json.loads(office.graph.entries()[-1].act.what)["superseded"] == old.id
    assert seen(old, office).row.replaced_by == out
    with pytest.raises(LetterEnded):
        close_letter(CASE, old.id, why="不用了", by=DRAFTER, office=office)
    void_letter(CASE, out.id, why="错", by=HEAD, office=office)
    assert state_of(old, office) == (LetterState.SUPERSEDED, out.number)


def test_what_was_served_stands_until_the_new_one_is_served_and_its_events_go_with_it(office: Office) -> None:
    old = served(office)
    before = events(office)
    out = sent_out(replacing(old, office), office)
    assert (state_of(old, office)[0], events(office)) == (LetterState.SERVED, before)
    handed_over(out, office)
    assert state_of(old, office) == (LetterState.SUPERSEDED, out.number)
    assert [one.note for one in before] == [old.number, old.number]
    assert [(one.kind, one.note) for one in events(office)] == [(one.kind, out.number) for one in before]
    take_in(office, notes="重新导入的同一案件")
    assert [one.note for one in events(office)] == [out.number, out.number]


def test_what_is_served_meanwhile_waits_until_the_new_one_is_served(office: Office) -> None:
    old = sealed(office)
    new = replacing(old, office)
    attempt = Attempt(on=TODAY, how=ServedHow.DIRECT, receiver="周砚秋", servers=PAIR)
    serve_letter(CASE, old.id, attempt, by=DRAFTER, office=office)
    edit_letter(CASE, new.id, Edit(), by=DRAFTER, office=office)
    out = sent_out(new, office)
    assert state_of(old, office)[0] is LetterState.SERVED
    handed_over(out, office)
    assert state_of(old, office) == (LetterState.SUPERSEDED, out.number)


def test_one_replacement_at_a_time_and_one_given_up_leaves_the_old_letter_as_it_was(office: Office) -> None:
    old = served(office)
    new = replacing(old, office, once="x")
    assert replacing(old, office, once="x") == new
    assert LetterAct.SUPERSEDE not in {move.act for move in seen(old, office).allowed}
    with pytest.raises(BeingReplaced) as refused:
        replacing(old, office)
    assert refused.value.terms["number"] == new.id[:8]
    cancel_letter(CASE, new.id, why="不换了", by=DRAFTER, office=office)
    assert state_of(old, office) == (LetterState.SERVED, "")
    assert LetterAct.SUPERSEDE in {move.act for move in seen(old, office).allowed}
    out = sent_out(replacing(old, office), office)
    void_letter(CASE, out.id, why="又错", by=HEAD, office=office)
    assert state_of(old, office) == (LetterState.SERVED, "")
    assert replacing(old, office).supersedes == old.id


def test_only_what_went_out_and_stands_is_replaced(office: Office) -> None:
    with pytest.raises(LetterElsewhere):
        replacing(drafted(office), office)
    gone = issued(office)
    new = replacing(gone, office)
    void_letter(CASE, gone.id, why="错", by=HEAD, office=office)
    with pytest.raises(LetterEnded):
        replacing(gone, office)
    review_letter(CASE, new.id, by=REVIEWER, office=office)
    with pytest.raises(ReplacedEnded) as refused:
        issue_letter(CASE, new.id, by=HEAD, office=office)
    assert refused.value.terms["letter_state"] == "void"
    with pytest.raises(PersonalInText):
        supersede_letter(CASE, gone.id, why="打 13812345678", by=DRAFTER, office=office)


def test_who_let_the_replacement_be_drafted_for_him_does_not_approve_it(office: Office) -> None:
    old = issued(office)
    lent = Power(verb=Verb.DRAFT, reach=Reach.DISTRICT, holder="乙", lent_by="乙")
    borrower = acting("己", Verb.READ)
    borrower = replace(borrower, powers=(*borrower.powers, lent))
    new = supersede_letter(CASE, old.id, by=borrower, office=office)
    with pytest.raises(DrafterApproves):
        review_letter(CASE, new.id, by=REVIEWER, office=office)


@pytest.mark.parametrize(
    ("kind", "to", "called"),
    [
        ("correction_order", "GC", "限期改正指令书"),
        ("supervision_letter", "杨柳青镇", "案件督办函"),
        ("lead_transfer", "杨柳青镇", "欠薪线索转办单"),
    ],
)
def test_its_paper_names_the_letter_it_replaces(office: Office, kind: str, to: str, called: str) -> None:
    old = issued(office, kind, to)
    sentence = f"原《{called}》（{old.number}）同时撤销，以本件为准。"
    assert sentence not in seen(old, office).page.text
    new = replacing(old, office)
    assert sentence in seen(new, office).page.text
    again = edit_letter(CASE, new.id, Edit(), by=DRAFTER, office=office)
    assert seen(again, office).otherwise == ()
    out = sent_out(new, office)
    assert sentence in seen(out, office).page.text
