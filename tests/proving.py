"""A small case with workers behind seals, and officers who prove and decide it; used by several rooms' tests."""

import json
from typing import Any

from caseflow.actions.cases.import_cases import import_cases, sealer
from caseflow.actions.findings.see_findings import list_findings
from caseflow.actions.proofs.add_proof import HandedIn, add_proof
from caseflow.domain.officer import ActingOfficer, Verb
from caseflow.domain.records import Document
from caseflow.exchange.reading import load_cases
from caseflow.office import Office
from tests import proofs
from tests.people import acting

ID_NUMBER, PHONE, CARD = "11010519491231002X", "13800001234", "6222021234567894"
CLEAR = (ID_NUMBER, PHONE, CARD)
MARKUP = "<img src=x onerror=alert(1)>"
STATED: dict[str, Any] = {
    "version": 1,
    "id": "T1",
    "as_of": "2022-08-01",
    "projects": [{"key": "P1", "name": f"住宅{MARKUP}", "region": {"town": "某镇"}}],
    "parties": [{"key": "GC", "name": f"总包{MARKUP}"}, {"key": "SUB", "name": f"分包{MARKUP}"}],
    "contracts": [
        {"key": "K1", "to": "GC", "kind": "general"},
        {"key": "K2", "from": "GC", "to": "SUB", "kind": "labour", "under": "K1"},
    ],
    "claims": [
        {
            "key": "C1",
            "employer": "SUB",
            "contract": "K2",
            "owed": 1000,
            "workers": 1,
            "people": [{"name": f"张某{MARKUP}", "id_number": ID_NUMBER, "phone": PHONE, "bank_card": CARD}],
        }
    ],
    "systems": {"wage_account": False},
    "supervision": {"town": "某镇", "acts": [{"on": "2022-07-01", "by": "某镇", "kind": "inspection"}]},
    "events": [{"on": "2022-07-02", "kind": "complaint"}],
}
GC = "liability/liab-gc-advance/GC/C1"
ACCOUNT = "systems/sys-wage-account/GC/wage_account@P1"
BOSS = acting("admin", *Verb)


def lay(office: Office, by: ActingOfficer = BOSS, **more: Any) -> None:
    """Take the case in, or a changed one."""
    read = load_cases(json.dumps({**STATED, **more}), "t1.json", sealer(office.cipher))
    [report] = import_cases(read, file="t1.json", by=by, office=office)
    assert report.refusal is None, report.refusal


def proven(office: Office, content: bytes = proofs.SCAN, name: str = "合同.pdf", **more: Any) -> Document:
    """A proof in the case."""
    return add_proof("T1", HandedIn(content=content, name=name, **more), by=BOSS, office=office).document


def standing_of(office: Office, finding: str) -> str:
    rows = list_findings("T1", by=BOSS, office=office).rows
    return next(row.standing.value for row in rows if row.proposed.id == finding)


def acts_of(office: Office, verb: str) -> list[dict[str, Any]]:
    """What the log says of every act of a kind in the case."""
    dossier = office.graph.dossier("T1")
    assert dossier is not None
    return [json.loads(entry.act.what) for entry in dossier.entries if entry.act.verb == verb]
