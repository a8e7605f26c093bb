"""A rule of law as a row: what it asks, since when, under which article, how well verified."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from caseflow.domain.words import Grade

DECREE_DAY = date(2020, 5, 1)
"""The day 保障农民工工资支付条例 (国务院令第724号) came into force."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of an instrument, such as 保障农民工工资支付条例 第三十条; without a number where nobody read it."""

    law: str
    number: str
    grade: Grade

    def __str__(self) -> str:
        return f"{self.law} {self.number}".strip()

    @property
    def formal(self) -> str:
        """《保障农民工工资支付条例》第三十条, as a letter cites it."""
        return formal(str(self))


def formal(article: str) -> str:
    """An article as a letter cites it; an instrument known by its document number takes no title marks."""
    law, _, number = article.partition(" ")
    return f"{law}{number}" if "〔" in law else f"《{law}》{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of rules/. `asks` names a question of rules/questions.py; `terms` are the row's own settings."""

    id: str
    asks: str
    title: str
    title_en: str
    articles: tuple[Article, ...]
    grade: Grade
    in_force_from: date | None
    in_force_until: date | None
    last_checked_on: date
    suggests: str | None = None
    terms: Mapping[str, str | int | bool] = field(default_factory=dict)

    def in_force(self, day: date) -> bool:
        """Whether the rule binds on that day; the last day is exclusive."""
        begun = self.in_force_from is None or self.in_force_from <= day
        return begun and (self.in_force_until is None or day < self.in_force_until)

    @property
    def cited(self) -> tuple[str, ...]:
        return tuple(str(article) for article in self.articles)
