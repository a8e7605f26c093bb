"""The facts of a case one thing at a time: where it lies, what it states, what it is called, how it is put back.

Keyed things keep their keys. A thing without a key (an event, an act, a worker …) is called by a fingerprint of what
it first stated, so that it keeps its name when it is corrected and when others are put before it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from caseflow.domain.case_file import (
    Act,
    CaseFile,
    Claim,
    Contract,
    Dispute,
    Event,
    Party,
    Project,
    Proof,
    Region,
    Source,
    Supervision,
    Supervisor,
    Systems,
    Worker,
)
from caseflow.domain.changes import json_name, shown
from caseflow.domain.days import Day
from caseflow.domain.words import SystemCode


class Group(StrEnum):
    """The lists of things that a hand may correct."""

    CASE = "case"
    SYSTEMS = "systems"
    SUPERVISION = "supervision"
    PROJECTS = "projects"
    PARTIES = "parties"
    CONTRACTS = "contracts"
    CLAIMS = "claims"
    PEOPLE = "people"
    """The workers of one claim."""
    OFFICERS = "officers"
    ACTS = "acts"
    DISPUTES = "disputes"
    EVENTS = "events"
    PROOFS = "proofs"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """What a case file states of the case itself."""

    as_of: Day | None = None
    notes: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Oversight:
    """Who supervises: the town and the sector's regulator."""

    town: str | None = None
    regulator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemsKept:
    """The systems of the whole case."""

    systems: Systems = field(default_factory=dict)


Thing = (
    CaseFacts
    | SystemsKept
    | Oversight
    | Project
    | Party
    | Contract
    | Claim
    | Worker
    | Supervisor
    | Act
    | Dispute
    | Event
    | Proof
)
Things = tuple[Any, ...]
"""Things of one kind."""

KINDS: Mapping[Group, type] = {
    Group.CASE: CaseFacts,
    Group.SYSTEMS: SystemsKept,
    Group.SUPERVISION: Oversight,
    Group.PROJECTS: Project,
    Group.PARTIES: Party,
    Group.CONTRACTS: Contract,
    Group.CLAIMS: Claim,
    Group.PEOPLE: Worker,
    Group.OFFICERS: Supervisor,
    Group.ACTS: Act,
    Group.DISPUTES: Dispute,
    Group.EVENTS: Event,
    Group.PROOFS: Proof,
}
SINGLE = frozenset({Group.CASE, Group.SYSTEMS, Group.SUPERVISION})
"""Groups of one thing, which has no key and is never added or withdrawn."""
LETTERS: Mapping[Group, str] = {
    Group.PROJECTS: "P",
    Group.PARTIES: "A",
    Group.CONTRACTS: "K",
    Group.CLAIMS: "C",
    Group.PROOFS: "F",
}
"""Groups whose things have keys, and the letter that a key of the system begins with."""
_INNER: Mapping[str, type] = {"region": Region, "source": Source}
_OF_CLAIM = "~"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where things lie side by side: a group, and for workers the claim they belong to."""

    group: Group
    claim: str = ""

    @property
    def before(self) -> str:
        """What the name of each thing here begins with."""
        return f"{self.claim}{_OF_CLAIM}" if self.group is Group.PEOPLE else ""


def shelf_of(group: Group, key: str) -> Shelf:
    """The shelf that a thing of this name lies on: a worker is called by its claim and its fingerprint."""
    return Shelf(group, key.rpartition(_OF_CLAIM)[0] if group is Group.PEOPLE else "")


def shelves(case: CaseFile) -> Iterator[Shelf]:
    """Every shelf of the case; a claim's workers after the claims."""
    for group in Group:
        if group is not Group.PEOPLE:
            yield Shelf(group)
    for claim in case.claims:
        yield Shelf(Group.PEOPLE, claim.key)


def things_on(case: CaseFile, shelf: Shelf) -> Things:
    """The things of a shelf in the order of the case file."""
    if shelf.group is Group.PEOPLE:
        return next((claim.people for claim in case.claims if claim.key == shelf.claim), ())
    if shelf.group is Group.CASE:
        return (CaseFacts(as_of=case.as_of, notes=case.notes, source=case.source),)
    if shelf.group is Group.SYSTEMS:
        return (SystemsKept(systems=case.systems),)
    supervision = case.supervision or Supervision()
    if shelf.group is Group.SUPERVISION:
        return (Oversight(town=supervision.town, regulator=supervision.regulator),)
    things: Things = getattr(supervision if shelf.group in {Group.OFFICERS, Group.ACTS} else case, shelf.group.value)
    return things


def with_things(case: CaseFile, shelf: Shelf, things: Things) -> CaseFile:
    """The case with these things on the shelf, in place of those that lay there."""
    if shelf.group is Group.PEOPLE:
        claims = (replace(one, people=things) if one.key == shelf.claim else one for one in case.claims)
        return replace(case, claims=tuple(claims))
    if shelf.group in {Group.CASE, Group.SYSTEMS}:
        return replace(case, **{one.name: getattr(things[0], one.name) for one in fields(things[0])})
    stated: dict[str, Any] = {shelf.group.value: things}
    if shelf.group not in {Group.SUPERVISION, Group.OFFICERS, Group.ACTS}:
        return replace(case, **stated)
    if shelf.group is Group.SUPERVISION:
        stated = {"town": things[0].town, "regulator": things[0].regulator}
    supervision = replace(case.supervision or Supervision(), **stated)
    return replace(case, supervision=supervision if supervision != Supervision() else None)


def facts_of(thing: Thing) -> dict[str, Any]:
    """Each fact of a thing by its name in the case file ("from", "region.town", "systems.permit"); never its key."""
    facts: dict[str, Any] = {}
    for one in fields(thing):
        value = getattr(thing, one.name)
        if one.name in _INNER:
            for inner in fields(_INNER[one.name]):
                facts[f"{one.name}.{inner.name}"] = None if value is None else getattr(value, inner.name)
        elif one.name == "systems":
            before = "" if isinstance(thing, SystemsKept) else "systems."
            facts.update({f"{before}{code.value}": value.get(code) for code in SystemCode})
        elif one.name not in {"key", "people"}:
            facts[json_name(thing, one.name)] = value
    return facts


def with_facts(thing: Thing, facts: Mapping[str, Any]) -> Any:
    """The thing with these facts in place of its own, named as in `facts_of`."""
    stated = {**facts_of(thing), **facts}
    changed: dict[str, Any] = {}
    for one in fields(thing):
        if one.name in _INNER:
            inner = {part.name: stated[f"{one.name}.{part.name}"] for part in fields(_INNER[one.name])}
            unknown = all(value is None for value in inner.values())
            changed[one.name] = None if unknown else _INNER[one.name](**inner)
        elif one.name == "systems":
            before = "" if isinstance(thing, SystemsKept) else "systems."
            said = {code: stated[f"{before}{code.value}"] for code in SystemCode}
            changed[one.name] = {code: is_kept for code, is_kept in said.items() if is_kept is not None}
        elif one.name not in {"key", "people"}:
            changed[one.name] = stated[json_name(thing, one.name)]
    return replace(thing, **changed)


View = dict[str, str | None]
"""What a thing states as a person may see it; sealed values are masked."""


def view_of(thing: Thing | None) -> View:
    """Every fact of a thing as shown text, None where it is unknown; no fact for no thing."""
    return {} if thing is None else {name: shown(value) for name, value in facts_of(thing).items()}


def stated_in(view: View) -> View:
    """What is known of it."""
    return {name: value for name, value in view.items() if value is not None}


def fingerprint(view: View) -> str:
    """Twelve characters that tell one content from another."""
    text = json.dumps(stated_in(view), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def print_of(thing: Thing | None) -> str:
    """The fingerprint of a thing as it is now; empty for nothing."""
    return "" if thing is None else fingerprint(view_of(thing))


def free_key(case: CaseFile, group: Group) -> str:
    """The next key of a group: the letter of its kind and the number after the highest in use."""
    letter, taken = LETTERS[group], {one.key for one in things_on(case, Shelf(group))}
    number = len(taken) + 1
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"


def path_of(group: Group, key: str, fact: str = "") -> str:
    """The path of the case file by which people are told of a fact."""
    if group is Group.CASE:
        return fact
    start: tuple[str, ...] = (group.value, key)
    if group in {Group.OFFICERS, Group.ACTS}:
        start = ("supervision", group.value)
    if group is Group.PEOPLE:
        start = ("claims", shelf_of(group, key).claim, group.value)
    return ".".join(part for part in (*start, fact) if part)
