"""A changed case file laid over a case that people have corrected: their word stands, and each clash is named.

What nobody touched follows the file. A fact set by hand, a thing added by hand and a thing withdrawn by hand stay as
they are until a person chooses (features B4: later edits by hand survive a batch).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from caseflow.domain.amending import (
    LETTERS,
    SINGLE,
    Group,
    Shelf,
    Things,
    facts_of,
    fingerprint,
    shelves,
    things_on,
    view_of,
    with_facts,
    with_things,
)
from caseflow.domain.amending_match import counterparts
from caseflow.domain.amending_names import first_values, known, told_whole
from caseflow.domain.amending_text import kept_text
from caseflow.domain.case_file import CaseFile, Claim
from caseflow.domain.changes import shown
from caseflow.domain.crossing import references
from caseflow.domain.records import Correction

PEOPLE = "people"
"""The fact of a claim under which its whole list of workers is set by hand."""


@dataclass(frozen=True, slots=True)
class Clash:
    """The file says otherwise than an officer did. `theirs` is the file's word as JSON text, None for nothing."""

    group: str
    key: str
    fact: str
    ours: str | None
    theirs: str | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The case to lay. `renamed` are things without a key whose other facts the file changed: old name, new name."""

    case: CaseFile
    clashes: tuple[Clash, ...] = ()
    renamed: Mapping[tuple[str, str], str] = field(default_factory=dict)


def merged(old: CaseFile, new: CaseFile, corrections: Iterable[Correction]) -> Merged:
    """The new file's facts, with every standing word of an officer kept."""
    made = tuple(corrections)
    if not any(one.standing for one in made):
        return Merged(new)
    weaving = _Weaving(old, new, made)
    for shelf in shelves(new):
        weaving.lay(shelf)
    weaving.keep_what_is_named()
    return Merged(weaving.case, tuple(weaving.clashes), weaving.renamed)


class _Weaving:
    """One case being woven from two."""

    def __init__(self, old: CaseFile, new: CaseFile, corrections: tuple[Correction, ...]) -> None:
        self.old, self.case, self.made = old, new, corrections
        self.standing = {(one.group, one.key, one.fact): one for one in corrections if one.standing}
        self.clashes: list[Clash] = []
        self.renamed: dict[tuple[str, str], str] = {}

    def lay(self, shelf: Shelf) -> None:
        """Lay one shelf of the file, the officers' words kept."""
        if shelf.group is Group.PEOPLE and (Group.CLAIMS.value, shelf.claim, PEOPLE) in self.standing:
            self._whole_list(shelf)
            return
        touched = {key for group, key, _ in self.standing if group == shelf.group and key.startswith(shelf.before)}
        if not touched:
            return
        theirs = things_on(self.case, shelf)
        if shelf.group in SINGLE:
            laid: Iterable[Any] = (self._woven(shelf, "", things_on(self.old, shelf)[0], theirs[0]),)
        elif shelf.group in LETTERS:
            laid = self._keyed(shelf, theirs, touched)
        else:
            laid = self._unkeyed(shelf, theirs, touched)
        self.case = with_things(self.case, shelf, tuple(laid))

    def keep_what_is_named(self) -> None:
        """Take back what the file dropped and a kept thing still names, until nothing kept names nothing."""
        while missing := {(group, key) for _, group, key in references(self.case)} - _keys(self.case):
            back = [(group, key) for group, key in sorted(missing) if (group, key) in _keys(self.old)]
            if not back:
                return
            for group, key in back:
                shelf = Shelf(Group(group))
                thing = known(self.old, shelf, ())[key]
                self.case = with_things(self.case, shelf, (*things_on(self.case, shelf), thing))
                self._clash(shelf, key, "", told_whole(thing), None)

    def _keyed(self, shelf: Shelf, theirs: Things, touched: set[str]) -> Iterator[Any]:
        ours = known(self.old, shelf, self.made)
        stated = {thing.key: thing for thing in theirs}
        for key, thing in stated.items():
            if self._withdrawn(shelf, key) and key not in ours:
                self._clash(shelf, key, "", None, kept_text(thing))
            elif key in touched and key in ours:
                yield self._woven(shelf, key, ours[key], thing)
            else:
                yield thing
        for key, thing in ours.items():
            if key in touched and key not in stated:
                yield self._unstated(shelf, key, thing)

    def _unkeyed(self, shelf: Shelf, theirs: Things, touched: set[str]) -> Iterator[Any]:
        ours = known(self.old, shelf, self.made)
        first = first_values(self.made, shelf)
        gone = sorted(touched - ours.keys())
        kept = {key: thing for key, thing in ours.items() if key in touched}
        pairs = counterparts(theirs, kept, first, shelf)
        dropped = counterparts(theirs, {}, {}, shelf, withdrawn=gone, taken=pairs.keys())
        for place, thing in enumerate(theirs):
            if place in dropped:
                self._clash(shelf, dropped[place], "", None, kept_text(thing))
            elif place in pairs:
                yield self._paired(shelf, pairs[place], kept[pairs[place]], thing)
            else:
                yield thing
        for key, thing in kept.items():
            if key not in pairs.values():
                yield self._unstated(shelf, key, thing)

    def _paired(self, shelf: Shelf, key: str, ours: Any, theirs: Any) -> Any:
        """An officer's thing without a key and the file's; where the file changed the rest, it takes a new name."""
        woven = self._woven(shelf, key, ours, theirs)
        first = first_values(self.made, shelf)[key]
        name = shelf.before + fingerprint({**view_of(woven), **first})
        if name != key.partition("-")[0]:
            self.renamed[shelf.group.value, key] = name
        return woven

    def _woven(self, shelf: Shelf, key: str, ours: Any, theirs: Any) -> Any:
        """The file's thing with the officers' facts in it; a claim's workers are laid apart."""
        said, stated = facts_of(ours), facts_of(theirs)
        whole = self.standing.get((shelf.group.value, key, ""))
        kept = {}
        for fact, value in said.items():
            by_hand = (shelf.group.value, key, fact) in self.standing
            if by_hand or (whole is not None and shown(value) is not None):
                kept[fact] = value
                if shown(value) != (word := shown(stated[fact])):
                    self._clash(shelf, key, fact, shown(value), None if word is None else kept_text(stated[fact]))
        return with_facts(theirs, kept)

    def _unstated(self, shelf: Shelf, key: str, thing: Any) -> Any:
        """A thing that the file does not state: one added by hand survives, one corrected by hand is a clash."""
        if (shelf.group.value, key, "") not in self.standing:
            self._clash(shelf, key, "", told_whole(thing), None)
        return thing

    def _whole_list(self, shelf: Shelf) -> None:
        """A list of workers that was set by hand as a whole."""
        ours, theirs = things_on(self.old, shelf), things_on(self.case, shelf)
        if _prints(ours) != _prints(theirs):
            word = kept_text(theirs) if theirs else None
            self.clashes.append(Clash(Group.CLAIMS.value, shelf.claim, PEOPLE, str(len(ours)), word))
        self.case = with_things(self.case, shelf, ours)

    def _withdrawn(self, shelf: Shelf, key: str) -> bool:
        whole = self.standing.get((shelf.group.value, key, ""))
        return whole is not None and whole.new is None

    def _clash(self, shelf: Shelf, key: str, fact: str, ours: str | None, theirs: str | None) -> None:
        self.clashes.append(Clash(shelf.group.value, key, fact, ours, theirs))


def without_people(thing: Any) -> Any:
    """A claim without its workers, who are corrected by themselves; any other thing as it is."""
    return replace(thing, people=()) if isinstance(thing, Claim) else thing


def _keys(case: CaseFile) -> set[tuple[str, str]]:
    named = {(group.value, one.key) for group in LETTERS for one in things_on(case, Shelf(group))}
    return named | {(Group.PARTIES.value, "workers")}


def _prints(people: Things) -> list[str]:
    """Workers as they compare: two seals of one number are equal by their digest."""
    return [fingerprint(view_of(one)) for one in people]
