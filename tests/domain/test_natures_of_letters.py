"""Lives and acts: which act a letter, a published letter and a record take in each state, as the table has it."""

from collections.abc import Mapping

import pytest

from caseflow.domain.errors import DomainError
from caseflow.domain.letter import LetterKind, Life, Receipt
from caseflow.domain.letter_life import (
    ENDED,
    SENT,
    Hand,
    LetterAct,
    Nature,
    NeverDrafted,
    NotThisKind,
    allow,
    allow_close,
    must_have_a_life,
    nature_of,
    next_act,
    possible,
)
from caseflow.domain.letter_record import LetterState
from caseflow.domain.officer import Verb
from caseflow.rules.letter_moves import load_letter_moves
from tests.domain.letter_makers import letter

MOVES = load_letter_moves()
PUBLISHED, RECORD = Nature(receipt=Receipt.NONE), Nature(life=Life.RECORD)
HANDS = dict.fromkeys(Verb, Hand(officer="乙"))
DRAFTING = "edit review return cancel"
APPROVED = "edit return issue cancel"
SEALED, SERVED, REPLIED = (
    "seal scan attempt serve supersede void",
    "scan reply close supersede withdraw",
    "scan accept send_back close supersede withdraw",
)

TABLE: Mapping[LetterState, tuple[str, str, str]] = {
    LetterState.DRAFT: (DRAFTING, DRAFTING, DRAFTING),
    LetterState.REVIEWED: (APPROVED, APPROVED, APPROVED),
    LetterState.ISSUED: ("seal supersede void", "seal close supersede void", "close supersede void"),
    LetterState.SEALED: (SEALED, f"{SEALED} close", ""),
    LetterState.SERVED: (SERVED, SERVED, ""),
    LetterState.REPLIED: (REPLIED, REPLIED, ""),
}
"""By state: what a letter, a letter without a receipt, and a record take."""


def taken(state: LetterState, nature: Nature) -> set[str]:
    offered = possible(letter(state), MOVES, hands=HANDS, drafters=frozenset("甲"), nature=nature)
    return {move.act.value for move in offered}


@pytest.mark.parametrize(("place", "nature"), list(enumerate((SENT, PUBLISHED, RECORD))))
def test_each_nature_takes_its_acts_and_no_other(place: int, nature: Nature) -> None:
    living = [state for state in LetterState if state not in ENDED]
    found = {state: taken(state, nature) for state in living}
    reached = {state for state in living if nature.life is Life.LETTER or TABLE[state][2]}
    assert {state: found[state] for state in reached} == {state: set(TABLE[state][place].split()) for state in reached}
    assert [state for state in ENDED if taken(state, nature)] == []


@pytest.mark.parametrize("act", [LetterAct.ATTEMPT, LetterAct.SERVE, LetterAct.REPLY, LetterAct.ACCEPT])
def test_a_record_is_told_that_its_kind_takes_no_such_act(act: LetterAct) -> None:
    for state in LetterState:
        with pytest.raises(NotThisKind):
            allow(MOVES[act], letter(state), MOVES, hand=HANDS[Verb.DRAFT], drafters=frozenset(), nature=RECORD)


def test_a_record_that_is_issued_waits_to_be_filed() -> None:
    assert next_act(letter(LetterState.ISSUED), [], RECORD) is LetterAct.CLOSE
    assert next_act(letter(LetterState.DRAFT), [], RECORD) is LetterAct.REVIEW
    assert next_act(letter(LetterState.CLOSED), [], RECORD) is None


def test_what_is_published_is_sealed_and_then_closed_unserved() -> None:
    assert next_act(letter(LetterState.ISSUED), [], PUBLISHED) is LetterAct.SEAL
    assert next_act(letter(LetterState.SEALED), [], PUBLISHED) is LetterAct.CLOSE
    assert next_act(letter(LetterState.SEALED), []) is LetterAct.SERVE


def test_what_was_never_served_is_closed_without_a_reply_or_a_reason() -> None:
    allow_close(letter(LetterState.ISSUED), (), "")
    with pytest.raises(DomainError):
        allow_close(letter(LetterState.SERVED), (), "")


def test_a_nature_is_read_off_the_kind_and_a_sheet_has_none() -> None:
    kind = LetterKind(
        kind="roll", zh="台账", en="roll", issuer="labour_bureau", layout="B", goes_to=(), slots=(), life=Life.RECORD
    )
    assert nature_of(kind) == Nature(life=Life.RECORD, receipt=Receipt.NONE)
    assert nature_of(None) == SENT
    must_have_a_life(kind)
    sheet = LetterKind(
        kind="roll", zh="台账", en="roll", issuer="labour_bureau", layout="B", goes_to=(), slots=(), life=Life.SHEET
    )
    with pytest.raises(NeverDrafted) as refused:
        must_have_a_life(sheet)
    assert refused.value.terms["kind"] == "台账"
