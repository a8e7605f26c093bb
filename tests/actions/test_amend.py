"""Facts corrected by hand: what is written, what is refused, and that nobody's word is lost."""

import json

import pytest

from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.see_facts import listing, see_effects, see_fact, see_new
from caseflow.actions.facts.undo import undo
from caseflow.domain.amending import Group, print_of
from caseflow.domain.amending_errors import (
    BadFact,
    NoSuchAct,
    NoSuchCorrection,
    NoSuchFact,
    NothingChanged,
    NotStanding,
    ReasonMissing,
    ReasonTooLong,
    StaleFact,
)
from caseflow.domain.amending_names import in_order
from caseflow.domain.case_file import Contract, Event, Party
from caseflow.domain.days import Day
from caseflow.domain.entry import broken_at
from caseflow.domain.errors import NoSuchCase, NotAllowed, PersonalInText
from caseflow.domain.money import Yuan
from caseflow.domain.officer import Verb
from caseflow.domain.words import ContractKind, EventKind, PartyKind
from caseflow.office import Office
from tests.actions.facts import ID_NUMBER, OFFICER, STATED, case, corrected, dossier, taken, thing
from tests.people import acting


@pytest.fixture(autouse=True)
def _case(office: Office) -> None:
    taken(STATED, office)


def test_a_correction_keeps_the_old_value_says_why_and_tells_what_changed_in_the_judgement(office: Office) -> None:
    done = corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    assert [(one.fact, one.old, one.new) for one in done.touched] == [("owed", "3,000.00", "5,000.00")]
    assert {one.slug for one in done.effects} >= {"owed_changed", "open_changed"}
    assert case(office).claims[0].owed == Yuan(500_000)
    assert len(case(office).claims[0].people) == 2, "a claim keeps its workers"
    (correction,) = dossier(office).work.corrections
    assert (correction.by, correction.reason, correction.old, correction.standing) == (
        "李四", "据原件更正", "3,000.00", True,
    )  # fmt: skip
    entry = dossier(office).entries[-1]
    what = json.loads(entry.act.what)
    assert (entry.act.verb, what["from"], what["to"], what["why"]) == (
        "correct_fact", {"owed": "3,000.00"}, {"owed": "5,000.00"}, "据原件更正",
    )  # fmt: skip
    assert broken_at(office.graph.entries()) is None
    assert see_effects("A1", done.act, by=OFFICER, office=office).effects == done.effects


def test_who_joins_the_liable_is_said_with_rules_and_facts(office: Office) -> None:
    done = corrected(office, Group.CONTRACTS, "K1", overdue_unpaid=Yuan(9_000_000), overdue=True)
    joined = [one for one in done.effects if one.slug == "payer_joined"]
    assert [one.terms["party"] for one in joined] == ["OWN"]
    assert joined[0].rules
    assert any(path.startswith("contracts.K1") for path in joined[0].paths)


def test_a_second_click_changes_nothing_and_answers_as_the_first(office: Office) -> None:
    old = thing(office, Group.PARTIES, "SUB")
    for _ in range(2):
        done = amend("A1", Group.PARTIES, "SUB", thing=Party(key="SUB", name="丙公司"), seen=print_of(old),
                     reason="更名", once="form-1", by=OFFICER, office=office)  # fmt: skip
        assert [one.new for one in done.touched if one.fact == "name"] == ["丙公司"]
    assert [entry.act.verb for entry in dossier(office).entries].count("correct_fact") == 1


def test_the_second_of_two_people_sees_what_is_there_now_and_may_save_again(office: Office) -> None:
    old = thing(office, Group.CONTRACTS, "K2")
    corrected(office, Group.CONTRACTS, "K2", price=Yuan(20_000_000))
    mine = Contract(key="K2", giver="GC", taker="SUB", under="K1", project="P1", kind=ContractKind.CREW)
    with pytest.raises(StaleFact) as stale:
        amend("A1", Group.CONTRACTS, "K2", thing=mine, seen=print_of(old), reason="x", by=OFFICER, office=office)
    assert stale.value.now.price == Yuan(20_000_000)
    amend("A1", Group.CONTRACTS, "K2", thing=mine, seen=stale.value.seen, reason="x", by=OFFICER, office=office)
    assert thing(office, Group.CONTRACTS, "K2") == mine


def test_things_are_added_with_the_next_key_or_a_chosen_one(office: Office) -> None:
    def add(key: str, name: str) -> str:
        one = Party(key=key, name=name, kind=PartyKind.INDIVIDUAL)
        return amend("A1", Group.PARTIES, key, thing=one, seen="", reason="查明", by=OFFICER, office=office).key

    assert add("", "赵某") == "A4"
    assert add("F", "钱某") == "F"
    with pytest.raises(BadFact) as refused:
        add("F", "孙某")
    assert [(one.path, one.slug) for one in refused.value.faults] == [("parties.F.key", "key_twice")]


def test_events_keep_their_name_when_corrected_and_when_others_come_before_them(office: Office) -> None:
    paid = Event(on=Day(2024, 4, 2), kind=EventKind.PART_PAID, party="SUB", claim="C1", amount=Yuan(10_000))
    key = amend("A1", Group.EVENTS, "", thing=paid, seen="", reason="查明", by=OFFICER, office=office).key
    corrected(office, Group.EVENTS, key, amount=Yuan(20_000))
    corrected(office, Group.EVENTS, key, note="转账")
    now = thing(office, Group.EVENTS, key)
    assert (now.amount, now.note) == (Yuan(20_000), "转账")
    past = see_fact("A1", Group.EVENTS, key, by=OFFICER, office=office).past
    assert [(one.fact, one.new) for one in past if one.fact] == [("note", "转账"), ("amount", "200.00")]
    twin = amend("A1", Group.EVENTS, "", thing=paid, seen="", reason="又一笔", by=OFFICER, office=office).key
    assert twin == f"{key}-2"
    assert thing(office, Group.EVENTS, twin) == paid


def test_a_worker_is_corrected_under_the_claim_and_the_number_never_leaves_its_seal(office: Office) -> None:
    key = next(iter(listing_of(office, Group.PEOPLE)))
    done = corrected(office, Group.PEOPLE, key, owed=Yuan(120_000))
    assert done.key == key
    assert case(office).claims[0].people[0].owed == Yuan(120_000)
    assert ID_NUMBER not in repr(dossier(office))
    view = see_new("A1", Group.PEOPLE, "C1", by=OFFICER, office=office)
    assert view.key == "C1~"
    with pytest.raises(NoSuchFact):
        see_new("A1", Group.PEOPLE, "C9", by=OFFICER, office=office)


def test_a_circle_of_contracts_is_refused_by_the_contracts_keys_and_nothing_is_written(office: Office) -> None:
    before = office.graph.entries()
    with pytest.raises(BadFact) as refused:
        corrected(office, Group.CONTRACTS, "K1", under="K2")
    (fault,) = refused.value.faults
    assert (fault.path, fault.slug) == ("contracts.K1.under", "circle_of_contracts")
    assert office.graph.entries() == before
    assert thing(office, Group.CONTRACTS, "K1").under is None


def test_nothing_is_said_to_have_happened_after_today(office: Office) -> None:
    key = next(iter(listing_of(office, Group.EVENTS)))
    with pytest.raises(BadFact) as refused:
        corrected(office, Group.EVENTS, key, on=Day.parse("2028-01-03"), served_on=Day.parse("2028-01-04"))
    assert [(one.path.rsplit(".")[-1], one.slug) for one in refused.value.faults] == [
        ("on", "day_ahead"),
        ("served_on", "day_ahead"),
    ]
    assert thing(office, Group.EVENTS, key).on != Day.parse("2028-01-03")


def test_what_others_name_cannot_be_withdrawn(office: Office) -> None:
    with pytest.raises(BadFact) as refused:
        amend("A1", Group.PARTIES, "SUB", thing=None, seen=print_of(thing(office, Group.PARTIES, "SUB")),
              reason="误列", by=OFFICER, office=office)  # fmt: skip
    assert {one.path for one in refused.value.faults} == {
        "contracts.K2.to", "claims.C1.employer", "events.0.party", "events.1.party",
    }  # fmt: skip
    assert {one.slug for one in refused.value.faults} == {"still_named"}


def test_a_withdrawn_thing_stays_in_the_log_and_comes_back_whole(office: Office) -> None:
    old = thing(office, Group.CLAIMS, "C1")
    for key in list(listing_of(office, Group.EVENTS)):
        amend("A1", Group.EVENTS, key, thing=None, seen=print_of(thing(office, Group.EVENTS, key)),
              reason="误录", by=OFFICER, office=office)  # fmt: skip
    amend("A1", Group.CLAIMS, "C1", thing=None, seen=print_of(old), reason="撤回", by=OFFICER, office=office)
    assert case(office).claims == ()
    (withdrawn,) = [one for one in dossier(office).work.corrections if one.group == "claims"]
    undo("A1", withdrawn.id, reason="撤错了", by=OFFICER, office=office)
    assert case(office).claims == (old,)
    assert [one.mask for one in [case(office).claims[0].people[0].id_number] if one] == ["1101**********002X"]


def listing_of(office: Office, group: Group) -> dict[str, object]:
    one = dossier(office)
    return listing(one.case, group, one.work.corrections)


def test_undoing_a_correction_is_a_new_one_and_the_fact_follows_the_files_again(office: Office) -> None:
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(600_000))
    first, second = in_order(dossier(office).work.corrections)
    with pytest.raises(NotStanding):
        undo("A1", first.id, reason="x", by=OFFICER, office=office)
    done = undo("A1", second.id, reason="算错了", once="u", by=OFFICER, office=office)
    assert undo("A1", second.id, reason="算错了", once="u", by=OFFICER, office=office) == done
    assert case(office).claims[0].owed == Yuan(500_000)
    third = in_order(dossier(office).work.corrections)[-1]
    assert (third.old, third.new, third.standing) == ("6,000.00", "5,000.00", True), "an officer's word stands again"
    undo("A1", third.id, reason="再撤", by=OFFICER, office=office)
    assert case(office).claims[0].owed == Yuan(600_000)
    with pytest.raises(NoSuchCorrection):
        undo("A1", "nix", reason="x", by=OFFICER, office=office)


def test_single_things_are_corrected_and_never_withdrawn(office: Office) -> None:
    corrected(office, Group.CASE, "", notes="已核", source__publisher="某局")
    corrected(office, Group.SUPERVISION, "", regulator="某住建委")
    corrected(office, Group.SYSTEMS, "", wage_account=False)
    now = case(office)
    assert (now.notes, now.source.publisher if now.source else None) == ("已核", "某局")
    assert now.supervision is not None
    assert (now.supervision.regulator, len(now.supervision.acts)) == ("某住建委", 1)
    assert dict(now.systems) == {"wage_account": False}
    with pytest.raises(NoSuchFact):
        see_new("A1", Group.CASE, by=OFFICER, office=office)


def test_what_is_the_same_is_no_correction_and_a_reason_is_needed(office: Office) -> None:
    old = thing(office, Group.PARTIES, "SUB")
    for reason, refusal in (("", ReasonMissing), (" \n", ReasonMissing), ("长" * 501, ReasonTooLong),
                            (f"身份证 {ID_NUMBER}", PersonalInText), ("看过", NothingChanged)):  # fmt: skip
        with pytest.raises(refusal):
            amend("A1", Group.PARTIES, "SUB", thing=old, seen=print_of(old), reason=reason, by=OFFICER, office=office)
    with pytest.raises(PersonalInText):
        corrected(office, Group.PARTIES, "SUB", name=f"工人 {ID_NUMBER}")


def test_what_never_was_cannot_be_corrected(office: Office) -> None:
    with pytest.raises(NoSuchFact):
        amend("A1", Group.PARTIES, "NIX", thing=None, seen="x", reason="x", by=OFFICER, office=office)
    with pytest.raises(NoSuchFact):
        see_fact("A1", Group.EVENTS, "0123456789ab", by=OFFICER, office=office)
    with pytest.raises(NoSuchAct):
        see_effects("A1", "nix", by=OFFICER, office=office)
    with pytest.raises(NoSuchCase):
        amend("nix", Group.PARTIES, "", thing=Party(key=""), seen="", reason="x", by=OFFICER, office=office)


def test_only_who_may_correct_may(office: Office) -> None:
    reader = acting("王五", Verb.READ)
    old = thing(office, Group.PARTIES, "SUB")
    with pytest.raises(NotAllowed):
        amend("A1", Group.PARTIES, "SUB", thing=None, seen=print_of(old), reason="x", by=reader, office=office)


def test_the_past_of_a_fact_names_the_file_it_came_from(office: Office) -> None:
    stated = {**STATED, "claims": [{**STATED["claims"][0], "owed": 3500}]}
    taken(stated, office, file="第二次.json")
    corrected(office, Group.CLAIMS, "C1", owed=Yuan(500_000))
    past = see_fact("A1", Group.CLAIMS, "C1", by=OFFICER, office=office).past
    assert [(one.fact, one.old, one.new, one.file) for one in past] == [
        ("owed", "3,500.00", "5,000.00", ""),
        ("owed", "3,000.00", "3,500.00", "第二次.json"),
        ("", None, None, "a.json"),
    ]


def test_a_stale_claim_keeps_nothing_half_done_where_workers_were_withdrawn_meanwhile(office: Office) -> None:
    key = next(iter(listing_of(office, Group.PEOPLE)))
    old = thing(office, Group.PEOPLE, key)
    amend("A1", Group.PEOPLE, key, thing=None, seen=print_of(old), reason="误列", by=OFFICER, office=office)
    with pytest.raises(StaleFact) as stale:
        amend("A1", Group.PEOPLE, key, thing=old, seen=print_of(old), reason="x", by=OFFICER, office=office)
    assert (stale.value.now, stale.value.seen) == (None, "")
    again = amend("A1", Group.PEOPLE, "C1~", thing=old, seen="", reason="又查实", by=OFFICER, office=office)
    assert thing(office, Group.PEOPLE, again.key) == old
    with pytest.raises(NoSuchFact):
        amend("A1", Group.PEOPLE, "C9~", thing=old, seen="", reason="x", by=OFFICER, office=office)
