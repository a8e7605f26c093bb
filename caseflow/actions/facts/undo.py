"""Undo a correction: a new one back to what it replaced; the fact then follows the files again."""

from dataclasses import replace
from typing import Any

from caseflow.actions.facts.recording import (
    Amended,
    Deed,
    Touch,
    already_done,
    deed_of,
    entry_of,
    good_reason,
    held,
    kept_whole,
    record,
    what_of,
)
from caseflow.actions.permission import demand
from caseflow.domain.amending import KINDS, Group, Shelf, facts_of, with_facts, with_things
from caseflow.domain.amending_errors import NoSuchCorrection, NotStanding
from caseflow.domain.amending_merge import PEOPLE
from caseflow.domain.amending_names import amended, found
from caseflow.domain.amending_text import from_text, kept_text
from caseflow.domain.case_file import CaseFile
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Correction
from caseflow.office import Dossier, Office, Pen

UNDO_CORRECTION = "undo_correction"
"""What the log calls this act."""


def undo(
    case_id: str, correction_id: str, *, reason: str, once: str = "", by: ActingOfficer, office: Office
) -> Amended:
    """Take one correction back. Where it had replaced an older one of the same fact, that older word stands again.

    Raises NoSuchCorrection, NotStanding where a newer word took its place, BadFact where the rest of the case no
    longer fits the old value, ReasonMissing, ReasonTooLong, PersonalInText, NoSuchCase, NotAllowed.
    """
    demand(Verb.DRAFT, by)
    deed = deed_of(UNDO_CORRECTION, case_id, "", good_reason(reason), once=once, by=by, office=office)

    def work(pen: Pen) -> Amended:
        dossier = held(pen, case_id, by)
        if pen.has_entry(deed.act.id):
            return already_done(dossier, deed.act.id)
        return _undone(pen, dossier, _standing(dossier, correction_id), deed)

    return office.graph.write(work)


def _undone(pen: Pen, dossier: Dossier, undone: Correction, deed: Deed) -> Amended:
    group = Group(undone.group)
    before = what_of(entry_of(dossier, undone.id.rpartition("-")[0])).get("before")
    old = found(dossier.case, group, undone.key, dossier.work.corrections)
    case, new = _back(dossier, undone, old, None if before is None else from_text(KINDS[group], before))
    touch = Touch(
        group=group,
        key=undone.key,
        fact=undone.fact,
        old=undone.new,
        new=undone.old,
        standing=_was_set_before(dossier, undone),
    )
    whole = undone.fact == PEOPLE
    kept = (kept_text(old), kept_text(new)) if whole else (kept_whole(old, new), kept_whole(new, old))
    more = {"undoes": undone.id, "before": kept[0], "after": kept[1]}
    return record(pen, dossier, case, replace(deed, group=group.value), (touch,), **more)


def _standing(dossier: Dossier, correction_id: str) -> Correction:
    one = next((one for one in dossier.work.corrections if one.id == correction_id), None)
    if one is None:
        raise NoSuchCorrection(case=dossier.case.id, correction=correction_id)
    if not one.standing:
        raise NotStanding(case=dossier.case.id)
    return one


def _back(dossier: Dossier, undone: Correction, now: Any, before: Any) -> tuple[CaseFile, Any]:
    """The case with that one correction taken back, and the thing as it is then."""
    group, made = Group(undone.group), dossier.work.corrections
    if undone.fact == PEOPLE and now is not None and before is not None:
        case = with_things(dossier.case, Shelf(Group.PEOPLE, undone.key), before.people)
        return case, found(case, group, undone.key, made)
    new = before
    if undone.fact and now is not None and before is not None:
        new = with_facts(now, {undone.fact: facts_of(before)[undone.fact]})
    return amended(dossier.case, group, undone.key, new, made), new


def _was_set_before(dossier: Dossier, undone: Correction) -> bool:
    """Whether the value that comes back was itself somebody's correction."""
    return any(
        one.new == undone.old and (one.group, one.key, one.fact) == (undone.group, undone.key, undone.fact)
        for one in dossier.work.corrections
    )
