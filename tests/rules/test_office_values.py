"""The book of the office's own values: it loads, and a row that cannot be trusted stops the program."""

from pathlib import Path

import pytest

from caseflow.domain.errors import BadRule
from caseflow.rules.office_values import load_office_values

ROW = "v: {zh: 期限, en: Term, kind: term, proposed: 5 working days, grade: D, source: 默认}"


def test_the_book_loads() -> None:
    assert load_office_values()["listing_objection"].proposed == "5 working days"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", "must name a value"),
        (ROW.replace("zh: 期限, ", ""), "must say"),
        (ROW.replace("kind: term", "kind: hour"), "kind hour is none of"),
        (ROW.replace("grade: D", "grade: V2"), "grade V2 is none of"),
        (ROW.replace("5 working days", "soon"), "proposes soon, which is no term"),
    ],
)
def test_a_row_that_cannot_be_trusted_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "office_values.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule) as caught:
        load_office_values(path)
    assert reason in str(caught.value.terms["reason"])


def test_a_value_may_have_no_proposal(tmp_path: Path) -> None:
    path = tmp_path / "office_values.yml"
    path.write_text(ROW.replace("5 working days", '""'), encoding="utf-8")
    assert load_office_values(path)["v"].proposed == ""
