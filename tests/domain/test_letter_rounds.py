"""The rounds of review out of the log, the look to compare with, and two wordings side by side."""

import json
from datetime import timedelta

from caseflow.domain.entry import Act, Entry
from caseflow.domain.letter_rounds import last_look, rounds_of
from caseflow.domain.wording import Beside, Change, Line, beside, compared
from tests.domain.letter_makers import AT


def entry(verb: str, number: int, **what: object) -> Entry:
    told = json.dumps({"letter": "L1", "why": "", **what}, ensure_ascii=False)
    act = Act(
        id=f"e{number}", at=AT + timedelta(minutes=number), by="乙", door="page", verb=verb, subject="A1", what=told
    )
    return Entry(act=act, number=number, previous="", hash="")


LOG = (
    entry("draft_letter", 1),
    entry("return_letter", 2, version=1, why="地址不全"),
    entry("return_letter", 3, version=2, why="期限太短", text="h2"),
    entry("review_letter", 4, letter="L2", version=1, text="other"),
    entry("review_letter", 5, version=3, text="h3"),
)


def test_each_look_says_who_when_which_version_and_what() -> None:
    rounds = rounds_of("L1", LOG)
    assert [(one.version, one.approved, one.note, one.text) for one in rounds] == [
        (1, False, "地址不全", None),
        (2, False, "期限太短", "h2"),
        (3, True, "", "h3"),
    ]
    assert (rounds[0].by, rounds[0].at, rounds[0].entry) == ("乙", AT + timedelta(minutes=2), 2)


def test_a_new_version_is_held_against_the_last_one_whose_words_are_kept() -> None:
    rounds = rounds_of("L1", LOG)
    assert last_look(rounds, 4) == rounds[2]
    assert last_look(rounds, 3) is None
    assert last_look(rounds[:1], 2) is None
    assert last_look((), 1) is None


def test_what_was_taken_out_stands_next_to_what_came_in_its_place() -> None:
    same, taken, added = Line(Change.SAME, "甲"), Line(Change.TAKEN, "乙"), Line(Change.ADDED, "丙")
    more = Line(Change.ADDED, "丁")
    rows = tuple(beside(compared(("甲", "乙"), ("甲", "丙", "丁"))))
    assert rows == (Beside(same, same), Beside(taken, added), Beside(None, more))
    assert tuple(beside(())) == ()
