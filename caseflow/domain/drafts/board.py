"""The red, yellow and black board (红黄黑榜): who may stand on it, and on which facts of the case.

No rule gives criteria; what stands here is the least that fairness asks (grade I): red is praise and contradicts no
finding, black follows only a decision that was served, and nobody stands on two lists. Persons stand on none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from caseflow.domain.drafts.answers import parts_of
from caseflow.domain.drafts.facts import project_words
from caseflow.domain.drafts.ledger_rows import of_case
from caseflow.domain.drafts.matter import arrears, arrears_words, broken, failing, holders
from caseflow.domain.drafts.occasion import Occasion, Standing
from caseflow.domain.drafts.preconditions import Step, steps
from caseflow.domain.drafts.steps_told import named, on
from caseflow.domain.errors import DomainError
from caseflow.domain.words import EventKind, PartyKind, Role

DECISIONS = ("handling_decision", "penalty_decision", "listing_decision")
_WHOSE = (
    *(Role.GENERAL_CONTRACTOR, Role.SPECIALIST_CONTRACTOR, Role.SPECIALIST_SUBCONTRACTOR),
    *(Role.LABOUR_SUBCONTRACTOR, Role.SUBCONTRACTOR, Role.PROJECT_OWNER),
)
"""Whose name stands beside a project: the first place of the chain that a firm holds."""
_PERSONS = {PartyKind.INDIVIDUAL, PartyKind.CREW}


class Colour(StrEnum):
    RED = "red"
    """Praise."""
    YELLOW = "yellow"
    BLACK = "black"


class RedNotEarned(DomainError):
    """A project to be praised owes wages or has a broken system (terms: project, found)."""

    slug = "red_not_earned"


class BlackWithoutDecision(DomainError):
    """No decision was served on anybody of this project by the last day (terms: project, day)."""

    slug = "black_without_decision"


class OnTwoBoards(DomainError):
    """terms: project."""

    slug = "on_two_boards"


class BoardUnitUnknown(DomainError):
    """Neither the case nor the line names a firm (terms: project)."""

    slug = "board_unit_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One project on the board; `reason` None: the clerk must still say why."""

    colour: Colour
    project: str
    unit: str
    reason: str | None


def board(occasion: Occasion, until: date) -> tuple[Entry, ...]:
    """The entries of the form's three lists, each line 项目名称或案件编号；单位；理由.

    What a case of the district knows of the project is taken from it. Raises RedNotEarned, BlackWithoutDecision,
    OnTwoBoards, BoardUnitUnknown.
    """
    entries = tuple(_entries(occasion, until))
    seen: set[str] = set()
    for one in entries:
        if one.project in seen:
            raise OnTwoBoards(project=one.project)
        seen.add(one.project)
    return entries


def _entries(occasion: Occasion, until: date) -> Iterator[Entry]:
    for colour in Colour:
        for line in occasion.lines(colour):
            name, unit, reason = parts_of(line.rstrip("。；;"), 3)
            standing = _known(occasion, name)
            about = of_case(occasion, standing) if standing is not None else None
            project = name if standing is None else project_words(standing.case) or name
            if colour is Colour.BLACK:
                yield _black(about, project, until)
            else:
                yield _other(colour, about, project, unit, reason)


def _black(about: Occasion | None, project: str, until: date) -> Entry:
    """What a decision found; nothing that was typed."""
    decision = None if about is None else _decision(about, until)
    if about is None or decision is None:
        raise BlackWithoutDecision(project=project, day=on(until))
    unit = _firm(about, decision, project)
    return Entry(colour=Colour.BLACK, project=project, unit=unit, reason=_after(about, decision))


def _other(colour: Colour, about: Occasion | None, project: str, unit: str, reason: str) -> Entry:
    """Red or yellow: the firm that the case names, else the typed one; the typed reason, else the case's findings."""
    found = () if about is None else tuple(_found(about))
    if colour is Colour.RED and found:
        raise RedNotEarned(project=project, found="；".join(found))
    firms = () if about is None else (one for role in _WHOSE for one in holders(about, role))
    named_unit = next(iter(firms), unit)
    if not named_unit:
        raise BoardUnitUnknown(project=project)
    return Entry(colour=colour, project=project, unit=named_unit, reason=reason or "；".join(found) or None)


def _known(occasion: Occasion, name: str) -> Standing | None:
    """The case of this number, or the first of a project of this name."""
    for standing in occasion.district:
        if name in {standing.case.id, *(one.name for one in standing.case.projects)}:
            return standing
    return None


def _found(about: Occasion) -> Iterator[str]:
    """What speaks against praise."""
    found = arrears(about.case, about.judgement)
    if found.still_open:
        yield arrears_words(found)
    yield from (failing(about, row) for row in broken(about))


def _decision(about: Occasion, until: date) -> Step | None:
    """The latest decision that was served by the last day."""
    served = [one for one in steps(about, DECISIONS, (EventKind.DECISION,)) if one.served_on <= until]
    return served[-1] if served else None


def _firm(about: Occasion, decision: Step, project: str) -> str:
    party = about.case.party(decision.party)
    if party is None or party.name is None or party.kind in _PERSONS:
        raise BoardUnitUnknown(project=project)
    return party.name


def _after(about: Occasion, decision: Step) -> str:
    told = arrears_words(arrears(about.case, about.judgement))
    return f"{named(decision)}已于{on(decision.served_on)}送达{f'；{told}' if told else ''}"
