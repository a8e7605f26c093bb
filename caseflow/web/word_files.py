"""A Word file or a PDF as an answer."""

from io import BytesIO

from flask import Response, send_file

from caseflow.domain.letter_record import Letter
from caseflow.domain.printed import Pdf
from caseflow.glossary import label

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


def send_word(docx: bytes, case_id: str, kind: str) -> Response:
    """A Word file under the case's number and the letter's Chinese name; never a person's name."""
    return _sent(docx, f"{case_id}-{label('letter', kind)}-草稿.docx")


def send_letter(letter: Letter, docx: bytes) -> Response:
    """A letter's file: under its number once it has one."""
    if letter.number is None:
        return send_word(docx, letter.case, letter.kind)
    return _sent(docx, f"{letter.number}-{label('letter', letter.kind)}.docx")


def send_named(docx: bytes, name: str) -> Response:
    """A Word file under a name of its own."""
    return _sent(docx, name)


def send_sheet(docx: bytes, kind: str, about: str) -> Response:
    """A sheet's file, named after its kind and the case or day it is about."""
    return _sent(docx, f"{label('letter', kind)}-{about}.docx")


def send_sheet_pdf(pdf: Pdf, kind: str, about: str) -> Response:
    """A sheet's PDF, named as its Word file is."""
    return _sent(pdf.content, f"{label('letter', kind)}-{about}.pdf", PDF)


def send_pdf(letter: Letter, pdf: bytes) -> Response:
    """A letter's PDF: under its number once it has one."""
    name = letter.number or f"{letter.case}-草稿"
    return _sent(pdf, f"{name}-{label('letter', letter.kind)}.pdf", PDF)


def _sent(content: bytes, name: str, kind: str = WORD) -> Response:
    return send_file(BytesIO(content), mimetype=kind, as_attachment=True, download_name=name)
