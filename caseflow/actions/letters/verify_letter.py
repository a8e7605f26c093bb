"""Press an issued letter again from what was kept of it, and see that it says what its frozen file says."""

from dataclasses import dataclass

from caseflow.actions.letters.carrying import letter_of
from caseflow.actions.letters.drawing_up import draft_of, template_of
from caseflow.actions.permission import demand, reach
from caseflow.domain.errors import DomainError
from caseflow.domain.letter_record import Letter
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Office


class NotIssuedYet(DomainError):
    """Only an issued letter has a frozen file (terms: letter)."""

    slug = "letter_not_issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was found: lines of the frozen file that the letter pressed anew does not say, and those it says besides."""

    letter: Letter
    only_frozen: tuple[str, ...]
    only_anew: tuple[str, ...]

    @property
    def same(self) -> bool:
        return not self.only_frozen and not self.only_anew


def verify_letter(case_id: str, letter_id: str, *, by: ActingOfficer, office: Office) -> Verified:
    """The letter pressed anew from its slots, its number, its day and its own version of the template.

    Raises NotAllowed, NoSuchCase, NoSuchLetter, NotIssuedYet, MissingFile where the frozen file is gone or damaged,
    TemplateChanged where its version of the template was never kept.
    """
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    letter = letter_of(dossier, letter_id)
    if letter.sha256 is None or letter.number is None or letter.issued_on is None:
        raise NotIssuedYet(letter=letter_id)
    frozen = office.press.read(office.files.fetch(letter.sha256)).text.splitlines()
    template = template_of(letter, office)
    pressed = office.press.issue(draft_of(letter), number=letter.number, issued_on=letter.issued_on, template=template)
    anew = office.press.read(pressed.docx).text.splitlines()
    return Verified(
        letter=letter,
        only_frozen=tuple(line for line in frozen if line not in anew),
        only_anew=tuple(line for line in anew if line not in frozen),
    )
