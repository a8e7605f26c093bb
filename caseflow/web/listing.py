"""The list of cases as a whole, and the part of it a person looks for."""

import unicodedata
from collections.abc import Sequence

from caseflow.actions.cases.see_cases import list_cases
from caseflow.domain.officer import ActingOfficer
from caseflow.office import CaseRow, Office

_STEP = 5_000


def every_case(*, by: ActingOfficer, office: Office) -> list[CaseRow]:
    """Every case in order of id. Raises NotAllowed."""
    rows: list[CaseRow] = []
    while True:
        part = list_cases(by=by, office=office, after=rows[-1].id if rows else "", limit=_STEP)
        rows.extend(part)
        if len(part) < _STEP:
            return rows


def matching(rows: Sequence[CaseRow], query: str) -> list[CaseRow]:
    """The rows whose id or title holds every word of the query, in any width and case."""
    wanted = _plain(query).split()
    return [row for row in rows if all(word in _plain(f"{row.id} {row.title}") for word in wanted)]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
