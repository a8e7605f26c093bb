"""The LibreOffice workers of one printer: each letter of a batch is printed or refused, whatever becomes of an office.

A batch goes through one conversion. Where that fails, whether LibreOffice refused, died or hung, its halves are tried,
down to single letters, so that one poison letter is found and named and costs no other its PDF. A letter alone is tried
twice when LibreOffice was lost, because whoever killed it may not have been the letter.
"""

import queue
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from caseflow.domain.errors import DiskFull
from caseflow.letters.pdf.cutting import BadPdf, Cut, Named, cut
from caseflow.letters.pdf.merging import merged
from caseflow.letters.pdf.sheets import Sheets
from caseflow.letters.pdf.worker import Converter, Lost, Refused

_ROOM = 16 * 1024 * 1024
"""Bytes that must be free on the disk before a failure is laid at the letter's door."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """How long a conversion may take; then its LibreOffice is killed."""

    seconds: float = 10.0
    per_page: float = 0.5

    def for_pages(self, pages: int) -> float:
        return self.seconds + self.per_page * pages


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to be printed: its parts, its bytes, and what the PDF is to say of itself."""

    key: str
    docx: bytes
    sheets: Sheets
    named: Named


@dataclass(frozen=True, slots=True)
class Printed:
    letter: Letter
    cut: Cut


@dataclass(frozen=True, slots=True)
class NotPrinted:
    letter: Letter
    why: str
    """A key of `caseflow.problems.pdf.PRINTING`."""


class Crew:
    """Workers that are lent to one conversion at a time; safe for threads.

    Letters are merged before a worker is lent and cut after it is back: where more threads print than there are
    workers, no LibreOffice waits for either.
    """

    def __init__(self, folder: Path, workers: Sequence[Converter], deadline: Deadline) -> None:
        self._folder, self._deadline = folder, deadline
        self._all = tuple(workers)
        self._idle: queue.LifoQueue[Converter] = queue.LifoQueue()
        for worker in workers:
            self._idle.put(worker)

    def prints(self, letters: Sequence[Letter]) -> tuple[Printed | NotPrinted, ...]:
        """An outcome for each letter, in their order. Raises DiskFull."""
        return tuple(self._halving(letters))

    def end(self) -> None:
        for worker in self._all:
            worker.end()

    @contextmanager
    def _lent(self) -> Iterator[Converter]:
        worker = self._idle.get()
        try:
            yield worker
        finally:
            self._idle.put(worker)

    def _halving(self, letters: Sequence[Letter]) -> Iterator[Printed | NotPrinted]:
        try:
            cuts = self._converted(letters)
        except (Lost, Refused, BadPdf) as error:
            yield from self._again(letters, error)
        else:
            yield from (Printed(letter, one) for letter, one in zip(letters, cuts, strict=True))

    def _again(self, letters: Sequence[Letter], error: Lost | Refused | BadPdf) -> Iterator[Printed | NotPrinted]:
        if len(letters) > 1:
            half = len(letters) // 2
            yield from self._halving(letters[:half])
            yield from self._halving(letters[half:])
            return
        (letter,) = letters
        if isinstance(error, Lost):
            try:
                yield Printed(letter, self._converted(letters)[0])
                return
            except (Lost, Refused, BadPdf) as second:
                error = second
        yield NotPrinted(letter, "no_pages" if isinstance(error, BadPdf) else error.why)

    def _converted(self, letters: Sequence[Letter]) -> tuple[Cut, ...]:
        """Raises Lost, Refused, BadPdf, DiskFull."""
        docx = letters[0].docx if len(letters) == 1 else merged([one.sheets for one in letters])
        seconds = self._deadline.for_pages(sum(one.sheets.guessed_pages for one in letters))
        name = secrets.token_hex(8)
        source, target = self._folder / f"{name}.docx", self._folder / f"{name}.pdf"
        try:
            self._with_room(lambda: source.write_bytes(docx))
            try:
                with self._lent() as worker:
                    worker.convert(source, target, seconds=seconds)
            except (Lost, Refused):
                self._with_room(lambda: None)
                raise
            if not target.exists():
                raise BadPdf
            return cut(target, [one.named for one in letters])
        finally:
            source.unlink(missing_ok=True)
            target.unlink(missing_ok=True)

    def _with_room(self, work: Callable[[], object]) -> None:
        """Raises DiskFull where the work finds no room, or has left none."""
        try:
            work()
        except OSError as error:
            raise DiskFull(place=self._folder) from error
        if shutil.disk_usage(self._folder).free < _ROOM:
            raise DiskFull(place=self._folder)
