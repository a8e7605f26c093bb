"""A Word file as an answer."""

from io import BytesIO

from flask import Response, send_file

from caseflow.glossary import label

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def send_word(docx: bytes, case_id: str, kind: str) -> Response:
    """A Word file under the case's number and the letter's Chinese name; never a person's name."""
    name = f"{case_id}-{label('letter', kind)}-草稿.docx"
    return send_file(BytesIO(docx), mimetype=WORD, as_attachment=True, download_name=name)
