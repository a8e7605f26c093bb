"""Things of a case one at a time: their names, their facts, their text, and a file laid over corrections."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from caseflow.domain.amending import (
    KINDS,
    LETTERS,
    Group,
    Shelf,
    facts_of,
    free_key,
    path_of,
    print_of,
    shelf_of,
    shelves,
    things_on,
    with_facts,
    with_things,
)
from caseflow.domain.amending_conflicts import Handed, raised, settled
from caseflow.domain.amending_match import counterparts
from caseflow.domain.amending_merge import merged
from caseflow.domain.amending_names import amended, differences, found, known, names_of, new_name, told_whole
from caseflow.domain.amending_paths import keyed_path
from caseflow.domain.amending_text import from_text, kept_print, kept_text, kind_of_fact, masked_text, word_of
from caseflow.domain.case_file import CaseFile, Claim, Event, Project, Region, Supervision, Worker
from caseflow.domain.changes import changes_between, shown
from caseflow.domain.days import Day, Term
from caseflow.domain.echoes import echo
from caseflow.domain.identifiers import Sealed
from caseflow.domain.money import Yuan
from caseflow.domain.records import Conflict, Correction
from caseflow.domain.words import EventKind, Nature, SystemCode
from tests.make import case_of

AT = datetime(2026, 11, 25, tzinfo=UTC)
FULL: dict[str, Any] = {
    "id": "T1",
    "as_of": "2024-05",
    "notes": "说明",
    "source": {"url": "https://example.org", "on": "2024"},
    "projects": [{"key": "P1", "name": "甲项目", "region": {"town": "某镇"}, "systems": {"wage_account": False}}, {}],
    "parties": [{"key": "GC"}, {"key": "SUB", "investors": ["GC"], "qualified": False}],
    "contracts": [{"key": "K1", "from": "GC", "to": "SUB", "project": "P1", "nature": ["lawful", "whole_transfer"]}],
    "claims": [{"key": "C1", "employer": ["GC", "SUB"], "owed": 12.5, "months": 1.5, "from": "2023-01-02",
                "people": [{"name": "张某", "id_number": "11010519491231002X"}, {"name": "王某"}]}],
    "systems": {"permit": True},
    "supervision": {"town": "某镇", "officers": [{"name": "赵某"}], "acts": [{"kind": "visit"}]},
    "disputes": [{"between": ["workers", "GC"], "about": "price"}],
    "events": [{"on": "2024-01-01", "kind": "order_to_pay", "due_in": "7 working days", "amount": 5},
               {"kind": "complaint"}, {"kind": "complaint"}],
    "proofs": [{"key": "F1", "kind": "roster"}],
}  # fmt: skip
CASE = case_of(FULL)


def correction(place: int, group: str, key: str, fact: str, **more: Any) -> Correction:
    values: dict[str, Any] = {"old": None, "new": None, **more}
    return Correction(
        id=f"a-{place}", case="T1", group=group, key=key, fact=fact, reason="x", by="李四", at=AT, **values
    )


def test_every_thing_is_put_back_as_it_was_taken_out() -> None:
    for shelf in shelves(CASE):
        things = things_on(CASE, shelf)
        assert with_things(CASE, shelf, things) == CASE
        assert [with_facts(one, {}) for one in things] == list(things)
    assert {shelf.group for shelf in shelves(CASE)} == set(Group)


def test_a_case_without_supervision_takes_an_act_and_lets_it_go() -> None:
    bare = replace(CASE, supervision=None)
    acts = things_on(CASE, Shelf(Group.ACTS))
    assert with_things(bare, Shelf(Group.ACTS), acts).supervision == Supervision(acts=acts)
    assert with_things(with_things(bare, Shelf(Group.ACTS), acts), Shelf(Group.ACTS), ()).supervision is None
    assert things_on(bare, Shelf(Group.OFFICERS)) == ()
    assert things_on(bare, Shelf(Group.PEOPLE, "C9")) == ()


def test_facts_are_named_as_the_file_names_them() -> None:
    assert facts_of(CASE.claims[0])["from"] == Day(2023, 1, 2)
    assert {"from", "to", "nature"} <= facts_of(CASE.contracts[0]).keys()
    project = facts_of(CASE.projects[0])
    assert (project["region.town"], project["systems.wage_account"]) == ("某镇", False)
    cleared = with_facts(CASE.projects[0], {"region.town": None, "systems.wage_account": None})
    assert cleared == Project(key="P1", name="甲项目")
    assert with_facts(cleared, {"region.city": "某市"}).region == Region(city="某市")
    assert with_facts(things_on(CASE, Shelf(Group.SYSTEMS))[0], {"permit": None}).systems == {}
    assert print_of(None) == ""


def test_a_free_key_is_none_in_use() -> None:
    assert free_key(CASE, Group.CONTRACTS) == "K2"
    assert free_key(case_of({"id": "T", "parties": [{"key": "A2"}, {"key": "B"}]}), Group.PARTIES) == "A3"
    assert free_key(case_of({"id": "T", "parties": [{"key": "A3"}, {"key": "B"}]}), Group.PARTIES) == "A4"


@pytest.mark.parametrize(
    ("group", "key", "fact", "path"),
    [
        (Group.CASE, "", "as_of", "as_of"),
        (Group.SYSTEMS, "", "permit", "systems.permit"),
        (Group.CONTRACTS, "K1", "from", "contracts.K1.from"),
        (Group.ACTS, "ab", "", "supervision.acts"),
        (Group.PEOPLE, "C1~ab", "owed", "claims.C1.people.owed"),
    ],
)
def test_a_fact_has_its_path(group: Group, key: str, fact: str, path: str) -> None:
    assert path_of(group, key, fact) == path


def test_paths_are_told_by_keys() -> None:
    assert keyed_path(CASE, "contracts.0.under") == "contracts.K1.under"
    assert keyed_path(CASE, "events.0.party") == "events.0.party"
    assert keyed_path(CASE, "as_of") == "as_of"
    assert keyed_path(CASE, "contracts") == "contracts"


def test_equal_things_without_a_key_are_numbered() -> None:
    events = Shelf(Group.EVENTS)
    first, one, twin = names_of(CASE.events, events, ())
    assert twin == f"{one}-2"
    assert names_of(CASE.parties, Shelf(Group.PARTIES), ()) == ("GC", "SUB")
    assert names_of(things_on(CASE, Shelf(Group.CASE)), Shelf(Group.CASE), ()) == ("",)
    assert new_name(CASE, Group.EVENTS, "", CASE.events[1], ()) == f"{one}-3"
    assert new_name(CASE, Group.PARTIES, "", CASE.parties[0], ()) == "GC"
    assert found(CASE, Group.EVENTS, first, ()) == CASE.events[0]
    assert found(CASE, Group.EVENTS, "nix", ()) is None
    assert amended(CASE, Group.EVENTS, twin, None, ()).events == CASE.events[:2]
    assert amended(CASE, Group.EVENTS, "nix", None, ()) == CASE


def test_of_two_equal_origins_the_corrected_one_keeps_its_name() -> None:
    _, one, twin = names_of(CASE.events, Shelf(Group.EVENTS), ())
    changed = replace(CASE.events[2], note="二")
    case = replace(CASE, events=(*CASE.events[:2], changed))
    made = (correction(0, "events", twin, "note", new="二"), correction(1, "parties", "GC", "name"))
    assert known(case, Shelf(Group.EVENTS), made)[twin] == changed
    assert known(case, Shelf(Group.EVENTS), made)[one] == CASE.events[1]
    workers = known(CASE, Shelf(Group.PEOPLE, "C1"), (correction(0, "people", "C1~0123", "owed"),))
    assert all(name.startswith("C1~") for name in workers)
    assert {shelf_of(Group.PEOPLE, name).claim for name in workers} == {"C1"}


def test_a_difference_is_told_by_fact_or_whole() -> None:
    event = CASE.events[0]
    assert differences(event, replace(event, amount=Yuan(600))) == {"amount": ("5.00", "6.00")}
    assert differences(None, CASE.events[1]) == {"": (None, '{"kind": "complaint"}')}
    assert differences(None, None) == {}
    assert told_whole(None) is None
    reboxed = Worker(id_number=Sealed(box="other", digest="digest of 002X", mask="1101**********002X"))
    assert differences(Worker(id_number=CASE.claims[0].people[0].id_number), reboxed) == {}


def test_things_survive_as_text_with_their_seals() -> None:
    text = kept_text(CASE)
    assert from_text(CaseFile, text) == CASE
    assert "11010519491231002X" not in text
    assert "box" not in masked_text(text)
    assert json.loads(masked_text(text))["claims"][0]["people"][0]["id_number"] == "1101**********002X"
    assert word_of(None) is None
    assert kept_print(CASE) == kept_print(from_text(CaseFile, text))
    assert from_text(Event | None, "null") is None


@pytest.mark.parametrize(
    ("value", "group", "fact"),
    [
        (Yuan(150), Group.CLAIMS, "owed"),
        (Day(2024, 5), Group.CASE, "as_of"),
        (Term(7, working=True), Group.EVENTS, "due_in"),
        (frozenset({Nature.LAWFUL}), Group.CONTRACTS, "nature"),
        (("GC",), Group.CLAIMS, "employer"),
        (EventKind.PAID, Group.EVENTS, "kind"),
        (True, Group.SYSTEMS, "permit"),
        ("某镇", Group.PROJECTS, "region.town"),
        (False, Group.PROJECTS, "systems.permit"),
        (2.5, Group.CLAIMS, "months"),
    ],
)
def test_a_fact_survives_as_text(value: Any, group: Group, fact: str) -> None:
    assert from_text(kind_of_fact(KINDS[group], fact), kept_text(value)) == value


def test_what_is_shown_is_nothing_for_nothing() -> None:
    assert [shown(one) for one in (None, (), frozenset(), ("A", "B"), True)] == [None, None, None, "A, B", "True"]
    assert echo({"a": 1}) == "{…}"
    assert echo([1]) == "[…]"
    assert echo(True) == "true"
    assert echo("长" * 50).endswith("…")


def laid(new: dict[str, Any], *made: Correction, old: CaseFile = CASE) -> Any:
    return merged(old, case_of({**FULL, **new}), made)


def test_without_a_standing_word_the_file_is_the_case() -> None:
    stale = correction(0, "claims", "C1", "owed", standing=False)
    assert laid({"notes": None}, stale).case == case_of({**FULL, "notes": None})


def test_a_hand_added_claim_that_nothing_names_survives_with_what_it_names() -> None:
    old = replace(CASE, claims=(*CASE.claims, Claim(key="C2", contracts=("K1",))))
    result = laid({"contracts": []}, correction(0, "claims", "C2", "", new="{}"), old=old)
    assert [one.key for one in result.case.contracts] == ["K1"]
    assert [(one.group, one.key, one.theirs) for one in result.clashes] == [("contracts", "K1", None)]


def test_a_kept_thing_that_names_what_nobody_knows_is_left_to_the_checks() -> None:
    old = replace(CASE, claims=(*CASE.claims, Claim(key="C2", contracts=("K9",))))
    result = laid({}, correction(0, "claims", "C2", "", new="{}"), old=old)
    assert [one.key for one in result.case.claims] == ["C1", "C2"]
    assert result.clashes == ()


def test_an_empty_list_against_ours_is_nothing_and_the_same_list_is_no_clash() -> None:
    by_hand = correction(0, "claims", "C1", "people", new="2")
    assert laid({}, by_hand).clashes == ()
    emptied = {"claims": [{**FULL["claims"][0], "people": []}]}
    (clash,) = laid(emptied, by_hand).clashes
    assert (clash.fact, clash.ours, clash.theirs) == ("people", "2", None)


def test_a_fact_that_the_file_leaves_out_clashes_with_nothing() -> None:
    (clash,) = laid({"notes": None}, correction(0, "case", "", "notes", new="说明")).clashes
    assert (clash.ours, clash.theirs) == ("说明", None)


def test_unlike_things_are_never_taken_for_one_another() -> None:
    shelf = Shelf(Group.EVENTS)
    ours = known(CASE, shelf, ())
    paid = (Event(on=Day(2024, 1, 1), kind=EventKind.PAID, amount=Yuan(500)),)
    assert counterparts(paid, ours, {}, shelf) == {}
    alike = (Event(on=Day(2024, 1, 1), kind=EventKind.ORDER_TO_PAY, amount=Yuan(700)),)
    assert counterparts(alike, ours, {}, shelf) == {0: next(iter(ours))}
    far = (Event(kind=EventKind.ORDER_TO_PAY, amount=Yuan(700), note="别的"),)
    assert counterparts(far, ours, {}, shelf) == {}


def conflict(**more: Any) -> Conflict:
    values: dict[str, Any] = {"ours": "1", "theirs": "2", "chosen": None, **more}
    return Conflict(id="c", case="T1", group="claims", key="C1", fact="owed", file="a", at=AT, **values)


def test_one_conflict_is_open_at_a_time() -> None:
    (clash,) = laid({"notes": None}, correction(0, "case", "", "notes", new="说明")).clashes
    handed = Handed(case="T1", file="b.json", by="李四", at=AT)
    (new,) = raised([clash], (), handed)
    assert raised([clash], (new,), handed) == ()
    assert raised([replace(clash, ours="别的")], (new,), handed)[0].id == new.id
    refused = replace(new, chosen="ours")
    assert raised([clash], (refused,), handed) == ()
    assert raised([replace(clash, theirs='"三"')], (refused,), handed)[0].id != new.id
    assert settled([clash], (new, refused), handed) == ()
    assert [one.chosen for one in settled([], (new, refused), handed)] == ["ours"]
    assert conflict().chosen is None


def test_lists_without_keys_change_by_place() -> None:
    dropped = replace(CASE, events=CASE.events[1:])
    assert any(one.path.startswith("events.0") for one in changes_between(CASE, dropped))
    assert set(LETTERS) <= set(Group)
    assert SystemCode.PERMIT in CASE.systems
