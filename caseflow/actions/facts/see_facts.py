"""Facts as an officer sees them before correcting them: what a thing states, where each value came from, conflicts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from caseflow.actions.cases.see_cases import show_case
from caseflow.actions.facts.paste import people_print
from caseflow.actions.facts.recording import effects_in, entry_of, what_of
from caseflow.domain.amending import (
    KINDS,
    LETTERS,
    SINGLE,
    Group,
    Shelf,
    facts_of,
    path_of,
    print_of,
    shelf_of,
    shelves,
)
from caseflow.domain.amending_errors import NoSuchFact
from caseflow.domain.amending_names import in_order, known
from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.entry import Entry
from caseflow.domain.judgement_changes import JudgementChange
from caseflow.domain.officer import ActingOfficer
from caseflow.domain.records import Conflict, Correction
from caseflow.office import Dossier, Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One value that a fact had: until when, who set it, why, from which file (empty: by hand)."""

    fact: str
    old: str | None
    new: str | None
    by: str
    at: datetime
    why: str = ""
    file: str = ""
    act: str = ""
    correction: str = ""
    standing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One thing of a case. `thing` is None for one that was withdrawn; `seen` is its fingerprint now."""

    dossier: Dossier
    group: Group
    key: str
    thing: Any
    seen: str
    past: tuple[Past, ...] = ()
    """The newest first."""
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """One act about the facts of a case, and what it changed in the judgement."""

    dossier: Dossier
    entry: Entry
    what: dict[str, Any]
    effects: tuple[JudgementChange, ...]


def see_fact(case_id: str, group: Group, key: str, *, by: ActingOfficer, office: Office) -> FactView:
    """One thing with its past. Raises NoSuchFact for one that never was, NoSuchCase, NotAllowed."""
    dossier = show_case(case_id, by=by, office=office).dossier
    thing = known(dossier.case, shelf_of(group, key), dossier.work.corrections).get(key)
    past = tuple(reversed([one for _, one in sorted(_past(dossier, group, key), key=lambda one: one[0])]))
    if thing is None and not any(one.correction or one.fact for one in past):  # taking the file in tells of no key
        raise NoSuchFact(case=case_id, group=group, key=key)
    conflicts = tuple(one for one in waiting(dossier) if (one.group, one.key) == (group, key))
    return FactView(
        dossier=dossier, group=group, key=key, thing=thing, seen=print_of(thing), past=past, conflicts=conflicts
    )


def see_new(case_id: str, group: Group, claim: str = "", *, by: ActingOfficer, office: Office) -> FactView:
    """The case to which a thing of the group is to be added. Raises NoSuchFact for workers of no claim."""
    dossier = show_case(case_id, by=by, office=office).dossier
    shelf = Shelf(group, claim if group is Group.PEOPLE else "")
    if group in SINGLE or shelf not in set(shelves(dossier.case)):
        raise NoSuchFact(case=case_id, group=group, key=claim)
    return FactView(dossier=dossier, group=group, key=shelf.before, thing=None, seen="")


def see_claim(case_id: str, key: str, *, by: ActingOfficer, office: Office) -> tuple[Dossier, Claim, str]:
    """A claim whose list of workers is to be set, and its fingerprint. Raises NoSuchFact, NoSuchCase, NotAllowed."""
    dossier = show_case(case_id, by=by, office=office).dossier
    claim = next((one for one in dossier.case.claims if one.key == key), None)
    if claim is None:
        raise NoSuchFact(case=case_id, group=Group.CLAIMS, key=key)
    return dossier, claim, people_print(claim)


def see_effects(case_id: str, act_id: str, *, by: ActingOfficer, office: Office) -> Effects:
    """What one act changed. Raises NoSuchAct, NoSuchCase, NotAllowed."""
    dossier = show_case(case_id, by=by, office=office).dossier
    entry = entry_of(dossier, act_id)
    what = what_of(entry)
    return Effects(dossier=dossier, entry=entry, what=what, effects=effects_in(what))


def see_conflicts(case_id: str, *, by: ActingOfficer, office: Office) -> Dossier:
    """The case with its conflicts, settled ones too. Raises NoSuchCase, NotAllowed."""
    return show_case(case_id, by=by, office=office).dossier


def waiting(dossier: Dossier) -> tuple[Conflict, ...]:
    """Conflicts that wait for a person, in the order they were found."""
    return tuple(one for one in dossier.work.conflicts if one.chosen is None)


def listing(case: CaseFile, group: Group, corrections: tuple[Correction, ...]) -> dict[str, Any]:
    """The things of a group by their names; the workers of every claim for people."""
    on = [shelf for shelf in shelves(case) if shelf.group is group]
    return {name: thing for shelf in on for name, thing in known(case, shelf, corrections).items()}


_Placed = tuple[tuple[int, int], Past]
"""A past value with its place: the number of the log's entry, and its own within it; clocks may have been set back."""


def _past(dossier: Dossier, group: Group, key: str) -> Iterator[_Placed]:
    numbers = {entry.act.id: entry.number for entry in dossier.entries}
    for place, one in enumerate(in_order(dossier.work.corrections)):
        if (one.group, one.key) == (group, key):
            act = one.id.rpartition("-")[0]
            number = numbers.get(act) or next((n for id_, n in numbers.items() if act and id_.startswith(act)), 0)
            yield (number, place), Past(
                fact=one.fact, old=one.old, new=one.new, by=one.by, at=one.at, why=one.reason,
                act=act if act in numbers else "", correction=one.id, standing=one.standing,
            )  # fmt: skip
    if group in LETTERS or group in SINGLE:
        yield from _from_files(dossier, group, key)


def _from_files(dossier: Dossier, group: Group, key: str) -> Iterator[_Placed]:
    """What imports changed in the thing, by the log; the first taking states all its values at once."""
    path = path_of(group, key)
    for entry in dossier.entries:
        what = what_of(entry) if entry.act.verb == "import_case" else {}
        act, number = entry.act, entry.number
        if what.get("outcome") == "taken":
            yield (number, 0), Past(fact="", old=None, new=None, by=act.by, at=act.at, file=what["file"], act=act.id)
        for place, change in enumerate(what.get("changes", ())):
            fact = _fact_in(change["path"], path, group)
            if fact:
                yield (
                    (number, place),
                    Past(
                        fact=fact,
                        old=change["old"],
                        new=change["new"],
                        by=act.by,
                        at=act.at,
                        file=what["file"],
                        act=act.id,
                    ),
                )


def _fact_in(path: str, start: str, group: Group) -> str:
    """The fact that a changed path tells of, where it is one of the thing's own; empty where it is none."""
    fact = path if group is Group.CASE else path.removeprefix(f"{start}.") if path.startswith(f"{start}.") else ""
    head = fact.partition(".")[0]
    own = {"systems", "region", "source"} if group in {Group.PROJECTS, Group.CASE} else set()
    if group is Group.SYSTEMS or head in own or head in _names(group):
        return fact
    return ""


def _names(group: Group) -> set[str]:
    thing = KINDS[group](key="") if group in LETTERS else KINDS[group]()
    return set(facts_of(thing))
