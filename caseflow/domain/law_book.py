"""The law and the office's policies as loaded data, handed to every judgement."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from caseflow.domain.days import WorkingDays
from caseflow.domain.document_number import Series
from caseflow.domain.letter_ladder import Rung
from caseflow.domain.letter_life import LetterMoves
from caseflow.domain.money import Yuan
from caseflow.domain.office_value import OfficeValues
from caseflow.domain.procedure_table import Procedure
from caseflow.domain.rule import Rule
from caseflow.domain.sealing import Seals

Question = Callable[..., Any]
"""A pure function of rules/questions.py; each table of rules fixes its own signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeAmounts:
    """The ends of both thresholds (法释〔2013〕3号 第三条), and the high court's own figures where configured."""

    one_months: int
    one_low: Yuan
    one_high: Yuan
    ten_workers: int
    ten_low: Yuan
    ten_high: Yuan
    one_local: Yuan | None
    ten_local: Yuan | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LawBook:
    """Rules by table (the stem of the YAML file), the questions they may ask, and what they count with."""

    tables: Mapping[str, tuple[Rule, ...]]
    questions: Mapping[str, Question]
    crime: CrimeAmounts
    calendar: WorkingDays
    procedure: Procedure
    """The moves of a case and their terms, beside the law: regulations 14.1 as data."""
    letter_moves: LetterMoves
    """The life of a letter: regulations 14.2 as data."""
    series: Mapping[str, Series]
    """The series of document numbers by key."""
    seals: Seals = field(default_factory=dict)
    """The seals the offices hold, by word."""
    ladder: tuple[Rung, ...] = ()
    """What an unanswered letter calls for: regulations 14.2 as data."""
    office_values: OfficeValues = field(default_factory=dict)
    """What the office sets where no verified rule gives a value."""

    def in_force(self, table: str, day: date) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.tables[table] if rule.in_force(day))

    def rule(self, rule_id: str) -> Rule | None:
        return next((rule for rows in self.tables.values() for rule in rows if rule.id == rule_id), None)
