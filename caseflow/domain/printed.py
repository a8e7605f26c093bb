"""A letter as PDF: its pages, the fonts that stood in for others, and why one could not be printed."""

from dataclasses import dataclass

from caseflow.domain.errors import DomainError


class NoPdfOffice(DomainError):
    """No LibreOffice here, so no letter becomes a PDF; everything else works (terms: looked_for)."""

    slug = "no_pdf_office"


class LetterNotPrinted(DomainError):
    """The letter as such became no PDF, alone and more than once (terms: letter, its key or title, printing, why)."""

    slug = "letter_not_printed"


@dataclass(frozen=True, slots=True)
class FontReport:
    """What the PDF shows otherwise than the letter's author meant it.

    `substituted` pairs each font the letter names with the family that stood in for it, in order of name;
    `missing` are the characters that no installed font can draw, each once, in order of code point.
    """

    substituted: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def faithful(self) -> bool:
        """Whether every named font was there and every character could be drawn."""
        return not self.substituted and not self.missing


@dataclass(frozen=True, slots=True)
class Pdf:
    """A printed letter: its bytes (PDF/A-2b, tagged, in Chinese), how many pages, and its fonts."""

    content: bytes
    pages: int
    fonts: FontReport


@dataclass(frozen=True, slots=True)
class PdfOutcome:
    """What became of one letter of many: its PDF, or why there is none; never both, never neither."""

    key: str
    pdf: Pdf | None
    error: DomainError | None

    def __post_init__(self) -> None:
        if (self.pdf is None) == (self.error is None):
            raise ValueError(f"{self.key}: a letter is either printed or refused")
