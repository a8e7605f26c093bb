"""The register of the seals' use (用印登记) as a page and as files, and the scan of a sealed letter handed in."""

from io import BytesIO

from flask import Blueprint, Response, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from caseflow.actions.letters.scan_letter import scan_letter
from caseflow.actions.letters.see_sealings import seal_register
from caseflow.actions.proofs.add_proof import case_to_prove
from caseflow.domain.errors import DomainError, NoSuchCase, NotAllowed
from caseflow.domain.letter_life import NoSuchLetter
from caseflow.domain.letter_record import GONE, ScanFinding, SealedScan
from caseflow.domain.proof_files import NoFileChosen
from caseflow.glossary import label
from caseflow.problems import told
from caseflow.web.door import acting, office, once, takes
from caseflow.web.languages import language
from caseflow.web.pages.proofs import MOST_SENT, read
from caseflow.web.seal_table import seal_title, table_of
from caseflow.web.spreadsheet import CSV, XLSX, csv_of, xlsx_of

seals = Blueprint("seals", __name__)


@seals.app_template_global("seal_title")
def _seal_title(word: str) -> str:
    """What a seal is called, in a page."""
    return seal_title(word, office(), language())


@seals.get("/seals")
def register() -> ResponseReturnValue:
    """Every use of a seal that the officer may read of, the newest first."""
    rows = seal_register(by=acting(), office=office())
    return render_template(
        "letters/seals.html", room="letters", rows=rows[::-1], gone=GONE, seals=tuple(office().law.seals.values())
    )


@seals.get("/seals.csv")
def as_csv() -> ResponseReturnValue:
    """The register as CSV, in order of days."""
    return _file(csv_of(_table()), "csv", CSV)


@seals.get("/seals.xlsx")
def as_workbook() -> ResponseReturnValue:
    """The register for Excel, in order of days."""
    return _file(xlsx_of(gettext("用印登记"), _table()), "xlsx", XLSX)


@seals.post("/cases/<case_id>/letters/<letter_id>/scan")
@takes(MOST_SENT)
def scan(case_id: str, letter_id: str) -> ResponseReturnValue:
    """Keep the scan of a sealed letter; the letter's page says how it compares."""
    try:
        found = scanned(case_id, letter_id)
    except (NoSuchCase, NoSuchLetter, NotAllowed):
        raise
    except DomainError as error:
        flash(told(error, language()), "bad")
    else:
        word = label("scan_finding", found.finding, language())
        flash(gettext("扫描件已留存：%(finding)s", finding=word), _tone(found))
    return redirect(url_for("letters.page", case_id=case_id, letter_id=letter_id))


def scanned(case_id: str, letter_id: str) -> SealedScan:
    """The scan that came with the request as `file`, with `compared`. Raises NoFileChosen, once the officer may."""
    case_to_prove(case_id, by=acting(), office=office())
    file = request.files.get("file")
    if file is None or not file.filename:
        raise NoFileChosen
    compared = request.form.get("compared", "") in {"1", "true"}
    return scan_letter(case_id, letter_id, read(file), compared=compared, by=acting(), office=office(), once=once())


def _tone(found: SealedScan) -> str:
    return "good" if found.finding is ScanFinding.SAME else "bad"


def _table() -> list[tuple[str, ...]]:
    return table_of(seal_register(by=acting(), office=office()), office(), language())


def _file(content: bytes, ending: str, kind: str) -> Response:
    name = f"{gettext('用印登记')}.{ending}"
    return send_file(BytesIO(content), mimetype=kind, as_attachment=True, download_name=name)
