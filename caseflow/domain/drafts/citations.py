"""What a letter may cite: only articles of verified rules (grades V1, V2, S)."""

import re
from collections.abc import Iterable

from caseflow.domain.drafts.wording import PLAN, law_title
from caseflow.domain.law_book import LawBook
from caseflow.domain.rule import Article, Rule

_ARTICLE = re.compile(r"第[零一二三四五六七八九十百]+条(之[一二三四五])?")


def citable(rule: Rule) -> tuple[Article, ...]:
    """The rule's articles that may stand in a letter. A row of lower grade may rest on a verified article: that one
    system is among the nine is the office's reading, the duty itself is law.
    """
    return tuple(article for article in rule.articles if article.grade.citable)


def citable_in(law: LawBook) -> frozenset[str]:
    """Every article of the law book that a letter may cite, without 款 and 项."""
    return frozenset(bare(str(article)) for table in law.tables.values() for rule in table for article in citable(rule))


def articles_of(law: LawBook, rule_ids: Iterable[str]) -> tuple[Article, ...]:
    """The citable articles of some rules, each once, in order."""
    rules = (law.rule(rule_id) for rule_id in rule_ids)
    return tuple(dict.fromkeys(article for rule in rules if rule is not None for article in citable(rule)))


def articles_named(law: LawBook, cited: Iterable[str]) -> tuple[Article, ...]:
    """The citable ones among articles given by name, in their order."""
    known = {str(article): article for table in law.tables.values() for rule in table for article in citable(rule)}
    return tuple(known[name] for name in dict.fromkeys(cited) if name in known)


def bare(cited: str) -> str:
    """保障农民工工资支付条例 第三十条第一款 → 保障农民工工资支付条例 第三十条."""
    law, _, number = cited.partition(" ")
    found = _ARTICLE.match(number)
    return f"{law} {found[0] if found else number}"


def in_words(articles: Iterable[Article]) -> str:
    """《甲条例》第三条、第五条和《乙法》第九条. The district's plan is named as a whole."""
    by_law: dict[str, list[str]] = {}
    for article in articles:
        numbers = by_law.setdefault(article.law, [])
        if article.number not in numbers and article.law != PLAN:
            numbers.append(article.number)
    named = [law_title(law) + "、".join(numbers) for law, numbers in by_law.items()]
    return "和".join([*(["、".join(named[:-1])] if named[:-1] else []), *named[-1:]])


_NUMBER = "零一二三四五六七八九十百"
_PLACE = rf"第[{_NUMBER}]+条(?:之[一二三四五])?(?:第[{_NUMBER}]+款)?(?:第（[{_NUMBER}]+）项)?"
_NAMED = re.compile(
    r"(?:《(?:中华人民共和国)?([^《》]+)》|(?:根据|依照|依据|和|、|^)([\u4e00-\u9fff]{2,6}〔\d{4}〕\d+号)文件)"
    rf"((?:[、和]?{_PLACE})+)"
)


def cited_in(text: str) -> tuple[str, ...]:
    """Every article a text names, as `LAW 第X条`."""
    return tuple(
        f"{titled or numbered} {found[0]}"
        for titled, numbered, numbers in _NAMED.findall(text)
        for found in _ARTICLE.finditer(numbers)
    )
