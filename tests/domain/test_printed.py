"""A letter of many is either printed or refused, and a font report says whether the paper is as meant."""

import pytest

from caseflow.domain.printed import FontReport, LetterNotPrinted, NoPdfOffice, Pdf, PdfOutcome
from caseflow.problems import exit_code, http_status, told
from caseflow.problems.pdf import PRINTING

PRINTED = Pdf(b"%PDF", 1, FontReport())
REFUSED = LetterNotPrinted(letter="督办函", printing="hung")


@pytest.mark.parametrize(("pdf", "error"), [(PRINTED, None), (None, REFUSED)])
def test_an_outcome_holds_a_pdf_or_why_there_is_none(pdf: Pdf | None, error: LetterNotPrinted | None) -> None:
    outcome = PdfOutcome("L1", pdf, error)
    assert (outcome.pdf, outcome.error) == (pdf, error)


@pytest.mark.parametrize(("pdf", "error"), [(PRINTED, REFUSED), (None, None)])
def test_it_holds_never_both_and_never_neither(pdf: Pdf | None, error: LetterNotPrinted | None) -> None:
    with pytest.raises(ValueError, match="L1"):
        PdfOutcome("L1", pdf, error)


@pytest.mark.parametrize(
    ("report", "faithful"),
    [
        (FontReport(), True),
        (FontReport(substituted=(("仿宋_GB2312", "Noto Serif SC"),)), False),
        (FontReport(missing=("𠮷",)), False),
    ],
)
def test_a_report_with_nothing_to_tell_is_faithful(report: FontReport, faithful: bool) -> None:
    assert report.faithful is faithful


@pytest.mark.parametrize("printing", sorted(PRINTING))
def test_why_a_letter_was_not_printed_is_told_in_both_languages(printing: str) -> None:
    error = LetterNotPrinted(letter="督办函", printing=printing)
    assert PRINTING[printing][0] in told(error)
    assert PRINTING[printing][1] in told(error, "en")
    assert (exit_code(error), http_status(error)) == (65, 422)


def test_without_libreoffice_one_is_told_what_to_install() -> None:
    error = NoPdfOffice(looked_for="soffice")
    assert "libreoffice-writer-nogui" in told(error)
    assert "libreoffice-writer-nogui" in told(error, "en")
    assert (exit_code(error), http_status(error)) == (69, 503)
