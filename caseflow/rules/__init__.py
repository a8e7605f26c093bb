"""Law and procedure as dated data, and the loader that distrusts it."""

from functools import cache
from pathlib import Path

from caseflow.domain.days import WorkingDays
from caseflow.domain.law_book import CrimeAmounts, LawBook
from caseflow.domain.money import Yuan
from caseflow.domain.rule import Rule
from caseflow.rules.loader import load_table, read_yaml
from caseflow.rules.questions import QUESTIONS

FOLDER = Path(__file__).parent
TABLES = ("liability", "standing_in", "systems", "penalties", "supervision", "measures", "proposals", "orders")
"""The rule tables by file stem, in the order of the answer."""


def load_law(calendar: WorkingDays) -> LawBook:
    """The whole law book; raises BadRule for the first row that cannot be trusted."""
    return LawBook(tables=_tables(), questions=QUESTIONS, crime=_crime_amounts(), calendar=calendar)


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
