"""What a template is tried on: letters of its kind, cases that call for one, else the kind's own example."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from caseflow.actions.letters.drawing_up import Wish, draft_of, draw_up
from caseflow.domain.drafts.drawing import drawable
from caseflow.domain.errors import DomainError
from caseflow.domain.judge import judge
from caseflow.domain.letter import Draft, LetterKind, Scope
from caseflow.domain.letter_addressee import FILE, offices_for, parties_for
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Dossier, Office

MOST = 3
_LOOKED_THROUGH = 60
"""Letters, then cases, that are looked at; in an office with thousands these do."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One draft to press, and whose it is."""

    draft: Draft
    case: str = ""
    letter: str = ""


def samples(kind: LetterKind, *, by: ActingOfficer, office: Office, most: int = MOST) -> tuple[Sample, ...]:
    """Up to `most` cases that the officer may read, each once; the kind's example where there is none."""
    found: dict[str, Sample] = {}
    for sample in chain(_of_letters(kind, by, office), _of_cases(kind, by, office)):
        if sample.case not in found and _may_be_pressed(sample, office):
            found[sample.case] = sample
        if len(found) == most:
            break
    return tuple(found.values()) or (Sample(office.press.example(kind.kind)),)


def _of_letters(kind: LetterKind, by: ActingOfficer, office: Office) -> Iterator[Sample]:
    """The newest letters of the kind, with what was answered and stated in them."""
    of_kind = [letter for letter in office.graph.letters() if letter.kind == kind.kind]
    for letter in of_kind[:_LOOKED_THROUGH]:
        dossier = office.graph.dossier(letter.case)
        if dossier is not None and _may_read(dossier, by):
            yield Sample(draft_of(letter), letter.case, letter.id)


def _of_cases(kind: LetterKind, by: ActingOfficer, office: Office) -> Iterator[Sample]:
    """Drawn as if a clerk chose the first fitting addressee and left the form empty."""
    if kind.scope is not Scope.CASE or kind.kind not in drawable():
        return
    for dossier in office.graph.dossiers(limit=_LOOKED_THROUGH):
        draft = _drawn(kind, dossier, by, office) if _may_read(dossier, by) else None
        if draft is not None:
            yield Sample(draft, dossier.case.id)


def _may_read(dossier: Dossier, by: ActingOfficer) -> bool:
    return by.may_about(Verb.READ, place_of(dossier.case, dossier.work.in_charge))


def _drawn(kind: LetterKind, dossier: Dossier, by: ActingOfficer, office: Office) -> Draft | None:
    """None where no letter of this kind can be drawn in this case."""
    case, today = dossier.case, office.clock.today()
    judgement = judge(case, office.law, today=today)
    graph = office.graph
    places = [one.to for one in (*parties_for(case, judgement, kind), *offices_for(case, kind, graph.agencies()))]
    for to in (*places, *({FILE} & set(kind.goes_to))):
        try:
            return draw_up(Wish(kind=kind, to=to), dossier, by=by, reading=graph, office=office, today=today).draft
        except DomainError:
            continue
    return None


def _may_be_pressed(sample: Sample, office: Office) -> bool:
    """Whether the template that the program brings presses it: what a trial then refuses is the new template's."""
    try:
        office.press.proof(sample.draft)
    except DomainError:
        return False
    return True
