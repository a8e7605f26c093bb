"""A changed file over a case that people corrected: their word stands, each clash waits for a person's choice."""

import json
from pathlib import Path
from typing import Any

import pytest

from caseflow.actions.cases.import_cases import Outcome, check_cases, import_cases, sealer
from caseflow.actions.cases.waiting_imports import let_wait, waiting
from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.choose import choose
from caseflow.actions.facts.see_facts import listing
from caseflow.actions.facts.undo import undo
from caseflow.domain.amending import Group, print_of
from caseflow.domain.amending_errors import BadFact, ConflictSettled, NoSuchConflict, NoSuchFact, StaleImport
from caseflow.domain.case_file import CaseFile, Claim, Event, Party
from caseflow.domain.days import Day
from caseflow.domain.money import Yuan
from caseflow.domain.words import EventKind
from caseflow.exchange.reading import load_cases
from caseflow.office import Office
from tests.actions.facts import (
    ID_NUMBER,
    OFFICER,
    OTHER_NUMBER,
    STATED,
    case,
    changed,
    corrected,
    dossier,
    taken,
    thing,
)


@pytest.fixture(autouse=True)
def _case(office: Office) -> None:
    taken(STATED, office)


def claim(**stated: Any) -> dict[str, Any]:
    return changed(claims=[{**STATED["claims"][0], **stated}])


def events(*stated: dict[str, Any]) -> dict[str, Any]:
    return changed(events=[*stated])


def open_ones(office: Office) -> list[tuple[str, str, str]]:
    return [(one.group, one.key, one.fact) for one in dossier(office).work.conflicts if one.chosen is None]


def take_theirs(office: Office, *, theirs: bool = True) -> None:
    (conflict,) = [one for one in dossier(office).work.conflicts if one.chosen is None]
    choose("A1", conflict.id, theirs=theirs, reason="核对原件", by=OFFICER, office=office)


def test_a_corrected_fact_stays_and_the_rest_follows_the_file(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    (report,) = taken(claim(owed=4000, workers=3), office)
    assert report.outcome is Outcome.CHANGED
    assert [(one.path, one.new) for one in report.changes] == [("claims.C1.workers", "3")]
    assert (case(office).claims[0].owed, case(office).claims[0].workers) == (Yuan(500_000), 3)
    (conflict,) = dossier(office).work.conflicts
    assert (conflict.ours, conflict.theirs, conflict.file) == ("5,000.00", "4000.0", "a.json")


def test_the_same_file_again_adds_no_conflict_and_another_word_replaces_the_open_one(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    taken(claim(owed=4000), office)
    (report,) = taken(claim(owed=4000), office)
    assert report.outcome is Outcome.UNCHANGED
    taken(claim(owed=4500), office)
    assert [one.theirs for one in dossier(office).work.conflicts] == ["4500.0"]


def test_a_file_that_agrees_ends_the_conflict(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    taken(claim(owed=4000), office)
    taken(claim(owed=5000), office)
    assert [one.chosen for one in dossier(office).work.conflicts] == ["ours"]


def test_theirs_lays_the_files_word_and_the_fact_follows_the_files_again(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    taken(claim(owed=4000), office)
    take_theirs(office)
    assert case(office).claims[0].owed == Yuan(400_000)
    assert not any(one.standing for one in dossier(office).work.corrections)
    entry = json.loads(dossier(office).entries[-1].act.what)
    assert (entry["choice"], entry["why"], entry["to"]) == ("theirs", "核对原件", {"owed": "4,000.00"})
    taken(claim(owed=4200), office)
    assert (case(office).claims[0].owed, open_ones(office)) == (Yuan(420_000), [])


def test_ours_stays_and_the_same_word_is_no_conflict_again(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    taken(claim(owed=4000), office)
    take_theirs(office, theirs=False)
    assert taken(claim(owed=4000), office)[0].outcome is Outcome.UNCHANGED
    taken(claim(owed=4100), office)
    assert open_ones(office) == [("claims", "C1", "owed")]
    assert case(office).claims[0].owed == Yuan(500_000)


def test_a_conflict_is_settled_once_and_with_a_second_click_no_more(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    taken(claim(owed=4000), office)
    (conflict,) = dossier(office).work.conflicts
    done = choose("A1", conflict.id, theirs=False, reason="x", once="c", by=OFFICER, office=office)
    assert choose("A1", conflict.id, theirs=True, reason="x", once="c", by=OFFICER, office=office).act == done.act
    with pytest.raises(ConflictSettled):
        choose("A1", conflict.id, theirs=True, reason="x", by=OFFICER, office=office)
    with pytest.raises(NoSuchConflict):
        choose("A1", "nix", theirs=True, reason="x", by=OFFICER, office=office)


def test_a_hand_that_takes_over_the_files_word_settles_the_conflict(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    taken(claim(owed=4000), office)
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(450_000))
    assert [(one.chosen, one.ours) for one in dossier(office).work.conflicts] == [(None, "4,500.00")]
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(400_000))
    assert [(one.chosen, one.chosen_by) for one in dossier(office).work.conflicts] == [("theirs", "李四")]


def test_what_was_added_by_hand_survives_and_what_it_leaves_open_the_file_may_fill(office: Office) -> None:
    amend(
        "A1", Group.PARTIES, "F", thing=Party(key="F", name="赵某"), seen="", reason="查明", by=OFFICER, office=office
    )
    amend("A1", Group.CLAIMS, "C2", thing=Claim(key="C2", employers=("F",), owed=Yuan(100)), seen="", reason="补",
          by=OFFICER, office=office)  # fmt: skip
    assert taken(changed(notes="新"), office)[0].outcome is Outcome.CHANGED
    assert [one.key for one in case(office).parties] == ["OWN", "GC", "SUB", "F"]
    parties = [*STATED["parties"], {"key": "F", "name": "赵四", "kind": "individual", "count": 3}]
    taken(changed(parties=parties, notes="新"), office)
    now = thing(office, Group.PARTIES, "F")
    assert (now.name, now.count) == ("赵某", 3)
    assert ("parties", "F", "name") in open_ones(office)


def test_what_was_withdrawn_by_hand_stays_withdrawn_until_theirs_is_chosen(office: Office) -> None:
    act = next(iter(listing(case(office), Group.ACTS, ())))
    old = thing(office, Group.ACTS, act)
    amend("A1", Group.ACTS, act, thing=None, seen=print_of(old), reason="误录", by=OFFICER, office=office)
    taken(changed(notes="新"), office)
    supervision = case(office).supervision
    assert supervision is not None
    assert (supervision.acts, open_ones(office)) == ((), [("acts", act, "")])
    take_theirs(office)
    assert thing(office, Group.ACTS, act) == old


def test_a_withdrawn_party_that_the_file_states_is_a_conflict(office: Office) -> None:
    amend("A1", Group.PARTIES, "X", thing=Party(key="X", name="误"), seen="", reason="x", by=OFFICER, office=office)
    amend("A1", Group.PARTIES, "X", thing=None, seen=print_of(thing(office, Group.PARTIES, "X")), reason="x",
          by=OFFICER, office=office)  # fmt: skip
    taken(changed(parties=[*STATED["parties"], {"key": "X", "name": "误"}]), office)
    assert open_ones(office) == [("parties", "X", "")]
    take_theirs(office)
    assert thing(office, Group.PARTIES, "X").name == "误"


def test_a_file_that_drops_what_a_hand_corrected_is_a_conflict(office: Office) -> None:
    corrected(office, Group.PARTIES, "OWN", qualified=True)
    dropped = changed(parties=STATED["parties"][1:], contracts=[{**STATED["contracts"][0], "from": None},
                                                                STATED["contracts"][1]])  # fmt: skip
    taken(dropped, office)
    assert open_ones(office) == [("parties", "OWN", "")]
    assert thing(office, Group.PARTIES, "OWN") is not None
    take_theirs(office)
    assert thing(office, Group.PARTIES, "OWN") is None


def test_what_a_kept_thing_names_is_kept_although_the_file_drops_it(office: Office) -> None:
    amend("A1", Group.CLAIMS, "C2", thing=Claim(key="C2", contracts=("K2",)), seen="", reason="补", by=OFFICER,
          office=office)  # fmt: skip
    bare = {name: value for name, value in STATED.items() if name not in {"contracts", "claims", "events"}}
    taken(bare, office)
    assert {one.key for one in case(office).contracts} == {"K1", "K2"}, "K2 stands under K1"
    assert sorted(open_ones(office)) == [("contracts", "K1", ""), ("contracts", "K2", "")]
    with pytest.raises(BadFact):
        choose("A1", dossier(office).work.conflicts[-1].id, theirs=True, reason="x", by=OFFICER, office=office)


def test_a_file_that_closes_a_circle_with_a_correction_is_refused_whole(office: Office) -> None:
    contracts = [*STATED["contracts"], {"key": "K3", "from": "OWN"}]
    taken(changed(contracts=contracts), office)
    corrected(office, Group.CONTRACTS, "K1", under="K3")
    before = office.graph.entries()
    (report,) = taken(changed(contracts=[*STATED["contracts"], {"key": "K3", "under": "K2"}]), office)
    assert report.outcome is Outcome.REFUSED
    assert report.refusal is not None
    (fault,) = report.refusal.faults
    assert (fault.path, fault.terms["circle"]) == ("contracts.K1.under", "K1 → K3 → K2 → K1")
    assert office.graph.entries() == before


def test_a_payment_that_was_corrected_is_known_again_when_the_file_changes_it_too(office: Office) -> None:
    order, paid = STATED["events"]
    key = list(listing(case(office), Group.EVENTS, ()))[1]
    corrected(office, Group.EVENTS, key, amount=Yuan(80_000))
    taken(events(order, {**paid, "note": "转账"}), office)
    (now,) = [one for one in case(office).events if one.kind is EventKind.PART_PAID]
    assert (now.amount, now.note) == (Yuan(80_000), "转账")
    (renamed,) = {one.key for one in dossier(office).work.corrections}
    assert renamed != key
    assert open_ones(office) == [("events", renamed, "amount")]
    taken(events(order, {**paid, "note": "转账", "amount": 600}), office)
    assert [one.theirs for one in dossier(office).work.conflicts] == ["600.0"]
    take_theirs(office)
    assert thing(office, Group.EVENTS, renamed).amount == Yuan(60_000)


def test_events_added_by_hand_stand_beside_those_of_the_file(office: Office) -> None:
    mine = Event(on=Day(2024, 4, 30), kind=EventKind.CONTACT_LOST, party="SUB")
    amend("A1", Group.EVENTS, "", thing=mine, seen="", reason="失联", by=OFFICER, office=office)
    taken(events(*STATED["events"], {"on": "2024-04-25", "kind": "complaint"}), office)
    assert [str(one.kind) for one in case(office).events] == ["order_to_pay", "part_paid", "complaint", "contact_lost"]
    assert taken(events(*STATED["events"], {"on": "2024-04-25", "kind": "complaint"}), office)[0].outcome is (
        Outcome.UNCHANGED
    )
    taken(events({"on": "2024-04-30", "kind": "contact_lost", "party": "SUB"}), office)
    assert [str(one.kind) for one in case(office).events] == ["contact_lost"], "the file's and ours are one"


def test_a_corrected_event_that_the_file_drops_waits_for_a_choice(office: Office) -> None:
    key = list(listing(case(office), Group.EVENTS, ()))[1]
    corrected(office, Group.EVENTS, key, amount=Yuan(80_000))
    taken(events(STATED["events"][0]), office)
    assert open_ones(office) == [("events", key, "")]
    assert len(case(office).events) == 2
    take_theirs(office)
    assert len(case(office).events) == 1


def test_workers_are_told_apart_by_their_numbers_digest_alone(office: Office) -> None:
    key = next(iter(listing(case(office), Group.PEOPLE, ())))
    corrected(office, Group.PEOPLE, key, owed=Yuan(90_000))
    assert taken(STATED, office)[0].outcome is Outcome.CHANGED
    (conflict,) = dossier(office).work.conflicts
    assert (conflict.group, conflict.fact) == ("people", "owed")
    people = [{"name": "张某", "id_number": OTHER_NUMBER, "owed": 1000}, STATED["claims"][0]["people"][1]]
    taken(claim(people=people), office)
    assert ID_NUMBER not in repr(dossier(office))
    assert OTHER_NUMBER not in repr(dossier(office))


def test_single_facts_of_the_case_clash_by_fact(office: Office) -> None:
    corrected(office, Group.CASE, "", notes="已核")
    corrected(office, Group.SYSTEMS, "", permit=True)
    corrected(office, Group.PROJECTS, "P1", region__town="某镇", systems__wage_account=False)
    taken(changed(notes="新", as_of="2024-06-01", systems={"permit": False}), office)
    now = case(office)
    assert (now.notes, str(now.as_of), dict(now.systems)) == ("已核", "2024-06-01", {"permit": True})
    assert sorted(open_ones(office)) == [
        ("case", "", "notes"), ("projects", "P1", "region.town"), ("projects", "P1", "systems.wage_account"),
        ("systems", "", "permit"),
    ]  # fmt: skip
    for conflict in dossier(office).work.conflicts:
        choose("A1", conflict.id, theirs=True, reason="x", by=OFFICER, office=office)
    now = case(office)
    assert (now.notes, dict(now.systems), now.projects[0].region, now.projects[0].systems) == (
        "新", {"permit": False}, None, {},
    )  # fmt: skip


def test_theirs_about_a_thing_that_is_gone_is_refused(office: Office) -> None:
    key = list(listing(case(office), Group.EVENTS, ()))[1]
    corrected(office, Group.EVENTS, key, amount=Yuan(80_000))
    taken(changed(notes="新"), office)
    old = thing(office, Group.EVENTS, key)
    amend("A1", Group.EVENTS, key, thing=None, seen=print_of(old), reason="误", by=OFFICER, office=office)
    assert open_ones(office) == [], "a withdrawn thing's conflicts are settled"
    conflict = dossier(office).work.conflicts[0]
    with pytest.raises(ConflictSettled):
        choose("A1", conflict.id, theirs=True, reason="x", by=OFFICER, office=office)
    withdrawn = [one for one in dossier(office).work.corrections if one.standing and not one.fact]
    undo("A1", withdrawn[0].id, reason="x", by=OFFICER, office=office)
    assert thing(office, Group.EVENTS, key) == old
    with pytest.raises(NoSuchFact):
        amend("A1", Group.EVENTS, "0" * 12, thing=old, seen="x", reason="x", by=OFFICER, office=office)


def test_a_check_tells_the_difference_and_writes_nothing(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    before = office.graph.entries()
    read = load_cases(
        json.dumps([{**claim(owed=4000), "as_of": "2024-06-01"}, changed(id="B1")]), "b.json", sealer(office.cipher)
    )
    first, second = check_cases(read, file="b.json", by=OFFICER, office=office)
    assert [one.path for one in first.changes] == ["as_of"]
    assert [(one.ours, one.theirs) for one in first.conflicts] == [("5,000.00", "4000.0")]
    assert {one.slug for one in first.effects} >= {"day_changed"}
    assert second.outcome is Outcome.TAKEN
    assert office.graph.entries() == before
    assert office.graph.case("B1") is None


def test_what_is_taken_is_what_was_shown_or_nothing(office: Office) -> None:
    (one,) = load_cases(json.dumps(claim(owed=4000)), "b.json", sealer(office.cipher))
    assert isinstance(one, CaseFile)
    (report,) = check_cases([one], file="b.json", by=OFFICER, office=office)
    token = let_wait([one], {"A1": report.seen}, file="b.json", by=OFFICER, office=office)
    held = waiting(token, by=OFFICER, office=office)
    assert held.cases == (one,)
    corrected(office, Group.CASE, "", notes="其间")
    (stale,) = import_cases(held.cases, file=held.file, by=OFFICER, office=office, seen=held.seen)
    assert stale.outcome is Outcome.STALE
    assert case(office).claims[0].owed == Yuan(300_000)
    (now,) = import_cases(held.cases, file=held.file, by=OFFICER, office=office, seen={"A1": stale.seen})
    assert now.outcome is Outcome.CHANGED
    assert case(office).claims[0].owed == Yuan(400_000)


def test_a_waiting_import_is_the_officers_own(office: Office) -> None:
    (one,) = load_cases(json.dumps(STATED), "b.json", sealer(office.cipher))
    assert isinstance(one, CaseFile)
    token = let_wait([one], {}, file="b.json", by=OFFICER, office=office)
    sha256, _, mark = token.partition(".")
    for wrong in (f"{'0' * 64}.{mark}", sha256, "", f"{sha256}.x"):
        with pytest.raises(StaleImport):
            waiting(wrong, by=OFFICER, office=office)
    assert ID_NUMBER.encode() not in office.files.fetch(sha256)


def test_a_waiting_import_whose_file_is_gone_is_no_longer_at_hand(office: Office) -> None:
    token = let_wait([], {}, file="b.json", by=OFFICER, office=office)
    sha256 = token.partition(".")[0]
    for lost in Path(office.files._home).rglob(sha256):  # type: ignore[attr-defined]  # noqa: SLF001  the folder of this test
        lost.unlink()
    with pytest.raises(StaleImport):
        waiting(token, by=OFFICER, office=office)
