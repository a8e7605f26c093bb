"""Which act may follow on a letter, who may make it, and how it may end."""

import json
from dataclasses import replace

import pytest

from caseflow.domain.entry import FIRST_HASH, Act, Entry, entered
from caseflow.domain.letter_life import (
    DrafterApproves,
    Hand,
    LetterAct,
    LetterElsewhere,
    LetterEnded,
    NoAcceptedReply,
    NoReason,
    NotThisKind,
    NotThisRole,
    ReplyUndecided,
    allow,
    allow_close,
    drafters_of,
    must_say_why,
    next_act,
    possible,
    way_to,
)
from caseflow.domain.letter_record import LetterState
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.rules.letter_moves import load_letter_moves
from tests.domain.letter_makers import AT, letter, reply

MOVES = load_letter_moves()
REVIEW = MOVES[LetterAct.REVIEW]
NOBODY: frozenset[str] = frozenset()


def entry(verb: str, by: str, **what: object) -> Entry:
    act = Act(id=f"{verb}{by}", at=AT, by=by, door="page", verb=verb, subject="A1", what=json.dumps(what))
    return entered(act, number=1, previous=FIRST_HASH)


def test_everybody_who_wrote_at_a_letter_has_drafted_it() -> None:
    entries = [
        entry("draft_letter", "甲", letter="L1"),
        entry("edit_letter", "乙", letter="L1", on_behalf_of="丙"),
        entry("edit_letter", "丁", letter="L2"),
        entry("review_letter", "戊", letter="L1"),
    ]
    assert drafters_of(letter(), entries) == {"甲", "乙", "丙"}
    assert drafters_of(letter(), []) == {"甲"}


def test_an_act_is_allowed_in_its_states_and_by_others_than_the_drafters() -> None:
    allow(REVIEW, letter(), MOVES, hand=Hand(officer="乙"), drafters=frozenset("甲"))
    for hand in (Hand(officer="甲"), Hand(officer="乙", lent_by="甲")):
        with pytest.raises(DrafterApproves) as refused:
            allow(REVIEW, letter(), MOVES, hand=hand, drafters=frozenset("甲"))
        assert (refused.value.terms["drafter"], refused.value.terms["act_en"]) == ("甲", "Approve the draft")


def test_an_act_of_another_kind_role_or_state_says_so() -> None:
    hand = Hand(officer="乙", roles=frozenset({OfficerRole.CLERK}))
    cases = (
        (replace(REVIEW, kinds=frozenset({"advice_letter"})), LetterState.DRAFT, NotThisKind),
        (replace(REVIEW, roles=frozenset({OfficerRole.HEAD})), LetterState.DRAFT, NotThisRole),
        (REVIEW, LetterState.ISSUED, LetterElsewhere),
        (REVIEW, LetterState.VOID, LetterEnded),
    )
    for move, state, refusal in cases:
        with pytest.raises(refusal):
            allow(move, letter(state), MOVES, hand=hand, drafters=NOBODY)
    allow(
        replace(REVIEW, kinds=frozenset({"supervision_letter"}), roles=frozenset({OfficerRole.CLERK})),
        letter(),
        MOVES,
        hand=hand,
        drafters=NOBODY,
    )


def test_the_way_to_an_act_is_the_shortest_one() -> None:
    assert way_to(MOVES[LetterAct.SERVE], LetterState.DRAFT, MOVES) == (
        LetterAct.REVIEW,
        LetterAct.ISSUE,
        LetterAct.SEAL,
    )
    assert way_to(MOVES[LetterAct.CLOSE], LetterState.ISSUED, MOVES) == (LetterAct.SEAL, LetterAct.SERVE)
    assert way_to(REVIEW, LetterState.ISSUED, MOVES) == ()


def test_a_person_is_offered_what_his_verbs_allow_now() -> None:
    hand = Hand(officer="乙")
    offered = possible(letter(), MOVES, hands={Verb.REVIEW: hand, Verb.ISSUE: hand}, drafters=frozenset("甲"))
    assert [move.act for move in offered] == [LetterAct.REVIEW, LetterAct.RETURN]
    offered = possible(letter(), MOVES, hands={Verb.DRAFT: Hand(officer="甲")}, drafters=frozenset("甲"))
    assert [move.act for move in offered] == [LetterAct.EDIT, LetterAct.CANCEL]


def test_some_acts_must_say_why() -> None:
    must_say_why(REVIEW, "")
    must_say_why(MOVES[LetterAct.VOID], "错")
    with pytest.raises(NoReason):
        must_say_why(MOVES[LetterAct.VOID], "  ")


def test_a_letter_waits_for_its_next_act() -> None:
    waited = {
        state: next_act(letter(state), [])
        for state in (LetterState.DRAFT, LetterState.SERVED, LetterState.REPLIED, LetterState.CLOSED)
    }
    assert list(waited.values()) == [LetterAct.REVIEW, LetterAct.REPLY, LetterAct.CLOSE, None]
    assert next_act(letter(LetterState.REPLIED), [reply()]) is LetterAct.ACCEPT


def test_a_letter_is_closed_on_its_answer_or_for_a_reason() -> None:
    with pytest.raises(ReplyUndecided):
        allow_close(letter(LetterState.SERVED), (reply(),), "够了")
    with pytest.raises(NoAcceptedReply):
        allow_close(letter(LetterState.SERVED), (reply(accepted=False), reply(letter="L2", accepted=True)), " ")
    allow_close(letter(LetterState.SERVED), (reply(accepted=False),), "口头答复")
    allow_close(letter(LetterState.SERVED), (reply(accepted=True),), "")
