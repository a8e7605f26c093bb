"""Sheets over HTTP: proofs of service, notice boards and ledgers as Word files and as PDF."""

from typing import Any

from flask.typing import ResponseReturnValue
from flask_smorest import Blueprint

from caseflow.actions.letters.print_sheet import (
    print_case_sheet,
    print_district_sheet,
    print_letter_sheet,
    sheet_as_pdf,
)
from caseflow.web.api.shapes import answer, refusals
from caseflow.web.door import acting, office
from caseflow.web.word_files import PDF, WORD, send_sheet, send_sheet_pdf

sheets_api = Blueprint("sheets_api", __name__, url_prefix="/api/v1", description="Sheets to print.")
_SHEET: dict[str, Any] = {
    "responses": {
        "200": answer("The Word file", {"type": "string", "format": "binary"}, WORD),
        **refusals("401", "403", "404", "409", "422"),
    }
}
_PDF: dict[str, Any] = {
    "responses": {
        "200": answer("The PDF", {"type": "string", "format": "binary"}, PDF),
        **refusals("401", "403", "404", "409", "422", "503"),
    }
}


@sheets_api.route("/cases/<case_id>/sheets/<kind>", methods=["GET"])
@sheets_api.doc(**_SHEET)
def of_case(case_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one case, such as notice_board_sheet."""
    return send_sheet(print_case_sheet(case_id, kind, by=acting(), office=office()), kind, case_id)


@sheets_api.route("/cases/<case_id>/letters/<letter_id>/sheets/<kind>", methods=["GET"])
@sheets_api.doc(**_SHEET)
def of_letter(case_id: str, letter_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one letter, such as proof_of_service."""
    return send_sheet(print_letter_sheet(case_id, letter_id, kind, by=acting(), office=office()), kind, case_id)


@sheets_api.route("/sheets/<kind>", methods=["GET"])
@sheets_api.doc(**_SHEET)
def of_district(kind: str) -> ResponseReturnValue:
    """A ledger over every case that the reader may read, such as supervision_ledger."""
    docx = print_district_sheet(kind, by=acting(), office=office())
    return send_sheet(docx, kind, office().clock.today().isoformat())


@sheets_api.route("/cases/<case_id>/sheets/<kind>/file.pdf", methods=["GET"])
@sheets_api.doc(**_PDF)
def of_case_pdf(case_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one case as PDF."""
    docx = print_case_sheet(case_id, kind, by=acting(), office=office())
    return send_sheet_pdf(sheet_as_pdf(docx, kind, office=office()), kind, case_id)


@sheets_api.route("/cases/<case_id>/letters/<letter_id>/sheets/<kind>/file.pdf", methods=["GET"])
@sheets_api.doc(**_PDF)
def of_letter_pdf(case_id: str, letter_id: str, kind: str) -> ResponseReturnValue:
    """A sheet about one letter as PDF."""
    docx = print_letter_sheet(case_id, letter_id, kind, by=acting(), office=office())
    return send_sheet_pdf(sheet_as_pdf(docx, kind, office=office()), kind, case_id)


@sheets_api.route("/sheets/<kind>/file.pdf", methods=["GET"])
@sheets_api.doc(**_PDF)
def of_district_pdf(kind: str) -> ResponseReturnValue:
    """A ledger over every case that the reader may read, as PDF."""
    docx = print_district_sheet(kind, by=acting(), office=office())
    return send_sheet_pdf(sheet_as_pdf(docx, kind, office=office()), kind, office().clock.today().isoformat())
