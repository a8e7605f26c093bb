"""One thing at a time: what people type and what programs state, by the same schemas, refused in the same words."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from caseflow.domain.amending import KINDS, LETTERS, Group, facts_of, shelves, things_on, view_of
from caseflow.domain.amending_errors import BadFact
from caseflow.domain.case_file import CaseFile, Claim, Party
from caseflow.domain.days import Day
from caseflow.domain.money import Yuan
from caseflow.exchange.opening import opened
from caseflow.exchange.reading import read_file
from caseflow.exchange.things import read_thing, thing_json
from caseflow.exchange.typed import day_text, form_fields, number_of, stated_of, typed_of
from caseflow.problems.by_hand import BY_HAND, told_by_hand
from caseflow.problems.faults import FAULTS
from tests.make import sealed

PUBLISHED = sorted((Path(__file__).resolve().parents[1] / "published_cases").glob("*.json"))
ID_NUMBER = "11010519491231002X"


def read(group: Group, stated: Any, key: str = "", old: Any = None) -> Any:
    return read_thing(group, key, stated, sealed, case_id="T", old=old)


def faults(group: Group, stated: Any, key: str = "") -> list[tuple[str, str]]:
    with pytest.raises(BadFact) as refused:
        read(group, stated, key)
    return [(one.path, one.slug) for one in refused.value.faults]


@pytest.mark.parametrize("group", Group)
def test_a_form_has_an_input_for_every_fact(group: Group) -> None:
    thing = KINDS[group](key="x") if group in LETTERS else KINDS[group]()
    assert {field.name for field in form_fields(group)} == set(facts_of(thing))


def test_every_published_thing_goes_through_a_form_and_through_json_unchanged() -> None:
    for path in PUBLISHED:
        (case,) = read_file(path, sealed)
        assert isinstance(case, CaseFile)
        for shelf in shelves(case):
            for thing in things_on(case, shelf):
                key = getattr(thing, "key", "")
                typed = read(shelf.group, stated_of(shelf.group, typed_of(thing)), key, thing)
                assert view_of(typed) == view_of(thing), path.name
                again = (
                    read(shelf.group, thing_json(shelf.group, thing), key) if shelf.group is not Group.PEOPLE else thing
                )
                assert view_of(again) == view_of(thing), path.name


def test_what_people_type_is_understood() -> None:
    typed = {"owed": [" １,264.50 元"], "from": ["2020年9月"], "until": ["2020/9/1"], "workers": ["16人"],
             "months": ["2.5"], "employer": ["A", " "], "approximate": ["no"], "about": [""]}  # fmt: skip
    claim = read(Group.CLAIMS, stated_of(Group.CLAIMS, typed), "C1")
    assert claim == Claim(
        key="C1", owed=Yuan(126_450), since=Day(2020, 9), until=Day(2020, 9, 1), workers=16, months=2.5,
        employers=("A",), approximate=False,
    )  # fmt: skip
    assert [number_of(text) for text in ("¥1,000", "+3", "一百", "1.2.3")] == [
        Decimal(1000),
        Decimal(3),
        "一百",
        "1.2.3",
    ]
    assert [day_text(text) for text in ("2020", "2020.9", "2020年9月14日", "明天")] == [
        "2020", "2020-09", "2020-09-14", "明天",
    ]  # fmt: skip
    assert stated_of(Group.EVENTS, {"due_in": ["７个工作日"]})["due_in"] == "7个工作日"
    assert stated_of(Group.PARTIES, {"qualified": ["maybe"]})["qualified"] == "maybe"


def test_wrong_values_are_named_by_the_things_own_path() -> None:
    typed = {"price": ["很多"], "signed_on": ["2020-02-30"], "nature": ["legal"], "kind": ["labour"]}
    assert faults(Group.CONTRACTS, stated_of(Group.CONTRACTS, typed), "K2") == [
        ("contracts.K2.nature.0", "unknown_word"), ("contracts.K2.price", "not_a_number"),
        ("contracts.K2.signed_on", "not_a_day"),
    ]  # fmt: skip
    assert faults(Group.CLAIMS, {"people": []}, "C1") == [("claims.C1.people", "unknown_field")]
    assert faults(Group.CASE, {"notes": ID_NUMBER}) == [("notes", "id_number_in_text")]
    assert faults(Group.PEOPLE, {"id_number": "1"}, "C1~") == [("claims.C1.people.id_number", "not_an_id_number")]
    assert faults(Group.PARTIES, [], "A") == [("parties.A", "not_an_object")]


def test_ten_megabytes_of_text_are_refused_in_words() -> None:
    long = "长" * 10_000_000
    assert faults(Group.PARTIES, {"name": long}, "A") == [("parties.A.name", "text_too_long")]
    assert faults(Group.CASE, {"notes": long}) == [("notes", "text_too_long")]
    assert read(Group.CASE, {"notes": "长" * 20_000}).notes is not None


def test_html_stays_text() -> None:
    name = "<script>alert(1)</script>&"
    assert read(Group.PARTIES, {"key": "A", "name": name}) == Party(key="A", name=name)


def test_personal_values_left_out_are_kept_and_null_clears_them() -> None:
    old = read(Group.PEOPLE, {"name": "张某", "id_number": ID_NUMBER, "phone": "13812345678"}, "C1~")
    kept = read(Group.PEOPLE, {"name": "张三"}, "C1~x", old)
    assert (kept.name, kept.id_number, kept.phone) == ("张三", old.id_number, old.phone)
    assert read(Group.PEOPLE, {"name": "张三", "id_number": None}, "C1~x", old).id_number is None
    assert thing_json(Group.PEOPLE, old)["id_number"] == "1101**********002X"
    assert stated_of(Group.PEOPLE, {"name": ["张三"], "id_number": [""]}).keys() == {"name", "owed", "months"}


def test_single_groups_are_read_whole() -> None:
    case = read(Group.CASE, {"as_of": "2024", "source": {"url": None}, "notes": None})
    assert (case.as_of, case.source) == (Day(2024), None)
    systems = read(Group.SYSTEMS, {"permit": True, "real_name": None})
    assert (dict(systems.systems), thing_json(Group.SYSTEMS, systems)) == ({"permit": True}, {"permit": True})


def test_a_new_case_is_what_was_typed() -> None:
    case = opened({"id": "", "name": "某项目", "town": "某镇", "notes": " ", "url": "", "reason": "x"})
    assert (case.id, case.notes, case.source) == ("", None, None)
    assert [(one.name, one.region.town if one.region else None) for one in case.projects] == [("某项目", "某镇")]
    with pytest.raises(BadFact) as refused:
        opened({"id": "a/b", "url": "javascript:alert(1)"})
    assert [one.path for one in refused.value.faults] == ["id", "url"]


def test_what_a_form_says_is_said_in_both_languages_without_the_words_of_files() -> None:
    assert BY_HAND.keys() <= FAULTS.keys()
    for chinese, english in BY_HAND.values():
        assert "null" not in chinese + english
        assert "JSON" not in chinese + english
    with pytest.raises(BadFact) as refused:
        read(Group.CONTRACTS, {"price": "很多<b>"}, "K2")
    (fault,) = refused.value.faults
    assert told_by_hand(fault, "zh") == "应填数字，而不是“很多<b>”。"
