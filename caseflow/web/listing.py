"""The part of the list of cases that a person looks for."""

import unicodedata
from collections.abc import Sequence

from caseflow.office import CaseRow


def matching(rows: Sequence[CaseRow], query: str) -> list[CaseRow]:
    """The rows whose id or title holds every word of the query, in any width and case."""
    wanted = _plain(query).split()
    return [row for row in rows if all(word in _plain(f"{row.id} {row.title}") for word in wanted)]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
