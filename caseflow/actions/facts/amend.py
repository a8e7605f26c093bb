"""Correct, add or withdraw one thing of a case by hand; nothing is deleted."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from caseflow.actions.facts.recording import (
    Amended,
    Deed,
    Touch,
    already_done,
    deed_of,
    good_reason,
    held,
    kept_whole,
    record,
)
from caseflow.actions.permission import demand
from caseflow.actions.writing_down import refuse_personal
from caseflow.domain.amending import LETTERS, SINGLE, Group, Thing, facts_of, free_key, print_of, shelf_of, shelves
from caseflow.domain.amending_errors import BadFact, NoSuchFact, NothingChanged, StaleFact
from caseflow.domain.amending_names import amended, differences, found, new_name
from caseflow.domain.amending_paths import keyed_path
from caseflow.domain.amending_text import kept_text
from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.crossing import references
from caseflow.domain.echoes import echo
from caseflow.domain.errors import Fault
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Conflict
from caseflow.office import Dossier, Office, Pen

ADD_FACT, CORRECT_FACT, WITHDRAW_FACT = "add_fact", "correct_fact", "withdraw_fact"
"""What the log calls these acts."""
_DAYS_OF_WHAT_HAPPENED = {Group.EVENTS: ("on", "served_on"), Group.ACTS: ("on",)}
_NUMBERS_OF_THINGS = {"sha256", "credit_code"}


def amend(
    case_id: str,
    group: Group,
    key: str,
    *,
    thing: Thing | None,
    seen: str,
    reason: str,
    once: str = "",
    by: ActingOfficer,
    office: Office,
) -> Amended:
    """Put the thing in place of the one of that name; None withdraws it; an empty `seen` adds a new one.

    `seen` is the fingerprint (`print_of`) of what the officer saw. A new thing whose `key` is empty gets the next free
    one; a new worker's `key` is "C1~", the claim's. Raises StaleFact where somebody changed the thing since, BadFact
    where it does not fit the rest, NothingChanged, NoSuchFact, ReasonMissing, ReasonTooLong, PersonalInText,
    NoSuchCase, NotAllowed.
    """
    demand(Verb.DRAFT, by)
    why = good_reason(reason)
    _refuse_unfit(thing, group, key, case_id, office)
    verb = WITHDRAW_FACT if thing is None else CORRECT_FACT if seen else ADD_FACT
    deed = deed_of(verb, case_id, group, why, once=once, by=by, office=office)

    def work(pen: Pen) -> Amended:
        dossier = held(pen, case_id, by)
        if pen.has_entry(deed.act.id):
            return already_done(dossier, deed.act.id)
        if verb == ADD_FACT:
            name, old, new = _new_thing(dossier, group, key, thing)
        else:
            name, old, new = key, _seen_thing(dossier, group, key, seen), thing
        new = _with_workers(new, old)
        touched = _touched(dossier, group, name, old, new)
        case = amended(dossier.case, group, name, new, dossier.work.corrections)
        _settle(pen, dossier, touched, new, deed)
        return record(pen, dossier, case, deed, touched, before=kept_whole(old, new), after=kept_whole(new, old))

    return office.graph.write(work)


def _with_workers(new: Thing | None, old: Thing | None) -> Thing | None:
    """A claim keeps its workers, who are corrected by themselves."""
    return replace(new, people=old.people) if isinstance(old, Claim) and isinstance(new, Claim) else new


def _touched(dossier: Dossier, group: Group, name: str, old: Thing | None, new: Thing | None) -> tuple[Touch, ...]:
    """Each fact that differs. Raises NothingChanged, BadFact where others still name what is withdrawn."""
    if new is None:
        _refuse_named(dossier.case, group, name)
    differing = differences(old, new)
    if not differing:
        raise NothingChanged(case=dossier.case.id)
    return tuple(Touch(group=group, key=name, fact=fact, old=was, new=now) for fact, (was, now) in differing.items())


def _seen_thing(dossier: Dossier, group: Group, key: str, seen: str) -> Any:
    """The thing of that name. Raises StaleFact where it is not what the officer saw, NoSuchFact for one never there."""
    now = found(dossier.case, group, key, dossier.work.corrections)
    if now is None and not any((one.group, one.key) == (group, key) for one in dossier.work.corrections):
        raise NoSuchFact(case=dossier.case.id, group=group, key=key)
    if print_of(now) != seen:
        raise StaleFact(now, print_of(now), case=dossier.case.id, group=group, key=key)
    return now


def _new_thing(dossier: Dossier, group: Group, key: str, thing: Any) -> tuple[str, None, Any]:
    """A new thing with its name. Raises NoSuchFact for workers of no claim, BadFact for a key that is in use."""
    case, made = dossier.case, dossier.work.corrections
    if shelf_of(group, key) not in set(shelves(case)) or group in SINGLE:
        raise NoSuchFact(case=case.id, group=group, key=key)
    new = replace(thing, key=key or free_key(case, group)) if group in LETTERS else thing
    name = new_name(case, group, key, new, made)
    if found(case, group, name, made) is not None:
        raise BadFact((Fault(f"{group}.{name}.key", "key_twice", {"key": echo(name)}),), case=case.id)
    return name, None, new


def _refuse_named(case: CaseFile, group: Group, name: str) -> None:
    """Raises BadFact with every place of the case that names what is to be withdrawn."""
    places = [path for path, of, key in references(case) if (of, key) == (group, name)]
    if places:
        faults = (Fault(keyed_path(case, path), "still_named", {"key": echo(name)}) for path in places)
        raise BadFact(tuple(faults), case=case.id)


def _settle(pen: Pen, dossier: Dossier, touched: Iterable[Touch], new: Thing | None, deed: Deed) -> None:
    """Open conflicts about what a hand now sets: settled where the file's word was taken over or the thing is gone."""
    facts = {} if new is None else facts_of(new)
    said = {(one.group, one.key, one.fact): one for one in touched}
    for one in dossier.work.conflicts:
        touch = said.get((one.group, one.key, one.fact))
        withdrawn = new is None and (one.group, one.key, "") in said
        if one.chosen is not None or (touch is None and not withdrawn):
            continue
        agrees = touch is not None and one.fact in facts and kept_text(facts[one.fact]) == one.theirs
        chosen = "theirs" if agrees else "ours" if withdrawn else None
        ours = one.ours if touch is None else touch.new
        settled = {"chosen_by": deed.act.by, "chosen_at": deed.act.at, "reason": deed.reason} if chosen else {}
        pen.save(_with(one, ours=ours, chosen=chosen, **settled))


def _with(conflict: Conflict, **changes: Any) -> Conflict:
    return replace(conflict, **changes)


def _refuse_unfit(thing: Thing | None, group: Group, key: str, case_id: str, office: Office) -> None:
    """Raises PersonalInText, and BadFact for something said to have happened after today: it would be judged then."""
    _refuse_numbers(thing)
    today = office.clock.today()
    stated = ((name, getattr(thing, name, None)) for name in _DAYS_OF_WHAT_HAPPENED.get(group, ()))
    ahead = {name: day for name, day in stated if day is not None and day.first > today}
    if ahead:
        terms = {name: {"given": str(day), "today": str(today)} for name, day in ahead.items()}
        raise BadFact(tuple(Fault(f"{group}.{key}.{name}", "day_ahead", terms[name]) for name in ahead), case=case_id)


def _refuse_numbers(thing: Thing | None) -> None:
    """Raises PersonalInText where a text of the thing holds a number that belongs behind a seal."""
    for name, value in ({} if thing is None else facts_of(thing)).items():
        if isinstance(value, str) and not isinstance(value, StrEnum) and name not in _NUMBERS_OF_THINGS:
            refuse_personal(value, name)
