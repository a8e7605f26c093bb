"""Which thing of a file is which of the case, where things have no key: by what they state, else by what is alike."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from caseflow.domain.amending import Group, Shelf, Things, View, fingerprint, stated_in, view_of
from caseflow.domain.amending_names import origin

_ALWAYS: Mapping[Group, tuple[str, ...]] = {
    Group.EVENTS: ("kind", "party"),
    Group.ACTS: ("kind",),
    Group.DISPUTES: ("about",),
    Group.OFFICERS: (),
    Group.PEOPLE: (),
}
"""What two things must share before they can be one that was changed."""
_HALF = 0.5


def counterparts(
    theirs: Things,
    ours: Mapping[str, Any],
    first: Mapping[str, View],
    shelf: Shelf,
    *,
    withdrawn: Iterable[str] = (),
    taken: Collection[int] = (),
) -> dict[int, str]:
    """The places in the file's list of things that the case knows by these names; each is used once.

    A thing is found as it reads now, else as it read before a hand touched it, else as the one most like it.
    `withdrawn` are names of things that are no longer there: found by what they first stated alone.
    """
    views = {place: view_of(one) for place, one in enumerate(theirs) if place not in taken}
    pairs: dict[int, str] = {}
    for name in withdrawn:
        _pair(pairs, name, (place for place, view in views.items() if fingerprint(view) == origin(name, shelf)))
    now = {name: view_of(thing) for name, thing in ours.items()}
    for name, view in now.items():
        _pair(pairs, name, (place for place, their in views.items() if their == view))
    for name in now:
        _pair(pairs, name, (place for place, view in views.items() if fingerprint(view) == origin(name, shelf)))
    for name, view in now.items():
        before = {**view, **first.get(name, {})}
        likeness = sorted((-_likeness(before, their, shelf.group), place) for place, their in views.items())
        _pair(pairs, name, (place for unlike, place in likeness if -unlike >= _HALF))
    return pairs


def _pair(pairs: dict[int, str], name: str, places: Iterator[int]) -> None:
    """Give the name to the first of the places that has none, once."""
    if name in pairs.values():
        return
    place = next((place for place in places if place not in pairs), None)
    if place is not None:
        pairs[place] = name


def _likeness(one: View, other: View, group: Group) -> float:
    """How much of what both state is the same: 0 for things that cannot be one, 1 for the same."""
    if any(one.get(fact) != other.get(fact) for fact in _ALWAYS[group]):
        return 0.0
    stated = stated_in(one).keys() | stated_in(other).keys()
    return sum(one.get(fact) == other.get(fact) for fact in stated) / max(1, len(stated))
