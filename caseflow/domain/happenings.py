"""The events of a case as of a day: what had happened by then, whom it concerns, in which order.

An event without a day is taken to have happened; one that certainly lies after the day judged is not read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile, Event, Party
from caseflow.domain.chain import principal
from caseflow.domain.days import Day
from caseflow.domain.words import EventKind


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its path in the case file ("events.3")."""

    path: str
    event: Event

    @property
    def kind(self) -> EventKind | None:
        return self.event.kind

    def after(self, day: date) -> bool:
        """Whether it certainly happened after the day."""
        return self.event.on is not None and self.event.on.first > day


def happened(case: CaseFile, as_of: Day) -> tuple[Happening, ...]:
    """What had happened by the day judged, in the order of the file."""
    every = (Happening(f"events.{place}", event) for place, event in enumerate(case.events))
    return tuple(one for one in every if not one.after(as_of.last))


def of_kinds(happenings: Iterable[Happening], *kinds: EventKind) -> tuple[Happening, ...]:
    return tuple(one for one in happenings if one.kind in kinds)


def concerns(case: CaseFile, event: Event, party: str | None) -> bool:
    """Whether an event concerns a party: itself, whoever acts for it, or its legal representative."""
    if event.party is None or party is None:
        return False
    if party in {event.party, principal(case, event.party)}:
        return True
    subject = case.party(party)
    return subject is not None and subject.representative in _names(event.party, case.party(event.party))


def latest(happenings: Iterable[Happening]) -> Happening | None:
    """The last of them by day; those without a day come first, those of one day in file order."""
    found = sorted(happenings, key=_last_day)
    return found[-1] if found else None


def _last_day(one: Happening) -> date:
    return date.min if one.event.on is None else one.event.on.last


def _names(key: str, party: Party | None) -> set[str]:
    """What a file may call a person where it names a representative: key or name."""
    return {key} if party is None or party.name is None else {key, party.name}


def paths(happenings: Iterable[Happening]) -> tuple[str, ...]:
    return tuple(one.path for one in happenings)
