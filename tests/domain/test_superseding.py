"""Which letter replaces which, and when the old one gives way."""

import pytest

from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.superseding import (
    BeingReplaced,
    ReplacedEnded,
    gives_way,
    must_be_free,
    must_still_stand,
    replaced_by,
    replaces,
)
from tests.domain.letter_makers import letter


def new(state: LetterState = LetterState.DRAFT, **more: object) -> Letter:
    return letter(state, id="L2", supersedes="L1", **{"number": None, **more})


@pytest.mark.parametrize(
    ("old", "now", "goes"),
    [
        (LetterState.ISSUED, LetterState.ISSUED, True),
        (LetterState.SEALED, LetterState.ISSUED, True),
        (LetterState.SERVED, LetterState.ISSUED, False),
        (LetterState.REPLIED, LetterState.ISSUED, False),
        (LetterState.SERVED, LetterState.SERVED, True),
        (LetterState.REPLIED, LetterState.SERVED, True),
        (LetterState.CLOSED, LetterState.SERVED, False),
        (LetterState.VOID, LetterState.ISSUED, False),
    ],
)
def test_the_old_letter_gives_way_when_the_new_one_is_as_far_out_as_it_was(
    old: LetterState, now: LetterState, *, goes: bool
) -> None:
    before = letter(old)
    assert gives_way(new(now), [before, new(now)]) == (before if goes else None)


def test_a_letter_that_replaces_none_takes_nobody_s_place() -> None:
    assert gives_way(letter(LetterState.SERVED), [letter(LetterState.SERVED)]) is None
    must_still_stand(letter(), [letter()])
    must_be_free(letter(LetterState.ISSUED), [letter(LetterState.ISSUED)])


def test_what_was_given_up_replaces_nothing_and_what_was_done_stays_told() -> None:
    void = new(LetterState.VOID, number="某函〔2026〕2号")
    assert replaced_by(letter(LetterState.SERVED), [void]) is None
    assert replaced_by(letter(LetterState.SUPERSEDED), [void]) == void
    assert replaces(void, [letter()]) == letter()


def test_one_replacement_at_a_time_of_what_still_stands() -> None:
    for other, number in ((new(), "L2"), (new(number="某函〔2026〕2号"), "某函〔2026〕2号")):
        with pytest.raises(BeingReplaced) as refused:
            must_be_free(letter(LetterState.SERVED), [other])
        assert refused.value.terms["number"] == number
    must_still_stand(new(), [letter(LetterState.SERVED)])
    with pytest.raises(ReplacedEnded):
        must_still_stand(new(), [letter(LetterState.CLOSED)])
