"""The chain picture as a file: SVG and PNG, the view that the page shows."""

from io import BytesIO

from flask import Blueprint, Response, send_file
from flask.typing import ResponseReturnValue

from caseflow.actions.cases.see_cases import show_case
from caseflow.glossary import label
from caseflow.pictures.png import png
from caseflow.pictures.sheet import Sheet, chain_sheet
from caseflow.web.chain_part import chain_part, view_asked
from caseflow.web.door import acting, office
from caseflow.web.languages import language

chain = Blueprint("chain", __name__)
chain.app_template_global()(chain_part)

SVG, PNG = "image/svg+xml", "image/png"


@chain.get("/cases/<case_id>/chain.svg")
def svg(case_id: str) -> ResponseReturnValue:
    """The picture as SVG, with ?focus= and ?open= as on the page."""
    return send_picture(sheet_of(case_id).encode(), case_id, SVG)


@chain.get("/cases/<case_id>/chain.png")
def bitmap(case_id: str) -> ResponseReturnValue:
    """The same as PNG for Word; refused with the remedy where this machine cannot make one."""
    return send_picture(png(sheet_of(case_id)), case_id, PNG)


def sheet_of(case_id: str) -> str:
    """The sheet of a case that the officer may read, in the language and view of this request."""
    seen = show_case(case_id, by=acting(), office=office())
    sheet = Sheet(
        judgement=seen.judgement,
        case=seen.dossier.case,
        view=view_asked(seen.dossier.case),
        made_on=office().clock.today(),
    )
    return chain_sheet(sheet, language())


def send_picture(drawing: bytes, case_id: str, kind: str) -> Response:
    """A picture under the case's number; never a person's name."""
    ending = "svg" if kind == SVG else "png"
    name = f"{case_id}-{label('picture', 'chain')}.{ending}"
    return send_file(BytesIO(drawing), mimetype=kind, as_attachment=True, download_name=name)
