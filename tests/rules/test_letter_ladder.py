"""The ladder of letters: it loads, and a row that cannot be trusted stops the program."""

from pathlib import Path

import pytest

from caseflow.domain.errors import BadRule
from caseflow.rules.letter_ladder import load_letter_ladder

ROW = (
    "r: {after: lead_transfer, kind: supervision_letter, to: same, zh: 督办, en: Press, grade: I, "
    "last_checked_on: 2026-11-26}"
)


def test_no_interview_follows_from_silence() -> None:
    rungs = load_letter_ladder()
    assert {rung.after for rung in rungs} >= {"lead_transfer", "risk_warning_letter", "supervision_letter"}
    assert all(rung.kind != "interview_letter" for rung in rungs)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", "must name a step"),
        (ROW.replace("after: lead_transfer, ", ""), "must say"),
        (ROW.replace("to: same", "whom: same"), "unknown field whom"),
        (ROW.replace("grade: I", "grade: V2"), "a grade other than I"),
        (ROW.replace("2026-11-26", "soon"), "is no day"),
        (ROW.replace("kind: supervision_letter, ", ""), "names either"),
        (ROW.replace("kind: supervision_letter", "kind: interview_letter"), "lets an interview follow"),
        (ROW.replace("to: same", "to: moon"), "goes to moon"),
        (ROW.replace("kind: supervision_letter", "notes: rain"), "notes rain"),
    ],
)
def test_a_row_that_cannot_be_trusted_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "letter_ladder.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule) as caught:
        load_letter_ladder(path)
    assert reason in str(caught.value.terms["reason"])
