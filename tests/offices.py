"""A whole office on a real graph, for tests: everything real, its day fixed, its password hashing made cheap."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher

from caseflow.domain.agency import AgencyKind
from caseflow.domain.law_book import LawBook
from caseflow.jobs import JobQueue
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.letters.press import WordPress
from caseflow.office import Agencies, Graph, Office
from caseflow.outside.calendar import chinese_working_days
from caseflow.outside.cipher import open_cipher
from caseflow.outside.files import FolderFiles
from caseflow.outside.ids import RandomIds
from caseflow.outside.passwords import ArgonPasswords
from caseflow.rules import load_law
from caseflow.rules.agencies import load_agencies
from caseflow.rules.roles import load_matrix
from tests.make import TODAY

BUREAU, LEADING = "某区人力资源和社会保障局", "某区根治欠薪办公室"
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


@cache
def _press() -> WordPress:
    return WordPress(TEMPLATES / "letters", _law())


def office_on(graph: Graph, home: Path, *, printing: bool = False) -> Office:
    """An office whose store is `graph` and whose files and key lie in `home`.

    It prints PDF only where a test is about that: LibreOffice takes seconds to start.
    """
    law = _law()
    return Office(
        graph=graph,
        press=_press(),
        printer=OfficePrinter(home) if printing else OfficePrinter(home, soffice=str(home / "no-such-soffice")),
        cipher=open_cipher(home),
        passwords=QuickPasswords(),
        files=FolderFiles(home),
        clock=FixedClock(),
        ids=RandomIds(),
        law=law,
        matrix=load_matrix(),
        agencies=Agencies(labour_bureau=BUREAU, leading_office=LEADING, district="某区"),
        queue=JobQueue(home),
        first_agencies=load_agencies({AgencyKind.LABOUR_BUREAU: BUREAU, AgencyKind.LEADING_OFFICE: LEADING}),
    )
