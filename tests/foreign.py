"""A case of one town and sector, with papers in it, and an officer of every role who belongs somewhere else."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from caseflow.actions.letters.draft_letter import draft_letter
from caseflow.actions.letters.drawing_up import draft_of, slots_text
from caseflow.domain.agency import Agency, AgencyKind
from caseflow.domain.entry import Act
from caseflow.domain.letter_record import Letter, LetterState
from caseflow.domain.office_value import ConfirmedValue
from caseflow.domain.officer import Officer, OfficerRole, Reach, Verb
from caseflow.domain.records import Conflict, Correction, Document, Move
from caseflow.domain.template_version import Found, TemplateState, TrialPress
from caseflow.domain.words import Sector
from caseflow.office import Office, Pen
from tests.contract import cases as stored
from tests.contract.records import BULK_JOB, RECORDS, TEMPLATE_VERSION
from tests.make import case_of
from tests.people import acting, engaged

CASE = "FX1"
LETTER = "l1"
ISSUED = "l2"
"""A letter of it that was issued."""
JOB = "somebody-else-s"
ACT = "fx-act"
"""The id of an act about it in the log."""
ID_NUMBER = "11010519491231002X"
STATED = {
    "id": CASE,
    "as_of": "2026-11-20",
    "project": {"name": "别处的工地", "sector": "housing", "region": {"town": "别处镇"}},
    "parties": [{"key": "GC", "name": "别处的总包公司"}, {"key": "SUB", "name": "别处的劳务公司"}],
    "contracts": [
        {"key": "K1", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "under": "K1", "kind": "labour"},
    ],
    "claims": [
        {
            "key": "C1",
            "employer": "SUB",
            "contract": "K2",
            "owed": 1200,
            "basis": "established",
            "people": [{"name": "张某", "id_number": ID_NUMBER, "owed": 1200}],
        }
    ],
}
OWNER = "案主"
"""Who handles the case: a regulator's officer of its sector, so that it has somebody."""
PLACES: Mapping[OfficerRole, str] = {
    OfficerRole.REGULATOR_OFFICER: "elsewhere_water",
    OfficerRole.TOWN_OFFICER: "elsewhere_town",
    OfficerRole.GRID_OFFICER: "elsewhere_grid",
}
_TREE = (
    Agency(id="elsewhere_water", name="本区水务所", kind=AgencyKind.REGULATOR, sectors=frozenset({Sector.WATER})),
    Agency(id="elsewhere_town", name="本镇", kind=AgencyKind.TOWN),
    Agency(id="elsewhere_grid", name="本镇一格", kind=AgencyKind.GRID, parent="elsewhere_town"),
)


def lay_foreign_case(office: Office) -> dict[OfficerRole, Officer]:
    """Lay the case and its papers; engage an officer of each role who has nothing to do with it."""
    sha256 = office.files.store(b"%PDF-1.4 a proof")

    template = office.files.store(office.press.template("advice_letter"))

    def work(pen: Pen) -> None:
        pen.lay_case(case_of(STATED), stored.stamp())
        for record in RECORDS:
            if isinstance(record, Document):
                pen.save(replace(record, case=CASE, sha256=sha256, withdrawn_at=None, withdrawn_by=None))
            elif isinstance(record, Conflict | Correction):
                pen.save(replace(record, case=CASE))
            elif isinstance(record, Move):
                pen.save(
                    replace(
                        record, case=CASE, place=0, move="receive", from_state="start", to_state="received", aside=False
                    )
                )
        pen.save(replace(BULK_JOB, id=JOB, by=OWNER))
        _lay_the_offices(pen, template)
        for agency in _TREE:
            pen.save(agency)
        pen.append(Act(id=ACT, at=stored.MOMENT, by=OWNER, door="page", verb="correct_fact", subject=CASE))

    office.graph.write(work)
    drafter = acting(OWNER, Verb.READ, Verb.DRAFT)
    letter = draft_letter(CASE, "correction_order", "SUB", by=drafter, office=office).letter
    issued = _issued(replace(letter, id=ISSUED), office)
    office.graph.write(lambda pen: (pen.save(replace(letter, id=LETTER)), pen.save(issued)))
    engaged(office, OWNER, OfficerRole.REGULATOR_OFFICER, agency="housing_regulator")
    return {role: engaged(office, f"别处{role.value}", role, agency=PLACES.get(role)) for role in OfficerRole}


def _lay_the_offices(pen: Pen, template: str) -> None:
    """Values that are confirmed, and a template that was handed in and tried once."""
    for key in ("complaint_phone", "arbitration_office", "legal_aid_phone"):
        pen.save(ConfirmedValue(id=key, value="12333", reason="-", by=OWNER, at=stored.MOMENT))
    found = Found(presses=(TrialPress(sha256=template),)).text
    proposed = replace(TEMPLATE_VERSION, kind="advice_letter", number=1, sha256=template, found=found)
    pen.save(
        replace(
            proposed,
            state=TemplateState.PROPOSED,
            activated_by=None,
            activated_at=None,
            retired_by=None,
            retired_at=None,
        )
    )


def _issued(letter: Letter, office: Office) -> Letter:
    number, day = "别处人社监令字〔2026〕1号", date(2026, 11, 20)
    stated = {name: "补填" if value is None else value for name, value in json.loads(letter.slots).items()}
    blank = {slot.name: "补填" for slot in office.press.kind(letter.kind).slots if slot.may_be_blank and not slot.many}
    pressed = office.press.issue(replace(draft_of(letter), slots={**blank, **stated}), number=number, issued_on=day)
    sha256 = office.files.store(pressed.docx)
    slots = slots_text(pressed.draft)
    return replace(letter, state=LetterState.ISSUED, slots=slots, number=number, issued_on=day, sha256=sha256)


def reaches(office: Office, role: OfficerRole, verb: Verb) -> bool:
    """Whether this role may do this about every case, foreign ones too."""
    return office.matrix[role].get(verb) is Reach.DISTRICT
