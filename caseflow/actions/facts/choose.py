"""A file says otherwise than an officer did: a person chooses, with a reason, whose word holds."""

import types
from collections.abc import Iterable
from dataclasses import replace
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
from caseflow.domain.amending import KINDS, LETTERS, Group, Shelf, facts_of, with_facts, with_things
from caseflow.domain.amending_errors import ConflictSettled, NoSuchConflict, NoSuchFact
from caseflow.domain.amending_merge import PEOPLE
from caseflow.domain.amending_names import amended, differences, found
from caseflow.domain.amending_text import from_text, kind_of_fact
from caseflow.domain.case_file import CaseFile, Worker
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Conflict
from caseflow.office import Dossier, Office, Pen

CHOOSE_CONFLICT = "choose_conflict"
"""What the log calls this act."""
OURS, THEIRS = "ours", "theirs"
_ALL_WORKERS = types.GenericAlias(tuple, (Worker, ...))


def choose(
    case_id: str,
    conflict_id: str,
    *,
    theirs: bool,
    reason: str,
    once: str = "",
    by: ActingOfficer,
    office: Office,
) -> Amended:
    """Settle a conflict. "theirs" lays the file's word and the corrections of it stand no longer; "ours" keeps ours,
    and the same word of a file is no conflict again.

    Raises NoSuchConflict, ConflictSettled, BadFact where the file's word no longer fits the rest, NoSuchFact where the
    thing is gone, ReasonMissing, ReasonTooLong, PersonalInText, NoSuchCase, NotAllowed.
    """
    demand(Verb.DRAFT, by)
    deed = deed_of(CHOOSE_CONFLICT, case_id, "", good_reason(reason), once=once, by=by, office=office)

    def work(pen: Pen) -> Amended:
        dossier = held(pen, case_id, by)
        if pen.has_entry(deed.act.id):
            return already_done(dossier, deed.act.id)
        conflict = _open(dossier, conflict_id)
        act = deed.act
        settled = replace(
            conflict, chosen=THEIRS if theirs else OURS, chosen_by=act.by, chosen_at=act.at, reason=deed.reason
        )
        pen.save(settled)
        return _chosen(pen, dossier, settled, replace(deed, group=conflict.group))

    return office.graph.write(work)


def _open(dossier: Dossier, conflict_id: str) -> Conflict:
    conflict = next((one for one in dossier.work.conflicts if one.id == conflict_id), None)
    if conflict is None:
        raise NoSuchConflict(case=dossier.case.id, conflict=conflict_id)
    if conflict.chosen is not None:
        raise ConflictSettled(case=dossier.case.id, by=conflict.chosen_by)
    return conflict


def _chosen(pen: Pen, dossier: Dossier, conflict: Conflict, deed: Deed) -> Amended:
    more = {"choice": conflict.chosen, "fact": conflict.fact, "file": conflict.file, "key": conflict.key}
    group = Group(conflict.group)
    old = found(dossier.case, group, conflict.key, dossier.work.corrections)
    if conflict.chosen == OURS:
        return record(pen, dossier, dossier.case, deed, (), **more)
    case = _as_the_file_says(dossier, conflict, old)
    new = found(case, group, conflict.key, dossier.work.corrections)
    _end(pen, dossier, conflict)
    touched = tuple(_touches(conflict, old, new))
    kept_texts = {"before": kept_whole(old, new), "after": kept_whole(new, old)}
    return record(pen, dossier, case, deed, touched, **kept_texts, **more)


def _as_the_file_says(dossier: Dossier, conflict: Conflict, old: Any) -> CaseFile:
    case, group, made = dossier.case, Group(conflict.group), dossier.work.corrections
    if conflict.fact and old is None:
        raise NoSuchFact(case=case.id, group=group, key=conflict.key)
    if conflict.fact == PEOPLE and group is Group.CLAIMS:
        people = () if conflict.theirs is None else from_text(_ALL_WORKERS, conflict.theirs)
        return with_things(case, Shelf(Group.PEOPLE, conflict.key), people)
    if not conflict.fact:
        thing = None if conflict.theirs is None else from_text(KINDS[group], conflict.theirs)
        return amended(case, group, conflict.key, thing, made)
    value = _unknown(group, conflict.fact)
    if conflict.theirs is not None:
        value = from_text(kind_of_fact(KINDS[group], conflict.fact), conflict.theirs)
    return amended(case, group, conflict.key, with_facts(old, {conflict.fact: value}), made)


def _unknown(group: Group, fact: str) -> Any:
    """What a fact reads where nothing is known of it."""
    return facts_of(KINDS[group](key="") if group in LETTERS else KINDS[group]())[fact]


def _end(pen: Pen, dossier: Dossier, conflict: Conflict) -> None:
    """The corrections that the file's word replaces stand no longer: of the fact, or of the whole thing."""
    for one in dossier.work.corrections:
        about = (one.group, one.key) == (conflict.group, conflict.key)
        if one.standing and about and conflict.fact in {"", one.fact}:
            pen.save(replace(one, standing=False))


def _touches(conflict: Conflict, old: Any, new: Any) -> Iterable[Touch]:
    differing = differences(old, new)
    if conflict.fact == PEOPLE:
        differing = {PEOPLE: (str(len(old.people)), str(len(new.people)))}
    for fact, (was, now) in differing.items():
        yield Touch(group=conflict.group, key=conflict.key, fact=fact, old=was, new=now, standing=False)


def open_conflicts(dossier: Dossier) -> tuple[Conflict, ...]:
    """Conflicts that wait for a person, in the order they were found."""
    return tuple(one for one in dossier.work.conflicts if one.chosen is None)
