"""How a change of facts goes into the store: checked whole, judged before and after, recorded, laid, logged."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from caseflow.actions.permission import on_behalf, reach
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.amending_errors import BadFact, NoSuchAct, ReasonMissing, ReasonTooLong
from caseflow.domain.amending_merge import without_people
from caseflow.domain.amending_names import correction_id
from caseflow.domain.amending_paths import keyed_path
from caseflow.domain.amending_text import kept_text
from caseflow.domain.case_file import CaseFile
from caseflow.domain.crossing import cross_faults
from caseflow.domain.entry import Act, Entry
from caseflow.domain.errors import Fault, NoSuchCase
from caseflow.domain.judgement_changes import JudgementChange, effects_of
from caseflow.domain.law_book import LawBook
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Correction
from caseflow.office import Dossier, Office, Pen, Stamp

LONGEST_REASON = 500
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One fact that an act changed, with its shown values; `fact` is empty for a whole thing."""

    group: str
    key: str
    fact: str
    old: str | None
    new: str | None
    standing: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """What an act did to the facts, and what that changed in the judgement."""

    case: str
    act: str
    group: str
    key: str
    touched: tuple[Touch, ...] = ()
    effects: tuple[JudgementChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act about facts, as it was made before its unit of work."""

    act: Act
    group: str
    reason: str
    today: date
    law: LawBook
    by: ActingOfficer


def good_reason(reason: str) -> str:
    """The reason without the space around it. Raises ReasonMissing, ReasonTooLong, PersonalInText."""
    spare = " ".join(reason.split())
    if not spare:
        raise ReasonMissing
    if len(spare) > LONGEST_REASON:
        raise ReasonTooLong(most=LONGEST_REASON)
    refuse_personal(spare, "reason")
    return spare


def held(pen: Pen, case_id: str, by: ActingOfficer, verb: Verb = Verb.DRAFT) -> Dossier:
    """The case, with other writers waiting. Raises NoSuchCase, NotAllowed."""
    if not pen.hold(case_id):
        raise NoSuchCase(case=case_id)
    return reach(verb, pen.dossier(case_id), by, case_id=case_id)


def refuse_faults(case: CaseFile) -> None:
    """Raises BadFact where the parts of a case do not fit each other, each place named by the things' own keys."""
    faults = tuple(Fault(keyed_path(case, one.path), one.slug, one.terms) for one in cross_faults(case))
    if faults:
        raise BadFact(faults, case=case.id)


def record(pen: Pen, dossier: Dossier, case: CaseFile, deed: Deed, touched: Iterable[Touch], **more: Any) -> Amended:
    """Lay the case as it is now and write down what was done. Raises BadFact and changes nothing.

    `more` goes into the log beside group, key, old and new values, reason and what changed in the judgement.
    """
    refuse_faults(case)
    changed = tuple(touched)
    effects = effects_of(dossier.case, case, deed.law, deed.today)
    act = deed.act
    save_corrections(pen, dossier, changed, deed)
    pen.lay_case(case, Stamp(batch=act.id, file="", by=act.by, at=act.at))
    named = changed[0].key if changed else str(more.get("key", ""))
    what = {
        "group": deed.group,
        "key": named,
        "from": {one.fact: one.old for one in changed},
        "to": {one.fact: one.new for one in changed},
        "touched": [asdict(one) for one in changed],
        "why": deed.reason,
        "effects": [asdict(one) for one in effects],
        **more,
    }
    pen.append(on_behalf(replace(act, what=content(what)), Verb.DRAFT, dossier, deed.by))
    return Amended(case=case.id, act=act.id, group=deed.group, key=named, touched=changed, effects=effects)


def save_corrections(pen: Pen, dossier: Dossier, touched: Iterable[Touch], deed: Deed) -> None:
    """A record of each fact that was set by hand; the ones it takes the place of stand no longer."""
    act = deed.act
    for place, one in enumerate(touched, start=len(dossier.work.corrections)):
        for older in dossier.work.corrections:
            if older.standing and (older.group, older.key, older.fact) == (one.group, one.key, one.fact):
                pen.save(replace(older, standing=False))
        pen.save(
            Correction(
                id=correction_id(act.id, place), case=act.subject, group=one.group, key=one.key, fact=one.fact,
                old=one.old, new=one.new, reason=deed.reason, by=act.by, at=act.at, standing=one.standing,
            )
        )  # fmt: skip


def effects_in(what: Mapping[str, Any]) -> tuple[JudgementChange, ...]:
    """The changes of the judgement that an entry of the log kept."""
    return tuple(
        JudgementChange(slug=one["slug"], terms=one["terms"], rules=tuple(one["rules"]), paths=tuple(one["paths"]))
        for one in what.get("effects", ())
    )


def entry_of(dossier: Dossier, act_id: str) -> Entry:
    """The entry of one act about the case. Raises NoSuchAct."""
    for entry in dossier.entries:
        if entry.act.id == act_id:
            return entry
    raise NoSuchAct(case=dossier.case.id, act=act_id)


def what_of(entry: Entry) -> dict[str, Any]:
    """What an entry says was done."""
    what: dict[str, Any] = json.loads(entry.act.what)
    return what


def already_done(dossier: Dossier, act_id: str) -> Amended:
    """What a first click did, for the second."""
    what = what_of(entry_of(dossier, act_id))
    return Amended(
        case=dossier.case.id,
        act=act_id,
        group=what.get("group", ""),
        key=what.get("key", ""),
        touched=tuple(Touch(**one) for one in what.get("touched", ())),
        effects=effects_in(what),
    )


def deed_of(verb: str, case_id: str, group: str, reason: str, *, once: str, by: ActingOfficer, office: Office) -> Deed:
    """An act about facts; made before its unit of work."""
    act = act_of(verb, case_id, by=by, office=office, once=once)
    return Deed(act=act, group=group, reason=reason, today=office.clock.today(), law=office.law, by=by)


def kept_whole(thing: Any, other: Any) -> str | None:
    """A thing as the log keeps it: whole where it came or went, without a claim's workers where it only changed."""
    if thing is None:
        return None
    return kept_text(thing if other is None else without_people(thing))
