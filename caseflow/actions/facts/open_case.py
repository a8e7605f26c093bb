"""Open a case by hand: its number, where it lies and what it is about; everything else is added fact by fact."""

from dataclasses import replace

from caseflow.actions.facts.recording import Amended, good_reason, refuse_faults
from caseflow.actions.permission import demand, demand_about, on_behalf
from caseflow.actions.writing_down import act_of, content, refuse_personal
from caseflow.domain.amending import Group
from caseflow.domain.amending_errors import CaseThere
from caseflow.domain.amending_text import kept_text
from caseflow.domain.case_file import CaseFile
from caseflow.domain.errors import NoSuchCase
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.powers import place_of
from caseflow.office import Dossier, Office, Pen, Stamp

OPEN_CASE = "open_case"
"""What the log calls this act."""
_SERIES = "case"
_AT_THE_COUNTER = "case-opening"
"""A series whose number makes those who open cases at the same moment wait for each other."""


def open_case(case: CaseFile, *, reason: str, once: str = "", by: ActingOfficer, office: Office) -> Amended:
    """Take in a new case; where its id is empty it gets the next number of the year ("2026-001").

    Raises CaseThere, BadFact, ReasonMissing, ReasonTooLong, PersonalInText, NotAllowed.
    """
    demand(Verb.DRAFT, by)
    demand_about(Verb.DRAFT, place_of(case), by)
    why = good_reason(reason)
    refuse_faults(case)
    for name, text in (("note", case.notes), *(("name", one.name) for one in case.projects)):
        refuse_personal(text or "", name)
    year = office.clock.today().year
    act = act_of(OPEN_CASE, case.id, by=by, office=office, once=once)

    def work(pen: Pen) -> str:
        if pen.has_entry(act.id):
            raise _OpenedBefore
        pen.take_number(_AT_THE_COUNTER)
        numbered = replace(case, id=case.id or _next_id(pen, year))
        if pen.hold(numbered.id):
            raise CaseThere(case=numbered.id)
        pen.lay_case(numbered, Stamp(batch=act.id, file="", by=act.by, at=act.at))
        done = replace(act, subject=numbered.id, what=content({"after": kept_text(numbered), "why": why}))
        pen.append(on_behalf(done, Verb.DRAFT, Dossier(case=numbered), by))
        return numbered.id

    try:
        opened = office.graph.write(work)
    except _OpenedBefore:
        opened = case.id or _found_again(act.id, year, office)
    return Amended(case=opened, act=act.id, group=Group.CASE.value, key="")


class _OpenedBefore(Exception):
    """The first click did it: the unit is given up, so that no number is used for the second."""


def _next_id(pen: Pen, year: int) -> str:
    """The next number of the year that no case bears yet, chosen ids included."""
    while True:
        found = f"{year}-{pen.take_number(f'{_SERIES}-{year}'):03}"
        if pen.case(found) is None:
            return found


def _found_again(act_id: str, year: int, office: Office) -> str:
    """The id that the first click was given: the newest cases of the year are looked at first."""
    after, numbered = f"{year}-", []
    while page := [row for row in office.graph.cases(after=after) if row.id.startswith(f"{year}-")]:
        numbered += page
        after = page[-1].id
    for row in sorted(numbered, key=lambda row: row.imported_at, reverse=True):
        dossier = office.graph.dossier(row.id)
        if dossier is not None and any(entry.act.id == act_id for entry in dossier.entries):
            return row.id
    raise NoSuchCase(case="")
