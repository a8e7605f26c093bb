"""A sheet of the office, printed as things stand: a proof of service, the notice board of a site, a ledger.

A sheet is neither drafted nor numbered nor kept. What it is about says its kind: a letter, a case, or every case that
the reader may read.
"""

from caseflow.actions.letters.carrying import letter_of
from caseflow.actions.letters.district import standings
from caseflow.actions.letters.drawing_up import kind_to_draw
from caseflow.actions.letters.office_values import must_be_confirmed
from caseflow.actions.letters.templates_in_force import template_in_force
from caseflow.actions.permission import demand, reach
from caseflow.domain.agency import AgencyKind
from caseflow.domain.case_file import CaseFile
from caseflow.domain.drafts.drawing import Occasion, draw
from caseflow.domain.drafts.occasion import Parent
from caseflow.domain.judge import judge
from caseflow.domain.letter import LetterKind, Scope
from caseflow.domain.letter_addressee import FILE
from caseflow.domain.letter_life import must_be_a_sheet
from caseflow.domain.letter_record import Letter
from caseflow.domain.office_value import words_of
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.printed import Pdf
from caseflow.domain.records import NOTHING_DONE, Work
from caseflow.office import Office

_NO_CASE = CaseFile(id="")
"""What a sheet about the whole district is about besides."""


def print_case_sheet(case_id: str, kind: str, *, by: ActingOfficer, office: Office) -> bytes:
    """The Word file of a sheet about one case.

    Raises NotAllowed, NoSuchCase, NoSuchLetterKind, NotASheet, ValuesUnconfirmed.
    """
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    described = _sheet(kind, Scope.CASE, office)
    return _printed(_occasion(described, dossier.case, dossier.work, office=office), described, office)


def print_letter_sheet(case_id: str, letter_id: str, kind: str, *, by: ActingOfficer, office: Office) -> bytes:
    """The Word file of a sheet about one letter and how it was served, issued or not.

    Raises NotAllowed, NoSuchCase, NoSuchLetter, NoSuchLetterKind, NotASheet, ValuesUnconfirmed.
    """
    demand(Verb.READ, by)
    dossier = reach(Verb.READ, office.graph.dossier(case_id), by, case_id=case_id)
    letter = letter_of(dossier, letter_id)
    described = _sheet(kind, Scope.LETTER, office)
    occasion = _occasion(described, dossier.case, dossier.work, office=office, about=letter)
    return _printed(occasion, described, office)


def print_district_sheet(kind: str, *, by: ActingOfficer, office: Office) -> bytes:
    """The Word file of a ledger over every case that the officer may read.

    Raises NotAllowed, NoSuchLetterKind, NotASheet, ValuesUnconfirmed.
    """
    demand(Verb.READ, by)
    described = _sheet(kind, Scope.DISTRICT, office)
    return _printed(_occasion(described, _NO_CASE, NOTHING_DONE, office=office, by=by), described, office)


def sheet_as_pdf(docx: bytes, kind: str, *, office: Office) -> Pdf:
    """A sheet that one of the above printed, as PDF/A-2b. Raises NoPdfOffice, LetterNotPrinted, DiskFull."""
    return office.printer.pdf(docx, title=office.press.kind(kind).zh)


def _sheet(kind: str, scope: Scope, office: Office) -> LetterKind:
    described = kind_to_draw(kind, office)
    must_be_a_sheet(described, scope)
    return described


def _occasion(
    kind: LetterKind,
    case: CaseFile,
    work: Work,
    *,
    office: Office,
    about: Letter | None = None,
    by: ActingOfficer | None = None,
) -> Occasion:
    """What the sheet is drawn from; `by` reads the district, `about` is the letter it is about."""
    today = office.clock.today()
    agencies = office.agencies
    issuer = agencies.leading_office if kind.issuer == AgencyKind.LEADING_OFFICE else agencies.labour_bureau
    return Occasion(
        case=case,
        judgement=judge(case, office.law, today=today),
        law=office.law,
        work=work,
        to=FILE,
        to_name="",
        to_kind=FILE,
        issuer_name=issuer if about is None else about.issuer_name,
        today=today,
        values=words_of(office.law.office_values, office.graph.confirmed_values()),
        district=() if by is None else standings(by=by, reading=office.graph, office=office, today=today),
        about=None if about is None else _parent(about, work, office),
    )


def _parent(letter: Letter, work: Work, office: Office) -> Parent:
    servings = tuple(one for one in work.servings if one.letter == letter.id)
    return Parent(letter=letter, kind=office.press.kind(letter.kind), servings=servings)


def _printed(occasion: Occasion, kind: LetterKind, office: Office) -> bytes:
    must_be_confirmed(kind, reading=office.graph, office=office)
    template = template_in_force(kind.kind, reading=office.graph, office=office)
    return office.press.proof(draw(kind.kind, occasion), template=template).docx
