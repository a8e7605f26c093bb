"""A case that people correct: an owner, a general contractor, a subcontractor, a foreman with sixteen workers."""

import json
from typing import Any

from caseflow.actions.cases.import_cases import CaseReport, import_cases, sealer
from caseflow.actions.facts.amend import amend
from caseflow.actions.facts.recording import Amended
from caseflow.domain.amending import Group, print_of, with_facts
from caseflow.domain.amending_names import found
from caseflow.domain.case_file import CaseFile
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.exchange.reading import load_cases
from caseflow.office import Dossier, Office
from tests.people import acting

ID_NUMBER = "11010519491231002X"
OTHER_NUMBER = "440524198001010013"
OFFICER = acting("李四", Verb.READ, Verb.DRAFT, Verb.IMPORT)
STATED: dict[str, Any] = {
    "version": 1,
    "id": "A1",
    "as_of": "2024-05-01",
    "project": {"key": "P1", "name": "某住宅项目"},
    "parties": [
        {"key": "OWN", "name": "某置业公司", "kind": "organisation"},
        {"key": "GC", "name": "甲建筑公司", "kind": "organisation", "qualified": True},
        {"key": "SUB", "name": "乙劳务公司", "kind": "organisation", "qualified": True},
    ],
    "contracts": [
        {"key": "K1", "from": "OWN", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "kind": "labour", "under": "K1", "price": 100000},
    ],
    "claims": [{"key": "C1", "employer": "SUB", "contract": "K2", "workers": 2, "owed": 3000, "basis": "established",
                "people": [{"name": "张某", "id_number": ID_NUMBER, "owed": 1000}, {"name": "王某", "owed": 2000}]}],
    "supervision": {"town": "某镇", "acts": [{"on": "2024-03-01", "kind": "inspection", "by": "某镇"}]},
    "events": [
        {"on": "2024-04-01", "kind": "order_to_pay", "party": "SUB", "claim": "C1", "amount": 3000},
        {"on": "2024-04-20", "kind": "part_paid", "party": "SUB", "claim": "C1", "amount": 500},
    ],
}  # fmt: skip


def changed(**stated: Any) -> dict[str, Any]:
    return {**STATED, **stated}


def taken(stated: Any, office: Office, by: ActingOfficer = OFFICER, file: str = "a.json") -> list[CaseReport]:
    read = load_cases(json.dumps(stated), file, sealer(office.cipher))
    return list(import_cases(read, file=file, by=by, office=office))


def dossier(office: Office, case_id: str = "A1") -> Dossier:
    found_one = office.graph.dossier(case_id)
    assert found_one is not None
    return found_one


def case(office: Office, case_id: str = "A1") -> CaseFile:
    return dossier(office, case_id).case


def thing(office: Office, group: Group, key: str) -> Any:
    one = dossier(office)
    return found(one.case, group, key, one.work.corrections)


def corrected(
    office: Office, group: Group, key: str, by: ActingOfficer = OFFICER, once: str = "", **facts: Any
) -> Amended:
    """Correct facts of one thing as an officer does who has just opened its form."""
    old = thing(office, group, key)
    named = {name.replace("__", "."): value for name, value in facts.items()}
    return amend(
        "A1", group, key, thing=with_facts(old, named), seen=print_of(old), reason="据原件更正", once=once,
        by=by, office=office,
    )  # fmt: skip
