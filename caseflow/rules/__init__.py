"""Law and procedure as dated data, and the loader that distrusts it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from caseflow.domain.days import WorkingDays
from caseflow.domain.document_number import Series
from caseflow.domain.law_book import CrimeAmounts, LawBook
from caseflow.domain.letter_ladder import Rung
from caseflow.domain.letter_life import LetterMoves
from caseflow.domain.money import Yuan
from caseflow.domain.office_value import OfficeValues
from caseflow.domain.procedure_table import Procedure
from caseflow.domain.rule import Rule
from caseflow.domain.sealing import Seals
from caseflow.rules.letter_ladder import load_letter_ladder
from caseflow.rules.letter_moves import load_letter_moves
from caseflow.rules.loader import load_table, read_yaml
from caseflow.rules.move_questions import GUARDS
from caseflow.rules.office_values import load_office_values
from caseflow.rules.procedure import load_procedure
from caseflow.rules.questions import QUESTIONS
from caseflow.rules.seals import load_seals
from caseflow.rules.series import load_series

FOLDER = Path(__file__).parent
TABLES = (
    "liability",
    "standing_in",
    "systems",
    "penalties",
    "supervision",
    "measures",
    "proposals",
    "orders",
    "papers",
)
"""The rule tables by file stem, in the order of the answer."""


def load_law(calendar: WorkingDays) -> LawBook:
    """The whole law book; raises BadRule for the first row that cannot be trusted."""
    return LawBook(
        tables=_tables(),
        questions=QUESTIONS,
        crime=_crime_amounts(),
        calendar=calendar,
        procedure=_procedure(),
        letter_moves=_letter_moves(),
        series=_series(),
        seals=_seals(),
        ladder=_ladder(),
        office_values=_office_values(),
    )


@cache
def _procedure() -> Procedure:
    return load_procedure(GUARDS)


@cache
def _letter_moves() -> LetterMoves:
    return load_letter_moves()


@cache
def _series() -> Mapping[str, Series]:
    return load_series()


@cache
def _seals() -> Seals:
    return load_seals()


@cache
def _ladder() -> tuple[Rung, ...]:
    return load_letter_ladder()


@cache
def _office_values() -> OfficeValues:
    return load_office_values()


@cache
def _tables() -> dict[str, tuple[Rule, ...]]:
    found = {table: FOLDER / f"{table}.yml" for table in TABLES}
    return {table: load_table(path, QUESTIONS) if path.exists() else () for table, path in found.items()}


def _crime_amounts() -> CrimeAmounts:
    row = read_yaml(FOLDER / "crime_amounts.yml")
    local = {name: None if row[name] is None else Yuan.parse(row[name]) for name in ("one_local", "ten_local")}
    return CrimeAmounts(
        one_months=row["one_months"],
        one_low=Yuan.parse(row["one_low"]),
        one_high=Yuan.parse(row["one_high"]),
        ten_workers=row["ten_workers"],
        ten_low=Yuan.parse(row["ten_low"]),
        ten_high=Yuan.parse(row["ten_high"]),
        one_local=local["one_local"],
        ten_local=local["ten_local"],
    )
