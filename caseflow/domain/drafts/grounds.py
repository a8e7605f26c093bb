"""On what a letter rests: the verified articles of the rules in force on its day, in one half sentence."""

from collections.abc import Iterable
from datetime import date

from caseflow.domain.drafts.citations import citable, in_words
from caseflow.domain.law_book import LawBook
from caseflow.domain.rule import Article

_WITHOUT_LAW = "按照根治拖欠农民工工资工作要求"


def grounds(law: LawBook, day: date, rule_ids: Iterable[str]) -> tuple[Article, ...]:
    """The citable articles of these rules as far as they were in force on the day, each once."""
    rules = (law.rule(rule_id) for rule_id in rule_ids)
    found = (article for rule in rules if rule is not None and rule.in_force(day) for article in citable(rule))
    return tuple(dict.fromkeys(found))


def according_to(articles: tuple[Article, ...]) -> str:
    """根据《…》第四条和《…实施方案》的规定; before there was such law, by the task itself."""
    return f"根据{in_words(articles)}的规定" if articles else _WITHOUT_LAW
