"""The events of a case as of a day: what had happened by then, whom it concerns, in which order.

An event without a day is taken to have happened; one that certainly lies after the day judged is not read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.chain import principal
from caseflow.domain.days import Day
from caseflow.domain.words import EventKind


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its path in the case file ("events.3")."""

    path: str
    event: Event
    subjects: frozenset[str] = frozenset()
    """Whom it concerns: the party it names, whom that one acts for, whom it represents by law."""

    @property
    def kind(self) -> EventKind | None:
        return self.event.kind

    def concerns(self, party: str | None) -> bool:
        return party in self.subjects

    def after(self, day: date) -> bool:
        """Whether it certainly happened after the day."""
        return self.event.on is not None and self.event.on.first > day


def happened(case: CaseFile, as_of: Day) -> tuple[Happening, ...]:
    """What had happened by the day judged, in the order of the file."""
    represented = _represented(case)
    every = (
        Happening(f"events.{place}", event, _subjects(case, event.party, represented))
        for place, event in enumerate(case.events)
    )
    return tuple(one for one in every if not one.after(as_of.last))


def of_kinds(happenings: Iterable[Happening], *kinds: EventKind) -> tuple[Happening, ...]:
    return tuple(one for one in happenings if one.kind in kinds)


def latest(happenings: Iterable[Happening]) -> Happening | None:
    """The last of them by day; those without a day come first, those of one day in file order."""
    found = sorted(happenings, key=_last_day)
    return found[-1] if found else None


def _last_day(one: Happening) -> date:
    return date.min if one.event.on is None else one.event.on.last


def _represented(case: CaseFile) -> Mapping[str, frozenset[str]]:
    """Whom a person represents, by what a file may call him: key or name."""
    found: dict[str, frozenset[str]] = {}
    for party in case.parties:
        if party.representative is not None:
            found[party.representative] = found.get(party.representative, frozenset()) | {party.key}
    return found


def _subjects(case: CaseFile, key: str | None, represented: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if key is None:
        return frozenset()
    person = case.party(key)
    name = key if person is None or person.name is None else person.name
    itself = {key, principal(case, key) or key}
    return frozenset(itself) | represented.get(key, frozenset()) | represented.get(name, frozenset())


def paths(happenings: Iterable[Happening]) -> tuple[str, ...]:
    return tuple(one.path for one in happenings)
