"""The office's seals as data: each on the letters of one place of the tree, and refused where it says less."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from caseflow.domain.errors import BadRule
from caseflow.rules.seals import SEALS, load_seals


def test_every_issuer_of_a_series_has_a_seal_and_none_is_claimed_as_verified() -> None:
    seals = load_seals()
    assert {"labour_bureau", "leading_office"} <= {seal.issuer for seal in seals.values()}
    assert {seal.grade for seal in seals.values()} == {"D"}
    assert all(seal.word == word for word, seal in seals.items())


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("a seal", "must say"),
        ({"colour": "red"}, "must say"),
        ({"zh": ""}, "zh and en are texts"),
        ({"en": 5}, "zh and en are texts"),
        ({"issuer": "the_king"}, "issuer the_king is no place of the organisation tree"),
        ({"issuer": ["labour_bureau"]}, "is no place of the organisation tree"),
        ({"grade": "A"}, "grade A is none of D, V1, V2, S"),
        ({"last_checked_on": "yesterday"}, "last_checked_on is no day"),
    ],
)
def test_a_row_that_cannot_be_taken_is_named(row: Any, reason: str, tmp_path: Path) -> None:
    rows = yaml.safe_load(SEALS.read_text(encoding="utf-8"))
    rows["leading_office"] = {**rows["leading_office"], **row} if isinstance(row, dict) else row
    file = tmp_path / "seals.yml"
    file.write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    with pytest.raises(BadRule) as refused:
        load_seals(file)
    assert refused.value.terms["rule"] == "leading_office"
    assert reason in refused.value.terms["reason"]


@pytest.mark.parametrize("text", ["", "[]", "- a\n"])
def test_a_file_without_a_seal_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "seals.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule):
        load_seals(file)
