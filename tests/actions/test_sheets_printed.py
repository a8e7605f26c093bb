"""Sheets in the office: printed by whoever may read what they are about, kept by nobody."""

import io

import pytest
from docx import Document

from caseflow.actions.letters.office_values import confirm_value
from caseflow.actions.letters.print_sheet import print_case_sheet, print_district_sheet, print_letter_sheet
from caseflow.domain.letter_life import NotASheet
from caseflow.domain.office_value import ValuesUnconfirmed
from caseflow.domain.officer import OfficerRole, Verb
from caseflow.office import Office
from tests.actions.letters import CASE, DRAFTER, officer, served, take_in


def said(docx: bytes) -> str:
    return "\n".join(one.text or "" for one in Document(io.BytesIO(docx)).element.body.iter("{*}t"))


def test_a_proof_of_service_of_an_issued_letter_holds_its_number_and_attempts(office: Office) -> None:
    take_in(office)
    letter = served(office)
    before = office.graph.entries()
    text = said(print_letter_sheet(CASE, letter.id, "proof_of_service", by=DRAFTER, office=office))
    assert letter.number is not None
    assert letter.number in text
    assert "■直接送达" in text
    assert "送达人：甲、丁" in text
    assert office.graph.entries() == before


def test_the_board_waits_for_its_values_to_be_confirmed(office: Office) -> None:
    take_in(office)
    with pytest.raises(ValuesUnconfirmed):
        print_case_sheet(CASE, "notice_board_sheet", by=DRAFTER, office=office)
    administrator = officer("丁", OfficerRole.ADMINISTRATOR, Verb.ADMINISTER)
    for key, value in (
        ("complaint_phone", "12333"),
        ("arbitration_office", "某某仲裁委员会"),
        ("legal_aid_phone", "12348"),
    ):
        confirm_value(key, value, "已核对", by=administrator, office=office)
    assert "某某仲裁委员会" in said(print_case_sheet(CASE, "notice_board_sheet", by=DRAFTER, office=office))


def test_the_ledger_lists_what_its_reader_may_read(office: Office) -> None:
    take_in(office)
    assert "没有已发出的案件督办函" in said(print_district_sheet("supervision_ledger", by=DRAFTER, office=office))


@pytest.mark.parametrize("kind", ["correction_order", "supervision_ledger"])
def test_what_is_no_sheet_of_a_case_is_not_printed_as_one(office: Office, kind: str) -> None:
    take_in(office)
    with pytest.raises(NotASheet):
        print_case_sheet(CASE, kind, by=DRAFTER, office=office)
