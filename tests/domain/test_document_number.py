"""发文字号: written as each class of papers wants it, in a series that somebody configured."""

from pathlib import Path

import pytest
import yaml

from caseflow.domain.document_number import NoSeries, NumberStyle, Series, counter_of, number_of, series_for, series_of
from caseflow.domain.errors import BadRule
from caseflow.letters.kinds import read_kind
from caseflow.problems import told
from caseflow.rules.series import SERIES, load_series
from tests.letters.folders import FOLDER

LETTER = Series(
    key="leading_office.letter", series="letter", issuer="leading_office", code="西青治欠办函", style=NumberStyle.LETTER
)
ORDER = Series(
    key="labour_bureau.order", series="order", issuer="labour_bureau", code="青人社监令", style=NumberStyle.ENFORCEMENT
)
OPENING = Series(
    key="labour_bureau.opening", series="opening", issuer="labour_bureau", code="LA", style=NumberStyle.RECORD
)


@pytest.mark.parametrize(
    ("row", "year", "sequence", "number"),
    [
        (LETTER, 2022, 12, "西青治欠办函〔2022〕12号"),
        (LETTER, 2026, 1, "西青治欠办函〔2026〕1号"),
        (LETTER, 2026, 1000, "西青治欠办函〔2026〕1000号"),
        (ORDER, 2022, 12, "青人社监令字〔2022〕第12号"),
        (OPENING, 2022, 12, "LA-2022-0012"),
        (OPENING, 2022, 12345, "LA-2022-12345"),
    ],
)
def test_a_number_is_written_as_its_class_of_papers_wants_it(
    row: Series, year: int, sequence: int, number: str
) -> None:
    assert number_of(row, year, sequence) == number


@pytest.mark.parametrize(("year", "sequence"), [(2026, 0), (2026, -1), (26, 1), (10000, 1)])
def test_a_number_that_cannot_be_is_not_written(year: int, sequence: int) -> None:
    with pytest.raises(ValueError, match="no document number"):
        number_of(LETTER, year, sequence)


def test_each_year_is_counted_by_itself() -> None:
    assert counter_of(LETTER, 2026) == "leading_office.letter.2026"
    assert counter_of(LETTER, 2027) != counter_of(LETTER, 2026)


def test_a_letter_is_counted_by_its_issuer_and_a_missing_series_says_which() -> None:
    kind = read_kind(FOLDER / "interview_letter.yml")
    assert series_for(kind, "labour_bureau") == "labour_bureau.letter"
    assert series_of(load_series(), kind, "leading_office").code == "西青治欠办函"
    with pytest.raises(NoSeries) as refused:
        series_of(load_series(), kind, "regulator")
    assert told(refused.value) == (
        "没有为 行业主管部门 的 欠薪约谈函 设置发文字号，请在 rules/series.yml 中补充机关代字。"
    )


def test_the_letters_of_one_office_share_a_series_and_the_slips_have_their_own() -> None:
    codes = {key: row.code for key, row in load_series().items()}
    assert codes["leading_office.letter"] != codes["leading_office.transfer"]
    assert len(set(codes.values())) == len(codes)


ROW = {"code": "西青治欠办函", "style": "letter", "grade": "D", "last_checked_on": "2026-11-26"}


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ({}, "must name a series"),
        ({"leading_office.letter": "西青治欠办函"}, "must say"),
        ({"leading_office.letter": {**ROW, "next": 4}}, "must say"),
        ({"parish.letter": ROW}, "issuer parish"),
        ({"leading_office": ROW}, "issuer.series"),
        ({"leading_office.letter": {**ROW, "code": "ABC"}}, "Chinese characters"),
        ({"leading_office.letter": {**ROW, "code": "西青〔办〕"}}, "Chinese characters"),
        ({"leading_office.letter": {**ROW, "style": "loud"}}, "style loud"),
        ({"leading_office.letter": {**ROW, "style": "record"}}, "capital letters"),
        ({"leading_office.letter": {**ROW, "grade": "M"}}, "grade M"),
        ({"leading_office.letter": {**ROW, "last_checked_on": "soon"}}, "last_checked_on"),
        ({"leading_office.letter": ROW, "labour_bureau.letter": ROW}, "two series"),
    ],
)
def test_a_series_that_would_print_a_wrong_number_is_refused(
    tmp_path: Path, rows: dict[str, object], reason: str
) -> None:
    path = tmp_path / "series.yml"
    text = yaml.safe_dump(rows, allow_unicode=True).replace("'2026-11-26'", "2026-11-26")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule, match=reason):
        load_series(path)


def test_the_codes_of_the_offices_are_marked_unverified() -> None:
    rows = yaml.safe_load(SERIES.read_text(encoding="utf-8"))
    assert {row["grade"] for row in rows.values()} == {"D"}
    assert "未核实" in SERIES.read_text(encoding="utf-8")
