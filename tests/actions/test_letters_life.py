"""The life of a letter in the office: who may do what when, what stands in the way, and that twice is once."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from caseflow.actions.letters.answer_letter import accept_reply
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.edit_letter import Edit, edit_letter
from caseflow.actions.letters.end_letter import cancel_letter, close_letter, void_letter, withdraw_letter
from caseflow.actions.letters.issue_letter import Issue, issue_letter
from caseflow.actions.letters.review_letter import return_letter, review_letter
from caseflow.actions.letters.see_letters import all_letters, case_letters, letter_file
from caseflow.domain.drafts.answers import AnswerNoDay, AnswerTooLong
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed, PersonalInText
from caseflow.domain.letter_changes import StaleDraft
from caseflow.domain.letter_ending import BadToldDay, Told
from caseflow.domain.letter_life import (
    DrafterApproves,
    LetterElsewhere,
    LetterEnded,
    NoReason,
    NoSuchLetter,
    NotThisRole,
)
from caseflow.domain.letter_record import LetterState, ServedHow
from caseflow.domain.officer import OfficerRole, Power, Reach, Verb
from caseflow.office import Office
from tests.actions.letters import (
    CASE,
    COLLEAGUE,
    DRAFTER,
    HEAD,
    ORDER,
    REVIEWER,
    drafted,
    issued,
    officer,
    replied,
    reviewed,
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


def verbs_in_log(office: Office) -> list[str]:
    return [entry.act.verb for entry in office.graph.entries()]


def test_a_letter_goes_from_draft_to_close_and_the_log_tells_each_step(office: Office) -> None:
    letter = replied(office)
    accept_reply(CASE, letter.id, by=COLLEAGUE, office=office)
    closed = close_letter(CASE, letter.id, why="已付清", by=DRAFTER, office=office)
    assert (closed.state, closed.closed_by, closed.close_reason) == (LetterState.CLOSED, "甲", "已付清")
    assert verbs_in_log(office) == [
        *("import_case", "draft_letter", "review_letter", "issue_letter", "seal_letter", "serve_letter"),
        *("reply_letter", "accept_letter", "close_letter"),
    ]
    steps = [json.loads(entry.act.what) for entry in office.graph.entries()[2:]]
    assert [(one["from"], one["to"]) for one in steps] == [
        ("draft", "reviewed"),
        ("reviewed", "issued"),
        ("issued", "sealed"),
        ("sealed", "served"),
        ("served", "replied"),
        ("replied", "replied"),
        ("replied", "closed"),
    ]
    assert [row.letter for row in case_letters(CASE, by=REVIEWER, office=office)] == [closed]
    assert [row.letter for row in all_letters(by=REVIEWER, office=office)] == [closed]


def test_who_drafted_neither_reviews_nor_issues_whatever_he_is(office: Office) -> None:
    both = officer("甲", OfficerRole.HEAD, Verb.DRAFT, Verb.REVIEW, Verb.ISSUE)
    letter = drafted(office)
    with pytest.raises(DrafterApproves) as refused:
        review_letter(CASE, letter.id, by=both, office=office)
    assert (refused.value.terms["officer"], refused.value.terms["drafter"]) == ("甲", "甲")
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    with pytest.raises(DrafterApproves):
        issue_letter(CASE, letter.id, by=both, office=office)


def test_who_changed_the_draft_has_drafted_it_too(office: Office) -> None:
    second = officer("戊", OfficerRole.HEAD, Verb.DRAFT, Verb.REVIEW)
    letter = drafted(office)
    edit_letter(CASE, letter.id, Edit(answers={**ORDER, "contact": "戊"}), by=second, office=office)
    for by in (second, officer("甲", OfficerRole.REVIEWER, Verb.REVIEW)):
        with pytest.raises(DrafterApproves):
            review_letter(CASE, letter.id, by=by, office=office)
    assert seen(letter, office).drafters == {"甲", "戊"}


def test_a_lent_power_lets_nobody_approve_what_its_lender_drafted(office: Office) -> None:
    letter = drafted(office)
    lent = Power(verb=Verb.REVIEW, reach=Reach.DISTRICT, holder="甲", lent_by="甲")
    borrower = acting("己", Verb.READ)
    borrower = replace(borrower, powers=(*borrower.powers, lent))
    with pytest.raises(DrafterApproves) as refused:
        review_letter(CASE, letter.id, by=borrower, office=office)
    assert (refused.value.terms["officer"], refused.value.terms["drafter"]) == ("己", "甲")


def test_who_drafted_for_another_keeps_that_other_from_approving(office: Office) -> None:
    lent = Power(verb=Verb.DRAFT, reach=Reach.DISTRICT, holder="乙", lent_by="乙")
    borrower = acting("己", Verb.READ)
    borrower = replace(borrower, powers=(*borrower.powers, lent))
    letter = draft_letter(CASE, "correction_order", "GC", by=borrower, office=office, asked=Asked(answers=ORDER)).letter
    with pytest.raises(DrafterApproves):
        review_letter(CASE, letter.id, by=REVIEWER, office=office)
    review_letter(CASE, letter.id, by=HEAD, office=office)


def test_an_act_out_of_turn_says_what_must_come_first(office: Office) -> None:
    letter = drafted(office)
    with pytest.raises(LetterElsewhere) as refused:
        issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert refused.value.terms["before"] == "“核稿通过”"
    with pytest.raises(LetterElsewhere) as refused:
        close_letter(CASE, letter.id, why="不用了", by=DRAFTER, office=office)
    assert refused.value.terms["before"] == "“核稿通过”、“签发编号”、“登记用印”、“登记送达”"


def test_a_change_after_review_makes_it_a_draft_again(office: Office) -> None:
    letter = reviewed(office)
    changed = edit_letter(CASE, letter.id, Edit(answers={**ORDER, "contact": "戊"}), by=DRAFTER, office=office)
    assert (changed.state, changed.version, changed.reviewed_by) == (LetterState.DRAFT, 2, None)
    assert json.loads(changed.slots)["contact"] == "戊"
    with pytest.raises(LetterElsewhere):
        issue_letter(CASE, letter.id, by=HEAD, office=office)


def test_a_reviewer_signs_the_draft_he_read_and_no_other(office: Office) -> None:
    letter = drafted(office)
    edit_letter(CASE, letter.id, by=DRAFTER, office=office)
    with pytest.raises(StaleDraft):
        review_letter(CASE, letter.id, version=1, by=REVIEWER, office=office)
    review_letter(CASE, letter.id, version=2, by=REVIEWER, office=office)
    with pytest.raises(StaleDraft):
        issue_letter(CASE, letter.id, Issue(version=1), by=HEAD, office=office)


def test_two_clerks_at_one_draft_the_second_is_told(office: Office) -> None:
    letter = drafted(office)
    edit_letter(CASE, letter.id, Edit(answers=ORDER, version=1), by=DRAFTER, office=office)
    with pytest.raises(StaleDraft):
        edit_letter(CASE, letter.id, Edit(answers={}, version=1), by=COLLEAGUE, office=office)
    assert json.loads(seen(letter, office).letter.form) == ORDER


def test_a_draft_goes_back_with_a_reason_also_after_its_review(office: Office) -> None:
    letter = reviewed(office)
    with pytest.raises(NoReason):
        return_letter(CASE, letter.id, why=" ", by=HEAD, office=office)
    back = return_letter(CASE, letter.id, why="期限太短", by=HEAD, office=office)
    assert (back.state, back.review_note, back.reviewed_by) == (LetterState.DRAFT, "期限太短", None)


def test_a_draft_given_up_never_had_a_number_and_stays_given_up(office: Office) -> None:
    letter = drafted(office)
    gone = cancel_letter(CASE, letter.id, why="重复", by=COLLEAGUE, office=office)
    assert (gone.state, gone.number) == (LetterState.CANCELLED, None)
    with pytest.raises(LetterEnded):
        edit_letter(CASE, letter.id, by=DRAFTER, office=office)
    assert issued(office).sequence == 1


def test_a_voided_letter_keeps_its_number_and_its_file(office: Office) -> None:
    letter = issued(office)
    gone = void_letter(CASE, letter.id, why="对象有误", by=HEAD, office=office)
    assert (gone.state, gone.number) == (LetterState.VOID, letter.number)
    assert letter_file(CASE, letter.id, by=REVIEWER, office=office)[1] == office.files.fetch(letter.sha256 or "")
    assert issued(office).sequence == 2
    with pytest.raises(LetterEnded):
        void_letter(CASE, letter.id, why="再撤", by=HEAD, office=office)


def test_what_reached_its_addressee_is_withdrawn_and_never_voided(office: Office) -> None:
    told = Told(on=TODAY, how=ServedHow.DIRECT, note="当面告知")
    with pytest.raises(LetterElsewhere):
        withdraw_letter(CASE, sealed(office).id, told, why="错", by=HEAD, office=office)
    letter = served(office)
    with pytest.raises(LetterElsewhere):
        void_letter(CASE, letter.id, why="错", by=HEAD, office=office)
    refusals: list[tuple[Told, str, type[DomainError]]] = [
        (told, " ", NoReason),
        (replace(told, on=TODAY + timedelta(days=1)), "错", BadToldDay),
        (replace(told, on=TODAY - timedelta(days=1)), "错", BadToldDay),
        (replace(told, note="打 13812345678"), "错", PersonalInText),
        (replace(told, note="长" * 2001), "错", AnswerTooLong),
    ]
    for wrong, why, refusal in refusals:
        with pytest.raises(refusal):
            withdraw_letter(CASE, letter.id, wrong, why=why, by=HEAD, office=office)
    gone = withdraw_letter(CASE, letter.id, told, why="对象有误", by=HEAD, office=office)
    assert (gone.state, gone.number, gone.close_reason) == (LetterState.WITHDRAWN, letter.number, "对象有误")
    assert (gone.told_on, gone.told_how, gone.told_note) == (TODAY, ServedHow.DIRECT, "当面告知")
    assert json.loads(office.graph.entries()[-1].act.what)["told_on"] == TODAY.isoformat()
    with pytest.raises(LetterEnded):
        close_letter(CASE, letter.id, why="不用了", by=DRAFTER, office=office)


def test_a_served_letter_that_an_older_office_voided_still_reads_as_void(office: Office) -> None:
    letter = replace(served(office), state=LetterState.VOID, close_reason="对象有误")
    office.graph.write(lambda pen: pen.save(letter))
    view = seen(letter, office, by=HEAD)
    assert (view.letter, view.allowed, view.row.waits) == (letter, (), None)


def test_only_who_signs_this_kind_issues_it(office: Office) -> None:
    letter = reviewed(office)
    clerk = officer("庚", OfficerRole.CLERK, Verb.ISSUE)
    with pytest.raises(NotThisRole) as refused:
        issue_letter(CASE, letter.id, by=clerk, office=office)
    assert refused.value.terms["post"] == "head"
    lent = Power(verb=Verb.ISSUE, reach=Reach.DISTRICT, holder="丙", lent_by="丙")
    deputy = replace(clerk, powers=(clerk.powers[0], lent))
    assert issue_letter(CASE, letter.id, by=deputy, office=office).issued_by == "庚"


@pytest.mark.parametrize("act", ["draft", "edit", "review", "issue", "void"])
def test_a_second_click_changes_nothing(office: Office, act: str) -> None:
    before = len(office.graph.entries())
    asked = Asked(answers=ORDER)
    click = {
        "draft": lambda: (
            draft_letter(CASE, "correction_order", "GC", by=DRAFTER, office=office, asked=asked, once="x").letter
        ),
        "edit": lambda: edit_letter(CASE, letter.id, by=DRAFTER, office=office, once="x"),
        "review": lambda: review_letter(CASE, letter.id, by=REVIEWER, office=office, once="x"),
        "issue": lambda: issue_letter(CASE, letter.id, by=HEAD, office=office, once="x"),
        "void": lambda: void_letter(CASE, letter.id, why="错", by=HEAD, office=office, once="x"),
    }[act]
    ready = {"edit": drafted, "review": drafted, "issue": reviewed, "void": sealed}
    if act in ready:
        letter = ready[act](office)
        before = len(office.graph.entries())
    first = click()
    assert click() == first
    assert len(office.graph.entries()) == before + 1
    assert len(case_letters(CASE, by=DRAFTER, office=office)) == 1


def test_the_same_click_on_two_letters_is_two_acts(office: Office) -> None:
    one, other = drafted(office), drafted(office)
    for letter in (one, other):
        assert review_letter(CASE, letter.id, by=REVIEWER, office=office, once="x").state is LetterState.REVIEWED


def test_nobody_learns_of_a_letter_he_may_not_read(office: Office) -> None:
    letter = drafted(office)
    stranger = acting("外", Verb.READ)
    stranger = replace(
        stranger, powers=tuple(Power(verb=verb, reach=Reach.CASE, holder="外") for verb in (Verb.READ, Verb.REVIEW))
    )
    for refused in (
        lambda: letter_file(CASE, letter.id, by=stranger, office=office),
        lambda: review_letter(CASE, letter.id, by=stranger, office=office),
        lambda: draft_letter("nothing", "correction_order", "GC", by=DRAFTER, office=office),
    ):
        with pytest.raises(NoSuchCase):
            refused()
    assert list(all_letters(by=stranger, office=office)) == []
    with pytest.raises(NoSuchLetter):
        letter_file(CASE, "guessed", by=DRAFTER, office=office)
    with pytest.raises(NotAllowed):
        edit_letter(CASE, letter.id, by=REVIEWER, office=office)


def test_personal_numbers_stay_out_of_notes_and_answers(office: Office) -> None:
    letter = drafted(office)
    for refused in (
        lambda: return_letter(CASE, letter.id, why="打 13812345678", by=REVIEWER, office=office),
        lambda: edit_letter(CASE, letter.id, Edit(answers={"address": "13812345678"}), by=DRAFTER, office=office),
        lambda: edit_letter(CASE, letter.id, Edit(approval="13812345678"), by=DRAFTER, office=office),
    ):
        with pytest.raises(PersonalInText):
            refused()
    with pytest.raises(AnswerNoDay):
        drafted(office, deadline="明天")


def test_a_complainant_is_sealed_in_the_books_and_masked_on_paper(office: Office) -> None:
    letter = drafted(
        office,
        "lead_transfer",
        "杨柳青镇",
        said_how="complaint",
        complainant_name="赵大明",
        complainant_phone="13812345678",
    )
    assert not [secret for secret in ("赵大明", "13812345678") if secret in letter.form + letter.slots]
    assert "13812345678" not in str([entry.act.what for entry in office.graph.entries()])
    assert seen(letter, office).answers["complainant_phone"] == "138****5678"
    kept = json.loads(letter.form)
    changed = edit_letter(CASE, letter.id, Edit(answers={"said_how": "complaint"}), by=DRAFTER, office=office)
    assert json.loads(changed.form)["complainant_phone"] == kept["complainant_phone"]
    assert "138****5678" in changed.slots
