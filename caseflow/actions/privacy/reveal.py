"""Show one sealed value in clear: for a purpose of the list, told in words, written down before it is shown."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from caseflow.actions.permission import demand, on_behalf, reach
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.case_file import CaseFile
from caseflow.domain.entry import Act, Entry
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.reveal import (
    MOST_AT_ONCE,
    SHOWN_FOR_SECONDS,
    Purpose,
    PurposeMissing,
    SealedField,
    ShownAlready,
    TooManyReveals,
    sealed_at,
    sealed_fields,
)
from caseflow.office import Dossier, Office, Pen

REVEAL = "reveal"
"""What the log calls this act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an officer asks to see, and what for: a purpose of the list, and a few words of his own."""

    path: str
    purpose: str
    why: str


@dataclass(frozen=True, slots=True)
class Revealed:
    """One value in clear, for this moment. It prints itself masked, so that no log and no message repeats it."""

    field: SealedField
    clear: str

    def __repr__(self) -> str:
        return f"Revealed({self.field.path}, {self.field.sealed.mask})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedList:
    """The sealed values of a case by their masks, and the last times one of them was shown."""

    case: CaseFile
    fields: tuple[SealedField, ...]
    shown: tuple[Entry, ...]


def list_sealed(case_id: str, *, by: ActingOfficer, office: Office) -> SealedList:
    """What may be asked for. Raises NotAllowed, NoSuchCase."""
    demand(Verb.REVEAL, by)
    dossier = reach(Verb.REVEAL, office.graph.dossier(case_id), by, case_id=case_id)
    return SealedList(
        case=dossier.case,
        fields=sealed_fields(dossier.case, dossier.work),
        shown=tuple(one for one in reversed(dossier.entries) if one.act.verb == REVEAL),
    )


def reveal(case_id: str, asked: Asked, *, once: str = "", by: ActingOfficer, office: Office) -> Revealed:
    """The value at a path of the case, in clear. Nothing is shown that is not in the log.

    A second click of the same form shows it again within a minute; later it is refused.
    Raises NotAllowed, NoSuchCase, PurposeMissing, PersonalInText, NothingSealedThere, TooManyReveals, ShownAlready,
    BrokenSeal.
    """
    demand(Verb.REVEAL, by)
    seen = reach(Verb.REVEAL, office.graph.dossier(case_id), by, case_id=case_id)
    why = _checked(asked)
    at = office.clock.now()
    found = sealed_at(seen.case, seen.work, asked.path)
    shown = Revealed(found, office.cipher.unseal(found.sealed))
    what = {"field": found.path, "mask": found.sealed.mask, "purpose": asked.purpose, "why": why}
    act = act_of(REVEAL, case_id, content(what), by=by, office=office, at=at, once=once and f"{once} {asked.path}")

    def work(pen: Pen) -> Revealed:
        if not pen.hold(case_id):
            raise NoSuchCase(case=case_id)
        dossier = reach(Verb.REVEAL, pen.dossier(case_id), by, case_id=case_id)
        if pen.has_entry(act.id):
            _check_second_click(dossier, act)
            return shown
        if sealed_at(dossier.case, dossier.work, asked.path).sealed.digest != found.sealed.digest:
            raise ShownAlready
        _check_count(dossier, by.officer.name, at)
        pen.append(on_behalf(act, Verb.REVEAL, dossier, by))
        return shown

    return office.graph.write(work)


def _checked(asked: Asked) -> str:
    why = asked.why.strip()
    if asked.purpose not in set(map(str, Purpose)) or not why:
        raise PurposeMissing(words=" ".join(Purpose))
    refuse_personal(why, "purpose")
    return why


def _check_second_click(dossier: Dossier, act: Act) -> None:
    """The same click for the same value, a moment ago; anything else asks anew."""
    first = next((entry.act for entry in dossier.entries if entry.act.id == act.id), None)
    late = first is None or act.at - first.at > timedelta(seconds=SHOWN_FOR_SECONDS)
    if first is None or late or json.loads(first.what)["mask"] != json.loads(act.what)["mask"]:
        raise ShownAlready


def _check_count(dossier: Dossier, name: str, at: datetime) -> None:
    hour_ago = at - timedelta(hours=1)
    lately = [one for one in dossier.entries if one.act.verb == REVEAL and one.act.by == name and one.act.at > hour_ago]
    if len(lately) >= MOST_AT_ONCE:
        raise TooManyReveals(most=MOST_AT_ONCE)
