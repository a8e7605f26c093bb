"""Numbers of letters on both engines: many issuers at once leave no gap and no double; one letter has one number."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_life import LetterElsewhere
from caseflow.domain.letter_record import Letter
from caseflow.office import Office, Pen
from graph.opening import open_graph
from graph.store import BoltGraph
from tests.actions.letters import CASE, HEAD, issued, reviewed, take_in
from tests.contract.test_units_of_work import together
from tests.engines import MIGRATIONS
from tests.offices import FixedClock, office_on

ISSUERS = 50
"""At once; `bench/numbers.py` gives each two hundred letters."""


@pytest.fixture
def office(graph: BoltGraph, tmp_path: Path) -> Office:
    office = office_on(graph, tmp_path)
    take_in(office)
    return office


def copies(office: Office, many: int) -> list[Letter]:
    """One reviewed letter so many times over, in the books at once."""
    letter = reviewed(office)
    made = [letter, *(replace(letter, id=f"{letter.id}-{place}") for place in range(1, many))]

    def lay(pen: Pen) -> None:
        for one in made:
            pen.save(one)

    office.graph.write(lay)
    return made


def test_fifty_issuers_at_once_leave_no_gap_and_no_double(office: Office) -> None:
    ready = copies(office, ISSUERS)
    together([lambda one=one: issue_letter(CASE, one.id, by=HEAD, office=office) for one in ready])  # type: ignore[misc]
    numbers = sorted(one.sequence or 0 for one in office.graph.letters())
    assert numbers == list(range(1, ISSUERS + 1))
    assert len({one.number for one in office.graph.letters()}) == ISSUERS
    assert all(office.files.fetch(one.sha256 or "") for one in office.graph.letters())


def test_two_officers_issue_one_draft_and_it_has_one_number(office: Office) -> None:
    letter = reviewed(office)
    other = replace(HEAD, officer=replace(HEAD.officer, name="辛"))

    def issue(by: object) -> Letter | DomainError:
        try:
            return issue_letter(CASE, letter.id, by=by, office=office)  # type: ignore[arg-type]
        except DomainError as error:
            return error

    with ThreadPoolExecutor(2) as pool:
        ends = list(pool.map(issue, (HEAD, other)))
    assert [type(one) for one in sorted(ends, key=lambda one: isinstance(one, Letter))] == [LetterElsewhere, Letter]
    assert [one.number for one in office.graph.letters()] == ["青人社监令字〔2026〕第1号"]


def test_series_and_years_are_counted_apart(office: Office) -> None:
    next_year = replace(office, clock=FixedClock(date(2027, 1, 4)))
    numbers = [
        issued(office).number,
        issued(office, "supervision_letter", "杨柳青镇").number,
        issued(office, "lead_transfer", "杨柳青镇").number,
        issued(next_year, deadline="2027-01-15").number,
        issued(next_year, deadline="2027-01-15").number,
    ]
    assert numbers == [
        "青人社监令字〔2026〕第1号",
        "西青治欠办函〔2026〕1号",
        "西青治欠办转〔2026〕1号",
        "青人社监令字〔2027〕第1号",
        "青人社监令字〔2027〕第2号",
    ]
    assert office.graph.last_issued("labour_bureau.order") == date(2027, 1, 4)
    assert office.graph.last_issued("nothing") is None


def test_offices_of_two_processes_count_in_one_series(graph_home: Path, tmp_path: Path) -> None:
    """Each with its own connection to one engine, as the web and a command have."""
    with (
        open_graph(None, graph_home, migrations=MIGRATIONS) as one,
        open_graph(None, graph_home, migrations=MIGRATIONS) as other,
    ):
        offices = [office_on(graph, tmp_path) for graph in (one, other)]
        take_in(offices[0])
        ready = copies(offices[0], 4)
        together(
            [
                lambda one=letter, office=offices[place % 2]: issue_letter(CASE, one.id, by=HEAD, office=office)  # type: ignore[misc]
                for place, letter in enumerate(ready)
            ]
        )
        assert sorted(letter.sequence or 0 for letter in one.letters()) == [1, 2, 3, 4]
