"""The seal on an issued letter: which, by whose approval, as a row of the register; and the scan of the paper."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from caseflow.actions.letters.end_letter import void_letter
from caseflow.actions.letters.scan_letter import scan_letter
from caseflow.actions.letters.seal_letter import SealUse, seal_letter
from caseflow.actions.letters.see_sealings import seal_register
from caseflow.actions.letters.serve_letter import Attempt, serve_letter
from caseflow.actions.proofs.add_proof import HandedIn, add_proof
from caseflow.actions.proofs.see_proofs import list_proofs
from caseflow.domain.errors import DomainError, PersonalInText
from caseflow.domain.letter_life import DrafterApproves, LetterElsewhere
from caseflow.domain.letter_record import LetterState, ScanFinding, ServedHow
from caseflow.domain.officer import OfficerRole, Power, Reach, Verb
from caseflow.domain.proof_files import NotAProofFile
from caseflow.domain.sealing import (
    AnothersSeal,
    BadCopies,
    NoSuchSeal,
    NotAnApprover,
    NotAScan,
    SealedInFuture,
    SealedTooEarly,
)
from caseflow.letters.pdf.printer import OfficePrinter
from caseflow.office import Office
from caseflow.web.seal_table import table_of
from caseflow.web.spreadsheet import csv_of, xlsx_of
from tests import proofs
from tests.actions.letters import CASE, COLLEAGUE, DRAFTER, HEAD, REVIEWER, issued, sealed, seen, served, take_in
from tests.make import TODAY
from tests.people import acting, engaged

USE = SealUse(seal="labour_bureau", on=TODAY, copies=2, note="存档一份")


@pytest.fixture(autouse=True)
def the_case(office: Office) -> None:
    take_in(office)


@pytest.fixture
def printing_office(office: Office, tmp_path: Path) -> Iterator[Office]:
    """The office with its printer, which takes seconds to start."""
    printer = OfficePrinter(tmp_path / "printing")
    if not printer.available():
        pytest.skip("LibreOffice (soffice) is not installed: no scan was counted against a printed letter")
    yield replace(office, printer=printer)
    printer.close()


def test_a_sealed_letter_is_a_row_of_the_register_and_may_be_served(office: Office) -> None:
    letter = issued(office)
    with pytest.raises(LetterElsewhere) as refused:
        serve_letter(CASE, letter.id, Attempt(on=TODAY, how=ServedHow.DIRECT, receiver="某"), by=DRAFTER, office=office)
    assert refused.value.terms["before"] == "“登记用印”"
    done = seal_letter(CASE, letter.id, USE, by=COLLEAGUE, office=office)
    assert done.state is LetterState.SEALED
    [row] = seal_register(by=REVIEWER, office=office)
    one = row.sealing
    assert (one.number, one.seal, one.copies, one.approved_by, one.by) == (
        letter.number,
        "labour_bureau",
        2,
        "丙",
        "戊",
    )
    assert row.letter == done
    assert office.graph.entries()[-1].act.verb == "seal_letter"


def test_further_copies_are_further_rows_and_nothing_takes_a_row_away(office: Office) -> None:
    letter = sealed(office)
    again = seal_letter(CASE, letter.id, replace(USE, approved_by="丙"), by=COLLEAGUE, office=office, once="x")
    assert again.state is LetterState.SEALED
    assert seal_letter(CASE, letter.id, USE, by=COLLEAGUE, office=office, once="x") == again
    void_letter(CASE, letter.id, why="对象有误", by=HEAD, office=office)
    rows = seal_register(by=REVIEWER, office=office)
    assert sorted((row.sealing.copies, row.letter.state.value) for row in rows) == [(1, "void"), (2, "void")]


def test_what_a_record_of_sealing_lacks_is_said(office: Office) -> None:
    letter = issued(office)
    refusals: list[tuple[SealUse, type[DomainError]]] = [
        (replace(USE, seal="the king's"), NoSuchSeal),
        (replace(USE, seal="leading_office"), AnothersSeal),
        (replace(USE, copies=0), BadCopies),
        (replace(USE, copies=1000), BadCopies),
        (replace(USE, on=date(2026, 11, 24)), SealedTooEarly),
        (replace(USE, on=date(2026, 11, 26)), SealedInFuture),
        (replace(USE, approved_by="甲"), DrafterApproves),
        (replace(USE, approved_by="某人"), NotAnApprover),
        (replace(USE, note="打 13812345678"), PersonalInText),
    ]
    for use, refusal in refusals:
        with pytest.raises(refusal):
            seal_letter(CASE, letter.id, use, by=COLLEAGUE, office=office)
    assert seen(letter, office).sealings == ()
    assert seen(letter, office).letter.state is LetterState.ISSUED


def test_an_officer_who_may_issue_may_approve_the_seal_and_another_may_not(office: Office) -> None:
    letter = issued(office)
    engaged(office, "辛", OfficerRole.HEAD)
    engaged(office, "壬", OfficerRole.CLERK)
    with pytest.raises(NotAnApprover):
        seal_letter(CASE, letter.id, replace(USE, approved_by="壬"), by=COLLEAGUE, office=office)
    seal_letter(CASE, letter.id, replace(USE, approved_by="辛"), by=COLLEAGUE, office=office)
    assert seen(letter, office).sealings[0].approved_by == "辛"


def test_a_letter_that_an_older_office_served_unsealed_goes_on(office: Office) -> None:
    letter = served(office)
    old = replace(letter, id="old", number="青人社监令字〔2025〕第9号", sequence=9, year=2025)
    office.graph.write(lambda pen: pen.save(old))
    view = seen(old, office)
    assert (view.sealings, view.row.waits) == ((), "reply")


def test_the_register_as_a_table_and_as_files(office: Office) -> None:
    letter = issued(office)
    seal_letter(CASE, letter.id, replace(USE, note="=1+1"), by=COLLEAGUE, office=office)
    rows = seal_register(by=REVIEWER, office=office)
    heads, line = table_of(rows, office, "zh")
    assert heads[:3] == ("用印日期", "文号", "文种")
    assert line[:3] == ("2026-11-25", letter.number, "限期改正指令书")
    assert table_of(rows, office, "en")[0][0] == "Sealed on"
    assert csv_of([heads, line]).decode("utf-8-sig").splitlines()[1].endswith("'=1+1")
    book = zipfile.ZipFile(io.BytesIO(xlsx_of("用印登记", [heads, line])))
    assert book.testzip() is None
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert f">{letter.number}</t>" in sheet
    assert "<f>" not in sheet
    stranger = acting("外", Verb.READ)
    stranger = replace(stranger, powers=(Power(verb=Verb.READ, reach=Reach.CASE, holder="外"),))
    assert seal_register(by=stranger, office=office) == ()


def test_a_scan_without_a_text_layer_wants_the_number_compared(office: Office) -> None:
    letter = sealed(office)
    found = scan_letter(CASE, letter.id, HandedIn(content=proofs.PNG, name="扫描.png"), by=COLLEAGUE, office=office)
    assert (found.finding, found.pages, found.number_read) == (ScanFinding.NUMBER_UNSEEN, 1, False)
    again = HandedIn(content=proofs.PNG, name="又一份.png", note="已对")
    told = scan_letter(CASE, letter.id, again, compared=True, by=COLLEAGUE, office=office, once="x")
    assert told.number_compared
    assert scan_letter(CASE, letter.id, again, compared=True, by=COLLEAGUE, office=office, once="x") == told
    assert (told.document, told.finding) == (found.document, ScanFinding.SAME), "the same bytes are one document"
    assert [row.document.name for row in list_proofs(CASE, by=REVIEWER, office=office).rows] == ["扫描.png"]
    assert [one.act.verb for one in office.graph.entries()][-2:] == ["scan_letter", "scan_letter"]
    assert seen(letter, office).letter.state is LetterState.SEALED


def test_the_scan_of_our_own_paper_is_no_evidence_in_another(office: Office) -> None:
    letter = sealed(office)
    assert seen(letter, office).otherwise == ()
    scan_letter(CASE, letter.id, HandedIn(content=proofs.PNG, name="扫描.png"), by=COLLEAGUE, office=office)
    assert seen(letter, office).otherwise == ()
    add_proof(CASE, HandedIn(content=proofs.JPEG, name="考勤表.jpg"), by=COLLEAGUE, office=office)
    assert seen(letter, office).otherwise == ("证据材料",)


def test_what_is_no_scan_is_refused_and_nothing_kept(office: Office) -> None:
    letter = issued(office)
    with pytest.raises(LetterElsewhere):
        scan_letter(CASE, letter.id, HandedIn(content=proofs.PNG, name="a.png"), by=COLLEAGUE, office=office)
    letter = sealed(office)
    for content, name, refusal in (
        (b"", "a.pdf", NotAProofFile),
        ("文字".encode(), "a.txt", NotAScan),
        (b"%PDF-1.4 nothing in it %%EOF", "a.pdf", NotAScan),
    ):
        with pytest.raises(refusal):
            scan_letter(CASE, letter.id, HandedIn(content=content, name=name), by=COLLEAGUE, office=office)
    assert seen(letter, office).scans == ()


def test_a_scan_is_compared_with_our_own_pages_and_number(printing_office: Office) -> None:
    office = printing_office
    letter = sealed(office)
    pdf = office.printer.pdf(office.files.fetch(letter.sha256 or ""), title="t").content
    found = scan_letter(CASE, letter.id, HandedIn(content=pdf, name="a.pdf"), by=COLLEAGUE, office=office)
    assert (found.finding, found.number_read, found.pages) == (ScanFinding.SAME, True, found.expected_pages)
    assert found.pages > 1
    one_page = HandedIn(content=proofs.PNG, name="b.png")
    other = scan_letter(CASE, letter.id, one_page, compared=True, by=COLLEAGUE, office=office)
    assert other.finding is ScanFinding.PAGES_DIFFER
