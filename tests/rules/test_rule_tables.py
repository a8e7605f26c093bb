"""The rule tables themselves: whole, dated, graded, and asking only what somebody answers."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from caseflow.domain.errors import BadRule
from caseflow.domain.rule import DECREE_DAY, Article, Rule
from caseflow.domain.words import Grade
from caseflow.rules import FOLDER, TABLES
from caseflow.rules.loader import load_table, read_yaml
from caseflow.rules.questions import QUESTIONS
from tests.make import the_law

GOOD = """
r1:
  asks: hired_the_workers
  title: 标题
  title_en: Title
  articles: ["劳动法 第五十条"]
  grade: V1
  in_force_from: 2020-01-01
  in_force_until: null
  last_checked_on: 2026-11-25
"""


NO_RULES = {
    "office_values",
    "agencies",
    "crime_amounts",
    "deadlines",
    "letter_ladder",
    "letter_moves",
    "moves",
    "roles",
    "seals",
    "series",
}
"""Tables of the office's own procedure and figures, each with a reader and tests of its own."""


def every_rule() -> list[Rule]:
    return [rule for rows in the_law().tables.values() for rule in rows]


def refused(tmp_path: Path, text: str) -> str:
    path = tmp_path / "t.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRule) as refusal:
        load_table(path, QUESTIONS)
    return refusal.value.terms["reason"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("title: 标题", "titel: 标题", "unknown field titel"),
        ("  title: 标题\n", "", "lacks title"),
        ("hired_the_workers", "who_is_guilty", "asks who_is_guilty"),
        ("grade: V1", "grade: V9", "grade V9"),
        ("last_checked_on: 2026-11-25", "last_checked_on: soon", "last_checked_on is no day"),
        ("in_force_from: 2020-01-01", "in_force_from: always", "days or null"),
        ("in_force_until: null", "in_force_until: 2019-01-01", "ends before it begins"),
        ('["劳动法 第五十条"]', "[]", "has no article"),
        ('["劳动法 第五十条"]', '["劳动法"]', "is not LAW"),
        ('["劳动法 第五十条"]', '[{cite: "劳动法 第五十条", grade: V9}]', "{cite, grade}"),
        ("  grade: V1\n", "  grade: V1\n  grade: V2\n", "written twice"),
    ],
)
def test_a_row_that_cannot_be_trusted_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert reason in refused(tmp_path, GOOD.replace(old, new))


def test_a_table_that_is_no_yaml_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "r1: [")


def test_a_row_that_is_a_word_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "r1: word") == "is no row"


def test_an_article_may_carry_a_grade_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "t.yml"
    path.write_text(GOOD.replace('"劳动法 第五十条"', '{cite: "劳动法 第五十条", grade: M}'), encoding="utf-8")
    (rule,) = load_table(path, QUESTIONS)
    assert rule.articles == (Article("劳动法", "第五十条", Grade.M),)
    assert rule.articles[0].formal == "《劳动法》第五十条"
    assert Article("法释〔2013〕3号", "第三条", Grade.V1).formal == "法释〔2013〕3号第三条"


def test_an_empty_table_has_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "t.yml"
    path.write_text("", encoding="utf-8")
    assert load_table(path, QUESTIONS) == ()


def test_on_and_no_are_words_and_true_is_true(tmp_path: Path) -> None:
    path = tmp_path / "t.yml"
    path.write_text("on: no\nyes: true\n", encoding="utf-8")
    assert read_yaml(path) == {"on": "no", "yes": True}


def test_a_rule_binds_from_its_first_day_and_no_more_on_its_last() -> None:
    rule = the_law().rule("liab-employer-labour-law")
    assert rule is not None
    assert rule.in_force(DECREE_DAY - timedelta(days=1))
    assert not rule.in_force(DECREE_DAY)
    assert the_law().rule("no-such-rule") is None


def test_every_table_has_its_file_and_every_file_its_table() -> None:
    files = {path.stem for path in FOLDER.glob("*.yml")} - NO_RULES
    assert files == set(TABLES)


def test_every_question_is_asked() -> None:
    named = [str(rule.terms.get(name, "")).split() for rule in every_rule() for name in ("elements", "raised_by")]
    assert {rule.asks for rule in every_rule()} | {name for names in named for name in names} == set(QUESTIONS)


def test_rule_ids_are_used_once() -> None:
    ids = [rule.id for rule in every_rule()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_the_rule_is_named_in_both_languages_and_cites(rule: Rule) -> None:
    assert rule.title
    assert rule.title_en
    assert rule.cited or rule.grade is Grade.I
    assert rule.last_checked_on >= date(2026, 11, 1)


def test_no_decree_article_binds_before_the_decree() -> None:
    day = DECREE_DAY - timedelta(days=1)
    early = [rule for rule in every_rule() if rule.in_force(day)]
    assert not [rule.id for rule in early for article in rule.articles if article.law == "保障农民工工资支付条例"]
