"""An office on the embedded engine, empty, with its administrator at the command line."""

from pathlib import Path

import pytest

from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator
from caseflow.actions.people.proving import officer_at
from caseflow.domain.officer import ActingOfficer, Door
from caseflow.office import Office
from graph.store import BoltGraph
from tests.offices import office_on


@pytest.fixture
def office(embedded_graph: BoltGraph, tmp_path: Path) -> Office:
    return office_on(embedded_graph, tmp_path)


@pytest.fixture
def admin(office: Office) -> ActingOfficer:
    first_administrator(office=office)
    return officer_at(Door.COMMAND, ADMINISTRATOR, office=office)
