"""Who may do what: asked at the top of every action, and about one case once its facts are read."""

import json
from dataclasses import replace

from caseflow.actions.writing_down import content
from caseflow.domain.entry import Act
from caseflow.domain.errors import NoSuchCase, NotAllowed
from caseflow.domain.officer import ActingOfficer, CasePlace, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Dossier


def demand(verb: Verb, by: ActingOfficer) -> None:
    """Raises NotAllowed where the officer may not do this anywhere."""
    if not by.may(verb):
        raise NotAllowed(officer=by.officer.name, verb=verb.value)


def reach(verb: Verb, dossier: Dossier | None, by: ActingOfficer, *, case_id: str) -> Dossier:
    """The dossier, where the officer may do this about it.

    Raises NoSuchCase for one that is not there or that the officer may not even read, so that a guessed id tells
    nothing; NotAllowed for one that may be read but not worked on in this way.
    """
    if dossier is None or not by.may_about(Verb.READ, place := place_of(dossier.case, dossier.work.in_charge)):
        raise NoSuchCase(case=case_id)
    demand_about(verb, place, by)
    return dossier


def on_behalf(act: Act, verb: Verb, dossier: Dossier, by: ActingOfficer) -> Act:
    """The act as the log takes it: where only a delegation allows it, it says for whom it was done (`on_behalf_of`)."""
    lender = by.lender(verb, place_of(dossier.case, dossier.work.in_charge))
    return act if lender is None else replace(act, what=content({**json.loads(act.what), "on_behalf_of": lender}))


def demand_about(verb: Verb, place: CasePlace, by: ActingOfficer) -> None:
    """Raises NotAllowed."""
    if not by.may_about(verb, place):
        raise NotAllowed(officer=by.officer.name, verb=verb.value)
