"""What each thing of a case is called, and a case with one thing added, replaced or withdrawn.

A thing without a key is called by the fingerprint of what it stated before any hand touched it. Its corrections hold
the first old value of each fact, so the name is found again by laying those over what it states now.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from caseflow.domain.amending import (
    LETTERS,
    SINGLE,
    Group,
    Shelf,
    Thing,
    Things,
    View,
    fingerprint,
    shelf_of,
    stated_in,
    things_on,
    view_of,
    with_things,
)
from caseflow.domain.case_file import CaseFile
from caseflow.domain.records import Correction

Corrections = tuple[Correction, ...]
"""Every correction of one case in the order it was made."""


def names_of(things: Things, shelf: Shelf, corrections: Iterable[Correction]) -> tuple[str, ...]:
    """The name of each thing on a shelf, in their order; equal things without a key are numbered."""
    if shelf.group in SINGLE:
        return ("",)
    if shelf.group in LETTERS:
        return tuple(one.key for one in things)
    views = [view_of(one) for one in things]
    named = _touched(views, shelf, corrections)
    taken = set(named.values())
    for place, view in enumerate(views):
        if place not in named:
            named[place] = _free(f"{shelf.before}{fingerprint(view)}", taken)
            taken.add(named[place])
    return tuple(named[place] for place in range(len(things)))


def known(case: CaseFile, shelf: Shelf, corrections: Iterable[Correction]) -> dict[str, Any]:
    """The things of a shelf by their names, in their order."""
    things = things_on(case, shelf)
    return dict(zip(names_of(things, shelf, corrections), things, strict=True))


def found(case: CaseFile, group: Group, key: str, corrections: Iterable[Correction]) -> Any:
    """The thing of that name; None where there is none."""
    return known(case, shelf_of(group, key), corrections).get(key)


def amended(case: CaseFile, group: Group, key: str, thing: Thing | None, corrections: Iterable[Correction]) -> CaseFile:
    """The case with the thing in the place of the one of that name, or at the end; None takes it out."""
    shelf = shelf_of(group, key)
    things = known(case, shelf, corrections)
    if thing is None:
        things.pop(key, None)
    else:
        things[key] = thing
    return with_things(case, shelf, tuple(things.values()))


def new_name(case: CaseFile, group: Group, key: str, thing: Thing, corrections: Iterable[Correction]) -> str:
    """What a thing will be called once it lies at the end of its shelf: its own key, or its fingerprint."""
    if group in LETTERS:
        return str(getattr(thing, "key", key))
    shelf = shelf_of(group, key)
    return names_of((*things_on(case, shelf), thing), shelf, corrections)[-1]


def origin(name: str, shelf: Shelf) -> str:
    """The fingerprint within the name of a thing without a key."""
    return name.removeprefix(shelf.before).partition("-")[0]


def in_order(corrections: Iterable[Correction]) -> Corrections:
    """Corrections of one case in the order they were made, whatever the clock said: by the number in their ids."""
    return tuple(sorted(corrections, key=lambda one: _place(one.id)))


def _place(correction_id: str) -> int:
    number = correction_id.rpartition("-")[2]
    return int(number) if number.isascii() and number.isdigit() else 0


def correction_id(act: str, place: int) -> str:
    """The id of the correction that is the case's `place`th, counted from 0, made by this act."""
    return f"{act}-{place}"


def first_values(corrections: Iterable[Correction], shelf: Shelf) -> dict[str, View]:
    """For each corrected thing of the shelf, what its facts read before a hand first touched them."""
    first: dict[str, View] = {}
    for one in in_order(corrections):
        if one.group == shelf.group and one.key.startswith(shelf.before):
            facts = first.setdefault(one.key, {})
            if one.fact:
                facts.setdefault(one.fact, one.old)
    return first


def differences(old: Thing | None, new: Thing | None) -> dict[str, tuple[str | None, str | None]]:
    """Each fact that reads otherwise, with both shown values; a thing added or withdrawn differs as a whole ("")."""
    if old is None or new is None:
        return {} if old is new else {"": (told_whole(old), told_whole(new))}
    before, after = view_of(old), view_of(new)  # two seals of one number are equal as they are shown, by their digest
    return {name: (value, after[name]) for name, value in before.items() if value != after[name]}


def told_whole(thing: Thing | None) -> str | None:
    """A whole thing as shown text: JSON of what is known of it, sealed values masked."""
    if thing is None:
        return None
    return json.dumps(stated_in(view_of(thing)), ensure_ascii=False, sort_keys=True)


def _touched(views: list[View], shelf: Shelf, corrections: Iterable[Correction]) -> dict[int, str]:
    """The places of the things that corrections speak of, each with the name that they give it."""
    made = in_order(corrections)
    newest = {(one.key, one.fact): one.new for one in made if one.group == shelf.group}
    named: dict[int, str] = {}
    for name, first in first_values(made, shelf).items():
        fitting = [
            place
            for place, view in enumerate(views)
            if place not in named and fingerprint({**view, **first}) == origin(name, shelf)
        ]
        if fitting:
            named[max(fitting, key=lambda place: (_as_left(views[place], first, name, newest), -place))] = name
    return named


def _as_left(view: View, first: View, name: str, newest: Mapping[tuple[str, str], str | None]) -> int:
    """How many facts still read as the newest correction left them: of two equal origins this tells which is meant."""
    return sum(view[fact] == newest[name, fact] for fact in first)


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
