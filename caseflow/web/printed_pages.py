"""The printed pages of letters, kept for a while: who reads a letter turns its pages more than once."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from caseflow.actions.letters.see_letters import letter_file
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.printed import FontReport
from caseflow.office import Office

_KEPT = 24
"""Letters whose pages one process keeps."""
_DPI = 110


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter's pages as PNG, its PDF, and what its fonts lack; `key` changes when a page may look otherwise."""

    key: str
    pdf: bytes
    pictures: tuple[bytes, ...]
    fonts: FontReport


class PrintedPages:
    """What was printed last; threads of one process share it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, PrintedLetter] = OrderedDict()
        self._lock = Lock()

    def of(self, case_id: str, letter_id: str, *, by: ActingOfficer, office: Office) -> PrintedLetter:
        """The letter as it prints now; permission is asked each time, whatever is kept.

        Raises NotAllowed, NoSuchCase, NoSuchLetter, MissingFile, NoPdfOffice, LetterNotPrinted, DiskFull.
        """
        letter, docx = letter_file(case_id, letter_id, by=by, office=office)
        key = hashlib.sha256(docx).hexdigest()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        pdf = office.printer.pdf(docx, title=letter.number or letter.kind)
        printed = PrintedLetter(key, pdf.content, office.printer.pictures(pdf.content, dpi=_DPI), pdf.fonts)
        with self._lock:
            self._kept[key] = printed
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return printed
