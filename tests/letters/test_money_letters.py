"""The letters about money and duties: what was approved, what was advanced, what lies in other hands."""

from dataclasses import replace

import pytest

from caseflow.domain.case_file import Event
from caseflow.domain.drafts.authority import ApprovalMissing, must_have
from caseflow.domain.drafts.preconditions import StepsMissing
from caseflow.domain.errors import NoSuchParty
from caseflow.domain.judgement import Measure
from caseflow.domain.words import EventKind, MeasureKind
from caseflow.letters.kinds import read_kind
from tests.letters.cases import judged
from tests.letters.folders import FOLDER
from tests.letters.occasions import ADVANCED, ANSWERS, DISTRICT_CASE, drawn, occasion
from tests.make import the_law


def texts(kind: str, slot: str, **changed: object) -> list[str]:
    return [row["text"] for row in drawn(kind, **changed).slots[slot]]


@pytest.mark.parametrize("lacking", ["approval_organ", "approval_number", "approval_on"])
def test_no_asset_is_asked_about_without_the_municipal_approval(lacking: str) -> None:
    kind = read_kind(FOLDER / "asset_query.yml")
    must_have(kind, ANSWERS["asset_query"])
    with pytest.raises(ApprovalMissing):
        must_have(kind, {**ANSWERS["asset_query"], lacking: ""})


def test_the_query_names_the_party_the_approval_and_no_worker() -> None:
    draft = drawn("asset_query")
    assert draft.slots["subject"] == DISTRICT_CASE.name_of("SUB")
    assert "统一社会信用代码" in drawn("asset_query", form={**ANSWERS["asset_query"], "subject": "GC"}).slots["subject"]
    assert draft.cites == ("保障农民工工资支付条例 第四十条",)
    assert len(draft.slots["holdings"]) == 4
    people = [one.name for claim in DISTRICT_CASE.claims for one in claim.people if one.name]
    assert people
    assert not any(name in str(draft.slots) for name in people)


def test_what_is_asked_may_be_one_thing_and_the_party_may_be_open() -> None:
    form = {**ANSWERS["asset_query"], "holdings": "vehicles", "further": ""}
    assert texts("asset_query", "holdings", form=form) == ["车辆登记情况"]
    assert "subject" not in drawn("asset_query", form={**form, "subject": ""}).slots
    with pytest.raises(NoSuchParty):
        drawn("asset_query", form={**form, "subject": "某不相干公司"})


def test_advances_are_listed_and_summed() -> None:
    slots = drawn("recovery_letter").slots
    assert [row["amount"] for row in slots["advances"]] == ["20,000.00", "15,500.50"]
    assert (slots["amount"], slots["pay_within"]) == ("35,500.50", "15日")
    assert slots["capitals"].startswith("叁万伍仟伍佰")


def test_an_advance_that_says_little_leaves_blanks() -> None:
    bare = Event(kind=EventKind.FUND_ADVANCED, party=None)
    slots = drawn("recovery_letter", replace(DISTRICT_CASE, events=(bare,)), values={}).slots
    assert dict(slots["advances"][0]) == {"no": "1", "by": "应急周转金"}
    assert not {"amount", "capitals", "pay_within"} & set(slots)


def test_nothing_is_asked_back_that_was_not_advanced_for_this_party() -> None:
    with pytest.raises(StepsMissing):
        drawn("recovery_letter", to="GC")
    with pytest.raises(NoSuchParty):
        drawn("recovery_letter", to="NOBODY")
    assert all(event.party == "SUB" for event in ADVANCED)


def test_the_duty_is_the_one_that_the_judgement_found() -> None:
    found = occasion("duty_transfer_letter").judgement
    transfer = Measure(
        measure=MeasureKind.DUTY_TRANSFER, party="OWN", ready=True, letter="duty_transfer_letter",
        rules=("duty-regulator", "unknown-rule"), articles=(), grade="V1", because=(), missing=(), note=None,
    )  # fmt: skip
    told = texts("duty_transfer_letter", "matters", judgement=replace(found, measures=(transfer, *found.measures)))
    assert told[0].startswith("违法发包、转包")
    assert told[-1] == "建设单位拖欠施工总承包单位工程款"


def test_a_duty_letter_without_anything_known_has_its_matter_blank() -> None:
    bare = replace(DISTRICT_CASE, claims=(), contracts=(), parties=(), supervision=None)
    nothing = judged(bare, the_law())
    slots = drawn("duty_transfer_letter", bare, judgement=nothing, form={}, to_name="").slots
    assert slots["matters"] == ({"no": "一"},)
    assert slots["you"] == "贵单位"
    assert [row["text"] for row in slots["facts"]] == ["杨柳青镇柳岸家园二期工程的参建单位情况待核实。"]
