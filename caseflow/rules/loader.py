"""Reads the rule tables and distrusts them: a row that is not whole, dated and graded stops the program."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from caseflow.domain.errors import BadRule
from caseflow.domain.law_book import Question
from caseflow.domain.rule import Article, Rule
from caseflow.domain.words import Grade

_FIELDS = {
    "asks",
    "title",
    "title_en",
    "articles",
    "grade",
    "in_force_from",
    "in_force_until",
    "last_checked_on",
    "suggests",
    "terms",
}


class _StrictLoader(yaml.SafeLoader):
    """Refuses a key written twice, and reads `on`, `off`, `yes` and `no` as the words they are."""


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = [key for key in keys if keys.count(key) > 1]
    if twice:
        raise yaml.constructor.ConstructorError(None, None, f"{twice[0]} is written twice", node.start_mark)
    return loader.construct_mapping(node, deep=True)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_StrictLoader.yaml_implicit_resolvers = {
    letter: [(tag, shape) for tag, shape in resolvers if tag != "tag:yaml.org,2002:bool" or letter in "tTfF"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path) -> Any:
    """The content of a rules file; raises BadRule where it is no YAML or says a key twice."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)  # noqa: S506  a SafeLoader
    except yaml.YAMLError as error:
        raise BadRule(file=path.name, rule="", reason=error) from error


def load_table(path: Path, questions: Mapping[str, Question]) -> tuple[Rule, ...]:
    """The rows of one table in file order; raises BadRule naming file, row and reason."""
    rows = read_yaml(path) or {}
    return tuple(_rule(path.name, rule_id, row, questions) for rule_id, row in rows.items())


def _rule(file: str, rule_id: str, row: Any, questions: Mapping[str, Question]) -> Rule:
    def must(holds: object, reason: str) -> None:
        if not holds:
            raise BadRule(file=file, rule=rule_id, reason=reason)

    must(isinstance(row, dict), "is no row")
    unknown, absent = row.keys() - _FIELDS, _FIELDS - row.keys() - {"suggests", "terms"}
    must(not unknown, f"unknown field {', '.join(sorted(unknown))}")
    must(not absent, f"lacks {', '.join(sorted(absent))}")
    must(row["asks"] in questions, f"asks {row['asks']}, which no question answers")
    must(row["grade"] in set(Grade), f"grade {row['grade']} is none of {', '.join(Grade)}")
    must(isinstance(row["last_checked_on"], date), "last_checked_on is no day")
    _days_in_order(row, must)
    grade = Grade(row["grade"])
    articles = tuple(article_of(entry, grade, must) for entry in row["articles"])
    must(articles or grade is Grade.I, "has no article")
    return Rule(
        id=rule_id,
        asks=row["asks"],
        title=row["title"],
        title_en=row["title_en"],
        articles=articles,
        grade=grade,
        in_force_from=row["in_force_from"],
        in_force_until=row["in_force_until"],
        last_checked_on=row["last_checked_on"],
        suggests=row.get("suggests"),
        terms=row.get("terms") or {},
    )


def _days_in_order(row: Mapping[str, Any], must: Callable[[object, str], None]) -> None:
    start, end = row["in_force_from"], row["in_force_until"]
    for day in (start, end):
        must(day is None or isinstance(day, date), "in_force_from and in_force_until are days or null")
    must(start is None or end is None or start < end, "ends before it begins")


def article_of(entry: Any, grade: Grade, must: Callable[[object, str], None]) -> Article:
    """An article is "LAW 第X条", or {cite, grade} where its own grade is lower than the row's."""
    if isinstance(entry, dict):
        must(entry.keys() == {"cite", "grade"} and entry["grade"] in set(Grade), "an article is {cite, grade}")
        entry, grade = entry["cite"], Grade(entry["grade"])
    law, _, number = str(entry).partition(" ")
    numbered = number.startswith("第") or (not number and not grade.citable)
    must(law and numbered, f"article {entry} is not LAW 第X条")
    return Article(law, number, grade)
