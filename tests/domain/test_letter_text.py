"""To whom a letter goes, what would read otherwise now, and its words as blocks."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.case_file import CaseFile, Event, Party, Region, Supervision
from caseflow.domain.days import Day
from caseflow.domain.entry import FIRST_HASH, Act, entered
from caseflow.domain.errors import NoSuchParty, NotTheirLetter
from caseflow.domain.judge import judge
from caseflow.domain.letter import LetterKind, Slot
from caseflow.domain.letter_addressee import Addressee, addressee, offices_for, parties_for
from caseflow.domain.letter_changes import (
    StaleDraft,
    digest_of,
    facts_changed,
    must_be_newest,
    paths_since,
    reads_otherwise,
)
from caseflow.domain.letter_page import Cell, LetterPage, Look, Paragraph, Table, Words
from tests.domain.letter_makers import AT, DAY, letter
from tests.make import case_of, the_law

CASE = case_of(
    {
        "id": "A1",
        "projects": [{"key": "P1", "name": "某项目", "region": {"town": "中北镇"}}],
        "parties": [
            {"key": "OWN", "name": "甲公司"},
            {"key": "GC", "name": "乙公司"},
            {"key": "X", "name": None},
            {"key": "F", "role": "foreman"},
        ],
        "contracts": [{"key": "K1", "from": "OWN", "to": "GC", "kind": "general"}],
    }
)
AGENCIES = (
    Agency(id="t1", name="中北镇人民政府", kind=AgencyKind.TOWN, known_as=("中北镇",)),
    Agency(id="t2", name="杨柳青镇", kind=AgencyKind.TOWN),
    Agency(id="r1", name="区住建委", kind=AgencyKind.REGULATOR),
)


def kind(*goes_to: str) -> LetterKind:
    return LetterKind(kind="k", zh="某函", en="Letter", issuer="leading_office", layout="L", goes_to=goes_to, slots=())


def to(word: str, *goes_to: str, case: CaseFile = CASE) -> Addressee:
    return addressee(case, judge(case, the_law(), today=DAY), kind(*goes_to), word, agencies=AGENCIES)


def test_a_party_is_addressed_in_the_place_the_kind_goes_to() -> None:
    assert to("GC", "general_contractor") == Addressee("GC", "乙公司", "general_contractor")
    assert to("X", "general_contractor") == Addressee("X", "", "")
    for word, place in (("OWN", "general_contractor"), ("F", "general_contractor"), ("GC", "town")):
        with pytest.raises(NotTheirLetter):
            to(word, place)


def test_an_office_is_known_by_its_name_its_id_or_its_place() -> None:
    assert to("town", "town") == Addressee("town", "中北镇", "town")
    assert to("中北镇", "town").kind == "town"
    assert to("t2", "town") == Addressee("t2", "杨柳青镇", "town")
    assert to("regulator", "regulator") == Addressee("regulator", "区住建委", "regulator")
    assert to("zone_company", "zone_company").name == ""
    with pytest.raises(NoSuchParty):
        to("nobody", "town")
    with pytest.raises(NotTheirLetter):
        to("区住建委", "town")


def test_what_the_case_says_of_its_town_and_regulator_comes_first() -> None:
    stated = replace(CASE, supervision=Supervision(town="杨柳青镇", regulator="区水务局"))
    assert to("town", "town", case=stated).name == "杨柳青镇"
    assert to("regulator", "regulator", case=stated).name == "区水务局"
    unclear = replace(
        CASE, projects=(*CASE.projects, replace(CASE.projects[0], key="P2", region=Region(town="张家窝镇")))
    )
    assert to("town", "town", case=unclear).name == ""
    assert to("town", "town", case=replace(CASE, projects=())).name == ""


def test_only_fitting_addressees_are_offered_each_once() -> None:
    offered = offices_for(CASE, kind("town", "general_contractor"), AGENCIES)
    assert [one.name for one in offered] == ["中北镇", "杨柳青镇"]
    judgement = judge(CASE, the_law(), today=DAY)
    assert [one.name for one in parties_for(CASE, judgement, kind("general_contractor"))] == ["乙公司", "X"]
    assert parties_for(CASE, judgement, kind("town")) == ()


def test_facts_have_a_digest_that_every_fact_counts_in() -> None:
    assert digest_of(CASE) == digest_of(replace(CASE))
    assert digest_of(CASE) != digest_of(replace(CASE, as_of=Day.parse("2026-11-25")))
    assert digest_of(CASE) != digest_of(replace(CASE, parties=(*CASE.parties, Party(key="N"))))


def test_what_a_letter_told_its_case_is_no_change_of_its_facts() -> None:
    told, other = Event(note="某函〔2026〕1号"), Event(note="别的事")
    drawn = letter(facts=digest_of(CASE))
    assert not facts_changed(CASE, drawn)
    assert not facts_changed(replace(CASE, events=(told,)), drawn)
    assert facts_changed(replace(CASE, events=(told, other)), drawn)
    assert facts_changed(replace(CASE, events=(told,)), replace(drawn, number=None))


def test_only_words_that_changed_are_named_and_not_those_of_issuing() -> None:
    slots = tuple(Slot(name=name, zh=name.upper(), en=name) for name in ("facts", "you", "document_number"))
    described = replace(kind(), slots=slots)
    kept = {"facts": [{"text": "旧"}], "you": "贵镇", "document_number": "某函〔2026〕1号"}
    assert reads_otherwise(described, kept, {"facts": ({"text": "新"},), "you": "贵镇"}) == ("FACTS",)
    assert reads_otherwise(described, kept, {"facts": ({"text": "旧"},), "you": "贵镇"}) == ()


def test_the_log_tells_which_facts_changed_since() -> None:
    def entry(days: int, what: object) -> object:
        act = Act(
            id="a", at=AT + timedelta(days=days), by="甲", door="page", verb="v", subject="A1", what=json.dumps(what)
        )
        return entered(act, number=1, previous=FIRST_HASH)

    entries = [
        entry(-1, {"changes": [{"path": "before"}]}),
        entry(1, {"changes": [{"path": "claims.C1"}, "odd", {"old": 1}]}),
        entry(2, {"changes": [{"path": "as_of"}, {"path": "claims.C1"}]}),
        entry(3, {}),
    ]
    assert paths_since(entries, AT) == ("as_of", "claims.C1")  # type: ignore[arg-type]


def test_a_draft_that_is_no_longer_the_newest_is_refused() -> None:
    must_be_newest(letter(version=2), None)
    must_be_newest(letter(version=2), 2)
    with pytest.raises(StaleDraft):
        must_be_newest(letter(version=2), 1)


def test_a_page_reads_line_by_line_tables_too() -> None:
    def line(text: str) -> Paragraph:
        return Paragraph(Look.BODY, (Words(text), Words("〔待填〕", blank=True)))

    page = LetterPage(blocks=(line("一"), Table(rows=((Cell((line("二"),)), Cell((line("三"),))),))))
    assert page.text == "一〔待填〕\n二〔待填〕\n三〔待填〕"
