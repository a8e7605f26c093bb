"""The workers of a claim laid as one list, as it was pasted and shown; the claim's own sums may be set from it."""

from dataclasses import replace

from caseflow.actions.facts.recording import Amended, Touch, already_done, deed_of, good_reason, held, record
from caseflow.actions.permission import demand
from caseflow.domain.amending import Group, fingerprint, print_of, view_of
from caseflow.domain.amending_errors import NoSuchFact, NothingChanged, StaleFact
from caseflow.domain.amending_merge import PEOPLE
from caseflow.domain.amending_names import amended, differences
from caseflow.domain.amending_text import kept_text
from caseflow.domain.case_file import Claim, Worker
from caseflow.domain.money import total
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.office import Dossier, Office, Pen

PASTE_WORKERS = "paste_workers"
"""What the log calls this act."""


def people_print(claim: Claim) -> str:
    """The fingerprint of a claim with its workers: what an officer saw before pasting."""
    prints = {str(place): print_of(one) for place, one in enumerate(claim.people)}
    return fingerprint({**view_of(claim), **prints})


def paste_workers(
    case_id: str,
    claim_key: str,
    workers: tuple[Worker, ...],
    *,
    sums: bool,
    more: bool = False,
    seen: str,
    reason: str,
    once: str = "",
    by: ActingOfficer,
    office: Office,
) -> Amended:
    """Set the claim's list of workers; with `more` put these after those already listed.

    With `sums` the claim's number of workers and sum owed follow the list. Raises StaleFact where the claim or its
    list changed since it was seen (`people_print`), NoSuchFact, NothingChanged, BadFact, ReasonMissing,
    ReasonTooLong, PersonalInText, NoSuchCase, NotAllowed.
    """
    demand(Verb.DRAFT, by)
    deed = deed_of(PASTE_WORKERS, case_id, Group.CLAIMS.value, good_reason(reason), once=once, by=by, office=office)

    def work(pen: Pen) -> Amended:
        dossier = held(pen, case_id, by)
        if pen.has_entry(deed.act.id):
            return already_done(dossier, deed.act.id)
        old = _claim(dossier, claim_key, seen)
        new = replace(old, people=(*old.people, *workers) if more else workers)
        if sums:
            owed = total([one.owed for one in new.people if one.owed is not None])
            new = replace(new, workers=len(new.people), owed=owed)
        touched = _touched(old, new)
        if not touched:
            raise NothingChanged(case=case_id)
        case = amended(dossier.case, Group.CLAIMS, claim_key, new, dossier.work.corrections)
        return record(pen, dossier, case, deed, touched, before=kept_text(old), after=kept_text(new))

    return office.graph.write(work)


def _claim(dossier: Dossier, key: str, seen: str) -> Claim:
    claim = next((one for one in dossier.case.claims if one.key == key), None)
    if claim is None:
        raise NoSuchFact(case=dossier.case.id, group=Group.CLAIMS, key=key)
    if people_print(claim) != seen:
        raise StaleFact(claim, people_print(claim), case=dossier.case.id, group=Group.CLAIMS, key=key)
    return claim


def _touched(old: Claim, new: Claim) -> tuple[Touch, ...]:
    """The list as a whole, and the claim's own facts that follow it."""
    touched = []
    if [print_of(one) for one in old.people] != [print_of(one) for one in new.people]:
        touched.append(_touch(old, PEOPLE, str(len(old.people)), str(len(new.people))))
    touched += [_touch(old, fact, was, now) for fact, (was, now) in differences(old, new).items()]
    return tuple(touched)


def _touch(claim: Claim, fact: str, old: str | None, new: str | None) -> Touch:
    return Touch(group=Group.CLAIMS.value, key=claim.key, fact=fact, old=old, new=new)
