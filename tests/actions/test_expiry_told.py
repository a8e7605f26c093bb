"""An order that ran out unmet becomes a fact of its case, so that the measures after it may be taken."""

from datetime import date

import pytest

from caseflow.actions.cases.see_cases import trace_case
from caseflow.actions.people.proving import officer_at
from caseflow.actions.procedure.move_case import move_case
from caseflow.domain.case_file import Event
from caseflow.domain.officer import ActingOfficer, Door, OfficerRole
from caseflow.domain.words import EventKind, MeasureKind
from caseflow.office import Office, Pen, Stamp
from tests.courses import AT, PLAIN, moves
from tests.make import case_of
from tests.people import engaged

ORDER = {
    "on": "2026-10-28", "kind": "order_to_pay", "party": "SUB", "claim": "C1", "amount": 9000,
    "due_on": "2026-11-10", "served_on": "2026-10-28", "served_how": "直接送达",
}  # fmt: skip
SERVED = moves(
    *("file 2026-10-12", "investigate 2026-10-12", "conclude 2026-10-20", "decide 2026-10-26", "serve 2026-10-28")
)


@pytest.fixture
def li(office: Office) -> ActingOfficer:
    """An investigator with a case whose order was served and ran out on 10 November."""

    def lay(pen: Pen) -> None:
        pen.lay_case(case_of({**PLAIN, "events": [ORDER]}), Stamp(batch="b", file="f", by="li", at=AT))
        for move in SERVED:
            pen.save(move)

    office.graph.write(lay)
    engaged(office, "li", OfficerRole.INVESTIGATOR)
    return officer_at(Door.PAGE, "li", office=office)


def expired(office: Office) -> list[Event]:
    case = office.graph.case("T1")
    assert case is not None
    return [event for event in case.events if event.kind is EventKind.ORDER_EXPIRED]


def ready(office: Office, by: ActingOfficer) -> set[MeasureKind]:
    return {one.measure for one in trace_case("T1", by=by, office=office).measures if one.ready}


def test_an_order_unmet_is_told_to_the_case_once_and_readies_what_follows(office: Office, li: ActingOfficer) -> None:
    before = ready(office, li)
    for _ in range(2):
        move_case("T1", "expire", on=date(2026, 11, 11), reason="未支付", once="a", by=li, office=office)
    [event] = expired(office)
    assert (event.party, event.claim, str(event.on)) == ("SUB", "C1", "2026-11-11")
    assert str(trace_case("T1", by=li, office=office).as_of) == "2026-11-11"
    assert ready(office, li) > before
    dossier = office.graph.dossier("T1")
    assert dossier is not None
    assert [(one.group, one.standing) for one in dossier.work.corrections] == [("events", True)]


def test_taking_the_move_back_takes_its_fact_along(office: Office, li: ActingOfficer) -> None:
    move_case("T1", "expire", on=date(2026, 11, 11), reason="未支付", by=li, office=office)
    move_case("T1", "take_back", on=date(2026, 11, 12), reason="已支付，凭证后到", by=li, office=office)
    assert expired(office) == []
    dossier = office.graph.dossier("T1")
    assert dossier is not None
    assert {one.reason: one.standing for one in dossier.work.corrections} == {
        "期满未履行": False,
        "已支付，凭证后到": True,
    }
