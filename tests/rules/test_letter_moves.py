"""The table of a letter's life: whole, known, with drafter and approver apart, and without a dead end."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from caseflow.domain.errors import BadRule
from caseflow.domain.letter_life import ENDED, LetterAct
from caseflow.domain.letter_record import LetterState
from caseflow.domain.officer import Verb
from caseflow.rules.letter_moves import LETTER_MOVES, load_letter_moves

ROWS: dict[str, dict[str, Any]] = yaml.safe_load(LETTER_MOVES.read_text(encoding="utf-8"))


def test_who_drafts_never_approves_and_what_ends_a_letter_says_why() -> None:
    moves = load_letter_moves()
    assert {act for act, move in moves.items() if move.apart} == {LetterAct.REVIEW, LetterAct.RETURN, LetterAct.ISSUE}
    assert moves[LetterAct.ISSUE].verb is Verb.ISSUE
    told_why = (LetterAct.VOID, LetterAct.WITHDRAW, LetterAct.CANCEL, LetterAct.RETURN, LetterAct.SEND_BACK)
    assert all(moves[act].reason for act in told_why)
    assert {move.to for move in moves.values() if move.to is not None} == set(LetterState)
    assert not [act for act, move in moves.items() if ENDED & set(move.sources)]


def refused(tmp_path: Path, rows: object) -> str:
    path = tmp_path / "letter_moves.yml"
    path.write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    with pytest.raises(BadRule) as error:
        load_letter_moves(path)
    return error.value.terms["reason"]


@pytest.mark.parametrize(
    ("act", "row", "reason"),
    [
        ("review", "nothing", "must say"),
        ("review", {"grade": "V1"}, "unknown field"),
        ("review", {"from": []}, "comes from no state"),
        ("review", {"from": ["asleep"]}, "unknown LetterState asleep"),
        ("review", {"to": "asleep"}, "unknown LetterState asleep"),
        ("review", {"verb": "sing"}, "unknown Verb sing"),
        ("review", {"roles": ["king"]}, "unknown OfficerRole king"),
        ("close", {"from": ["void"]}, "leaves a state in which a letter ends"),
        ("issue", {"apart": False}, "who drafts must not approve"),
        ("void", {"to": "closed"}, "no act leads to void"),
        ("withdraw", {"to": "void"}, "no act leads to withdrawn"),
        ("review", {"lives": ["sheet"]}, "a sheet has none"),
        ("review", {"lives": []}, "a sheet has none"),
        ("review", {"lives": ["letter"]}, "is never closed"),
        ("close", {"also_from": {"S": ["issued"]}}, "also_from names record or N"),
        ("close", {"also_from": {"record": ["asleep"]}}, "unknown LetterState asleep"),
        ("close", {"also_from": {"record": ["void"]}}, "leaves a state in which a letter ends"),
        ("close", {"lives": ["letter"]}, "also_from names a life that the row does not have"),
    ],
)
def test_a_row_that_cannot_be_taken_is_named(tmp_path: Path, act: str, row: Any, reason: str) -> None:
    changed = {**ROWS[act], **row} if isinstance(row, dict) else row
    assert reason in refused(tmp_path, {**ROWS, act: changed})


def test_every_act_is_there_and_no_other(tmp_path: Path) -> None:
    assert "every act" in refused(tmp_path, {})
    assert "every act" in refused(tmp_path, ["edit"])
    assert "every act" in refused(tmp_path, {**ROWS, "burn": ROWS["void"]})


def test_a_state_without_a_way_on_is_found(tmp_path: Path) -> None:
    rows = {**ROWS, "reply": {**ROWS["reply"], "from": ["issued"]}, "close": {**ROWS["close"], "from": ["replied"]}}
    rows["withdraw"] = {**ROWS["withdraw"], "from": ["replied"]}
    assert "no act leads on from served" in refused(tmp_path, rows)
