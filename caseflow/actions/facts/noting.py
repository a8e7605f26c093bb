"""What the office's own acts tell their case: events at the end of its facts, as an officer's word.

A served order, an order that ran out unmet: each is written in the unit of work of the act, with a correction record,
so that no later import takes it away. An act that is taken back takes its events along.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from caseflow.domain.amending import Group, Shelf
from caseflow.domain.amending_names import amended, correction_id, known, new_name, told_whole
from caseflow.domain.case_file import CaseFile, Event
from caseflow.domain.entry import Act
from caseflow.domain.records import Correction
from caseflow.office import Dossier, Pen, Stamp


@dataclass(frozen=True, slots=True)
class Telling:
    """The act that tells, what its facts are said to come from, and why."""

    act: Act
    source: str
    reason: str


def tell_events(pen: Pen, dossier: Dossier, events: tuple[Event, ...], telling: Telling) -> CaseFile:
    """The case with the events at its end, laid; the same case where there are none."""
    case, made = dossier.case, dossier.work.corrections
    for event in events:
        key = new_name(case, Group.EVENTS, "", event, made)
        case = amended(case, Group.EVENTS, key, event, made)
        made = (*made, _correction(telling, case.id, len(made), key, (None, told_whole(event))))
    return _lay(pen, dossier, case, made, telling)


def untell_events(pen: Pen, dossier: Dossier, its: Callable[[Correction], bool], telling: Telling) -> CaseFile:
    """The case without the events that standing corrections of that act told it."""
    case, made = dossier.case, dossier.work.corrections
    told = {one.key for one in made if one.group == Group.EVENTS and one.standing and its(one)}
    for key, event in known(case, Shelf(Group.EVENTS), made).items():
        if key in told:
            case = amended(case, Group.EVENTS, key, None, made)
            made = (*made, _correction(telling, case.id, len(made), key, (told_whole(event), None)))
    return _lay(pen, dossier, case, made, telling)


def _lay(pen: Pen, dossier: Dossier, case: CaseFile, made: tuple[Correction, ...], telling: Telling) -> CaseFile:
    before = dossier.work.corrections
    new = made[len(before) :]
    if not new:
        return case
    withdrawn = {one.key for one in new if one.new is None}
    for old in before:
        if old.group == Group.EVENTS and old.key in withdrawn and old.standing:
            pen.save(replace(old, standing=False))
    for one in new:
        pen.save(one)
    act = telling.act
    pen.lay_case(case, Stamp(batch=act.id, file=telling.source, by=act.by, at=act.at))
    return case


def _correction(telling: Telling, case: str, place: int, key: str, told: tuple[str | None, str | None]) -> Correction:
    old, new = told
    return Correction(
        id=correction_id(telling.act.id, place),
        case=case,
        group=Group.EVENTS,
        key=key,
        fact="",
        old=old,
        new=new,
        reason=telling.reason,
        by=telling.act.by,
        at=telling.act.at,
    )
