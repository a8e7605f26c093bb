"""Look at templates: the kinds with what is in use, a kind's versions, one with its faults, its trials, its wording."""

from collections.abc import Iterable
from dataclasses import dataclass

from caseflow.actions.permission import demand, reach
from caseflow.domain.errors import DomainError, NotAllowed
from caseflow.domain.letter import LetterKind
from caseflow.domain.letter_page import LetterPage
from caseflow.domain.officer import ActingOfficer, CasePlace, Verb
from caseflow.domain.powers import place_of
from caseflow.domain.template_version import (
    OF_THE_FOLDER,
    Found,
    NoTrialPress,
    TemplateInForce,
    TemplateState,
    TemplateVersion,
    TrialPress,
    Versions,
    in_force,
    must_be_activable,
    version_of,
)
from caseflow.domain.wording import Line, compared
from caseflow.office import Office

_DISTRICT = CasePlace(case="")


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """A kind with its versions, the newest first."""

    kind: LetterKind
    versions: Versions
    misfit: DomainError | None = None
    """Why what is in use prints no letter: the kind changed under it, or its file is gone."""

    @property
    def active(self) -> TemplateVersion | None:
        return in_force(self.versions)

    @property
    def waiting(self) -> int:
        return sum(one.state is TemplateState.PROPOSED for one in self.versions)


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRow:
    """A trial, at its place from 1; `readable` where the reader may see its case."""

    place: int
    press: TrialPress
    readable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One version, or the template of the folder, with its wording held against another's."""

    row: KindRow
    number: int
    version: TemplateVersion | None
    """None for the template of the folder."""
    found: Found
    presses: tuple[PressRow, ...]
    against: int
    lines: tuple[Line, ...]
    """Empty where both say the same."""
    same_file: bool
    bar: DomainError | None
    """Why the reader cannot let it in; None where he can."""


def list_templates(*, by: ActingOfficer, office: Office) -> tuple[KindRow, ...]:
    """Every kind, in the order of the press. Raises NotAllowed."""
    demand(Verb.READ, by)
    versions = office.graph.template_versions()
    return tuple(_row(kind, versions, office) for kind in office.press.kinds())


def list_versions(kind: str, *, by: ActingOfficer, office: Office) -> KindRow:
    """Raises NotAllowed, NoSuchLetterKind."""
    demand(Verb.READ, by)
    return _row(office.press.kind(kind), office.graph.template_versions(kind), office)


def show_template(
    kind: str, number: int, *, by: ActingOfficer, office: Office, against: int | None = None
) -> VersionView:
    """One version; `against` another's number, by itself what it would take the place of.

    Raises NotAllowed, NoSuchLetterKind, NoSuchTemplateVersion, MissingFile.
    """
    row = list_versions(kind, by=by, office=office)
    version = None if number == OF_THE_FOLDER else version_of(row.versions, kind, number)
    found = Found() if version is None else version.seen
    other = _other(row, number) if against is None else against
    before, after = (_bytes(row, one, office) for one in (other, number))
    return VersionView(
        row=row,
        number=number,
        version=version,
        found=found,
        presses=tuple(
            PressRow(place=place, press=press, readable=_readable(press, by, office))
            for place, press in enumerate(found.presses, 1)
        ),
        against=other,
        lines=compared(office.press.wording(before), office.press.wording(after)),
        same_file=before == after,
        bar=_bar(row, version, by),
    )


def template_file(kind: str, number: int, *, by: ActingOfficer, office: Office) -> bytes:
    """The bytes as they were handed in. Raises NotAllowed, NoSuchLetterKind, NoSuchTemplateVersion, MissingFile."""
    return _bytes(list_versions(kind, by=by, office=office), number, office)


def trial_press(
    kind: str, number: int, place: int, *, by: ActingOfficer, office: Office
) -> tuple[TrialPress, bytes, LetterPage]:
    """One trial's letter, as a file and to be read.

    Raises NotAllowed, NoSuchLetterKind, NoSuchTemplateVersion, NoTrialPress, MissingFile; NoSuchCase for a case that
    the officer may not read.
    """
    row = list_versions(kind, by=by, office=office)
    presses = version_of(row.versions, kind, number).seen.presses
    if not 1 <= place <= len(presses) or not presses[place - 1].sha256:
        raise NoTrialPress(kind=kind, number=number, place=place)
    press = presses[place - 1]
    if press.case:
        reach(Verb.READ, office.graph.dossier(press.case), by, case_id=press.case)
    docx = office.files.fetch(press.sha256)
    return press, docx, office.press.read(docx)


def _row(kind: LetterKind, versions: Iterable[TemplateVersion], office: Office) -> KindRow:
    own = tuple(one for one in versions if one.kind == kind.kind)
    return KindRow(kind=kind, versions=own, misfit=_misfit(kind.kind, in_force(own), office))


def _misfit(kind: str, active: TemplateVersion | None, office: Office) -> DomainError | None:
    try:
        if active is None:
            office.press.template(kind)
        else:
            office.press.must_fit(kind, office.files.fetch(active.sha256))
    except DomainError as error:
        return error
    return None


def _other(row: KindRow, number: int) -> int:
    """What it would take the place of; of the one in use, the one before it."""
    current = OF_THE_FOLDER if row.active is None else row.active.number
    if current != number:
        return current
    earlier = [one.number for one in row.versions if one.number < number and one.state is TemplateState.RETIRED]
    return max(earlier, default=OF_THE_FOLDER)


def _bytes(row: KindRow, number: int, office: Office) -> bytes:
    if number == OF_THE_FOLDER:
        return office.press.template(row.kind.kind)
    return office.files.fetch(version_of(row.versions, row.kind.kind, number).sha256)


def _readable(press: TrialPress, by: ActingOfficer, office: Office) -> bool:
    if not press.case:
        return True
    dossier = office.graph.dossier(press.case)
    return dossier is not None and by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge))


def _bar(row: KindRow, version: TemplateVersion | None, by: ActingOfficer) -> DomainError | None:
    if not by.may(Verb.REVIEW):
        return NotAllowed(officer=by.officer.name, verb=Verb.REVIEW.value)
    if version is None:
        return None if row.active is not None else TemplateInForce(kind=row.kind.kind, number=OF_THE_FOLDER)
    try:
        must_be_activable(version, by.officer.name, by.lender(Verb.REVIEW, _DISTRICT))
    except DomainError as error:
        return error
    return None
