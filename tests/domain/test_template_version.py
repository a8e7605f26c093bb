"""Versions of a template: numbered, let in by a second person, kept with what was found; and two wordings compared."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from caseflow.domain.errors import Fault
from caseflow.domain.template_version import (
    Found,
    NoSuchTemplateVersion,
    OwnTemplate,
    TemplateHasFaults,
    TemplateInForce,
    TemplateState,
    TemplateVersion,
    TrialPress,
    activated,
    in_force,
    must_be_activable,
    next_number,
    retired,
    version_of,
)
from caseflow.domain.wording import Change, Line, compared

AT = datetime(2026, 11, 25, tzinfo=UTC)
VERSION = TemplateVersion(
    id="t1",
    kind="advice_letter",
    number=3,
    sha256="a" * 64,
    size=1,
    name="建议函.docx",
    note="",
    state=TemplateState.PROPOSED,
    found=Found().text,
    uploaded_by="甲",
    uploaded_at=AT,
)


def test_what_was_found_is_kept_and_read_back() -> None:
    found = Found(
        faults=(Fault("word/document.xml#3", "template_unknown_field", {"name": "x"}),),
        warnings=(Fault("", "character_grid", {}),),
        presses=(TrialPress("A1", "l1", "b" * 64), TrialPress()),
    )
    assert Found.of(found.text) == found
    assert VERSION.seen == Found()


def test_numbers_go_on_and_are_found() -> None:
    assert next_number(()) == 1
    assert next_number((VERSION,)) == 4
    assert version_of((VERSION,), "advice_letter", 3) is VERSION
    for kind, number in (("advice_letter", 4), ("lead_transfer", 3)):
        with pytest.raises(NoSuchTemplateVersion):
            version_of((VERSION,), kind, number)


def test_only_another_person_lets_a_fit_version_in() -> None:
    must_be_activable(VERSION, "乙")
    must_be_activable(replace(VERSION, state=TemplateState.RETIRED), "乙")
    with pytest.raises(OwnTemplate):
        must_be_activable(VERSION, "甲")
    with pytest.raises(OwnTemplate):
        must_be_activable(VERSION, "乙", lent_by="甲")
    with pytest.raises(TemplateHasFaults):
        must_be_activable(replace(VERSION, state=TemplateState.REFUSED), "乙")
    with pytest.raises(TemplateInForce):
        must_be_activable(replace(VERSION, state=TemplateState.ACTIVE), "乙")


def test_a_version_comes_and_goes_and_comes_again() -> None:
    active = activated(VERSION, by="乙", at=AT, reason="已核对")
    assert in_force((VERSION, active)) is active
    assert in_force((VERSION,)) is None
    gone = retired(active, by="丙", at=AT)
    assert (gone.state, gone.activated_by, gone.retired_by) == (TemplateState.RETIRED, "乙", "丙")
    again = activated(gone, by="丁", at=AT, reason="改回")
    assert (again.activated_by, again.retired_by, again.retired_at, again.reason) == ("丁", None, None, "改回")


def test_wordings_are_compared_line_by_line() -> None:
    before = ["一", "二", "三", "四", "五", "六"]
    assert compared(before, before) == ()
    assert compared(before, ["一", "二", "三", "四", "五改", "六"]) == (
        Line(Change.SKIPPED, "3"),
        Line(Change.SAME, "四"),
        Line(Change.TAKEN, "五"),
        Line(Change.ADDED, "五改"),
        Line(Change.SAME, "六"),
    )
    assert compared([], ["新"]) == (Line(Change.ADDED, "新"),)
    assert compared(["旧"], []) == (Line(Change.TAKEN, "旧"),)


def test_what_lies_between_two_changes_is_shortened_from_both_ends() -> None:
    lines = compared(["a", *"1234567", "b"], ["A", *"1234567", "B"])
    assert [one.change for one in lines] == [
        *(Change.TAKEN, Change.ADDED, Change.SAME, Change.SKIPPED, Change.SAME, Change.TAKEN, Change.ADDED)
    ]
    assert lines[3].text == "5"
