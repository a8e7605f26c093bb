"""Papers about the whole district in the office: who may draw them up, to whom they go, how they come to their end."""

from dataclasses import replace

import pytest

from caseflow.actions.bulk.asking import Bulk, Choice
from caseflow.actions.bulk.planning import plan_bulk
from caseflow.actions.letters.draft_letter import Asked, draft_letter
from caseflow.actions.letters.edit_letter import REDRAW, edit_letter
from caseflow.actions.letters.end_letter import close_letter
from caseflow.actions.letters.issue_letter import issue_letter
from caseflow.actions.letters.office_values import confirm_value
from caseflow.actions.letters.review_letter import review_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.domain.bulk import BulkAct
from caseflow.domain.drafts.authority import DistrictUnread
from caseflow.domain.letter_changes import FactsChanged
from caseflow.domain.letter_life import LetterAct, NotThisKind
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.office_value import ValuesUnconfirmed
from caseflow.domain.officer import ActingOfficer, Reach
from caseflow.office import Office
from tests.actions.letters import CASE, COLLEAGUE, DRAFTER, HEAD, REVIEWER, issued, seen, take_in
from tests.make import TODAY

PERIOD = {"period_from": "2026-11-01", "period_until": TODAY.isoformat()}
BOARD = {
    **PERIOD,
    "standard": "《评议办法》2026年版",
    "reviewed_on": TODAY.isoformat(),
    "red": "大寺新家园三期工程；天津海晟建筑有限公司；连续三个月按月足额支付工资",
    "contact": "甲",
    "contact_phone": "022-12345678",
}


def in_a_town(officer: ActingOfficer) -> ActingOfficer:
    """The same officer, who may do this in one town only."""
    powers = tuple(replace(power, reach=Reach.AGENCY, places=frozenset({"杨柳青镇"})) for power in officer.powers)
    return replace(officer, powers=powers)


def drafted(office: Office, kind: str = "lead_circular", by: ActingOfficer = DRAFTER) -> Letter:
    answers = PERIOD if kind == "lead_circular" else BOARD
    return draft_letter(CASE, kind, "", by=by, office=office, asked=Asked(answers=answers)).letter


def received(letter: Letter, office: Office) -> str:
    (line,) = [block for block in seen(letter, office).page.text.splitlines() if "全区共转办欠薪线索" in block]
    return line


def test_only_who_reads_the_whole_district_counts_it(office: Office) -> None:
    take_in(office)
    before = office.graph.entries()
    with pytest.raises(DistrictUnread):
        drafted(office, by=in_a_town(DRAFTER))
    assert office.graph.entries() == before
    letter = drafted(office)
    assert (letter.to, letter.to_name) == ("members", "各街镇、各成员单位")
    with pytest.raises(DistrictUnread):
        edit_letter(CASE, letter.id, REDRAW, by=in_a_town(COLLEAGUE), office=office)
    hindered = seen(letter, office, by=in_a_town(DRAFTER))
    assert isinstance(hindered.hinders, DistrictUnread)
    assert seen(letter, office).hinders is None


def test_a_draft_is_counted_anew_and_an_old_count_does_not_go_out(office: Office) -> None:
    take_in(office)
    letter = drafted(office)
    assert "全区共转办欠薪线索0件" in received(letter, office)
    issued(office, "lead_transfer", "杨柳青镇")
    assert "转办件数" in seen(letter, office).otherwise
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    with pytest.raises(FactsChanged):
        issue_letter(CASE, letter.id, by=HEAD, office=office)
    fresh = edit_letter(CASE, letter.id, REDRAW, by=DRAFTER, office=office)
    assert "全区共转办欠薪线索1件" in received(fresh, office)
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    done = issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert done.number == "西青治欠办〔2026〕1号"


def test_the_board_goes_out_once_its_term_is_confirmed_and_is_closed_unserved(
    office: Office, admin: ActingOfficer
) -> None:
    take_in(office)
    letter = drafted(office, "board_notice")
    review_letter(CASE, letter.id, by=REVIEWER, office=office)
    with pytest.raises(ValuesUnconfirmed):
        issue_letter(CASE, letter.id, by=HEAD, office=office)
    confirm_value("board_objection", "7 days", "经领导小组办公室研究", by=admin, office=office)
    done = issue_letter(CASE, letter.id, by=HEAD, office=office)
    assert (done.number, done.to_name) == ("西青治欠办公告〔2026〕1号", "社会公众")
    seal_letter(CASE, letter.id, SealUse(seal=letter.issuer, on=TODAY), by=COLLEAGUE, office=office)
    assert seen(letter, office).row.waits is LetterAct.CLOSE
    closed = close_letter(CASE, letter.id, why="已公示", by=DRAFTER, office=office)
    assert closed.state is LetterState.CLOSED


def test_it_is_not_drawn_up_for_many_cases(office: Office) -> None:
    take_in(office)
    wanted = Bulk(act=BulkAct.DRAFT, kind="lead_circular", choice=Choice(cases=(CASE,)), asked=Asked(answers=PERIOD))
    with pytest.raises(NotThisKind):
        plan_bulk(wanted, by=DRAFTER, office=office)
