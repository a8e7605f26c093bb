"""Invented occasions for the sheets: a letter that was served, a site, and the cases of a district."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from caseflow.domain.case_file import CaseFile
from caseflow.domain.drafts.drawing import draw
from caseflow.domain.drafts.occasion import Occasion, Parent, Standing
from caseflow.domain.letter import Draft
from caseflow.domain.letter_record import LetterState
from caseflow.domain.records import NOTHING_DONE, Work
from caseflow.letters.kinds import read_kind
from tests.letters import enforcement, records
from tests.letters.cases import BUREAU, judged
from tests.letters.folders import FOLDER
from tests.letters.occasions import DISTRICT_CASE, OFFICE, SYSTEMS, TODAY, reply, sent
from tests.make import the_law

LEDGERS = ("supervision_ledger", "lead_ledger", "project_ledger")
KINDS = ("proof_of_service", "notice_board_sheet", *LEDGERS)
PRESSING = sent(
    id="S1",
    kind="supervision_letter",
    number="西青治欠办函〔2026〕12号",
    form=json.dumps({"level": "key", "finish_by": "2026-12-20"}),
    issued_on=date(2026, 11, 10),
)
LEAD = sent(
    id="S2",
    kind="lead_transfer",
    number="西青治欠办转〔2026〕31号",
    form=json.dumps({"clue_number": "XS-2026-0412", "source": "hotline_12345", "received_at": "2026-10-08T09:05"}),
    issued_on=date(2026, 10, 9),
    state=LetterState.CLOSED,
)
WORK = Work(
    letters=(PRESSING, LEAD),
    servings=tuple(replace(enforcement.serving("correction_order"), letter=one) for one in ("S1", "S2")),
    replies=(reply("S2"),),
)


def about(kind: str = "correction_order", **changed: Any) -> Parent:
    """A letter as it was issued, and each attempt to serve it."""
    work = enforcement.served("correction_order")
    letter = replace(work.letters[0], kind=kind, **changed)
    return Parent(letter=letter, kind=read_kind(FOLDER / f"{kind}.yml"), servings=work.servings)


def standing(case: CaseFile = DISTRICT_CASE, work: Work = WORK) -> Standing:
    return Standing(case=case, judgement=judged(case, the_law(), SYSTEMS), work=work)


def occasion(kind: str, **changed: Any) -> Occasion:
    stated: dict[str, Any] = {
        "case": DISTRICT_CASE,
        "judgement": judged(DISTRICT_CASE, the_law(), SYSTEMS),
        "law": the_law(),
        "issuer_name": OFFICE if kind in LEDGERS else BUREAU,
        "today": TODAY,
        "work": NOTHING_DONE,
        "values": records.VALUES,
        "to": "file",
        "to_name": "",
        "to_kind": "file",
        "district": (standing(),) if kind in LEDGERS else (),
        "about": about() if kind == "proof_of_service" else None,
    }
    return Occasion(**{**stated, **changed})


def drawn(kind: str, **changed: Any) -> Draft:
    return draw(kind, occasion(kind, **changed))
