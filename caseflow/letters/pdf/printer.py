"""The office's printer: Word files in, PDF/A-2b out. LibreOffice starts with the first PDF that somebody asks for."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path

from caseflow.domain.errors import DiskFull, DomainError
from caseflow.domain.printed import LetterNotPrinted, Pdf, PdfOutcome
from caseflow.letters.pdf.batches import batches
from caseflow.letters.pdf.crew import Crew, Deadline, Letter, NotPrinted, Printed
from caseflow.letters.pdf.cutting import Named
from caseflow.letters.pdf.engine import absent, find_engine, find_soffice
from caseflow.letters.pdf.faces import Faces
from caseflow.letters.pdf.font_report import report_of
from caseflow.letters.pdf.fonts import write_fonts_conf
from caseflow.letters.pdf.pictures import pages_as_png, words_of_pages
from caseflow.letters.pdf.sheets import NotWord, opened
from caseflow.letters.pdf.worker import ColdWorker, Converter, WarmWorker
from caseflow.letters.pdf.workroom import Workroom

JOBS, MIB = 200, 800
"""After so many conversions, or above so much memory, a LibreOffice is replaced by a new one."""
Doc = tuple[str, bytes, str]


class OfficePrinter:
    """Prints with LibreOffice; its working files lie in `.pdf` of the data folder, which no backup takes."""

    def __init__(
        self, home: Path, *, soffice: str | None = None, workers: int = 2, deadline: Deadline | None = None
    ) -> None:
        """`soffice` is a path or a name, else the one on the PATH; its own fonts lie in `fonts/` of `home`."""
        self._home, self._wanted, self._count = home, soffice, workers
        self._deadline = deadline or Deadline()
        self._lock = threading.Lock()
        self._open: _Opened | None = None

    def available(self) -> bool:
        return find_soffice(self._wanted) is not None

    def why_not(self) -> DomainError | None:
        return None if self.available() else absent(self._wanted)

    def pdf(self, docx: bytes, *, title: str) -> Pdf:
        outcome = next(self.pdfs([(title, docx, title)]))
        if outcome.pdf is None:
            raise outcome.error or AssertionError
        return outcome.pdf

    def pdfs(self, docs: Iterable[Doc]) -> Iterator[PdfOutcome]:
        opened = self._ready()
        refused: list[PdfOutcome] = []
        batched = batches(_letters(docs, refused), workers=self._count)
        hands = self._count + 1  # one more than there are LibreOffices merges and cuts beside them
        with ThreadPoolExecutor(hands) as pool:
            for outcomes in _abreast(pool, (partial(opened.outcomes, batch) for batch in batched), hands + 1):
                yield from outcomes
                yield from _taken(refused)
        yield from _taken(refused)

    def pictures(self, pdf: bytes, *, dpi: int = 96) -> tuple[bytes, ...]:
        return pages_as_png(pdf, dpi=dpi)

    def words(self, pdf: bytes) -> tuple[str, ...]:
        return words_of_pages(pdf)

    def close(self) -> None:
        with self._lock:
            opened, self._open = self._open, None
        if opened is not None:
            opened.close()

    def _ready(self) -> "_Opened":
        """Raises NoPdfOffice, DiskFull."""
        with self._lock:
            if self._open is None:
                self._open = self._opened()
            return self._open

    def _opened(self) -> "_Opened":
        engine = find_engine(self._wanted)
        room = Workroom(self._home)
        write_fonts_conf(room.fonts, self._home / "fonts")
        environment = {**os.environ, "FONTCONFIG_FILE": str(room.fonts)}

        def worker(number: int) -> Converter:
            profile = room.folder / f"profile{number}"
            if engine.python is None:
                return ColdWorker(engine, profile, environment)
            return WarmWorker(engine, profile, environment, jobs=JOBS, mib=MIB)

        crew = Crew(room.folder, [worker(number) for number in range(self._count)], self._deadline)
        return _Opened(crew, Faces(room.fonts), room)


class _Opened:
    """The crew at work in its room."""

    def __init__(self, crew: Crew, faces: Faces, room: Workroom) -> None:
        self.crew, self._faces, self._room = crew, faces, room

    def outcomes(self, batch: tuple[Letter, ...]) -> tuple[PdfOutcome, ...]:
        try:
            return tuple(map(self._outcome, self.crew.prints(batch)))
        except DiskFull as error:
            return tuple(PdfOutcome(letter.key, None, error) for letter in batch)

    def close(self) -> None:
        self.crew.end()
        self._room.clear()

    def _outcome(self, made: Printed | NotPrinted) -> PdfOutcome:
        letter = made.letter
        if isinstance(made, NotPrinted):
            return PdfOutcome(letter.key, None, LetterNotPrinted(letter=letter.key, printing=made.why))
        report = report_of(letter.sheets, made.cut.fonts, self._faces)
        return PdfOutcome(letter.key, Pdf(made.cut.content, made.cut.pages, report), None)


def _letters(docs: Iterable[Doc], refused: list[PdfOutcome]) -> Iterator[Letter]:
    """The letters that are Word files; each other is refused at once."""
    for key, docx, title in docs:
        try:
            sheets = opened(docx)
        except NotWord:
            refused.append(PdfOutcome(key, None, LetterNotPrinted(letter=key, printing="not_word")))
        else:
            yield Letter(key, docx, sheets, Named(title, sheets.author))


def _taken(refused: list[PdfOutcome]) -> Iterator[PdfOutcome]:
    while refused:
        yield refused.pop(0)


Outcomes = tuple[PdfOutcome, ...]


def _abreast(pool: ThreadPoolExecutor, works: Iterator[Callable[[], Outcomes]], most: int) -> Iterator[Outcomes]:
    """What the works give as each gets ready; at most so many are begun, so that letters are read no faster."""
    running: set[Future[Outcomes]] = set()
    for work in works:
        running.add(pool.submit(work))
        if len(running) >= most:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (one.result() for one in done)
    while running:
        done, running = wait(running, return_when=FIRST_COMPLETED)
        yield from (one.result() for one in done)
