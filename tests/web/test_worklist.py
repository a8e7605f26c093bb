"""The first page and the rail of a case: what is to do, by when and why, and the one act that does it."""

import re
from datetime import date

import pytest

from caseflow.actions.procedure.move_case import move_case
from caseflow.domain.officer import ActingOfficer
from caseflow.office import Office
from tests.web.conftest import Visitor
from tests.web.test_pages import lay, spoken, stated

COMPLAINT = {"on": "2026-11-20", "kind": "complaint", "party": "A", "note": "<b>工人</b>到场反映"}
CODE = "91120111MA0000000B"


def ready(case_id: str, received: str = "2026-11-20", **more: object) -> dict[str, object]:
    """A case that may be filed: an employer, what is owed, the day of the complaint."""
    return {
        **stated(case_id),
        "claims": [{"key": "C1", "employer": "A", "workers": 3, "owed": 3000, "basis": "admitted"}],
        "events": [{**COMPLAINT, "on": received}],
        **more,
    }


def band(page: str, key: str) -> str:
    """The words of one band of the worklist."""
    found = re.search(rf'<section class="card" id="{key}".*?</section>', page, re.DOTALL)
    return spoken(found[0]) if found else ""


def test_an_empty_worklist_says_that_nothing_is_due(visitor: Visitor) -> None:
    page = visitor.page("/")
    assert "没有逾期事项。" in band(page, "overdue")
    assert "今天没有到期事项。" in band(page, "today")
    assert band(page, "later") == ""


def test_each_case_stands_in_the_band_of_its_day_with_the_act_that_does_it(
    visitor: Visitor, admin: ActingOfficer, office: Office
) -> None:
    lay([ready("LATE", "2026-11-02"), ready("SOON", "2026-11-20"), stated("SILENT")], admin, office)
    page = visitor.page("/")
    assert "LATE" in band(page, "overdue")
    assert "逾期" in band(page, "overdue")
    assert "SOON" in band(page, "this_week")
    assert "SILENT" in band(page, "later")
    [address] = re.findall(r'<a class="button strong" href="([^"]+)">受理立案</a>', page)
    assert "受理立案" in visitor.page(address)


def test_what_waits_for_me_is_a_part_of_what_i_may_see(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    lay([ready("A1")], admin, office)
    assert "A1" in visitor.page("/?whose=mine")
    assert "A1" in visitor.page("/?whose=<script>")


def test_a_case_shows_its_next_act_its_date_and_why(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    lay([ready("A1")], admin, office)
    page = visitor.page("/cases/A1")
    words = spoken(page)
    assert "本案待办" in words
    assert "受理立案期限 2026-11-27" in words
    assert "自次日起算5个工作日" in words
    assert 'class="bar"' in page


def test_the_timeline_tells_acts_and_events_together_as_text(
    visitor: Visitor, admin: ActingOfficer, office: Office
) -> None:
    lay([ready("A1")], admin, office)
    page = visitor.page("/cases/A1")
    rail = page[page.index('id="log"') :]
    assert rail.index("导入案件") < rail.index("投诉举报")
    assert "&lt;b&gt;工人&lt;/b&gt;到场反映" in rail


def test_other_cases_of_the_same_company_are_named(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    parties = [{"key": "A", "name": "甲公司", "credit_code": CODE}]
    lay([ready("A1", parties=parties), ready("A2", parties=parties), ready("A3")], admin, office)
    words = spoken(visitor.page("/cases/A1"))
    assert "同一单位：甲公司" in words
    assert "没有发现涉及同一单位" in spoken(visitor.page("/cases/A3"))


def test_the_state_goes_on_with_the_case(visitor: Visitor, admin: ActingOfficer, office: Office) -> None:
    lay([ready("A1")], admin, office)
    move_case("A1", "file", on=date(2026, 11, 23), by=admin, office=office)
    words = spoken(visitor.page("/cases/A1"))
    assert "已立案" in words
    assert "受理立案期限" not in words.split("一案三查")[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_page_speaks_both_languages(visitor: Visitor, language: str) -> None:
    visitor.send("/language", seen="/", language=language)
    assert ("To do" in visitor.page("/")) == (language == "en")
