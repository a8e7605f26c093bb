"""A whole office on a real graph, for tests: everything real, its day fixed, its password hashing made cheap."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher

from caseflow.domain.law_book import LawBook
from caseflow.letters.press import WordPress
from caseflow.office import Agencies, Graph, Office
from caseflow.outside.calendar import chinese_working_days
from caseflow.outside.cipher import open_cipher
from caseflow.outside.files import FolderFiles
from caseflow.outside.ids import RandomIds
from caseflow.outside.passwords import ArgonPasswords
from caseflow.rules import load_law
from tests.make import TODAY

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"


@dataclass(frozen=True)
class FixedClock:
    """The same day and moment for the whole test."""

    day: date = TODAY

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 1, 2, 3, tzinfo=UTC)


class QuickPasswords(ArgonPasswords):
    """argon2 at its lowest cost: the same code, without the waiting."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@cache
def _law() -> LawBook:
    return load_law(chinese_working_days())


def office_on(graph: Graph, home: Path) -> Office:
    """An office whose store is `graph` and whose files and key lie in `home`."""
    law = _law()
    return Office(
        graph=graph,
        press=WordPress(TEMPLATES / "letters", law),
        cipher=open_cipher(home),
        passwords=QuickPasswords(),
        files=FolderFiles(home),
        clock=FixedClock(),
        ids=RandomIds(),
        law=law,
        agencies=Agencies(
            labour_bureau="某区人力资源和社会保障局", leading_office="某区根治欠薪办公室", district="某区"
        ),
    )
