"""Moving cases on a real store: who may, what is missing, what the log says, twice is once, and what is taken back."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from caseflow.actions.people.proving import officer_at
from caseflow.actions.procedure.assign import assign, end_assignment, officers_to_choose
from caseflow.actions.procedure.move_case import move_case
from caseflow.actions.procedure.see_procedure import see_procedure
from caseflow.actions.procedure.worklist import worklist
from caseflow.domain.entry import broken_at
from caseflow.domain.errors import NoSuchCase, NoSuchOfficer, NotAllowed, PersonalInText
from caseflow.domain.officer import ActingOfficer, Delegation, Door, OfficerRole, Power, Reach, Verb
from caseflow.domain.procedure import MoveNotAllowed, NoSuchAssignment, NoSuchMove
from caseflow.domain.records import Move
from caseflow.domain.worklist import ActKey, Band, NextAct
from caseflow.office import Office, Stamp
from tests.courses import AT, PLAIN
from tests.make import case_of
from tests.offices import FixedClock
from tests.people import engaged

DAY = date(2026, 11, 20)
LONG_AGO = date(2026, 10, 12)


def lay(office: Office, case_id: str = "T1", **facts: Any) -> None:
    case = case_of({**PLAIN, "id": case_id, **facts})
    office.graph.write(lambda pen: pen.lay_case(case, Stamp(batch="b", file="f", by="li", at=AT)))


@pytest.fixture
def li(office: Office) -> ActingOfficer:
    lay(office)
    for name in ("li", "wang"):
        engaged(office, name, OfficerRole.INVESTIGATOR)
    engaged(office, "clerk", OfficerRole.CLERK)
    return officer_at(Door.PAGE, "li", office=office)


@pytest.fixture
def head(office: Office, li: ActingOfficer) -> ActingOfficer:
    engaged(office, "zhao", OfficerRole.HEAD)
    return officer_at(Door.PAGE, "zhao", office=office)


def moved(office: Office, by: ActingOfficer, move: str, on: date = DAY, **more: Any) -> Move:
    return move_case("T1", move, on=on, **{"reason": "核实情况", **more}, by=by, office=office)


def lacks(office: Office, by: ActingOfficer, move: str, on: date = DAY, **more: Any) -> list[str]:
    with pytest.raises(MoveNotAllowed) as refusal:
        moved(office, by, move, on, **more)
    return [lack.slug for lack in refusal.value.lacks]


def investigating(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    moved(office, li, "receive", LONG_AGO)
    moved(office, head, "file", LONG_AGO)
    for name in ("li", "wang"):
        assign("T1", name, lead=name == "li", by=head, office=office)
    moved(office, li, "investigate", LONG_AGO)


def moves(office: Office) -> list[str]:
    dossier = office.graph.dossier("T1")
    assert dossier is not None
    return [one.move for one in dossier.work.moves]


def test_a_case_goes_its_way_and_the_log_says_from_where_to_where_and_why(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    investigating(office, li, head)
    dossier = office.graph.dossier("T1")
    assert dossier is not None
    assert [(one.place, one.from_state, one.to_state) for one in dossier.work.moves] == [
        (0, "received", "received"),
        (1, "received", "filed"),
        (2, "filed", "investigating"),
    ]
    told = [json.loads(entry.act.what) for entry in dossier.entries if entry.act.verb == "move_case"]
    assert [(one["from"], one["to"], one["on"], one["why"]) for one in told][1] == (
        "received",
        "filed",
        "2026-10-12",
        "核实情况",
    )
    assert broken_at(office.graph.entries()) is None


def test_the_second_click_is_the_first(office: Office, li: ActingOfficer) -> None:
    first = moved(office, li, "receive", once="form-1")
    assert moved(office, li, "receive", once="form-1") == first
    assert moves(office) == ["receive"]
    assert len(office.graph.entries()) == 1


def test_two_officers_at_the_same_moment_move_it_once(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    moved(office, li, "receive")

    def file(_: int) -> str:
        try:
            return moved(office, head, "file").to_state
        except MoveNotAllowed:
            return "refused"

    with ThreadPoolExecutor(4) as hands:
        assert sorted(hands.map(file, range(4))) == ["filed", "refused", "refused", "refused"]
    assert moves(office) == ["receive", "file"]


def test_who_lacks_the_verb_or_the_role_is_refused_and_nothing_is_written(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    moved(office, li, "receive")
    before = office.graph.entries()
    clerk = officer_at(Door.PAGE, "clerk", office=office)
    drafter = ActingOfficer(clerk.officer, Door.PAGE, (Power(verb=Verb.READ, reach=Reach.DISTRICT),))
    for by, move in ((li, "file"), (head, "ask_supplement"), (drafter, "ask_supplement"), (clerk, "take_back")):
        if by is not clerk:
            with pytest.raises(NotAllowed):
                moved(office, by, move)
    engaged(office, "legal", OfficerRole.LEGAL_OFFICER)
    with pytest.raises(NotAllowed):
        moved(office, officer_at(Door.PAGE, "legal", office=office), "take_back")
    investigator = replace(li, officer=replace(li.officer, roles=frozenset({OfficerRole.TOWN_OFFICER})))
    with pytest.raises(NotAllowed):
        moved(office, investigator, "ask_supplement")
    assert office.graph.entries() == before


def test_a_stranger_does_not_learn_that_the_case_is_there(office: Office, li: ActingOfficer) -> None:
    town = engaged(office, "town", OfficerRole.TOWN_OFFICER, agency=None)
    by = officer_at(Door.PAGE, town.name, office=office)
    for act in (
        lambda: moved(office, by, "receive"),
        lambda: moved(office, by, "take_back"),
        lambda: see_procedure("T1", by=by, office=office),
        lambda: assign("T1", "li", by=by, office=office),
    ):
        with pytest.raises(NoSuchCase):
            act()
    for act in (
        lambda: move_case("T9", "receive", on=DAY, by=li, office=office),
        lambda: move_case("T9", "take_back", on=DAY, reason="x", by=li, office=office),
        lambda: assign("T9", "li", by=li, office=office),
        lambda: see_procedure("T9", by=li, office=office),
    ):
        with pytest.raises(NoSuchCase):
            act()


def test_a_move_says_what_is_missing(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    assert lacks(office, head, "file") == ["receipt_unknown"]
    assert lacks(office, li, "receive", date(2026, 11, 26)) == ["in_future"]
    assert lacks(office, li, "receive", reason="") == ["no_reason"]
    with pytest.raises(NoSuchMove):
        moved(office, li, "abolish")
    moved(office, li, "receive", DAY)
    assert lacks(office, head, "file", LONG_AGO) == ["before_last_move"]
    moved(office, head, "file", DAY)
    assert lacks(office, li, "investigate") == ["two_officers"]
    assign("T1", "li", by=head, office=office)
    assign("T1", "clerk", by=head, office=office)
    assert lacks(office, li, "investigate") == ["two_officers"], "a clerk is no inspector"


def test_no_personal_number_gets_into_a_reason(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    for act in (
        lambda: moved(office, li, "receive", reason="电话 13800138000"),
        lambda: moved(office, li, "take_back", reason="11010519491231002X"),
        lambda: end_assignment("T1", "li", reason="13800138000", by=head, office=office),
    ):
        with pytest.raises(PersonalInText):
            act()
    assert office.graph.entries() == ()


def test_closing_with_open_claims_or_an_empty_check_is_refused(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    assert lacks(office, head, "close") == ["not_from_here"]
    for place, move in enumerate(("receive", "look_back")):
        record = Move(
            id=f"m{place}", case="T1", place=place, move=move, from_state="received", to_state=move, on=DAY,
            by="li", at=AT,
        )  # fmt: skip
        office.graph.write(lambda pen, record=record: pen.save(record))
    assert lacks(office, head, "close") == ["still_open", *["check_empty"] * 3]
    lay(office, events=[{"on": "2026-11-10", "kind": "paid"}], systems={"permit": True})
    assert lacks(office, head, "close") == ["check_empty"] * 3


def test_an_extension_is_approved_by_a_head_who_did_not_ask(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    investigating(office, li, head)
    assert lacks(office, li, "extend") == ["approver_missing"]
    assert lacks(office, li, "extend", approved_by="li") == ["approver_is_asker"]
    assert lacks(office, li, "extend", approved_by="wang") == ["approver_may_not"]
    with pytest.raises(NoSuchOfficer):
        moved(office, li, "extend", approved_by="nobody")
    record = office.graph.officer("zhao")
    assert record is not None
    office.graph.write(lambda pen: pen.save_officer(replace(record, suspended=True)))
    assert lacks(office, li, "extend", approved_by="zhao") == ["approver_may_not"]
    office.graph.write(lambda pen: pen.save_officer(record))
    assert moved(office, li, "extend", approved_by="zhao").approved_by == "zhao"
    assert lacks(office, li, "extend", approved_by="zhao") == ["extended_already"]
    due = {one.rule: one.due for one in see_procedure("T1", by=li, office=office).deadlines}
    assert due["term-investigate"] == date(2027, 2, 15)


def test_a_move_wrongly_recorded_is_taken_back_and_nothing_is_deleted(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    moved(office, li, "receive")
    moved(office, head, "file")
    with pytest.raises(NotAllowed):
        moved(office, li, "take_back")
    assert lacks(office, head, "take_back", reason="") == ["no_reason"]
    back = moved(office, head, "take_back", reason="记错了案件", once="k")
    assert moved(office, head, "take_back", reason="记错了案件", once="k") == back
    assert (back.from_state, back.to_state, back.on) == ("filed", "received", date(2026, 11, 25))
    assert moves(office) == ["receive", "file", "take_back"]
    assert office.graph.entries()[-1].act.verb == "take_back_move"
    (row,) = office.graph.cases()
    assert row.state == "received"


def test_a_move_the_table_forgot_is_taken_back_by_a_head(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    lost = Move(id="m", case="T1", place=0, move="old", from_state="received", to_state="old", on=DAY, by="li", at=AT)
    office.graph.write(lambda pen: pen.save(lost))
    with pytest.raises(NotAllowed):
        moved(office, li, "take_back")
    view = see_procedure("T1", by=head, office=office)
    assert (view.last, view.may_take_back) == (lost, True)
    assert moved(office, head, "take_back").to_state == "received"


def test_the_clock_set_back_an_hour_breaks_no_order(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    moved(office, li, "receive", date(2026, 11, 25))
    earlier = replace(office, clock=FixedClock(day=date(2026, 11, 24)))
    made = moved(earlier, head, "file", date(2026, 11, 25))
    assert made.at < AT
    assert see_procedure("T1", by=li, office=earlier).course.state == "filed"
    assert lacks(earlier, li, "tell_result", date(2026, 11, 26)) == ["in_future"]


def test_who_acts_for_the_head_may_make_the_head_s_moves(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    lent = Delegation(
        id="d", giver="zhao", taker="wang", roles=frozenset({OfficerRole.HEAD}), since=DAY, until=date(2026, 11, 30),
        reason="出差", by="zhao", at=AT,
    )  # fmt: skip
    moved(office, li, "receive")
    with pytest.raises(NotAllowed):
        moved(office, officer_at(Door.PAGE, "wang", office=office), "file")
    office.graph.write(lambda pen: pen.save(lent))
    assert moved(office, officer_at(Door.PAGE, "wang", office=office), "file").by == "wang"


def test_officers_are_put_in_charge_and_relieved(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    first = assign("T1", "li", lead=True, once="a", by=head, office=office)
    assert assign("T1", "li", lead=True, once="a", by=head, office=office) == first
    assert assign("T1", "li", lead=True, by=head, office=office) == first
    assign("T1", "wang", lead=True, by=head, office=office)
    dossier = office.graph.dossier("T1")
    assert dossier is not None
    assert {one.officer: one.lead for one in dossier.work.assignments} == {"li": False, "wang": True}
    assert assign("T1", "li", lead=True, by=head, office=office).id == first.id
    ended = end_assignment("T1", "li", reason="调离", once="b", by=head, office=office)
    assert end_assignment("T1", "li", reason="调离", once="b", by=head, office=office) == ended
    with pytest.raises(NoSuchAssignment):
        end_assignment("T1", "li", by=head, office=office)
    assert [json.loads(entry.act.what)["to"] for entry in office.graph.entries()] == ["lead", "lead", "lead", None]
    again = assign("T1", "li", by=head, office=office)
    assert again.id != first.id


def test_nobody_is_put_in_charge_who_cannot_be(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    record = office.graph.officer("wang")
    assert record is not None
    office.graph.write(lambda pen: pen.save_officer(replace(record, suspended=True)))
    engaged(office, "auditor", OfficerRole.AUDITOR)
    for name in ("nobody", "wang"):
        with pytest.raises(NoSuchOfficer):
            assign("T1", name, by=head, office=office)
    assert [one.name for one in officers_to_choose(by=head, office=office)] == ["clerk", "li", "zhao"]
    with pytest.raises(NotAllowed):
        assign("T1", "li", by=li, office=office)
    with pytest.raises(NotAllowed):
        end_assignment("T1", "li", by=li, office=office)


def test_the_page_of_a_case_is_told_what_this_officer_may_do(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    moved(office, li, "receive")
    view = see_procedure("T1", by=li, office=office)
    may = {one.move.rule.id: one.may for one in view.moves}
    assert (may["file"], may["ask_supplement"]) == (False, True)
    assert (view.may_take_back, view.may_assign) == (True, False)
    assert view.main is not None
    assert view.main.rule == "term-accept"
    assert view.next is not None
    assert view.next.act == NextAct(ActKey.MOVE, "file")
    seen = see_procedure("T1", by=head, office=office)
    assert (seen.may_take_back, seen.may_assign) == (False, True)


def test_an_ended_case_leaves_nothing_to_do(office: Office, li: ActingOfficer, head: ActingOfficer) -> None:
    moved(office, li, "receive")
    moved(office, head, "transfer")
    view = see_procedure("T1", by=li, office=office)
    assert (view.next, view.main, view.deadlines) == (None, None, ())
    assert worklist(by=li, office=office).rows == ()


def test_the_worklist_has_the_cases_one_may_read_most_pressing_first(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    lay(office, "T2", events=[{"on": "2026-11-24", "kind": "complaint"}])
    lay(office, "T3")
    moved(office, li, "receive", LONG_AGO)
    work = worklist(by=li, office=office)
    assert [(row.case, row.band) for row in work.rows] == [
        ("T1", Band.OVERDUE),
        ("T2", Band.THIS_WEEK),
        ("T3", Band.LATER),
    ]
    assert (work.counts[Band.OVERDUE], work.total, work.cut) == (1, 3, False)
    assert work.rows[2].act == NextAct(ActKey.MOVE, "receive")
    assert [row.case for row in worklist(limit=1, by=li, office=office).rows] == ["T1"]
    assert worklist(limit=1, by=li, office=office).cut
    engaged(office, "grid", OfficerRole.GRID_OFFICER)
    assert worklist(by=officer_at(Door.PAGE, "grid", office=office), office=office).rows == ()
    assign("T3", "grid", by=head, office=office)
    (row,) = worklist(by=officer_at(Door.PAGE, "grid", office=office), office=office).rows
    assert (row.case, row.whose) == ("T3", ("grid",))


def test_what_waits_for_oneself_is_what_one_may_do_in_one_s_own_cases(
    office: Office, li: ActingOfficer, head: ActingOfficer
) -> None:
    moved(office, li, "receive", LONG_AGO)
    assert worklist(mine=True, by=li, office=office).rows == (), "only a head files"
    assert [row.case for row in worklist(mine=True, by=head, office=office).rows] == ["T1"]
    moved(office, head, "file", LONG_AGO)
    assign("T1", "wang", by=head, office=office)
    wang = officer_at(Door.PAGE, "wang", office=office)
    assert worklist(mine=True, by=li, office=office).rows == ()
    assert worklist(mine=True, by=wang, office=office).mine == 1
