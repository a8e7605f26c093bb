"""A letter as it prints: its pages as pictures, its PDF, where each value comes from; and without LibreOffice."""

import io
import shutil
from pathlib import Path
from urllib.parse import quote

import pypdf
import pytest
from flask import Flask

from caseflow.actions.people.keys import ADMINISTRATOR, first_administrator, new_password
from caseflow.actions.people.proving import officer_at
from caseflow.domain.officer import Door, OfficerRole
from caseflow.office import Office
from caseflow.web.build import build
from graph.store import BoltGraph
from tests.actions.letters import CASE, drafted, issued, take_in
from tests.offices import TEMPLATES, office_on
from tests.people import engaged
from tests.web.conftest import PASSWORD, Visitor

AT = f"/cases/{quote(CASE)}"
LEDGER, BOARD = "/sheets/supervision_ledger", f"{AT}/sheets/notice_board_sheet"


def at_door(graph: BoltGraph, home: Path, *, printing: bool) -> tuple[Office, Visitor]:
    office = office_on(graph, home, printing=printing)
    first_administrator(office=office)
    new_password(ADMINISTRATOR, PASSWORD, by=officer_at(Door.COMMAND, ADMINISTRATOR, office=office), office=office)
    engaged(office, "甲", OfficerRole.INVESTIGATOR)
    take_in(office)
    visitor = Visitor(build(office, pages=TEMPLATES / "pages").test_client())
    assert visitor.sign_in(name="甲").status_code == 302
    return office, visitor


def test_an_issued_letter_shows_its_printed_pages(embedded_graph: BoltGraph, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed: no letter was printed")
    office, visitor = at_door(embedded_graph, tmp_path, printing=True)
    try:
        at = f"{AT}/letters/{issued(office).id}"
        page = visitor.page(at)
        assert page.count('class="paper-page"') >= 2
        picture = visitor.get(f"{at}/pages/1.png")
        assert picture.get_data().startswith(b"\x89PNG")
        same = visitor.get(f"{at}/pages/1.png", headers={"If-None-Match": picture.headers["ETag"]})
        assert same.status_code == 304
        assert visitor.get(f"{at}/pages/99.png").status_code == 404
        pdf = visitor.get(f"{at}/file.pdf")
        assert pdf.mimetype == "application/pdf"
        assert len(pypdf.PdfReader(io.BytesIO(pdf.get_data())).pages) == page.count('class="paper-page"')
        assert "paper-sheet" in visitor.page(f"{at}?view=text")
    finally:
        office.printer.close()


def test_sheets_are_offered_as_pdf_beside_word(embedded_graph: BoltGraph, tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed: no sheet was printed")
    office, visitor = at_door(embedded_graph, tmp_path, printing=True)
    try:
        letter = f"{AT}/letters/{issued(office).id}"
        proof = f"{letter}/sheets/proof_of_service"
        for page, address in ((letter, proof), ("/letters", LEDGER), (AT, BOARD)):
            shown = visitor.page(page)
            assert f'href="{address}"' in shown
            assert f'href="{address}/file.pdf"' in shown
        for address in (proof, LEDGER, f"/api/v1{proof}", f"/api/v1{LEDGER}"):
            pdf = visitor.get(f"{address}/file.pdf")
            assert pdf.mimetype == "application/pdf"
            sheet = pypdf.PdfReader(io.BytesIO(pdf.get_data()))
            assert sheet.metadata is not None
            assert sheet.metadata.title == ("送达回证" if proof in address else "督办台账")
        assert sheet.pages[0].mediabox.width > sheet.pages[0].mediabox.height
    finally:
        office.printer.close()


def test_without_libreoffice_the_words_are_shown_and_what_to_install(embedded_graph: BoltGraph, tmp_path: Path) -> None:
    office, visitor = at_door(embedded_graph, tmp_path, printing=False)
    at = f"{AT}/letters/{issued(office).id}"
    for page in (visitor.page(at), visitor.page(f"{at}?view=pages")):
        assert "libreoffice-writer-nogui" in page
        assert "paper-sheet" in page
        assert "paper-page" not in page
    refused = visitor.get(f"{at}/file.pdf")
    assert refused.status_code >= 400
    assert "libreoffice-writer-nogui" in refused.get_data(as_text=True)
    assert visitor.get(f"{at}/file").get_data().startswith(b"PK")
    assert "file.pdf" not in visitor.page("/letters") + visitor.page(AT)
    for address in (LEDGER, f"/api/v1{LEDGER}"):
        told = visitor.get(f"{address}/file.pdf")
        assert told.status_code == refused.status_code
        assert "libreoffice-writer-nogui" in told.get_data(as_text=True)
        assert visitor.get(address).get_data().startswith(b"PK")


@pytest.mark.parametrize("kind", ["correction_order", "supervision_letter", "lead_transfer"])
def test_every_filled_place_says_where_it_comes_from(embedded_graph: BoltGraph, tmp_path: Path, kind: str) -> None:
    office, visitor = at_door(embedded_graph, tmp_path, printing=False)
    letter = drafted(office, kind, "GC" if kind == "correction_order" else "town")
    page = visitor.page(f"{AT}/letters/{letter.id}")
    part = page.split("letter-stated", 1)[1].split("</details>", 1)[0]
    assert part.count("<dt>") == part.count("取自 ") > 8
    assert "手填：" in part
    assert 'href="#f-a-' in part
    assert "#claims" in part or "#three-checks" in part


def test_a_stranger_to_the_case_gets_no_page_of_it(app: Flask, office: Office) -> None:
    take_in(office)
    engaged(office, "别镇", OfficerRole.TOWN_OFFICER)
    visitor = Visitor(app.test_client())
    assert visitor.sign_in(name="别镇").status_code == 302
    letter = drafted(office)
    for address in ("file.pdf", "pages/1.png"):
        assert visitor.get(f"{AT}/letters/{letter.id}/{address}").status_code == 404
