"""Sheets to print: the proof of service of a letter, the notice board of a site, the ledgers of the district."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from caseflow.actions.letters.print_sheet import (
    print_case_sheet,
    print_district_sheet,
    print_letter_sheet,
    sheet_as_pdf,
)
from caseflow.web.door import acting, office
from caseflow.web.word_files import send_sheet, send_sheet_pdf

sheets = Blueprint("sheets", __name__)


@sheets.app_template_global("prints_pdf")
def _prints_pdf() -> bool:
    """Whether PDF can be made here, so that it is offered beside Word."""
    return office().printer.available()


@sheets.get("/cases/<case_id>/sheets/<kind>")
def of_case(case_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one case."""
    return send_sheet(print_case_sheet(case_id, kind, by=acting(), office=office()), kind, case_id)


@sheets.get("/cases/<case_id>/letters/<letter_id>/sheets/<kind>")
def of_letter(case_id: str, letter_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one letter."""
    return send_sheet(print_letter_sheet(case_id, letter_id, kind, by=acting(), office=office()), kind, case_id)


@sheets.get("/sheets/<kind>")
def of_district(kind: str) -> ResponseReturnValue:
    """A ledger over every case that the reader may read."""
    docx = print_district_sheet(kind, by=acting(), office=office())
    return send_sheet(docx, kind, office().clock.today().isoformat())


@sheets.get("/cases/<case_id>/sheets/<kind>/file.pdf")
def of_case_pdf(case_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one case as PDF."""
    docx = print_case_sheet(case_id, kind, by=acting(), office=office())
    return send_sheet_pdf(sheet_as_pdf(docx, kind, office=office()), kind, case_id)


@sheets.get("/cases/<case_id>/letters/<letter_id>/sheets/<kind>/file.pdf")
def of_letter_pdf(case_id: str, letter_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one letter as PDF."""
    docx = print_letter_sheet(case_id, letter_id, kind, by=acting(), office=office())
    return send_sheet_pdf(sheet_as_pdf(docx, kind, office=office()), kind, case_id)


@sheets.get("/sheets/<kind>/file.pdf")
def of_district_pdf(kind: str) -> ResponseReturnValue:
    """A ledger over every case that the reader may read, as PDF."""
    docx = print_district_sheet(kind, by=acting(), office=office())
    return send_sheet_pdf(sheet_as_pdf(docx, kind, office=office()), kind, office().clock.today().isoformat())
