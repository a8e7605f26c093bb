"""Small makers for tests: a case from the JSON an investigator would write, and the law as it is loaded."""

import json
from datetime import date, timedelta
from functools import cache
from typing import Any

from caseflow.domain.case_file import CaseFile
from caseflow.domain.days import WorkingDays
from caseflow.domain.identifiers import Sealed, mask_of
from caseflow.domain.law_book import LawBook
from caseflow.exchange.reading import load_cases
from caseflow.rules import load_law

TODAY = date(2026, 11, 25)


def sealed(clear: str) -> Sealed:
    """A seal without a key, for people who are invented."""
    return Sealed(box=f"box of {len(clear)}", digest=f"digest of {clear[-4:]}", mask=mask_of(clear))


def case_of(stated: dict[str, Any]) -> CaseFile:
    """The case a file would give; a refused file fails the test with its faults."""
    read = load_cases(json.dumps({"version": 1, **stated}, ensure_ascii=False), "test.json", sealed)[0]
    assert isinstance(read, CaseFile), read
    return read


def weekdays(first: int, last: int) -> WorkingDays:
    """A plain calendar without holidays: Monday to Friday of the years from `first` to `last`."""
    start, end = date(first, 1, 1), date(last, 12, 31)
    days = (start + timedelta(days=place) for place in range((end - start).days + 1))
    return WorkingDays(range(first, last + 1), (day for day in days if day.weekday() < 5))


@cache
def the_law() -> LawBook:
    return load_law(weekdays(2004, 2027))
