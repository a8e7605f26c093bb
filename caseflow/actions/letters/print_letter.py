"""A letter as it prints: its PDF, made of the very Word file that was issued, or of the draft as it stands."""

from caseflow.actions.letters.see_letters import letter_file
from caseflow.domain.letter_record import Letter
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.printed import Pdf
from caseflow.office import Office


def print_letter(case_id: str, letter_id: str, *, by: ActingOfficer, office: Office) -> tuple[Letter, Pdf]:
    """The letter with its PDF (PDF/A-2b). It is made anew each time: the Word file alone is the evidence.

    Raises NotAllowed, NoSuchCase, NoSuchLetter, MissingFile, NoPdfOffice, LetterNotPrinted, DiskFull.
    """
    letter, docx = letter_file(case_id, letter_id, by=by, office=office)
    return letter, office.printer.pdf(docx, title=letter.number or letter.kind)
